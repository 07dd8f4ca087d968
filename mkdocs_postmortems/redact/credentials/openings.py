"""Openings of rules: the words that what is looked for may begin with in, one expression that is quick to search a text with out."""

from collections.abc import Iterable, Mapping, Sequence

Opening = Mapping[str, str | Sequence[str]]
"""`words`, expressions that begin with two letters; `before`, assertions of what stands in front of them; `then`, what follows each."""
_LETTERS = {"i": "Ii\u0130\u0131", "k": "Kk\u212a", "s": "Ss\u017f"}
"""Letters that an expression without case takes for others than their capital, too."""


def opened(openings: Iterable[Opening]) -> str:
    """One expression that finds any of the words, in any case, and ends where the word and its `then` end.

    `re` tries alternatives one after the other at each letter of a text, but goes quickly from one letter of a set to the next. So the
    expression begins with the set of all first letters; behind it stands the second one, which looks back at the first:
    `[PpSsſ](?:[Aa](?:(?<=[Pp].)(?i:ssword))|[Ee](?:(?<=[Ssſ].)(?i:cret)))` finds `(?i:password|secret)` in a tenth of the time. Words that
    begin with the same two letters keep their order, and no others can stand at one place. Raises ValueError for a word that begins with
    anything but two letters or hyphens.
    """
    firsts: dict[str, None] = {}
    seconds: dict[str, dict[tuple[str, str], list[str]]] = {}
    for one in openings:
        before, then = str(one.get("before", "")), f"(?:{one['then']})" if "then" in one else ""
        for word in one["words"]:
            first, second, rest = _letter(word, 0), _letter(word, 1), word[2:] + then
            firsts[first] = None
            seconds.setdefault(second, {}).setdefault((before, first), []).append(rest)
    # A hyphen among others would be a range; at the end of a set it is itself.
    letters = "".join(sorted(firsts, key=lambda first: first == "-"))
    return f"[{letters}](?:{'|'.join(f'[{second}](?:{_behind(words)})' for second, words in seconds.items())})"


def _behind(words: Mapping[tuple[str, str], Sequence[str]]) -> str:
    return "|".join(
        f"(?<={f'(?i:{before})' if before else ''}[{first}].)(?i:{'|'.join(rests)})" for (before, first), rests in words.items()
    )


def _letter(word: str, at: int) -> str:
    """The letter of a word in all forms that an expression without case takes for it."""
    sign = word[at : at + 1]
    if not (sign.isascii() and sign.isalpha()) and sign != "-":
        raise ValueError(f"{word}: begins with two letters")
    return sign if sign == "-" else _LETTERS.get(sign.lower(), sign.upper() + sign.lower())
