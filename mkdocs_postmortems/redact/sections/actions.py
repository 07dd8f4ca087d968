"""Actions: a record in, the same without the actions of parts that say they are not for everybody; words of all others are public."""

from dataclasses import replace

from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.redact.markings.private import audience, narrow, only_private, private


def outward(record: Record, title: int) -> Record:
    """The record with the actions that may be told; `title` is the line of a heading that is the title.

    The title bars them only where it says nothing else: `Internal tooling outage` is what happened.
    """
    first = next((part.line for part in record.sections[:1] if part.level == 1), 0)
    shut = [
        range(part.line, part.end + 1)
        for part in record.sections
        if (only_private(part.title) if part.line in (title, first) else _inward(part.title))
    ]
    if not shut:
        return record
    return replace(record, actions=tuple(one for one in record.actions if not any(one.line in lines for lines in shut)))


def _inward(title: str) -> bool:
    return private(title) or narrow(title) or audience(title)
