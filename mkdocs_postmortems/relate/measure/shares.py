"""Shares: the incidents of a scope in, what set them off, what was underneath and who noticed them out, as counts and shares."""

from collections import Counter
from collections.abc import Iterator

from mkdocs_postmortems.model.counted import day
from mkdocs_postmortems.model.insights import Cell, Finding, Left, Number, Table
from mkdocs_postmortems.model.terms import DETECTION
from mkdocs_postmortems.relate.measure.scope import Scope, quarter, span

UNKNOWN = "unknown"
SOURCES = (*DETECTION, "other")
"""Ways of noticing as pages show them; `other` are labels that no vocabulary knows."""


def shares(scope: Scope) -> Iterator[Finding]:
    """Triggers, causes, kinds of contributing factor, and sources of detection."""
    yield _facet(scope, "triggers", "trigger")
    yield _facet(scope, "causes", "category")
    yield _factors(scope)
    yield _detection(scope)


def _facet(scope: Scope, id_: str, facet: str) -> Finding:
    """Counts of the values of a facet. An incident whose value is unknown is no part of the whole."""
    counts: Counter[str] = Counter()
    labels = {g.value: g.label for g in scope.library.groups.get(facet, ())}
    keys: list[str] = []
    left: dict[str, list[str]] = {}
    for incident in scope.incidents:
        values = [g.value for g in scope.values(facet, incident) if g.value != UNKNOWN]
        counts.update(values)
        if values:
            keys.append(incident.key)
            continue
        sentence = facet == "trigger" and incident.view.record.trigger.strip()
        said = "whose trigger is told in sentences" if sentence else f"that name no {'trigger' if facet == 'trigger' else 'cause'}"
        left.setdefault(said, []).append(incident.key)
    rows = tuple(
        (value, labels[value], n, round(100 * n / len(keys), 1)) for value, n in sorted(counts.items(), key=lambda r: (-r[1], r[0]))
    )
    gone = tuple(Left(said, len(found), tuple(found)) for said, found in sorted(left.items()))
    return Finding(
        id_, len(keys), {"values": len(counts)}, tuple(keys), gone, {id_: Table(("value", id_[:-1], "incidents", "percent"), rows)}
    )


def _factors(scope: Scope) -> Finding:
    """Incidents that name a contributing factor of each kind: one with three of a kind counts once for it."""
    found: dict[str, set[str]] = {}
    with_factors: list[str] = []
    numbers: list[int] = []
    for incident in scope.incidents:
        record = incident.view.record
        kinds = {factor.kind for factor in (*record.factors, *record.causes) if factor.kind}
        if record.factors:
            numbers.append(len(record.factors))
        if kinds:
            with_factors.append(incident.key)
        for kind in kinds:
            found.setdefault(kind, set()).add(incident.key)
    whole = len(with_factors)
    rows = tuple((k, len(found[k]), round(100 * len(found[k]) / whole, 1)) for k in sorted(found, key=lambda k: (-len(found[k]), k)))
    without = tuple(i.key for i in scope.incidents if i.key not in set(with_factors))
    left = (Left("whose factors carry no kind", len(without), without),) if without else ()
    table = Table(("kind", "incidents", "percent"), rows)
    return Finding("factors", whole, {"kinds": len(found), "with_factors": len(numbers)}, tuple(with_factors), left, {"factors": table})


def _quarters(scope: Scope) -> Iterator[str]:
    """Every quarter from the first to the one of the as-of day, those without an incident too."""
    if scope.start is None:
        return
    given = [b.year * 4 + (b.month - 1) // 3 for i in scope.incidents if (b := day(i.started))]
    for n in span(scope.start.year * 4 + (scope.start.month - 1) // 3, scope.as_of.year * 4 + (scope.as_of.month - 1) // 3, given):
        yield f"{n // 4:04d}-Q{n % 4 + 1}"


def _detection(scope: Scope) -> Finding:
    counts: Counter[tuple[str, str]] = Counter()
    keys: list[str] = []
    unknown: list[str] = []
    for incident in scope.incidents:
        term, begun = incident.view.record.detection, day(incident.started)
        source = UNKNOWN if term is None else term.value or "other"
        if begun:
            counts[quarter(begun), source] += 1
        (unknown if source == UNKNOWN else keys).append(incident.key)
    quarters = list(_quarters(scope))
    rows: tuple[tuple[Cell, ...], ...] = tuple((q, *(counts[q, source] for source in SOURCES)) for q in quarters)
    customers = sum(n for (_, source), n in counts.items() if source == "customer")
    numbers: dict[str, Number] = {source.replace("-", "_"): sum(counts[q, source] for q in quarters) for source in SOURCES}
    numbers["customer_percent"] = round(100 * customers / len(keys), 1) if keys else None
    left = (Left("that do not say how they were noticed", len(unknown), tuple(unknown)),) if unknown else ()
    return Finding("detection", len(keys), numbers, tuple(keys), left, {"by quarter": Table(("quarter", *SOURCES), rows)})
