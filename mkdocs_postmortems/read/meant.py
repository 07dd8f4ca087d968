"""Meant: a statement and the part it stands in, the same under the field that it means there out. Knows no shapes of labels."""

import re
from dataclasses import replace

from mkdocs_postmortems.read.statement import Statement

_FELT = {"durations.duration": "durations.impact_duration", "times.started": "times.impact_started"}
"""What a general word means in the part on impact."""
_TIMED = {"resolution": "times.resolved", "detection.method": "times.detected"}
"""`**Resolution:** 2024-05-01 14:20 UTC` says when and not how."""
_ONLY_WHEN = re.compile(
    r"^\W*(?=[^\d]{0,12}\d)(?:\d{1,4}(?:st|nd|rd|th|h|Z)?(?=\W|T\d|$)|T\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![a-z])"
    r"|[ap]\.?m\.?(?![a-z])|(?-i:[A-Z]{2,5})(?![a-z])|\W)+$",
    re.IGNORECASE,
)


def meant(one: Statement, part: str) -> Statement:
    """The statement as the impact's own in that part, and as a time where a label of what was done has only a time."""
    if one.field in _FELT and part == "impact":
        return replace(one, field=_FELT[one.field])
    if one.field in _TIMED and len(one.text) <= 40 and _ONLY_WHEN.match(one.text):
        return replace(one, field=_TIMED[one.field])
    return one
