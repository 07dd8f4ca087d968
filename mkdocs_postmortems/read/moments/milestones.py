"""Milestones: the entries of a timeline in, the milestones their words tell of out. What a field states comes first."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import MILESTONES, Entry, Moment
from mkdocs_postmortems.read.moments.doubts import before
from mkdocs_postmortems.read.timeline.entry_words import FIX, KINDS, MARKERS, REPAIR, STEMS, WORDS, tells

_NOT_YET = Expression(
    r"\b(?:not|isn't|wasn't|never|un|partial(?:ly)?|attempt\w*|trying|tried|fail(?:s|ed)? to|unable to|cannot|can't|should"
    r"|will|would|to be|waiting (?:for|on|to|until)|hop(?:e|ing)|until"
    r"|expect\w*|plan\w* to|in order to|yet to|start\w* to"
    r"|consider\w*|believ\w*|thought|assum(?:es?|ed|ing)|presumabl[ey]|decision to|decided? to|working (?:on|to))\b[^.;(]{0,30}$"
    r"|\b(?:no|zero|without(?: an?y?)?)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Words before a keyword that say it has not happened."""
_WEAK = Expression(r"\b(?:rollback|roll-back|revert) (?:was )?(?:initiated|started|begins?|began)\b", re.IGNORECASE)
"""Taken as the mitigation where nothing says that it took effect."""
_DECLARED_OVER = Expression(
    r"\bdeclared? (?:as )?(?:resolved|over|closed)\b|\bincident (?:is |was |marked (?:as )?)?(?:resolved|closed|over)\b"
    r"|\boutage (?:ends|ended|over)\b|\ball clear\b|収束(?:を)?宣言|解決(?:を)?宣言|クローズ",
    re.IGNORECASE,
)
_STILL = Expression(
    r"\bstill (?:un(?:reachable|available|able)|down|failing|broken|erroring|degraded|timing out|returning (?:[45]\d\d|errors?)|offline)\b"
    r"|\b(?:errors?|alerts?|issue|problem|outage|symptoms?) (?:(?:returns?|returned)(?! (?:to|by|from|in)\b)"
    r"|came back|recurs?|recurred|persists?|persisted)\b"
    r"|\bcontinu(?:ed|ing) (?:degradation|errors|failures|outage|impact)\b",
    re.IGNORECASE,
)
_DENIED = Expression(
    r"\b(?:no|nobody|none|nothing|without|any)\b[^.,;:–—]*\b(?:still|continu(?:ed|ing))\b|\bwhy\b[^.,;]*\bpersisted\b"
    r"|\b(?:watch|monitor|look|check)(?:s|ed|ing)?\b[^.,;:–—]*\bcontinu(?:ed|ing)\b"
    r"|\bstill \w+ (?:elsewhere|upstream|(?:in|on) (?:the )?(?:staging|test|dev(?:elopment)?|sandbox|preview)\b)",
    re.IGNORECASE,
)
"""`No user is still failing`, `why the issue persisted`, `still broken elsewhere`, `watching for continued errors`: it is over."""
_HEAD = 300
"""How many letters of an entry are looked at: what it tells of first."""


@dataclass(frozen=True, slots=True)
class Milestones:
    """What was derived."""

    entries: tuple[Entry, ...] = ()
    """The same entries, each with the milestone it gave."""
    times: dict[str, Moment] = field(default_factory=dict)
    """By milestone; every one is marked derived and has the line of its entry."""


def milestones(entries: tuple[Entry, ...], stated: Collection[str] = ()) -> Milestones:
    """The milestones the entries tell of; those in `stated` are known from a field, so nothing is derived for them.

    Where `stated` has their moments, no start is derived that lies behind a stated impact or detection.
    """
    texts = [entry.text[:_HEAD] if entry.at is not None else "" for entry in entries]
    small = [text.lower() for text in texts]
    found = {name: at for name in WORDS if (at := _first(name, texts, small)) is not None}
    if "detected" not in found and (at := _noticed(texts, small, found)) is not None:
        found["detected"] = at
    noticed = min((found[name] for name in ("impact_started", "detected") if name in found), default=None)
    if "started" in found and not _begins(found, noticed, texts):
        del found["started"]
    if noticed is not None:
        for name in ("acknowledged", "identified", "mitigated", "resolved"):
            if found.get(name, noticed) < noticed and not MARKERS[name].search(texts[found[name]]):
                again = _first(name, texts, small, noticed)
                found = {key: at for key, at in found.items() if key != name} | ({} if again is None else {name: again})
    _again(entries, texts, small, found)
    _ends(texts, found)
    over = found.get("resolved", len(texts))
    # What is answered or declared once it is over is the report, or the next incident.
    found = {name: at for name, at in found.items() if at <= over or name not in ("acknowledged", "declared")}
    given: dict[int, str] = {}
    for name in MILESTONES:
        if name in found and name not in stated:
            given.setdefault(found[name], name)
    times = {name: _moment(entries[found[name]]) for name in MILESTONES if name in found and name not in stated}
    known = {**times, **stated} if isinstance(stated, Mapping) else times
    if "started" in times and any(name in known and before(known[name].at, times["started"].at) for name in ("impact_started", "detected")):
        del times["started"]
        given = {at: name for at, name in given.items() if name != "started"}
    return Milestones(tuple(replace(entry, milestone=given.get(at, "")) for at, entry in enumerate(entries)), times)


def _begins(found: dict[str, int], noticed: int | None, texts: list[str]) -> bool:
    """Whether a change can have begun it: nothing was noticed or done before it; one that brings a fix needs somebody to notice later."""
    at = found["started"]
    if any(place < at for name, place in found.items() if name != "started"):
        return False
    if at and at * 2 >= len(texts) and noticed is None:
        # Where nothing tells of a fault, a change late in the timeline is rather what ended it.
        return False
    return not FIX.search(texts[at]) or (noticed is not None and noticed > at)


def _noticed(texts: list[str], small: list[str], found: dict[str, int]) -> int | None:
    """The first entry in words of detection, where none says plainly that it was detected: before anything was done about it."""
    end = min((found[name] for name in ("acknowledged", "identified", "mitigated", "resolved") if name in found), default=len(texts) - 1)
    _, stems, pattern = KINDS["detection"]
    for at in range(end + 1):
        match = pattern.search(texts[at]) if any(stem in small[at] for stem in stems) else None
        if match is not None and not REPAIR.search(texts[at]) and not _NOT_YET.search(texts[at][: match.start()]):
            return at
    return None


def _first(name: str, texts: list[str], small: list[str], start: int = 0) -> int | None:
    """The first entry from `start` on that a marker, else a keyword gives the milestone; "not yet" before it rules it out."""
    may = [at for at in range(start, len(texts)) if texts[at] and any(stem in small[at] for stem in STEMS[name])]
    for at in may:
        if MARKERS[name].search(texts[at]):
            return at
    for at in may:
        match = WORDS[name].search(texts[at])
        if (
            match is not None
            and not _NOT_YET.search(texts[at][: match.start()])
            and not (name == "started" and (REPAIR.search(texts[at]) or tells("mitigated", texts[at], small[at])))
        ):
            return at
    return None


def _again(entries: tuple[Entry, ...], texts: list[str], small: list[str], found: dict[str, int]) -> None:
    """An end behind which it is still down, or down again, was none: the next one that is told of, if any.

    Where that lies earlier on the clock, the entries are those of several incidents, and the first end stays.
    """
    first = found.get("resolved")
    while first is not None and not MARKERS["resolved"].search(texts[found["resolved"]]):
        at = next((n for n in range(found["resolved"] + 1, len(texts)) if _STILL.search(texts[n]) and not _DENIED.search(texts[n])), None)
        if at is None:
            return
        later = _first("resolved", texts, small, at + 1)
        if later is None:
            del found["resolved"]
            return
        one, other = entries[first].at, entries[later].at
        if one is not None and other is not None and before(other, one):
            found["resolved"] = first
            return
        found["resolved"] = later


def _ends(texts: list[str], found: dict[str, int]) -> None:
    """How it ended: declared over after the service had recovered, it has two ends; recovery is mitigation at the latest."""
    over = next((at for at, text in enumerate(texts) if _DECLARED_OVER.search(text) and at >= found.get("resolved", 0)), None)
    if over is not None and "resolved" in found and over > found["resolved"] and not MARKERS["resolved"].search(texts[found["resolved"]]):
        found["recovered"], found["resolved"] = found["resolved"], over
    if "mitigated" not in found:
        end = found.get("recovered", found.get("resolved", len(texts)))
        weak = next((at for at, text in enumerate(texts[:end]) if _WEAK.search(text)), None)
        if weak is not None:
            found["mitigated"] = weak
        elif "recovered" in found:
            found["mitigated"] = found["recovered"]


def _moment(entry: Entry) -> Moment:
    return Moment(entry.at, entry.written, entry.line, derived=True, approximate=entry.approximate)  # type: ignore[arg-type] # callers pass entries with an instant
