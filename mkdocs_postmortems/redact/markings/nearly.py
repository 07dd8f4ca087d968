"""Nearly: a text in, where a class or another attribute stands in it that its author may have taken for a mark out."""

import re
from difflib import get_close_matches

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.fences import Code
from mkdocs_postmortems.redact.markings.private import private

_MARKS = ("internal", "private", "confidential", "restricted", "redact", "redacted")
_CLOSED = Expression(r"(?:not?|non|un|never)[-_]?publi")
_LINKED = Expression(r"link|anchor|ref$|^(?:interval|intern|interned|internet|external)s?$")
"""Classes such as `internal-link` say where a link leads, and some are only nearly the word."""
_NEARLY = Expression(r"(?<!\{)\{(?!\{):?[ \t]*((?:[#.][\w:-]+|[\w:-]+=\S+)(?:[ \t]+(?:[#.][\w:-]+|[\w:-]+=\S+))*)[ \t]*\}(?!\})")
_ANCHORED = Expression(
    r"^ {0,3}#{1,6}[ \t]+(?P<words>[^\n{<]*+)(?:<\w+[^<>\n]*?\b(?:id|name|class|data-[\w-]+)=|\{)(?P<said>[^\n{}<>]*)[}>][^\n]*$",
    re.MULTILINE,
)
"""A heading with an anchor or other attributes."""
_EXACT = ("internal", "private", "confidential", "restricted", "redact", "redacted", "secret", "hidden", "unpublished", "nonpublic")
"""What the class of a mark that takes nothing out is nearly, or holds as one of its words."""
_VALUE = Expression(r"(?<!\bclass)=[\"']?([\w-]+)")
"""What an attribute of another name than `class` says: `audience=internal`."""
_BARE = Expression(
    r"(?:^|(?<=[\s|]))\{:?[ \t]*#?(?:internal|private|confidential|restricted|redact(?:ed)?)[ \t]*\}(?=[ \t]*\|?[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A mark without its dot, at the end of a line."""
_NAMES = Expression(r"(?:(?<!\S)\.|\bclass=[\"']?)([\w:-]+)")


def nearly(text: str, mark: Expression) -> int:
    """Where a class stands that its author may have taken for a mark: misspelt, or one word of several; -1 where none does.

    On a heading an anchor or another attribute counts, where it says what the words of the heading do not.
    """
    for found in _ANCHORED.finditer(text):
        words = re.sub(r"[\W_]+", " ", found["said"])
        if private(words) and not private(found["words"]) and not mark.search(found[0]) and not Code(text).holds(found.start()):
            return found.start()
    if "{" not in text:
        return -1
    for found in _BARE.finditer(text):
        if not Code(text).holds(found.start()):
            return found.start()
    for found in _NEARLY.finditer(text):
        if any(value.casefold() in _EXACT for value in _VALUE.findall(found[1])) and not Code(text).holds(found.start()):
            return found.start()
        for word in _NAMES.findall(found[1]):
            plain = word.casefold()
            parts = re.split(r"[-_:]", plain)
            told = plain not in _MARKS and (_CLOSED.search(plain) or any(part in _EXACT for part in parts)) and not _LINKED.search(plain)
            near = plain not in _MARKS and not _LINKED.search(plain) and get_close_matches(plain, _MARKS, 1, 0.8)
            if (told or near) and not Code(text).holds(found.start()):
                return found.start()
    return -1
