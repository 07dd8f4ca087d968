"""Recurrence: the incidents of a scope in, which of them came back and how often out (M3, M10).

A repeat has an earlier incident of one of its pairs of service and cause within 365 days, or its author says that it repeats one.
Likeness of texts is never taken for it.
"""

from collections.abc import Mapping

from mkdocs_postmortems.model.counted import day, uncounted
from mkdocs_postmortems.model.insights import Finding, Left, Table
from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.relate.measure.scope import Scope
from mkdocs_postmortems.relate.order import DAY, seconds

YEAR = 365
UNKNOWN = "unknown"
_SAID = ("recurrence_of", "same_cause")


def pairs(scope: Scope, incident: Incident) -> list[tuple[str, str]]:
    """Its pairs of service and cause; an unknown cause is nothing two incidents share."""
    causes = [g.value for g in scope.values("category", incident) if g.value != UNKNOWN]
    return [(service.value, cause) for cause in causes for service in scope.values("service", incident)]


def recurrence(scope: Scope) -> Finding:
    """How many incidents repeat an earlier one, and the pairs they repeat."""
    within = {i.key for i in scope.incidents}
    every = [i for i in scope.library.incidents if not uncounted(i) and (b := day(i.started)) is not None and b <= scope.as_of]
    every.sort(key=lambda i: (seconds(i.started) or 0.0, i.key))
    place = {incident.key: n for n, incident in enumerate(every)}
    of_pair: dict[tuple[str, str], list[Incident]] = {}
    rows: list[tuple[str, str, str, str, int, str]] = []
    repeats: set[str] = set()
    count: dict[tuple[str, str], int] = {}
    for incident in every:
        own, before = pairs(scope, incident), len(rows)
        said = {r.key for r in incident.related if r.how == "declared" and r.kind in _SAID}
        for pair in own:
            if incident.key in within:
                count[pair] = count.get(pair, 0) + 1
            last = next((other for other in reversed(of_pair.get(pair, ())) if _apart(other, incident) > 0), None)
            if last is not None and _apart(last, incident) <= YEAR and incident.key in within:
                repeats.add(incident.key)
                rows.append((pair[0], pair[1], last.key, incident.key, round(_apart(last, incident)), "same service and cause"))
        if incident.key in within:
            earlier = (every[n] for n in sorted(place[key] for key in said if key in place))
            told = [other for other in earlier if _apart(other, incident) > 0]
            if told:
                repeats.add(incident.key)
            listed = {row[2] for row in rows[before:]}
            rows.extend(
                ("", "", other.key, incident.key, round(_apart(other, incident)), "declared") for other in told if other.key not in listed
            )
        for pair in own:
            of_pair.setdefault(pair, []).append(incident)
    unpaired = tuple(i.key for i in scope.incidents if not pairs(scope, i) and i.key not in repeats)
    n = len(scope.incidents) - len(unpaired)
    left = (Left("that name no service or no cause", len(unpaired), unpaired),) if unpaired else ()
    columns = ("service", "cause", "earlier", "incident", "days between", "why")
    often = [(*pair, times) for pair, times in sorted(count.items(), key=lambda r: (-r[1], r[0])) if times > 1]
    rate = round(100 * len(repeats) / n, 1) if n else None
    return Finding(
        "recurrence",
        n,
        {"repeats": len(repeats), "percent": rate, "pairs": len(often)},
        scope.kept(repeats),
        left,
        {"repeats": Table(columns, tuple(_newest(rows, place))), "pairs": Table(("service", "cause", "incidents"), tuple(often))},
    )


def _newest(rows: list[tuple[str, str, str, str, int, str]], place: Mapping[str, int]) -> list[tuple[str, str, str, str, int, str]]:
    return sorted(rows, key=lambda row: (-place[row[3]], row[0], row[1], -place[row[2]]))


def _apart(first: Incident, last: Incident) -> float:
    """Days from the beginning of one to that of the other."""
    return ((seconds(last.started) or 0.0) - (seconds(first.started) or 0.0)) / DAY
