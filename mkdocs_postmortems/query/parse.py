"""Parse: a query as typed and the book it is about in, what it means out. Never raises: what is not understood is said."""

from collections.abc import Iterable

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.table import Field
from mkdocs_postmortems.query import days, operands, tokens
from mkdocs_postmortems.query.best import BEST
from mkdocs_postmortems.query.book import Book
from mkdocs_postmortems.query.letters import folded, key, tight
from mkdocs_postmortems.query.letters import tokens as letters
from mkdocs_postmortems.query.near import elsewhere, near
from mkdocs_postmortems.query.query import Clause, Mistake, Query, Range
from mkdocs_postmortems.query.says import WANTS, absent, meant, say
from mkdocs_postmortems.query.tokens import Atom, Token
from mkdocs_postmortems.query.write import chip, joined, quoted, written

HAS, SORT, AS_OF = "has", "sort", "asof"
SPECIAL = (HAS, SORT, AS_OF)
_LOGIC = ("OR", "AND", "NOT")
_NAME = 30
"""Characters that the name of a field may have."""
_LEVEL = Expression("[0-9]{1,9}")
_DATE = Expression("[0-9]{4}-[0-9]{1,2}")
_DAYS = ("day", "due", "since", "until")
_MISSING = ("none", "null", "empty")


def parse(text: str, book: Book) -> Query:
    """The query. `asof:` in it sets the day that counts as today; else it is that of the book."""
    found, more = tokens.tokens(text)
    reader = _Reader(book)
    stated = [token for token in found if tight(token.name) == AS_OF]
    for token in stated:
        reader.day(token)
    for token in found:
        if tight(token.name) != AS_OF:
            reader.read(token)
    if more:
        reader.wrong(say("long"))
    set_ = reader.stated
    whole = joined(reader.clauses, reader.sort, reader.book.today if set_ else "")
    return Query(tuple(reader.clauses), tuple(reader.sort), tuple(reader.mistakes), reader.book.today, whole, set_)


class _Reader:
    """Collects clauses and mistakes while one query is read."""

    def __init__(self, book: Book) -> None:
        self.book, self.stated = book, False
        self.clauses: list[Clause] = []
        self.sort: list[tuple[str, bool]] = []
        self.mistakes: list[Mistake] = []

    def wrong(self, text: str, *, hint: bool = False, clause: bool = False) -> None:
        """Note a mistake; with `clause` it is about the clause that is added next."""
        self.mistakes.append(Mistake(text, hint, len(self.clauses) if clause else -1))

    def day(self, token: Token) -> None:
        """Set the day that counts as today."""
        atoms = [atom for parts in token.alternatives for atom in parts]
        found = days.period(folded(atoms[0].text), self.book.today) if len(atoms) == 1 else None
        if found is None or found[0] != found[1]:
            self.wrong(say("day", token.raw))
        else:
            self.book, self.stated = self.book.on(found[0]), True

    def read(self, token: Token) -> None:
        """One part of the query."""
        name = tight(token.name)
        field = self.book.fields.get(name) if name else None
        if token.open:
            self.wrong(say("open"), hint=True)
        if field is None and name not in SPECIAL:
            self._text(token)
        elif not token.alternatives:
            shown = field.name if field else name
            self.wrong(say("value", shown))
        elif name == SORT:
            self._sort(token)
        elif name == HAS:
            self._has(token)
        elif field is not None:
            self._field(token, field)

    def _text(self, token: Token) -> None:
        """Words or a phrase to look for everywhere; an unknown field is such words, and is said."""
        name, rest = token.name, token.whole.text[len(token.name) + 1 :]
        plain = folded(name).replace("_", "").replace("-", "")
        word = bool(plain) and len(name) <= _NAME and letters(plain).replace(" ", "") == plain and not name[0] <= "9"
        unknown = word and bool(rest) and rest[0] not in "/:\\"
        needle = letters(token.whole.text)
        if not needle:
            self.wrong(say("letters", token.raw), hint=True)
            return
        if unknown:
            self.wrong(say("unknown", name) + meant(near(name, self._names())), clause=True)
        elif not token.whole.quoted and token.whole.text in _LOGIC:
            self.wrong(say("logic", token.whole.text, say(token.whole.text)), hint=True, clause=True)
        elif not token.whole.quoted and (other := elsewhere(token.raw, self.book.fields)):
            self.wrong(say("text", token.raw) + meant(other), hint=True, clause=True)
        keep = unknown and token.raw == token.whole.text
        as_written = token.whole.text if keep else quoted(token.whole)
        text = ("-" if token.negated else "") + as_written
        label = ("not " if token.negated else "") + as_written
        self.clauses.append(Clause("text", "", token.negated, ((as_written,),), text, label, needle))

    def _sort(self, token: Token) -> None:
        for atom in (atom for parts in token.alternatives for atom in parts):
            turned = atom.text.startswith("-")
            name = atom.text.removeprefix("-")
            field = self.book.fields.get(tight(name))
            if field is None and tight(name) == BEST and self.book.schema.newest:
                if all(other != BEST for other, _ in self.sort):
                    self.sort.append((BEST, turned))
            elif field is None:
                self.wrong(say("sort", name) + meant(near(name, self._names())))
            elif all(field.name != other for other, _ in self.sort):
                self.sort.append((field.name, turned))

    def _has(self, token: Token) -> None:
        terms: list[tuple[str, ...]] = []
        names: list[tuple[str, ...]] = []
        parts = self.book.words("parts")
        here, known = ({tight(name): name for name in names} for names in (parts.values if parts else (), self.book.schema.parts))
        for atoms in token.alternatives:
            good: list[str] = []
            columns: list[str] = []
            for atom in atoms:
                field = self.book.fields.get(tight(atom.text))
                part = (here if field else known).get(tight(atom.text), "")
                if field is None and not part:
                    close = meant(near(atom.text, (*self._names(), *known.values())))
                    self.wrong(say("has", atom.text, self.book.schema.one) + close, clause=True)
                    continue
                good.append(part or (field.name if field else ""))
                columns.append(f"parts:{part}" if part else (field.of or field.name) if field else "")
            if len(good) == len(atoms):
                terms.append(tuple(good))
                names.append(tuple(columns))
        self._add(token, HAS, "has", "Has", "has" if terms else "", tuple(terms), names=tuple(names))

    def _field(self, token: Token, field: Field) -> None:
        if field.type == "text":
            self._part(token, field)
        elif field.type in ("words", "level"):
            self._words(token, field)
        else:
            self._ranges(token, field)

    def _part(self, token: Token, field: Field) -> None:
        """Text that is looked for in one column; each alternative is a clause's words of its own."""
        terms = tuple((" ".join(atom.text for atom in atoms),) for atoms in token.alternatives)
        needles = tuple(needle for term in terms if (needle := letters(term[0])))
        if not needles:
            self.wrong(say("letters", token.raw), hint=True)
            return
        shown = tuple((quoted(Atom(term[0], any(a.quoted for a in atoms))),) for term, atoms in zip(terms, token.alternatives, strict=True))
        text = written(token.negated, field.name, shown)
        label = chip(token.negated, field.title, "text", shown)
        self.clauses.append(Clause("text", field.name, token.negated, shown, text, label, "\n".join(needles)))

    def _words(self, token: Token, field: Field) -> None:
        terms: list[tuple[str, ...]] = []
        places: list[tuple[tuple[int, ...], ...]] = []
        for atoms in token.alternatives:
            found = [self._value(atom, field) for atom in atoms]
            if any(one is None for one in found):
                continue
            good = [one for one in found if one is not None]
            terms.append(tuple(text for text, _ in good))
            places.append(tuple(where for _, where in good))
        self._add(token, field.name, field.type, field.title, "words" if terms else "", tuple(terms), places=tuple(places))

    def _value(self, atom: Atom, field: Field) -> tuple[str, tuple[int, ...]] | None:
        """A value as it is written, and its places in the dictionary."""
        lookup = self.book.lookup(field.name)
        text = folded(atom.text)
        if field.type == "level" and (operands.split(text)[0] or ".." in text) and not (lookup and lookup.find(atom.text)):
            return self._levels(atom, field, text)
        if lookup is None:
            self.wrong(say("none", self.book.schema.one, field.title.lower()), hint=True, clause=True)
            return quoted(atom), ()
        if not atom.quoted and len(atom.text) > 1 and atom.text.endswith("*"):
            found = lookup.begins(atom.text[:-1])
            if not found:
                self.wrong(say("begins", field.title.lower(), atom.text[:-1]), hint=True, clause=True)
            return atom.text, found
        found = lookup.find(atom.text)
        if found:
            value = lookup.column.values[found[0]] if len(found) == 1 else atom.text
            return quoted(Atom(value, atom.quoted and len(found) > 1)), found
        close = meant(self.book.counting(field, atom.text) or near(atom.text, (*lookup.column.values, *lookup.column.labels)))
        missing = say("missing", field.name) if key(atom.text) in _MISSING else ""
        self.wrong(absent(field.name, self.book.schema.one, field.title.lower(), atom.text) + (close or missing), hint=True, clause=True)
        return quoted(atom), ()

    def _levels(self, atom: Atom, field: Field, text: str) -> tuple[str, tuple[int, ...]] | None:
        lookup = self.book.lookup(field.name)

        def level(word: str) -> float | None:
            found = lookup.find(word) if lookup else ()
            value = lookup.column.values[found[0]] if lookup and found else word
            return float(value) if _LEVEL.fullmatch(value) else None

        found = operands.ranged(text, "level", self.book.today, level)
        if found is None:
            self._unusable(atom, field)
            return None
        values = lookup.column.values if lookup else ()
        return found[1], tuple(at for at, value in enumerate(values) if _LEVEL.fullmatch(value) and found[0].holds(float(value)))

    def _ranges(self, token: Token, field: Field) -> None:
        terms: list[tuple[str, ...]] = []
        ranges: list[Range] = []
        for atoms in token.alternatives:
            text = folded("+".join(atom.text for atom in atoms))
            found = operands.ranged(text, field.type, self.book.today, lambda _: None)
            if found is None:
                self._unusable(Atom("+".join(atom.text for atom in atoms), False), field)
                continue
            terms.append((found[1],))
            ranges.append(found[0])
        self._add(token, field.name, field.type, field.title, "range" if terms else "", tuple(terms), ranges=tuple(ranges))

    def _unusable(self, atom: Atom, field: Field) -> None:
        wants = say(WANTS.get(field.type, field.type))
        if field.type in _DAYS and _DATE.search(atom.text):
            self.wrong(say("calendar", atom.text, wants), clause=True)
        else:
            self.wrong(say("unusable", atom.text, field.name, wants), clause=True)

    def _add(
        self, token: Token, name: str, type_: str, title: str, kind: str, terms: tuple[tuple[str, ...], ...],
        *, places: tuple[tuple[tuple[int, ...], ...], ...] = (), ranges: tuple[Range, ...] = (), names: tuple[tuple[str, ...], ...] = (),
    ) -> None:  # fmt: skip
        """A clause; one that could not be used is kept as it was typed and keeps every row."""
        if not terms:
            terms = tuple(tuple(quoted(atom) for atom in atoms) for atoms in token.alternatives)
        text = written(token.negated, name, terms)
        label = chip(token.negated, title, type_, terms)
        self.clauses.append(Clause(kind, name, token.negated, terms, text, label, "", places, ranges, names))

    def _names(self) -> Iterable[str]:
        return (*SPECIAL, *(name for field in self.book.schema.fields for name in (field.name, *field.aliases)))
