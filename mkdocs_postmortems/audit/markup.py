"""Text with tags in, the text a reader sees and the tags themselves out, apart: each letter is in one of the two."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache

from mkdocs_postmortems.audit.undo import FROM, TO

TAG = "\x1f"
"""Stands for a tag that was taken out: read over within a word, and yet an end of words."""
EDGE = "\x1e"
"""Stands behind the mark of a tag that ends a paragraph, a cell or a part of a feed: what follows is no part of the word before it."""
_BLOCK = re.compile(
    r"(?i)</?(?:address|article|aside|blockquote|body|br|button|caption|center|content|dd|description|details|div|dl|dt|entry|figcaption|figure"
    r"|footer|form|guid|h[1-6]|head|header|hr|id|item|li|link|main|meta|name|nav|ol|optgroup|option|p|pre|published|pubdate|section|select"
    r"|subtitle|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|updated)(?=[\s/>])"
)
_TAGS = re.compile(r"(<[^<>]*>)")
_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*+"')
_OPEN = re.compile(f"<([{FROM}{TO}]*)!([{FROM}{TO}]*)-([{FROM}{TO}]*)-")
_CLOSE = re.compile(f"-([{FROM}{TO}]*)-([{FROM}{TO}]*)>")
"""Ends of comments that hold the marks of a change."""
_BOTH = frozenset(f"\n{FROM}{TO}")


def apart(text: str) -> tuple[str, ...]:
    """The text with a mark for each tag, then the tags with what stood between them left out; line ends stay in both.

    What stands in comments is text of its own, behind the tags.
    """
    if "<" not in text or ">" not in text:
        return (text,)
    bare, comments = _comments(text)
    parts = _TAGS.split(bare)
    if len(parts) == 1 and not comments:
        return (text,)
    seen, tags = parts[:], parts[:]
    seen[1::2] = [_mark(tag) + _kept(tag) for tag in parts[1::2]]
    tags[0::2] = ["\x00" + _kept(between) for between in parts[0::2]]
    inside = "\x00\n".join((*comments, *(_TAGS.sub(TAG, one) for one in comments if "<" in one)))
    return "".join(seen), "".join(tags), inside


@lru_cache(4096)
def _mark(tag: str) -> str:
    return TAG + EDGE if _BLOCK.match(tag) else TAG


def _kept(text: str) -> str:
    """What has to stand in both parts: line ends, by which lines are numbered, and the marks of a change."""
    if FROM in text or TO in text:
        return "".join(char for char in text if char in _BOTH)
    return "\n" * text.count("\n") if "\n" in text else ""


def _comments(text: str) -> tuple[str, list[str]]:
    if FROM in text:
        text = _CLOSE.sub(r"\1\2-->", _OPEN.sub(r"\1\2\3<!--", text))
    parts, inside, place = list[str](), list[str](), 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += (text[place:start], TAG + _kept(text[start:end]))
        inside.append(text[start + 4 : end])
        place = end + 3
    return ("".join((*parts, text[place:])), inside) if parts else (text, inside)


def of_json(text: str) -> str:
    """All strings of a JSON text, keys too, then all that is no string; empty where it is no JSON."""
    if not text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return ""
    try:
        # Pairs and not a dict: of two equal keys a dict keeps one.
        whole = json.loads(text.lstrip("\ufeff"), object_pairs_hook=list)
    except (ValueError, RecursionError):
        return ""
    return "\n\x00\n".join((*_strings(whole), _LITERAL.sub("", text)))


def _strings(value: object) -> Iterator[str]:
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, (list, tuple)):
            left.extend(reversed(one))
