"""Sarcasm: the turns that say of somebody the contrary of what they mean, or ask aloud what can be asked of them."""

from mkdocs_postmortems.check.lexicon.parts import MOD, SOMEBODY
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

SARCASM: tuple[tuple[str, Sifted], ...] = (
    ("PM105", sifted(phrases(r"""
    \bit (takes|took) (a |an |some )?(\w+ )?(special|rare|remarkable|uncommon|singular|true) ((kind|sort|brand) of )?(\w+ )?
    (talent|gift|genius|art|<H>|person) to\b
  | \bin (his|her|their) (infinite|great|boundless|superior) wisdom\b
  | \b(so-called|self-proclaimed|self-styled|supposedly|allegedly|our (esteemed|dear|beloved|illustrious)) (\w+ ){0,2}?
    (<[HT]>|experts?|professionals?)\b
"""), "it takes|it took|wisdom|so-called|self-|supposedly|allegedly|esteemed|dear|beloved|illustr")),
    ("PM105", sifted(phrases(r"""
    \b(bravo|hats off|congratulations|congrats|kudos|applause|well done|thanks) (go |goes )?to <H> (who )?(\w+ly )?
    (thought|believed|felt|assumed|figured) (that |it |this |we )
"""), "<", "thought|believed|felt|assumed|figured")),
    ("PM105", sifted(phrases(r"""
    \b((is|was|be|are|were) (\w+ly )?(not |n't |hardly )|(isn't|wasn't) (\w+ly )?|(is|was) (it|that|this) )(really |that |so )?
    (too much|a lot|much|asking too much|asking much) (of <H> )?to (ask|expect|demand|hope)\b
  | \b(was|is|were|are) (\w+ly |really )?no excuse (for|to)\b(?! (us|our|me|my)\b)
"""), "to ask|to expect|to demand|to hope|no excuse")),
    ("PM105", sifted(phrases(r"""
    \b(can|could|should|might|may|must) (surely |reasonably |rightly |at least |well )*(be|have been) expected (of|from) {SOMEBODY}
  | \b(expect|expected|hoped for|asked for) (more|better|nothing (else|better)|no (less|better)|as much|much|this|that) (of|from)[ ]
    {SOMEBODY}(?=$| [.,;])
  | \b(you|one|anybody|anyone) (would|'d|might|could) (have )?(expect|expected|hope|hoped|think|thought)[ ]
    (the |our |an? ){MOD}<[HT]> to (know|have|at least|read|be able|check|test|understand|see|notice|remember|ask|tell|look)\b
  | \bas (was |is |so )?(expected|often|usual|ever|always|typical|customary) (of|from|with|for) {SOMEBODY}(?=$| [.,;])
""", MOD=MOD, SOMEBODY=SOMEBODY), "<", "expect|hope|think|thought|asked for|often|usual|ever|always|typical|customary")),
)  # fmt: skip
