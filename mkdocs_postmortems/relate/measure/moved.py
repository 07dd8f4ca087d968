"""Moved: an action item of an incident in, the day it was first due out, where its author kept that day."""

from collections.abc import Mapping
from datetime import date

from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.relate.measure.given import as_day, given

_TEXTS = ("action", "item", "text", "title", "description")
_FIRST = ("due_original", "original_due", "due_before")


def first_due(incident: Incident, action: Action) -> date | None:
    """The original due date of an item of the header, else the one there is now."""
    if action.origin == "front matter":
        rows = given(incident, "action_items")
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, Mapping) and any(str(row.get(name, "")).strip() == action.text for name in _TEXTS):
                return next((found for name in _FIRST if (found := as_day(row.get(name))) is not None), action.due)
    return action.due
