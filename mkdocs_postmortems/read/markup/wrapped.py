"""Wrapped: a text that stands whole in one code block, or whose header does, in, the text without it out, on the same lines."""

from mkdocs_postmortems.model.expression import Expression

_FENCE = Expression(r"^ {0,3}(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*?)[ \t]*$")
_HEADER = Expression(r"\n*(?P<mark>---|\+\+\+)[ \t]*\n(?:.*\n)*?(?P=mark)[ \t]*\n")
"""Front matter stays above the block."""
_OPENS = Expression(r"\s*(?:```|~~~)")
_MARKDOWN = frozenset({"markdown", "md", "mdx", "gfm"})
_BARE = frozenset({"", "text", "txt"})
_HEADERS = _MARKDOWN | _BARE | {"yaml", "yml", "toml", "frontmatter", "front-matter"}
_LEAST = 3
"""Lines of a header with its two fences."""
_KEY = Expression(r"^[\w.-]+\s*[:=]")
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


def unfenced(text: str) -> tuple[str, int]:
    """The text without the lines of a code block that holds its header and nothing else, and the number of the first; 0 for none.

    So it comes from a page that shows a template: the block begins the file, and its first and last line are the header's own fences.
    """
    if not _OPENS.match(text):
        return text, 0
    lines = text.split("\n")
    first = next(at for at, line in enumerate(lines) if line.strip())
    around = _FENCE.match(lines[first])
    last = next((at for at in range(first + 1, len(lines)) if around and _closes(lines[at], around["mark"])), 0)
    if around is None or not last or around["info"].lower() not in _HEADERS:
        return text, 0
    inside = [line.rstrip() for line in lines[first + 1 : last] if line.strip()]
    if len(inside) < _LEAST or inside[0] not in ("---", "+++") or inside[-1] != inside[0] or not any(map(_KEY.match, inside)):
        return text, 0
    lines[: first + 1], lines[last] = [""] * (first + 1), ""
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
