"""Files: findings in, one JSON with every number and a CSV for each table out; the same bytes for the same library."""

import csv
import io
import json
import re
from collections.abc import Iterator

from mkdocs_postmortems.model.insights import Cell, Finding, Insights, Table
from mkdocs_postmortems.model.metrics import BY_ID

VERSION = 1
"""Of the shape of the JSON; a change that breaks readers raises it."""


def as_json(found: Insights, schema: str = "") -> bytes:
    """Every number of the pages, under the schema at that link where there is one. A number that cannot be known is null."""
    data = {
        **({"$schema": schema} if schema else {}),
        "version": VERSION,
        "as_of": found.as_of.isoformat(),
        "periods": {
            period.name: {
                "start": period.start.isoformat() if period.start else None,
                "end": period.end.isoformat(),
                "metrics": {id_: _finding(finding) for id_, finding in period.findings.items()},
            }
            for period in found.periods
        },
    }
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()  # the encoder of C makes no indents


def _finding(found: Finding) -> dict[str, object]:
    return {
        "title": BY_ID[found.id].title,
        "n": found.n,
        "numbers": {name: _exact(value) for name, value in found.numbers.items()},
        "incidents": list(found.keys),
        "left_out": [{"reason": left.reason, "n": left.n, "incidents": list(left.keys)} for left in found.left],
        "tables": {
            name: {"columns": list(t.columns), "rows": [[_exact(c) for c in row] for row in t.rows]} for name, t in found.tables.items()
        },
    }


def _exact(value: Cell) -> Cell:
    """Whole numbers without a fraction, others to six digits after the point: no reader needs the noise of a sum."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 6)
    return value


def as_csv(table: Table) -> bytes:
    """The table as RFC 4180 has it, with the mark by which spreadsheets know UTF-8.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    held = io.StringIO(newline="")
    writer = csv.writer(held)
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow(["" if cell is None else _plain(_exact(cell)) for cell in row])
    return held.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def name(found: Finding, table: str) -> str:
    """`ttd-by-quarter.csv`."""
    return f"{re.sub(r'[^a-z0-9]+', '-', f'{found.id} {table}'.casefold())}.csv"


def tables(found: Finding) -> Iterator[tuple[str, Table]]:
    """The tables of a finding that have rows."""
    return ((name_, table) for name_, table in found.tables.items() if table.rows)
