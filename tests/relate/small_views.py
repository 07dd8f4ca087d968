"""Small views from a few words: what every test of this room starts from."""

from datetime import date, datetime

from mkdocs_postmortems.model.document import Document, Header
from mkdocs_postmortems.model.record import Moment, Record, Relation, Severity, Term
from mkdocs_postmortems.model.view import View

EMPTY = Document("", "", Header("", ""), "", "", ())


def moment(text: str) -> Moment:
    """`2026-01-02` is a day, `2026-01-02T10:00` has no zone, `2026-01-02T10:00+00:00` has one."""
    return Moment(date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text), text, 1)


def make(
    name: str, *, path: str = "", body: str = "", relations: tuple[tuple[str, str], ...] = (), times: dict[str, str] | None = None, **parts
) -> View:
    """A view with the id `name` at `<name>.md`, with a text where `body` is one; relations as (kind, target), times as text, category, severity and status as words."""
    parts.setdefault("title", f"Title of {name}")
    for field in ("category", "status", "detection"):
        if isinstance(parts.get(field), str):
            parts[field] = Term(parts[field], parts[field])
    if isinstance(parts.get("severity"), int):
        parts["severity"] = Severity(parts["severity"], f"SEV-{parts['severity']}")
    if isinstance(parts.get("date"), str):
        parts["date"] = date.fromisoformat(parts["date"])
    record = Record(
        id=name,
        relations=tuple(Relation(target, kind, line) for line, (kind, target) in enumerate(relations, 1)),
        times={key: moment(value) for key, value in (times or {}).items()},
        **parts,
    )
    where = path or f"{name}.md"
    document = Document(where, body, Header("", ""), body, "", ()) if body else EMPTY
    return View(where, f"postmortems/{where.rpartition('.')[0]}", record, document)
