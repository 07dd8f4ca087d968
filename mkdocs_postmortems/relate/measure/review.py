"""Review: the incidents of a scope in, how long each step of their postmortems took, what is on time and what still waits out (M4)."""

from collections.abc import Iterator
from datetime import date, datetime

from mkdocs_postmortems.model.counted import day
from mkdocs_postmortems.model.insights import Cell, Finding, Left, Number, Table
from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.model.policy import STEPS
from mkdocs_postmortems.relate.measure.completion import FINISHED
from mkdocs_postmortems.relate.measure.given import first_day
from mkdocs_postmortems.relate.measure.scope import Scope, ended, level
from mkdocs_postmortems.relate.measure.spread import spread

_NAMES = {"draft": "time_to_draft", "meeting": "time_to_meeting", "publish": "time_to_publish"}
NO_END = "without a day of their end"
SILENT = "for which nobody wrote down the day"


def review(scope: Scope) -> Iterator[Finding]:
    """Days to each step, what became of the policy, and the steps as a funnel."""
    for step in STEPS:
        yield _clock(scope, _NAMES[step], step)
    yield _clock(scope, "time_to_complete", "")
    yield _funnel(scope)
    yield _policy(scope)


def reached(incident: Incident, step: str) -> date | None:
    """The day a step was taken; of a review without a meeting the day it began. Empty names the day everything was done."""
    if step == "draft":
        return first_day(incident, "drafted_at")
    if step == "meeting":
        return first_day(incident, "meeting_at") or first_day(incident, "review_started_at")
    if step == "publish":
        return first_day(incident, "published_at")
    closed = incident.view.record.times.get("closed")
    if closed is not None:
        return closed.at.date() if isinstance(closed.at, datetime) else closed.at
    actions = [a for a in incident.view.record.actions if a.status != "wont_do"]
    dates = [a.completed for a in actions if a.status == "done" and a.completed]
    return max(dates) if actions and len(dates) == len(actions) else None


def _clock(scope: Scope, id_: str, step: str) -> Finding:
    """Whole days from the end of the incident to the step. What has not got there is waiting: shown with its age, never dropped."""
    days: dict[str, int] = {}
    waiting: dict[str, int] = {}
    endless: list[str] = []
    early: list[str] = []
    silent: list[str] = []
    for incident in scope.incidents:
        over, at = ended(incident), reached(incident, step)
        if over is None:
            endless.append(incident.key)
        elif at is None and _taken(incident, step):
            silent.append(incident.key)
        elif at is None or at > scope.as_of:
            waiting[incident.key] = max(0, (scope.as_of - over).days)
        elif at < over:
            early.append(incident.key)
        else:
            days[incident.key] = (at - over).days
    numbers: dict[str, Number] = {**spread(float(n) for n in days.values()), "waiting": len(waiting)}
    numbers["oldest_waiting"] = max(waiting.values(), default=None)
    left = (
        Left(NO_END, len(endless), tuple(endless)),
        Left(SILENT, len(silent), tuple(silent)),
        Left("dated before the incident was over", len(early), tuple(early)),
    )
    rows = (*((key, n, "reached") for key, n in days.items()), *((key, n, "waiting") for key, n in waiting.items()))
    return Finding(
        id_, len(days), numbers, tuple(days), tuple(x for x in left if x.n), {"days": Table(("incident", "days", "state"), rows)}
    )


def _taken(incident: Incident, step: str) -> bool:
    """Whether a step was taken on a day nobody wrote down, as the status tells, or whether nothing tells."""
    status = incident.view.record.status
    if status is None or step == "draft":
        return True
    return status.value in (FINISHED if step else FINISHED[1:])


def _funnel(scope: Scope) -> Finding:
    """How many incidents came how far. Who came further came through every step before it."""
    steps = ("over", "begun", "in review", "finished", "published")
    levels: dict[str, list[int]] = {}
    keys: list[str] = []
    for incident in scope.incidents:
        if incident.view.record.status is None and not any(reached(incident, step) for step in STEPS):
            continue
        keys.append(incident.key)
        at = level(incident)
        row = levels.setdefault("no severity" if at is None else f"Sev {at}", [0] * len(steps))
        for place in range(_far(incident, scope.as_of) + 1):
            row[place] += 1
    rows: list[tuple[Cell, ...]] = [(name, *levels[name]) for name in sorted(levels, key=lambda name: (name == "no severity", name))]
    numbers: dict[str, Number] = {name.replace(" ", "_"): sum(row[place] for row in levels.values()) for place, name in enumerate(steps)}
    told = set(keys)
    unknown = tuple(i.key for i in scope.incidents if i.key not in told)
    left = (Left("that do not say how far their postmortem is", len(unknown), unknown),) if unknown else ()
    return Finding("funnel", len(keys), numbers, tuple(keys), left, {"by severity": Table(("severity", *steps), tuple(rows))})


def _far(incident: Incident, as_of: date) -> int:
    """0 over, 1 begun, 2 in review, 3 finished, 4 published."""
    record = incident.view.record
    status = record.status.value if record.status else ""
    if (at := reached(incident, "publish")) is not None and at <= as_of:
        return 4
    if status in FINISHED:
        return 3
    if status == "in_review" or reached(incident, "meeting") is not None:
        return 2
    return 1 if status == "draft" or reached(incident, "draft") is not None else 0


def _policy(scope: Scope) -> Finding:
    """Of the incidents that owe a postmortem, published on time, late, or missing although due, by team."""
    policy = scope.settings.policy
    found: dict[str, list[int]] = {}
    keys: list[str] = []
    young: list[str] = []
    silent: list[str] = []
    endless: list[str] = []
    total = [0, 0, 0]
    for incident in scope.incidents:
        at = level(incident)
        if not policy.owed(at):
            continue
        over = ended(incident) or day(incident.started)
        published = reached(incident, "publish")
        if over is None:
            endless.append(incident.key)
            continue
        due = policy.due("publish", over, at)
        if published is None and _taken(incident, "publish"):
            silent.append(incident.key)
            continue
        if published is None and due >= scope.as_of:
            young.append(incident.key)
            continue
        place = 2 if published is None else int(published > due)
        keys.append(incident.key)
        total[place] += 1
        for team in [g.label for g in scope.values("team", incident)] or ["no team"]:
            found.setdefault(team, [0, 0, 0])[place] += 1
    rows: tuple[tuple[Cell, ...], ...] = tuple((team, *found[team]) for team in sorted(found, key=lambda team: (team == "no team", team)))
    left = (
        Left(NO_END, len(endless), tuple(endless)),
        Left(SILENT, len(silent), tuple(silent)),
        Left("whose time is not yet up", len(young), tuple(young)),
    )
    numbers: dict[str, Number] = dict(zip(("on_time", "late", "missing"), total, strict=True))
    table = Table(("team", "on time", "late", "missing"), rows)
    return Finding("policy", len(keys), numbers, tuple(keys), tuple(x for x in left if x.n), {"by team": table})
