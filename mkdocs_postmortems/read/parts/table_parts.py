"""Table parts: a table of labels and texts in, the parts that its rows are, with the lines of each text, out. Knows nothing around it."""

from collections.abc import Iterator, Sequence

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.record import Section
from mkdocs_postmortems.read.parts import headings

_FEW = 4
"""Words from which on a cell says more than a value of a header does."""
_LISTS = ("timeline", "actions")
_MARKS = "-–*•· \t"


def of_table(table: Block) -> Iterator[tuple[str, int, str]]:
    """Label, line and text of each row that is a part; none unless two rows are, as where a form for reports is one table.

    A lone `Impact: high` among dates and names is a value of the header.
    """
    rows = [tuple(row.children) for row in table.children if row.children]
    if not rows or max(map(len, rows)) != 2:
        return
    found = [(row[0].text.strip(" :："), row[0].line, row[1].text.strip()) for row in rows if len(row) == 2 and headings.whole(row[0].text)]
    if sum(len(text.split()) >= _FEW or "\n" in text for _, _, text in found) > 1:
        yield from (row for row in found if row[2])


def rows_of(blocks: Sequence[Block], parts: Sequence[Section]) -> tuple[Section, ...]:
    """Those of the parts that are rows of a table, which are lists of lines and no blocks."""
    lines = {line for block in blocks if block.kind == "table" for _, line, _ in of_table(block)}
    return tuple(part for part in parts if part.line == part.end and part.line in lines and part.name in _LISTS)


def lines_of(part: Section) -> list[tuple[int, str]]:
    """The lines of a cell with their number in the file, without the marks of a list."""
    return [(part.line, line.strip(_MARKS)) for line in part.text.split("\n") if line.strip(_MARKS)]
