"""Items: list items, table rows, paragraphs, fences and whole sections that end in `{.internal}` or `<!-- internal -->`, taken out."""

import re
from collections.abc import Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.bold import width
from mkdocs_postmortems.redact.markdown.captions import LEAD, captions, reach
from mkdocs_postmortems.redact.markdown.draft import Draft, without_lines
from mkdocs_postmortems.redact.markdown.fences import closes, fenced, opening
from mkdocs_postmortems.redact.markdown.headings import UNDERLINE
from mkdocs_postmortems.redact.markdown.ruled import ruled
from mkdocs_postmortems.redact.markings.asides import says_so
from mkdocs_postmortems.redact.markings.nearly import nearly
from mkdocs_postmortems.redact.markings.private import private, shut

_NAMED = r"(?:internal|private|confidential|restricted|redact(?:ed)?)"
_LONG = rf"class[ \t]*=[ \t]*[\"']?(?:[^{{}}\"'\n]*[ \t])?{_NAMED}(?![\w-])[^{{}}\"'\n]*[\"']?"
_CLASS = rf"(?<!\{{)\{{(?!\{{):?(?:[^{{}}\n]*[ \t])?[ \t]*(?:\.{_NAMED}|{_LONG})(?:[ \t][^{{}}\n]*)?\}}(?!\}})"
"""An attribute list with one of the words among its classes, in the short form or the long one; two braces are a template's."""
_MARK = rf"(?:{_CLASS}|<!--[ \t]*internal[ \t]*-->)"
_AT_END = Expression(rf"{_MARK}[ \t]*\|?[ \t]*#*[ \t]*$", re.IGNORECASE)
_ANY = Expression(_MARK, re.IGNORECASE)
_CLOSE = Expression(r"<!--[ \t]*/[ \t]*internal[ \t]*-->", re.IGNORECASE)
_WORDS = ("internal", "private", "confidential", "restricted", "redact")
_HEADING = Expression(r"^ {0,3}(#{1,6})(?:[ \t]|$)")
_ITEM = Expression(r"^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]")
_CALLOUT = Expression(
    rf"{LEAD}(?:(?:!!!|\?\?\?\+?|===[!+]*)[ \t]*\"?internal\b"
    r"|(?:!!!|\?\?\?\+?)[ \t]*(?:[\w-]+[ \t]+){0,4}(?:internal|private|confidential|restricted|redact(?:ed)?)\b"
    r"|/{3,}[ \t]*(?:internal|private|confidential|restricted)\b)",
    re.IGNORECASE,
)
_LANGUAGE = Expression(r"[{. \t]*(?:internal|private|confidential|restricted|redact(?:ed)?)(?![\w-])", re.IGNORECASE)
_CHOICE = Expression(rf"(?<![\w-]){_NAMED}(?![\w-])", re.IGNORECASE)
_SLASHED = Expression(r"[ \t>]*/{3,}[ \t]*\w")
_CHOSEN = Expression(r"[ \t>]{4,}[\w-]+[ \t]*:")
"""An option of a block between slashes."""
_QUOTED = Expression(r"=[ \t]*[\"']([^\"']{3,80})[\"']")
"""A title in the info string of a fence."""

Stretch = tuple[int, int]


def without_items(draft: Draft) -> Draft:
    """The text without everything that carries a mark of its own; a mark in the middle of a line is an error."""
    text = draft.text
    near = nearly(text, _AT_END)
    if near >= 0:
        return draft.wrong("PM721", near, "a class looks like a mark but is none", "write `{.internal}` at the end of what it covers")
    lowered = text.casefold()
    if not any(word in lowered for word in (*_WORDS, "<!--", "staff", "employees", "nonpublic", "hid")) and not any(
        mark in text for mark in ("!!!", "???", "===", "///", "[!", "```{", "~~~{")
    ):
        return draft
    lines = text.split("\n")
    code = fenced(lines)
    titled = {one.at: one.lead for one in captions(lines) if shut(one.title)}
    gone: list[Stretch] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        stretch = (at, reach(lines, at, titled[at])) if at in titled else _callout(lines, at)
        marks = list(_ANY.finditer(line))
        if marks or _CLOSE.search(line):
            offset = sum(len(one) + 1 for one in lines[:at])
            if not marks:
                return draft.wrong("PM721", offset, "an internal part ends that never began", "write `<!-- internal -->` before it")
            if len(marks) > 1 or not _AT_END.search(line):
                return draft.wrong(
                    "PM721", offset, "the mark stands inside a line and covers nothing", "put the mark at the end of its line"
                )
            stretch = _marked(lines, code, at, line[: marks[0].start()])
            if stretch is None:
                return draft.wrong("PM721", offset, "the mark covers nothing", "put the mark at the end of what it covers")
        if stretch:
            gone.append(stretch)
            at = max(at, stretch[1])
        elif "<!--" in line and says_so(line):
            offset = sum(len(one) + 1 for one in lines[:at])
            return draft.wrong(
                "PM721", offset, "a comment looks like a mark but is none", "write `<!-- internal -->` at the end of what it covers"
            )
        at += 1
    return without_lines(draft, [(first, last, "marker", "internal") for first, last in gone])


def _callout(lines: Sequence[str], at: int) -> Stretch | None:
    """An admonition, details, tab or fence named internal, with its body; a `///` block up to its closing slashes."""
    opened = opening(lines[at])
    if opened and (
        _LANGUAGE.match(opened[1])
        or any(map(shut, _QUOTED.findall(opened[1])))
        or (opened[1].lstrip().startswith("{") and shut(opened[1].partition("}")[2].strip()))
    ):
        return at, next((n for n in range(at + 1, len(lines)) if closes(lines[n], opened[0])), len(lines) - 1)
    found = _CALLOUT.match(lines[at])
    technical = found and found[0].casefold().endswith('"internal') and not private(lines[at][found.end("lead") :].split('"')[1])
    if found and not technical:
        return at, reach(lines, at, found["lead"])
    return (at, reach(lines, at, "")) if _SLASHED.match(lines[at]) and _chosen(lines, at) else None


def _chosen(lines: Sequence[str], at: int) -> bool:
    """Whether a block between slashes has one of the words as its class or type: `/// html | div.internal`, `attrs: {class: internal}`."""
    last = at + 1
    while last < len(lines) and _CHOSEN.match(lines[last]):
        last += 1
    said = (
        lines[at].partition("|")[2] if "html" in lines[at].partition("|")[0] else "",
        *(one.partition(":")[2] for one in lines[at + 1 : last]),
    )
    return any(map(_CHOICE.search, said))


def _indented(lines: Sequence[str], at: int, indent: int) -> int:
    """The last line of what is indented deeper than `indent` below line `at`."""
    last = at
    for n in range(at + 1, len(lines)):
        if not lines[n].strip():
            continue
        if width(lines[n]) <= indent:
            break
        last = n
    return last


def _marked(lines: Sequence[str], code: Sequence[int], at: int, before: str) -> Stretch | None:
    """The lines that the mark at the end of line `at` covers."""
    bare = before.strip(" \t|>#")
    if code[at]:
        opened = opening(lines[code.index(code[at])])
        if opened and at and code[at - 1] == code[at] and closes(before, opened[0]):
            return None  # behind the end of a block of code, which no reader of Markdown takes for its end
        if opening(lines[at]) and (at == 0 or code[at - 1] != code[at]):
            return at, max(n for n in range(len(lines)) if code[n] == code[at])
        return at, at
    level = _level(lines, code, at)
    if level:
        begins = at if _HEADING.match(lines[at]) else _start(lines, at)
        last = next((n - 1 for n in range(at + 1, len(lines)) if 0 < _level(lines, code, n) <= level), len(lines) - 1)
        return begins, last
    if not bare:
        return _alone(lines, code, at)
    if before.lstrip(" >").startswith("|") or (lines[at].rstrip().endswith("|") and "|" in before):
        return _row(lines, at)
    first = _start(lines, at)
    item = _ITEM.match(lines[first])
    if item:
        last = _indented(lines, at, len(item[1].expandtabs(4)))
        return first, _continued(lines, at) if last == at else last
    if "|" in before and at and any(ruled(one) and "|" in one for one in lines[max(0, first) : at]):
        return at, at
    return first, _continued(lines, at)


def _continued(lines: Sequence[str], at: int) -> int:
    """The last line of the paragraph that line `at` belongs to."""
    while at + 1 < len(lines) and lines[at + 1].strip() and not _begins(lines[at + 1]):
        at += 1
    return at


def _level(lines: Sequence[str], code: Sequence[int], at: int) -> int:
    """The level of the heading that line `at` is, or is the last line of above its underline; 0 for all others."""
    heading = None if code[at] else _HEADING.match(lines[at])
    if heading:
        return len(heading[1])
    if code[at] or at + 1 >= len(lines) or not lines[at].strip() or "|" in lines[at] or _ITEM.match(lines[at]):
        return 0
    under = UNDERLINE.match(lines[at + 1])
    return 0 if under is None or UNDERLINE.match(lines[at]) else 1 if under[1][0] == "=" else 2


def _alone(lines: Sequence[str], code: Sequence[int], at: int) -> Stretch | None:
    """A mark on a line of its own: a comment opens a part that its counterpart closes, an attribute list names the block above."""
    if "<!--" in lines[at]:
        last = next((n for n in range(at + 1, len(lines)) if _CLOSE.search(lines[n])), -1)
        return (at, last) if last > 0 and not _CLOSE.sub("", lines[last]).strip() else None
    if not at or not lines[at - 1].strip():
        return None
    if code[at - 1]:
        return code.index(code[at - 1]), at
    first = at - 1
    while first > 0 and lines[first - 1].strip() and not code[first - 1]:
        first -= 1
    return first, _continued(lines, at)


def _row(lines: Sequence[str], at: int) -> Stretch:
    """The row; with its whole table where it is the head."""
    if at + 1 < len(lines) and ruled(lines[at + 1]):
        last = at + 1
        while last + 1 < len(lines) and lines[last + 1].strip():
            last += 1
        return at, last
    return at, at


def _begins(line: str) -> bool:
    """Whether the line opens a block of its own, so that it does not carry on the paragraph above."""
    return bool(_ITEM.match(line) or _HEADING.match(line) or opening(line))


def _start(lines: Sequence[str], at: int) -> int:
    """The first line of the item or paragraph that line `at` belongs to."""
    while at > 0 and not _begins(lines[at]) and lines[at - 1].strip() and not _HEADING.match(lines[at - 1]):
        at -= 1
    return at
