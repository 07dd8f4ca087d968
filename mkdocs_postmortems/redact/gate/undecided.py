"""Undecided: what a header says of how far a page is, or whether it may be read, in more ways than one or in words that are no answer."""

from collections.abc import Iterable, Iterator, Mapping

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.terms import STATUS, fold

_FAR = frozenset(fold(word).replace(" ", "_") for word in ("status", *BY_NAME["status"].aliases))
_ALSO = Expression(
    r"(?:(?:doc|document|page|report|article|post|postmortem|editorial|workflow|review)_)?(?:status|state|stage)|lifecycle|maturity"
)
"""Keys by which other tools say how far a page is."""
_UNFINISHED = frozenset(fold(word).replace("_", " ") for name in ("draft", "in_review") for word in STATUS[name]) | {
    "unfinished", "incomplete", "not final", "not yet final", "not reviewed", "unreviewed", "not done", "rough", "preliminary",
}  # fmt: skip
_DOUBT = Expression(r"\W*(?:maybe|perhaps|possibly|probably|unsure|unclear|unknown|undecided|partly|partially|tbc|tbd|todo|\?+)\W*")
_PLAIN_NO = frozenset((False, 0, "false", "no", "off", "n", "0", "never", "none", "n/a", "not applicable", "-"))
"""What says of a key that keeps a page back that it does not."""


def doubted(plain: object) -> bool:
    """Whether the words are those of somebody who does not know."""
    return isinstance(plain, str) and bool(_DOUBT.fullmatch(plain))


def unanswered(plain: object) -> bool:
    """Whether a key that keeps a page back holds neither yes nor no: nobody can tell that it was meant to let it go."""
    return not isinstance(plain, (list, Mapping)) and plain not in _PLAIN_NO


def two_states(rows: Iterable[tuple[str, str, object]]) -> str:
    """The key that says a page is not finished where another says that it is; `rows` are names, keys as written and values."""
    said = [(key, word) for name, key, value in rows if name in _FAR or _ALSO.fullmatch(name) for word in _words(value)]
    late = next((key for key, word in said if word in _UNFINISHED), "")
    return late if any(word not in _UNFINISHED for _, word in said) else ""


def _words(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one.strip():
            yield fold(one).replace("_", " ").replace("-", " ").strip(" *`.!")
