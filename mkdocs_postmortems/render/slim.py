"""Slim: a script of ours in, the same script without comments, blanks and long local names out.

Made for the scripts of this package, which are written for it: semicolons everywhere, no template strings, methods as `name: function`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product
from string import ascii_lowercase, ascii_uppercase

_WORD = re.compile(
    r"""(?P<gap>\s+|/\*.*?\*/|//[^\n]*)|(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<name>[A-Za-z_$][\w$]*)"""
    r"""|(?P<number>0x[0-9a-f]+|\d[\d.]*(?:e\d+)?)|(?P<sign>\.\.\.|=>|===|!==|<=|>=|&&|\|\||\+\+|--|\+=|-=|.)""",
    re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_VALUE_BEFORE = re.compile(r"[\w$)\]]$")
_KEPT = frozenset(
    re.findall(
        r"\w+",
        """break case catch const continue delete do else finally for function if in instanceof let new of return switch this throw try
        typeof var void while true false null undefined Infinity NaN window document location history navigator localStorage sessionStorage
        module Object Array String Number Boolean RegExp Map Set WeakMap Date Math JSON URL URLSearchParams Blob Intl Promise Error
        Uint8Array AbortController CustomEvent Event Node Element HTMLElement setTimeout clearTimeout requestAnimationFrame
        requestIdleCallback isNaN isFinite parseInt parseFloat encodeURIComponent decodeURIComponent getComputedStyle matchMedia
        addEventListener performance console MutationObserver IntersectionObserver ResizeObserver""",
    )
)
"""Words of the language and of the browser. Every other name that stands alone is local to the script."""


def slim(text: str) -> str:
    """The same program in fewer characters."""
    tokens = list(_tokens(text))
    local = [_local(tokens, at) for at in range(len(tokens))]
    often = Counter(word for word, known in zip(tokens, local, strict=True) if known)
    short = dict(zip((name for name, _ in sorted(often.items(), key=lambda row: (-row[1], row[0]))), _names(), strict=False))
    opened: list[str] = []
    made: list[str] = []
    for at, word in enumerate(tokens):
        said = short[word] if local[at] else word
        if local[at] and opened and opened[-1] == "{" and tokens[at - 1] in "{," and tokens[at + 1] in ",}":
            said = f"{word}:{said}"  # a property of the same name as its value
        if word in "([{":
            opened.append(word)
        elif word in ")]}":
            opened.pop()
        if (made and re.match(r"[\w$]", said) and re.search(r"[\w$]$", made[-1])) or (made and made[-1][-1] == said[0] and said[0] in "+-"):
            made.append(" ")
        made.append(said)
    return "".join(made) + "\n"


def _tokens(text: str) -> Iterator[str]:
    at, last = 0, ""
    while at < len(text):
        regex = _REGEX.match(text, at) if text[at] == "/" and text[at + 1] not in "/*" else None
        if regex and (last in ("return", "typeof") or not _VALUE_BEFORE.search(last)):
            last, at = regex[0], regex.end()
            yield last
            continue
        found = _WORD.match(text, at)
        if found is None:  # the last alternative fits any character
            return
        at = found.end()
        if found.lastgroup != "gap":
            last = found[0]
            yield last


def _local(tokens: list[str], at: int) -> bool:
    """Whether a word is a name of the script's own and not a word of the language, a property or its key."""
    word = tokens[at]
    if not re.match(r"[A-Za-z_$]", word) or word in _KEPT or tokens[at - 1] == ".":
        return False
    return not (tokens[at + 1] == ":" and tokens[at - 1] in "{,")


def _names() -> Iterator[str]:
    letters = ascii_lowercase + ascii_uppercase
    for size in (1, 2):
        yield from (name for parts in product(letters, repeat=size) if (name := "".join(parts)) not in _KEPT)
