"""Unreal: the turns that tell what would have been, had somebody only done otherwise."""

from functools import partial

from mkdocs_postmortems.check.lexicon.parts import LONG_MOD
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import sifted
from mkdocs_postmortems.model.expression import Expression

IF_ONLY = sifted(r"\bif only\b(?P<rest>(?: \S+){1,6})", "if only")
HAD = sifted(phrases(r"""
    (^|[,;.] |\band )had (
        (the |a |an |any |our )?{MOD}(?P<who><[HT]>|he|she|they|you|operator|operators)
      | (any(one|body)|(the |a |our )?{MOD}(managers?|supervisors?|pilots?|owners?|maintainers?|authors?|conductors?|assistants?))(?=
            [ ](\w+ly |not |just |only |also |actually )*
            (bothered|looked|checked|asked|read|walked|listened|called|phoned|noticed|paid|thought|known|told|verified|cared|followed
              |signed)
        )
    )[ ]
    (\w+ly |not |just |only |also |actually )*(?P<did>[\w-]+)
""", MOD=LONG_MOD), "had ")
NAMED_HAD = Expression(partial(phrases, r"""
    ( ?if (only )?\S+( \S+)? had|had \S+) (\w+ly |not |just |only |even )*(
        looked|asked|bothered|listened|told|noticed|thought|known|called|phoned|paid attention|warned|escalated
      | (read|followed|opened) (the|our|his|her) (\w+ )?(runbook|docs|documentation|manual|checklist|procedure|instructions|e-?mail|ticket)
    )\b
"""))
"""Told of any name: what programs do not do."""
IF_HAD = sifted(phrases(r"""
    \bif (the |a |an )?{MOD}(?P<who><[HT]>|he|she|they|you|someone|anyone|somebody|operators?|managers?|owners?|maintainers?|authors?)
    ( (on|in|at|from) [\w<>-]+){0,2} (\w+ly |just |only )*(had|hadn't|'d)( not| n't)?( \w+ly| just| only| also| even| properly)*[ ]
    (?!(an?|the|any|to|no|this|some|access|your|our)\b)\w+
""", MOD=LONG_MOD), "if ", "had|'d")
