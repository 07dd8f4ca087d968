"""Entries: a body and the timeline of its record in, the same text with the time since the start beside each entry out."""

from datetime import datetime
from html import escape

from mkdocs_postmortems.model.elapsed import elapsed
from mkdocs_postmortems.model.record import Entry, Record
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.parts import ENTRIES
from mkdocs_postmortems.render.places import Lines, closing, inner, insert, lasting
from mkdocs_postmortems.render.tree import Element, Notes, append, prepend


def timeline(lines: Lines, record: Record, notes: Notes) -> None:
    """Beside each entry how long after the start it was, and what kind of step."""
    start = origin(record)
    heads = _heads(lines, record)
    for entry in record.timeline:
        since, step = _since(entry, start), _step(entry)
        element, into = lines.find(entry.line) if since or step else (None, 0)
        if element is None:
            continue
        before, after = (notes.text(since) + " " if since else ""), (" " + notes.text(step) if step else "")
        if element.tag == "tr" and len(element):
            closing(element[0], " " + before + after)
        elif element.tag == "li":
            closing(element, after)
            prepend(inner(element), before)
        elif element.tag == "p":
            insert(element, lasting(element, into, heads[element]), after, end=True)
            insert(element, into, before)
        else:
            append(element, " " + before + after)


def _heads(lines: Lines, record: Record) -> dict[Element, list[int]]:
    """Which lines of each paragraph begin an entry; the paragraph is marked where there are several."""
    heads: dict[Element, list[int]] = {}
    for entry in record.timeline:
        element, into = lines.find(entry.line)
        if element is not None and element.tag == "p":
            heads.setdefault(element, []).append(into)
    for paragraph, found in heads.items():
        if len(found) > 1:
            paragraph.set(ENTRIES, " ".join(map(str, sorted({at for at in found if at}))))
    return heads


def origin(record: Record) -> datetime | None:
    """What minutes in a timeline are counted from: the start of the fault, else of what users felt, else of the timeline."""
    for name in ("started", "impact_started"):
        moment = record.times.get(name)
        if moment is not None and isinstance(moment.at, datetime):
            return moment.at
    known = [entry.at for entry in record.timeline if isinstance(entry.at, datetime)]
    return min(known) if known and len({at.tzinfo is None for at in known}) == 1 else None


def _since(entry: Entry, start: datetime | None) -> str:
    gone = elapsed(start, entry.at) if start is not None and isinstance(entry.at, datetime) else None
    if gone is None:
        return ""
    since = words.offset(gone.total_seconds() / 60)
    return f'<span class="pm-plus">{"about " if entry.approximate else ""}{since}</span>'


def _step(entry: Entry) -> str:
    word = words.milestone(entry.milestone) if entry.milestone else entry.kind
    return f'<span class="pm-step pm-step-{escape(entry.kind or "key")}">{escape(word)}</span>' if word else ""
