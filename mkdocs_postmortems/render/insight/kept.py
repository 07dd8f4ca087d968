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
    if "funnel" in source.found and (source.found["funnel"].n or source.found["completion"].n):
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
        answer += f" {words.number(young)} more {words.plural(young, 'is', 'are')} not due yet."
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
        said = ", ".join(f"{label} {words.number(n)}" for label, n, _ in rows)
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
    middle = (
        f", {days(found.numbers['median'])} (n {words.number(found.n)})"
        if found and found.n >= FEW and found.numbers["median"] is not None
        else ""
    )
    return f"{words.number(n)}{middle}"


def _shared(found: tuple[Finding, ...]) -> Iterator[str]:
    for one in found:
        if one.id == "participation":
            share, target = percent(one.numbers["percent"]), percent(one.numbers["target_percent"])
            meetings = words.plural(one.n, "{} review meeting", "{} review meetings together").format(one.n)
            yield f"{share} of those expected came to {meetings} (target {target})."
        else:
            of, week, told, linked = (
                words.number(one.n),
                *(whole(one.numbers[name]) for name in ("published_in_a_week", "announced", "linked")),
            )
            yield (
                f"Of {of} finished, {week} {words.plural(week, 'was', 'were')} published within a week, {told} announced and {linked} "
                "linked to others or to a runbook that was changed. How often they are read, a static site cannot know."
            )


def _promises(source: Source) -> Section:
    done = source.found["done"]
    refused = f" Not counted: {done.left[0].n} that will not be done." if done.left else ""
    answer = f"{whole(done.numbers['done'])} of {items(done.n)} are done ({percent(done.numbers['percent'])}).{refused}"
    inside = [source.found[name] for name in ("on_time", "backlog", "ages", "deferred") if name in source.found and source.found[name].n]
    figures: list[Figure] = []
    notes: list[str] = []
    for found in inside:
        if found.id == "on_time":
            answer += f" {_on_time(found, source)}"
            notes.extend(_unclear(found))
        figures.extend(_DRAWN[found.id](found, source))
        if found.id == "deferred":
            notes.append(f"{items(found.n)} put off, {whole(found.numbers['times'])} times in all, where somebody wrote it down.")
    return Section("promises", "Do we keep our promises?", answer, (done, *inside), tuple(figures), tuple(notes), _FINE)


def _on_time(found: Finding, source: Source) -> str:
    least, most, target = (found.numbers[name] for name in ("least_percent", "most_percent", "target_percent"))
    share = percent(least) if least == most else f"between {percent(least)} and {percent(most)}"
    return f"Of {words.number(found.n)} that were due by {source.period.end}, {share} were done on time (target {percent(target)})."


def _unclear(found: Finding) -> Iterator[str]:
    unknown, moved = whole(found.numbers["date_unknown"]), whole(found.numbers["moved"])
    if unknown:
        yield f"{unknown} of the {words.number(found.n)} due are done without a date of completion: that is why the share is a range."
    if moved:
        kept_ = whole(found.numbers["moved_on_time"])
        yield f"{moved} had their due date moved; against the new date {kept_} of those would be on time."


def _by_due_date(found: Finding, source: Source) -> Iterator[Figure]:
    rows = [(name, whole(found.numbers[key]), str(whole(found.numbers[key]))) for name, key in _HOW]
    said = ", ".join(f"{name} {words.number(n)}" for name, n, _ in rows)
    yield Figure(plots.lying(rows, "Action items by their due date", said), f"{items(found.n)} due by {source.period.end}.", "On time")


def _pile(found: Finding, _: Source) -> Iterator[Figure]:
    months = [(str(r[0]), _int(r[1]), _int(r[2]), _int(r[3])) for r in found.tables["by month"].rows]
    shown = months[-24:]
    said = "; ".join(f"{month} opened {opened} closed {closed} still open {net}" for month, opened, closed, net in shown)
    caption = "An item opens when its incident ends; the line is what stays open."
    caption += f" The last 24 of {len(months)} months." if len(months) > len(shown) else ""
    if len(months) > 1:
        yield Figure(plots.pile(shown, "Action items opened, closed and still open by month", said), caption, "The pile")


def _ages(found: Finding, _: Source) -> Iterator[Figure]:
    old = [(str(r[0]), _int(r[1]), str(r[1])) for r in found.tables["by age"].rows]
    said = ", ".join(f"{name} {words.number(n)}" for name, n, _ in old)
    caption = f"{items(found.n)} open, counted from the end of the incident; {whole(found.numbers['older_than_60'])} older than 60 days."
    yield Figure(plots.lying(old, "Open action items by age", said), caption, "Age of what is open")


def _nothing(_: Finding, __: Source) -> tuple[Figure, ...]:
    return ()


_DRAWN = {"on_time": _by_due_date, "backlog": _pile, "ages": _ages, "deferred": _nothing}
_HOW = (("done on time", "on_time"), ("done late", "late"), ("done, date unknown", "date_unknown"), ("still open", "open"))


def _kinds(source: Source) -> Section:
    found = source.found["kinds"]
    rows = [(words.plain(str(r[0])), _int(r[1]), f"{r[1]} ({percent(_share(r[2]))})") for r in found.tables["by type"].rows]
    typed = [row for row in rows if row[0] != "no type"]
    whole_, half = sum(n for _, n, _ in typed), f"{found.numbers['median_per_document']:g}"
    most = max(typed, key=lambda row: row[1], default=("", 0, ""))
    answer = f"Of {items(whole_)} with a type, {most[1]} are to {most[0]}" if whole_ >= FEW else f"Too few have a type to tell: {whole_}"
    answer += f" ({found.n - whole_} have none)." if found.n > whole_ else "."
    answer += f" Half of the postmortems that have items have {half} or fewer."
    said = ", ".join(f"{name} {words.number(n)}" for name, n, _ in rows)
    drawing = plots.lying(rows, "Action items by type", said)
    figures, notes = (Figure(drawing, f"{items(found.n)} by type."),), ("More items are not better.",)
    return Section("kinds", "What kind of promises are they?", answer, (found,), figures, notes)


def _int(cell: object) -> int:
    return int(cell) if isinstance(cell, (int, float)) else 0


def _share(cell: object) -> float | None:
    return cell if isinstance(cell, (int, float)) else None
