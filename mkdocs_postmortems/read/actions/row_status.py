"""Row status: a row of a table of actions and its cells by role in, its draft with the state that any of them says out."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.actions.draft import Draft
from mkdocs_postmortems.read.actions.status import status
from mkdocs_postmortems.read.actions.text import stated
from mkdocs_postmortems.read.actions.tickets import only, tickets

_NO_TICKET = Expression(r"^(?:n/a|none(?: yet)?|bug (?:none|\?)|tbd|[-–—])\s*", re.IGNORECASE)
_BEHIND_KEY = Expression(r"^\S*\d\S*\s+[-–—(\[*_]*([^\W\d]\D*?)[)\]*_]*$")
"""`b/4711 DONE`: a state behind a key of a tracker whose form nobody knows."""


def settle(draft: Draft, said: dict[str, str], *, states: bool) -> None:
    """Give the draft its state: of a cell, or of its text where no column `states` it."""
    _stated(draft, said)
    if draft.due and not draft.status and status(draft.due, strict=True):
        draft.status, draft.due = draft.due, ""
    if not draft.status:
        draft.status = next((words for words in draft.details if len(words) <= 30 and status(words, strict=True)), "")
    if not draft.status and not states:
        stated(draft)


def _stated(draft: Draft, said: dict[str, str]) -> None:
    """The status of its own cell, else of the one that holds date or yes, else of the words beside the ticket."""
    draft.status = said.get("status", "")
    if draft.completed and not draft.status:
        yes = status(draft.completed, strict=True)
        draft.status = draft.completed if yes else "done" if re.search(r"\d|^[xX]$", draft.completed) else ""
        if yes and yes.value == "wont_do" and not re.search(r"\w", draft.completed):
            # Below `Done?` a cross says no, and not that it was called off.
            draft.status = "no"
    if not draft.status and draft.ticket:
        rest = _NO_TICKET.sub("", _without(draft.ticket))
        behind = _BEHIND_KEY.match(rest)
        said_so = [one for one in (rest, behind[1] if behind else "") if status(one, strict=True)]
        draft.status = said_so[0] if said_so else ""
    elif draft.status and (named := tickets(draft.status)):
        # `Done (PR #12)` is a state and where the work lies; a cell of tickets without a state has none.
        known = status(draft.status, strict=True)
        draft.ticket = draft.ticket or (" ".join(named) if known else draft.status)
        draft.status = draft.status if known else "" if only(draft.status) else _without(draft.status)


def _without(text: str) -> str:
    """A cell without its tickets."""
    for ticket in tickets(text):
        text = text.replace(ticket, " ")
    return text.strip(" -–—:：,;()[]|")
