"""Given: a view in, values of its header that no other field of the record holds out.

The header is that of the edition, so it withholds what the edition withholds.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache

from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.model.terms import fold


def given(incident: Incident, name: str) -> object:
    """What the front matter says under a field's name or one of its aliases; None where it says nothing."""
    names = _names(name)
    data = incident.view.document.header.data
    return next((value for key, value in data.items() if _plain(str(key)) in names and value not in (None, "", [], {})), None)


def part(incident: Incident, name: str, inner: str) -> str:
    """One value of a map in the header as text; empty where there is none."""
    value = given(incident, name)
    found = value.get(inner) if isinstance(value, Mapping) else None
    return "" if found is None or isinstance(found, (Mapping, list)) else str(found)


def first_day(incident: Incident, name: str) -> date | None:
    """The earliest of the days a header field holds, for a record that keeps only one; None where it holds none."""
    stated = incident.view.record.dates.get(name)
    if stated is not None:
        return stated
    value = given(incident, name)
    rows = value if isinstance(value, list) else [value]
    return min((found for row in rows if (found := as_day(row)) is not None), default=None)


def as_day(value: object) -> date | None:
    """A calendar day from a value of a header; None where it is none. A map is looked at under `at` and `date`."""
    if isinstance(value, Mapping):
        value = value.get("at") or value.get("date") or value.get("held")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None


def number(written: str) -> float | None:
    """`18`, `18%`, `1.5 %` as a number; None for anything else."""
    text = written.strip().removesuffix("%").strip().replace(",", ".")
    try:
        found = float(text)
    except ValueError:
        return None
    return found if 0 <= found < float("inf") else None


@lru_cache(512)
def _names(name: str) -> frozenset[str]:
    return frozenset(map(_plain, (name, *BY_NAME[name].aliases) if name in BY_NAME else (name,)))


@lru_cache(512)
def _plain(key: str) -> str:
    """A key as it is compared; headers of one library have the same few hundred times a thousand."""
    return fold(key).replace("_", " ").replace("-", " ")
