"""Advice: a document's items in, those without what only advises beside a list that is tracked out."""

import re
from dataclasses import replace

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Action, Section

_PREVENTION = Expression(
    r"\bprevent(?:ion|ive|ative|ing|s)?\b(?!.*\b(?:actions?|items?|tasks?|to-?dos?)\b)|\brecurrence\b(?!.*\bactions?\b)", re.IGNORECASE
)
"""Titles over what would keep it from happening again: asked of somebody in one file, and advice to everybody in the next.

In English alone, since what is asked for is told from a rule by its verb.
"""

_LIST = Expression(r"\b(?:actions?|items?|tasks?|to-?dos?|follow-?ups?|next steps|acci[oó]n|ação|aç[oõ]es)", re.IGNORECASE)
_ASKS = Expression(
    r"^\W*(?:[\w/ -]{2,40}:\s*)?(?:please )?"
    r"(?:add|adjust|adopt|alert|append|archive|assign|audit|automate|back ?fill|back ?port|block|build|bump|cap|change|clarify|clean|close"
    r"|collect|complete|conduct|configure|consider|consolidate|contact|correct|create|decide|decommission|define|delete|deploy|deprecate"
    r"|design|develop|disable|document|draft|drop|educate|enable|enforce|enhance|establish|evaluate|expand|explore|expose|extend|file|fix"
    r"|harden|hire|implement|improve|increase|install|integrate|introduce|investigate|link|lower|make|migrate|modify|monitor|move|notify"
    r"|optimi[sz]e|order|patch|pin|plan|prepare|provide|provision|publish|purchase|raise|re-?build|re-?design|re-?evaluate|re-?name"
    r"|re-?place|re-?work|re-?write|rebase|reconfigure|reduce|refactor|refine|remove|require|research|resize|restore|restrict|restructure"
    r"|retire|revise|revisit|revoke|roll ?out|rotate|schedule|set(?: ?up)?|simplify|speed up|split|standardi[sz]e|strengthen|switch"
    r"|tighten|train|tune|turn (?:on|off)|unify|update|upgrade|wire|write)\b(?!-)",
    re.IGNORECASE,
)
"""`Add an alert`: somebody is asked to do it, whoever that may be."""
_ASKS_ONCE = Expression(
    r"^\W*(?:apply|back up|check|ensure|perform|review|run|scan|test|track|validate|verify)\b(?! \w+\s*:)"
    r"(?!.*\b(?:always|before|each|every|never|when|whenever)\b)",
    re.IGNORECASE,
)
"""`Test the backup`, which `Test the backup before each upgrade` makes a rule."""
_ELSEWHERE = Expression(r"[^\W\d_A-Za-z\u00c0-\u024f]{2}")
"""Letters of other scripts, whose verbs nobody knows here."""


def tracked(items: tuple[Action, ...], sections: tuple[Section, ...]) -> tuple[Action, ...]:
    """The items, without the rules below a title of prevention, where another list has an owner, a day or a box for most of its own.

    An author who keeps such a list has said there what is to be done: what nobody owns and no verb asks for beside it is no item of it.
    """
    advice = {one.line for one in items if _signless(one) and not _asks(one.text) and _advises(one.line, sections)}
    rest = [one for one in items if not _advises(one.line, sections)]
    if not advice or sum(_followed(one) for one in rest) * 2 <= len(rest):
        return items
    return tuple(one for one in items if one.line not in advice)


def _advises(line: int, sections: tuple[Section, ...]) -> bool:
    """Whether the part around a line is one of prevention, and no heading inside it says that it lists what is to be done."""
    around = [s for s in sections if s.line <= line <= s.end]
    outer = next((s for s in around if s.name == "actions"), None)
    inner = [s for s in around if outer is not None and s.line > outer.line]
    return outer is not None and bool(_PREVENTION.search(outer.title)) and not any(_LIST.search(s.title) for s in inner)


def _signless(one: Action) -> bool:
    return not (one.owner_written or one.due or one.due_written or one.status_written or one.tickets or one.priority or one.id)


def _followed(one: Action) -> bool:
    """Whether an item of its own has an owner, a day, a box or the like: `done` over a list of what was done follows nothing up."""
    return not _signless(one) and (one.origin != "list" or not _signless(replace(one, status_written="")))


def _asks(text: str) -> bool:
    return bool(_ASKS.match(text) or _ASKS_ONCE.match(text) or _ELSEWHERE.search(text))
