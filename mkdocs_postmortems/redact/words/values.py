"""Values: the rules and all postmortems of a folder in, every value that no public text may hold out."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from mkdocs_postmortems.model import days
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.terms import VOCABULARIES, fold
from mkdocs_postmortems.redact.words.letters import words
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.needle import Needle, declined
from mkdocs_postmortems.redact.words.ordinary import ordinary
from mkdocs_postmortems.redact.words.series import ELSEWHERE

_LABELS = {"codename": "project", "host": "internal host", "term": "redacted", "field": "redacted"}
_ADJECTIVES = listed("values-adjectives")
"""What stands before the form of a company and is no name without it."""
_PLACES = listed("values-places")
_MAKERS = listed("people-things")
_CLOSED_WORDS = frozenset(fold(word) for table in VOCABULARIES.values() for words_ in table.values() for word in words_)
_PLAIN = Expression(r"^[\d\s.,:/+TZ%-]*$")
_MONEY = Expression(r"^[$€£¥₹]\s?[\d.,'\s]+$|^[\d.,'\s]+\s?[$€£¥₹]$")
_FORM = Expression(
    r"(?<![\s,])[\s,]++(?:inc|incorporated|ltd|limited|llc|llp|gmbh|corp|corporation|co|company|plc|ag|kg|se|sa|sarl|srl|spa|bv|nv|ab|oy|as|pty|group"
    r"|holdings?|industries|technolog(?:y|ies)|systems|solutions|software|enterprises|logistics|labs|laboratories|ventures|motors|pharma(?:ceuticals)?"
    r"|telecom|networks|consulting|banks?|insurance|assurance|airlines|airways|foods|textiles|freight|shipping|pharmacy|pharmacies|healthcare"
    r"|media|retail|energy|steel|bakery|brewery|breweries|dairy|optics|mutual|hospital|universit(?:y|ät)|hotels?|railways?|s\.?p\.?a|s\.a|kgaa|e\.v)\.?$",
    re.IGNORECASE,
)
"""The form of a company at the end of its name."""
_REGION = Expression(
    r"(?:[a-z]{2}(?:-[a-z]+){1,2}-\d|(?:us|europe|asia|australia|northamerica|southamerica|africa|me)-[a-z]+\d)(?:-?[a-f])?"
)
"""A region or zone of a cloud, which is nobody's own."""
LONG_NUMBER = 6
"""Digits of a number that is hunted."""
_FORMS = 8
"""Of a company, one behind the other: Acme Software Solutions Group Holdings Ltd."""
_SHORTEST = 4
_LONGEST = 200


def of_rules(rules: Rules) -> Iterator[Needle]:
    """The terms of the redaction file; what is left of a company without its form after those that somebody wrote, which count first."""
    written = [(text, term) for term in rules.terms for text in (term.text, *term.also) if not refusal(text)]
    for text, term in written:
        yield needle(text, term.kind, term.shown, case=term.case)
        yield from (needle(other, term.kind, term.shown) for other in _otherwise(text))
        if not text.isascii() and text[:1].isupper() and not term.case:
            yield from (needle(other, term.kind, term.shown) for other in declined(text))
    for text, term in written:
        for head in _heads(text, term.kind):
            # One word that is left is believed where it is written like a name.
            yield replace(needle(head, term.kind, term.shown, case=term.case), capital=head.isalpha() and head.isascii())
        for first in _first(text, term.kind):
            yield replace(needle(first, term.kind, term.shown, case=term.case), capital=True)


def unusable(rules: Rules) -> Iterator[Problem]:
    """A problem for each term of the redaction file that cannot be hunted, by its place in the list; never the term."""
    for number, term in enumerate(rules.terms, 1):
        for text in (term.text, *term.also):
            reason = refusal(text)
            if reason:
                yield problem(
                    "PM906",
                    "",
                    0,
                    f"`terms`, entry {number} of the redaction file: {reason}",
                    "write a longer spelling, or a redaction mark",
                )


def needle(text: str, kind: str, shown: str = "", *, case: bool = False) -> Needle:
    """A value to hunt, shown as its category where nothing else is asked for."""
    label = _LABELS.get(kind, kind if re.fullmatch(r"[a-z][a-z -]{1,20}", kind) else "redacted")
    # A field's value that is one plain word is a name where it is written like one: a team Venues leaves the venues alone.
    return Needle(text, "term", label, shown or f"[{label}]", case=case, capital=kind == "field" and text.isalpha() and text.isascii())


def of_company(text: str, kind: str, *, declared_: bool = False) -> Iterator[Needle]:
    """A withheld value, and for a company what it is called without its form where that is a name of its own.

    Of a customer whom a header names, the first word alone is one, too: nobody writes more the second time.
    """
    yield needle(text, kind)
    for head in list(_heads(text, kind))[-1:]:
        yield needle(head, kind)
    for first in _first(text, kind) if declared_ else ():
        yield replace(needle(first, kind), capital=True)


def _heads(text: str, kind: str) -> Iterator[str]:
    """The name of a company without one form after the other, as far as something is left that is a name."""
    head = text
    for _ in range(_FORMS if kind in ("customer", "vendor", "partner") else 0):
        if not _FORM.search(head):
            return
        head = _FORM.sub("", head)
        if len(head) >= _SHORTEST and own(head):
            yield head


def _first(text: str, kind: str) -> Iterator[str]:
    """The first word of a customer's name, where it is a name by itself: that is how everybody says it the second time."""
    first, _, more = text.partition(" ")
    if kind == "customer" and more and first.isalpha() and len(first) > _SHORTEST and first[0].isupper() and own(first):
        yield first


def short(text: str) -> Iterator[Needle]:
    """What the text that names a customer calls it the second time."""
    yield from (replace(needle(first, "customer"), capital=True) for first in _first(text, "customer"))


def own(head: str) -> bool:
    """Whether a part of a company's name is its own, and none of the language, a place or a maker of what everybody runs."""
    return not ordinary(head) and head.casefold() not in _ADJECTIVES and head.casefold() not in _PLACES and head.casefold() not in _MAKERS


def _otherwise(text: str) -> Iterator[str]:
    """Other ways to write a declared value: a day in all its forms, and what is meant by the entities of HTML."""
    yield from days.written(text)
    if "&" in text and (undone := html.unescape(text)) != text:
        yield undone


def wished(data: Mapping[str, object]) -> Iterator[str]:
    """What a header lists under `redact`, in all its forms."""
    given = data.get("redact")
    for text in (str(one).strip() for one in (given if isinstance(given, list) else [given]) if one is not None):
        if not refusal(text):
            yield from (text, *_otherwise(text))


def refusal(text: str) -> str:
    """Why a value that somebody declares cannot be hunted; empty where it can. A number is hunted where it is long and no year."""
    found = words(text)
    if len(found) == 1 and found[0].isdigit():
        common = len(found[0]) < _SHORTEST or re.fullmatch(r"(?:19|20)\d\d", found[0])
        return "it is a year or a short number and would be found everywhere" if common else ""
    return too_plain(text)


def too_plain(text: str) -> str:
    """Why a value cannot be hunted; empty where it can."""
    length = len("".join(words(text)))
    if not length:
        return "it is empty"
    if length < 3 and not any(letter >= "\u2e80" for letter in text):
        return "it has fewer than three letters and would be found everywhere"
    if len(words(text)) == 1 and ordinary(text):
        return "it is an ordinary word and would take the text away with it"
    return ""


def telling(text: str) -> Iterator[str]:
    """The value of a withheld field that stands in a text, where it can be told from the language around it."""
    if telling_of(text.strip(), named=False):
        yield text.strip()


def telling_of(text: str, *, named: bool, least: int = LONG_NUMBER) -> bool:
    """Whether a withheld value can be told from the language around it; what stands under `customer` or `host` is a name anyway."""
    if named and not _PLAIN.match(text) and len(text) <= _LONGEST:
        return not too_plain(text)
    if not _SHORTEST <= len(text) <= _LONGEST or fold(text) in _CLOSED_WORDS or _REGION.fullmatch(text):
        return False
    if _PLAIN.match(text) or _MONEY.match(text):
        return len(re.sub(r"\D", "", text)) >= least and not re.match(r"^\d{4}-\d\d", text)
    return bool(re.search(r"\w[-_.]\w", text)) or not (ordinary(text) and len(words(text)) < 4)


def of_hidden(hidden: Iterable[Postmortem], shown: Iterable[Postmortem]) -> Iterator[Needle]:
    """Ids, titles and file names of postmortems that are withheld, unless a public one bears the same."""
    public = {fold(word) for one in shown for word in (one.record.id, one.record.title)}
    for one in hidden:
        stem = one.source.path.rpartition("/")[2].partition(".")[0]
        for word in dict.fromkeys((one.record.id, stem)):
            if (
                fold(word) not in public
                and len(word) > 4
                and re.search(r"\d", word)
                and re.search(r"[^\W\d_]{2}", word)
                and not ordinary(word)
            ):
                yield replace(ELSEWHERE, text=word)
        title = one.record.title
        if fold(title) not in public and len(words(title)) > 2 and len(title) > 16:
            yield replace(ELSEWHERE, text=title)
