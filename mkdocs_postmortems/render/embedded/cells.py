"""Cells: a column of a table and a row in, what a reader sees there out; a value that has a page is a link to it."""

from markupsafe import Markup

from mkdocs_postmortems.model.block import Open
from mkdocs_postmortems.model.table import Cells, Field, Words
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.embedded.found import Rows

KINDS = {
    "severity": "pm-c-sev", "opened": "pm-c-start", "duration": "pm-c-dur", "service": "pm-c-svc", "cause": "pm-c-cause",
    "state": "pm-c-state",
    "actions": "pm-c-act", "overdue": "pm-c-act", "incident": "pm-c-inc", "owner": "pm-c-own", "due": "pm-c-due", "status": "pm-c-status",
    "ticket": "pm-c-tkt", "priority": "pm-c-pri",
}  # fmt: skip
"""Classes that the style sheet of every page knows."""
_CHIPS = ("service", "team", "tag")


def cell(name: str, field: Field, at: int, found: Rows, open_: Open) -> Markup:
    """One cell of a table."""
    kind, more = KINDS.get(name, f"pm-c-{name}"), Markup("")
    if name in ("actions", "overdue"):
        inner, more = _left(at, found)
    elif name == "due":
        inner = _due(at, found)
    elif name == "severity":
        inner = _severity(found.columns.get(name), at)
    else:
        inner = _plain(name, field, at, found, open_)
    if name not in KINDS and name not in _CHIPS and name != "id":
        more += Markup(' data-label="{}"').format(field.title.lower())
    return Markup('<td class="{}"{}>{}</td>').format(kind, more, inner)


def value(found: Rows, name: str, at: int) -> str | float | None:
    """What a row has in a column of texts, days or numbers."""
    column = found.columns.get(name)
    return column.rows[at] if isinstance(column, Cells) else None


def named(found: Rows, name: str, at: int) -> tuple[str, ...]:
    """The values that a row has in a column of words."""
    column = found.columns.get(name)
    return tuple(column.values[place] for place in column.rows[at]) if isinstance(column, Words) else ()


def _plain(name: str, field: Field, at: int, found: Rows, open_: Open) -> Markup:
    column = found.columns.get(name)
    if isinstance(column, Words):
        chips = name in _CHIPS
        parts = [linked(name, column, place, open_, chip=chips) for place in column.rows[at]]
        return (Markup(" ") if chips else Markup(", ")).join(parts)
    one = column.rows[at] if isinstance(column, Cells) else None
    if one is None:
        return Markup("")
    if field.type == "minutes":
        return Markup.escape(words.duration(float(one)))
    if field.type in ("day", "due"):
        return Markup('<time datetime="{0}">{0}</time>').format(one)
    return Markup.escape(f"{one:g}" if isinstance(one, float) else one)


def linked(name: str, column: Words, place: int, open_: Open, *, chip: bool = False) -> Markup:
    """One value of a dictionary, as a link where it has a page."""
    label, folder = column.labels[place], open_.folders.get(name)
    slug = column.slugs[place] if folder and place < len(column.slugs) else ""
    if not slug:
        return Markup.escape(label)
    kind = Markup(' class="pm-chip"') if chip else ""
    return Markup('<a{} href="md:{}/{}/index">{}</a>').format(kind, folder, slug, label)


def _severity(column: Words | Cells | None, at: int) -> Markup:
    if not isinstance(column, Words) or not column.rows[at]:
        return Markup("")
    place = column.rows[at][0]
    level = column.values[place] if column.values[place].isdecimal() else "x"
    return Markup('<span class="pm-sev pm-sev-{}">{}</span>').format(level, column.labels[place])


def _left(at: int, found: Rows) -> tuple[Markup, Markup]:
    """Open items of an incident with those that are late; the reader's browser counts these again from the due dates."""
    every, still = value(found, "items", at), value(found, "open", at)
    if not every:
        return Markup(""), Markup("")
    dues, late = str(value(found, "dues", at) or ""), int(float(value(found, "overdue", at) or 0))
    inner = Markup("{} open").format(int(float(still or 0)))
    if dues:
        inner += Markup(' <span class="pm-late"{}>{} late</span>').format(Markup("") if late else Markup(" hidden"), late)
    return inner, Markup(' data-dues="{}"').format(dues) if dues else Markup("")


def _due(at: int, found: Rows) -> Markup:
    """The due day of an item; while it is open, how that lies to today, which the reader's browser says again."""
    day = value(found, "due", at)
    if day is None:
        return Markup("")
    due = words.day_of(str(day))
    if "open" not in named(found, "is", at):
        return Markup.escape(day)
    said = words.due(due, words.day_of(found.today))
    late = " pm-late" if due < words.day_of(found.today) else ""
    return Markup('<span class="pm-when{}">{}</span> {}').format(late, said, day)
