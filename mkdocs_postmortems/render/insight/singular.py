"""Singular: a reason that is worded for many in, the same for one out. Knows the verbs of the reasons, and no other English."""

import re

_ONE = {
    "are": "is", "that end": "that ends", "begin": "begins", "name": "names", "state": "states", "stand": "stands", "do not": "does not",
    "they do": "it does", "they answer": "it answers", "they begin": "it begins", "they were": "it was", "their": "its",
    "incidents": "incident",
}  # fmt: skip
_MANY = re.compile(rf"\b(?:{'|'.join(sorted(_ONE, key=len, reverse=True))})\b")


def singular(reason: str) -> str:
    """`that end before they begin` as `that ends before it begins`; of `of incidents without a date` the words stay."""
    return reason if reason.startswith(("of ", "with fewer")) else _MANY.sub(lambda found: _ONE[found[0]], reason)
