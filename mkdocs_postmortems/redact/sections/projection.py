"""The projection: from one record the front matter that a policy allows, in plain values, to be read again."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

import yaml

from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.record import Moment, Record
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.gate.policy import Policy

_Base: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_Base):  # type: ignore[misc]  # the base is chosen at run time
    """Plain YAML: a value that stands twice is written twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the signature of PyYAML
        return True


_OWN_WORDS = ("title", "services", "tags")
"""Fields for which `public:` may hold other words than the internal ones."""


def header(
    record: Record, data: Mapping[str, object], policy: Policy, stated: Callable[[str], bool], own: frozenset[str]
) -> dict[str, object]:
    """The allowed fields as front matter, in canonical names; `stated` says whether a field was read from a public place.

    What `public:` holds goes before the internal words; `own` are the fields that may stand there. The id is not among them: it depends
    on the whole edition.
    """
    shut = {"not_related", *(row.name for row in FIELDS if row.type == "relations" and row.name not in policy.fields)}
    # A kind that the reader does not know is read as `related`, so it is told by its key.
    kept = {target for key in shut for target in _targets(data.get(key))}
    every: list[tuple[str, object]] = [
        ("title", record.title), ("kind", record.kind if stated("kind") else ""), ("severity", record.severity and record.severity.label),
        ("services", list(record.services)), ("category", record.category and (record.category.label or record.category.value)),
        ("tags", list(record.tags)), ("date", record.date), ("timezone", record.zone), ("published_at", record.dates.get("published_at")),
        ("revised_at", record.dates.get("revised_at")),
        ("detection.method", record.detection and (record.detection.value or record.detection.label)),
        ("summary", "" if any(s.name == "summary" for s in record.sections) else record.summary),
        *((f"times.{name}", _instant(moment)) for name, moment in record.times.items() if not moment.derived),
        *((f"durations.{name}", span.written) for name, span in record.durations.items()),
        *((f"impact.{name}", value) for name, value in record.impact.items() if name != "description"),
        ("related", [{"id": r.target, "kind": r.kind} for r in record.relations if not (r.kind in shut or fold(r.target) in kept)]),
    ]  # fmt: skip
    if "actions" in policy.sections:
        every.append(("action_items", [_action(a.text, a.kind, a.status) for a in record.actions]))
    result: dict[str, object] = {}
    for name, value in every:
        if name not in policy.fields or value in (None, "", [], {}) or not (stated(name) or name in ("action_items", "related")):
            continue
        top, _, part = name.partition(".")
        if part:
            inner = result.setdefault(top, {})
            assert isinstance(inner, dict)  # noqa: S101 - only maps are ever stored under a dotted name
            inner[part] = value
        else:
            result[top] = value
    # Stated durations are keys of their own in the source's language.
    durations = result.pop("durations", {})
    return {**result, **(durations if isinstance(durations, dict) else {}), **_declared(data, own)}


def _targets(value: object) -> Iterator[str]:
    if isinstance(value, (list, Mapping)):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _targets(inner)
    elif value is not None:
        yield fold(str(value).strip("[] "))


def _declared(data: Mapping[str, object], allowed: frozenset[str]) -> dict[str, object]:
    own = data.get("public")
    if not isinstance(own, Mapping):
        return {}
    found: dict[str, object] = {}
    for name in _OWN_WORDS:
        value = own.get(name)
        if name not in allowed:
            continue
        if name == "title" and isinstance(value, str) and value.strip():
            found[name] = value.strip()
        elif name != "title" and isinstance(value, list):
            found[name] = [word for word in value if isinstance(word, str)]
    # Whatever the table of fields says: an earlier address is public where it stands here, and nowhere else.
    if isinstance(former := own.get("previously"), (str, list)):
        found["previously"] = [word for word in ([former] if isinstance(former, str) else former) if isinstance(word, str)]
    return found


def text(front: Mapping[str, object], body_text: str) -> str:
    """A file's text from its front matter and body."""
    block = yaml.dump(dict(front), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{block}---\n\n{body_text.strip()}\n"


def _instant(moment: Moment) -> object:
    return moment.at.isoformat() if isinstance(moment.at, datetime) else moment.at if isinstance(moment.at, date) else None


def _action(words: str, kind: str, status: str) -> dict[str, str]:
    return {k: v for k, v in (("action", words), ("type", kind), ("status", status)) if v}
