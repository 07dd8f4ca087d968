"""List labels: a list in, its items that are the heading of what is nested below them out. Knows headings, not sections."""

from collections.abc import Iterator

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.read.parts import headings


def labels(block: Block, level: int, inline: int) -> Iterator[tuple[str, int, int, int, str, bool]]:
    """Label, level, first and last line, text and whether it is one of a header, of each bold label that opens a part.

    `**Timeline**:` over a nested list, save where its points state fields of the header, is one anywhere; `**Impact**: users saw errors`,
    and `**Impact**:` over the text that follows the list, only as points of a header.
    """
    for item in block.children:
        points = [point for child in item.children if child.kind == "list" for point in child.children]
        label, colon, rest = (part.strip() for part in item.text.partition(":"))
        whole = item.text.strip().rstrip(" :：")
        if points and whole and any(whole == run.strip(" :：") for run in item.strong):
            named = headings.names(whole)
            if named and (named != ("timeline",) or any(point.text[:1].isdigit() for point in points)):
                yield whole, level, item.line, item.end, "", False
        elif colon and item.checked is None and item.strong and item.strong[0].strip(" :：") == label and headings.exact(label):
            yield (label, inline, item.line, item.end, rest, True) if rest else (label, level, item.line, 0, "", True)


def outlined(block: Block, *, bare: bool) -> Iterator[tuple[str, int, int, int]]:
    """Title, level, first and last line of each heading that is a point of an outline, where programs for notes have everything in bullets.

    In a text without any heading a point that is no more than the name of a part, over points of its own, is one too.
    """
    bare = bare and block.info != "ordered"
    for item in block.children:
        head = next(iter(item.children), None)
        if head is not None and head.kind == "heading":
            yield head.text, head.level, item.line, item.end
        elif bare and _is_point(item) and headings.whole(item.text.strip().rstrip(":：")):
            yield item.text.strip(), 2, item.line, item.end
        for child in item.children:
            if child.kind == "list":
                yield from outlined(child, bare=bare)


def _is_point(item: Block) -> bool:
    """Whether points of its own stand below a point that is neither a box to tick nor bold."""
    return item.checked is None and not item.strong and any(child.kind == "list" for child in item.children)
