"""Cells: a body in, the same with the bars inside the cells of too long rows escaped out, so that no table cuts text off.

GitHub ends a cell at each bar, also at one inside code, and drops the cells that a row has too many (GFM 0.29, 4.10). What the
author wrote would be lost; with the bars escaped the row has the cells its header has, and shows all of its words.
"""

from mkdocs_postmortems.model.expression import Expression

_DELIMITER = Expression(r"^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_BAR = Expression(r"(?<!\\)\|")
_CODE = Expression(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_FENCE = Expression(r"^ {0,3}(`{3,}|~{3,})")


def kept(body: str) -> str:
    """The body with as many lines as before."""
    if "|" not in body:
        return body
    lines = body.split("\n")
    fence, width = "", 0
    for at, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        if fence or "|" not in line:
            width = 0
        elif at and _DELIMITER.match(line) and count(lines[at - 1]) == count(line):
            width = count(line)
        elif width and count(line) > width:
            lines[at] = _fitted(line, width)
    return "\n".join(lines)


def count(row: str) -> int:
    """How many cells GitHub sees in a row."""
    inner = row.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return (len(_BAR.findall(inner)) if "\\" in inner else inner.count("|")) + 1


def _fitted(row: str, width: int) -> str:
    """The row with the bars inside its code escaped; if it is still too long, with its last bars too."""
    row = _CODE.sub(lambda code: _BAR.sub(r"\\|", code[0]), row)
    while count(row) > width:
        ends = row.rstrip().endswith("|") and not row.rstrip().endswith("\\|")
        bars = [m.start() for m in _BAR.finditer(row)]
        last = bars[-2] if ends else bars[-1]
        row = f"{row[:last]}\\{row[last:]}"
    return row
