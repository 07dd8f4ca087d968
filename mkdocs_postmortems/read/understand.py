"""Understand: a document in, its record and what is wrong with it out. Brings the readers of single things together."""

from datetime import datetime
from types import MappingProxyType

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Fact, Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.read.actions.shapes import Known, actions
from mkdocs_postmortems.read.actions.tracked import tracked
from mkdocs_postmortems.read.analysis import classify, fill, prose
from mkdocs_postmortems.read.analysis.whys import whys
from mkdocs_postmortems.read.header import categories, former, keys, labels, own_id, relations
from mkdocs_postmortems.read.header import title as titles
from mkdocs_postmortems.read.header.choose import Chosen, choose
from mkdocs_postmortems.read.moments import slashes, whens
from mkdocs_postmortems.read.parts.sections import sections
from mkdocs_postmortems.read.words import values
from mkdocs_postmortems.read.words.language import language

_BEHIND = Expression(r"(?<=\d)\s+[(（\[][^()（）\[\]]*[)）\]]$")
"""What is said of an id in parentheses: `#814 (SEV-1)`."""
_PEOPLE = ("authors", "reviewers", "participants")
_TERMS = ("services", "tags", "teams")


def record(document: Document, settings: Settings) -> tuple[Record, tuple[Problem, ...]]:
    """Everything one document says; never raises for what an author may write."""
    parts = sections(document, settings)
    header = keys.keys(document.path, document.header)
    said = labels.statements(document, parts)
    chosen = choose(document.path, (*categories.told_apart(header.statements, settings.categories), *said))
    stated = frozenset(one.line for one in said)
    told = prose.Parts(document, parts, stated)
    title = _title(document, chosen)
    name = _id(document, chosen, title)
    when = whens.whens(document, parts, chosen, title, settings)
    terms = classify.terms(document, chosen, told, settings)
    texts, text_facts = fill.texts(document, chosen, told, stated)
    points, point_facts = fill.lists(document, told)
    impact, impact_facts = fill.impact(chosen, told)
    causes, factors = fill.factors(document, chosen, told)
    plain, plain_facts = _plain(chosen)
    owner = values.people(chosen.first["owner"].value)[:1] if "owner" in chosen.first else ()
    roles, role_facts = fill.roles(chosen)
    order = settings.date_order or when.order or slashes.shown(document)
    todo = actions(document, parts, _known(when, owner, plain, roles, settings, order, name.value))
    items, crossed = tracked(document.path, todo.items, settings.tracker)
    chains = whys(document, parts)
    facts = (
        name,
        Fact("title", title.text, title.written, title.line, title.origin),
        *when.facts,
        *terms.facts,
        *plain_facts,
        *(fill.fact("owner", one, chosen.first["owner"]) for one in owner),
        *role_facts,
        *text_facts,
        *impact_facts,
        *(Fact("root_causes", one.title or one.text, one.text, one.line, "section") for one in causes),
        *(Fact("factors", one.title or one.text, one.text, one.line, "section") for one in factors),
        *point_facts,
    )
    made = Record(
        id=name.value, title=title.text, kind=terms.kind, status=terms.status, incident_status=terms.incident_status,
        severity=terms.severity, category=terms.category, detection=terms.detection, visibility=terms.visibility,
        date=when.date, times=MappingProxyType(when.times), durations=MappingProxyType(when.durations), zone=when.zone,
        dates=MappingProxyType(when.dates), timeline=when.timeline, actions=items, whys=chains.chains,
        conclusion=chains.conclusion, owner=owner[0] if owner else "", roles=MappingProxyType(roles),
        impact=MappingProxyType(impact), causes=causes, factors=factors, sections=parts, language=language(document.body),
        relations=relations.relations(document, header.statements, name.value), extra=MappingProxyType(header.extra),
        services=plain["services"], tags=plain["tags"], teams=plain["teams"], authors=plain["authors"],
        reviewers=plain["reviewers"], participants=plain["participants"], summary=texts.get("summary", ""),
        trigger=texts.get("trigger", ""), resolution=texts.get("resolution", ""), well=points["well"],
        previously=former.addresses(chosen), poorly=points["poorly"], lucky=points["lucky"], lessons=points["lessons"], facts=facts,
    )  # fmt: skip
    left = [
        problem(
            "PM202", document.path, title.left or title.line or 1, "the title is the template's", "write a line that says what happened"
        )
    ] * title.placeholder
    unnamed = _unnamed(document.path, chosen, plain)
    return made, (*header.problems, *chosen.problems, *when.problems, *terms.problems, *unnamed, *todo.problems, *crossed, *left)


def _known(
    when: whens.When,
    owner: tuple[str, ...],
    plain: dict[str, tuple[str, ...]],
    roles: dict[str, tuple[str, ...]],
    settings: Settings,
    order: str,
    id_: str,
) -> Known:
    """What the reader of action items needs of the rest: days to count from, and the names this document gives."""
    end = when.times.get("resolved")
    over = None if end is None else end.at.date() if isinstance(end.at, datetime) else end.at
    since = when.dates.get("meeting_at") or when.dates.get("published_at") or over or when.date
    written = [one for field in _PEOPLE for one in plain[field]] + [one for who in roles.values() for one in who]
    told = [one for entry in when.timeline for one in entry.who]
    teams = (*settings.teams, *plain["teams"], *(one for service in settings.services for one in service.owners))
    people = tuple(dict.fromkeys((*owner, *written, *told)))
    return Known(when.date, since, people, tuple(dict.fromkeys(teams)), order, id_)


def _title(document: Document, chosen: Chosen) -> titles.Title:
    one = chosen["title"]
    if one is not None and (one.origin == "front matter" or one.label):
        found = titles.title(document, one.text, one.line, named=one.label.strip().casefold() == "name")
        return found if found.origin != "front matter" else titles.Title(found.text, found.written, found.line, one.origin)
    return titles.title(document, "", 0)


def _id(document: Document, chosen: Chosen, title: titles.Title) -> Fact:
    one = chosen["id"]
    found, origin = own_id.id_of(
        document.path, title.written if title.origin in ("heading", "plain line", "first line") else "", keyed=title.origin == "plain line"
    )
    # A line of a log below (`event_id: E-7`) is no more the name of the text than what it is filed and headed under.
    passing = one is not None and one.origin == "plain line" and origin != "derived"
    if one is not None and len(one.text) <= 80 and not passing:
        return fill.fact("id", _BEHIND.sub("", values.clean(one.text)), one)
    return Fact("id", found, found, title.line if origin == "heading" else 0, title.origin if origin == "heading" else origin)


def _plain(chosen: Chosen) -> tuple[dict[str, tuple[str, ...]], tuple[Fact, ...]]:
    """People and short names as lists; the first statement of each field that names any."""
    found: dict[str, tuple[str, ...]] = {}
    facts: list[Fact] = []
    for field in (*_TERMS, *_PEOPLE):
        found[field] = ()
        for one in chosen.every.get(field, ()):
            got = values.terms(one.value) if field in _TERMS else values.people(one.value)
            if got:
                found[field] = got
                facts.append(fill.fact(field, ", ".join(got), one))
                break
    return found, tuple(facts)


def _unnamed(path: str, chosen: Chosen, plain: dict[str, tuple[str, ...]]) -> tuple[Problem, ...]:
    """What is said where short names belong, and names none."""
    told = [(field, one) for field in _TERMS if not plain[field] for one in chosen.every.get(field, ()) if values.told(one.value)]
    right = "write names of a few words, with commas between them"
    return tuple(problem("PM611", path, one.line, f"`{field}` holds a sentence and names none", right) for field, one in told)
