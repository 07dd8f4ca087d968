"""Quality: the incidents of a scope in, what they cost, which fields are filled and which points are met out (M14, M15)."""

from collections.abc import Callable, Iterator, Mapping

from mkdocs_postmortems.model.counted import day
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.insights import Finding, Left, Number, Table
from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.relate.measure.given import given, number, part
from mkdocs_postmortems.relate.measure.scope import Scope, quarter

_PEOPLE = ("owner", "authors", "reviewers", "roles", "participants")
_ACTIONS = "has action items"


def _kinds(incident: Incident) -> bool | None:
    kinds = [a.kind for a in incident.view.record.actions if a.kind]
    return any(kind in ("prevent", "detect") for kind in kinds) if kinds else None


CHECKLIST: Mapping[str, Callable[[Incident], bool | None]] = {
    "has a summary": lambda i: bool(i.view.record.summary or _section(i, "summary")),
    "says how many were hurt": lambda i: any(c.isdigit() for name in ("users", "description") for c in i.view.record.impact.get(name, "")),
    "has a timeline of three entries with times": lambda i: sum(bool(e.at or e.clock) for e in i.view.record.timeline) > 2,
    "says how it was noticed": lambda i: bool((d := i.view.record.detection) and d.value not in ("", "unknown")),
    "names two contributing factors or more": lambda i: len(i.view.record.factors) + len(i.view.record.causes) > 1,
    "says what went well": lambda i: bool(i.view.record.well or _section(i, "well")),
    "says what was learned": lambda i: bool(i.view.record.lessons or _section(i, "lessons")),
    _ACTIONS: lambda i: bool(i.view.record.actions),
    "every item has an owner": lambda i: all(a.owners or a.owner_written for a in i.view.record.actions) if i.view.record.actions else None,
    "every item has a due date": lambda i: all(a.due for a in i.view.record.actions) if i.view.record.actions else None,
    "an item prevents or detects": _kinds,
    "names its services and its severity": lambda i: bool(i.view.record.services and i.view.record.severity),
}  # fmt: skip
"""Twelve points a reader can check. A list of things to look at, not a mark for anybody; None where a point does not apply."""
_INTERNAL = ("every item has an owner", "every item has a due date")
"""Points about fields that a public edition does not have."""


def quality(scope: Scope) -> Iterator[Finding]:
    """Error budget, checklist and data health."""
    yield _budget(scope)
    yield _checklist(scope)
    yield _health(scope)


def _budget(scope: Scope) -> Finding:
    """Percent of error budgets used, by service or objective and quarter; shares of different objectives are never added."""
    sums: dict[tuple[str, str], list[float]] = {}
    keys: list[str] = []
    without: list[str] = []
    nameless: list[str] = []
    for incident in scope.incidents:
        value, begun = number(incident.view.record.impact.get("error_budget_pct", "")), day(incident.started)
        if value is None or begun is None:
            without.append(incident.key)
            continue
        objective = part(incident, "impact", "slo") or ", ".join(sorted(g.label for g in scope.values("service", incident)))
        if not objective:
            nameless.append(incident.key)
            continue
        keys.append(incident.key)
        sums.setdefault((objective, quarter(begun)), []).append(value)
    rows = tuple((*key, len(sums[key]), round(sum(sorted(sums[key])), 2)) for key in sorted(sums, key=lambda k: (k[1], k[0]), reverse=True))
    left = (
        Left("that state no share of an error budget", len(without), tuple(without)),
        Left("that name neither an objective nor a service", len(nameless), tuple(nameless)),
    )
    numbers: dict[str, Number] = {"over": sum(row[3] > 100 for row in rows), "most": max((row[3] for row in rows), default=None)}
    table = Table(("service or objective", "quarter", "incidents", "percent"), rows)
    return Finding("budget", len(keys), numbers, tuple(keys), tuple(x for x in left if x.n), {"by quarter": table})


def _checklist(scope: Scope) -> Finding:
    inside = scope.settings.audience is Audience.INTERNAL
    rows, met, asked = [], 0, 0
    for words, test in CHECKLIST.items():
        if words in _INTERNAL and not inside:
            continue
        answers = [found for i in scope.incidents if (found := test(i)) is not None]
        met, asked = met + sum(answers), asked + len(answers)
        rows.append((words, sum(answers), len(answers), round(100 * sum(answers) / len(answers), 1) if answers else None))
    numbers: dict[str, Number] = {"met": met, "asked": asked, "percent": round(100 * met / asked, 1) if asked else None}
    keys = tuple(i.key for i in scope.incidents)
    table = Table(("point", "met", "applies to", "percent"), tuple(rows))
    return Finding("checklist", len(keys), numbers, keys, (), {"points": table})


def _health(scope: Scope) -> Finding:
    """How many of the counted incidents fill each field that this edition can show."""
    shown = scope.settings.public_fields
    inside = scope.settings.audience is Audience.INTERNAL
    fields = [f for f in FIELDS if f.required_from and (inside or (f.name in shown if shown else f.audience == "public"))]
    n = len(scope.incidents)
    rows = []
    for field in fields:
        filled = sum(_filled(i, field.name) for i in scope.incidents)
        rows.append((field.name, field.required_from, filled, round(100 * filled / n, 1) if n else None))
    half = sum(1 for row in rows if row[3] is not None and row[3] >= 50)
    keys = tuple(i.key for i in scope.incidents)
    table = Table(("field", "needed from", "filled", "percent"), tuple(rows))
    return Finding("health", n, {"fields": len(rows), "filled_by_half": half}, keys, (), {"fields": table})


def _filled(incident: Incident, name: str) -> bool:
    record = incident.view.record
    rows = {
        "timeline": record.timeline, "action_items": record.actions, "factors": record.factors, "root_causes": record.causes,
        "well": record.well,
        "lessons": record.lessons, "resolution": record.resolution, "summary": record.summary, "services": record.services,
        "impact.description": record.impact.get("description"), "date": record.date or incident.started,
    }  # fmt: skip
    section = {"impact.description": "impact", "root_causes": "causes"}.get(name, name)
    return (
        bool(rows.get(name))
        or any(fact.field == name and fact.value for fact in record.facts)
        or ("." not in name and name not in _PEOPLE and given(incident, name) is not None)
        or _section(incident, section)
    )


def _section(incident: Incident, name: str) -> bool:
    return any(s.name == name and s.text.strip() for s in incident.view.record.sections)
