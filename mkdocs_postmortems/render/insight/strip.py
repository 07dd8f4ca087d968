"""Strip: lengths in lanes in, a strip plot out: every value a dot on a logarithmic scale, the median and the 90th percentile as ticks."""

from collections.abc import Sequence
from math import log10

from markupsafe import Markup

from mkdocs_postmortems.model.counted import FEW
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.insight.drawing import WIDE, dot, drawn, path, text

LANE, LEFT, RIGHT = 40, 74, 10
_TICKS = ((1, "1 min"), (10, "10 min"), (60, "1 h"), (360, "6 h"), (1440, "1 d"), (10080, "7 d"), (43200, "30 d"), (525600, "1 y"))
_LEAST = 0.25
"""Minutes at the left end: a length of zero has no logarithm, and stands there."""
_OFFSETS = (0, 4, -4, 8, -8, 2, -6, 6, -2, 10, -10)
"""Dots of one lane are set up and down in this order, so that equal values can be seen to be several."""


def strip(lanes: Sequence[tuple[str, Sequence[float], float | None, float | None]], title: str, said: str) -> Markup:
    """One lane for each (name, values, median, 90th percentile); with fewer than five values the lane has no ticks."""
    longest = max((value for _, values, _, _ in lanes for value in values), default=1.0)
    end = next((minutes for minutes, _ in _TICKS if minutes >= longest), longest)
    scale = (WIDE - LEFT - RIGHT) / (log10(max(end, 10)) - log10(_LEAST))

    def across(minutes: float) -> float:
        return LEFT + (log10(max(minutes, _LEAST)) - log10(_LEAST)) * scale

    tall = LANE * len(lanes)
    drawing = [text(LEFT, tall + 14, "0", "pm-axis")]
    for minutes, name in _TICKS:
        if minutes <= max(end, 10):
            x = across(minutes)
            drawing += [path(f"M{x:.1f} 0V{tall}", "pm-grid"), text(min(x, WIDE - 16), tall + 14, name, "pm-axis")]
    for place, (name, values, median, high) in enumerate(lanes):
        y = place * LANE + LANE / 2
        drawing += [text(0, y - 1, name, "pm-left"), text(0, y + 12, f"n {len(values)}", "pm-axis pm-left")]
        drawing += [dot(across(value), y + _OFFSETS[n % len(_OFFSETS)], 2.6) for n, value in enumerate(sorted(values))]
        if len(values) >= FEW:
            for value, kind in ((median, "pm-median"), (high, "pm-high")):
                if value is not None:
                    drawing.append(path(f"M{across(value):.1f} {y - 16:.1f}V{y + 16:.1f}", kind))
    drawing.append(path(f"M{LEFT} {tall}.5H{WIDE}", "pm-floor"))
    return drawn(tall + 20, title, said, drawing)


def said(lanes: Sequence[tuple[str, Sequence[float], float | None, float | None]]) -> str:
    """The plot in words."""
    parts = []
    for name, values, median, high in lanes:
        few = len(values) < FEW or median is None
        middle = "too few for a median" if few or median is None else f"median {words.duration(median)}"
        tail = f", 90% within {words.duration(high)}" if high is not None else ""
        parts.append(f"{name}: {len(values)}, {middle}{tail}")
    return "; ".join(parts)
