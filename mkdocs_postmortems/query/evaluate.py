"""Evaluate: a book and a query in, the rows it keeps in their order and the counts of every facet out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cmp_to_key

from mkdocs_postmortems.model.table import Words
from mkdocs_postmortems.query.best import BEST, Whole
from mkdocs_postmortems.query.book import Book
from mkdocs_postmortems.query.query import Clause, Query

Test = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query finds."""

    rows: tuple[int, ...]
    """Places in the table, in order."""
    facets: Mapping[str, tuple[tuple[str, int], ...]]
    """By field the values with how many rows each would leave if it were chosen alone in this facet."""


def evaluate(book: Book, query: Query) -> Answer:
    """The rows, and for each facet its counts: those of a facet leave its own clauses out."""
    book = book.on(query.today)
    whole = book.whole if BEST not in book.fields and any(name == BEST for name, _ in query.sort) else None
    tests = [(_owner(book, clause), _test(book, clause, whole)) for clause in query.clauses if clause.kind]
    rows: list[int] = []
    apart: dict[str, list[int]] = {}
    for at in range(book.size):
        failed = {owner for owner, test in tests if not test(at)}
        if not failed:
            rows.append(at)
        elif len(failed) == 1:
            apart.setdefault(next(iter(failed)), []).append(at)
    counts: dict[str, tuple[tuple[str, int], ...]] = {}
    for field in book.schema.fields:
        column = book.words(field.name) if field.facet else None
        if column is not None:
            counts[field.name] = _counted(column, field.facet, (*rows, *apart.get(field.name, ())))
    return Answer(tuple(_sorted(book, query, rows, whole)), counts)


def _owner(book: Book, clause: Clause) -> str:
    """The facet whose counts leave this clause out; one of its own name for each clause that none leaves out."""
    field = book.fields.get(clause.field.replace("-", "").replace("_", ""))
    return clause.field if clause.kind == "words" and not clause.negated and field is not None and field.facet else ""


def _test(book: Book, clause: Clause, whole: Whole | None) -> Test:
    found = {"text": _text, "words": _words, "range": _range, "has": _has}[clause.kind](book, clause)
    if whole and clause.kind == "text" and not clause.field:
        found = _either(found, whole.holds(clause.needle))
    return (lambda at: not found(at)) if clause.negated else found


def _text(book: Book, clause: Clause) -> Test:
    hays = book.hays(clause.field)
    needles = [f" {needle}" for needle in clause.needle.split("\n")]
    return lambda at: any(needle in hays[at] for needle in needles)


def _either(found: Test, there: frozenset[int]) -> Test:
    """Found in what every query looks at, or in the whole text."""
    return lambda at: at in there or found(at)


def _words(book: Book, clause: Clause) -> Test:
    column = book.words(clause.field)
    rows = column.rows if column else ((),) * book.size
    alternatives = [[frozenset(places) for places in term] for term in clause.places]
    return lambda at: any(all(not places.isdisjoint(rows[at]) for places in term) for term in alternatives)


def _range(book: Book, clause: Clause) -> Test:
    field = book.fields[clause.field.replace("-", "").replace("_", "")]
    cells = book.cells(field.of or field.name) or (None,) * book.size
    return lambda at: any(one.holds(cells[at]) for one in clause.ranges)


def _has(book: Book, clause: Clause) -> Test:
    parts = book.words("parts")
    places = {f"parts:{part}": place for place, part in enumerate(parts.values)} if parts else {}

    def present(name: str, at: int) -> bool:
        return places[name] in parts.rows[at] if parts and name in places else book.present(name, at)

    return lambda at: any(all(present(name, at) for name in term) for term in clause.names)


def _counted(column: Words, order: str, rows: tuple[int, ...]) -> tuple[tuple[str, int], ...]:
    counts = [0] * len(column.values)
    for at in rows:
        for place in column.rows[at]:
            counts[place] += 1
    places = [place for place, n in enumerate(counts) if n]
    if order == "count":
        places.sort(key=lambda place: (-counts[place], place))
    elif order == "down":
        places.reverse()
    return tuple((column.values[place], counts[place]) for place in places)


def _sorted(book: Book, query: Query, rows: list[int], whole: Whole | None) -> list[int]:
    """By each field in turn, what is missing last whichever way; ties keep the order of the table."""
    keys: list[tuple[tuple[object, ...], bool]] = []
    for name, turned in query.sort:
        if name == BEST and name not in book.fields:
            keys.append((whole.order(query.clauses) if whole else (None,) * book.size, turned))
            continue
        field = book.fields[name.replace("-", "").replace("_", "")]
        keys.append((book.order(field), turned != (field.type == "age")))
    if not keys:
        return rows

    def compared(a: int, b: int) -> int:
        for values, turned in keys:
            x, y = values[a], values[b]
            if x == y:
                continue
            if x is None or y is None:
                return 1 if x is None else -1
            return (1 if x > y else -1) * (-1 if turned else 1)  # type: ignore[operator] # one column, one type
        return a - b

    return sorted(rows, key=cmp_to_key(compared))
