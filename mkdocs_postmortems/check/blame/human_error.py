"""Human error: one sentence in, each place where human error stands as a cause out (PM103)."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.blame.charge import Charge
from mkdocs_postmortems.check.blame.silence import denied
from mkdocs_postmortems.check.lexicon.errors import CAUSE_AFTER, CAUSE_BEFORE, HUMAN_ERROR
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.model.expression import Expression

_NO_CAUSE = Expression(
    phrases(r"""
      ( \S+){0,4}? (is|are|was|were) (
          never|where|when|no longer|impossible|harder|less|not|n't|a symptom|inevitable|always|unavoidable|an? unhelpful|only
        | caught|found|detected|corrected|rejected|filtered|blocked|refused|prevented|flagged|counted|logged|shown|returned
      )\b
    | ( \S+){0,2}? isn't| should not| is bound| happens?| will | can(not)?\b
    """)
)
"""What speaks of human error in general, or says that it explains nothing."""
_BARELY = Expression(
    phrases(r"""
      \b(
          an?|the|(pure|simple|plain|mere|simp)(ly)?|just|single|by|point|of|failure|and|again|once|more|another|case|classic|textbook|alone
        | nothing|else|full|stop|period|clear(ly)?|obvious(ly)?|yet|here|all|sheer|basic|primary|main|root
      )\b
    """)
)
"""What a line may say beside, and still be no more than the two words."""
_WHERE = Expression(r" (?:at|in|on|by) (?:the |a |an |our )?(?:\S+ ){0,2}?\S+(?: \.)?")
"""Where it was made, and no more: a line that names it and has no verb."""
_ONLY_SAID = Expression(
    phrases(r"""
      \b(
          ask|asks|call|calls|calling|say|says|saying|blaming|blame|stop at|ending at|end at|conclude|policy|culture
        | (finding|label|verdict|conclusion|answer|explanation|category|categorie)s? (such as|like|of)
      )\b( \S+){0,4} ?$
    """)
)
"""Behind these words it is a label that is spoken of."""


def found(text: str) -> Iterator[Charge]:
    """Human error by any of its names, where the sentence makes it a cause and not only speaks of it."""
    for match in HUMAN_ERROR.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        alone = (not before.strip() and after.startswith((" :", " -", " –", " —"))) or not re.search(
            r"[a-z]{3}", _BARELY.sub("", before + after)
        )
        alone = alone or (not before.strip() and not match[0].endswith("s") and _WHERE.fullmatch(after) is not None)
        if re.search(r"\b(?:unless|if|in case|whenever|lest)\b(?: \S+){0,3} ?$", before):
            continue
        if denied(text, match.start()) or _NO_CAUSE.match(after):
            continue
        if _ONLY_SAID.search(before) or "?" in after:
            continue
        if alone or CAUSE_BEFORE.search(before) or CAUSE_AFTER.match(after):
            second = re.match(r"(?:[^.]*?)(?:,|;) (?:but|however|yet)\b", after)
            yield Charge("PM103", match.start(), match.end(), second is not None)
