"""Groups: the heading or label above a list of actions in, what it says of all below it out: kind, state, owner, or nothing."""

import re
from collections.abc import Iterable

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.names import GIVEN
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read.actions.draft import kind
from mkdocs_postmortems.read.actions.known import Known
from mkdocs_postmortems.read.actions.status import status
from mkdocs_postmortems.read.parts.headings import exact

_HISTORY = Expression(
    r"\bactions? (?:already )?taken\b|\bmitigation actions\b|\b(?:previous|prior) (?:action|postmortem|post-mortem)"
    r"|\bimmediate response\b|実施済みの対応|直ちに実施",
    re.IGNORECASE,
)
_DONE_LEAD = Expression(
    r"\b(?:already )?(?:been )?(?:completed|done|finished|implemented|fixed|deployed|taken care of)\b(?:(?: (?:items|actions"
    r"|tasks))?[:：]?$|.{0,20}[:：]$)|^完了(?:済み)?"
    r"|[(（]\W*(?:faite?s?|terminée?s?|hech[oa]s?|realizad[oa]s?|completad[oa]s?|feit[oa]s?|conclu[ií]d[oa]s?|erledigt|umgesetzt)\W*[)）]\W*$",
    re.IGNORECASE,
)
_OPEN_LEAD = Expression(
    r"\b(?:still open|remaining|to be done|not yet done|outstanding|pending|open(?: items| actions)?)\b.{0,30}[:：]?$"
    r"|^(?:todo|to do|open)\b[:：]?$|^未着手|^未完了"
    r"|[(（]\W*(?:à faire|en cours|por hacer|pendientes?|a fazer|pendentes?|offen|zu erledigen)\W*[)）]\W*$",
    re.IGNORECASE,
)
_PLANNED = Expression(r"\b(?:actions?|items?|tasks?) planned$", re.IGNORECASE)
_LEGEND = Expression(
    r"の説明|凡例|\blegend\b|\breminders?$"
    r"|\bexplanations?\b|\bdefinitions?\b|\bguidelines\b|\bwhat (?:the )?(?:categories|types|priorities) mean\b",
    re.IGNORECASE,
)
_HANDLE = Expression(r"^@[\w./-]+$")
_THEMES = frozenset(
    {
        "API", "APIs", "CI", "CD", "DB", "DNS", "UI", "UX", "TLS", "QA", "SRE", "IAM", "AWS", "GCP", "CDN", "SSO", "VPN", "VM",
        "VMs", "OS", "SLO", "SLA", "ADR", "PR", "PRs", "RCA", "TBD", "KPI", "Ops", "Dev", "Docs", "Test", "Etc", "Now", "Low",
        "Fix", "New", "Bug", "Do", "Don",
    }
)  # fmt: skip
"""Short words that head a list and are nobody's initials."""
_NAME = Expression(r"^[A-Z][a-z’'-]+(?: [A-Z][\w’'.-]*)?$")
_INITIALS = Expression(r"^[A-Z]{1,2}[A-Za-z]{0,2}$")


_SORT = (
    r"(?:immediate|urgent|(?:short|medium|mid|long|near)(?:er)?[- ]?term|specific|concrete|technical|process|code|infrastructure"
    r"|operational|organi[sz]ational|preventi?ve|preventative|corrective|further|other|additional|future|planned|proposed|suggested"
    r"|recommended|monitoring|documentation|testing|training|general|broad|key|follow[- ]?up|remaining|permanent|(?:an? |the )?list of)"
)
_OF = r"(?:improvements?|fix(?:es)?|tasks?|measures?|actions?(?: items?)?|items|steps|changes|to[- ]?dos?|recommendations?)"
_GROUP = Expression(
    rf"(?:{_SORT}[\s/&,]+(?:and )?){{0,3}}(?:{_OF}(?:\s*(?:/|&|,|and|or)\s*{_OF})*(?: (?:to|for) .{{3,40}})?|{_SORT})", re.IGNORECASE
)
"""`Specific tasks`, `Improvements/fixes`, `Tasks to address the issue`: what a list is of, and nothing to do by itself."""


_NUMBERED = Expression(
    r"^(?:action(?: item)?|AI|A|task|アクション|対策)[\s#-]*[A-Z]?\d+\b|^\[(?:[ x]?|n/a|[^\w\s\[\](){}]{1,2})\]\s|^\d+[.)]\s"
    r"|^[✅☑✔⬜☐🔲]\ufe0f?\s*(?:add|build|configure|create|deploy|disable|document|enable|fix|implement|improve|install|introduce|maintain"
    r"|migrate|move|remove|replace|rotate|schedule|set up|split|update|upgrade|write)\s\S+\s\S",
    re.IGNORECASE,
)
"""`Action 3`, `[ ] Buy a fan`, `✅ Add an alert on smoke`: a heading that is an item and names no group of them."""
_RANKED = Expression(r"^\W*P[0-5]\b\W+\w+\W+\w+")
"""`P0 - Cap the pool`: a rank and what is to be done, where a rank alone is that of all below it."""
_TERM = Expression(
    r"^\W*\d+[.)]\s+(?:immediate|(?:short|medium|mid|long)(?:er)?[- ]?term|urgent|near[- ]term|technical|process|organi[sz]ational"
    r"|detection|prevention|mitigation|documentation|monitoring|corrective|preventi?ve|preventative|follow[- ]?ups?|planned|completed)\b"
    r"(?:\W+(?:and|or|&|actions?|items?|fix(?:es)?|measures?|improvements?|changes?|steps?|tasks?|(?:short|medium|mid|long|term|planned)))*"
    r"\s*(?:[(（].*)?$",
    re.IGNORECASE,
)
"""`2. Long-term (planned)`: the number of a group, not of an item."""


def is_item(title: str) -> bool:
    """Whether a heading counts as an item by its number alone."""
    return _NUMBERED.match(title) is not None and _TERM.match(title) is None


def is_ranked(title: str) -> bool:
    """Whether a heading holds a rank and words of its own, so that an owner below it makes it an item."""
    return _RANKED.match(title) is not None


def is_group(label: str) -> bool:
    """Whether a label over items only says of what sort they are."""
    return _GROUP.fullmatch(label.strip(" *_:：")) is not None or exact(label.strip(" *_:：")) == ("actions",)


def is_aside(title: str) -> bool:
    """Whether what stands below a heading is no action: what was done during the incident, or an explanation of the list."""
    return is_history(title) or bool(_LEGEND.search(title))


def is_history(title: str) -> bool:
    """Whether what stands below a heading was done during the incident."""
    return bool(_HISTORY.search(title))


def is_lead(text: str) -> bool:
    """Whether a line says of the items below it that they are done, or still open."""
    return bool(_DONE_LEAD.search(text) or _OPEN_LEAD.search(text))


def names(known: Known, blocks: Iterable[Block]) -> tuple[str, ...]:
    """The bold lines alone that name people: where one is known, a given name, a handle or initials, the single words beside it are too."""
    alone = [
        block.text.strip(" *:：")
        for block in blocks
        if block.kind == "paragraph" and block.strong and block.text.strip(" *:：") == block.strong[0].strip(" *:：")
    ]
    sure = any(
        known.person(name) or fold(name.split(" ")[0]) in GIVEN or _HANDLE.match(name) or (_INITIALS.match(name) and name not in _THEMES)
        for name in alone
    )
    return tuple(name for name in alone if _NAME.match(name) and name not in _THEMES and not kind(name)) if sure else ()


def says(known: Known, label: str) -> dict[str, str]:
    """What a heading or label above items says for all of them: their kind, their state, or who owns them."""
    bare = label.strip(" *_:：")
    state = "done" if _DONE_LEAD.search(bare) or _DONE_LEAD.search(label) else "open" if _OPEN_LEAD.search(bare) else ""
    if state:
        return {"status": state}
    if _PLANNED.search(bare):
        return {"status": "planned"}
    if len(bare) > 60:
        return {}
    if (found := status(bare, strict=True)) and not found.note and len(bare.split()) <= 3 and not exact(bare):
        return {"status": bare}
    if _HANDLE.match(bare) or known.person(bare) or fold(bare) in known.folded_teams or (_INITIALS.match(bare) and bare not in _THEMES):
        return {"owner": bare}
    return {"kind": bare} if kind(bare) else {}
