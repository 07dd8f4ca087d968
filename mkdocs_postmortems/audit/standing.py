"""Whether letters that spell a value also stand as that value: the gaps within it, and what is written on either side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from mkdocs_postmortems.audit.fold import plain
from mkdocs_postmortems.audit.markup import TAG
from mkdocs_postmortems.audit.vocabulary import AFFIXES, ORDINARY
from mkdocs_postmortems.audit.wanted import Form, Needle

_THROUGH = str.maketrans(dict.fromkeys("*_~`\\[]{}" + TAG))
"""What may stand within a word and still be read over: emphasis, code marks, tags, brackets of links."""
_BROKEN = re.compile(r"-\s*\n\s*|-[ \t]{1,4}|[\"']\s*[+.&]?\s*\n?\s*[\"']")
"""A word hyphenated at a line's end, where that was copied without the line's end too, or a text put together from two in source code."""
_SENTENCE = re.compile(r"[.!?;:,]\s")
_TAG_LINES = re.compile(TAG + "\\s*\n|" + TAG)
"""A tag with the line ends within it, which are kept to number lines by."""
_LONGEST_GAP = 40
_TOKEN = re.compile(r"[A-Za-z0-9+/=]*\Z"), re.compile(r"[A-Za-z0-9+/=]*")
_RANDOM = 20
"""Letters and digits in one piece, of both kinds: a hash or an encoding, where a few letters in a row say nothing."""
_NAMED = 4
"""Letters a value needs to be known within a run-together name."""
_PAGE = re.compile(r"\.(?:html?|md)\b", re.IGNORECASE)
_EDGE = "/\\\"'=#?&<>()[]{}|,;: \t\n" + TAG


@dataclass(frozen=True, slots=True)
class Spelled:
    """One spelling of a value."""

    needle: Needle
    letters: str = field(repr=False)
    joints: frozenset[int]
    """Places within `letters` where words meet."""
    words: tuple[str, ...] = field(repr=False)
    plain: str = field(repr=False)


def stands(spelled: Spelled, text: str, at: list[int]) -> bool:
    """True where the letters of `text` at `at` are the value, not the accident of other words."""
    form = spelled.needle.form
    gaps = list(_gaps(text, at))
    if not all(_joins(gap, spelled) if number in spelled.joints else _within(gap) for number, gap in gaps):
        return False
    start, end = at[0], at[-1] + 1
    if form is Form.SEGMENT:
        # A part of an address has a slash on one side or the ending of a page; `[hidden]` in a style has neither.
        page = _PAGE.match(text, end)
        left, right = text[start - 1 : start], text[end : end + 1]
        whole = left != " " and left in _EDGE and (page is not None or right in _EDGE)
        return whole and (page is not None or "/" in (left, right))
    if form is Form.APART and not _initialled(spelled, text, at, dict(gaps)):
        return False
    if form is Form.CASE and _read(text[start:end]) != _read(spelled.plain):
        return False
    if not (_left(text, start, end) and _right(text, start, end)):
        return False
    return form is not Form.NAME or not _prose(spelled, text, at, gaps)


def _initialled(spelled: Spelled, text: str, at: list[int], gaps: dict[int, str]) -> bool:
    """An initial and a family name, both large, with a full stop or a space between them: not `w/ page`."""
    return (
        all(text[at[number]].isupper() and not gaps.get(number, "-").strip(" .\u00a0") for number in spelled.joints)
        and text[at[0]].isupper()
    )


def _gaps(text: str, at: list[int]) -> Iterator[tuple[int, str]]:
    """The number of the letter after each gap, and the gap."""
    for number, (before, after) in enumerate(pairwise(at), 1):
        if after > before + 1:
            yield number, text[before + 1 : after]


def _within(gap: str) -> bool:
    if len(gap) > _LONGEST_GAP:
        return False
    seen = _seen(gap)
    # A line end may be one within a tag or one that stands in the text.
    return not seen or any(_BROKEN.fullmatch(one) for one in (seen, gap.translate(plain()).translate(_THROUGH)))


def _joins(gap: str, spelled: Spelled) -> bool:
    if len(gap) > _LONGEST_GAP or "\x00" in gap:
        return False
    form, seen = spelled.needle.form, _seen(gap)
    # A full stop or a comma ends a thought, but for that behind an initial and that of a name turned round.
    if _SENTENCE.search(seen) and seen.strip() != ("," if "," in spelled.plain else "." if form is Form.APART else ""):
        return False
    return form is not Form.HOST or not seen or bool(seen.strip()) or "_" in gap


def _seen(gap: str) -> str:
    return _TAG_LINES.sub("", gap).translate(plain()).translate(_THROUGH)


def _read(text: str) -> str:
    return "".join(char for char in text.translate(plain()) if char.isalnum())


def _left(text: str, start: int, end: int) -> bool:
    """A word begins at `start`."""
    place = start - 1
    while place >= 0 and not text[place].translate(plain()):
        place -= 1
    if place < 0 or not text[place].isalnum():
        return True
    before, first = text[place], text[start]
    if ord(first) > 0x2E80 or ord(before) > 0x2E80:
        return True
    if first.isupper() and (before.islower() or text[start + 1 : start + 2].islower()) and not _random(text, start, end):
        return True
    if before.isdigit() != first.isdigit():
        return not _random(text, start, end)
    if before.isalpha() and first.isalpha():
        run = re.search(r"[^\W\d_]*\Z", text[max(0, start - 24) : start])
        return end - start >= _NAMED and run is not None and _affix(run[0])
    return False


def _right(text: str, start: int, end: int) -> bool:
    """A word ends before `end`."""
    place = end
    while place < len(text) and not text[place].translate(plain()):
        place += 1
    if place >= len(text) or not text[place].isalnum():
        return True
    last, after = text[end - 1], text[place]
    if ord(last) > 0x2E80 or ord(after) > 0x2E80:
        return True
    follows = text[place + 1 : place + 2]
    if after.isupper() and (last.islower() or follows.islower()) and not _random(text, start, end):
        return True
    if last.isdigit() != after.isdigit():
        return not _random(text, start, end)
    if last.isalpha() and after.isalpha():
        run = re.match(r"[^\W\d_]*", text[place : place + 24])
        return end - start >= _NAMED and run is not None and _affix(run[0])
    return False


def _affix(run: str) -> bool:
    """The rest of the word is what people write onto names in identifiers; cut where its case changes."""
    return run.casefold() in AFFIXES or any(
        part.casefold() in AFFIXES for part in re.findall(r"^[A-Z]?[a-z]+|[A-Z]?[a-z]+$", run) if part != run
    )


def _random(text: str, start: int, end: int) -> bool:
    """The value is a small part of a long run of letters and digits."""
    before, after = _TOKEN[0].search(text, max(0, start - 40), start), _TOKEN[1].match(text, end, end + 40)
    token = (before[0] if before else "") + text[start:end] + (after[0] if after else "")
    digits = sum(char.isdigit() for char in token)
    return len(token) >= _RANDOM and len(token) > 2 * (end - start) and 0.1 < digits / len(token) < 0.9


def _prose(spelled: Spelled, text: str, at: list[int], gaps: list[tuple[int, str]]) -> bool:
    """A name of ordinary words where they are ordinary words: one of them in lower case, with spaces (and a comma: `on this page, will it`)
    or inside a longer slug.
    """
    if not all(word.casefold().strip(",") in ORDINARY for word in spelled.words):
        return False
    between = dict(gaps)
    joints = sorted(spelled.joints)
    if not all(number in between for number in joints):
        return False
    firsts = [text[at[0]], *(text[at[number]] for number in joints)]
    if all(char.isupper() for char in firsts):
        return False
    if all(between[number].strip() in ("", ",") for number in joints):
        return True
    start, end = at[0], at[-1] + 1
    return text[start - 1 : start] in ("-", "_") or text[end : end + 1] in ("-", "_")
