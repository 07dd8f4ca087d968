"""Grid: rows of cells and the width of a terminal in, a table that fits there out: names and days whole, lesser columns left out."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

_YIELDS = (
    "cause", "type", "overdue", "priority", "is", "service", "tickets", "duration", "severity", "open", "owner", "status", "late", "due",
)  # fmt: skip
"""Columns in the order in which they make room; a name and what it names always stay."""
_CELL, _NAME, _TEXT, _GAP = 24, 20, 24, 2
"""What a cell, the name and the text of a row need at least, where they are that long."""
_MOST, _READS_WELL = 48, 40


def fitted(
    names: Sequence[str], rows: Sequence[Sequence[str]], *, text: str, styles: Mapping[str, str], console: Console
) -> tuple[Table, tuple[str, ...]]:
    """The table, and the names of the columns it has no room for. The first column names the row, `text` is the one that tells it."""
    key = names[0]
    wide = {name: max(cell_len(cell) for cell in (name, *(row[at] for row in rows))) for at, name in enumerate(names)}
    least = {name: min(width, _NAME if name == key else _TEXT if name == text else _CELL) for name, width in wide.items()}
    shown = list(names)
    for name in _YIELDS:
        if sum(least[one] + _GAP for one in shown) - _GAP <= console.width:
            break
        if name in shown:
            shown.remove(name)
    spare = max(0, console.width - sum(least[one] + _GAP for one in shown) + _GAP)
    for name, most in ((key, _MOST), (text, _READS_WELL), *((one, _MOST) for one in shown), (text, console.width)):
        more = max(0, min(spare, min(wide[name], most) - least[name]))
        least[name], spare = least[name] + more, spare - more
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in shown:
        whole = name in (key, text)
        table.add_column(name, overflow="fold" if whole else "ellipsis", no_wrap=not whole, width=least[name])
    for row in rows:
        table.add_row(*(Text(row[names.index(name)], styles.get(name, "")) for name in shown))
    return table, tuple(name for name in names if name not in shown)
