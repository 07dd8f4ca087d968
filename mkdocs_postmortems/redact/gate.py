"""The gate: whether an audience may know that a postmortem exists at all, and what keeps it back."""

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.terms import VISIBILITY, fold
from mkdocs_postmortems.redact.header import Strict, strict
from mkdocs_postmortems.redact.listed import listed

FINISHED = ("final", "closed")
_CLOSERS = frozenset(("draft", "private", "internal", "confidential", "restricted", "hidden", "unlisted", "unpublished", "secret"))
_OPENERS = frozenset(("published", "publish", "public"))
"""Keys by which other tools keep a page back."""
_KEEPERS = frozenset(
    (
        "audience",
        "audiences",
        "classification",
        "confidentiality",
        "tlp",
        "access",
        "access_level",
        "data_classification",
        "distribution",
        "privacy",
    )
)
"""Keys by which other tools say who may read a page, and what stands there where the public may not."""
_KEPT = frozenset(
    ("internal", "private", "confidential", "restricted", "secret", "red", "amber", "green", "employees", "employee", "staff", "nonpublic")
)
_BESIDE = frozenset(
    ("only", "use", "level", "tlp", "strict", "company", "strictly", "eyes", "highly", "top", "team", "teams", "board", "non")
)
_TOLD = re.compile(
    r"\b(?:do not|don't|never|not (?:yet |to be |for )?) ?(?:publish|publication|share|release|public)\w*|\binternal (?:use )?only\b",
    re.IGNORECASE,
)
"""What a short value says in words."""
_REMARKS = listed("gate-remarks")
"""Keys of remarks on the page itself; anywhere else such words may be what the incident was about."""
_SHORT = 60
_WISHES = ("sensitivity", "public", "people")
"""Keys whose map says what stays hidden: one that is misspelt hides nothing."""
_ELSEWHERE = ("the header asks to be public and says elsewhere that it is not", "`visibility` alone, without the other key")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_GATES = frozenset(("embargo_until",))
_LATER = (
    "publish_on",
    "publish_at",
    "publish_date",
    "publish_after",
    "published_at",
    "not_before",
    "release_date",
    "release_on",
    "scheduled_for",
)
"""Keys by which other tools say from which day on a page may be read."""
_SCHEDULED = frozenset(("publish_on", "publish_at", "publish_after", "not_before", "scheduled_for"))
"""Those of them that speak of what is still to come, so that a word nobody can read as a day keeps the page back."""
_CLAIM = re.compile(r"visib\w*[\"'*_ ]{0,4}[:=|]\s*\S{0,8}?\s?public\b", re.IGNORECASE)
_CLAIM_WITHIN = 20_000
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile(
    "\x1b\\[[0-9;?]*[A-Za-z]|[\U000e0000-\U000e007f\U000e0100-\U000e01ef\ufe00-\ufe0d\u2060-\u2064\u206a-\u206f\ufff9-\ufffb\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
_SECOND = re.compile(r"\s*^---[ \t]*\n((?:.+\n|[ \t]*\n){1,80}?)(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:", re.MULTILINE)
_TURNED = re.compile(r"<bdo\b|bidi-override|&(?:rlo|lro|#8238|#x202e);?", re.IGNORECASE)
"""The same in the words of HTML and of styles."""
_ACTION = re.compile(r"(?:until|after|action|item|done|is|:|\s)*([A-Za-z]{1,8}-?\d{1,5})(?:\s+(?:is\s+)?done)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A source at the first gate."""

    text: str = field(default="", repr=False)
    """Its text where it asks to be public and may be read; without characters that nobody sees."""
    header: Strict = field(default_factory=Strict, repr=False)
    public: bool = False
    problems: tuple[Problem, ...] = ()


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
    against = _against(header) or _again(text[header.body :])
    if against:
        key, what, right = against
        return Asked(problems=(problem("PM720", source.path, text.count("\n", 0, header.at(key)) + 1, what, right),))
    if "\x00" in text:
        return _refused(source, text, "PM005", text.count("\n", 0, text.index("\x00")) + 1, "the file holds binary data")
    bidi = _BIDI.search(text) or _TURNED.search(text)
    if bidi:
        line = text.count("\n", 0, bidi.start()) + 1
        return _refused(source, text, "PM726", line, "a character turns the direction of the text")
    clean = _UNSEEN.sub("", text)
    return Asked(clean, header if clean == text else strict(clean), public=True)


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


def _against(header: Strict) -> tuple[str, str, str] | None:
    """What else the header says of being public, where it is not what `visibility` says: its key, what is wrong, what would be right."""
    for key, value in header.data.items():
        name = _key(key)
        plain = fold(value) if isinstance(value, str) else value
        if (name in _CLOSERS and plain in (True, "true", "yes", "on")) or (name in _OPENERS and plain in (False, "false", "no", "off")):
            return key, *_ELSEWHERE
        if str(key) != "visibility" and plain != "public" and get_close_matches(name, ("visibility",), 1, 0.85):
            return key, "a second key of the header is nearly `visibility`", "`visibility` alone, without the other key"
        if (name in _KEEPERS and _keeps(value)) or (name in _REMARKS and _told(value)):
            return key, *_ELSEWHERE
        near = "embargo" in name or get_close_matches(name.removesuffix("_until"), ("embargo", "embargoed"), 1, 0.85)
        if near and str(key) not in _GATES and plain not in (None, False, "", "false", "no", "none", "off"):
            return key, "a key of the header is nearly `embargo_until`", "`embargo_until: 2026-03-01`"
        meant = get_close_matches(name, _WISHES, 1, 0.8) if isinstance(value, Mapping) else []
        if meant and str(key) not in _WISHES:
            return key, f"a key of the header is nearly `{meant[0]}`", f"`{meant[0]}`, so that it is followed"
    return None


def _key(written: object) -> str:
    return fold(_HUMP.sub("_", str(written))).replace("-", "_").replace(" ", "_")


def _told(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _SHORT and bool(_TOLD.search(value))


def _again(body: str) -> tuple[str, str, str] | None:
    """The same where a second header follows that speaks of it, too: nobody can tell which of them is meant."""
    found = _SECOND.match(body)
    keys = {fold(key).replace("-", "_") for key in _KEY.findall(found[1])} if found else set[str]()
    if keys & {"visibility", *_CLOSERS, *_OPENERS, *_KEEPERS, *_GATES}:
        return "", "a second header follows the first and says who may read it, too", "one header with all its keys"
    return None


def _keeps(value: object) -> bool:
    """Whether the words say that only some may read, and no other word beside them says the opposite."""
    said = re.findall(r"[a-z]+", " ".join(map(str, value)).casefold() if isinstance(value, list) else str(value).casefold())
    return any(word in _KEPT for word in said) and all(word in _KEPT or word in _BESIDE for word in said)


def withheld(record: Record, data: Mapping[str, object], settings: Settings) -> tuple[str, str, str]:
    """A problem code, the reason that keeps a postmortem back that asks to be public, and its key; empty words where nothing does."""
    if settings.redaction.approval == "required" and (record.status is None or record.status.value not in FINISHED):
        return "PM708", "it asks to be public and is not final", "status"
    if "embargo_until" in data:
        code, reason = _embargo(record, data["embargo_until"], settings)
        if reason:
            return code, reason, "embargo_until"
    for key, given in data.items():
        name = _key(key)
        if name in _LATER and _waits(given, settings):
            return "", "its embargo has not passed", key
        if name in _SCHEDULED and _unread(given):
            return "PM725", "the day from which on it may be read is no date", key
    security = data.get("security")
    if security and not (isinstance(security, Mapping) and security.get("patched") is True):
        return "", "its vulnerability is not patched", "security"
    return "", "", ""


def _day(value: object) -> date | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            return None
    return value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None


def _waits(value: object, settings: Settings) -> bool:
    """Whether the value is a day that has not come."""
    day = _day(value)
    return day is not None and day > settings.as_of


def _unread(value: object) -> bool:
    return value not in (None, "", False) and _day(value) is None


def _embargo(record: Record, value: object, settings: Settings) -> tuple[str, str]:
    """Nothing where the embargo has passed: its day has come, or the action it names is done."""
    day = _day(value)
    if day is not None:
        return ("", "its embargo has not passed") if day > settings.as_of else ("", "")
    named = _ACTION.fullmatch(value) if isinstance(value, str) else None
    action = next((a for a in record.actions if named and a.id and fold(a.id) == fold(named[1])), None)
    if action is None:
        return "PM725", "the embargo is neither a date nor an action of this document"
    return ("", "") if action.status == "done" else ("", "its embargo waits for an action")
