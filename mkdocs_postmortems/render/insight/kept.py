"""Kept: whether postmortems are finished and promises are kept, as sections of the page."""

from collections.abc import Iterator

from mkdocs_postmortems.model.counted import FEW
from mkdocs_postmortems.model.insights import Finding
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.insight import plots
from mkdocs_postmortems.render.insight.section import Figure, Section, Source, days, incidents, items, percent, whole

_STEPS = (
    ("over", "over", ""),
    ("begun", "begun", "time_to_draft"),
    ("in review", "in_review", "time_to_meeting"),
    ("finished", "finished", ""),
    ("published", "published", "time_to_publish"),
)
_FINE = frozenset({"days", "by month of the incident"})


def kept(source: Source) -> Iterator[Section]:
    """Postmortems; action items and their kinds."""
    if source.found["funnel"].n or source.found["completion"].n:
        yield _postmortems(source)
    if source.found["done"].n:
        yield _promises(source)
        yield _kinds(source)


def _postmortems(source: Source) -> Section:
    done, funnel, policy = source.found["completion"], source.found["funnel"], source.found["policy"]
    register, notes = bool(done.numbers["by_register"]), []
    finished = whole(done.numbers["finished"])
    if not done.n:
        answer = "No incident is old and severe enough to owe a postmortem by now."
    elif register:
        answer = f"{finished} of {incidents(done.n)} that owe a postmortem have a finished one ({percent(done.numbers['percent'])})."
    else:
        answer = f"{finished} of {done.n} started postmortems of severe incidents are finished ({percent(done.numbers['percent'])})."
        notes.append(
            "Nobody keeps a list of all incidents here (the option register), so this is no completion rate: "
            "an incident without a file is not seen."
        )
    young = whole(done.numbers["not_yet_due"])
    if young:
        answer += f" {young} more {words.plural(young, 'is', 'are')} not due yet."
    if policy.n:
        on_time, late, missing = (whole(policy.numbers[name]) for name in ("on_time", "late", "missing"))
        answer += f" Published on time {on_time}, late {late}, still missing {missing}."
    waiting = source.found["time_to_publish"]
    if whole(waiting.numbers["waiting"]):
        n = whole(waiting.numbers["waiting"])
        oldest = days(waiting.numbers["oldest_waiting"])
        notes.append(f"{incidents(n)} {words.plural(n, 'waits', 'wait')} to be published, the oldest for {oldest}; they are in no median.")
    figures = []
    if funnel.n:
        rows = [(label, whole(funnel.numbers[name]), _step(funnel, source, name, clock)) for label, name, clock in _STEPS]
        said = ", ".join(f"{label} {n}" for label, n, _ in rows)
        caption = f"How far {incidents(funnel.n)} came, with the median number of days since the end of the incident."
        figures.append(Figure(plots.lying(rows, "How far postmortems come", said), caption))
    clocks = tuple(source.found[name] for name in ("time_to_draft", "time_to_meeting", "time_to_publish", "time_to_complete"))
    shared = tuple(source.found[name] for name in ("participation", "sharing") if source.found[name].n)
    notes.extend(_shared(shared))
    return Section(
        "finished", "Do we finish postmortems?", answer, (done, funnel, policy, *clocks, *shared), tuple(figures), tuple(notes), _FINE
    )


def _step(funnel: Finding, source: Source, name: str, clock: str) -> str:
    n = whole(funnel.numbers[name])
    found = source.found[clock] if clock else None
    middle = f", {days(found.numbers['median'])} (n {found.n})" if found and found.n >= FEW and found.numbers["median"] is not None else ""
    return f"{n}{middle}"


def _shared(found: tuple[Finding, ...]) -> Iterator[str]:
    for one in found:
        if one.id == "participation":
            share, target = percent(one.numbers["percent"]), percent(one.numbers["target_percent"])
            meetings = words.plural(one.n, "{} review meeting", "{} review meetings together").format(one.n)
            yield f"{share} of those expected came to {meetings} (target {target})."
        else:
            week, told, linked = (whole(one.numbers[name]) for name in ("published_in_a_week", "announced", "linked"))
            yield (
                f"Of {one.n} finished, {week} {words.plural(week, 'was', 'were')} published within a week, {told} announced and {linked} "
                "linked to others or to a runbook that was changed. How often they are read, a static site cannot know."
            )


def _promises(source: Source) -> Section:
    on_time, done, ages, backlog, deferred = (source.found[name] for name in ("on_time", "done", "ages", "backlog", "deferred"))
    refused = f" Not counted: {whole(next((x.n for x in done.left), 0))} that will not be done." if done.left else ""
    answer = f"{whole(done.numbers['done'])} of {items(done.n)} are done ({percent(done.numbers['percent'])}).{refused}"
    notes = []
    if on_time.n:
        least, most, target = (on_time.numbers[name] for name in ("least_percent", "most_percent", "target_percent"))
        share = percent(least) if least == most else f"between {percent(least)} and {percent(most)}"
        answer += f" Of {on_time.n} that were due by {source.period.end}, {share} were done on time (target {percent(target)})."
        unknown = whole(on_time.numbers["date_unknown"])
        if unknown:
            notes.append(f"{unknown} of them are done without a date of completion: that is why the share is a range.")
    if source.found["deferred"].n:
        notes.append(f"{items(deferred.n)} put off, {whole(deferred.numbers['times'])} times in all, where somebody wrote it down.")
    figures = []
    if on_time.n:
        rows = [(name, whole(on_time.numbers[key]), str(whole(on_time.numbers[key]))) for name, key in _HOW]
        said = ", ".join(f"{name} {n}" for name, n, _ in rows)
        figures.append(
            Figure(plots.lying(rows, "Action items by their due date", said), f"{items(on_time.n)} due by {source.period.end}.", "On time")
        )
    months = [(str(r[0]), _int(r[1]), _int(r[2]), _int(r[3])) for r in backlog.tables["by month"].rows]
    if len(months) > 1:
        shown = months[-24:]
        said = "; ".join(f"{m} opened {o} closed {c} still open {net}" for m, o, c, net in shown)
        caption = "Opened (when the incident ended, dark) and closed (light) in each month; the line is what stays open."
        caption += f" The last 24 of {len(months)} months." if len(months) > len(shown) else ""
        figures.append(Figure(plots.pile(shown, "Action items opened, closed and still open by month", said), caption, "The pile"))
    if ages.n:
        old = [(str(r[0]), _int(r[1]), str(r[1])) for r in ages.tables["by age"].rows]
        said = ", ".join(f"{name} {n}" for name, n, _ in old)
        caption = f"{items(ages.n)} open, counted from the end of the incident; {whole(ages.numbers['older_than_60'])} older than 60 days."
        figures.append(Figure(plots.lying(old, "Open action items by age", said), caption, "Age of what is open"))
    shown_findings = tuple(x for x in (on_time, done, ages, backlog, deferred) if x.n)
    return Section("promises", "Do we keep our promises?", answer, shown_findings, tuple(figures), tuple(notes), _FINE)


_HOW = (("done on time", "on_time"), ("done late", "late"), ("done, date unknown", "date_unknown"), ("still open", "open"))


def _kinds(source: Source) -> Section:
    found = source.found["kinds"]
    rows = [(words.plain(str(r[0])), _int(r[1]), f"{r[1]} ({percent(_share(r[2]))})") for r in found.tables["by type"].rows]
    most = max(rows, key=lambda row: row[1])
    half = f"{found.numbers['median_per_document']:g}"
    answer = f"Most often {most[0]}: {most[1]} of {items(found.n)}; half of the postmortems have {half} or fewer."
    said = ", ".join(f"{name} {n}" for name, n, _ in rows)
    drawing = plots.lying(rows, "Action items by type", said)
    figures, notes = (Figure(drawing, f"{items(found.n)} by type."),), ("More items are not better.",)
    return Section("kinds", "What kind of promises are they?", answer, (found,), figures, notes)


def _int(cell: object) -> int:
    return int(cell) if isinstance(cell, (int, float)) else 0


def _share(cell: object) -> float | None:
    return cell if isinstance(cell, (int, float)) else None
