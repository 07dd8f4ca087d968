"""Needle: one spelling of a declared value, and whether the letters at a place of a text are it as a word of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.disguise import Letters, Mapped
from mkdocs_postmortems.redact.words.letters import folded, spaceless, upper
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import ordinary

_BLANK = " \t\r\n\x0b\x0c\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_INSIDE = Expression(r"(?:[*_~`\\^{}]|==|\+\+)*|\"|[-\u2010\u00ad][*_~`]*[ \t]*\\?\n[ \t>]*|[\"'`][ \t]*(?:[+.&|~]|\|\|)?[ \t]*[\"'`]")
"""Marks, the end of a line behind a hyphen, and what joins two strings in code."""
_BETWEEN = Expression(
    rf"[*_~`\"'’]*(?:[{_BLANK}]*(?:\n[ \t>]*)?[*_~`\"'’]*"
    rf"|[{_BLANK}]*\|[{_BLANK}]*|[{_BLANK}]?[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d_./\\:+&@=·][{_BLANK}>]*)[*_~`\"'’]*(?:[{_BLANK}]*[*_~`]*)"
)
_SENTENCE = Expression(r"[.!?,;:][ \t\n]")
_STOPPED = Expression(r"(?!\s*\n\s*\n)[^\w\x1e|]{1,4}")
"""Any sign between two words: the data of a search holds neither of them."""
_BLOCK = Expression(r"\n[ \t>]*\n|[`~]{3}")
"""The end of a paragraph or of code: one name ends before it, and another begins behind it."""
_SPACED = Expression(rf"[{_BLANK}]+|[-._·*]")
_SLIP = Expression(rf"[-\u2010]?\\?[{_BLANK}][ \t>]*(?:\n[ \t>]*)?|[-\u2010-\u2012\u2212.·/](?=\Z)")
_GROUP = Expression(rf"[,.'’{_BLANK}]")
"""What stands before each three digits of a number, counted from its end."""
_OFFICE = Expression(
    r"[.,]{0,2}[ \t\n]+(?=(?:inc|ltd|llc|llp|gmbh|corp|co|plc|ag|kg|se|sa|srl|bv|nv|ab|oy|as|pty|limited)\b)", re.IGNORECASE
)
"""Between a name and the form of a company."""
_AFFIXES = listed("hunt-affixes")
"""What is run together with the name of a customer or a project in hosts, buckets and variables; no ending of an English word."""
_BEFORE, _AFTER, _WIDE = Expression(r"[^\W\d_]+\Z"), Expression(r"[^\W\d_]+"), 24
_ENDINGS = listed("hunt-endings")
"""What languages with cases put behind a name."""
_FORMS = listed("hunt-forms")
"""What languages put behind the name of a company when they speak of it, or run together with it."""
_OF_VOWELS = ("y", "i", "ę", "ą", "ie", "ou", "u", "ě", "у", "ю", "ы", "и", "е", "ё", "ой", "ей", "ою")
"""What stands in place of the last vowel of a name in languages with cases."""
_ARTICLE = Expression(r"\b(?:the|an?|our|this|that|each|every|any|of)[ \t]+\Z", re.IGNORECASE)
_CALLED = Expression(rf"[{_BLANK}][(]?[\"'“‘„(]|[\"'”’“)][)]?[{_BLANK}]")
"""About what friends call somebody, between the given and the family name."""
_OPTION = Expression(r"(?:^|[\s`'\"(=])-[A-Za-z]\Z")
"""A short option of a command, whose value stands behind it without a blank."""
_LONG = 6
"""Letters of a word that a blank or a hyphen may have slipped into, unless both halves are words of the language."""


@dataclass(frozen=True, slots=True)
class Needle:
    """One spelling of one declared value."""

    text: str = field(repr=False)
    rule: str
    """term or person: what the ledger says."""
    category: str
    shown: str = field(default="", repr=False)
    """What takes its place; empty for the category in brackets."""
    owner: str = field(default="", repr=False)
    """Whose spelling it is, where several stand for one person."""
    case: bool = False
    capital: bool = False
    """Each word has to begin with a capital letter, because the words alone are ordinary ones."""
    at: bool = False
    """Only after an `@`, because it is too short alone."""
    tight: bool = False
    """Only with the signs between its words that it has itself, because these are ordinary ones."""

    @property
    def apart(self) -> bool:
        """Whether its words are it with any sign between them, too; letters that have to be those of the name tell sentences apart."""
        return self.rule == "term" and not self.case

    @property
    def person(self) -> bool:
        """Whether it is one of somebody's names."""
        return self.rule == "person"


def fits(reading: Mapped, letters_: Letters, first: int, last: int, needle: Needle, edges: frozenset[int]) -> int:
    """The index of the last letter where the letters at this place are the needle as a word of its own; else -1."""
    text, places = reading.text, letters_.places
    gaps = [_gap(text, places[n], places[n + 1]) for n in range(first, last)]
    slips = 0
    for n, gap in enumerate(gaps, 1):
        if not gap:
            continue
        if n in edges:
            if not _joined(gap, needle) and not (gap[0] in ".," and _OFFICE.match(text, places[first + n - 1] + 1)):
                return -1
        elif _blank_may_stand(letters_.text[first + n - 1], letters_.text[first + n], gap, last - first) or (
            (last - first + 1 - n) % 3 == 0 and _GROUP.fullmatch(gap) and letters_.text[first : last + 1].isdigit()
        ):
            continue
        elif not _INSIDE.fullmatch(gap) and not (len(set(gaps)) == 1 and len(gaps) > 2 and _SPACED.fullmatch(gap)):
            slips += 1
            if slips > 1 or not _SLIP.fullmatch(gap) or not _slipped(letters_.text[first : last + 1], n, edges):
                return -1
    if needle.at and text[places[first] - 1 : places[first]] != "@":
        return -1
    if needle.capital and not all(upper(text[places[first + n]]) for n in (0, *edges)):
        return -1
    if needle.case and "".join(text[places[n]] for n in range(first, last + 1)) != "".join(c for c in needle.text if c.isalnum()):
        return -1
    begins, ends = places[first], places[last] + 1
    behind = text[ends : ends + 1]
    if (
        needle.case
        and needle.rule == "person"
        and (behind == "-" or (behind.isascii() and behind.isalpha()) or _ARTICLE.search(text, max(0, begins - 8), begins))
    ):
        return -1  # initials are nobody's where they are a part of a name of something
    joined = needle.rule == "term" and last - first > 2
    if not (
        _edge(text, places, first - 1, first)
        or (joined and (_affix(_BEFORE.search(text, max(0, begins - _WIDE), begins)) or _OPTION.search(text, max(0, begins - 3), begins)))
    ):
        return -1
    if _edge(text, places, last, last + 1) or (joined and _affix(_AFTER.match(text, ends, ends + _WIDE))):
        return last
    # A plural or a genitive without its apostrophe.
    if letters_.text[last].isalpha() and letters_.text[last + 1] == "s" and _edge(text, places, last + 1, last + 2):
        return last + 1
    run = _AFTER.match(text, ends, ends + 16) if last - first > 2 else None
    if (
        run
        and (
            (not needle.case and not needle.text.isascii() and run[0].casefold() in _ENDINGS)
            # Of a name that is written like one; the ending is in small letters, or it would be an edge.
            or (joined and not needle.case and upper(text[begins]) and run[0] in _FORMS and not ordinary(text[begins : run.end()]))
        )
    ):
        return last + len(run[0])
    return -1


def declined(name: str) -> Iterator[str]:
    """The other forms of a name in languages with cases, where its last vowel makes room for an ending."""
    if len(name) > 3 and name[-1] in "aаяą":
        yield from (f"{name[:-1]}{ending}" for ending in _OF_VOWELS)


def _joined(gap: str, needle: Needle) -> bool:
    """Whether what stands between two words of a needle leaves them one name."""
    joined = (
        (_BETWEEN.fullmatch(gap) is not None and not (len(gap) > 1 and _SENTENCE.search(gap)))
        or (needle.apart and _STOPPED.fullmatch(gap) is not None)
        or (needle.person and needle.capital and _inverted(gap, needle.text))
        or (needle.person and '"' in needle.text and _CALLED.fullmatch(gap) is not None)
    )
    return joined and (not needle.tight or gap in needle.text) and not (_BLOCK.search(gap) and ", " in needle.text)


def _inverted(gap: str, name: str) -> bool:
    """Whether the gap is the comma or the stop of a name such as `Page, Will` and `W. Page`, of which no word alone is hunted."""
    return gap[0] in ".," and gap[0] in name and not gap[1:].strip(" \t\n\u00a0")


def _blank_may_stand(left: str, right: str, gap: str, length: int) -> bool:
    """Whether a gap within a word says nothing: in a script without blanks, or between a number and letters of a long word."""
    if spaceless(left) and spaceless(right):
        return bool(_SLIP.fullmatch(gap))
    return length > 6 and left.isdigit() != right.isdigit() and bool(_BETWEEN.fullmatch(gap))


def _affix(run: re.Match[str] | None) -> bool:
    return run is not None and run[0].lower() in _AFFIXES


def _slipped(letters_: str, at: int, edges: frozenset[int]) -> bool:
    """Whether a blank before letter `at` stands within one long word, and its halves are no two words of the language."""
    start, end = max((edge for edge in edges if edge < at), default=0), min((edge for edge in edges if edge > at), default=len(letters_))
    halves = letters_[start:at], letters_[at:end]
    return end - start >= _LONG and letters_[start:end].isalpha() and not all(ordinary(half) or len(half) < 2 for half in halves)


def _gap(text: str, one: int, other: int) -> str:
    if other - one < 2:
        return ""
    gap = text[one + 1 : other]
    return gap if gap.isascii() else "".join(one for one in gap if folded(one))


def _edge(text: str, places: object, one: int, other: int) -> bool:
    """Whether a word may end at letter `one` and another begin at letter `other`."""
    assert isinstance(places, list)  # noqa: S101 - for the type checker
    if one < 0 or other >= len(places):
        return True
    if places[one] == places[other]:
        return False
    if _gap(text, places[one], places[other]):
        return True
    left, right = text[places[one]], text[places[other]]
    if spaceless(left) or spaceless(right):
        return True
    if left.isdigit() != right.isdigit():
        return True
    if left.isdigit():
        return False
    after = text[places[other] + 1 : places[other] + 2]
    return upper(right) and (not upper(left) or (after.isalpha() and not upper(after)))
