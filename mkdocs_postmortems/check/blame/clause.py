"""Clause: the words of a sentence in, where what is said of somebody begins and ends out. Judges nothing."""

from collections.abc import Sequence

from mkdocs_postmortems.model.expression import Expression

_EDGE = Expression(r"^(?:;|:|\.|\?|!|because|which|that|so|when|while|until|if|although|though|whereas|unless|since|whether|-|–|—)$")
_DASHES = frozenset("-–—")
_GOES_ON = frozenset("but and then yet".split())
_JOINS = frozenset(("and", "but", ",", "or"))
_FRESH = frozenset("the a an it this these we i our its <H> <T> no they he she you so".split())
"""What begins another clause behind `and`."""
_TELLS_WHEN = frozenset("while when after before during although though as until".split())
_ASIDE = 14
"""Words that an aside may have."""


def behind_aside(words: Sequence[str], at: int) -> int:
    """The place behind what only tells when, as in `the engineer, while closing the ticket, dropped the table`."""
    if at + 1 < len(words) and words[at] == "," and words[at + 1] in _TELLS_WHEN:
        return closed(words, at + 2, ",", _ASIDE - 2) or at
    return at


def closed(words: Sequence[str], start: int, mark: str, most: int) -> int:
    """The place behind the next such mark, if it is one of so many words; else 0."""
    return next((k + 1 for k in range(start, min(len(words), start + most)) if words[k] == mark), 0)


def end(words: Sequence[str], start: int) -> int:
    """The place where the clause of a subject ends: at a conjunction, a stop, or a new subject behind `and`."""
    for k in range(start, len(words)):
        fresh = words[k + 1] if k + 1 < len(words) else ""
        if words[k] in _DASHES and fresh in _GOES_ON:
            continue  # the same clause goes on
        if _EDGE.match(words[k]) and not (k == start and words[k] in ("that", "-")):
            return k
        if words[k] in _JOINS and k > start + 1 and fresh in _FRESH and (words[k] != "," or "," not in words[k + 1 : k + 7]):
            return k
    return len(words)
