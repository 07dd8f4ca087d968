"""Often: how many incidents there were, when, on which services and why, as sections of the page."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from mkdocs_postmortems.model.counted import FEW
from mkdocs_postmortems.model.insights import SEVERITIES, Cell, Table
from mkdocs_postmortems.render import asked, charts, explore, tally, words
from mkdocs_postmortems.render.insight import plots
from mkdocs_postmortems.render.insight.section import Figure, Section, Source, counts, incidents, percent, whole

_LEVELS = ("pm-l0", "pm-l1", "pm-l2", "pm-l3", "pm-l4", "pm-l5", "pm-lx")
_SOURCES = (
    ("customer", "pm-ld"), ("alert", "pm-l2"), ("internal", "pm-l3"), ("manual", "pm-l3"), ("vendor", "pm-l4"),
    ("security-research", "pm-l4"), ("other", "pm-lx"), ("unknown", "pm-lx"),
)  # fmt: skip
"""From bottom to top: customers first, so that their share can be compared from quarter to quarter."""
_MOST, _FEW_NAMES = 10, 3
"""Rows of the table of services, and services that share the first place and are still named."""


def often(source: Source) -> Iterator[Section]:
    """Fewer or more; when; where; triggers and causes; who noticed."""
    yield _fewer(source)
    yield _when(source)
    yield _where(source)
    if source.found["triggers"].n or source.found["causes"].n:
        yield _why(source)
    if source.found["detection"].n:
        yield _who(source)


def _fewer(source: Source) -> Section:
    found = source.found["frequency"]
    n, before = found.n, found.numbers["a_year_before"]
    if source.year and before is not None:
        gap = n - whole(before)
        how = "as many as" if not gap else f"{abs(gap)} {'more' if gap > 0 else 'fewer'} than"
        answer = f"{incidents(n)} in 12 months, {how} in the same months a year before ({before:g})."
        if n + whole(before) < 2 * FEW:
            answer += " So few say nothing about a trend."
    else:
        span = whole(found.numbers["months"])
        answer = f"{incidents(n)} in {words.number(span)} months, {n / span:.1f} a month." if span > 1 else f"{incidents(n)} in one month."
    table = found.tables["by month"]
    columns, word = plots.together([_month(row, source.year) for row in table.rows])
    said = ", ".join(f"{name} {sum(parts)}" for name, parts, _ in columns if sum(parts)) or "none"
    present = [place for place in range(len(SEVERITIES)) if any(parts[place] for _, parts, _ in columns)]
    # The worst stands at the bottom, where lengths can be compared.
    drawing = plots.stacked(
        [(name, tuple(parts[place] for place in present), before) for name, parts, before in columns],
        [(_LEVELS[place], SEVERITIES[place]) for place in present],
        f"Incidents in each {word}, by severity",
        said,
        source.at(),
    )
    caption = f"Incidents in each {word}, the worst at the bottom." + (" Dashed: the same month a year before." if source.year else "")
    return Section(
        "fewer", "Are there fewer or more?", answer, (found,), (Figure(drawing, caption),) if n else (),
        ("More reporting looks like more incidents.",),
    )  # fmt: skip


def _month(row: tuple[Cell, ...], year: bool) -> plots.Column:
    return str(row[0]), tuple(_int(cell) for cell in row[1 : 1 + len(SEVERITIES)]), _int(row[2 + len(SEVERITIES)]) if year else None


def _when(source: Source) -> Section:
    found = source.found["when"]
    n, off, hours = found.n, *(words.number(whole(found.numbers[name])) for name in ("weekend", "office_hours"))
    if n < FEW:
        answer = f"Too few to tell: of {incidents(n)} the time of day is known."
    else:
        answer = f"Of {words.number(n)} with a time of day, {hours} began on weekdays from 9 to 18 h and {off} at a weekend."
    rows = counts(found.tables["by weekday and hour"])
    said = "; ".join(f"{day} {sum(c)}" for day, c in rows)
    drawing = plots.heat(rows, "Incidents by weekday and hour", said)
    caption = "Incidents that began at each hour, on the clock they were written in."
    return Section("when", "When do they begin?", answer, (found,), (Figure(drawing, caption),) if n >= FEW else ())


def _where(source: Source) -> Section:
    found = source.found["services"]
    table = found.tables["by service"]
    if not table.rows:
        return Section("where", "Where do they happen?", "No incident names a service.", (found,))
    top = table.rows[0]
    most = [str(row[1]) for row in table.rows if row[2] == top[2]]
    # Whichever comes first by name is no answer where several are hit as often.
    who = f"{words.listed(most)} {'each stand' if most[1:] else 'stands'} in"
    if many := len(most) > _FEW_NAMES:
        who = f"Each of {words.number(len(most))} services stands in"
    verb = words.plural(found.n, "names", "name")
    answer = f"{who} {top[2]} of {incidents(found.n)} that {verb} a service{'; none stands out' if many else ''}."
    head = ("Service", "Incidents", "", *(("By month", "A year before", "Change") if source.year else ()))
    rows, months = [], _months_of(source)
    highest = max((n for row in table.rows[:_MOST] for _, n in months.get(str(row[0]), ())), default=0)
    for row in table.rows[:_MOST]:
        by_month = charts.spark(months.get(str(row[0]), ()), f"{row[1]}: incidents in each of the last 12 months", scale=highest)
        change = [by_month, Markup("{}").format(row[3]), _cell(f"{_int(row[4]):+d}" if row[4] else "0")] if source.year else []
        rows.append(
            [
                _link(source, "service", str(row[0]), str(row[1])),
                _number_of(source, "service", row[0], row[2]),
                charts.share(_int(row[2]), _int(top[2])),
                *change,
            ]
        )
    caption = "An incident with several services counts in each." + (
        f" The first {_MOST} of {len(table.rows)}." if len(table.rows) > _MOST else ""
    )
    return Section("where", "Where do they happen?", answer, (found,), (Figure(_table(head, rows), caption),))


def _months_of(source: Source) -> dict[str, tuple[tuple[str, int], ...]]:
    """Of each service its incidents by month, so that one may be looked at apart from the others; nothing beyond twelve months."""
    library = source.library
    groups = library.groups.get("service", ()) if source.year else ()
    return {g.value: tally.per_month((library.by_key[key] for key in g.keys), library.as_of) for g in groups}


def _why(source: Source) -> Section:
    triggers, causes, factors = (source.found[name] for name in ("triggers", "causes", "factors"))
    said = []
    for found, verb in ((triggers, "set off by"), (causes, "put down to")):
        rows = found.tables[found.id].rows
        if rows and found.n >= FEW:
            said.append(f"{rows[0][2]} of {words.number(found.n)} were {verb} {rows[0][1]} ({percent(_number(rows[0][3]))})")
        elif rows:
            said.append(f"only {words.plural(found.n, '{} names', '{} name').format(found.n)} a {found.id[:-1]} in a word, too few to tell")
    answer = "; ".join(said)
    figures = []
    for found, facet, name in ((triggers, "trigger", "What set them off"), (causes, "category", "What was underneath")):
        if found.n:
            figures.append(Figure(_shares(source, facet, found.tables[found.id], found.n), f"Of {incidents(found.n)}.", name))
    if factors.n >= FEW:
        kinds = [
            [_cell(words.plain(str(r[0]))), _cell(r[1]), _cell(percent(_number(r[2]))), charts.share(_int(r[1]), factors.n)]
            for r in factors.tables["factors"].rows
        ]
        caption = f"Of {incidents(factors.n)} whose factors carry a kind."
        figures.append(Figure(_table(("Kind of factor", "Incidents", "Share", ""), kinds), caption, "What contributed"))
    notes = ("An incident has many factors; its class of cause is only the first word about it.",)
    return Section(
        "why",
        "What sets them off, and what is underneath?",
        f"{answer[:1].upper()}{answer[1:]}.",
        (triggers, causes, factors),
        tuple(figures),
        notes,
    )


def _who(source: Source) -> Section:
    found = source.found["detection"]
    n, customer, alert = found.n, *(words.number(whole(found.numbers[name])) for name in ("customer", "alert"))
    share = percent(found.numbers["customer_percent"])
    answer = f"Of {words.number(n)} that say so, an alert noticed {alert} and customers noticed {customer} ({share})."
    if n < FEW:
        answer = f"Too few to tell: {incidents(n)} {words.plural(n, 'says', 'say')} how it was noticed."
    table = found.tables["by quarter"]
    place = {name: at for at, name in enumerate(table.columns)}
    present = [(name, kind) for name, kind in _SOURCES if any(_int(row[place[name]]) for row in table.rows)]
    months: list[plots.Column] = [(_first(str(r[0])), tuple(_int(r[place[name]]) for name, _ in present), None) for r in table.rows]
    columns, word = plots.together(months, quarters=True)
    said = "; ".join(
        f"{at} " + ", ".join(f"{name} {words.number(n)}" for (name, _), n in zip(present, parts, strict=True) if n)
        for at, parts, _ in columns
        if any(parts)
    )
    kinds = [(kind, words.plain(name)) for name, kind in present]
    drawing = plots.stacked(columns, kinds, "Incidents by source of detection", said, source.at())
    caption = f"Incidents in each {word}, by who noticed; customers at the bottom."
    figures = (Figure(drawing, caption),) if n >= FEW else ()
    return Section("who", "Who notices first?", answer, (found,), figures, ("A falling share of customers is a sign of progress.",))


def _first(quarter: str) -> str:
    """The first month of a quarter."""
    return f"{quarter[:4]}-{int(quarter[6:]) * 3 - 2:02d}"


def _shares(source: Source, facet: str, table: Table, n: int) -> Markup:
    rows = [
        [
            _link(source, facet, str(r[0]), str(r[1])),
            _number_of(source, facet, r[0], r[2]),
            _cell(percent(_number(r[3]))),
            charts.share(_int(r[2]), n),
        ]
        for r in table.rows[:_MOST]
    ]
    return _table((table.columns[1].capitalize(), "Incidents", "Share", ""), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[Markup]]) -> Markup:
    """A small table; its first column names the row."""
    top = Markup("").join(Markup('<th scope="col">{}</th>').format(name) if name else Markup("<td></td>") for name in head)
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(row[0], Markup("").join(Markup("<td>{}</td>").format(cell) for cell in row[1:]))
        for row in rows
    )
    return Markup('<table class="pm-table pm-values pm-shares"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>').format(top, body)


def _link(source: Source, facet: str, value: str, label: str) -> Markup:
    address = source.link(facet, value)
    return Markup('<a href="md:{}">{}</a>').format(address, label) if address else Markup("{}").format(label)


def _number_of(source: Source, facet: str, value: Cell, n: Cell) -> Markup:
    """A number that opens the incidents counted."""
    return Markup('<a href="{}">{}</a>').format(source.asked(asked.clause(explore.SCOPED.get(facet, facet), str(value))), n)


def _cell(value: object) -> Markup:
    return Markup("{}").format(value)


def _int(cell: object) -> int:
    return int(cell) if isinstance(cell, (int, float)) else 0


def _number(cell: object) -> float | None:
    return cell if isinstance(cell, (int, float)) else None
