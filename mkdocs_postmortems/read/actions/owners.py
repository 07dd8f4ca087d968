"""Owners: the words that say who does it in, people, teams and roles out. Looks nobody up."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Owner
from mkdocs_postmortems.model.terms import ACTION_STATUS, fold
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

_SPLIT = Expression(r"\s*(?:[,、;；/／|\n]|\s&\s|\s\+\s|\band\b|\bwith\b|＆|と(?=@)|\s(?=@))\s*", re.IGNORECASE)
_AROUND = Expression(r"[*_`\\]+|\[(?=[^\]]*\])|\](?:\([^)]*\))?|<mailto:[^>]*>|mailto:")
_HANDLE = Expression(r"(@[\w.-]+)/([\w-]+)")
"""A team of an organisation: its slash does not part two names."""
_ASIDE = Expression(r"\s*[(（][^)）]*[)）]\s*$")
_TEAM = Expression(
    r"\b(?:équipes?|equipes?|equipos?|gruppe|abteilung|afdeling|ploeg|gruppo|squadra|teamet)\b"
    r"|\b(?:teams?|squads?|groups?|guilds?|crew|department|dept|chapter|tribe|wg|working group|on-?call|committee|staff|folks"
    r"|maintainers|developers|engineers)\b"
    r"|チーム|グループ|班|部署|团队|小组|^@?[\w-]+/[\w-]+$",
    re.IGNORECASE,
)
_TEAMS = frozenset(
    {
        "ops", "devops", "sre", "sres", "qa", "infra", "infrastructure", "platform", "support", "engineering", "everyone",
        "everybody", "all", "dev", "backend", "frontend", "security", "data", "product", "operations", "networking", "network",
        "it", "legal", "hr", "marketing", "design", "docs", "documentation", "observability", "release", "releng", "dba", "dbas",
        "mobile", "web", "core", "全員", "運用", "開発", "全体", "オンコール",
    }
)  # fmt: skip
_ROLE = Expression(
    r"\b(?:lead|leader|manager|owner|incident commander|commander|scribe|facilitator|architect|director|cto|ceo|vp"
    r"|head of .+|ic|tl|em|pm|po)$|"
    r"オーナー$|担当者?$|責任者$|リーダー$|マネージャー?$|オペレーター?$|作成者$|负责人$",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    {
        "name",
        "names",
        "owner",
        "要アサイン",
        "unassigned",
        "tbd",
        "tba",
        "nobody",
        "no one",
        "open",
        "未定",
        "to be assigned",
        "not assigned",
    }
)


_UNASSIGNED = frozenset(
    {
        "unassigned", "not assigned", "not yet assigned", "to be assigned", "no owner", "no assignee", "no owner yet", "nicht zugewiesen",
        "niemand zugewiesen", "non assigné", "non attribué", "sin asignar", "não atribuído", "non assegnato", "niet toegewezen",
        "ikke tildelt", "ej tilldelad", "nieprzypisane", "не назначен", "未割当", "要アサイン", "担当未定", "未分配", "미배정",
    }
)  # fmt: skip
_STATES = frozenset(fold(word) for words in ACTION_STATUS.values() for word in words)
"""Nobody is called as a state is: in that cell somebody said how far the item is."""
_PICTURE = Expression(r"^[^\w@]+")


def is_nobody(words: str) -> bool:
    """Whether the words say that the item is nobody's yet, and can mean nothing else."""
    return fold(words).strip(" .") in _UNASSIGNED


def owners(text: str, teams: frozenset[str] = frozenset()) -> tuple[Owner, ...]:
    """Each owner as written without marks; `teams` holds folded names that are teams. Empty where nobody is named."""
    found: list[Owner] = []
    for part in _SPLIT.split(_HANDLE.sub(r"\1\0\2", _AROUND.sub("", text))):
        name = (_ASIDE.sub("", part) or part).replace("\0", "/").strip(" .:-–—()（）'\"")
        folded = fold(name).lstrip("@")
        if (
            not re.search(r"[^\W_]", name)
            or folded in _NOBODY
            or _PICTURE.sub("", folded) in _STATES
            or is_nothing(name)
            or is_placeholder(name)
        ):
            continue
        found.append(Owner(name, _kind(name, folded, teams)))
    return tuple(dict.fromkeys(found))


def _kind(name: str, folded: str, teams: frozenset[str]) -> str:
    if folded in teams:
        return "team"
    if _ROLE.search(name):
        return "role"
    return "team" if folded in _TEAMS or _TEAM.search(name) else "person"
