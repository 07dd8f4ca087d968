"""Wrapped: a text that stands whole in one code block in, the text inside it out, on the same lines. Knows no other block."""

from mkdocs_postmortems.model.expression import Expression

_FENCE = Expression(r"^ {0,3}(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*?)[ \t]*$")
_HEADER = Expression(r"\n*(?P<mark>---|\+\+\+)[ \t]*\n(?:.*\n)*?(?P=mark)[ \t]*\n")
"""Front matter stays above the block."""
_OPENS = Expression(r"\s*(?:```|~~~)")
_MARKDOWN = frozenset({"markdown", "md", "mdx", "gfm"})
_BARE = frozenset({"", "text", "txt"})
_HEADING = Expression(r"^#{1,6} +\S")
_UNDER = Expression(r"^##+ +\S")
"""A heading below another; a comment of a program has one mark."""


def opened(text: str) -> tuple[str, int]:
    """The text without the lines that open and close the one block around it, and the number of the line that opened it; 0 for none.

    A block of Markdown is always opened, a block that names no language only where headings stand in it: anything else is a listing.
    """
    header = _HEADER.match(text)
    start = header.end() if header else 0
    if not _OPENS.match(text, start):
        return text, 0
    lines = text.split("\n")
    first = next(at for at in range(text.count("\n", 0, start), len(lines)) if lines[at].strip())
    last = next(at for at in range(len(lines) - 1, -1, -1) if lines[at].strip())
    around = _FENCE.match(lines[first])
    if around is None or last == first or not _closes(lines[last], around["mark"]):
        return text, 0
    inside, kind = lines[first + 1 : last], around["info"].lower()
    if _ends_within(inside, around["mark"]):
        return text, 0
    if kind not in _MARKDOWN and not (kind in _BARE and any(map(_HEADING.match, inside)) and any(map(_UNDER.match, inside))):
        return text, 0
    lines[first] = lines[last] = ""
    return "\n".join(lines), first + 1


def _closes(line: str, mark: str) -> bool:
    found = _FENCE.match(line)
    return found is not None and not found["info"] and found["mark"].startswith(mark)


def _ends_within(lines: list[str], mark: str) -> bool:
    """Whether the block is over before the last line: a fence like its own closes nothing that was opened with a language inside it."""
    within = ""
    for line in lines:
        found = _FENCE.match(line)
        if found is None:
            continue
        if within:
            within = "" if not found["info"] and found["mark"].startswith(within) else within
        elif found["info"] or not found["mark"].startswith(mark):
            within = found["mark"]
        else:
            return True
    return bool(within)
