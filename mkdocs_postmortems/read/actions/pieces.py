"""Pieces: a piece between dashes or in brackets at an item's end in; who, when and how far taken from it. All of it or nothing."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.names import PRODUCTS
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read.actions.draft import Draft, priority
from mkdocs_postmortems.read.actions.due import is_label
from mkdocs_postmortems.read.actions.owners import is_nobody, owners
from mkdocs_postmortems.read.actions.status import status
from mkdocs_postmortems.read.actions.tickets import only
from mkdocs_postmortems.read.parts.headings import exact
from mkdocs_postmortems.read.times import dates

_CUT = Expression(r"\s(?:[-–—]{1,2}|[|/])\s+")
_COMMA = Expression(r"\s*(?:[;、；]|,(?! (?:19|20)\d\d(?![-/.\d])))\s*")
"""Between parts; the comma of `Jan 20, 2024` parts nothing."""
_WHEN = Expression(
    r"^(?:due(?: (?:on|by|date))?|(?:to be )?(?:complete|finish|deliver)(?:ed)? by(?=\s*[:：])"
    r"|by|until|before|eta|deadline|target(?: date)?|期限|截止"
    r"|(?:spätestens |fällig )?bis(?: (?:zum|spätestens))?"
    r"|fällig(?: (?:am|zum))?|spätestens(?: am)?|frist|termin|até(?: o)?|hasta(?: el)?|antes de(?:l)?|vencimiento|vencimento|prazo|plazo"
    r"|(?:vence|vencer)(?: (?:el|em|dia|no dia))?|(?:fecha|data) l[íi]mite|avant(?: le)?|pour(?: le)?|échéance|date limite"
    r"|d['’]ici(?: le| au)?|uiterlijk(?: op)?|v[oó][oó]r|tegen|vervalt(?: op)?|senest|förfaller|forfaller|scadenza|entro(?: il)?)"
    r"(?![^\W\d_])\s*[:：]?\s*",
    re.IGNORECASE,
)
_WHO = Expression(
    r"^(?:owner|owned by|assignee|assigned to|by|responsible|担当|verantwortlich|zuständig|responsables?|responsável|encargad[oa]"
    r"|a cargo de|por conta de|pilote|porteur|assigné(?:e)? à|asignad[oa] a|eigenaar|verantwoordelijk(?:e)?|responsabile"
    r"|ansvarlig|ansvarig)"
    r"\s*[:：]?\s+",
    re.IGNORECASE,
)
_WEEKDAY = Expression(
    r"^(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:end|close|start) of\b|^(?:eod|cob|tomorrow)\b", re.IGNORECASE
)
_NOTE = Expression(r"^(?:in|by|via|on|with|as of|since)\b|^#|\d", re.IGNORECASE)
_HANDLES = Expression(r"^@[\w./-]+(?:(?:\s*/\s*|\s+and\s+|\s*&\s*|\s+)@[\w./-]+)*$")
_NAME = Expression(
    r"^(?:@?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*(?: (?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*|de|van|von|der|la))?(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*)?)(?:(?:,| and| &"
    r"|/) ?@?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*)?)*$|^@[\w./-]+$"
)
_NO_NAME = Expression(
    r"^(?:optional|new|stretch|maybe|internal|external|note|done|todo|see|wip|update|link|pr|github|issue|short|long|medium"
    r"|required|ongoing|v\d|q\d|fyi|tbd|idea|recommended|nice|bonus|low|high)\b",
    re.IGNORECASE,
)

_KEY = Expression(r"\b[A-Z]{2,}-\d+\b")
_NAME_OF_TEAM = Expression(r"\b(?:team|squad|group)\b", re.IGNORECASE)

_SIGN = Expression(r"\s*(?P<sign>📅|🗓|📆|✅|❌|⏳|🛫|➕)\ufe0f?\s*(?P<day>\d{4}-\d{2}-\d{2})(?!\d)")
_URGENT = {"🔺": "highest", "⏫": "high", "🔼": "medium", "🔽": "low", "⏬": "lowest"}


def signs(text: str, draft: Draft) -> str:
    """The text without the signs that note-taking programs put before a task's days: due, done, dropped, planned, begun and made."""
    for match in _SIGN.finditer(text):
        if match["sign"] in "📅🗓📆":
            draft.due = draft.due or match["day"]
        elif match["sign"] == "✅":
            draft.completed = draft.completed or match["day"]
        if match["sign"] in "✅❌" and not (draft.checked and match["sign"] == "✅"):
            draft.status = draft.status or match[0].strip()
    bare = _SIGN.sub("", text)
    for sign, word in _URGENT.items():
        if bare.rstrip().endswith(sign):
            bare, draft.priority = bare.rstrip().removesuffix(sign), draft.priority or word
    return bare.strip()


def pieces(text: str, draft: Draft) -> str:
    """The text without the pieces behind its last dashes that say nothing but who, when and how far."""
    while True:
        cuts = list(_CUT.finditer(text))
        if len(cuts) > 1 and cuts[-2].start() > 0 and not draft.status and not draft.completed and _done(text[cuts[-2].end() :]):
            draft.status, text = text[cuts[-2].end() :].strip(), text[: cuts[-2].start()].rstrip()
            continue
        before = draft.owner
        if not cuts or cuts[-1].start() == 0 or not piece(text[cuts[-1].end() :].strip(" ."), draft):
            return text
        draft.dashed = draft.dashed or draft.owner != before
        text = text[: cuts[-1].start()].rstrip()


def behind_commas(words: str, draft: Draft) -> str:
    """Names without what goes on behind the last comma or full stop and says when or how far: `Ada Byron, due 3 May`."""
    while (cut := list(_BEHIND.finditer(words))) and cut[-1].start() > 0:
        said = _said(words[cut[-1].end() :].strip(" ."), draft)
        if said is None or said[0] not in _NOT_WHO or getattr(draft, said[0]):
            break
        setattr(draft, said[0], said[1])
        words = words[: cut[-1].start()]
    return words


_BEHIND = Expression(rf"{_COMMA.pattern}|(?<=\w{{3}})\.\s+(?=\w)")
_NOT_WHO = ("due", "completed", "status", "priority", "ticket")


def _done(words: str) -> bool:
    """Whether the last two pieces are one: done, and on which day."""
    state = status(words, strict=True) if len(words) <= 40 else None
    return state is not None and state.completed is not None


def piece(words: str, draft: Draft) -> bool:
    """Whether all of a piece says who, when, how far, how urgent or which ticket; only then the draft has it."""
    if is_nobody(words):
        return True
    found: dict[str, str] = {}
    names: list[str] = []
    for part in part_pieces(words):
        if is_name(part) and not only(part):
            names.append(part)
            continue
        said = _said(part, draft)
        if said is None or said[0] in found or (getattr(draft, said[0]) and said[0] != "ticket"):
            return False
        found[said[0]] = said[1]
    if names:
        if "owner" in found or draft.owner or not (found or draft.due or draft.status):
            return False
        found["owner"] = ", ".join(names)
    for name, value in found.items():
        setattr(draft, name, f"{draft.ticket} {value}".strip() if name == "ticket" else value)
    return bool(found)


def part_pieces(words: str) -> list[str]:
    """What stands between the commas of a piece; that of `Jan 20, 2024` is none of them."""
    return _COMMA.split(words.strip())


def is_name(words: str) -> bool:
    """Whether a few words are somebody: a name, or what is plainly a team or role."""
    if not words or len(words) > 40 or status(words, strict=True) or priority(words) or dates.search(words):
        return False
    if fold(words) in PRODUCTS or _KEY.search(words) or (exact(words) and not _NAME_OF_TEAM.search(words)):
        return False
    named = owners(words)
    return bool(named) and (bool(_NAME.match(words) and not _NO_NAME.match(words)) or all(one.kind != "person" for one in named))


def _said(part: str, draft: Draft) -> tuple[str, str] | None:
    """The field of a draft that one part of a piece fills, and its value."""
    if _HANDLES.match(part):
        return "owner", part
    when = _WHEN.sub("", part)
    day = dates.search(when)
    if day is not None and day.start <= 1 and day.end >= len(when) - 1:
        done = when == part and (draft.status or draft.checked) and (draft.checked or getattr(status(draft.status), "value", "") == "done")
        return ("completed" if done else "due"), when
    if when != part and (is_label(when) or _WEEKDAY.match(when)):
        return "due", when
    who = _WHO.sub("", part)
    if who != part and (_HANDLES.match(who) or is_name(who)):
        return "owner", who
    state = status(part, strict=True)
    if state is not None and len(part) <= 60 and (not state.note or _NOTE.search(state.note)):
        return "status", part
    if priority(part):
        return "priority", part
    return ("ticket", part) if only(part) else None
