"""Form: values of named classes in, bytes out, and back. Plain JSON: bytes that somebody else wrote make values and nothing more."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import partial
from operator import attrgetter
from sys import intern
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

_WORD = 120
"""Letters of a text that many postmortems may have: names, days, what an item asks for. JSON makes a new text each time."""
_PLAIN = (str, int, float, bool, type(None))


class _Listed(list[Any]):
    """Marks what was a list before it was written."""


class Form:
    """How values of some classes are written: frozen dataclasses and enumerations of words, and what stands in their fields."""

    def __init__(self, *classes: type) -> None:
        """Only values of `classes` are written, and nothing else is ever made of bytes."""
        self._made: dict[str, Callable[[Any], Any]] = dict(_PLAIN_FORMS)
        self._parts: dict[type, tuple[str, Callable[[Any], Any]]] = {}
        for one in classes:
            name = one.__name__
            if issubclass(one, StrEnum):
                self._made[name] = one
            else:
                names = [field.name for field in fields(one)]  # type: ignore[arg-type]  # every other class is a dataclass
                self._parts[one] = name, attrgetter(*names) if len(names) > 1 else _alone(names[0])
                self._made[name] = partial(_made, one)

    def written(self, value: object) -> bytes:
        """The bytes of a value; raises TypeError for one that holds something no class was named for."""
        return json.dumps(self._own(value), ensure_ascii=True, separators=(",", ":")).encode()

    def read(self, data: bytes) -> Any:
        """The value of such bytes; raises ValueError for bytes that are none."""
        try:
            return _whole(json.loads(data, object_hook=self._hook))
        except (LookupError, TypeError, RecursionError, AttributeError) as error:
            raise ValueError(str(error)) from None

    def _hook(self, row: dict[str, Any]) -> Any:
        ((name, value),) = row.items()
        return self._made[name](value)

    def _own(self, value: Any) -> Any:
        """What `json` would write without asking, and must not: words of an enumeration, mappings and lists, whose kind would be lost."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple:
            return [self._own(one) for one in value]
        if kind is list:
            return {"#list": [self._own(one) for one in value]}
        if kind is dict:
            return {"#dict": self._rows(value)}
        return self._shown(value)

    def _shown(self, value: Any) -> dict[str, Any]:
        parts = self._parts.get(type(value))
        if parts is not None:
            name, get = parts
            return {name: [self._own(one) for one in get(value)]}
        match value:
            case StrEnum() if type(value).__name__ in self._made:
                return {type(value).__name__: str(value)}
            case datetime():
                return {"#time": [value.replace(tzinfo=None).isoformat(), value.fold, _zone(value)]}
            case date():
                return {"#day": value.isoformat()}
            case time() if value.tzinfo is None:
                return {"#clock": [value.isoformat(), value.fold]}
            case MappingProxyType():
                return {"#map": self._rows(value)}
            case frozenset():
                return {"#set": sorted((self._own(one) for one in value), key=repr)}
        raise TypeError(f"no form for {type(value).__name__}")

    def _rows(self, value: Mapping[Any, Any]) -> list[list[Any]]:
        return [[self._own(key), self._own(inner)] for key, inner in value.items()]


def name(value: object) -> str:
    """A text that is another one for every other value, also in another process, whatever classes it is made of. Never read back."""
    kind = type(value)
    if kind in _PLAIN:
        return repr(value)
    if is_dataclass(value):
        return f"{kind.__name__}({','.join(name(getattr(value, field.name)) for field in fields(value))})"
    if isinstance(value, Mapping):
        return f"{kind.__name__}{{{','.join(f'{name(key)}:{name(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"{kind.__name__}[{','.join(map(name, value))}]"
    if isinstance(value, set | frozenset):
        return f"{kind.__name__}[{','.join(sorted(map(name, value)))}]"
    if isinstance(value, partial):
        return f"partial({name(value.func)},{name(value.args)},{name(value.keywords)})"
    if callable(value) and hasattr(value, "__qualname__"):
        return f"{value.__module__}.{value.__qualname__}"
    return f"{kind.__name__} {value!r}"


def classes(*modules: object) -> tuple[type, ...]:
    """The frozen dataclasses and enumerations that some modules define."""
    found: dict[str, type] = {}
    for module in modules:
        for one in vars(module).values():
            if isinstance(one, type) and (is_dataclass(one) or (issubclass(one, StrEnum) and one is not StrEnum)):
                found[one.__name__] = one
    return tuple(found.values())


def _made(one: type, row: list[Any]) -> Any:
    return one(*map(_whole, row))


def _alone(name: str) -> Callable[[Any], tuple[Any]]:
    get = attrgetter(name)
    return lambda value: (get(value),)


def _whole(value: Any) -> Any:
    """Arrays of JSON as the tuples they were; a list that was one is marked, and becomes one again. Equal short texts are one text."""
    kind = type(value)
    if kind is str:
        return intern(value) if len(value) <= _WORD else value
    if kind is list:
        return tuple(map(_whole, value))
    return list(value) if kind is _Listed else value


def _hashed(row: Any) -> tuple[Any, Any]:
    key, value = row
    return _whole(key), _whole(value)


def _zone(value: datetime) -> list[Any] | str | None:
    zone = value.tzinfo
    if zone is None or zone is UTC:
        return None if zone is None else "UTC"
    if isinstance(zone, ZoneInfo) and zone.key:
        return f"={zone.key}"
    if type(zone) is timezone:
        offset = zone.utcoffset(None)
        return [offset.total_seconds(), "" if zone == timezone(offset) and str(zone) == str(timezone(offset)) else str(zone)]
    raise TypeError(f"no form for a zone of {type(zone).__name__}")


def _moment(row: Any) -> datetime:
    text, fold, zone = row
    found = datetime.fromisoformat(text).replace(fold=fold)
    if zone is None:
        return found
    if isinstance(zone, str):
        return found.replace(tzinfo=UTC if zone == "UTC" else ZoneInfo(zone[1:]))
    offset = timedelta(seconds=zone[0])
    return found.replace(tzinfo=timezone(offset, zone[1]) if zone[1] else timezone(offset))


_PLAIN_FORMS: Mapping[str, Callable[[Any], Any]] = {
    "#map": lambda rows: MappingProxyType(dict(map(_hashed, rows))),
    "#dict": lambda rows: dict(map(_hashed, rows)),
    "#list": lambda rows: _Listed(map(_whole, rows)),
    "#set": lambda rows: frozenset(map(_whole, rows)),
    "#day": date.fromisoformat,
    "#clock": lambda row: time.fromisoformat(row[0]).replace(fold=row[1]),
    "#time": _moment,
}
