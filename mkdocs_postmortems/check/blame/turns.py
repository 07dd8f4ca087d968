"""Turns: one sentence in, the turns of phrase that blame by themselves out: who bears it, who was slow, thanks that are none."""

from collections.abc import Iterator

from mkdocs_postmortems.check.blame.charge import Charge
from mkdocs_postmortems.check.lexicon.answerable import ANSWERABLE
from mkdocs_postmortems.check.lexicon.compared import COMPARED
from mkdocs_postmortems.check.lexicon.grumbled import GRUMBLED
from mkdocs_postmortems.check.lexicon.index import Index
from mkdocs_postmortems.check.lexicon.judged import ASIDE
from mkdocs_postmortems.check.lexicon.passives import PASSIVES
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sarcasm import SARCASM
from mkdocs_postmortems.check.lexicon.scorn import SCORN
from mkdocs_postmortems.check.lexicon.turns import TURNS
from mkdocs_postmortems.check.lexicon.wanting import WANTING
from mkdocs_postmortems.model.expression import Expression

_TURNED = Expression(
    phrases(r"""
      \b(
          not|no|never|nobody|none|nor|without|avoid(s|ing)?|(?<!been )avoided|rather than|instead of|isn't|wasn't|blameless\w*
      )\b( \S+){0,5} ?$
    """)
)
"""Before a turn that has a subject: what makes the contrary of it."""
_SPOKEN_OF = Expression(
    phrases(r"""
      \b(not|no|never|nobody|none|nor|avoid(s|ing)?|(?<!been )avoided|rather than|instead of|isn't|blameless\w*|ask|asks|asking|asked
        | phrases?|words?|questions?)
      \b( \S+){0,5} ?$
    """)
)
"""Before a turn that has none: the same, or what only speaks of such words."""
_ALL = tuple(
    [(rule, turn, _TURNED) for rule, turn in TURNS]
    + [(rule, turn, _SPOKEN_OF) for rule, turn in (*PASSIVES, *ANSWERABLE, *ASIDE, *SCORN, *SARCASM, *WANTING, *COMPARED, *GRUMBLED)]
)
_OF_NOBODY = tuple(row for row in _ALL if not row[1].needs("<"))
"""Those to ask where nobody is marked, as in most sentences: to ask each of them costs more than what they find."""
_ANY, _ANY_OF_NOBODY = Index([turn for _, turn, _ in _ALL]), Index([turn for _, turn, _ in _OF_NOBODY])


def found(text: str) -> Iterator[Charge]:
    """Each of them in the marked text, where the words before do not turn it around."""
    rows, index = (_ALL, _ANY) if "<" in text else (_OF_NOBODY, _ANY_OF_NOBODY)
    for at in index.asked(text):
        rule, turn, turned = rows[at]
        if turn.asks(text):
            for match in turn.expression.finditer(text):
                if not turned.search(text[: match.start()]):
                    yield Charge(rule, match.start(), match.end())
