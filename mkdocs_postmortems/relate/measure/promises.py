"""Promises: the action items of a scope in, how many were kept, when, and how old the others are out (M2, M8, M9, M12, M17)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from mkdocs_postmortems.model.counted import day
from mkdocs_postmortems.model.insights import Cell, Finding, Left, Number, Table
from mkdocs_postmortems.model.library import Task
from mkdocs_postmortems.model.terms import ACTION_KIND
from mkdocs_postmortems.relate.measure.moved import first_due
from mkdocs_postmortems.relate.measure.scope import Scope, ended, month, span
from mkdocs_postmortems.relate.measure.spread import spread

AGES = ((30, "0 to 30 days"), (60, "31 to 60 days"), (90, "61 to 90 days"), (None, "more than 90 days"))
AFTER = (30, 60, 90)
"""Days after an incident at which its kept promises are counted."""
_NO_KIND = "no type"


def promises(scope: Scope) -> Iterator[Finding]:
    """Items on time, done, by type, by age, opened and closed by month, and deferred."""
    yield _on_time(scope)
    yield _done(scope)
    yield _generated(scope)
    yield _ages(scope)
    yield _backlog(scope)
    yield _deferred(scope)


def _finding(id_: str, scope: Scope, counted: Iterable[Task], numbers: dict[str, Number], left: list[Left], **tables: Table) -> Finding:
    kept = list(counted)
    names = {name.replace("_", " "): table for name, table in tables.items()}
    return Finding(id_, len(kept), numbers, scope.kept(t.incident for t in kept), tuple(x for x in left if x.n), names)


def _on_time(scope: Scope) -> Finding:
    """Items due by the as-of day. Done without a date of completion is a class of its own, so the share has a least and a most."""
    due: list[Task] = []
    undated = refused = later = 0
    found: Counter[tuple[str, str]] = Counter()
    moved_on_time = moved = 0
    for task in scope.tasks:
        action = task.action
        first = first_due(scope.library.by_key[task.incident], action)
        if action.status == "wont_do":
            refused += 1
        elif first is None:
            undated += 1
        elif first > scope.as_of:
            later += 1
        else:
            due.append(task)
            found[action.priority or "no priority", _kept(task, first)] += 1
            if action.due is not None and action.due != first:
                moved += 1
                moved_on_time += _kept(task, action.due) == "on time"
    total = Counter[str]()
    for (_, how), n in found.items():
        total[how] += n
    columns = ("on time", "late", "open", "date unknown")
    by: tuple[tuple[Cell, ...], ...] = tuple((p, *(found[p, how] for how in columns)) for p in sorted({p for p, _ in found}))
    n = len(due)
    numbers: dict[str, Number] = {how.replace(" ", "_"): total[how] for how in columns}
    numbers |= {
        "least_percent": round(100 * total["on time"] / n, 1) if n else None,
        "most_percent": round(100 * (total["on time"] + total["date unknown"]) / n, 1) if n else None,
        "target_percent": scope.settings.policy.actions_on_time,
        "moved": moved,
        "moved_on_time": moved_on_time,
    }
    left = [Left("without a due date", undated), Left("that will not be done", refused), Left("due later than the as-of day", later)]
    return _finding("on_time", scope, due, numbers, left, by_priority=Table(("priority", *columns), by))


def _kept(task: Task, due: date) -> str:
    action = task.action
    if action.status != "done":
        return "open"
    if action.completed is None:
        return "date unknown"
    return "on time" if action.completed <= due else "late"


def _done(scope: Scope) -> Finding:
    wanted = [t for t in scope.tasks if t.action.status != "wont_do"]
    cohorts: dict[str, list[Task]] = {}
    for task in wanted:
        begun = day(scope.library.by_key[task.incident].started)
        if begun:
            cohorts.setdefault(month(begun), []).append(task)
    rows = tuple((name, len(cohorts[name]), *(_after(cohorts[name], n, scope) for n in AFTER)) for name in sorted(cohorts))
    done = sum(t.action.status == "done" for t in wanted)
    numbers: dict[str, Number] = {"done": done, "percent": round(100 * done / len(wanted), 1) if wanted else None}
    left = [Left("that will not be done", sum(t.action.status == "wont_do" for t in scope.tasks))]
    table = Table(("incident month", "items", *(f"done after {n} days" for n in AFTER)), rows)
    return _finding("done", scope, wanted, numbers, left, by_month_of_the_incident=table)


def _after(tasks: list[Task], days: int, scope: Scope) -> Number:
    """Items done within these days after their incidents; None while that time has not passed for all, or a date is not known."""
    n = 0
    for task in tasks:
        incident = scope.library.by_key[task.incident]
        begun = ended(incident) or day(incident.started)
        if begun is None or (scope.as_of - begun).days < days or (task.action.status == "done" and task.action.completed is None):
            return None
        n += task.action.status == "done" and task.action.completed is not None and (task.action.completed - begun).days <= days
    return n


def _generated(scope: Scope) -> Finding:
    """Items by type and how many a postmortem has. Not a target: more is not better."""
    kinds = Counter(t.action.kind or _NO_KIND for t in scope.tasks)
    documents = Counter(t.incident for t in scope.tasks)
    none = tuple(i.key for i in scope.incidents if i.key not in documents)
    rows = tuple((kind, kinds[kind], round(100 * kinds[kind] / len(scope.tasks), 1)) for kind in (*ACTION_KIND, _NO_KIND) if kinds[kind])
    numbers: dict[str, Number] = {
        "documents": len(documents),
        **{f"{k}_per_document": v for k, v in spread(documents.values()).items() if k in ("median", "high")},
    }
    left = [Left("incidents without any item", len(none), none)]
    return _finding("kinds", scope, scope.tasks, numbers, left, by_type=Table(("type", "items", "percent"), rows))


def _ages(scope: Scope) -> Finding:
    still = [t for t in scope.tasks if not t.action.closed]
    counts: Counter[str] = Counter()
    for task in still:
        if task.age is not None:
            counts[next(words for most, words in AGES if most is None or task.age <= most)] += 1
    known = [float(t.age) for t in still if t.age is not None]
    rows = tuple((words, counts[words]) for _, words in AGES)
    spread_ = spread(known)
    numbers: dict[str, Number] = {"open": len(still), "median": spread_["median"], "high": spread_["high"]}
    numbers["older_than_60"] = sum(age > 60 for age in known)
    left = [Left("of incidents without a date", len(still) - len(known))]
    return _finding("ages", scope, [t for t in still if t.age is not None], numbers, left, by_age=Table(("age", "items"), rows))


def _backlog(scope: Scope) -> Finding:
    """Opened, closed and still open by month. An item opens when its incident ends, because nobody writes down when it was thought of."""
    opened: Counter[str] = Counter()
    closed: Counter[str] = Counter()
    counted: list[Task] = []
    unclear = undated = 0
    for task in scope.tasks:
        incident = scope.library.by_key[task.incident]
        begun, done = ended(incident) or day(incident.started), task.action.completed
        if begun is None:
            undated += 1
        elif task.action.closed and done is None:
            unclear += 1
        else:
            counted.append(task)
            opened[month(begun)] += 1
            if task.action.closed and done is not None:
                closed[month(max(begun, min(done, scope.as_of)))] += 1
    rows: list[tuple[Cell, ...]] = []
    net = 0
    given = [int(name[:4]) * 12 + int(name[5:]) - 1 for name in (*opened, *closed)]
    last = max((scope.as_of.year * 12 + scope.as_of.month - 1, *given))
    for n in span(min(given), last, given) if given else ():
        name = f"{n // 12:04d}-{n % 12 + 1:02d}"
        net += opened[name] - closed[name]
        rows.append((name, opened[name], closed[name], net))
    numbers: dict[str, Number] = {"opened": sum(opened.values()), "closed": sum(closed.values()), "net": net}
    left = [Left("closed without a date of completion", unclear), Left("of incidents without a date", undated)]
    return _finding("backlog", scope, counted, numbers, left, by_month=Table(("month", "opened", "closed", "open at its end"), tuple(rows)))


def _deferred(scope: Scope) -> Finding:
    """Times a due date was moved or an item put off, where somebody wrote it down."""
    put_off = [t for t in scope.tasks if t.action.deferrals or t.action.status == "deferred"]
    times = sum(max(t.action.deferrals, t.action.status == "deferred") for t in put_off)
    return _finding("deferred", scope, put_off, {"items": len(put_off), "times": times}, [])
