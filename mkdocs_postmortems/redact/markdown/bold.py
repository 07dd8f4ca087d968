"""Bold: lines in, those that stand in bold alone and read like a heading out, with their words and how far each of them may reach."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.fences import fenced

_LEAD = Expression(r"[ \t>]*+(?P<item>(?:[-*+]|\d{1,9}[.)])[ \t]++)?(?:\[[ xX]\][ \t]++)?")
_MAYBE = Expression(r"\*\*|__|<b\b|<strong\b", re.IGNORECASE)
_STRONG = Expression(r"</?(?:b|strong)\b[^<>]*>", re.IGNORECASE)
_TAG = Expression(r"</?[A-Za-z][^<>]*>|\{[:.#][^{}\n]*\}|&nbsp;|\\$|\u00a0")
_LINK = Expression(r"\[([^\[\]\n]+)\]\([^()\n]*\)")
_SIGN = r"[^\w*_]|:\w{2,30}:"
_MARK = r"_?(?:\*{2,4}|_{2,4})_?"
_TITLE = Expression(
    rf"(?:{_SIGN}|\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}[.)]?[ ]|[A-Za-z][.)][ ])*(?<![\w*_]){_MARK}(?P<words>[^*\n]{{2,80}}?){_MARK}"
    rf"(?P<behind>[ \t]*[(\[（][^()\[\]（）\n]{{1,40}}[)\]）])?(?:{_SIGN})*"
)
_CELL = Expression(r"^[ \t>]*+\||<(?:summary|t[dh]|caption)\b", re.IGNORECASE)
"""Where words in bold are the title of something else."""
_SIGNS = Expression(r"\A(?::(?!lock|closed_lock|secret|shushing)\w{2,30}:|(?![🔒🔐🔏🤫㊙:])[^\w(\[（])+")
"""A picture before the words, unless it is a lock."""
_HEADING = Expression(r"[ \t>]*+#{1,6}[ \t]")
_RULE = Expression(r"[ \t>]*+(?:[-*_][ \t]*){3,}$")
_ITEM = Expression(r"[ \t>]*+(?:[-*+]|\d{1,9}[.)])[ \t]")


@dataclass(frozen=True, slots=True)
class Bold:
    """One such line."""

    title: str
    at: int
    """Counted from 0."""
    width: int
    """How far to the right it begins."""
    item: bool
    """Whether it is one of a list, and holds what is deeper."""


def bolds(lines: Sequence[str]) -> Iterator[Bold]:
    """Every such line in order; none of them in code."""
    code: list[bool] = []
    for at, line in enumerate(lines):
        if not _MAYBE.search(line) or _CELL.search(line):
            continue
        title = _words(line)
        code = code or list(map(bool, fenced(lines)))
        if title and not code[at]:
            yield Bold(title, at, width(line), bool(_ITEM.match(line)) and _holds(lines, at))


def _words(line: str) -> str:
    """What such a line says; empty where it is another one."""
    lead = _LEAD.match(line)
    rest = _LINK.sub(r"\1", line[lead.end() if lead else 0 :])
    found = _TITLE.fullmatch(_TAG.sub("", _STRONG.sub("**", rest)).strip())
    return _SIGNS.sub("", found["words"].strip(" _") + (found["behind"] or "")).strip(" :：") if found else ""


def _holds(lines: Sequence[str], at: int) -> bool:
    """Whether the item at a line has something deeper below it, or is one of several such: else it only looks like an item."""
    for line in lines[at + 1 :]:
        if line.strip(" \t>"):
            return width(line) > width(lines[at]) or _mark(line) == _mark(lines[at])
    return True


def _mark(line: str) -> str:
    found = _ITEM.match(line)
    return found[0].strip(" \t>")[-1:] if found else ""


def reach(lines: Sequence[str], one: Bold, ends: frozenset[int]) -> int:
    """The last line of the part below it: up to a heading, one of `ends`, a rule or the end of the box or item it stands in."""
    last, told, code = one.at, False, fenced(lines)
    for n in range(one.at + 1, len(lines)):
        bare = lines[n].strip(" \t>")
        if not bare:
            continue
        if not code[n]:
            if n in ends or _HEADING.match(lines[n]) or (told and _RULE.match(lines[n])):
                break
            if width(lines[n]) < one.width or (one.item and width(lines[n]) <= one.width):
                break
        # A rule right below the title belongs to it.
        told = told or not _RULE.match(lines[n])
        last = n
    return last


def width(line: str) -> int:
    """How far to the right it begins."""
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip(" >"))
