"""Blame: one sentence in, what in it blames somebody out, each with the words that do (PM101 to PM108). A fault needs a person."""

from dataclasses import dataclass

from mkdocs_postmortems.check.blame import accusations, human_error, ought, predicate, turns
from mkdocs_postmortems.check.blame.charge import Charge
from mkdocs_postmortems.check.marked import Sentence

__all__ = ("Hit", "hits")


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing a sentence says."""

    rule: str
    begin: int
    end: int
    """Where in the text of the sentence."""
    words: str = ""
    weak: bool = False
    """To be said at the level info, whatever the level of the rule."""


def hits(said: Sentence) -> tuple[Hit, ...]:
    """Everything in one sentence that blames, in order; each rule once for each place."""
    made: dict[tuple[str, int], Hit] = {}
    for charge in sorted(_charges(said)):
        first, last = said.span(charge.begin, charge.end)
        made.setdefault((charge.rule, first), Hit(charge.rule, first, last, said.text[first:last], charge.weak))
    return tuple(made.values())


def _charges(said: Sentence) -> list[Charge]:
    done = list(predicate.found(said))
    return [
        *(predicate.whole(said, one, charge) for one, charge in done),
        *ought.of_a_system(said, frozenset(charge.begin for _, charge in done)),
        *ought.unreal(said),
        *accusations.found(said),
        *human_error.found(said.marked),
        *turns.found(said.marked),
    ]
