"""Paint: a drawing in, the parts of it that nobody sees out: without colour or size, off the sheet, or under a shape painted later.

Only what is certain counts: a shape whose outline is not a box or a round covers nothing here.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from mkdocs_postmortems.redact.attachments.outline import NUMBER, SAME, Turn, moved, number, outline, times, turn_of

_CLEAR = ("none", "transparent")
_FAINT = 0.05
_SMALL = 1.0
"""Height of letters, in units of the sheet, below which nobody reads them."""
_PAPER = ("#fff", "#ffffff", "white", "rgb(255,255,255)", "rgb(100%,100%,100%)")


@dataclass(frozen=True, slots=True)
class _Style:
    """What an element inherits."""

    turn: Turn = SAME
    fill: str = "black"
    solid: float = 1.0
    size: float = 16.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What has been painted so far."""

    sheet: tuple[float, float, float, float] | None
    words: list[tuple[etree._Element, float, float, str]] = field(default_factory=list)
    """Each piece of text, a point in it, and its colour, until something covers it."""
    boxes: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    gone: list[etree._Element] = field(default_factory=list)


def unseen(root: etree._Element) -> Iterator[etree._Element]:
    """Every element of a drawing that is hidden by its own attributes, and every text that a reader of it would not see."""
    sheet = _Sheet(_of_sheet(root))
    _walk(root, _Style(), sheet)
    yield from sheet.gone


def _walk(element: etree._Element, above: _Style, sheet: _Sheet) -> None:
    if not isinstance(element.tag, str):
        return
    said = _said(element)
    name = etree.QName(element).localname
    if _hidden(said, name):
        sheet.gone.append(element)
        return
    turn = times(above.turn, turn_of(said.get("transform", "")))
    if name == "svg" and element.getparent() is not None:
        turn = times(turn, (1, 0, 0, 1, number(said.get("x"), 0), number(said.get("y"), 0)))
    here = _Style(
        turn,
        "".join(said.get("fill", above.fill).split()).casefold(),
        above.solid * _part(said.get("opacity", "1")) * _part(said.get("fill-opacity", "1")),
        _size(said.get("font-size", ""), above.size),
    )
    if name in ("text", "tspan"):
        _word(element, said, here, sheet, name == "tspan")
    else:
        _cover(name, said, here, sheet)
    for child in element:
        _walk(child, here, sheet)


def _said(element: etree._Element) -> Mapping[str, str]:
    """The attributes, with those that stand in `style` going before."""
    rows = (row.partition(":") for row in str(element.get("style") or "").split(";"))
    return {**{str(key): str(value) for key, value in element.attrib.items()}, **{k.strip().casefold(): v.strip() for k, _, v in rows}}


def _hidden(said: Mapping[str, str], name: str) -> bool:
    clear = said.get("display", "").casefold() == "none" or said.get("visibility", "").casefold() in ("hidden", "collapse")
    flat = name == "svg" and any(number(said.get(key), 1) <= 0 for key in ("width", "height"))
    return clear or flat or _part(said.get("opacity", "1")) < _FAINT


def _word(element: etree._Element, said: Mapping[str, str], here: _Style, sheet: _Sheet, inner: bool) -> None:
    tall = here.size * math.sqrt(abs(here.turn[0] * here.turn[3] - here.turn[1] * here.turn[2]))
    if here.fill in _CLEAR or here.solid < _FAINT or tall < _SMALL or ("textLength" in said and number(said["textLength"], 1) < 1):
        sheet.gone.append(element)
        return
    if inner and "x" not in said and "y" not in said:
        return
    first = [number((NUMBER.findall(said.get(key, "")) or ["0"])[0], 0) for key in ("x", "y")]
    x, y = moved(here.turn, first[0], first[1] - here.size * 0.3)
    long = tall * len("".join(str(part) for part in element.itertext()))
    if sheet.sheet is not None:
        left, top, right, bottom = sheet.sheet
        if x > right or x < left - long or y > bottom or y < top - tall:
            sheet.gone.append(element)
            return
    below = next((fill for box, fill in reversed(sheet.boxes) if _within(box, x, y)), "white")
    if here.fill == below or (here.fill in _PAPER and below in _PAPER):
        sheet.gone.append(element)
        return
    sheet.words.append((element, x, y, here.fill))


def _cover(name: str, said: Mapping[str, str], here: _Style, sheet: _Sheet) -> None:
    """A shape that nothing shows through takes what lies under it out of sight."""
    points = outline(name, said)
    if not points or here.fill in _CLEAR or here.fill.startswith("url(") or here.solid < 1 - _FAINT:
        return
    corners = [moved(here.turn, x, y) for x, y in points]
    box = (min(x for x, _ in corners), min(y for _, y in corners), max(x for x, _ in corners), max(y for _, y in corners))
    covered = [word for word in sheet.words if _within(box, word[1], word[2])]
    sheet.gone.extend(word[0] for word in covered)
    sheet.words[:] = [word for word in sheet.words if word not in covered]
    sheet.boxes.append((box, here.fill))


def _of_sheet(root: etree._Element) -> tuple[float, float, float, float] | None:
    numbers = [float(one) for one in NUMBER.findall(str(root.get("viewBox") or ""))]
    if len(numbers) == 4:
        return numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]
    wide, tall = number(root.get("width"), 0), number(root.get("height"), 0)
    return (0, 0, wide, tall) if wide and tall and "%" not in f"{root.get('width')}{root.get('height')}" else None


def _within(box: tuple[float, float, float, float], x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _part(text: str) -> float:
    """An opacity; one that is no number hides nothing."""
    share = number(text, 1.0)
    return share / 100 if text.strip().endswith("%") else share


def _size(text: str, above: float) -> float:
    high = number(text, -1.0)
    if high < 0:
        return above
    unit = text.strip().lstrip("+-.0123456789eE") if not text.strip().endswith(("em", "ex")) else text.strip()[-2:]
    return high * above if unit in ("em", "ex", "rem") else high * above / 100 if unit == "%" else high
