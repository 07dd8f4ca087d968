"""Numbering: the names and ids that a folder has in, the next free id and file name of the same pattern out."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from slugify import slugify

_DATED = re.compile(r"(?P<day>\d{4}-\d\d-\d\d|\d{8})(?P<sep>[-_ .])?(?P<rest>.*)")
_YEARED = re.compile(r"(?P<lead>[A-Za-z]{1,12}[-_]?)(?P<year>20\d\d)(?P<mid>[-_.])(?P<number>\d{2,6})(?P<sep>[-_ .]*)(?P<rest>.*)")
_COUNTED = re.compile(r"(?P<lead>(?:[A-Za-z]{1,12}[-_]?)?)(?P<number>\d{1,6})(?!\d)(?P<sep>[-_ .]*)(?P<rest>.*)")
_YEAR = re.compile(r"20\d\d")
_RECENT = 5
"""How many of the newest say which folder is in use; one alone may have been put anywhere."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a new postmortem is called."""

    id: str
    path: str
    """Below the folder of the sources, POSIX."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a name is made: its kind and the parts that all names of the folder share."""

    kind: str
    lead: str = ""
    mid: str = ""
    sep: str = ""
    width: int = 0
    tail: bool = False
    """Whether a few words of the title follow."""


def next_name(taken: Iterable[tuple[str, str]], day: date, title: str) -> Name:
    """The next name after `taken`, pairs of path and id, the newest last; the pattern that most of them follow, else `PM-YEAR-NNN`.

    A number is one more than the highest that any path or id uses, so that a name is never given twice. Folders by year are kept, and
    the folder is that of the newest: an archive holds more files than the folder that people write in today.
    """
    rows = [(PurePosixPath(path), id_) for path, id_ in taken]
    words = [name for path, id_ in rows for name in dict.fromkeys((path.stem, id_)) if name]
    seen = Counter(found for path, _ in rows if (found := _shape(path.stem)) is not None)
    ids = Counter(found for _, id_ in rows if id_ and (found := _shape(id_)) is not None)
    best = _most(seen) or _most(ids) or _Shape("year", "PM-", "-", "-", 3, tail=True)
    stem = _stem(best, words, day, title)
    dated = best.kind == "day"
    own = _most(Counter({one: n for one, n in ids.items() if one.kind != "day"})) if dated else None
    id_ = _stem(_bare(own or best), words, day, title) if not dated or own else stem
    folder = _folder([path for path, _ in rows[-_RECENT:]], day)
    ending = _ending([path for path, _ in rows])
    known = {path.as_posix().casefold() for path, _ in rows}
    path, again = f"{folder}{stem}{ending}", 1
    while path.casefold() in known:
        again += 1
        path = f"{folder}{stem}-{again}{ending}"
    return Name(id_ if not dated or own else PurePosixPath(path).stem, path)


def slug(title: str) -> str:
    """A few words of the title, as they stand in a file name."""
    return slugify(title, max_length=48, word_boundary=True, save_order=True)


def _shape(name: str) -> _Shape | None:
    if found := _DATED.fullmatch(name):
        return _Shape("day", mid="-" if "-" in found["day"] else "", sep=found["sep"] or "-", tail=True)
    if found := _YEARED.fullmatch(name):
        return _Shape("year", found["lead"], found["mid"], found["sep"] or "-", len(found["number"]), bool(found["rest"]))
    if found := _COUNTED.fullmatch(name):
        lead, number = found["lead"], found["number"]
        return _Shape("number", lead, "", found["sep"] or "-", len(number) if number[0] == "0" else 0, bool(found["rest"]))
    return None


def _most(seen: Counter[_Shape]) -> _Shape | None:
    """The shape that most names have; of two the one whose parts come first in the alphabet, so that the answer does not waver."""
    return min(seen, key=lambda one: (-seen[one], str(one)), default=None)


def _bare(shape: _Shape) -> _Shape:
    return _Shape(shape.kind, shape.lead, shape.mid, shape.sep, shape.width)


def _stem(shape: _Shape, words: list[str], day: date, title: str) -> str:
    tail = slug(title) if shape.tail else ""
    if shape.kind == "day":
        return f"{day:%Y{shape.mid}%m{shape.mid}%d}{shape.sep}{tail or 'incident'}"
    pattern = _YEARED if shape.kind == "year" else _COUNTED
    found = [one for word in words if (one := pattern.fullmatch(word)) and one["lead"].casefold() == shape.lead.casefold()]
    if shape.kind == "year":
        found = [one for one in found if one["year"] == f"{day:%Y}"]
    number = 1 + max((int(one["number"]) for one in found if not _YEAR.fullmatch(one["number"])), default=0)
    head = f"{shape.lead}{day:%Y}{shape.mid}" if shape.kind == "year" else shape.lead
    return f"{head}{number:0{shape.width}d}" + (f"{shape.sep}{tail}" if tail else "")


def _folder(paths: list[PurePosixPath], day: date) -> str:
    """The folder that most files lie in, one by year turned to the year of the new one."""
    seen = Counter("/".join("\0" if _YEAR.fullmatch(part) else part for part in path.parts[:-1]) for path in paths)
    folder = min(seen, key=lambda one: (-seen[one], one), default="").replace("\0", f"{day:%Y}")
    return f"{folder}/" if folder else ""


def _ending(paths: list[PurePosixPath]) -> str:
    seen = Counter(path.suffix for path in paths if path.suffix.lower() in (".md", ".markdown", ".mdown", ".qmd"))
    return min(seen, key=lambda one: (-seen[one], one), default=".md")
