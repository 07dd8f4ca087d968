"""Sharing: the incidents of a scope in, how many of those expected took part and how far their lessons were carried out (M5, M6)."""

from collections.abc import Iterator, Mapping

from mkdocs_postmortems.model.insights import Finding, Left, Number
from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.relate.measure.completion import FINISHED
from mkdocs_postmortems.relate.measure.given import first_day, given
from mkdocs_postmortems.relate.measure.scope import Scope, ended
from mkdocs_postmortems.relate.measure.spread import spread

FEWEST = 3
"""With fewer people expected no share is given: it would speak of persons."""
WEEK = 7


def sharing(scope: Scope) -> Iterator[Finding]:
    """Participation over all meetings together, and knowledge sharing. Nothing is counted per person."""
    yield _participation(scope)
    yield _carried(scope)


def _participation(scope: Scope) -> Finding:
    shares: dict[str, float] = {}
    small: list[str] = []
    unknown: list[str] = []
    attended = expected = 0
    for incident in scope.incidents:
        there, wanted = attendance(incident)
        if wanted is None:
            unknown.append(incident.key)
        elif wanted < FEWEST:
            small.append(incident.key)
        else:
            attended, expected = attended + there, expected + wanted
            shares[incident.key] = 100 * there / wanted
    median = spread(shares.values())["median"]
    numbers: dict[str, Number] = {"attended": attended, "expected": expected, "median_percent": median}
    numbers["percent"] = round(100 * attended / expected, 1) if expected else None
    numbers["target_percent"] = scope.settings.policy.participation
    left = (
        Left("that do not say who was expected and who came", len(unknown), tuple(unknown)),
        Left(f"with fewer than {FEWEST} people expected", len(small), tuple(small)),
    )
    return Finding("participation", len(shares), numbers, tuple(shares), tuple(x for x in left if x.n))


def attendance(incident: Incident) -> tuple[int, int | None]:
    """How many came and how many were expected; None where only one of the two lists is there."""
    value = given(incident, "participants")
    if isinstance(value, Mapping):
        came, wanted = value.get("attended"), value.get("expected")
        if isinstance(came, list) and isinstance(wanted, list):
            return len({str(one) for one in came} & {str(one) for one in wanted}), len({str(one) for one in wanted})
    if isinstance(value, list) and any(isinstance(row, Mapping) and "attended" in row for row in value):
        return sum(isinstance(row, Mapping) and row.get("attended") is True for row in value), len(value)
    return 0, None


def _carried(scope: Scope) -> Finding:
    """Of the finished postmortems: published within a week, announced, linked to others or to a runbook that was changed."""
    done = [i for i in scope.incidents if (s := i.view.record.status) is not None and s.value in FINISHED]
    week = [i for i in done if (at := first_day(i, "published_at")) and (over := ended(i)) and (at - over).days <= WEEK]
    announced = [i for i in done if first_day(i, "announced_at")]
    linked = [i for i in done if any(r.how == "declared" for r in i.related) or given(i, "runbooks_updated") is not None]
    n, finished = len(done), {i.key for i in done}
    numbers: dict[str, Number] = {"finished": n, "published_in_a_week": len(week), "announced": len(announced), "linked": len(linked)}
    rest = tuple(i.key for i in scope.incidents if i.key not in finished)
    left = (Left("that are not finished", len(rest), rest),) if rest else ()
    return Finding("sharing", n, numbers, tuple(i.key for i in done), left)
