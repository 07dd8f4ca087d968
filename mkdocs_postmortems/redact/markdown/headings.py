"""Headings: lines in, which of them some reader of Markdown could take for a heading, and how high, out."""

import re
from collections.abc import Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.fences import Code, fenced

_ATX = Expression(r"^(?:[ \t>]|(?:[-*+:]|\d{1,9}[.)])(?=[ \t]))*(#{1,6})(?!#)(.*)$")
_ESCAPED = Expression(r"^[ \t>]*(?=#*\\)((?:\\?#){1,6})[ \t]")
"""What an editor made of the mark as it saved what was pasted into it; `\\#general` is a channel."""
_PLAIN = Expression(r"^ {0,3}#{1,6}[ \t]+[^\n]")
_ANCHOR = Expression(r"<a(?:[ ](?:id|name)=\"[\w.:-]*\")?[ ]*>[ ]*</a>")
"""As exports write one; what its name says beside the words of the heading is looked at elsewhere."""
UNDERLINE = Expression(r"^[ \t>]*(=+|-+)[ \t]*$")
"""What makes a heading of the line above it."""
_HTML = Expression(r"<h([1-6])\b", re.IGNORECASE)
_NUMBERED = Expression(r"\d|[\w-]+(?:\s|$)(?<=\d)")
"""`#123` and `#incident-7` are an issue and a channel."""


def closers(lines: Sequence[str], start: int) -> dict[int, int]:
    """Lines after `start`, from 1, and the highest level of heading that some reader of Markdown could see there."""
    found = dict[int, int]()
    body = lines[start:]
    code = fenced(body)
    inside = Code("\n".join(body)) if any("<h" in line.casefold() for line in body) else None
    at = 0

    def note(n: int, level: int) -> None:
        found[start + n + 1] = min(level, found.get(start + n + 1, level))

    for n, line in enumerate(body):
        here, at = at, at + len(line) + 1
        if code[n]:
            continue
        atx = _ATX.match(line)
        if atx and (len(atx[1]) > 1 or not atx[2].strip() or atx[2][0] in " \t" or not _NUMBERED.match(atx[2])):
            note(n, len(atx[1]))
        elif escaped := _ESCAPED.match(line):
            note(n, escaped[1].count("#"))
        for html in _HTML.finditer(line):
            if not (inside and inside.holds(here + html.start())):
                note(n, int(html[1]))
        under = UNDERLINE.match(line)
        if under and n and body[n - 1].strip() and not code[n - 1]:
            first = n - 1
            while first and body[first - 1].strip() and not code[first - 1]:
                first -= 1
            if not re.match(r"^[ \t>]*(?:[-*+][ \t]|\d+[.)][ \t]|\||#)", body[first]) and "|" not in body[n - 1]:
                note(first, 1 if under[1][0] == "=" else 2)
    return found


def clear(lines: Sequence[str], line: int, end: int) -> bool:
    """Whether the heading is as plain as the allow-list: no marks, no HTML, no options but an anchor of its own, on one line."""
    text = _ANCHOR.sub("", lines[line - 1])
    if any(mark in text for mark in "<{[") or text.startswith(">"):
        return False
    return bool(_PLAIN.match(text)) or (end == line + 1 and line < len(lines) and bool(UNDERLINE.match(lines[line])))


def written(lines: Sequence[str], line: int) -> str:
    """What the heading at a line says as far as lines can tell: one in HTML or underlined may go on to the next blank line."""
    if _ATX.match(lines[line - 1]):
        return lines[line - 1]
    end = line
    while end < len(lines) and lines[end].strip() and "</h" not in lines[end - 1].casefold():
        end += 1
    under = next((n for n in range(line, end) if UNDERLINE.match(lines[n])), end)
    return "\n".join(lines[line - 1 : min(end, under)])
