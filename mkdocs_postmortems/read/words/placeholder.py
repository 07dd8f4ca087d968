"""Placeholder: the words a template leaves where a value belongs. Text in, whether it says nothing yet out."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import INCIDENT_STATUS, STATUS, fold

_LEFT = Expression(
    r"""^(?:
      \[[^\]]*\]\s*%                                                          # [X]%
    | \[(?!\s?[x~/-]?\s?\])[^\]]*\]                                         # [start] to [end]
      (?:\s*(?:%|to|-|–|and|minutes?/hours?|minutes?|hours?|\(.*\)|\[[^\]]*\]))*
    | <[^<>@]{1,60}> | \{\{.*\}\} | \$\{?[a-z_]+\}?
    | [yd]{2,4}[-/. ]m{1,2}[-/. ][yd]{2,4}(?:[ t@-]+hh:mm(?::ss)?)?.{0,12} | hh:mm(?::ss)?.{0,8} | m{2,4}[ -]d{1,2},?[ -]y{4}
    | (?:yyyy|20(?:xx|yy))[-/](?:mm|xx)[-/](?:dd|xx).*
    | [a-z]{2,8}(?:-(?:x{2,}|n{2,}|\#{2,}|yyyy|yy|mm|dd|mmdd|yyyymmdd))+
    | x{1,4}h?\s?(?:x{1,3}m|minutes?|mins?|hours?|hrs?|%) | sev[- ]?(?:x|n|\[.*\]|\#|\d/\d.*|\d-\d) | p(?:x|\[.*\])
    | (?:todo|fixme|tbc|tba|fill in|fill me in|to be filled|to be completed|please select|select one|choose one)\b.{0,40}
    | @?(?:names?|your[ -]names?|someone|person|username|handle|owner|author\(?s?\)?) | \(names?\)
    | (?:(?:issue|incident|postmortem|post-mortem|outage|your)\s)?(?:report\s)?(?:title|name)(?:\shere)?
    | title\sof\sthe\sincident | lorem\sipsum.*
    | _{3,} | \.{3,} | …+ | x{2,} | \?{3,}
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTHING = frozenset(
    {
        "", "-", "--", "---", "–", "—", "?", "??", "n/a", "na", "none", "unknown", "tbd", "tba", "null", "nil", "不明", "未定",
        "なし", "無し", "未割当", "要アサイン", "要設定", "未知", "无", "未测定", "未特定", "not applicable", "undetermined",
        "to be determined", "unassigned", "no response", "ー", "/", ".",
    }
)  # fmt: skip
_HIDDEN = Expression(r"redacted|withheld|removed|omitted|classified", re.IGNORECASE)
"""What an author took out on purpose is no word of a template."""
_CHOICE = Expression(r"\s*(?:\||/|｜|／|\bor\b|\u3001)\s*")
_SAID = Expression(r"\s*\([^()]*\)(?=\s*(?:$|[|/｜／]))")
"""What a choice means: `P1 (critical) | P2 (high)`."""
_OR = Expression(r",.*\bor\b", re.IGNORECASE)
_LISTED = Expression(rf"{_CHOICE.pattern}|\s*,\s*")
"""`draft, in review or final`"""
_DAY = Expression(r"^\[[\d\s./:年月日-]{8,}\]$")
"""A day that the author wrote inside the template's brackets."""
_WORDS = frozenset(fold(word) for words in (*STATUS.values(), *INCIDENT_STATUS.values()) for word in words) | {
    "yes", "no", "critical", "major", "minor", "high", "medium", "low", "resolved", "ongoing", "investigating", "identified", "monitoring",
}  # fmt: skip
_SEVERITY = Expression(r"^(?:sev|p|s|severity)?[ -]?\d$")


def is_placeholder(text: str) -> bool:
    """Whether a value is the template's own: `[TITLE]`, `YYYY-MM-DD`, `SEV-X`, or its list of choices."""
    bare = text.replace("\\", "").strip().strip('*_`"“”„').strip()
    if not bare or len(bare) > 120 or _DAY.match(bare) or (bare[0] == "[" and fold(bare.strip("[]")) in _WORDS):
        return False
    if _LEFT.match(bare):
        return not _HIDDEN.search(bare)
    if not _CHOICE.search(bare):
        return False
    choices = [one for one in (_LISTED if _OR.search(bare) else _CHOICE).split(_SAID.sub("", fold(bare))) if one]
    levels = sum(bool(_SEVERITY.match(choice)) for choice in choices)
    return len(choices) >= (3 if levels else 2) and all(choice in _WORDS or _SEVERITY.match(choice) for choice in choices)


def is_nothing(text: str) -> bool:
    """Whether a value says that there is none or that it is not known."""
    return fold(text).strip(" *_`()（）") in _NOTHING
