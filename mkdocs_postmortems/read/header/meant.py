"""Meant: a statement and the part it stands in, the same under the field that it means there out. Knows no shapes of labels."""

import re
from dataclasses import replace

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read.header.statement import Statement

_FELT = {"durations.duration": "durations.impact_duration", "times.started": "times.impact_started"}
"""What a general word means in the part on impact."""
_TIMED = {"resolution": "times.resolved", "detection.method": "times.detected"}
"""`**Resolution:** 2024-05-01 14:20 UTC` says when and not how."""
_ONLY_WHEN = Expression(
    r"^\W*(?=[^\d]{0,12}\d)(?:\d{1,4}(?:st|nd|rd|th|h|Z)?(?=\W|T\d|$)|T\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![a-z])"
    r"|[ap]\.?m\.?(?![a-z])|(?-i:[A-Z]{2,5})(?![a-z])|\W)+$",
    re.IGNORECASE,
)


_EASED = Expression(r"mitig|緩和|缓解|atténu|eindämm")
"""What a label of easing says: over for the users, and not yet the end."""


def meant(one: Statement, part: str) -> Statement:
    """The statement as the impact's own in that part, and as a time where a label of what was done has only a time."""
    if one.field in _FELT and part == "impact":
        return replace(one, field=_FELT[one.field])
    if one.field == "resolution" and _ONLY_WHEN.match(one.text) and _EASED.search(fold(one.label)):
        return replace(one, field="times.mitigated")
    if one.field in _TIMED and len(one.text) <= 40 and _ONLY_WHEN.match(one.text):
        return replace(one, field=_TIMED[one.field])
    return one


def dated(one: Statement) -> bool:
    """Whether a label of a list says a whole day and a time and no more, as the milestones at the head of a timeline do."""
    if one.origin not in ("bullet", "bold line"):
        return False
    value = _BEHIND.sub("", one.text)
    return bool(_ONLY_WHEN.match(value) and _DAY.search(value) and _CLOCK.search(value))


_WHOLE = frozenset({"durations.ttd", "durations.tta", "durations.ttm", "durations.ttr"})
_LENGTH = Expression(
    r"^\W*(?:about |approx\.? |around )?(?:\d|(?:an?|one|two|three|four|five|six|half an?) (?:min|hour|day))", re.IGNORECASE
)


def measured(one: Statement) -> bool:
    """Whether a line below the entries of a timeline says how long the whole took, and no step of it: `MTTR: 5 minutes`."""
    whole = one.field in _WHOLE or fold(one.label).lstrip("*_ ").startswith("total")
    return whole and one.origin in ("bold line", "plain line", "bullet") and bool(_LENGTH.match(one.text))


_BEHIND = Expression(r"\s*\([^()]*\)\s*$")
_DAY = Expression(r"\b20\d\d\b")
_CLOCK = Expression(r"\d{1,2}[:.h]\d{2}")
