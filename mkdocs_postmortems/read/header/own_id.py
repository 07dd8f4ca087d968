"""Own id: the path and the first heading of a postmortem in, the id it goes by and its file's stem out. Knows no other field."""

import re
from pathlib import PurePosixPath

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.header.title_words import KIND

ID = Expression(
    r"^(?P<id>(?:PM|INC|IR|RCA|COE|SEV|POSTMORTEM|INCIDENT|OUTAGE)[-_]?\d{2,}(?:[-_.]\d+)*|(?P<key>(?!(?:SEV|UTF|ISO|SHA|TLS)-\d)(?-i:[A-Z]{2,8})-\d+(?:-\d+)*)"
    r"|(?-i:(?:PRB|CHG|TASK|RITM|CASE)\d{5,})|(?P<day>(?:19|20)\d{6}-\d{1,4}(?=\s*[:：])))(?![A-Za-z\d])",
    re.IGNORECASE,
)
_KIND = Expression(rf"^{KIND}\s+#?(?=(?-i:[A-Z]{{2,8}})-\d)", re.IGNORECASE)
"""What kind of text it is, before the key: `Postmortem IR-318: links flap`."""
_SET_APART = Expression(r"\s*(?:[:：|\])]|[-–—]\s|\s[-–—]|$)")
"""What stands behind a key that is the document's own: `NET-12: links flap`, and not `UTF-8 names`."""
_BEHIND = Expression(r"[(\[]((?:PM|INC|PIR|RCA|COE|INCIDENT)[-_]?\d{2,}(?:[-_.]\d+)*)[)\]]\s*$")
"""`Orders stand still (INC-2026-001)`."""
_ENDINGS = Expression(r"(?:\.(?:html|md|markdown|mdown|qmd|erb|txt|htm|rst))+$", re.IGNORECASE)

_PAGE = Expression(r"(?<=\w)([ _-]+[0-9a-f]{8})[0-9a-f]{24}$")
"""The number that a program for notes gives each page, behind its name: no part of a title; its first figures tell two of a name apart."""


def stem_of(path: str) -> str:
    """The file name without its endings, and without the number of a page."""
    return _PAGE.sub("", _name(path))


def _name(path: str) -> str:
    return _ENDINGS.sub("", PurePosixPath(path).name)


def id_of(path: str, heading: str, *, keyed: bool = False) -> tuple[str, str]:
    """An id the file name or the title begins with and its origin, else the file name's stem, derived.

    With `keyed` the title is a line of a tracker, which opens with the key of its item and nothing behind it.
    """
    stem = stem_of(path)
    for text, origin in ((stem, "file name"), (heading, "heading")):
        # Trackers put the key of an item in brackets before its name.
        said = _KIND.sub("", text).removeprefix("[") if origin == "heading" else text
        match = ID.match(said)
        if match and not (match["key"] and origin == "heading" and not keyed and not _SET_APART.match(said, match.end())):
            return match["id"].rstrip("-_."), origin
    behind = _BEHIND.search(heading)
    return (behind[1], "heading") if behind else (_PAGE.sub(r"\1", _name(path)), "derived")
