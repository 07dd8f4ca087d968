"""Fill: chosen statements and named parts in, texts, points and factors of a record with their facts out. Knows no times."""

import re
from collections.abc import Mapping

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Fact, Factor
from mkdocs_postmortems.read.analysis.prose import Parts, lead
from mkdocs_postmortems.read.header.choose import Chosen
from mkdocs_postmortems.read.header.statement import Statement
from mkdocs_postmortems.read.parts import headings
from mkdocs_postmortems.read.words import values

Facts = tuple[Fact, ...]
_USERS = Expression("users?|ユーザー|用户", re.IGNORECASE)
"""Accounts and customers are counted only where nobody counted users."""
_TEXTS = ("summary", "trigger", "resolution")
_LISTS = ("well", "poorly", "lucky", "lessons")


def fact(field: str, value: object, one: Statement) -> Fact:
    """A fact made from a statement."""
    return Fact(field, str(value), one.text, one.line, one.origin)


def texts(document: Document, chosen: Chosen, told: Parts, stated: frozenset[int]) -> tuple[dict[str, str], Facts]:
    """Summary, trigger, resolution: from the front matter, else the part of that name, else a label; a summary else from the opening."""
    found: dict[str, str] = {}
    facts: list[Fact] = []
    for field in _TEXTS:
        one = chosen[field]
        parts = [(text, part) for part in told.named(field) if (text := told.text(part))]
        if one is not None and (one.origin == "front matter" or not parts):
            found[field] = one.text
            facts.append(fact(field, one.text, one))
        elif parts:
            found[field] = "\n".join(text for text, _ in parts)
            facts.append(Fact(field, found[field], parts[0][0], parts[0][1].line, "section"))
    if not found.get("summary"):
        opening, line = lead(document, told, stated)
        if opening:
            found["summary"] = opening
            facts.append(Fact("summary", opening, opening, line, "opening"))
    return found, tuple(facts)


def lists(document: Document, told: Parts) -> tuple[dict[str, tuple[str, ...]], Facts]:
    """What went well, what went poorly, where luck helped, and what was learned."""
    found: dict[str, tuple[str, ...]] = {}
    facts: list[Fact] = []
    learned = [(*_sorted(text), line, "section") for part in told.named("lessons") for text, line, _ in told.points(part)]
    for field in _LISTS:
        stated = document.header.data.get(field)
        if isinstance(stated, list):
            rows = [(str(row), document.header.lines.get(f"{field}.{at}", 1), "front matter") for at, row in enumerate(stated) if row]
        else:
            own = () if field == "lessons" else told.named(field)
            rows = [(text, line, "section") for part in own for text, line, _ in told.points(part)]
            rows = rows or [(text, line, origin) for name, text, line, origin in learned if name == field]
        found[field] = tuple(text for text, _, _ in rows)
        facts.extend(Fact(field, text, text, line, origin) for text, line, origin in rows)
    return found, tuple(facts)


def _sorted(point: str) -> tuple[str, str]:
    """Which list a point of the lessons belongs to, and its words: `What went well: a quick alarm`."""
    label, colon, rest = point.partition(":")
    named = headings.whole(label) if colon and rest.strip() else ()
    return (named[0], rest.strip()) if named and named[0] in _LISTS else ("lessons", point)


def impact(chosen: Chosen, told: Parts) -> tuple[dict[str, str], Facts]:
    """The fields of impact as text, and the prose of the part of that name as its description."""
    found: dict[str, str] = {}
    facts: list[Fact] = []
    for field, first in chosen.first.items():
        if not field.startswith("impact."):
            continue
        one = next((said for said in chosen.every[field] if _USERS.search(said.label)), first) if field == "impact.users" else first
        name = field.removeprefix("impact.")
        said = values.flag(one.value) if name in ("sla_breached", "data_loss") else None
        found[name] = ("yes" if said else "no") if said is not None and len(one.text) < 6 else one.text
        facts.append(fact(field, found[name], one))
    listed = {one.label for one in chosen.every.get("services", ())}
    prose = [
        (text, part)
        for part in told.named("impact")
        if part.title not in listed and (text := told.text(part)) and part.title not in found.values()
    ]
    if prose and chosen.first.get("impact.description", _NOWHERE).origin != "front matter":
        found["description"] = "\n".join(dict.fromkeys(text for text, _ in prose))
        facts = [one for one in facts if one.field != "impact.description"]
        facts.append(Fact("impact.description", found["description"], prose[0][0], prose[0][1].line, "section"))
    return found, tuple(facts)


_NOWHERE = Statement("", "", "", 0, "")


def factors(document: Document, chosen: Chosen, told: Parts) -> tuple[tuple[Factor, ...], tuple[Factor, ...]]:
    """Root causes and contributing factors, from the front matter, else from the parts of those names, else from a label."""
    found = []
    for field, name in (("root_causes", "causes"), ("factors", "factors")):
        stated = document.header.data.get(field)
        if isinstance(stated, list):
            found.append(tuple(_factor(row, document.header.lines.get(f"{field}.{at}", 1)) for at, row in enumerate(stated) if row))
            continue
        got = tuple(one for part in told.named(name) for one in told.factors(part))
        labelled = tuple(chosen.every.get(field, ()) if field == "factors" else filter(None, (chosen[field],)))
        # A label of that name inside the part says what the cause is, and the part's other labels what else there is to know.
        if name == "causes" and any(part.line < one.line <= part.end for part in told.named(name) for one in labelled):
            got = ()
        found.append(got or tuple(Factor(one.text, one.line) for one in labelled))
    return found[0], found[1]


def _factor(row: object, line: int) -> Factor:
    if not isinstance(row, Mapping):
        return Factor(str(row), line)
    text, title = str(row.get("text") or row.get("description") or ""), str(row.get("title") or row.get("name") or "")
    return Factor(
        text or title, line, str(row.get("id") or ""), title, str(row.get("kind") or ""), str(row.get("undetected_because") or "")
    )


def roles(chosen: Chosen) -> tuple[dict[str, tuple[str, ...]], Facts]:
    """People by role, under the name of the role as a key: incident_commander, scribe, ..."""
    found: dict[str, tuple[str, ...]] = {}
    facts: list[Fact] = []
    for one in chosen.every.get("roles", ()):
        pairs = one.value.items() if isinstance(one.value, Mapping) else [(one.label, one.value)]
        for name, who in pairs:
            key = "_".join(str(name).lower().strip(" *:").replace("-", " ").replace("_", " ").split())
            got = values.people(who)
            role = "incident_commander" if key in ("ic", "commander", "incident_manager", "major_incident_manager") else key
            if got and role not in found:
                found[role] = got
                facts.append(Fact("roles", f"{role}: {', '.join(got)}", one.text, one.line, one.origin))
    return found, tuple(facts)
