"""Paths: the path of a source in, whether a folder or the end of its name says that it is not for everybody out."""

import re

from mkdocs_postmortems.model.expression import Expression

_WORD = (
    r"(?:drafts?|internal|private|confidential|restricted|secrets?|embargoed|unpublished|unreviewed|unredacted|non-?public"
    r"|(?:internal|staff|team)[-_ ]only"
    r"|(?:do[-_ ])?not?[-_ ](?:publish|share|public)|entw[uü]rfe?|vertraulich|confidentiel|brouillons?|社外秘)"
)
_FOLDER = Expression(rf"[_.]*(?:\d+[-_ ])?{_WORD}[_.]*", re.IGNORECASE)
_NAME = Expression(
    rf".*[. (\[]{_WORD}[)\]]?"
    r"|.*[-_](?:draft|confidential|unredacted|unpublished|embargoed|do[-_]?not[-_]?publish|(?:internal|staff|team)[-_]only)",
    re.IGNORECASE,
)
_LOUD = Expression(r".*[-_](?:INTERNAL|PRIVATE|RESTRICTED|SECRET|DRAFT|CONFIDENTIAL)")
"""In capitals only: an outage may have been an internal one."""


def kept_apart(path: str) -> bool:
    """Whether somebody put the file where, or called it as, what is not to be shown."""
    *folders, name = path.split("/")
    stem = name.rpartition(".")[0] or name
    return any(_FOLDER.fullmatch(folder) for folder in folders) or bool(_NAME.fullmatch(stem) or _LOUD.fullmatch(stem))
