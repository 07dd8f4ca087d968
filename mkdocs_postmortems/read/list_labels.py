"""List labels: a list in, its items that are the heading of what is nested below them out. Knows headings, not sections."""

from collections.abc import Iterator

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.read import headings


def labels(block: Block, level: int) -> Iterator[tuple[str, int, int, int]]:
    """Label, level, first and last line of each `**Timeline**:` over a nested list, save where its points state fields of the header."""
    for item in block.children:
        label = item.text.strip().rstrip(" :：")
        points = [point for child in item.children if child.kind == "list" for point in child.children]
        if not points or not label or all(label != run.strip(" :：") for run in item.strong):
            continue
        named = headings.names(label)
        if named and (named != ("timeline",) or any(point.text[:1].isdigit() for point in points)):
            yield label, level, item.line, item.end
