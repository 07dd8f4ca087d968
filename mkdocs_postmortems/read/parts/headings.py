"""Headings: the text of a heading in, the canonical names of the section it opens out. Knows nothing of documents."""

import re
from functools import lru_cache

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold, unaccented
from mkdocs_postmortems.read.parts.aliases import ALIASES, NEEDLES, NOT_A_SECTION
from mkdocs_postmortems.read.parts.asked import ASKED, HISTORY_ASKED
from mkdocs_postmortems.read.parts.hints import NEEDLES_MORE
from mkdocs_postmortems.read.parts.tongues import HISTORY, MORE
from mkdocs_postmortems.read.words.near import Near


def _index() -> dict[str, str]:
    """Every alias and its name; one of the first table counts before its like in another language."""
    rows = [(alias, name) for name, listed in ALIASES.items() for alias in listed.split("|")]
    rows += [(alias, name) for table in (MORE, ASKED) for name, listed in table.items() for alias in listed.split("|")]
    found: dict[str, str] = {}
    for alias, name in rows:
        found.setdefault(fold(alias), name)
        found.setdefault(unaccented(fold(alias)), name)
    return found


_BY_ALIAS = _index()
_SPELLED = Near(alias for listed in ALIASES.values() for alias in map(fold, listed.split("|")) if alias.isascii())
"""Aliases that a slip may be near to."""
_RULES = tuple((Expression("|".join(patterns)), name) for name, patterns in (*NEEDLES, *NEEDLES_MORE))
_EMOJI = Expression(r":[a-z0-9_+-]+:|[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D]")
_NUMBER = Expression(
    r"^(?:(?:step |part |section )?\d+(?:\.\d+)*[.):、]?|[ivx]+\.)\s+(?=\S)"
    r"|^[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、．]|[)）][、．]?)\s*(?=\S)",
    re.IGNORECASE,
)
_TAIL = Expression(r"\s*[(（\[【].*$|\s*\{#.*\}\s*$")
_BRACKETS = Expression(r"(?:(?<!\s)\s*|(?<=\s))(?:\([^()]*\)|（[^（）]*）|\[[^\[\]]*\])\s*$")
_BRACKET = Expression(r"[(（\[【{]")
_MEANT = Expression(r"[(（]([^()（）]{3,40})[)）]$")
"""`Remediation (action items)`: what stands in parentheses says which part it is."""
_PHASE = Expression(r"phase \d+\s?[:：.–—-]\s+(.+)")
"""`Phase 3: action plan`; other phases are those of the incident, whose parts lie inside one."""
_WORKED = Expression(
    r"\w.*\bfollow[- ]?up\s*[(（][^()（）]*\d{4}[^()（）]*[)）]$|\bfollow[- ]?up\s*[(（][^()（）]*\d{4}[^()（）]*[)）]\s?[:：–—-]\s*\S"
    r"|[(（]\s*\d+\s?[-–—]\s?\d+\+?\s?min(?:ute)?s?\s*[)）]$"
)
"""`Index follow-up (2025-04-01)`, `Follow-up (2025-04-01): the pump stalls`, `Long-term actions (25-42 minutes)`: when it was done."""
_ON = Expression(r"^(.*\w)\s+(?:on|at|in) (?:the )?(?=.*\d)[\w\s.,:/-]{3,40}$")
"""`What happened on 17th June`: the day behind a name."""
_LOG = Expression(r"\b(?:history|change ?log|revisions?|update log)$|(?:이력|履歴|记录|历史)$")
"""A record of how a list changed is not the list."""
_CUT = Expression(r"\s+[-–—|]\s+|[:：]\s+|\s*[-–—]{2,}\s*")
_SPLIT = Expression(r"\s*(?:/|／|&|\+|,|・|、)\s*|\s+(?:and|y|e|et|und|и)\s+|\s*[と与和及및]\s*|(?<=[가-힣])[와과]\s+")
_IGNORED = frozenset((*NOT_A_SECTION, *(word for one in (*HISTORY, *HISTORY_ASKED) for word in (fold(one), unaccented(fold(one))))))


def plain(title: str) -> str:
    """The heading as it is compared: marks, emoji, leading numbers and closing punctuation gone, folded."""
    text = fold(_EMOJI.sub(" ", title).replace("\\", "")).strip(" *_`#~\"'")
    text = _NUMBER.sub("", text)
    return re.sub(r"(?<![\s?:.!。：？…])[\s?:.!。：？…]+$", "", text).strip(" *_`#¿¡")


@lru_cache(maxsize=4096)
def exact(title: str) -> tuple[str, ...]:
    """The canonical names whose alias the heading is, save for what stands in parentheses or behind a dash."""
    text = plain(title)
    counted = fold(_EMOJI.sub(" ", title)).strip(" *_`#:?")
    meant = _MEANT.search(counted)
    if meant and _BY_ALIAS.get(meant[1]) == "actions":
        return ("actions",)
    phase = _PHASE.match(text)
    if phase and _BY_ALIAS.get(phase[1]) == "actions":
        return ("actions",)
    bare = text.removeprefix("the ")
    dated = _ON.match(text)
    for candidate in (
        counted,
        _TAIL.sub("", counted),
        text,
        plain(_TAIL.sub("", text)),
        bare,
        plain(_CUT.split(text, maxsplit=1)[0]),
        dated[1] if dated else text,
    ):
        if candidate in _IGNORED:
            return ()
        if candidate in _BY_ALIAS:
            name = _BY_ALIAS[candidate]
            # `Root cause analysis — 5 whys`, `Root cause (5 whys)`: the whys say how the cause was looked for.
            how = {_BY_ALIAS.get(plain(_CUT.split(text)[-1])), _BY_ALIAS.get(meant[1]) if meant else ""}
            return (name, "whys") if name == "causes" and "whys" in how else (name,)
    named = _parts(text)
    return tuple(dict.fromkeys(named)) if named and all(named) else ()


def whole(title: str) -> tuple[str, ...]:
    """The names of a heading that says nothing else: what a title must be to be taken for a part."""
    return exact(title) if not _CUT.search(plain(title)) else ()


def alone(title: str) -> bool:
    """Whether the heading says nothing but what its part is called: `Chronology (UTC)`, and neither a slip nor `Impact on suppliers`."""
    bare = _BRACKETS.sub("", title)
    return not _BRACKET.search(bare) and not _ON.match(plain(bare)) and bool(whole(bare)) and (bare == title or bool(whole(title)))


def _parts(text: str) -> list[str]:
    """What the words between "and", a slash or a comma name; empty for one word or more than four."""
    parts = [part for part in _SPLIT.split(_TAIL.sub("", text)) if part]
    return [_BY_ALIAS.get(plain(part), "") for part in parts] if 1 < len(parts) <= 4 else []


@lru_cache(maxsize=4096)
def names(title: str) -> tuple[str, ...]:
    """The canonical names of a heading, also where it only contains or misspells what a section is called; empty for none."""
    found = _names(title)
    return tuple(name for name in found if name != "actions") if "actions" in found and _WORKED.search(plain(title)) else found


def _names(title: str) -> tuple[str, ...]:
    found = exact(title)
    if found:
        return found
    text = plain(_TAIL.sub("", plain(title)))
    if text in _IGNORED or plain(title) in _IGNORED or not text or len(text) > 80 or len(text.split()) > 12:
        return ()
    if _LOG.search(text):
        return ()
    named = _parts(text)
    if named and (named[0] or ("/" in text and named[-1])):
        return tuple(dict.fromkeys(name for name in named if name))
    for pattern, name in _RULES:
        if pattern.search(text):
            return (name,)
    meant = _MEANT.search(fold(title).strip(" *_`#:?"))
    if meant and meant[1] in _BY_ALIAS and meant[1] not in _IGNORED:
        return (_BY_ALIAS[meant[1]],)
    close = _SPELLED.closest(text, 0.87 if len(text) < 12 else 0.9) if len(text) >= 6 and text.isascii() else ""
    return (_BY_ALIAS[close],) if close else ()
