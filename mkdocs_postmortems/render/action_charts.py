"""Action charts: action items in, how old the open ones are and whether their pile grows, as bars that open what they count, out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.render import charts, table, tally, tasks

_WIDE, _TALL, _TOP, _FOOT = 34, 84, 18, 34
"""Width of a month; height of the drawing, room above it and below it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many open items have an age, and the anchor that shows them."""

    name: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Month:
    """What one month did to the pile."""

    month: str
    """`2026-01`."""
    opened: int
    closed: int
    net: int
    """Opened less closed, from the first month drawn up to the end of this one."""


def ages(rows: Sequence[table.Row]) -> tuple[Bar, ...]:
    """The bars of the open items; nothing where no age is known."""
    found = Counter(mark for row in rows for mark in row.marks)
    bars = tuple(Bar(name, label, found[name]) for name, label, _ in tasks.AGES)
    return bars if any(bar.count for bar in bars) else ()


def months(library: Library) -> tuple[Month, ...]:
    """The last twelve months; nothing where no closed item has a day, because then the pile would only ever seem to grow."""
    if not any(task.action.closed and task.action.completed for task in library.tasks):
        return ()
    told = [task for task in library.tasks if not task.action.closed or task.action.completed]
    opened = Counter(f"{task.opened:%Y-%m}" for task in told if task.opened and task.opened <= library.as_of)
    closed = Counter(f"{day:%Y-%m}" for t in told if t.action.closed and (day := t.action.completed) and day <= library.as_of)
    made: list[Month] = []
    net = 0
    for month in tally.months(library.as_of):
        net += opened[month] - closed[month]
        made.append(Month(month, opened[month], closed[month], net))
    return tuple(made)


def undated(library: Library) -> int:
    """Closed items of which nobody wrote down the day: no month counts them as opened either, or the pile would seem to grow."""
    return sum(task.action.closed and not task.action.completed for task in library.tasks)


def pile(found: Sequence[Month]) -> Markup:
    """Two bars for each month, opened and closed, and a line for what they add up to; their numbers last, so that the line runs behind."""
    highest = max((max(m.opened, m.closed, m.net) for m in found), default=0)
    lowest = min(0, *(m.net for m in found))
    step = _TALL / ((highest - lowest) or 1)
    zero = _TOP + round(highest * step)
    parts: list[Markup] = []
    points: list[str] = []
    numbers: list[Markup] = []
    for at, one in enumerate(found):
        left = at * _WIDE
        for n, name, offset in ((one.opened, "pm-opened", 4), (one.closed, "pm-closed", 18)):
            if n:
                tall = round(n * step)
                parts.append(
                    Markup('<rect class="{}" x="{}" y="{}" width="12" height="{}"/>').format(name, left + offset, zero - tall, tall)
                )
                numbers.append(Markup('<text x="{}" y="{}">{}</text>').format(left + offset + 6, zero - tall - 4, n))
        points.append(f"{left + _WIDE // 2} {zero - round(one.net * step)}")
        name = charts.NAMES[int(one.month[5:]) - 1]
        parts.append(Markup('<text class="pm-axis" x="{}" y="{}">{}</text>').format(left + _WIDE // 2, _TOP + _TALL + 14, name))
        if at == 0 or one.month.endswith("-01"):
            parts.append(
                Markup('<text class="pm-axis" x="{}" y="{}">{}</text>').format(left + _WIDE // 2, _TOP + _TALL + 29, one.month[:4])
            )
    width = _WIDE * len(found)
    floor = Markup('<path class="pm-floor" d="M0 {0}.5H{1}"/>').format(zero, width)
    line = Markup('<path class="pm-net" d="M{}"/>').format("L".join(points))
    head = Markup('<svg class="pm-chart pm-pile" role="img" viewBox="0 0 {} {}">').format(width, _TOP + _TALL + _FOOT)
    told = ", ".join(f"{charts.month_name(m.month)} {m.opened} opened {m.closed} closed" for m in found if m.opened or m.closed)
    title = Markup("<title>Action items opened and closed in each of the last 12 months</title><desc>{}</desc>").format(
        f"{told or 'none'}; net {found[-1].net:+d}"
    )
    return head + title + floor + Markup("").join(parts) + line + Markup("").join(numbers) + Markup("</svg>")
