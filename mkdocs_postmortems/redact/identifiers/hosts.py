"""Hosts: machines whose names say by one of their parts that they are nobody else's business; text in, their places out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace

_HEAD = r"(?:\b[a-z][a-z0-9+.-]{1,15}://(?:[^\s/@<>\"'`]*@)?|(?<![\w.@/%-]))"
TAIL = r"(?::\d{2,5})?(?:[/?#][^\s<>\"'`)\]|]*)?"
"""A port and a path behind a host."""
_ENDS = (
    r"(?:com|net|org|info|biz|io|dev|cloud|tech|app|ai|edu|gov|example|test|eu|de|at|ch|fr|nl|be|it|es|pt|pl|cz|se|no|dk|fi|ie|us|ca|in|jp"
    r"|(?:co|com|ac|gov|org|net|go|or|ne)\.[a-z]{2})"
)
_WITHIN = Expression(
    rf"{_HEAD}(?!(?:com|org|io|net|java|javax|jdk|sun|okhttp3|kotlin\w*)\.)(?:[\w*-]{{1,63}}\.){{1,5}}"
    rf"(?:internal|interno|interna|interne|corp|intra|intranet|int|lan|ad|mgmt|priv|private)\.(?:[\w-]{{1,63}}\.){{1,2}}{_ENDS}(?![\w(-]|\.\w){TAIL}",
    re.IGNORECASE,
)
"""`ci.internal.` and a name that everybody may resolve. What Java calls its packages begins with the end of one."""
_NUMBERED = Expression(
    rf"{_HEAD}[a-z][a-z0-9]{{0,30}}(?:-[a-z0-9]{{1,30}}){{0,5}}(?:(?<=\d)|(?<=-\d[a-f]))(?:\.[a-z]{{2,4}}\d{{1,2}}){{0,2}}\.(?:int|prod|prd|stg|staging|dmz|oob|mgmt|mgt|infra|home|dc\d{{0,2}})"
    rf"(?![\w(-]|\.\w){TAIL}",
    re.IGNORECASE,
)
"""A machine with a number and an end that no registry gave out."""
_VERSION = Expression(r"(?:v|version|release|rc|alpha|beta)-?\d", re.IGNORECASE)
_WORDS = (
    ".intern",
    ".corp.",
    ".intra",
    ".int",
    ".lan.",
    ".ad.",
    ".mgmt",
    ".priv",
    ".pr",
    ".st",
    ".dmz",
    ".oob",
    ".mgt",
    ".infra",
    ".home",
    ".dc",
)


def hosts(text: str) -> Iterator[Trace]:
    """Every such machine; packages of code, files and versions are none."""
    lowered = text.lower()
    if any(word in lowered for word in _WORDS):
        for pattern in (_WITHIN, _NUMBERED):
            yield from (Trace(m.start(), m.end(), "internal host") for m in pattern.finditer(text) if not _VERSION.match(m[0]))
