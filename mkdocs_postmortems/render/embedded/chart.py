"""Chart: rows in, bars over time or by the values of a field out; every bar is a link to the rows it counts."""

from datetime import date

from markupsafe import Markup

from mkdocs_postmortems.model.block import Open
from mkdocs_postmortems.model.table import Field, Words
from mkdocs_postmortems.render import asked, charts
from mkdocs_postmortems.render.embedded.cells import linked, value
from mkdocs_postmortems.render.embedded.found import Rows
from mkdocs_postmortems.render.insight.plots import stacked, together

MOST = 12
"""Values that have a bar; the rest are counted together."""


def over_time(found: Rows, open_: Open, of: str, caption: str) -> Markup:
    """Bars by month, quarter or year, whichever fits; nothing where no row has a day."""
    days = sorted(str(day) for at in found.rows if (day := value(found, "opened", at)) is not None)
    if not days:
        return Markup("")
    counts: dict[str, int] = dict.fromkeys(_months(days[0][:7], days[-1][:7]), 0)
    for day in days:
        counts[day[:7]] += 1
    columns, word = together([(month, (n,), None) for month, n in counts.items()])
    many = "action items" if of == "actions" else "postmortems"
    said = ", ".join(f"{name}: {parts[0]}" for name, parts, _ in columns if parts[0])
    home = open_.items if of == "actions" else open_.home

    def to(time: str) -> str:
        return asked.link(home, *([found.text] if found.text else []), asked.opened(time, date.max, date.min))

    drawing = stacked(columns, (("", many),), caption, said, to)
    undated = len(found.rows) - len(days)
    rest = f"; {undated} without a date" if undated else ""
    return Markup('<figure class="pm-figure">{}<figcaption>{}. By {}{}.</figcaption></figure>').format(drawing, caption, word, rest)


def by_value(found: Rows, open_: Open, field: Field, caption: str, many: str) -> Markup:
    """A table with a bar for each value; nothing where no row has one."""
    column = found.columns.get(field.name)
    if not isinstance(column, Words):
        return Markup("")
    counts = [0] * len(column.values)
    for at in found.rows:
        for place in column.rows[at]:
            counts[place] += 1
    places = [place for place, n in enumerate(counts) if n]
    if field.facet == "count":
        places.sort(key=lambda place: (-counts[place], place))
    elif field.facet == "down":
        places.reverse()
    if not places:
        return Markup("")
    whole, home = len(found.rows), open_.items if many == "action items" else open_.home
    row = Markup('<tr><th scope="row">{}</th><td class="pm-c-n"><a href="{}">{}</a></td><td>{}</td></tr>')
    lines = Markup("").join(
        row.format(
            linked(field.name, column, place, open_),
            asked.link(home, *([found.text] if found.text else []), asked.clause(field.name, column.values[place])),
            counts[place],
            charts.share(counts[place], whole),
        )
        for place in places[:MOST]
    )
    rest = places[MOST:]
    more = Markup('<p class="pm-note">{} more values.</p>').format(len(rest)) if rest else Markup("")
    if bare := sum(not column.rows[at] for at in found.rows):
        none = asked.link(home, *([found.text] if found.text else []), f"-has:{field.name}")
        more += Markup('<p class="pm-note"><a href="{}">{}</a> without one.</p>').format(none, bare)
    head = Markup('<tr><th scope="col">{}</th><th scope="col">{}</th><td></td></tr>').format(field.title, many.capitalize())
    table = Markup('<table class="pm-table pm-values pm-shares"><caption>{}</caption><thead>{}</thead><tbody>{}</tbody></table>')
    return table.format(caption, head, lines) + more


def _months(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return [f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(start, end + 1)]
