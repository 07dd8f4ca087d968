"""Review page: a library in, what waits for a reviewer out: drafts by their day, what was not presented, what came again, what was luck."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.publication import Publications, Stage
from mkdocs_postmortems.model.rules import RULES
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, dress, recurring, tally, words
from mkdocs_postmortems.render.home import Tile
from mkdocs_postmortems.render.templating import fill

TITLE = "Review"
STEPS = (("draft", "finish the draft"), ("meeting", "hold the review"), ("publish", "publish it"))
"""Steps of the policy in their order, as something to do."""
_WORST = 1
"""Level down to which an incident is to be presented to a wider circle."""
_LAST = date.max
MOST = 500
"""Findings that the page names; the command that made them names all."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something still to be done, and by when."""

    words: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """One postmortem that is not finished."""

    incident: Incident
    ended: date | None
    steps: tuple[Step, ...]
    """What is left, the next one first."""


def pages(library: Library, settings: Settings, publications: Publications | None, findings: Sequence[Problem] = ()) -> tuple[Page, ...]:
    """The queue, and the page of what was luck. `findings` are what a check of the sources has found, to stand below the queue."""
    return (_queue(library, settings, publications, findings), *_luck(library, settings))


def waiting(library: Library, settings: Settings) -> tuple[Waiting, ...]:
    """Drafts and reviews, the one that is due first first; those of which no end is known last."""
    made = [one for incident in library.incidents if (one := _waiting(incident, settings)) is not None]
    return tuple(sorted(made, key=lambda one: (one.steps[0].due or _LAST, one.incident.key)))


def _waiting(incident: Incident, settings: Settings) -> Waiting | None:
    record = incident.view.record
    state = record.status.value if record.status else ""
    if state not in ("draft", "in_review"):
        return None
    ended = tally.day(record.times["resolved"].at) if "resolved" in record.times else tally.day(incident.started)
    done = {
        "draft": state == "in_review" or "drafted_at" in record.dates,
        "meeting": "meeting_at" in record.dates,
        "publish": False,
    }
    level = record.severity.level if record.severity else None
    left = tuple(Step(said, settings.policy.due(name, ended, level) if ended else None) for name, said in STEPS if not done[name])
    return Waiting(incident, ended, left)


def unpresented(library: Library) -> tuple[Incident, ...]:
    """Finished postmortems of the worst incidents of which nobody says that they were presented, newest first."""
    return tuple(
        incident
        for incident in library.incidents
        if (record := incident.view.record).severity
        and record.severity.level is not None
        and record.severity.level <= _WORST
        and record.status
        and record.status.value in ("final", "closed")
        and "presented_at" not in record.dates
        and not tally.uncounted(incident)
    )


def _queue(library: Library, settings: Settings, publications: Publications | None, findings: Sequence[Problem]) -> Page:
    queue, unshown, again = waiting(library, settings), unpresented(library), recurring.again(library)
    html = fill(
        "review.html",
        title=TITLE,
        library=library,
        tiles=tuple(_tiles(queue, unshown, again, publications, settings)),
        queue=queue,
        unshown=unshown,
        again=again,
        findings=_found(sorted(findings[:MOST], key=lambda one: one.path), library),
        found=len(findings),
        lucky=addresses.lucky(settings) if any(i.view.record.lucky for i in library.incidents) else "",
        silent=sum(not i.view.record.status for i in library.incidents),
        policy=settings.policy,
        words=words,
    )
    parts = (
        ("Drafts and reviews", "queue", queue), ("Not presented", "unpresented", unshown),
        ("Again, with actions still open", "again", again), ("Findings", "findings", findings),
    )  # fmt: skip
    anchors = tuple(Anchor(title, anchor, 2) for title, anchor, found in parts if found)
    summary = words.counted(len(queue), "{} postmortem waits for a review", "{} postmortems wait for a review")
    needs = dress.needs(*dress.ACTIONS)
    meta = {"hide": ["toc"]}
    return Page(addresses.review(settings), TITLE, html, meta=meta, anchors=anchors, in_nav=True, summary=summary, needs=needs)


def _tiles(
    queue: tuple[Waiting, ...], unshown: tuple[Incident, ...], again: tuple[recurring.Again, ...], publications: Publications | None,
    settings: Settings,
) -> Iterator[Tile]:  # fmt: skip
    yield Tile(words.number(len(queue)), words.plural(len(queue), "draft or review open", "drafts and reviews open"), "#all", "all")
    late = sum(bool(one.steps[0].due and one.steps[0].due < settings.as_of) for one in queue)
    if any(one.steps[0].due for one in queue):
        yield Tile(words.number(late), words.plural(late, "past its day", "past their day"), "#overdue", "overdue")
    if unshown:
        yield Tile(words.number(len(unshown)), "Sev 0 or 1, not presented", "#unpresented")
    if publications:
        n = sum(one.stage is Stage.WAITING for one in publications.by_source.values())
        address = f"md:{addresses.publications(settings)}"
        yield Tile(words.number(n), words.plural(n, "waits for approval", "wait for approval"), f"{address}#pm-waiting" if n else "")
    if again:
        yield Tile(words.number(len(again)), "again, with actions still open", "#again")


def _found(findings: Sequence[Problem], library: Library) -> list[tuple[Problem, str, str]]:
    """Each finding with the page of its postmortem and the name of its rule; empty where it has none."""
    places = {incident.view.origin: incident.view.address for incident in library.incidents if incident.view.origin}
    return [(one, places.get(one.path, ""), RULES[one.code].name if one.code in RULES else "") for one in findings]


def _luck(library: Library, settings: Settings) -> Iterator[Page]:
    """Every place where luck helped: next time it may not, so each is a factor that nobody has paid for yet."""
    found = [incident for incident in library.incidents if incident.view.record.lucky]
    if found:
        html = fill("lucky.html", found=found, back=addresses.review(settings), library=library)
        n = sum(len(incident.view.record.lucky) for incident in found)
        summary = words.counted(n, "{} piece of luck", "{} pieces of luck")
        yield Page(
            addresses.lucky(settings),
            "Where we got lucky",
            html,
            meta={"hide": ["toc"]},
            summary=summary,
            needs=dress.needs(*dress.ACTIONS),
        )
