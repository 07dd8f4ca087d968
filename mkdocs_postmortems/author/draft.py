"""Draft: a form and what is known already in, the Markdown of a first draft out, with help as comments that no page shows."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import yaml

from mkdocs_postmortems.author.forms import BOXES, TIMELINE, Form

MILESTONES = {
    "started": "the fault began",
    "impact_started": "users began to notice",
    "detected": "an alert or a person noticed",
    "acknowledged": "somebody began to work on it",
    "identified": "the cause was known",
    "mitigated": "users were no longer affected",
    "resolved": "everything was as before",
}
"""The times a draft asks for, each with what it means."""
_WAYS = {"alert": "Monitoring alert", "customer": "Customer report", "internal": "Internal user report"}
_PLAIN = re.compile(r"[A-Za-z][\w./-]*(?: [\w./-]+)*", re.ASCII)
_EXTERNAL = {
    "summary": "two or three sentences: how long, and what customers saw",
    "what_happened": "the conditions that met, what customers saw, what ended it",
    "actions": "what changes, without people, tickets and promises that nobody owns",
}
_ITEM = "one entry each: {item: what changes, owner: '@name', due: day, status: Not Started, priority: P1}"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known when the writing begins; empty is asked for by a comment."""

    id: str
    title: str
    kind: str = "incident"
    severity: str = ""
    services: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    date: str = ""
    times: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By milestone, as they are to be written."""
    zone: str = "UTC"
    owner: str = ""
    authors: tuple[str, ...] = ()
    detection: str = ""
    timeline: Sequence[str] = ()
    """Lines of Markdown; empty leaves a table without rows."""


def draft(known: Known, form: Form) -> str:
    """The text of the file. Every value is quoted where YAML would take it for something else."""
    return "\n".join(("---", *_header(known, form), "---", *_body(known, form))) + "\n"


def _header(known: Known, form: Form) -> Iterator[str]:
    yield f"id: {word(known.id)}"
    yield f"title: {word(known.title)}"
    yield f"kind: {known.kind}"
    yield "status: draft"
    yield _key("severity", word(known.severity), "a label of your scale, such as SEV-2")
    yield _key("services", _list(known.services), "in the words of your service catalogue", empty=not known.services)
    yield "category:  # the main cause in one word: deployment, configuration, code-bug, infrastructure, dependency, capacity, ..."
    yield f"tags: {_list(known.tags)}"
    yield _key("date", known.date, "the day it began")
    yield "times:"
    for name, help_ in MILESTONES.items():
        yield "  " + _key(name, known.times.get(name, ""), help_)
    yield f"timezone: {word(known.zone)}"
    yield _key("owner", word(known.owner), "one person who sees to it that this gets finished")
    yield _key("authors", _list(known.authors), "who writes it", empty=not known.authors)
    if "people" in form.keys:
        yield "reviewers: []  # who reads it before it is final"
    yield "detection:"
    yield "  " + _key("method", known.detection, "alert, customer, internal, manual, vendor or security-research")
    if "action_items" in form.keys:
        yield f"action_items: []  # {_ITEM}"
    if "external" in form.keys:
        yield "external:  # the message to customers; an empty part is made from the text below"
        yield from (f"  {name}:  # {help_}" for name, help_ in _EXTERNAL.items())
    yield "visibility: internal  # `public` asks for a public edition, after a review"


def _key(name: str, value: str, help_: str, *, empty: bool = False) -> str:
    return f"{name}: {value}" if value and not empty else f"{name}: {value}  # {help_}".replace(":   #", ":  #")


def _body(known: Known, form: Form) -> Iterator[str]:
    for part in form.parts:
        yield from ("", f"{'#' * part.level} {part.title}")
        if part.help:
            yield from ("", f"<!-- {part.help} -->")
        if part.text:
            yield from ("", *_filled(part.text, known).split("\n"))


def _filled(text: str, known: Known) -> str:
    rows = (
        "\n".join(known.timeline)
        or f"All times in {'UTC' if known.zone[:1] in ('+', '-') else ''}{known.zone}.\n\n| Time | Event |\n|---|---|"
    )
    boxes = "\n".join(f"- [{'x' if known.detection == way else ' '}] {label}" for way, label in _WAYS.items())
    return text.replace(TIMELINE, rows).replace(BOXES, boxes)


def _list(values: Sequence[str]) -> str:
    return f"[{', '.join(word(value) for value in values)}]"


def word(value: str) -> str:
    """A value as YAML reads it back as the same text, also inside brackets; empty stays empty."""
    value = " ".join(value.split())
    if not value:
        return ""
    plain = _PLAIN.fullmatch(value) and isinstance(yaml.safe_load(value), str)
    return value if plain else json.dumps(value, ensure_ascii=False)
