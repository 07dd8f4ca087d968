"""Tails: the end of an item's text in, the owner, due date, state and the rest taken off it out. Knows no labels."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.actions.draft import Draft, kind, priority
from mkdocs_postmortems.read.actions.due import is_label
from mkdocs_postmortems.read.actions.owners import is_nobody
from mkdocs_postmortems.read.actions.pieces import is_name, part_pieces, piece, pieces
from mkdocs_postmortems.read.actions.status import status
from mkdocs_postmortems.read.actions.tickets import only
from mkdocs_postmortems.read.times import dates
from mkdocs_postmortems.read.words.placeholder import is_placeholder

_TAIL = Expression(r"\s*[\[(（]([^\[\]()（）]{1,120})[\])）]\s*\.?$")
_TAIL_OWNER = Expression(r"\s*(?:[-–—:|,]|\s)\s*(@[\w./-]+(?:(?:,\s*|\s*/\s*|\s+and\s+|\s*&\s*|\s+)@[\w./-]+)*)\s*\.?$")
_MENTION = r"@[A-Z][\w'’-]*(?: (?:(?:v[ao]n|d[aeiu]|del|de[nr]|l[ae]|al|bin|te[nr]) )*[A-Z][\w'’-]*){0,2}"
_TAIL_MENTION = Expression(rf"\s({_MENTION}(?:,? {_MENTION})*)\s*\.?$")
"""`@Ada Byron`: a person as programs for notes and wikis write them out."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_TAIL_DAY = Expression(rf"\s@({_MONTH} \d{{1,2}}, 20\d\d|20\d\d-\d\d-\d\d)(?: \d{{1,2}}:\d\d(?: [AP]M)?)?\s*\.?$")
"""`@March 20, 2031`: a day in the same way."""
_TAIL_DUE = Expression(rf"({_MENTION})\W{{0,3}}\s(?i:due|by|until|eta):?$")
"""`@Ada Byron due`, before the day that was taken off: what the word leads to is gone, and whose it is stands before it."""
_TAIL_BOTH = Expression(rf"\s({_MENTION})\s+({_MONTH} \d{{1,2}}, 20\d\d|20\d\d-\d\d-\d\d)\s*\.?$")
"""`@Ada Byron March 20, 2031`: both, of which the mark before the day is lost in an export."""
_TAIL_TICKETED = Expression(r"[\s,](@[\w./-]+),?\s+([#!]\d{2,7}|[A-Z][A-Z0-9]{1,9}-\d{1,7})\s*\.?$")
"""`@ada #412`: who, and where it is tracked."""
_NAMED_BEFORE = Expression(r"@[\w./-]+(?:,?\s+(?:[#!]\d{2,7}|[A-Z][A-Z0-9]{1,9}-\d{1,7}))?,\s*$")
"""Before `by` and a day: whose it is, so that these are notes behind the text and no words of it."""
_TAIL_KEY = Expression(r"(?<=[)\].])\s+([#!]\d{2,7}|[A-Z][A-Z0-9]{1,9}-\d{1,7})\s*\.?$")
"""A ticket behind the bracket that says who and when."""
_TAIL_STATUS = Expression(
    r"(?:\s[-–—:]+\s|\.\s+|\s{2,}|[:：]\s+)((?:already |now )?(?:done|complete[d]?|fixed|wip|in progress|todo|merged|deployed"
    r"|shipped|dropped|won't (?:do|fix)|cancell?ed|deferred|postponed|blocked|not started|implemented)\b.{0,80})$",
    re.IGNORECASE,
)
_SHOUT = Expression(
    r"(?:\s|^)(DONE|TODO|WIP|FIXED|IN PROGRESS|COMPLETED?|CLOSED)\b[.!]?(\s+(?:in|by|on|via|as of|at|with PR)\b.{0,60}"
    r"|\s*[(\[:–-].{0,60})?$"
)
_SIGN = Expression(r"(?<!\b(?:as|or|by))(?<!\b(?:with|like))\s+((?:✅|☑|✔|✓|🟢|❌|🚫|🚧|🔄|⏳)\ufe0f?)\s*\.?$")
"""A state as a sign behind the text, as people tick off what they wrote in a chat or a page."""
_ARROW = Expression(r"\s*(?:→|⇒|➜|➡\ufe0f?|\s-+>|\s=>)\s+([^→⇒➜➡>]{2,60})$")
"""`→ 2031-03-20`: to whom it goes or by when, where that is all that stands behind the arrow."""
_BY = Expression(
    r"\b(?i:due|by|eta|deadline|target)\s+("
    r"(?:20\d\d[-/]\d|\d{1,2}(?:[-/]| (?!(?i:days?|weeks?|months?|years?|hours?|min(?:ute)?s?|sec(?:ond)?s?|percent|times|points?)\b))"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|Q[1-4]\b|EO[YQMW]\b)[\w/, -]{0,14}"
    r"|(?i:next (?:week|month|quarter|year|sprint|release|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|end of (?:the |this |next )?(?:week|month|quarter|year|sprint)|in \d{1,3} (?:days?|weeks?|months?)))\s*\.?$"
)


def tails(text: str, draft: Draft) -> str:
    """Brackets, handles and states at the end, one after the other."""
    for _ in range(4):
        text = pieces(text, draft)
        sign = _SIGN.search(text)
        if sign is not None and not draft.status:
            draft.status, text = sign[1], text[: sign.start()].rstrip()
            continue
        arrow = _ARROW.search(text)
        if arrow is not None and _led_to(arrow[1], draft):
            text = text[: arrow.start()].rstrip()
            continue
        tail = _TAIL.search(text)
        if tail is not None and bracket(tail[1].strip(), draft):
            text = text[: tail.start()].rstrip()
            continue
        mentioned = _TAIL_DAY.search(text)
        if mentioned is not None and not draft.due:
            draft.due, text = mentioned[1], text[: mentioned.start()].rstrip()
            whose = _TAIL_DUE.search(text)
            text = text[: whose.end(1)] if whose is not None else text
            continue
        both = _TAIL_BOTH.search(text)
        if both is not None and not draft.due and not draft.owner:
            draft.owner, draft.due, text = both[1], both[2], text[: both.start()].rstrip()
            continue
        keyed = _TAIL_KEY.search(text)
        if keyed is not None and not draft.ticket and only(keyed[1]) and _TAIL.search(text[: keyed.start()]):
            draft.ticket, text = keyed[1], text[: keyed.start()].rstrip()
            continue
        ticketed = _TAIL_TICKETED.search(text)
        if ticketed is not None and not draft.owner and not draft.ticket and only(ticketed[2]):
            draft.owner, draft.ticket, text = ticketed[1], ticketed[2], text[: ticketed.start()].rstrip(" ,")
            continue
        owner = _TAIL_OWNER.search(text) or _TAIL_MENTION.search(text)
        if owner is not None and not draft.owner and owner.start() > 0:
            draft.owner, text = owner[1], text[: owner.start()].rstrip(" -–—:|,")
            continue
        state = _TAIL_STATUS.search(text) or _SHOUT.search(text)
        if state is not None and not draft.status and state.start() > 3 and status(state[1], strict=True):
            draft.status, text = f"{state[1]}{state[2] or ''}" if state.re is _SHOUT.compiled else state[1], text[: state.start()].rstrip()
            continue
        day = _BY.search(text)
        if day is not None and not draft.due:
            draft.due = day[1].strip()
            if not day[0].lower().startswith("by") or _NAMED_BEFORE.search(text[: day.start()]):
                text = text[: day.start()].rstrip(" ,;–—-(")
                continue
        break
    return text


def bracket(words: str, draft: Draft) -> bool:
    """Whether a bracket at the end says owner, due date, state, priority or kind; one that says something else stays in the text."""
    if is_nobody(words):
        return True
    if is_placeholder(words) or only(words):
        return False
    if not draft.status and status(words, strict=True):
        draft.status = words
        return True
    if piece(words, draft):
        return True
    if not draft.kind and kind(words) and len(words.split()) == 1:
        draft.kind = words
        return True
    parts = [part.strip() for part in re.split(r"\s*[,;、|]\s*", words)]
    before = (draft.owner, draft.priority, draft.due)
    for at, part in enumerate(parts):
        if part.startswith("@"):
            draft.owner = f"{draft.owner}, {part}" if draft.owner else part
        elif not draft.priority and priority(part):
            draft.priority = part
        elif not draft.due and (_is_day(part) or (at > 0 and draft.owner and is_label(part))):
            draft.due = part
        elif at == 0 and not draft.owner and len(parts) <= 3 and not part.isupper() and is_name(part):
            draft.owner = part
        else:
            draft.owner, draft.priority, draft.due = before
            return False
    return True


def _led_to(words: str, draft: Draft) -> bool:
    """Whether each of the words between commas is a mention or a day that the draft had no owner or due date beside; then it has them."""
    said = {"owner" if part.startswith("@") else "due" if _is_day(part) else "": part for part in part_pieces(words)}
    if any(not name or getattr(draft, name) for name in said) or len(said) != len(part_pieces(words)):
        return False
    for name, part in said.items():
        setattr(draft, name, part)
    return True


def _is_day(words: str) -> bool:
    """Whether the words are a date and hardly more."""
    found = dates.search(words)
    return found is not None and found.end - found.start >= len(words) - 4
