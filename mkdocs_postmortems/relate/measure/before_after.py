"""Before and after: done action items with what they answer in, incidents of the same service and cause before and after each out (M13).

The incident that created the item is never counted: it is why the item exists, and counting it would promise a fall.
"""

from datetime import date

from mkdocs_postmortems.model.counted import day, uncounted
from mkdocs_postmortems.model.insights import Cell, Finding, Left, Number, Table
from mkdocs_postmortems.model.library import Incident, Task
from mkdocs_postmortems.relate.measure.exact import ratio
from mkdocs_postmortems.relate.measure.recurrence import pairs
from mkdocs_postmortems.relate.measure.scope import Scope

ENOUGH = 6
"""With fewer incidents before, even none after proves nothing: six to none is the first count with p below 0.05."""
_SAID = ("recurrence_of", "recurred_as", "same_cause")


def before_after(scope: Scope) -> Finding:
    """One row for each done item that says what it answers."""
    rows: list[tuple[Cell, ...]] = []
    kept: list[str] = []
    undated = silent = fresh = 0
    every = [(b, i) for i in scope.library.incidents if not uncounted(i) and (b := day(i.started)) and b <= scope.as_of]
    first = min((b for b, _ in every), default=scope.as_of)
    for task in scope.tasks:
        action, incident = task.action, scope.library.by_key[task.incident]
        if action.status != "done":
            continue
        if not action.addresses or not pairs(scope, incident):
            silent += 1
        elif action.completed is None:
            undated += 1
        else:
            row = _row(scope, task, action.completed, incident, every, first)
            if row is None:
                fresh += 1
            else:
                rows.append(row)
                kept.append(incident.key)
    columns = (
        "incident", "item", "completed", "before", "days before", "after", "days after", "ratio", "low", "high", "p", "enough",
    )  # fmt: skip
    enough = sum(row[-1] == 1 for row in rows)
    left = (
        Left("done, but they do not say which factor they answer, or their incident names no service and cause", silent),
        Left("done without a date of completion", undated),
        Left("done too lately, or too early in the record, to have a before and an after", fresh),
    )
    rows.sort(key=lambda row: (str(row[2]), str(row[0]), str(row[1])), reverse=True)
    numbers: dict[str, Number] = {"items": len(rows), "enough": enough, "days": scope.settings.policy.before_after}
    table = Table(columns, tuple(rows))
    return Finding("impact_of_actions", len(rows), numbers, scope.kept(kept), tuple(x for x in left if x.n), {"items": table})


def _row(
    scope: Scope, task: Task, done: date, incident: Incident, every: list[tuple[date, Incident]], first: date
) -> tuple[Cell, ...] | None:
    length = scope.settings.policy.before_after
    days_before = min(length, (done - first).days)
    days_after = min(length, (scope.as_of - done).days + 1)
    if days_before < 1 or days_after < 1:
        return None
    own = set(pairs(scope, incident))
    said = {r.key for r in incident.related if r.how == "declared" and r.kind in _SAID}
    n1 = n2 = 0
    for begun, other in every:
        if other.key == incident.key or not -days_before <= (begun - done).days < days_after:
            continue
        if other.key in said or own.intersection(pairs(scope, other)):
            n1, n2 = n1 + (begun < done), n2 + (begun >= done)
    found = ratio(n1, n2, days_before, days_after)
    figures = [None if x is None else round(x, 3) for x in (found.ratio, found.low, found.high, found.p)]
    return (incident.key, task.action.text, done.isoformat(), n1, days_before, n2, days_after, *figures, int(n1 >= ENOUGH))
