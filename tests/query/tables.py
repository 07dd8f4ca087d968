"""Tables from plain rows, what both twins answer in one form, and the browser that answers for one of them."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from mkdocs_postmortems import query
from mkdocs_postmortems.model.settings import Custom
from mkdocs_postmortems.model.table import Table
from mkdocs_postmortems.query import fields
from mkdocs_postmortems.query.columns import cells, words
from mkdocs_postmortems.render import data, edition, grammar
from mkdocs_postmortems.render.slim import slim

HERE = Path(__file__).parent
ASSETS = Path(edition.__file__).parent / "assets"
TWIN = grammar.names(query.schemas()).decode() + "".join(
    slim((ASSETS / name).read_text(encoding="utf-8")) for name in ("book.js", "items.js")
) + "".join(
    (grammar.speech(query.schemas()).decode(), slim((ASSETS / "query.js").read_text(encoding="utf-8")))
)
"""The script as it is published."""
CUSTOM = (
    Custom("tier", "Tier", "list"),
    Custom("cost", "Cost", "number"),
    Custom("promised", "Promised", "date"),
    Custom("lost", "Lost", "duration"),
    Custom("vendor", "Vendor"),
)
HIDDEN = ("text", "about", "dues", "waiting", "parts", "page", "clock", "number")
ASK = """([data, queries]) => { const book = postmortems.open(data); return queries.map(text => {
  const parsed = book.parse(text), found = book.run(parsed);
  return {rows: found.rows, text: parsed.text, today: parsed.today, sort: parsed.sort, facets: found.facets,
    labels: parsed.clauses.map(c => c.label), said: parsed.problems.map(p => [p.text, p.hint, p.clause])};
}); }"""


def table(rows: Iterable[Mapping[str, object]], name: str = "incidents", today: str = "2026-11-20", labels: Mapping[str, Mapping[str, str]] = {},
          also: Mapping[str, Mapping[str, str]] = {}, custom: tuple[Custom, ...] = ()) -> Table:  # fmt: skip
    """A table of these rows: lists are words, everything else is a cell."""
    rows = list(rows)
    schema = fields.incidents(custom) if name == "incidents" else fields.actions()
    worded = {field.name for field in schema.fields if field.type in ("words", "level")} | {"parts"}
    made = {}
    names = dict.fromkeys(field.name for field in schema.fields if not field.of) | dict.fromkeys(HIDDEN)
    for column in names:
        values = [row.get(column) for row in rows]
        if column == "year":
            values = [[str(row["opened"])[:4]] if row.get("opened") else [] for row in rows]
        if column in worded:
            shown = labels.get(column, {})
            others: dict[str, list[str]] = {}
            for word, value in also.get(column, {}).items():
                others.setdefault(value, []).append(word)
            made[column] = words([[(value, shown.get(value, value)) for value in one or []] for one in values], others)
        else:
            made[column] = cells(
                one.isoformat() if isinstance(one, date) else float(one) if isinstance(one, (int, float)) else one for one in values
            )
    kept = {column: one for column, one in made.items() if one is not None}
    return Table(schema, tuple(str(row["key"]) for row in rows), kept, date.fromisoformat(today))


def answer(book: query.Book, text: str) -> dict[str, object]:
    """What the package answers, in the form the browser gives it."""
    asked = query.parse(text, book)
    found = query.evaluate(book, asked)
    return {
        "rows": list(found.rows),
        "text": asked.text,
        "today": asked.today,
        "sort": [list(one) for one in asked.sort],
        "facets": {name: [list(row) for row in rows] for name, rows in found.facets.items()},
        "labels": [clause.label for clause in asked.clauses],
        "said": [[one.text, one.hint, one.clause] for one in asked.mistakes],
    }


def published(one: Table) -> object:
    """What the browser reads of a table, through the same text that is published."""
    return json.loads(json.dumps(data.encoded(one)))
