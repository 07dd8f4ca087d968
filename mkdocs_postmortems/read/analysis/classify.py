"""Classify: chosen statements in, the fields that vocabularies decide out, with their labels. Reports what none knows, guesses nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Fact, Severity, Term
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.read.analysis.fill import fact
from mkdocs_postmortems.read.analysis.prose import Parts
from mkdocs_postmortems.read.header.choose import Chosen
from mkdocs_postmortems.read.words import values

_UNKNOWN = {
    "status": ("PM608", "the status is in no vocabulary", "write draft, in review, final or closed"),
    "category": ("PM505", "the category is in no vocabulary", "write one of the vocabulary, or an entry of your own under `categories`"),
    "detection.method": (
        "PM608",
        "the way of detection is in no vocabulary",
        "write alert, customer, internal, manual, vendor or security-research",
    ),
    "kind": ("PM608", "the kind is in no vocabulary", "write incident, near_miss, experiment, expected_failure, security or maintenance"),
    "visibility": ("PM608", "the visibility is in no vocabulary", "write public, internal or restricted"),
}


_LONG = 5
"""Words beyond which what stands behind `Status:` tells a story and is no state."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The fields that vocabularies decide."""

    status: Term | None
    incident_status: Term | None
    severity: Severity | None
    category: Term | None
    detection: Term | None
    kind: str
    visibility: str
    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]


def terms(document: Document, chosen: Chosen, told: Parts, settings: Settings) -> Terms:
    """Severity, status, category, detection, kind and visibility; what no vocabulary knows keeps its label and is reported."""
    path, facts, found = document.path, list[Fact](), list[Problem]()

    def known(field: str, vocabulary: str, own: Mapping[str, tuple[str, ...]] | None = None) -> Term | None:
        one = chosen[field]
        if one is None:
            return None
        rows = [str(row) for row in one.value] if isinstance(one.value, (list, tuple)) else [one.text]
        tried = [got for row in rows if (got := values.term(row, vocabulary, own))]
        best = next((got for got in tried if got.value), tried[0] if tried else None)
        if best is not None and best.value:
            facts.append(fact(field, best.value, one))
        return best

    def unknown(field: str, got: Term | None) -> None:
        one = chosen[field]
        if got is not None and not got.value and one is not None:
            code, what, right = _UNKNOWN[field]
            found.append(problem(code, path, one.line, what, right))

    status, ongoing = known("status", "status"), None
    if status is not None and not status.value:
        ongoing = _ongoing(chosen.first["status"].text)
        if ongoing is not None and ongoing.value:
            facts.append(fact("incident_status", ongoing.value, chosen.first["status"]))
            status = None
        else:
            ongoing = None
            status = status if len(status.label.split()) <= _LONG else None
            unknown("status", status)
    category = known("category", "category", settings.categories)
    unknown("category", category)
    detection = known("detection.method", "detection")
    if detection is not None and not detection.value and chosen.first["detection.method"].origin != "front matter":
        detection = None
    unknown("detection.method", detection)
    method, label, line = told.detection()
    if detection is None and label:
        detection = Term(method, label)
        facts.append(Fact("detection.method", method, label, line, "section"))
    kind = known("kind", "kind")
    if kind is not None and not kind.value and chosen.first["kind"].label.strip().lower() in ("kind", "incident type"):
        unknown("kind", kind)
    visibility = known("visibility", "visibility")
    private = chosen["visibility"]
    if private is not None and isinstance(private.value, bool):
        visibility = Term("internal", "private") if private.value else None
    else:
        unknown("visibility", visibility)
    severity = _severity(document, chosen, settings, facts, found)
    is_a = kind.value if kind and kind.value else "incident"
    shown = visibility.value if visibility else ""
    return Terms(status, ongoing, severity, category, detection, is_a, shown, tuple(facts), tuple(found))


_HOW_FAR = Expression(r"^\W*(?:already|now|fully|completely|ya|déjà|já|bereits|vollständig)\s+(?=\w)", re.IGNORECASE)
"""In front of a state it says that all of it is reached: `Already resolved`, and not `Partially resolved`."""
_UNDER_WAY = r"(?:is |still )*(?:in progress|under ?way|ongoing)\b"
_AT_WORK = {
    "investigating": Expression(rf"\W*(?:the )?(?:investigation|triage|diagnosis) {_UNDER_WAY}", re.IGNORECASE),
    "identified": Expression(
        rf"\W*(?:the )?(?:clean-?up|fix|repair|recovery|remediation|mitigation|rollback|restoration|workaround|hotfix) {_UNDER_WAY}",
        re.IGNORECASE,
    ),
}
"""What somebody is at: while it is the repair, the cause is known and the incident not over."""


def _ongoing(text: str) -> Term | None:
    """How far the incident is, where what stands behind `Status:` says nothing of the document."""
    told = values.clean(text)
    got = values.term(told, "incident_status")
    if got is not None and not got.value:
        at_work = next((name for name, words in _AT_WORK.items() if words.match(told)), "")
        whole = values.term(_HOW_FAR.sub("", told), "incident_status")
        return Term(at_work or (whole.value if whole else ""), got.label)
    return got


_TAGGED = Expression(r"(?<![\w/.-])sev(?:erity)?(?:\s*(?:::?|[/_=. -])\s*([^\W\d_]+|\d)|(\d))(?![\w/-])", re.IGNORECASE)
"""`sev2`, `severity/critical`: how severe it was as the labels of a tracker say it."""
_OF_A_TAG = "tag"
"""The origin of what nobody stated by its own name: whoever may not see the tags may not see it either."""


def _severity(document: Document, chosen: Chosen, settings: Settings, facts: list[Fact], found: list[Problem]) -> Severity | None:
    one = chosen["severity"]
    got = values.severity(one.text, settings.severities) if one is not None else None
    if one is None and (tags := chosen["tags"]) is not None:
        words = {f"SEV-{said}" if (said := word or digit).isdecimal() else said for word, digit in _TAGGED.findall(tags.text)}
        tagged = values.severity(words.pop(), settings.severities) if len(words) == 1 else None
        one, got = (replace(tags, origin=_OF_A_TAG), tagged) if tagged is not None and tagged.level is not None else (None, None)
    if one is None or got is None:
        return None
    facts.append(fact("severity", got.label if got.level is None else f"{got.label} (level {got.level})", one))
    if got.level is None:
        found.append(
            problem(
                "PM607", document.path, one.line, "no severity scale knows the label", "write one of your scale, which `severities` sets"
            )
        )
    return got
