"""Same: two readings of one postmortem in, the fields in which they differ out; where and how they are written is no difference."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.record import Moment, Section

_PLACES = frozenset({"line", "end", "origin", "facts", "zone"})
"""What moves with a line, and the zone of the timeline's own words, which is compared through its moments."""


def differences(before: Postmortem, after: Postmortem) -> tuple[str, ...]:
    """Names of fields of the record, `problems` where a new one appeared, `readable` where one cannot be read."""
    found = [
        one.name
        for one in fields(before.record)
        if one.name not in _PLACES and _bare(getattr(before.record, one.name)) != _bare(getattr(after.record, one.name))
    ]
    told = [one.code for one in before.problems]
    for one in after.problems:
        if one.code in told:
            told.remove(one.code)
        elif "problems" not in found:
            found.append("problems")
    return (*found, *(() if after.readable == before.readable else ("readable",)))


def _bare(value: object) -> object:
    if isinstance(value, Moment):
        return _moment(value.at), value.derived, value.approximate
    if isinstance(value, Section):
        return value.name, value.title, value.level, value.text if value.name else "", value.parent
    if is_dataclass(value):
        return tuple(_bare(getattr(value, one.name)) for one in fields(value) if one.name not in _PLACES)
    if isinstance(value, Mapping):
        return {key: _bare(one) for key, one in value.items()}
    return tuple(_bare(one) for one in value) if isinstance(value, (tuple, list)) else _moment(value)


def _moment(value: object) -> object:
    return value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else value
