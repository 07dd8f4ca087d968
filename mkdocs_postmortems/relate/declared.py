"""Declared: the relations authors wrote in, the same seen from both ends out, and a problem for each that leads nowhere."""

from collections.abc import Mapping

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.library import Related
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Relation
from mkdocs_postmortems.relate.cards import Card
from mkdocs_postmortems.relate.names import Index

_PAIRS = (
    ("duplicate_of", "duplicated_by"), ("recurrence_of", "recurred_as"), ("caused_by", "caused"), ("supersedes", "superseded_by"),
    ("follow_up", "followed_up_by"), ("same_cause", "same_cause"), ("related", "related"),
)  # fmt: skip
MIRROR = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}
"""Each kind of relation as the other end sees it."""
_RANK = {kind: rank for rank, pair in enumerate(_PAIRS) for kind in pair}
_APART = "not_related"

Edges = dict[tuple[str, str], dict[str, str]]
"""From key, to key: kind to note."""


def declared(
    cards: tuple[Card, ...], names: Index
) -> tuple[Mapping[str, tuple[Related, ...]], frozenset[tuple[str, str]], tuple[Problem, ...]]:
    """Relations by key; pairs that somebody called unrelated, in both directions; problems (PM806).

    Two postmortems that several relations join keep each of their kinds, but plain `related` only where nothing better is known.
    """
    own: Edges = {}
    apart: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    for card in cards:
        for relation in card.view.record.relations:
            keys = names.find(relation.target, card.view.path)
            if keys is not None and len(keys) != 1 and relation.origin != "link":
                problems.append(_broken(card, relation, keys))
            for key in keys if keys is not None and len(keys) == 1 else ():
                if key == card.key:
                    continue
                if relation.kind == _APART:
                    apart |= {(card.key, key), (key, card.key)}
                    continue
                notes = own.setdefault((card.key, key), {})
                kind = relation.kind if relation.kind in MIRROR else "related"
                notes[kind] = notes.get(kind) or relation.note
    return _listed(_mutual(own), cards), frozenset(apart), tuple(problems)


def _broken(card: Card, relation: Relation, keys: tuple[str, ...]) -> Problem:
    if keys:
        what, right = f"`{relation.target}` names {len(keys)} postmortems", "write the id or the path of one of them"
    else:
        what, right = f"`{relation.target}` names no postmortem of the library", "write the id or the path of one"
    return problem("PM806", card.view.path, relation.line, what, right)


def _mutual(own: Edges) -> Edges:
    """Every edge from both ends; a note of one's own goes before that of the other end."""
    both: Edges = {pair: dict(kinds) for pair, kinds in own.items()}
    for (here, there), kinds in own.items():
        back = both.setdefault((there, here), {})
        for kind, note in kinds.items():
            back[MIRROR[kind]] = back.get(MIRROR[kind]) or note
    for kinds in both.values():
        if len(kinds) > 1:
            kinds.pop("related", None)
    return both


def _listed(edges: Edges, cards: tuple[Card, ...]) -> Mapping[str, tuple[Related, ...]]:
    place = {card.key: n for n, card in enumerate(cards)}
    found: dict[str, list[Related]] = {}
    for (here, there), kinds in edges.items():
        found.setdefault(here, []).extend(Related(there, "declared", kind, note, ()) for kind, note in kinds.items())
    return {key: tuple(sorted(rows, key=lambda r: (_RANK[r.kind], r.kind, place[r.key]))) for key, rows in found.items()}
