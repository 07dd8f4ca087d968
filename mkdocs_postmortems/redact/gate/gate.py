"""The gate: whether an audience may know that a postmortem exists at all, and what keeps it back."""

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from difflib import get_close_matches

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.publication import Held
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.terms import VISIBILITY, fold
from mkdocs_postmortems.model.unmerged import RIGHT, WHAT, unmerged
from mkdocs_postmortems.redact.gate.commented import commented
from mkdocs_postmortems.redact.gate.contradicted import again, against, plain_key
from mkdocs_postmortems.redact.gate.embargo import until
from mkdocs_postmortems.redact.gate.foreword import foreword
from mkdocs_postmortems.redact.gate.header import Strict, strict
from mkdocs_postmortems.redact.gate.paths import kept_apart
from mkdocs_postmortems.redact.gate.scheduled import EXPIRED, LATER, SCHEDULED
from mkdocs_postmortems.redact.markings.private import shut, stamped

FINISHED = ("final", "closed")
_DAY = len("2026-03-01")
_CLAIM = Expression(r"visib\w*[\"'*_ ]{0,4}[:=|]\s*\S{0,8}?\s?public\b", re.IGNORECASE)
_CLAIM_WITHIN = 20_000
_BIDI = Expression("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = Expression(
    "\x1b\\[[0-9;?]*[A-Za-z]|[\U000e0000-\U000e007f\U000e0100-\U000e01ef\ufe00-\ufe0d\u2060-\u2064\u206a-\u206f\ufff9-\ufffb\x00-\x08\x0e-\x1f\x7f]"
)
_APART = Expression("[\x0b\x0c\x85]")
"""Ends of lines and pages of other machines: nobody sees them, and the words about them are two."""
_TURNED = Expression(r"<bdo\b|bidi-override|&(?:rlo|lro|#8238|#x202e);?", re.IGNORECASE)
"""The same in the words of HTML and of styles."""
_ACTION = Expression(r"(?:until|after|action|item|done|is|:|\s)*([A-Za-z]{1,8}-?\d{1,5})(?:\s+(?:is\s+)?done)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A source at the first gate."""

    text: str = field(default="", repr=False)
    """Its text where it asks to be public and may be read; without characters that nobody sees."""
    header: Strict = field(default_factory=Strict, repr=False)
    public: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """What keeps a postmortem back that asks to be public: a problem of its header, or what it waits for."""

    key: str
    why: Held | str
    code: str = ""
    """Of the problem; empty where it waits."""


def asks(source: Source) -> Asked:
    """Whether the bytes of a source ask, in so many words, to be public. A clear word for something else is no problem."""
    data = source.data.removeprefix(BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _refused(source, data.decode("latin-1"), "PM003", data.count(b"\n", 0, error.start) + 1, "a byte that is not UTF-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    header = strict(text)
    if header.code:
        return _refused(source, text, header.code, header.line, header.what)
    if header.visibility != "public":
        return Asked(problems=_unclear(source, header))
    other = against(header) or again(text[header.body :])
    if other:
        key, what, right = other
        return Asked(problems=(problem("PM720", source.path, text.count("\n", 0, header.at(key)) + 1, what, right),))
    elsewhere = _elsewhere(source, text, header)
    if elsewhere:
        line, what, right = elsewhere
        return Asked(problems=(problem("PM720", source.path, line, what, right),))
    conflict = unmerged(text)
    if conflict:
        return Asked(problems=(problem("PM019", source.path, conflict, WHAT, RIGHT),))
    if "\x00" in text:
        return _refused(source, text, "PM005", text.count("\n", 0, text.index("\x00")) + 1, "the file holds binary data")
    bidi = _BIDI.search(text) or _TURNED.search(text)
    if bidi:
        line = text.count("\n", 0, bidi.start()) + 1
        return _refused(source, text, "PM726", line, "a character turns the direction of the text")
    clean = _APART.sub(" ", _UNSEEN.sub("", text))
    return Asked(clean, header if clean == text else strict(clean), public=True)


def _elsewhere(source: Source, text: str, header: Strict) -> tuple[int, str, str] | None:
    """Where else than in a key of the header the file says that it is not public: the line, what is wrong, what would be right."""
    if kept_apart(source.path):
        return (
            1,
            "the header asks to be public, and its folder or its name says that it is not",
            "another folder or name, or `visibility: internal`",
        )
    at = commented(text[: header.body])
    if at >= 0:
        what = "the header asks to be public, and a comment in it says that it is not"
        return text.count("\n", 0, at) + 1, what, "`visibility` alone, without the comment"
    title = header.data.get("title")
    if isinstance(title, str) and (shut(title) or stamped(title)):
        what = "the header asks to be public, and its title says that it is not"
        return text.count("\n", 0, header.at("title")) + 1, what, "the title without these words, or `visibility: internal`"
    row = foreword(text[header.body :])
    if row >= 0:
        what = "the header asks to be public, and the text above the first section says that it is not"
        return text.count("\n", 0, header.body) + row + 1, what, "the text without these words, or `visibility: internal`"
    return None


def silent(source: Source) -> tuple[Problem, ...] | None:
    """What is wrong with a source that does not ask to be public; None for one that does. The same for as long as its bytes are."""
    asked = asks(source)
    return None if asked.public else asked.problems


def _refused(source: Source, text: str, code: str, line: int, what: str) -> Asked:
    if not _CLAIM.search(unicodedata.normalize("NFKC", text[:_CLAIM_WITHIN])):
        return Asked()
    right = "a header of plain keys and values, and text in UTF-8, before this can be public"
    wrong = problem(code, source.path, line, what, right)
    # Words of the text that ask for it are no slip of a header; they are just not enough.
    headless = code == "PM720" and not re.search(r"^\s*(?:---|\+\+\+)", "\n".join(text.split("\n", 3)[:3]), re.MULTILINE)
    return Asked(problems=(replace(wrong, level=Level.WARNING) if headless else wrong,))


def _unclear(source: Source, header: Strict) -> tuple[Problem, ...]:
    known = {word for words in VISIBILITY.values() for word in words} - {"public"}
    line = 1
    if not header.stated:
        near = get_close_matches("visibility", [fold(k) for k in header.data], 1, 0.75)
        if not near:
            return ()
        what = "a key of the header is nearly `visibility`"
    elif header.visibility in known or (header.visibility in ("", None) and header.data.get("visibility") is None):
        return ()
    else:
        what = "the visibility is not exactly one of its words"
    return (problem("PM720", source.path, line, what, "write `visibility: public`, `internal` or `restricted`, and nothing else"),)


def withheld(record: Record, data: Mapping[str, object], settings: Settings) -> Withheld | None:
    """What keeps a postmortem back that asks to be public; None where nothing does."""
    if settings.redaction.approval == "required" and (record.status is None or record.status.value not in FINISHED):
        return Withheld("status", "it asks to be public and is not final", "PM708")
    if "embargo_until" in data and (embargoed := _embargo(record, data["embargo_until"], settings)):
        return embargoed
    for key, given in data.items():
        name = plain_key(key)
        if LATER.fullmatch(name) and _waits(given, settings):
            return Withheld(key, Held.EMBARGO)
        if EXPIRED.fullmatch(name) and _over(given, settings):
            return Withheld(key, Held.EXPIRED)
        if LATER.fullmatch(name) and SCHEDULED.fullmatch(name) and _unread(given):
            return Withheld(key, "the day from which on it may be read is no date", "PM725")
    for key, security in data.items():
        if plain_key(key) != "security" or security is False or (isinstance(security, Mapping) and security.get("patched") is True):
            continue
        if not security:
            return Withheld(key, "`security` is empty, so nobody knows whether a vulnerability is still open", "PM725")
        return Withheld(key, Held.VULNERABILITY)
    return None


def opening(one: Postmortem, settings: Settings) -> date | None:
    """The first day that no day of its header keeps it back from; None where it waits for none, or for something else besides."""
    data = asks(one.source).header.data
    given = (
        until(value, settings.timezone)
        for key, value in data.items()
        if (name := plain_key(key)) == "embargo_until" or LATER.fullmatch(name)
    )
    day = max((day for day in given if day is not None and day > settings.as_of), default=None)
    # Whether it is final is asked of whoever approves it.
    then = None if day is None else replace(settings, as_of=day, redaction=replace(settings.redaction, approval="optional"))
    return None if then is None or withheld(one.record, data, then) else day


def _over(value: object, settings: Settings) -> bool:
    """Whether its last day has passed; on the day of a time nobody knows the hour of the build, so it has."""
    day = until(value, settings.timezone)
    timed = isinstance(value, datetime) or (isinstance(value, str) and len(value.strip()) > _DAY)
    return day is not None and (day - timedelta(days=1) <= settings.as_of if timed else day < settings.as_of)


def _waits(value: object, settings: Settings) -> bool:
    """Whether the value is a day that has not come."""
    day = until(value, settings.timezone)
    return day is not None and day > settings.as_of


def _unread(value: object) -> bool:
    return value not in (None, "", False) and until(value, "") is None


def _embargo(record: Record, value: object, settings: Settings) -> Withheld | None:
    """Nothing where the embargo has passed: its day has come, or the action it names is done."""
    day = until(value, settings.timezone)
    if day is not None:
        return Withheld("embargo_until", Held.EMBARGO) if day > settings.as_of else None
    named = _ACTION.fullmatch(value) if isinstance(value, str) else None
    action = next((a for a in record.actions if named and a.id and fold(a.id) == fold(named[1])), None)
    if action is None:
        return Withheld("embargo_until", "the embargo is neither a date nor an action of this document", "PM725")
    return None if action.status == "done" else Withheld("embargo_until", Held.ACTION)
