"""Strip: the times of one record in, its milestones in order with the gaps between them, to scale, out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from mkdocs_postmortems.model.record import MILESTONES, Moment
from mkdocs_postmortems.render import words

WIDTH = 1000
"""Units of the bar."""
LEAST = 6
"""Units of the shortest gap, so that it can be seen beside one of days."""
ROOM, EDGE = 42, 16
"""Units between two numbers below the bar, and between a number and the end of the bar, so that they can be told apart on a phone."""
_SHOWN = tuple(name for name in MILESTONES if name != "closed")
_TO = {
    "impact_started": "until users felt it", "detected": "to detect", "acknowledged": "to acknowledge", "declared": "to declare",
    "identified": "to find the cause", "mitigated": "to mitigate", "recovered": "to recover", "resolved": "to resolve",
}  # fmt: skip
_NOTICED = frozenset(("detected", "acknowledged", "declared", "identified"))
_EASED = frozenset(("mitigated", "recovered", "resolved"))


@dataclass(frozen=True, slots=True)
class Point:
    """One moment of the strip, and the stretch that leads to it."""

    names: str
    """`started`, `detected and declared`."""
    iso: str
    clock: str
    """`10:02`; `02-28 10:02` where the strip runs over several days and this is the first point of one."""
    gap: str = ""
    """`17 min to detect`; empty at the first point."""
    phase: str = ""
    """`unseen` before anybody noticed, `hurting` until it was mitigated, `after` then: how the stretch is drawn."""
    left: int = 0
    """Where the stretch begins in the bar."""
    width: int = 0
    mark: int = 0
    """Where the number of the point stands below the bar: at its moment, or as near as the numbers beside it leave room."""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """The milestones of one incident."""

    points: tuple[Point, ...]
    zone: str
    """`UTC` where the zone is known, else empty."""
    day: str
    """The day of the first point."""
    backwards: str = ""
    """Which milestones are written before the start, in words."""
    apart: tuple[tuple[str, str], ...] = ()
    """Milestones that cannot be compared with the others, with what was written."""
    offset: str = ""
    """`UTC+02:00` where that is what all of them are written in; empty for UTC itself and for several."""


def strip(times: Mapping[str, Moment]) -> Strip | None:
    """None where fewer than two different moments can be compared: then there is no stretch to draw."""
    known = [(name, times[name]) for name in _SHOWN if name in times]
    clocks = [(name, m, at) for name, m in known if isinstance(at := words.in_utc(m.at), datetime)]
    aware = [row for row in clocks if row[2].tzinfo is not None]
    used = aware if len(aware) > 1 or len(aware) == len(clocks) else [row for row in clocks if row[2].tzinfo is None]
    if len(used) < 2:
        return None
    kept = {name for name, _, _ in used}
    ordered = sorted(used, key=lambda row: row[2])
    points = tuple(_points(ordered))
    if len(points) < 2:
        return None
    return Strip(
        points,
        "UTC" if ordered[0][2].tzinfo else "",
        words.in_utc(ordered[0][2]).isoformat()[:10],
        _backwards(used),
        tuple((words.milestone(name), m.written or str(m.at)) for name, m in known if name not in kept),
        _offset([m.at for _, m, _ in used]),
    )


def _offset(moments: Iterable[datetime | date]) -> str:
    """What all of them are ahead of UTC or behind it."""
    named = {at.tzname() if at.utcoffset() else "" for at in moments if isinstance(at, datetime)}
    return (next(iter(named)) or "") if len(named) == 1 else ""


def _points(rows: list[tuple[str, Moment, datetime]]) -> Iterable[Point]:
    grouped: list[tuple[list[str], Moment, datetime]] = []
    for name, moment, at in rows:
        if grouped and (at - grouped[-1][2]).total_seconds() < 60:
            grouped[-1][0].append(name)
        else:
            grouped.append(([name], moment, at))
    gaps = [(b[2] - a[2]).total_seconds() / 60 for a, b in pairwise(grouped)]
    widths = _scaled(gaps)
    marks = _apart([sum(widths[:place]) for place in range(len(grouped))])
    seen = eased = False
    days = [words.in_utc(at).isoformat()[:10] for _, _, at in grouped]
    left = 0
    noticing = any(name in _NOTICED for names, _, _ in grouped for name in names)
    for place, (names, moment, at) in enumerate(grouped):
        iso = words.in_utc(at).isoformat().replace("+00:00", "Z")
        fresh = days[0] != days[-1] and (not place or days[place] != days[place - 1])
        clock = f"{iso[5:10]} {iso[11:16]}" if fresh else iso[11:16]
        phase = "after" if eased else "hurting" if seen or not noticing else "unseen"
        gap, width = (gaps[place - 1], widths[place - 1]) if place else (0.0, 0)
        label = f"{words.duration(gap)} {_TO.get(names[0], '')}".strip() if place else ""
        yield Point(
            words.listed([words.milestone(n) for n in names]), iso, clock, label, phase, left, width, marks[place], moment.approximate
        )
        left += width
        seen = seen or any(n in _NOTICED for n in names)
        eased = eased or any(n in _EASED for n in names)


def _scaled(gaps: list[float]) -> list[int]:
    """Widths that add up to the bar, none too small to be seen."""
    whole = sum(gaps) or 1.0
    room = WIDTH - LEAST * len(gaps)
    widths = [LEAST + int(room * gap / whole) for gap in gaps]
    if widths:
        widths[widths.index(max(widths))] += WIDTH - sum(widths)
    return widths


def _apart(places: list[int]) -> list[int]:
    """The places with room for a number at each, moved no further than that takes."""
    made: list[int] = []
    for place in places:
        made.append(max(place, made[-1] + ROOM if made else EDGE))
    most = WIDTH - EDGE
    for at in reversed(range(len(made))):
        made[at] = min(made[at], most)
        most = made[at] - ROOM
    return made


def _backwards(rows: list[tuple[str, Moment, datetime]]) -> str:
    begun = next((at for first in ("started", "impact_started") for name, _, at in rows if name == first), None)
    early = [words.milestone(name) for name, _, at in rows if begun and at < begun and name in _EASED]
    return words.listed(early)
