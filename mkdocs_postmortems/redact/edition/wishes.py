"""Wishes: the header of a page of the host in, what it wants hidden there and what keeps the page back out."""

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.redact.edition.shelf import Shelf
from mkdocs_postmortems.redact.gate import gate
from mkdocs_postmortems.redact.names.people import named
from mkdocs_postmortems.redact.sections.stricter import stricter
from mkdocs_postmortems.redact.sections.unclear import unclear
from mkdocs_postmortems.redact.words import values
from mkdocs_postmortems.redact.words.hunt import Hunt

_NOBODY = Record("", "")
_PEOPLE = ("people",)


def held(data: Mapping[str, object], settings: Settings) -> gate.Withheld | None:
    """What keeps a page back that asks to be public; nobody approves it, and it has no state."""
    return gate.withheld(_NOBODY, data, replace(settings, redaction=replace(settings.redaction, approval="optional")))


def refused(path: str, asked: gate.Asked, back: gate.Withheld | None) -> tuple[Problem, ...]:
    """Each wish of its header that nobody can follow; a page is public as a whole, so none of its parts can be closed."""
    found = [("PM731", key, what, right) for key, what, right in unclear(asked.header.data) if key in ("redact", "people")]
    own = stricter(asked.header.data)
    if own.wrong or own.fields or own.sections:
        found.append(
            ("PM731", "sensitivity", "a page of the site is public as a whole, so `sensitivity` closes nothing in it", "marks in its text")
        )
    if back is not None and back.code:
        found.append((back.code, back.key, str(back.why), "a day, as in `2026-03-01`"))
    at = asked.header.at
    return tuple(problem(code, path, asked.text.count("\n", 0, at(key)) + 1, what, right) for code, key, what, right in found)


def hunts(data: Mapping[str, object], known: Shelf) -> tuple[Hunt, Hunt]:
    """What is hunted in the page beside the rest: the people that its header lists, and its words."""
    people = {key: value for key, value in data.items() if key in _PEOPLE}
    return known.own(named(_NOBODY, people)), Hunt(values.needle(text, "term") for text in values.wished(data))
