"""Again: whether incidents come back, whether done items changed that, what it cost and how far to trust it, as sections of the page."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from mkdocs_postmortems.model.counted import FEW
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.insights import Cell
from mkdocs_postmortems.render import charts, words
from mkdocs_postmortems.render.insight.section import Figure, Section, Source, incidents, items, percent, whole

_CAUTION = (
    "Actions follow bad months, and after a bad month a better one is likely anyway. Seasons, traffic and new services change the number "
    "too, several items overlap, reporting grows as trust grows, and with twenty items one looks as if it worked by chance."
)
_SAID = "its author says so"
_SHOWN = 30
"""Rows of a list on the page; its CSV has all of them."""


def again(source: Source) -> Iterator[Section]:
    """Recurrence, before and after, error budget, trust."""
    yield _back(source)
    if "impact_of_actions" in source.found and source.found["impact_of_actions"].n:
        yield _helped(source)
    if source.found["budget"].n:
        yield _budget(source)
    yield _trust(source)


def _incident(source: Source, key: Cell) -> Markup:
    incident = source.library.by_key.get(str(key))
    if incident is None:
        return Markup.escape(str(key))
    return Markup('<a href="md:{}">{}</a>').format(incident.view.address, incident.view.record.title or incident.key)


def _rows(head: Sequence[str], rows: Sequence[Sequence[Markup | str | int]]) -> Markup:
    top = Markup("").join(Markup('<th scope="col">{}</th>').format(name) if name else Markup("<td></td>") for name in head)
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(row[0], Markup("").join(Markup("<td>{}</td>").format(cell) for cell in row[1:]))
        for row in rows
    )
    table = Markup('<table class="pm-table pm-values pm-shares"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>').format(top, body)
    return Markup('<div class="pm-scroll">{}</div>').format(table)


def _back(source: Source) -> Section:
    found = source.found["recurrence"]
    n = whole(found.numbers["repeats"])
    verb, share = words.plural(n, "repeats", "repeat"), percent(found.numbers["percent"])
    answer = f"{words.number(n)} of {incidents(found.n)} with a service and a cause {verb} an earlier one ({share})."
    if not found.n:
        answer = "Nobody can tell: no incident names both a service and a cause."
    elif found.n < FEW:
        answer += " So few say nothing about a rate."
    table = found.tables["repeats"]
    labels = {(facet, g.value): g.label for facet in ("service", "category") for g in source.library.groups.get(facet, ())}
    rows = [
        (
            _incident(source, row[3]), _incident(source, row[2]), row[4] if isinstance(row[4], int) else "",
            ", ".join(labels.get(value, value[1]) for value in (("service", str(row[0])), ("category", str(row[1])))) if row[0] else _SAID,
        )
        for row in table.rows[:_SHOWN]
    ]  # fmt: skip
    caption = "The nearest earlier incident of the same service and cause within 365 days, or the one its author names."
    caption += f" The newest {_SHOWN} of {len(table.rows)}." if len(table.rows) > _SHOWN else ""
    figures = (Figure(_rows(("Incident", "Repeats", "Days between", "Same"), rows), caption),) if rows else ()
    return Section(
        "again", "Does it come back?", answer, (found,), figures,
        ("Better reporting looks like more recurrence. Likeness of two texts is never counted as a repeat.",), frozenset({"repeats"}),
    )  # fmt: skip


def _helped(source: Source) -> Section:
    found = source.found["impact_of_actions"]
    enough, span = whole(found.numbers["enough"]), whole(found.numbers["days"])
    answer = f"Too few to tell, for each of {items(found.n)} that say what they answer."
    if enough:
        answer = f"{enough} of {items(found.n)} had six incidents or more before them, enough to look at; the others are too few to tell."
    rows = []
    for row in found.tables["items"].rows[:_SHOWN]:
        key, text, done, before, days_before, after, days_after, ratio, low, high, _, sure = row
        interval = f"{ratio if ratio is not None else '–'} ({low} to {high if high is not None else 'no limit'})"
        verdict = f"{interval}{'' if _includes(low, high) else ', apart from 1'}" if sure else "too few to tell"
        rows.append(
            (
                Markup.escape(str(text)),
                _incident(source, key),
                str(done),
                f"{before} in {days_before} d",
                f"{after} in {days_after} d",
                verdict,
            )
        )
    head = ("Item", "Of", "Done", "Before", "After", "Ratio of rates (95% interval)")
    caption = (
        f"Incidents of the same service and cause up to {span} days before and after the item was done, without the one that created it: "
        "the rate ratio with its exact interval."
    )
    notes = (
        "Three before and none after happens by chance one time in four; only six and none is rarer than one in twenty.",
        _CAUTION,
    )
    return Section(
        "helped",
        "Did finished actions change anything?",
        answer,
        (found,),
        (Figure(_rows(head, rows), caption),),
        notes,
        frozenset({"items"}),
    )


def _includes(low: Cell, high: Cell) -> bool:
    return (not isinstance(low, (int, float)) or low <= 1) and (not isinstance(high, (int, float)) or high >= 1)


def _budget(source: Source) -> Section:
    found = source.found["budget"]
    over = whole(found.numbers["over"])
    verb, most = words.plural(found.n, "says what it took", "say what they took"), percent(found.numbers["most"])
    answer = f"{incidents(found.n)} {verb}; the most in one quarter is {most}"
    answer += f", and {over} {words.plural(over, 'quarter', 'quarters')} went over 100%." if over else "."
    rows = [
        (str(r[0]), str(r[1]), r[2] if isinstance(r[2], int) else "", percent(_number(r[3])), _bar(r[3], 100))
        for r in found.tables["by quarter"].rows[:_SHOWN]
    ]  # fmt: skip
    caption = "Stated shares by objective, or by the services hurt together, and quarter; those of different objectives are never added."
    head = ("Service or objective", "Quarter", "Incidents", "Share", "")
    return Section(
        "budget",
        "How much of the error budget went?",
        answer,
        (found,),
        (Figure(_rows(head, rows), caption),),
        (),
        frozenset({"by quarter"}),
    )


def _trust(source: Source) -> Section:
    health, points = source.found["health"], source.found["checklist"]
    fields_, half = whole(health.numbers["fields"]), whole(health.numbers["filled_by_half"])
    answer = f"Of {fields_} fields, {half} are filled by at least half of {incidents(health.n)}."
    if not health.n:
        answer = "There is nothing to judge."
    fields = [
        (_named(str(r[0])), str(r[1]).replace("_", " "), f"{r[2]} of {health.n}", _bar(r[2], health.n))
        for r in health.tables["fields"].rows
    ]
    checks = [
        (str(r[0]), f"{r[1]} of {r[2]}" if r[2] else "does not apply", _bar(r[1], int(_number(r[2]) or 0)))
        for r in points.tables["points"].rows
    ]
    figures = (
        Figure(
            _rows(("Field", "Needed from", "Filled", ""), fields),
            "Every number above can only speak of what is filled.",
            "Which fields are filled",
        ),
        Figure(_rows(("Point", "Met", ""), checks), "Points to look at when writing; no document has a mark.", "Points a reader can check"),
    )
    return Section(
        "trust", "Can these numbers be trusted?", answer, (health, points), figures if health.n else (), (), frozenset({"fields", "points"})
    )  # fmt: skip


def _bar(part: Cell, of: int) -> Markup:
    return charts.share(round(min(_number(part) or 0, of)), of)


def _named(name: str) -> Markup:
    return Markup('<span title="{}">{}</span>').format(
        BY_NAME[name].help, name.rpartition(".")[2].replace("_", " ") if name != "detection.method" else "detection"
    )


def _number(cell: object) -> float | None:
    return cell if isinstance(cell, (int, float)) else None
