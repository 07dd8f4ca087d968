"""Completion: the incidents that owe a postmortem in, how many have a finished one out (M1)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.counted import UNCOUNTED_KINDS, day, uncounted
from mkdocs_postmortems.model.insights import Finding, Left, Number, Table
from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.register import Entry, Register
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.relate.measure.given import given
from mkdocs_postmortems.relate.measure.scope import Scope, ended, level

FINISHED = ("final", "closed")


@dataclass(frozen=True, slots=True)
class _Owing:
    """One incident that may owe a postmortem, from a register or from the library itself."""

    level: int | None
    ended: date | None
    incident: Incident | None
    """Its postmortem; of a duplicate the one that tells it."""
    exempt: bool


def completion(scope: Scope) -> Finding:
    """Finished postmortems of incidents that owe one, by severity; those whose time is not yet up stand apart."""
    register, policy = scope.settings.register, scope.settings.policy
    listed = register is not None and bool(register.path)
    owing = list(_of_register(scope, register) if register is not None and listed else _of_library(scope))
    owed = [one for one in owing if policy.owed(one.level) and not one.exempt]
    silent = 0 if listed else sum(one.incident is not None and one.incident.view.record.status is None for one in owed)
    if not listed:
        owed = [one for one in owed if one.incident is not None and one.incident.view.record.status is not None]
    unknown, exempt = sum(one.level is None for one in owing), sum(one.exempt and policy.owed(one.level) for one in owing)
    due: list[_Owing] = []
    young = 0
    for one in owed:
        if not _finished(one.incident) and one.ended is not None and policy.due("publish", one.ended, one.level) >= scope.as_of:
            young += 1
        else:
            due.append(one)
    rows = []
    for at in sorted({one.level for one in due if one.level is not None}):
        of_level = [one for one in due if one.level == at]
        done, started = sum(_finished(one.incident) for one in of_level), sum(one.incident is not None for one in of_level)
        rows.append((f"Sev {at}", len(of_level), started, done, round(100 * done / len(of_level), 1), policy.targets.get(at)))
    n, done = len(due), sum(_finished(one.incident) for one in due)
    numbers: dict[str, Number] = {
        "finished": done,
        "percent": round(100 * done / n, 1) if n else None,
        "written": sum(one.incident is not None for one in due),
        "not_yet_due": young,
        "registered": len(owing) if listed else None,
        "by_register": int(register is not None),
    }
    left = (
        Left("that are less severe than the policy asks for", sum(one.level is not None and not policy.owed(one.level) for one in owing)),
        Left("of unknown severity", unknown),
        Left("that do not say how far their postmortem is", silent),
        Left("excused from a postmortem", exempt),
        Left("whose time is not yet up", young),
        Left("that stand in the register without a date", sum(one.begun is None for one in register.entries) if register else 0),
    )
    keys = scope.kept(one.incident.key for one in due if one.incident)
    table = Table(("severity", "incidents", "begun", "finished", "percent", "target"), tuple(rows))
    return Finding("completion", n, numbers, keys, tuple(x for x in left if x.n), {"by severity": table})


def _of_library(scope: Scope) -> Iterator[_Owing]:
    for incident in scope.incidents:
        yield _Owing(level(incident), ended(incident) or day(incident.started), incident, given(incident, "exempt") is not None)


def _of_register(scope: Scope, register: Register) -> Iterator[_Owing]:
    names = by_name(scope.library)
    known = {fold(entry.id): entry for entry in register.entries}
    for entry in register.entries:
        if entry.kind in UNCOUNTED_KINDS or not scope.holds(entry.begun):
            continue
        incident = names.get(fold(entry.id))
        other = known.get(fold(entry.duplicate_of)) if entry.duplicate_of else None
        if incident is None and entry.duplicate_of:
            incident = names.get(fold(entry.duplicate_of)) or (names.get(fold(other.duplicate_of)) if other else None)
        if incident is not None and uncounted(incident) == "duplicate":
            incident = next((scope.library.by_key.get(r.key) for r in incident.related if r.kind == "duplicate_of"), incident)
        excused = bool(entry.exempt) or (incident is not None and given(incident, "exempt") is not None)
        yield _Owing(entry.level, entry.ended, incident, excused)


def _finished(incident: Incident | None) -> bool:
    return incident is not None and incident.view.record.status is not None and incident.view.record.status.value in FINISHED


def by_name(library: Library) -> Mapping[str, Incident]:
    """The incidents by folded key and id; the newest where two files claim one."""
    found: dict[str, Incident] = {}
    for incident in library.incidents:
        found.setdefault(fold(incident.key), incident)
    for incident in library.incidents:
        found.setdefault(fold(incident.view.record.id), incident)
    return found


def contradictions(library: Library, settings: Settings) -> tuple[Problem, ...]:
    """Where the register and the files differ (PM808), and which incidents lack the postmortem they owe by now (PM601)."""
    register = settings.register
    return tuple(_differences(library, register, settings)) if register is not None else ()


def _differences(library: Library, register: Register, settings: Settings) -> Iterator[Problem]:
    names = by_name(library)
    for entry in register.entries:
        incident = names.get(fold(entry.id))
        if incident is None:
            if _overdue(entry, library, settings) and not (entry.duplicate_of and fold(entry.duplicate_of) in names):
                other = f"nor one of `{entry.duplicate_of}`, whose duplicate it is called" if entry.duplicate_of else ""
                what = f"`{entry.id}` is listed and owes a postmortem by now; the library has none of that id{other and f', {other}'}"
                yield problem("PM601", register.path, entry.line, what, "write it, or give the row a reason under `exempt`")
            continue
        stated, begun, path = level(incident), day(incident.started), incident.view.path
        if entry.level is not None and stated is not None and entry.level != stated:
            what = f"`{entry.id}` has severity {entry.level} here and {stated} in {path}"
            yield problem("PM808", register.path, entry.line, what, "correct one of the two")
        if entry.begun is not None and begun is not None and abs((entry.begun - begun).days) > 1:
            what = f"`{entry.id}` begins on {entry.begun} here and on {begun} in {path}"
            yield problem("PM808", register.path, entry.line, what, "correct one of the two")


def _overdue(entry: Entry, library: Library, settings: Settings) -> bool:
    owed = settings.policy.owed(entry.level) and not entry.exempt and entry.kind not in UNCOUNTED_KINDS
    return owed and entry.ended is not None and settings.policy.due("publish", entry.ended, entry.level) < library.as_of
