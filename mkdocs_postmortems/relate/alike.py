"""Alike: cards in, for each the few others worth reading out, by what they share and by their words, with the reasons in words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from random import Random

from mkdocs_postmortems.model.library import Related
from mkdocs_postmortems.relate.cards import Card
from mkdocs_postmortems.relate.nearness import Postings
from mkdocs_postmortems.relate.passages import terms
from mkdocs_postmortems.relate.phrases import Phrases
from mkdocs_postmortems.relate.shared import UNIT, Own, Value, Values, values
from mkdocs_postmortems.relate.vectors import WHOLE, Space, Vector, cosine, space

MOST = 5
"""Suggestions for one incident."""
_TEXT, _VALUES = 6, 4
"""What words weigh beside values. Added up in these parts they find fewer of the links that authors wrote than words alone."""
_ALONE = 100
_FEWEST = 8
"""Incidents below which words are not compared: among so few every word is rare."""
_BAR = UNIT * 15 // 100
"""The least cosine of a suggestion by words alone; higher where chance gives more."""
_CHANCE, _PAIRS = 95, 400
"""The cosine that so many of a hundred random pairs do not reach is the bar, found from so many pairs."""
_TERMS = 2
"""Rare words that two texts have to share where they share nothing else."""
_BUDGET = 1200
"""Places of words that are looked at for one incident, from its heaviest words on: what keeps the work linear."""
_NEAREST = 12
"""Of the texts found so, and of the incidents with the same values, those that are compared in full."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How everything in one edition is compared."""

    cards: tuple[Card, ...]
    values: Values
    space: Space
    postings: Postings
    bar: int
    """Millionths of a cosine."""

    def ranked(self, own: Own, vector: Vector, hidden: Collection[int]) -> list[tuple[int, int]]:
        """Score and place of every other that words or values lead to, best first, the newest of equals first."""
        near = self.postings.near(vector)
        beside = {at for at, values_ in enumerate(self.values.owns) if not own.isdisjoint(values_)}
        whole, weight, owns = self.values.weight(own), self.values.weight, self.values.owns
        found = [(-score(whole, weight(own & owns[at]), near.get(at, 0)), at) for at in beside.union(near).difference(hidden)]
        return [(-score, at) for score, at in sorted(found)]


def score(whole: int, shared: int, words: int) -> int:
    """Millionths: of two incidents whose texts have the cosine `words`, and that share values of the weight `shared` of `whole`.

    Values raise what words found and never lower it, so nobody is punished for an empty field; alone they only tell equals apart.
    """
    text, meta = words * UNIT // WHOLE, shared * UNIT // whole if whole else 0
    return text + text * meta * _VALUES // (_TEXT * UNIT) + meta // _ALONE


def likeness(cards: tuple[Card, ...], counts: tuple[Mapping[str, int], ...] | None = None) -> Likeness:
    """Everything that is compared; `counts` are the words of each, where some other text is to be compared than that of the views."""
    found = values(cards)
    texts = space([terms(card.view) for card in cards] if counts is None else counts) if len(cards) >= _FEWEST else space([{}] * len(cards))
    made = Likeness(cards, found, texts, Postings(texts), 0)
    return Likeness(cards, found, texts, made.postings, _bar(made))


def _bar(made: Likeness) -> int:
    """What chance gives in this library: the same pairs each time, whatever order its files came in."""
    size = len(made.cards)
    if size < _FEWEST:
        return _BAR
    random = Random(size)  # noqa: S311 - pairs to look at, no secret
    pairs = [random.sample(range(size), 2) for _ in range(_PAIRS)]
    vectors = made.space.vectors
    found = sorted(cosine(vectors[a], vectors[b]) * UNIT // WHOLE for a, b in pairs)
    return max(_BAR, found[_PAIRS * _CHANCE // 100])


def alike(
    cards: tuple[Card, ...], labels: Mapping[Value, str], skip: Mapping[str, Collection[str]], told: Collection[str]
) -> Mapping[str, tuple[Related, ...]]:
    """Suggestions by key, best first, at most `MOST`: those that share a service, a cause or tags before those whose words are alike.

    `skip` names the others that an incident is not to be shown; `told` those whose story another one tells.
    """
    made, place = likeness(cards), {card.key: at for at, card in enumerate(cards)}
    phrases = Phrases(cards, made.space)
    folded = {place[key] for key in told}
    found: dict[str, tuple[Related, ...]] = {}
    for at, card in enumerate(cards):
        hidden = folded | {place[key] for key in skip.get(card.key, ()) if key in place} | {at}
        rows = _suggested(made, at, hidden)
        if rows:
            made_rows = [_related(made, phrases, labels, at, row) for row in rows]
            found[card.key] = tuple(sorted(made_rows, key=lambda r: r.how != "shared"))
    return found


@dataclass(frozen=True, slots=True)
class _Row:
    """A suggestion before it is put in words."""

    score: int
    other: int
    valued: bool
    """What they share is a reason of its own."""
    worded: bool
    """Their words are one."""


def _suggested(made: Likeness, at: int, hidden: Collection[int]) -> list[_Row]:
    """The best of those that words or values lead to: first roughly, then a few of them compared in full."""
    values_, vectors = made.values, made.space.vectors
    own, vector = values_.owns[at], vectors[at]
    whole, rough = values_.weight(own), made.postings.near(vector, _BUDGET)
    shares: dict[int, int] = {}
    for other in values_.near(at):
        common = own & values_.owns[other]
        weight = values_.weight(common)
        if other not in hidden and values_.enough(common, weight):
            shares[other] = weight
    beside = sorted([(-score(whole, weight, rough.get(other, 0)), other) for other, weight in shares.items()])[:_NEAREST]
    texts = sorted([(-words, other) for other, words in rough.items() if other not in hidden])[:_NEAREST]
    rows = []
    for other in {other for _, other in (*beside, *texts)}:
        words = cosine(vector, vectors[other])
        worded = words * UNIT >= made.bar * WHOLE
        common = own & values_.owns[other]
        weight = values_.weight(common)
        valued = values_.enough(common, weight)
        if valued or (worded and (weight or len(vector.keys() & vectors[other].keys()) >= _TERMS)):
            rows.append(_Row(score(whole, weight, words), other, valued, worded))
    return sorted(rows, key=lambda row: (-row.score, row.other))[:MOST]


def _related(made: Likeness, phrases: Phrases, labels: Mapping[Value, str], at: int, row: _Row) -> Related:
    reasons = made.values.reasons(made.values.owns[at] & made.values.owns[row.other], labels)
    both = phrases.both(at, row.other) if row.worded else ()
    if both:
        reasons = (*reasons, f"both mention: {', '.join(both)}")
    return Related(made.cards[row.other].key, "shared" if row.valued else "text", "", "", reasons, row.score / UNIT)
