"""Sideways: one sentence in, the blame in it whose subject is no person out: a deed by somebody, a question, thanks that are none."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.lexicon.answerable import ANSWERABLE
from mkdocs_postmortems.check.lexicon.judged import ASIDE
from mkdocs_postmortems.check.lexicon.passives import PASSIVES
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.scorn import SCORN

_ALL = (*PASSIVES, *ANSWERABLE, *ASIDE, *SCORN)
_OF_NOBODY = tuple((rule, turn) for rule, turn in _ALL if not turn.needs("<"))
"""Those to ask where nobody is marked."""
_NOT = re.compile(
    phrases(r"""
      \b(not|no|never|nobody|none|nor|avoid(s|ed|ing)?|rather than|instead of|isn't|blameless\w*|ask|asks|asking|asked
        | phrases?|words?|questions?)
      \b( \S+){0,5} ?$
    """)
)
"""What turns it around, or only speaks of such words."""


def found(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """Rule, begin, end in the marked text, and whether it is only worth a remark."""
    for rule, turn in _ALL if "<" in text else _OF_NOBODY:
        for match in turn.finditer(text):
            if not _NOT.search(text[: match.start()]):
                yield rule, match.start(), match.end(), False
