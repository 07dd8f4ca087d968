"""States: the head of an update of a status page in, whether it names a state, and the time behind that, out. Knows no entries."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.times.stamp import Stamp, stamp

STATE = Expression(
    r"^\W*(?:investigating|identified|monitoring|update[d]?|resolved|post-?mortem|in progress|verifying|scheduled|completed"
    r"|untersuchung|identifiziert|beobachtung|behoben)\b[\s*_:.|–—-]*",
    re.IGNORECASE,
)
"""The states that a status page gives its updates, at the head of one."""


def behind_state(text: str) -> Stamp | None:
    """The time of an update that stands behind its state: `resolved Feb 20, 2024, 01:51 AM UTC`."""
    state = STATE.match(text)
    head = stamp(text[state.end() :]) if state is not None else None
    return head if head is not None and head.timed and not head.rest else None
