"""Tracker labels: `/label ~"severity::2" ~"Service::Git"` in, the fields its scoped labels state out. Knows no other line."""

from collections.abc import Iterator

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.header.statement import Statement, field_of

_SCOPED = Expression(r"~\"?([^\W\d]\w*)::([^\"\s~][^\"~\n]*?)(?:\"|(?=\s|$))")


def quick(block: Block, text: str) -> Iterator[Statement]:
    """Each scoped label of such a line as a field and its value; the others are words without a name."""
    for at, line in enumerate(text.split("\n")):
        if line.startswith("/label "):
            for scope, value in _SCOPED.findall(line):
                field = field_of(scope)[0]
                if field:
                    yield Statement(field, scope, value, min(block.line + at, block.end), "plain line")
