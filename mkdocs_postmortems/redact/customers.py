"""Customers: a text in, what its sentences and its code call one out; whoever asks judges whether it is a name."""

import re
from collections.abc import Iterator

_WORD = r"[^\W\d_a-z][\w&'’-]*"
_NAME = rf"{_WORD}(?:[ ](?:(?:of|de|the|van|von|und|et|&)[ ])?(?:{_WORD}|\d[\w-]{{0,9}}(?!:))){{0,4}}"
_NAMES = rf"(?P<names>{_NAME}(?:(?:,?[ ](?:and|or|&)[ ]|,[ ]){_NAME}){{0,9}})"
_WHO = r"(?i:customer|tenant|merchant|subscriber)"
"""A client may be a program."""
_FELT = r"(?:saw|lost|had|was|were|is|are|got|could|called|noticed|reported|received|complained|experienced)"
_TOLD = re.compile(
    rf"\b{_WHO}s,?[ ](?:such[ ]as|like|including|named|called|namely|especially|notably|e\.g\.,?)[ ]{_NAMES}"
    rf"|\b{_WHO}s,?[ ]\((?:e\.g\.,?[ ])?(?P<inside>{_NAMES.replace('?P<names>', '')})(?:,?[ ](?:and[ ])?(?:others?|more|etc\.?))?\)"
    rf"|\b(?:[Oo]ur|[Tt]heir|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d{{1,4}})[ ](?:[a-z]+[ ]){{0,2}}{_WHO}s,?[ ]"
    rf"(?P<plural>{_NAMES.replace('?P<names>', '')})(?=,?[ ]{_FELT}\b)"
    rf"|\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur)[ ](?:[a-z]+[ ]){{0,2}}{_WHO},?[ ](?P<one>{_NAME})"
    rf"(?=[,.;)]|[ ](?:{_FELT}|opened|asked|told|wrote|raised|filed|escalated)\b)"
    rf"|(?<![\w.])(?P<behind>{_NAME}),[ ](?:(?:who|which)[ ](?:is|are)[ ])?"
    rf"(?:a|an|one[ ]of[ ](?:our|the)|our)[ ](?:[a-z]+[ ]){{0,2}}{_WHO}s?\b"
)
_KEYED = re.compile(
    r"[\"'](?:(?:customer|tenant|client|company|account|merchant|organi[sz]ation)_?[nN]ame|customer|tenant)[\"'][ \t]{0,3}(?::|=>)"
    r"[ \t]{0,3}[\"'](?P<names>[^\W\d_][^\"'\n{}$<>]{2,60})[\"']"
)
_HINTS = ("ustomer", "lient", "enant", "erchant", "ubscriber", "ompany", "ccount", "rgani")
_APART = re.compile(r",?[ ](?:and|or|&)[ ]|,[ ]")


def told(text: str) -> Iterator[str]:
    """Each name as it is written."""
    if not any(hint in text for hint in _HINTS):
        return
    for found in _TOLD.finditer(text):
        for group in found.groupdict().values():
            yield from _APART.split(group) if group else ()
    yield from (found["names"].strip() for found in _KEYED.finditer(text))
