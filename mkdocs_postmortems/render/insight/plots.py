"""Plots: rows of numbers in, charts out: stacked bars, a heat map, bars of one row each, bars with a line."""

from collections.abc import Sequence

from markupsafe import Markup

from mkdocs_postmortems.render.asked import Link, linked
from mkdocs_postmortems.render.charts import NAMES
from mkdocs_postmortems.render.insight.drawing import WIDE, box, drawn, legend, path, text

TOP, TALL, FOOT = 18, 110, 34
_MONTHS, _QUARTERS = 24, 32
"""Up to so many months or quarters stand as bars of their own; more are taken together."""
LEFT, CELL, ROW = 36, 16, 18
_LETTER = 8
"""Width of a letter on a phone, where words are drawn larger than elsewhere."""

Column = tuple[str, tuple[int, ...], int | None]
"""A time, its parts from bottom to top, and the number of the year before."""


def together(months: Sequence[Column], *, quarters: bool = False) -> tuple[list[Column], str]:
    """The same numbers by month, quarter or year, whichever fits, and the word for it; at least by quarter where that is asked for."""
    for most, word, name in ((_MONTHS, "month", lambda m: m), (_QUARTERS * 3, "quarter", _quarter), (10**9, "year", lambda m: m[:4])):
        if len(months) * (3 if quarters else 1) <= most and not (quarters and word == "month"):
            return _sums([(name(month), parts, before) for month, parts, before in months]), word
    raise AssertionError


def _quarter(month: str) -> str:
    return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"


def _sums(columns: Sequence[Column]) -> list[Column]:
    found: dict[str, Column] = {}
    for name, parts, before in columns:
        _, had, was = found.get(name, (name, (0,) * len(parts), None))
        later = None if before is None and was is None else (before or 0) + (was or 0)
        found[name] = (name, tuple(a + b for a, b in zip(had, parts, strict=True)), later)
    return list(found.values())


def stacked(columns: Sequence[Column], kinds: Sequence[tuple[str, str]], title: str, said: str, to: Link) -> Markup:
    """Bars in parts with their sum above, each a link; the year before as a dashed line.

    `kinds` are class and name of the parts, from bottom to top. `to` is where the bar of a time leads.
    """
    sums = [sum(parts) for _, parts, _ in columns]
    before = [b for _, _, b in columns]
    highest = max((*sums, *(b or 0 for b in before)), default=0) or 1
    step = WIDE / max(len(columns), 1)
    drawing, above = legend(kinds)
    wide, floor = min(step * 0.66, 26.0), above + TOP + TALL
    for place, ((name, parts, _), total) in enumerate(zip(columns, sums, strict=True)):
        middle, base = step * (place + 0.5), float(floor)
        bar: list[Markup] = []
        for n, (kind, _) in zip(parts, kinds, strict=True):
            if n:
                tall = TALL * n / highest
                bar.append(box(middle - wide / 2, base - tall, wide, tall, kind))
                base -= tall
        if total:
            drawing.append(linked(to(name), f"{name}: {total}", *bar, text(middle, base - 5, total)))
        drawing.extend(_axis(name, place, middle, floor, step))
    drawing.append(path(f"M0 {floor + 0.5:.1f}H{WIDE}", "pm-floor"))
    if any(b is not None for b in before):
        way = " ".join(f"{step * (place + 0.5):.1f} {floor - TALL * (b or 0) / highest:.1f}" for place, b in enumerate(before))
        drawing.append(path(f"M{way}", "pm-before"))
    return drawn(floor + FOOT, title, said, drawing, role="group")


def _axis(name: str, place: int, middle: float, floor: float, step: float) -> list[Markup]:
    """The name of a time below its bar; where bars stand close, only the first of each year is named."""
    year, rest = name[:4], name[5:]
    first = place == 0 or rest in ("", "01", "Q1")
    room = step >= 24
    parts = []
    if room and rest:
        parts.append(text(middle, floor + 14, rest if rest.startswith("Q") else NAMES[int(rest) - 1], "pm-axis"))
    crowded = place == 0 and step * _until_january(rest) < 32
    if first and not crowded and (room or rest or step >= 14 or place % 2 == 0):
        parts.append(text(max(middle, 12), floor + (29 if room and rest else 14), year, "pm-axis"))
    return parts


def _until_january(rest: str) -> int:
    """Bars from this month or quarter to the first of the next year."""
    return 99 if rest in ("", "01", "Q1") else 5 - int(rest[1:]) if rest.startswith("Q") else 13 - int(rest)


def heat(rows: Sequence[tuple[str, tuple[int, ...]]], title: str, said: str) -> Markup:
    """A grid of weekdays and hours; each cell with its number."""
    highest = max((n for _, counts in rows for n in counts), default=0) or 1
    drawing: list[Markup] = []
    for line, (name, counts) in enumerate(rows):
        y = 16 + line * ROW
        drawing.append(text(0, y + 13, name[:3], "pm-axis pm-left"))
        for hour, n in enumerate(counts):
            x = LEFT + hour * CELL
            shade = 0 if not n else 1 + round(4 * (n - 1) / max(highest - 1, 1))
            drawing.append(box(x + 0.5, y + 0.5, CELL - 1, ROW - 1, f"pm-heat-{shade}"))
            if n:
                drawing.append(text(x + CELL / 2, y + 13, n))
    drawing += [text(LEFT + hour * CELL, 11, f"{hour:02d}", "pm-axis pm-left") for hour in range(0, 24, 3)]
    return drawn(20 + ROW * len(rows), title, said, drawing)


def lying(rows: Sequence[tuple[str, int, str]], title: str, said: str, *, target: float | None = None) -> Markup:
    """One bar for each row with its name to the left and its words to the right; `target` draws a line at that number."""
    longest, right = max((n for _, n, _ in rows), default=0) or 1, 112
    left = max(118, min(190, 8 + max((_LETTER * len(name) for name, _, _ in rows), default=0)))
    room = WIDE - left - right
    drawing: list[Markup] = []
    for line, (name, n, words) in enumerate(rows):
        y = line * 24 + 4
        drawing.append(text(left - 8, y + 12, name, "pm-right"))
        drawing.append(box(left, y, max(room * n / longest, 1), 16))
        drawing.append(text(left + max(room * n / longest, 1) + 6, y + 12, words, "pm-axis pm-left"))
    drawing.append(path(f"M{left}.5 0V{24 * len(rows)}", "pm-floor"))
    if target is not None:
        x = left + room * target / longest
        drawing.append(path(f"M{x:.1f} 0V{24 * len(rows)}", "pm-target"))
    return drawn(24 * len(rows) + 4, title, said, drawing)


def pile(rows: Sequence[tuple[str, int, int, int]], title: str, said: str) -> Markup:
    """Opened and closed side by side for each month, and what stayed open as a line over them."""
    highest = max((n for row in rows for n in row[1:]), default=0) or 1
    step, floor = WIDE / max(len(rows), 1), float(TOP + TALL)
    wide = min(step * 0.36, 13.0)
    drawing, above = legend((("", "opened"), ("pm-light", "closed")))
    floor += above
    for place, (month, opened, closed, _) in enumerate(rows):
        middle = step * (place + 0.5)
        for n, x, kind in ((opened, middle - wide, ""), (closed, middle, "pm-light")):
            if n:
                drawing.append(box(x, floor - TALL * n / highest, wide - 1, TALL * n / highest, kind))
        drawing.extend(_axis(month, place, middle, floor, step))
    way = " ".join(f"{step * (place + 0.5):.1f} {floor - TALL * net / highest:.1f}" for place, (_, _, _, net) in enumerate(rows))
    drawing += [path(f"M0 {floor + 0.5:.1f}H{WIDE}", "pm-floor"), path(f"M{way}", "pm-line")] if rows else []
    if rows:
        last = rows[-1][3]
        drawing.append(text(WIDE - 2, floor - TALL * last / highest - 6, f"{last} open", "pm-right"))
    return drawn(floor + FOOT, title, said, drawing)
