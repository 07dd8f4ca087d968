"""Labels: a text in, what its labels, columns and lists state of a customer or of a field that is closed out."""

import re
from collections.abc import Callable, Iterator, Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.identifiers.logins import is_machine
from mkdocs_postmortems.redact.markdown.ruled import ruled
from mkdocs_postmortems.redact.names.customers import PROGRAMS, told
from mkdocs_postmortems.redact.sections.customer_labels import COLUMN, KEPT, KEYWORDS, LEAD, LOOSE, SEVERAL, SLUGS
from mkdocs_postmortems.redact.words import values
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import ordinary

STATED = ("bullet", "bold line", "table", "plain line", "quote")
LABEL = Expression(r"^[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?[*_]*+(\w[^:：|*_]{0,40}?)[*_]*[ \t]*[:：]")
ROW = Expression(r"^[ \t>]*+\|?[ \t]*+[*_]*+(\w[^|*_]{0,40}?)[*_]*[ \t]*\|")
_TYPES = {row.name: row.type for row in FIELDS}
_PLANS = listed("labels-nobody")
_THINGS = listed("people-things")
_CELLS = Expression(
    r"<(?:th|td|dt)\b[^<>]{0,80}>(?:<[^<>]{1,80}>){0,4}([^<>\n|:]{3,40}):?(?:</[^<>]{1,20}>){1,4}\s{0,20}"
    r"<(?:td|dd)\b[^<>]{0,80}>(?:<[^<>]{1,80}>){0,4}([^<>\n|]{3,200})<"
)
"""A label and its value in the cells of a table of HTML, or in a list of definitions."""
_MEANT = Expression(r"^[ \t>]*:[ \t]+")
_LABELLED = 41
_SENTENCE = 300
_LONGEST = 80
"""Characters of a value; what is longer is a sentence."""
CLOSED = frozenset(row.name for row in FIELDS if row.audience in ("internal", "restricted"))
_SLUG = Expression(r"`?([A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*)`?")
VALUE = Expression(r"^[*_`\s|]++(?:[*_`\s|.]+$)?|(?<![*_`\s|.])[*_`\s|.]+$")
_DASH = Expression(r"\s[-–—]\s")
_LISTED = Expression(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(.*)")
_TITLE = Expression(r"^(?: {0,3}#{2,6}[ \t]+[*_]*|[ \t>]*(?:\*\*|__))(\w[^*_#]{0,40}?)[*_]*[ \t]*#*[ \t]*$")
_APART = Expression(
    r"(?:(?<!\s)\s*|(?<=\s))[,;/]\s*(?:and\s+|&\s+)?|(?<!\s)\s+(?:and|&)\s+|(?:(?<=\bAG)|(?<=mbH)|(?<=\bSA)|(?<=\bSE)|(?<=\bKG)|(?<=SARL)|(?<=\.A\.))\s+(?:und|et|y|e|en)\s+"
)
_NAME = Expression(r"(?:[^\W\d_a-z]|\d)[\w.&'’-]*(?:[ \t]+(?:[^\W\d_a-z]|\d|(?:of|de|the|van|von|und|et)\b)[\w.&'’-]*){0,4}")
"""Words that each begin with a capital letter."""
REMARK = Expression(r"(?:(?<![*_`])[*_`]+[ \t]*|(?<![*_` \t])[ \t]*)\([^()]*\)[*_`]*$")
_OTHERS = Expression(r"(?:(?:\d+|a few|all|many|several|some|two|three|four|five) )?(?:others?|more)|etc\.?", re.IGNORECASE)
"""What stands beside the names in a list of them."""
_NUMBER = Expression(r"[\d\s.,:/+%~<>-]*(?:\w+)?")


def stated(one: Postmortem) -> Iterator[tuple[str, str]]:
    """What a text states of a customer or a closed field in a line with a label, with its kind: withheld like a value of its header."""
    if any(word in one.document.body for word in KEYWORDS):
        rows = one.document.body.split("\n")
        for at in range(len(rows)):
            for name in (*of_line(rows, at), *_below(rows, at), *_defined(rows, at)):
                if not values.too_plain(name) and len(name) <= _LONGEST:
                    yield name, "customer"
        for label, value in _CELLS.findall(one.document.body):
            for name in of_line([f"{label}: {value}"], 0):
                if not values.too_plain(name) and len(name) <= _LONGEST:
                    yield name, "customer"
    for name in told(one.document.body):
        if not values.too_plain(name) and len(name) <= _LONGEST and not _nobody(name) and not _thing(name):
            yield name, "customer"
    for fact in one.record.facts:
        if fact.origin in STATED and fact.field in CLOSED and _TYPES[fact.field] in ("text", "money") and len(fact.written) <= _LONGEST:
            yield from ((text, "field") for text in values.telling(fact.written))


def of_line(rows: Sequence[str], at: int) -> tuple[str, ...]:
    """The values where the line is `Customer: ...`, or a row of a table that says the same; nothing for a number of them."""
    row = rows[at]
    found = LABEL.match(row) or ROW.match(row)
    if found is None:
        return ()
    label = _plain(found[1])
    value = VALUE.sub("", row[found.end() :].partition("|")[0])
    if LOOSE.fullmatch(label):
        several = _names(_DASH.split(value)[0])
        return several if all(map(_believed, several)) else ()
    if not SEVERAL.fullmatch(label) and not KEPT.fullmatch(label):
        return ()
    if KEPT.fullmatch(label):
        # The head of a table names its columns, and is a row like the others where it holds a name.
        number = (_NUMBER.fullmatch(value) and not value[:1].isupper()) or (is_head(rows, at) and ordinary(value)) or _nobody(value)
        return () if number else tuple(dict.fromkeys((value, *_names(value))))
    # What happened to them may stand behind a dash.
    return _names(_DASH.split(value)[0])


def _below(rows: Sequence[str], at: int) -> Iterator[str]:
    """The names that a list below `Affected customers:` holds, or the column of a table with such a head."""
    if is_head(rows, at):
        heads = [_plain(VALUE.sub("", cell)) for cell in of_row(rows[at])]
        columns = [n for n, head in enumerate(heads) if SEVERAL.fullmatch(head)]
        if len(heads) > 1 and columns:
            for row in _following(rows, at + 2, lambda line: "|" in line):
                cells = of_row(row)
                yield from (name for n in columns if n < len(cells) for name in _names(VALUE.sub("", cells[n])))
        if len(heads) > 1:
            yield from _of_columns(rows, at, heads)
        return
    title = _TITLE.match(rows[at])
    if title and SEVERAL.fullmatch(_plain(title[1])):
        first = next((n for n in range(at + 1, min(at + 4, len(rows))) if rows[n].strip()), at + 1)
        yield from _of_list(rows, first)
        yield from _names("".join(rows[first : first + 1]).strip(" .*_>"))
    found = LABEL.match(rows[at])
    alone = _plain(found[1]) if found and not VALUE.sub("", rows[at][found.end() :]) else ""
    if SEVERAL.fullmatch(alone) or LOOSE.fullmatch(alone):
        below = _of_list(rows, at + 1 + (not "".join(rows[at + 1 : at + 2]).strip()))
        yield from below if SEVERAL.fullmatch(alone) else filter(_believed, below)
    elif len(rows[at]) <= _SENTENCE and rows[at].rstrip(" \t*_")[-1:] in (":", "：") and LEAD.search(rows[at]):
        # A sentence may speak of accounts at AWS and of clients such as Firefox, too.
        listed_ = _of_list(rows, at + 1 + (not "".join(rows[at + 1 : at + 2]).strip()))
        yield from filter(_believed, listed_)


def _of_columns(rows: Sequence[str], at: int, heads: Sequence[str]) -> Iterator[str]:
    """Full names in columns that may hold programs too, and what machines call the customers in columns of ids."""
    full = [n for n, head in enumerate(heads) if COLUMN.fullmatch(head)]
    slugs = [n for n, head in enumerate(heads) if SLUGS.fullmatch(head)]
    for row in _following(rows, at + 2, lambda line: "|" in line) if full or slugs else ():
        cells = [VALUE.sub("", cell) for cell in of_row(row)]
        for n in full:
            name = cells[n] if n < len(cells) else ""
            if " " in name and _NAME.fullmatch(name.replace(" & ", " ")) and not _nobody(name) and PROGRAMS.isdisjoint(fold(name).split()):
                yield name
        for n in slugs:
            found = _SLUG.fullmatch(cells[n]) if n < len(cells) else None
            if (
                found
                and re.search(r"[a-z]{3}", found[1])
                and not _nobody(found[1])
                and not is_machine(found[1])
                and PROGRAMS.isdisjoint(re.split(r"[-_.]", fold(found[1]))[:1])
            ):
                yield found[1]


def _defined(rows: Sequence[str], at: int) -> Iterator[str]:
    """The names behind the colons that follow a line `Customer`, as lists of definitions have them."""
    label = rows[at].strip(" \t>*_")
    if 0 < len(label) <= _LABELLED and (SEVERAL.fullmatch(_plain(label)) or KEPT.fullmatch(_plain(label))):
        first = at + 1 + (not "".join(rows[at + 1 : at + 2]).strip())
        for row in _following(rows, first, lambda line: bool(_MEANT.match(line))):
            yield from _names(VALUE.sub("", _MEANT.sub("", row)))


def _of_list(rows: Sequence[str], first: int) -> Iterator[str]:
    for row in _following(rows, first, lambda line: bool(_LISTED.match(line))):
        item = _LISTED.match(row)
        yield from _names(VALUE.sub("", re.split(r"[:(—–]|\s-\s", item[1])[0])) if item else ()


def _following(rows: Sequence[str], first: int, belongs: Callable[[str], bool]) -> Iterator[str]:
    for row in rows[first:]:
        if not belongs(row):
            break
        yield row


def is_head(rows: Sequence[str], at: int) -> bool:
    """Whether a row is the head of a table: dashes follow it."""
    return "|" in rows[at] and at + 1 < len(rows) and "-" in rows[at + 1] and ruled(rows[at + 1])


def of_row(row: str) -> list[str]:
    """The cells of a row of a table."""
    return row.strip(" \t>").strip("|").split("|")


def _plain(label: str) -> str:
    return fold(label).replace("_", " ").replace("(s)", "s").rstrip(".")


def _names(value: str) -> tuple[str, ...]:
    """The parts of a list that are names; none where something else stands among them."""
    cut = (REMARK.sub("", part) for part in _APART.split(value))
    parts = [part for part in cut if part and not _OTHERS.fullmatch(part)]
    return tuple(parts) if all(_NAME.fullmatch(part) and not _nobody(part) for part in parts) else ()


def _believed(name: str) -> bool:
    """Whether a name may be that of a customer, and of no program, place or word."""
    return values.own(name) and PROGRAMS.isdisjoint(fold(name).split())


def _nobody(name: str) -> bool:
    """Whether the words are no name of one customer: those of the language, of plans and of regions."""
    return all(word.casefold() in _PLANS or ordinary(word) for word in name.split())


def _thing(name: str) -> bool:
    """Whether a sentence or code may as well mean a program, an abbreviation or an account that every machine has."""
    words_ = name.split()
    return words_[0].casefold() in _THINGS or (name.isupper() and len(name) < 5) or (name.islower() and is_machine(name))
