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
from mkdocs_postmortems.redact.words import values
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import ordinary

STATED = ("bullet", "bold line", "table", "plain line", "quote")
LABEL = Expression(r"^[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?[*_]*+(\w[^:：|*_]{0,40}?)[*_]*[ \t]*[:：]")
ROW = Expression(r"^[ \t>]*+\|?[ \t]*+[*_]*+(\w[^|*_]{0,40}?)[*_]*[ \t]*\|")
_TYPES = {row.name: row.type for row in FIELDS}
_PLANS = listed("labels-nobody")
_THINGS = listed("people-things")
_MEANT = Expression(r"^[ \t>]*:[ \t]+")
_LABELLED = 41
_SENTENCE = 300
_LONGEST = 80
"""Characters of a value; what is longer is a sentence."""
CLOSED = frozenset(row.name for row in FIELDS if row.audience in ("internal", "restricted"))
_KEPT = Expression(r"(?:customer|client|account|tenant|partner|contract)(?: (?:name|id|number|no|account))?")
"""Labels, folded, of what is a name whoever writes it; no field of the table bears them."""
_SEVERAL = Expression(
    r"(?:(?:affected|impacted|notified|reporting|key) )?(?:customer|tenant|partner)s?(?: (?:names?|affected|impacted|notified))?"
    r"|(?:client|account|company|organi[sz]ation) names?"
    r"|betroffene(?: [a-zß-ÿ]{2,20})? (?:kunden|mandanten|firmen|unternehmen)|betroffene[r]? kunde|kunden?|mandant(?:en)?"
    r"|clients? (?:touchés?|concernés?|impactés?)|clientes? (?:afectados?|impactados?|afetados?)"
    r"|clienti (?:coinvolti|interessati)|getroffen klanten"
)
"""Labels of several names as well as of a sentence, such as what customers saw; a client alone may be a program."""
_WHO = r"(?:customers?|tenants?|merchants?|subscribers?|accounts?|clients?|organi[sz]ations?|compan(?:y|ies)|partners?)"
_HIT = r"(?:affected|impacted|notified|hit|informed|contacted|concerned)"
_LEAD = Expression(
    rf"\b(?:(?:following|these|{_HIT})[ ](?:[a-z]{{1,14}}[ ]){{0,2}}{_WHO}"
    rf"|{_WHO}(?:[ ](?:that|who|which))?(?:[ ](?:were|are|have[ ]been))?[ ]{_HIT})\b"
    r"(?:[ ][a-z]{1,14}){0,6}[ ]?[:：][*_ \t]*$",
    re.IGNORECASE,
)
"""The end of a sentence that a list of customers follows: `The following customers were affected:`."""
_COLUMN = Expression(r"(?:affected |impacted )?(?:clients?|organi[sz]ations?|compan(?:y|ies)|orgs?|subscribers?|merchants?)")
"""Heads of columns that may hold programs as well: only full names below them are believed."""
_SLUGS = Expression(
    r"(?:(?:affected|impacted) )?(?:customer|tenant|client|org|organi[sz]ation|merchant)s?(?: (?:ids?|slugs?|keys?|names?|codes?))?"
)
"""Heads of columns in which machines name a customer."""
_SLUG = Expression(r"`?([A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*)`?")
_KEYWORDS = (
    "unde",
    "UNDE",
    "andant",
    "irmen",
    "nternehmen",
    "lanten",
    "rgani",
    "RGANI",
    "ompan",
    "OMPAN",
    "erchant",
    "ubscriber",
    "ustomer",
    "lient",
    "ccount",
    "enant",
    "artner",
    "ontract",
    "USTOMER",
    "LIENT",
    "CCOUNT",
    "ENANT",
    "ARTNER",
    "ONTRACT",
)
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
    if any(word in one.document.body for word in _KEYWORDS):
        rows = one.document.body.split("\n")
        for at in range(len(rows)):
            for name in (*of_line(rows, at), *_below(rows, at), *_defined(rows, at)):
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
    if not _SEVERAL.fullmatch(label) and not _KEPT.fullmatch(label):
        return ()
    value = VALUE.sub("", row[found.end() :].partition("|")[0])
    if _KEPT.fullmatch(label):
        # The head of a table names its columns, and is a row like the others where it holds a name.
        number = (_NUMBER.fullmatch(value) and not value[:1].isupper()) or (is_head(rows, at) and ordinary(value)) or _nobody(value)
        return () if number else tuple(dict.fromkeys((value, *_names(value))))
    # What happened to them may stand behind a dash.
    return _names(_DASH.split(value)[0])


def _below(rows: Sequence[str], at: int) -> Iterator[str]:
    """The names that a list below `Affected customers:` holds, or the column of a table with such a head."""
    if is_head(rows, at):
        heads = [_plain(VALUE.sub("", cell)) for cell in of_row(rows[at])]
        columns = [n for n, head in enumerate(heads) if _SEVERAL.fullmatch(head)]
        if len(heads) > 1 and columns:
            for row in _following(rows, at + 2, lambda line: "|" in line):
                cells = of_row(row)
                yield from (name for n in columns if n < len(cells) for name in _names(VALUE.sub("", cells[n])))
        if len(heads) > 1:
            yield from _of_columns(rows, at, heads)
        return
    title = _TITLE.match(rows[at])
    if title and _SEVERAL.fullmatch(_plain(title[1])):
        first = next((n for n in range(at + 1, min(at + 4, len(rows))) if rows[n].strip()), at + 1)
        yield from _of_list(rows, first)
        yield from _names("".join(rows[first : first + 1]).strip(" .*_>"))
    found = LABEL.match(rows[at])
    if found and not VALUE.sub("", rows[at][found.end() :]) and _SEVERAL.fullmatch(_plain(found[1])):
        first = at + 1 + (not "".join(rows[at + 1 : at + 2]).strip())
        yield from _of_list(rows, first)
    elif len(rows[at]) <= _SENTENCE and rows[at].rstrip(" \t*_")[-1:] in (":", "：") and _LEAD.search(rows[at]):
        # A sentence may speak of accounts at AWS and of clients such as Firefox, too.
        listed_ = _of_list(rows, at + 1 + (not "".join(rows[at + 1 : at + 2]).strip()))
        yield from (name for name in listed_ if values.own(name) and PROGRAMS.isdisjoint(fold(name).split()))


def _of_columns(rows: Sequence[str], at: int, heads: Sequence[str]) -> Iterator[str]:
    """Full names in columns that may hold programs too, and what machines call the customers in columns of ids."""
    full = [n for n, head in enumerate(heads) if _COLUMN.fullmatch(head)]
    slugs = [n for n, head in enumerate(heads) if _SLUGS.fullmatch(head)]
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
    if 0 < len(label) <= _LABELLED and (_SEVERAL.fullmatch(_plain(label)) or _KEPT.fullmatch(_plain(label))):
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
    return fold(label).replace("_", " ").rstrip(".")


def _names(value: str) -> tuple[str, ...]:
    """The parts of a list that are names; none where something else stands among them."""
    cut = (REMARK.sub("", part) for part in _APART.split(value))
    parts = [part for part in cut if part and not _OTHERS.fullmatch(part)]
    return tuple(parts) if all(_NAME.fullmatch(part) and not _nobody(part) for part in parts) else ()


def _nobody(name: str) -> bool:
    """Whether the words are no name of one customer: those of the language, of plans and of regions."""
    return all(word.casefold() in _PLANS or ordinary(word) for word in name.split())


def _thing(name: str) -> bool:
    """Whether a sentence or code may as well mean a program, an abbreviation or an account that every machine has."""
    words_ = name.split()
    return words_[0].casefold() in _THINGS or (name.isupper() and len(name) < 5) or (name.islower() and is_machine(name))
