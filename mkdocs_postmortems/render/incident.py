"""Incident: one incident with its place in the library in, its page out."""

import re
from collections.abc import Mapping
from textwrap import shorten

from markupsafe import Markup

from mkdocs_postmortems.model.library import Incident, Task
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.render import addresses, dress, matrix, strip, table, tally, words
from mkdocs_postmortems.render.body import Body
from mkdocs_postmortems.render.headings import beside
from mkdocs_postmortems.render.inline import characters
from mkdocs_postmortems.render.questions import Questions
from mkdocs_postmortems.render.shelves import Shelves
from mkdocs_postmortems.render.templating import fill

CAUSES = 4
"""Causes named in the facts; the text names them all."""
BRIEF, SHORT, LONG = 60, 110, 240
"""Characters of a duration as stated, of a cause, and of a trigger or description in the facts."""
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？")
TWICE = 5
"""Minutes by which a stated duration may differ from the times before both are shown."""
_FORE = 30
"""Characters in front of a title that stand beside its id: what kind of text it is, or its day."""


def page(
    incident: Incident, body: Body, shelves: Shelves, publication: tuple[str, str] | tuple[()] = (), asked: Questions | None = None
) -> Page:
    """The page of one incident. `publication` is how far it is on its way to the public, and the address of the page that says more."""
    view, record = incident.view, incident.view.record
    tasks = shelves.tasks(incident.key)
    blocks = shelves.related(incident)
    answers = matrix.matrix(record, tasks)
    before, written = _heading(body.title, record)
    title = characters(record.title) or incident.key
    elsewhere_title = "More action items" if any(s.name == "actions" for s in record.sections) else "Action items"
    html = fill(
        "incident.html",
        incident=incident,
        view=view,
        record=record,
        body=body,
        article=Markup(body.html),  # noqa: S704  made of escaped text, and of the HTML its author wrote after the filter of `shapes.safe`
        as_of=shelves.library.as_of,
        title=title,
        home=addresses.home(shelves.settings),
        home_title=shelves.settings.title,
        id=words.naming(record.id, record.title),
        before=before,
        written=written,
        state=words.term(record.status) if record.status else "",
        kind=words.kind(record.kind) if record.kind not in ("", "incident") else "",
        begun="Impact began" if {"started", "impact_started"} <= set(record.times) else "Reported" if words.reported(record) else "Started",
        facts=_facts(incident, shelves),
        duration=_duration(incident),
        actions=_actions(tasks),
        strip=strip.strip(record.times),
        elsewhere=body.elsewhere,
        elsewhere_title=elsewhere_title,
        matrix=answers,
        related=blocks,
        instead=shelves.told_elsewhere(incident),
        embargo=_embargo(record, shelves),
        publication=publication,
        asked=asked,
        lead=_lead(record),
        nth=words.ordinal(incident.recurrence + 1),
        newer=shelves.library.by_key.get(incident.newer),
        older=shelves.library.by_key.get(incident.older),
        words=words,
        utc=words.in_utc,
    )
    extra = (
        *((Anchor(elsewhere_title, "pm-actions", 2),) if body.elsewhere else ()),
        *((Anchor("Factors and actions", "pm-matrix", 2),) if answers else ()),
        *((Anchor("Related in this library", "pm-related", 2),) if blocks else ()),
    )
    return Page(
        view.address,
        title,
        html,
        markdown=view.document.text,
        meta=_meta(incident),
        anchors=(*body.anchors, *extra),
        summary=_summary(record),
        origin=view.origin,
        needs=dress.needs(*dress.INCIDENT),
    )


def _heading(heading: str, record: Record) -> tuple[str, str]:
    """A few words that the text's heading has in front of the title; else the heading in full where it is not the title itself."""
    before, after = beside(heading, record.title)
    if not before and not after:
        return "", ""
    short = not after and (fold(before) == fold(record.id) or len(before) <= _FORE)
    return (characters(before), "") if short else ("", characters(heading))


def _facts(incident: Incident, shelves: Shelves) -> list[tuple[str, list[tuple[str, str]]]]:
    """What is known in a word or a line, as name and values; a value with an address is a link."""
    record = incident.view.record
    plain = [
        ("Services", shelves.values(incident.key, "service")),
        ("Cause", shelves.values(incident.key, "category")),
        ("Detected by", shelves.values(incident.key, "detection")),
        ("Team", shelves.values(incident.key, "team")),
        ("Tags", shelves.values(incident.key, "tag")),
        ("Users affected", [(_people(record.impact["users"]), "")] if record.impact.get("users") else []),
        ("Owner", [(record.owner, "")] if record.owner else []),
        ("Trigger", [(_short(record.trigger, LONG), "")] if record.trigger else []),
        ("What caused it", [(_short(cause.title or cause.text, SHORT), "") for cause in record.causes[:CAUSES]]),
    ]
    return [(name, values) for name, values in plain if values]


def _people(written: str) -> str:
    """A bare number as every page writes one, and words as they are."""
    return words.number(int(written)) if written.isascii() and written.isdigit() else _short(written, SHORT)


def _lead(record: Record) -> str:
    """A summary that stands in the header only, so that the page does not say it twice."""
    said = any(fact.field == "summary" and fact.origin == "front matter" for fact in record.facts)
    return record.summary if said and not any(s.name == "summary" for s in record.sections) else ""


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else shorten(text[: 2 * most], most, placeholder=" …") if " " in text[:most] else f"{text[:most]}…"


def _duration(incident: Incident) -> tuple[str, str]:
    """How long it lasted; and what the author states where that is something else, or where nothing else is known."""
    minutes, stated = table.duration(incident)
    if minutes is None:
        return "", ""
    span = next((incident.view.record.durations[n] for n in table.STATED if n in incident.view.record.durations), None)
    differs = span is not None and not stated and abs(span.minutes - minutes) > TWICE
    said = words.duration(minutes)
    other = span is not None and (differs or stated) and _amounts(span.written) != _amounts(said)
    return said, _short(span.written, BRIEF) if span is not None and other else ""


def _amounts(text: str) -> str:
    """A length without blanks and the ends of its units: `3h 20m` says what `3 h 20 min` says, and `about 3 h` says more."""
    return re.sub(r"(?<=\d)\s*([dhm])[a-z]*[\s,]*", r"\1", text.casefold())


def _actions(tasks: list[Task]) -> tuple[int, int, int, list[str]]:
    """All, closed and late ones, and the due dates of the others for the reader's clock."""
    dues = sorted(t.action.due.isoformat() for t in tasks if t.action.due and not t.action.closed)
    return len(tasks), sum(t.action.closed for t in tasks), sum(t.overdue > 0 for t in tasks), dues


def _embargo(record: Record, shelves: Shelves) -> str:
    until = record.dates.get("embargo_until")
    return until.isoformat() if until and until > shelves.library.as_of else ""


def _summary(record: Record) -> str:
    """What search finds an incident by, and shows of it."""
    parts = [part for part in (record.id, record.summary.strip(), ", ".join(record.services), ", ".join(record.tags)) if part]
    return " ".join((*(part if part.endswith(_ENDS) else f"{part}." for part in parts[:-1]), *parts[-1:]))


def _meta(incident: Incident) -> Mapping[str, object]:
    """What the host and its plugins see. Never `status`, which Material keeps for marks in the nav."""
    record = incident.view.record
    begun = record.date or tally.day(incident.started)
    made: dict[str, object] = {"title": characters(record.title) or incident.key, "hide": ["tags"]}
    if record.summary:
        made["description"] = _short(record.summary, LONG)
    if record.tags:
        made["tags"] = list(record.tags)
    if begun:
        made["date"] = begun
    return made
