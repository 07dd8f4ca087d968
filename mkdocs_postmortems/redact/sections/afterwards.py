"""Afterwards: a header in, what became of the text since it was published out: withdrawn, or revised, in words for its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What `public:` says of a text that is out."""

    withdrawn: str = ""
    """The whole text of a page that was withdrawn; empty for one that stands."""
    revisions: str = ""
    """A section for the end of the page; empty where there are none."""
    revised: date | None = None
    """Day of the last revision."""
    wrong: tuple[tuple[str, str], ...] = ()
    """What cannot be used, each with what would be right."""


_ROW = "a list of `{date: 2026-01-31, note: one line}`"


def afterwards(data: Mapping[str, object], today: date) -> Afterwards:
    """The withdrawal and the revisions of a header. Words are the author's, and have to be covered like any other text."""
    own = data.get("public")
    if not isinstance(own, Mapping):
        return Afterwards()
    wrong: list[tuple[str, str]] = []
    withdrawn = ""
    if "withdrawn" in own:
        day = _day(own["withdrawn"])
        if day is None or day > today:
            wrong.append(("the withdrawal has no day, or one that is yet to come", "`withdrawn: 2026-01-31` under `public`"))
        else:
            reason = _line(own.get("reason"))
            withdrawn = f"## Withdrawn\n\nThis report was withdrawn on {day.isoformat()}.\n" + (f"\n{reason}\n" if reason else "")
    rows = own.get("revisions", [])
    if not isinstance(rows, list):
        rows = []
        wrong.append(("the revisions are no list", _ROW))
    made: list[tuple[date, str]] = []
    for row in rows:
        day, note = (_day(row.get("date")), _line(row.get("note"))) if isinstance(row, Mapping) else (None, "")
        if day is None or not note:
            wrong.append(("a revision lacks its day or its note", _ROW))
        else:
            made.append((day, note))
    lines = "".join(f"- **{day.isoformat()}**: {note}\n" for day, note in sorted(made, key=lambda one: one[0]))
    last = max((day for day, _ in made), default=None)
    return Afterwards(withdrawn, f"## Revisions\n\n{lines}" if lines else "", last, tuple(wrong))


def _day(value: object) -> date | None:
    return value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
