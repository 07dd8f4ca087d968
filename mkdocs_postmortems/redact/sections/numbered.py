"""Numbered parts: the lines of a text without headings that stand below a public part such as `3. IMPACT`, and those of shut ones."""

from collections.abc import Callable, Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markings.private import audience, only_private, private

_PART = Expression(r"^\d{1,2}[.)][ \t]+(.*\S)[ \t]*$")
_ASIDE = Expression(r"\s\([^()]*\)$")
"""What a form says of its part, in small letters: `SUMMARY (2-3 sentences)`. Whether such a part opens is asked as of any heading."""
_UNDER = Expression(r"^\s+(?:[-*+]\s+)?((?:\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXivx]{1,5}[.)]|[A-Za-z][.)])\s+)?(\S.{0,60}?)\s*$")
_INSIDE = Expression(r"^(?:[ \t]{2,}|[ \t]*$)")


def numbered(lines: Sequence[str], start: int, opens: Callable[[int, str], bool]) -> tuple[frozenset[int], tuple[int, ...]]:
    """The lines (from 1) after `start` that are public, and the first lines of parts that are not.

    `opens` is asked for the line of each part and its words, which have to be capitals. A part goes on as long as its lines are indented
    or empty; whatever else begins a line closes it, and so does a line below it that reads like the name of another part. What stands
    below a line in capitals that says it is not for everybody is shut to the end.
    """
    kept, shut, open_ = set[int](), list[int](), False
    for number, line in enumerate(lines[start:], start + 1):
        if not _INSIDE.match(line):
            if not _PART.match(line) and (only_private(line) or (line.isupper() and private(line))):
                shut.append(number)
                break
            part = _PART.match(line)
            words = part[1].rstrip(" :") if part else ""
            open_ = _ASIDE.sub("", words).isupper() and not any(mark in words for mark in "<{[") and opens(number, words)
            if part and not open_:
                shut.append(number)
        elif open_ and (words := _other(line, after=lines[number - 2])) and not opens(number, words):
            open_ = False
            shut.append(number)
        if open_:
            kept.add(number)
    return frozenset(kept), tuple(shut)


def _other(line: str, after: str) -> str:
    """The words of an indented line that may be the name of a part: numbered, marked, labelled or alone in capitals, or not for all."""
    found = _UNDER.match(line)
    if not found:
        return ""
    words = found[2].strip(" *_:")
    capitals = words.isupper() and len(words) > 3 and not any(letter.isdigit() for letter in words)
    named = bool(found[1]) or found[2] != words or not after.strip()
    return words if (capitals and named) or only_private(words) or (audience(words) and (named or capitals)) else ""
