"""Sifted: an expression in, the same out so that most texts cost less: after words it cannot match without, or by first letters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from mkdocs_postmortems.model.expression import Expression

_FEW = 12
"""Words that are looked for one by one."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """An expression that most texts need not be held against: to look for a word costs a hundredth of trying a hundred alternatives."""

    expression: Expression
    words: tuple[tuple[str, ...], ...]
    """In small letters, parts of words too: of each group one stands in everything that the expression matches."""
    _long: tuple[Expression, ...] = field(default=(), repr=False)
    """Groups of so many words that one expression finds any of them sooner than a search for each."""

    def asks(self, low: str) -> bool:
        """Whether a text, in small letters, may hold what the expression matches."""
        for group in self.words:
            if len(group) > _FEW:
                continue
            for word in group:  # as loops: a generator costs more here than what it asks
                if word in low:
                    break
            else:
                return False
        for one in self._long:  # noqa: SIM110 - as above
            if one.search(low) is None:
                return False
        return True

    def needs(self, word: str) -> bool:
        """Whether it matches nothing without this very word."""
        return (word,) in self.words

    def search(self, text: str, low: str) -> re.Match[str] | None:
        """The first match in a text, which is given in small letters (`str.casefold`) too."""
        return self.expression.search(text) if self.asks(low) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Every match in a text that is in small letters already."""
        return self.expression.finditer(text) if self.asks(text) else ()


def sifted(expression: str, *words: str, flags: int = 0) -> Sifted:
    """Each of `words` is a group, its members parted by `|`."""
    groups = tuple(tuple(group.split("|")) for group in words)
    long = tuple(Expression(partial(_one_of, group)) for group in groups if len(group) > _FEW)
    return Sifted(Expression(expression, flags), groups, long)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A long list of alternatives, of which each part has words of its own: where words of all stand together, most texts have one."""

    parts: tuple[Sifted, ...]
    expression: Expression
    """Of all, in their order."""

    def search(self, text: str, low: str) -> re.Match[str] | None:
        """The first match of any; the parts only tell whether there is one, because of two that begin alike the earlier part would win."""
        return self.expression.search(text) if any(part.search(text, low) for part in self.parts) else None


def any_of(*parts: Sifted) -> AnyOf:
    """Of expressions with the same flags."""
    return AnyOf(parts, Expression(lambda: "|".join(part.expression.pattern for part in parts), parts[0].expression.flags))


def _one_of(words: Iterable[str]) -> str:
    return by_letter("|".join(map(re.escape, words)))


def by_letter(expression: str) -> str:
    """The same alternatives with those that begin alike together, for who only asks whether one of them is there.

    Alternatives are tried one after the other at each letter of a text. Where each begins with a letter that is known, `re` goes from one
    such letter to the next, and a thousand of them cost a tenth of what forty cost of which one begins with anything else.
    """
    return _together([plain for part in _alternatives(expression) for plain in _begun(part)])


def _together(parts: Iterable[str]) -> str:
    """One expression of alternatives, each with its first letter once; of one that begins others nothing but itself is asked."""
    groups: dict[str, list[str]] = {}
    for part in dict.fromkeys(parts):
        if not part:
            return ""
        plain = _literal(part)
        groups.setdefault(part[0] if plain else part, []).append(part[1:] if plain else "")
    return "|".join(first + _within(rest) for first, rest in groups.items())


def _within(rest: list[str]) -> str:
    inner = _together(rest)
    return inner if len(rest) == 1 or "|" not in inner else f"(?:{inner})"


def _begun(part: str) -> Iterator[str]:
    """An alternative as some that begin with a letter, where it begins with the end of a word or with alternatives of its own."""
    if part.startswith("\\b") and _literal(part[2:]):
        yield f"{part[2]}(?<=\\b{part[2]}){part[3:]}"
    elif part.startswith("(?:") and part[(end := _closed(part)) + 1 : end + 2] not in _QUANTIFIERS:
        for one in _alternatives(part[3:end]):
            yield from _begun(one + part[end + 1 :])
    else:
        yield part


_QUANTIFIERS = ("?", "*", "+", "{")


def _literal(part: str) -> bool:
    """Whether it begins with a letter or a blank that stands for itself, once."""
    return (part[:1].isalpha() or part[:1] in (" ", "'")) and part[1:2] not in _QUANTIFIERS


def _closed(part: str) -> int:
    """Where the group ends that an alternative begins with."""
    depth = 0
    for at, letter in enumerate(part):
        if part[at - 1 : at] != "\\":
            depth += (letter == "(") - (letter == ")")
        if not depth:
            return at
    raise ValueError(part)


def _alternatives(expression: str) -> list[str]:
    """The alternatives of an expression that has none of its own inside of a set of letters."""
    found, depth = [""], 0
    for at, letter in enumerate(expression):
        depth += (letter == "(") - (letter == ")") if expression[at - 1 : at] != "\\" else 0
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return found
