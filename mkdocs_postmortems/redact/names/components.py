"""Components: what stands where an owner is named and a text in, whether it is a part of the system or a duty, and nobody's name, out."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import ACTION_STATUS, fold

_KINDS = (
    r"(?:sub)?workers?|services?|svc|apis?|backend|frontend|db|database|jobs?|queues?|pipelines?|gateway|scheduler|indexer|servers?"
    r"|clients?|controller|operator|proxy|deploy(?:ment)?|exporter|consumers?|producers?|sidecar|cache|topics?|tables?"
)
_TAILED = Expression(rf"[a-z][a-z0-9]{{1,20}}(?:[-_][a-z0-9]{{1,20}}){{0,2}}[-_](?:{_KINDS})(?:[-_][a-z0-9]{{1,4}})?")
_DUTY = Expression(r"(?:担当者?|責任者|対応者?|ローテーション|オンコール|全体|チーム|当番)$")
_STATES = frozenset(fold(word) for words in ACTION_STATUS.values() for word in words)
_LONE = Expression(r"[a-z]{3,20}")
_LEAST = 2
"""Parts of a system that begin with the same word: one may be somebody's own, as `jdoe-db` is."""


def component(name: str) -> bool:
    """Whether the words themselves say so: `alt-backend`, `オンコール対応`, `Pending`."""
    return bool(_TAILED.fullmatch(name) or _DUTY.search(name) or fold(name) in _STATES)


def prefix(name: str, text: str) -> bool:
    """Whether several parts of the system are called after it in the text: `recap` beside `recap-worker` and `recap_jobs`."""
    if not _LONE.fullmatch(name):
        return False
    called = re.findall(rf"(?<![\w@/~.-]){name}[-_]({_KINDS})(?![a-z])", text)
    return len(set(called)) >= _LEAST
