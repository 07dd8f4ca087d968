"""Action advice: a document's items in, those without what only advises beside a list that is tracked out. Reads no words of an item."""

import re

from mkdocs_postmortems.model.record import Action, Section

_PREVENTION = re.compile(
    r"\bprevent(?!.*\b(?:actions?|items?|tasks?|to-?dos?)\b)|\brecurrence\b(?!.*\bactions?\b)|\bprevenci[oó]n\b|\bprevenção\b|\bprévention\b"
    r"|\bprävention\b|\bvorbeugung\b|\bmedidas preventivas\b|\bmesures préventives\b|再発防止|予防|预防|預防|防止|예방|재발",
    re.IGNORECASE,
)
"""Titles over what would keep it from happening again: asked of somebody in one file, and advice to everybody in the next."""

_LIST = re.compile(r"\b(?:actions?|items?|tasks?|to-?dos?|follow-?ups?|next steps|acci[oó]n|ação|aç[oõ]es)", re.IGNORECASE)
_ASKS = re.compile(
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


def tracked(items: tuple[Action, ...], sections: tuple[Section, ...]) -> tuple[Action, ...]:
    """The items, without the rules below a title of prevention, where another list has an owner, a day or a box for most of its own.

    An author who keeps such a list has said there what is to be done: what nobody owns and no verb asks for beside it is no item of it.
    """
    advice = {one.line for one in items if _signless(one) and not _ASKS.match(one.text) and _advises(one.line, sections)}
    rest = [one for one in items if not _advises(one.line, sections)]
    if not advice or sum(not _signless(one) for one in rest) * 2 <= len(rest):
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
