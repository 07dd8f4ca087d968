"""Outline: shapes, transformations and numbers of a drawing in, where on its sheet they lie out. Knows nothing of colours or words."""

import math
import re
from collections.abc import Mapping

from mkdocs_postmortems.model.expression import Expression

Turn = tuple[float, float, float, float, float, float]
"""A transformation as SVG writes a matrix."""
SAME: Turn = (1, 0, 0, 1, 0, 0)
NUMBER = Expression(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_STEP = Expression(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)")
_BOX_PATH = Expression(r"^\s*M[^A-Za-z]*(?:[LHVlhv][^A-Za-z]*)*[Zz]?\s*$")


def outline(name: str, said: Mapping[str, str]) -> list[tuple[float, float]]:
    """The corners of a shape that fills its box, or of the box within a round; nothing for any other shape."""

    def of(*keys: str) -> list[float]:
        return [number(said.get(key), 0) for key in keys]

    if name == "rect":
        x, y, width, height = of("x", "y", "width", "height")
        # A share of the sheet, as `100%` is, may be any size.
        return (
            [(x, y), (x + width, y + height)] if "%" not in said.get("width", "") + said.get("height", "") else [(-1e9, -1e9), (1e9, 1e9)]
        )
    if name in ("circle", "ellipse"):
        x, y = of("cx", "cy")
        wide, tall = of("r", "r") if name == "circle" else of("rx", "ry")
        # The box within the round, not the one around it.
        return [(x - wide * 0.7, y - tall * 0.7), (x + wide * 0.7, y + tall * 0.7)]
    numbers = [float(one) for one in NUMBER.findall(said.get("points", ""))] if name == "polygon" else []
    if name == "path" and _BOX_PATH.match(said.get("d", "")):
        numbers = _straight(said["d"])
    pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
    corners = {(round(x, 3), round(y, 3)) for x, y in pairs}
    square = len(corners) == 4 and len({x for x, _ in corners}) == 2 and len({y for _, y in corners}) == 2
    return pairs if square else []


def _straight(path: str) -> list[float]:
    """The corners of a path of straight lines, one after another."""
    x = y = 0.0
    found: list[float] = []
    for letter, rest in re.findall(r"([MLHVlhv])([^A-Za-z]*)", path):
        numbers = [float(one) for one in NUMBER.findall(rest)]
        step = 1 if letter in "HVhv" else 2
        for at in range(0, len(numbers) - step + 1, step):
            dx, dy = (numbers[at], 0.0) if letter in "Hh" else (0.0, numbers[at]) if letter in "Vv" else (numbers[at], numbers[at + 1])
            if letter.islower():
                x, y = x + dx, y + dy
            else:
                x, y = (x if letter == "V" else dx), (y if letter == "H" else dy)
            found += [x, y]
    return found


def turn_of(text: str) -> Turn:
    """What `transform` says, as one matrix; a skew is left out."""
    made = SAME
    for kind, rest in _STEP.findall(text):
        n = [float(one) for one in NUMBER.findall(rest)] or [0.0]
        first, second = n[0], n[1] if len(n) > 1 else None
        if kind == "matrix" and len(n) == 6:
            step: Turn = (n[0], n[1], n[2], n[3], n[4], n[5])
        elif kind == "translate":
            step = (1, 0, 0, 1, first, second or 0)
        elif kind == "scale":
            step = (first, 0, 0, first if second is None else second, 0, 0)
        elif kind == "rotate":
            c, s = math.cos(math.radians(first)), math.sin(math.radians(first))
            x, y = (n[1], n[2]) if len(n) > 2 else (0.0, 0.0)
            step = (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)
        else:
            step = SAME
        made = times(made, step)
    return made


def times(one: Turn, other: Turn) -> Turn:
    """Two transformations, the inner one second, as one."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def moved(turn: Turn, x: float, y: float) -> tuple[float, float]:
    """Where a point comes to lie."""
    return turn[0] * x + turn[2] * y + turn[4], turn[1] * x + turn[3] * y + turn[5]


def number(text: str | None, default: float) -> float:
    """The number that a text begins with."""
    found = NUMBER.match((text or "").strip())
    return float(found[0]) if found else default
