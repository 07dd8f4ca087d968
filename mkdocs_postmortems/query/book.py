"""A book: a table and the day that counts as today in, what queries look up in it out; each index is made when it is first needed."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property

from mkdocs_postmortems.model.table import Cells, Field, Table, Words
from mkdocs_postmortems.model.texts import Texts
from mkdocs_postmortems.query.best import Whole
from mkdocs_postmortems.query.days import shifted
from mkdocs_postmortems.query.letters import folded, hay, key, rank, tight

OPEN, OVERDUE, DONE, CLOSED, SOON = "open", "overdue", "done", "closed", "soon"
_SOON_DAYS = 7
WAITED = (("7d", "0 to 7 days", 7), ("30d", "8 to 30 days", 30), ("90d", "31 to 90 days", 90), ("older", "over 90 days", None))
"""How long an open item has waited: the value, its words, the last day of it."""
SHUT = ("done", "wont_do")


class Lookup:
    """The dictionary of one column of words, by every word that a value answers to."""

    def __init__(self, column: Words) -> None:
        """Values go before labels, labels before other words, and what is written exactly before what is only alike."""
        self.column = column
        self.exact = {value: at for at, value in enumerate(column.values)}
        self.alike: dict[str, list[int]] = {}
        words = [(value, at) for at, value in enumerate(column.values)]
        words += [(label, at) for at, label in enumerate(column.labels)]
        words += list(column.also.items())
        for spell in (key, tight):
            taken = frozenset(self.alike)
            for word, at in words:
                name = spell(word)
                if name and name not in taken and at not in self.alike.setdefault(name, []):
                    self.alike[name].append(at)

    def find(self, word: str) -> tuple[int, ...]:
        """Places of the values that the word means; none where it is not known."""
        if word in self.exact:
            return (self.exact[word],)
        return tuple(sorted(self.alike.get(key(word)) or self.alike.get(tight(word)) or ()))

    def begins(self, start: str) -> tuple[int, ...]:
        """Places of the values that begin with it."""
        lead = key(start)
        return tuple(at for at, value in enumerate(self.column.values) if key(value).startswith(lead))


class Book:
    """A table on one day."""

    def __init__(self, table: Table, today: str = "", texts: Callable[[], Texts] = Texts) -> None:
        """`today` as `2026-01-31`; without it the day the table was made for. `texts` are only asked for by a query for the best match."""
        self.table, self.schema, self._texts = table, table.schema, texts
        self.today = today or table.as_of.isoformat()
        self.size = len(table.keys)
        self._lookups: dict[str, Lookup] = {}
        self._hays: dict[str, tuple[str, ...]] = {}
        self._orders: dict[str, tuple[object, ...]] = {}

    def on(self, today: str) -> "Book":
        """The same table on another day."""
        return self if today == self.today else Book(self.table, today, self._texts)

    @cached_property
    def whole(self) -> Whole | None:
        """The whole texts of the rows; None where they have none."""
        texts = self._texts()
        return Whole(texts) if texts.size == self.size else None

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """By every name a field answers to, without hyphens."""
        found: dict[str, Field] = {}
        for field in self.schema.fields:
            found.setdefault(tight(field.name), field)
        for field in self.schema.fields:
            for alias in field.aliases:
                found.setdefault(tight(alias), field)
        return found

    @cached_property
    def columns(self) -> Mapping[str, Words | Cells]:
        """Those of the table and those that depend on the day."""
        return {**self.table.columns, **self._moving()}

    def words(self, name: str) -> Words | None:
        """A column of words."""
        column = self.columns.get(name)
        return column if isinstance(column, Words) else None

    def cells(self, name: str) -> tuple[str | float | None, ...]:
        """A column of anything else; empty where no row has a value."""
        column = self.columns.get(name)
        return column.rows if isinstance(column, Cells) else ()

    def lookup(self, name: str) -> Lookup | None:
        """The dictionary of a column of words."""
        column = self.words(name)
        if column is None:
            return None
        if name not in self._lookups:
            self._lookups[name] = Lookup(column)
        return self._lookups[name]

    def counting(self, field: Field, word: str) -> str:
        """The query meant by `is:overdue` of an incident: its items are, and a number of its own counts them; else empty."""
        counts = self.fields.get(tight(word)) if field.name == "is" else None
        return f"{counts.name}:>=1" if counts and counts.type == "number" else ""

    def hays(self, name: str) -> tuple[str, ...]:
        """The text of each row as it is searched: of one column, or of all that are searched where `name` is empty."""
        if name not in self._hays:
            names = (name,) if name else self.schema.search
            parts: list[list[str]] = [[] for _ in range(self.size)]
            for column in (self.columns[one] for one in names if one in self.columns):
                if isinstance(column, Words):
                    for at, places in enumerate(column.rows):
                        parts[at].extend(column.labels[place] for place in places)
                else:
                    for at, text in enumerate(column.rows):
                        parts[at].append(str(text or ""))
            self._hays[name] = tuple(hay(one) for one in parts)
        return self._hays[name]

    def order(self, field: Field) -> tuple[object, ...]:
        """What each row is sorted by: the place of its first word, a day, a number or a folded text; None where it has nothing."""
        name = field.of or field.name
        if name not in self._orders:
            column = self.columns.get(name)
            if column is None:
                self._orders[name] = (None,) * self.size
            elif isinstance(column, Words):
                self._orders[name] = tuple(places[0] if places else None for places in column.rows)
            elif field.type == "text":
                self._orders[name] = tuple(rank(folded(str(text))) if text else None for text in column.rows)
            elif name == self.schema.newest:
                # The rows stand in this order already, by the minute and not by the day alone.
                self._orders[name] = tuple(self.size - at if day else None for at, day in enumerate(column.rows))
            else:
                self._orders[name] = column.rows
        return self._orders[name]

    def present(self, name: str, at: int) -> bool:
        """Whether a row has anything in a column, or in one of the parts that are only known to be there."""
        column = self.columns.get(name)
        if isinstance(column, Words):
            return bool(column.rows[at])
        return column is not None and column.rows[at] not in (None, "")

    def _moving(self) -> Mapping[str, Words | Cells]:
        """What an item or an incident is today: open, overdue and so on."""
        if self.schema.name == "actions":
            return {"is": self._items(), **self._waited()}
        dues, opens, totals = self.table.columns.get("dues"), self._numbers("open"), self._numbers("items")
        late = [0] * self.size
        if isinstance(dues, Cells):
            late = [sum(day < self.today for day in str(days or "").split()) for days in dues.rows]
        rows = tuple(
            (*((0,) if opens[at] else ()), *((1,) if late[at] else ()), *((2,) if totals[at] and not opens[at] else ()))
            for at in range(self.size)
        )
        states = (OPEN, OVERDUE, DONE)
        return {
            "actions": Words(states, states, rows),
            "overdue": Cells(tuple(float(n) if totals[at] else None for at, n in enumerate(late))),
        }

    def _numbers(self, name: str) -> tuple[float, ...]:
        column = self.table.columns.get(name)
        return tuple(float(n or 0) for n in column.rows) if isinstance(column, Cells) else (0.0,) * self.size

    def _items(self) -> Words:
        due, status = self.table.columns.get("due"), self.words_of_table("status")
        soon = shifted(self.today, 0, _SOON_DAYS)
        rows: list[tuple[int, ...]] = []
        for at in range(self.size):
            if status and any(status.values[place] in SHUT for place in status.rows[at]):
                rows.append((1,))
                continue
            day = due.rows[at] if isinstance(due, Cells) else None
            rows.append((0, *(() if day is None else (2,) if str(day) < self.today else (3,) if str(day) <= soon else ())))
        states = (OPEN, CLOSED, OVERDUE, SOON)
        return Words(states, states, tuple(rows))

    def _waited(self) -> Mapping[str, Words]:
        """How long each open item has waited; nothing where no day is known."""
        since, status = self.table.columns.get("waiting"), self.words_of_table("status")
        if not isinstance(since, Cells):
            return {}
        today, rows = date.fromisoformat(self.today), list[tuple[int, ...]]()
        for at, day in enumerate(since.rows):
            if day is None or (status and any(status.values[place] in SHUT for place in status.rows[at])):
                rows.append(())
                continue
            age = (today - date.fromisoformat(str(day))).days
            rows.append((next(place for place, (_, _, last) in enumerate(WAITED) if last is None or age <= last),))
        return {"waited": Words(tuple(one[0] for one in WAITED), tuple(one[1] for one in WAITED), tuple(rows))}

    def words_of_table(self, name: str) -> Words | None:
        """A column of words that does not depend on the day."""
        column = self.table.columns.get(name)
        return column if isinstance(column, Words) else None


def grouped(column: Words) -> Mapping[int, list[int]]:
    """The rows of each value."""
    found: dict[int, list[int]] = defaultdict(list)
    for at, places in enumerate(column.rows):
        for place in places:
            found[place].append(at)
    return found
