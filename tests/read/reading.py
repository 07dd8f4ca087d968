"""Reading in tests: a text read with plain settings, and one value of a record by the name a case file gives it."""

from collections.abc import Mapping
from datetime import date, datetime

from mkdocs_postmortems import read
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.record import Action, Factor, Moment, Relation, Severity, Span, Term
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience


def plain(**options) -> Settings:
    """Settings with nothing set but what a reader must know."""
    return Settings(Audience.INTERNAL, date(2026, 1, 1), **options)


def reading(path: str, text: str | bytes, **options) -> Postmortem:
    """One file, read."""
    data = text.encode() if isinstance(text, str) else text
    return read.postmortem(Source(path, path, Role.INCIDENT, "a case", data), plain(**options))


def said(one: Postmortem, name: str) -> object:
    """A value of the record: `severity` its label, `severity.level`, `times.started`, `line:severity`, `origin:severity`."""
    head, _, field = name.partition(":")
    if field:
        fact = next((f for f in one.record.facts if f.field == field), None)
        return None if fact is None else getattr(fact, head)
    value: object = one.record
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else getattr(value, part)
        if value is None:
            return None
    return simple(value)


def simple(value: object) -> object:
    """A value as a case file can write it."""
    if isinstance(value, tuple):
        return [simple(one) for one in value]
    if isinstance(value, Mapping):
        return {key: simple(one) for key, one in value.items()}
    if isinstance(value, Severity):
        return value.label
    if isinstance(value, Term):
        return value.value or value.label
    if isinstance(value, Moment):
        return simple(value.at)
    if isinstance(value, Span):
        return value.minutes
    if isinstance(value, Factor):
        return f"{value.title}: {value.text}" if value.title else value.text
    if isinstance(value, Relation):
        return f"{value.kind} {value.target}"
    if isinstance(value, Action):
        return value.text
    return value.isoformat() if isinstance(value, (date, datetime)) else value
