"""Unfamiliar: a public text and the words of its library in, names that neither knows out: what a reviewer looks at first."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.redaction import Unfamiliar
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import common

_LETTER = r"[A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ]"
"""Of the scripts that have capital letters."""
_WORD = rf"{_LETTER}(?:{_LETTER}|[-’'](?={_LETTER}))+"
_LOWER = Expression(rf"(?<!\w){_LETTER}{{2,}}")
_CODE = Expression(r"(?ms)^[ >]*(```|~~~).*?^[ >]*\1|`[^`\n]*`|\]\([^()\n]*\)|<[^<>\n]*>|https?://\S+|^#[^\n]*$|^\s*\|?[ :|-]+\|?$")
"""What holds no prose, or capital letters for another reason: code, addresses, headings."""
_EACH = Expression(_WORD)
_OPENS = ".!?:|>#-*+•…/\\"
"""Behind one of these, blanks, brackets and quotes aside, a word begins with a capital letter in any case."""
_BEGINS = Expression(
    r"(?:[ ](?:later|then|also|still|first|finally|quickly|again|already|never|only))?"
    r"[ ](?:[a-z]{2,}ed|ha[ds]|was|sa(?:id|ys|w)|ran|found|took|takes|made|makes|went|goes|got|gets|thought|thinks|told|kn[eo]ws?"
    r"|beg[ai]ns?|wrote|gave|left|woke|held|kept|brought|drove|did|does|to|and)\b"
    r"|['’]s[ ][a-z]|[*_]{0,2}[ ]{0,2}(?:[|]|[(\[]?\d{1,2}:\d\d)|[*_]{0,2}[ ]*(?=\n|\Z)"
)
"""Behind a word that begins a sentence: it did something, owns something, stands in a cell alone, or spoke at a time."""
_INFLECTED = Expression(
    r".*(?:ed|ing|ly|ions?|ments?|it(?:y|ies)|[eo]rs?|ness|[ai]ble|ive|ous|[bcdfghjklmnpqrtvwxz]s|[tcg]es|ies|ics|al|ful|less)"
)
"""As words of the language end that begin a sentence."""
_INITIAL = Expression(r"(?<![\w.])[A-Z]\.\Z")
"""Of a given name, whose point ends no sentence."""
_OWNED = Expression(r"['’]s\Z|['’]\Z")
_AROUND = 40
"""Characters that are shown on both sides."""
_LISTS = (
    "alone-programs", "alone-nobody", "customers-programs", "machines-software", "people-things", "values-places", "logins-programs",
    "unfamiliar-known",
)  # fmt: skip
_LOUD = 3
"""So many capital letters in one word make it a constant or the name of a class."""
_NOUNS = frozenset(("de", "lb"))
"""Languages that write each noun with a capital letter, where that says nothing."""


def vocabulary(texts: Iterable[str], own: Iterable[str] = ()) -> frozenset[str]:
    """The words that stand in any of these texts without a capital letter, and those of `own` in any form: nobody's name."""
    lower = {word for text in texts for word in _LOWER.findall(text) if word.islower()}
    mine = {word.casefold() for text in own for word in _LOWER.findall(text)}
    return frozenset(lower | mine | {word for name in _LISTS for word in listed(name)})


def unfamiliar(text: str, known: Container[str], language: str = "") -> tuple[Unfamiliar, ...]:
    """Names in a public text, the most frequent first: words with a capital letter inside of a sentence, joined where they stand together.

    No rule knows them, or they would not stand there. Many are products; the others are what no rule can find.
    """
    if language[:2] in _NOUNS:
        return ()
    plain = _CODE.sub("\n", text)
    counted, first = Counter[str](), dict[str, int]()
    for run in _runs(plain, known):
        if len(run) > 1 or not _opening(plain, run[0].start()) or _acts(plain, run[0]):
            name = " ".join(_OWNED.sub("", word[0]) for word in run)
            counted[name] += 1
            first.setdefault(name, run[0].start())
    return tuple(Unfamiliar(name, times, _around(plain, first[name], len(name))) for name, times in counted.most_common())


def _runs(text: str, known: Container[str]) -> Iterator[list[re.Match[str]]]:
    """Strange words, each with those that stand behind it with one blank between them."""
    run: list[re.Match[str]] = []
    for word in _EACH.finditer(text):
        if not _strange(word[0], known):
            continue
        if run and text[run[-1].end() : word.start()] != " ":
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _opening(text: str, at: int) -> bool:
    """Whether a sentence, an item or a cell begins there."""
    before = text[max(0, at - 12) : at].rpartition("\n")[2].rstrip(" ()[]{}\"'“”‘’«»_*")
    return not before or (before[-1] in _OPENS and not _INITIAL.search(before))


def _acts(text: str, word: re.Match[str]) -> bool:
    """Whether the first word of a sentence, an item or a cell is nobody's inflected word and stands there as names do."""
    bare = _OWNED.sub("", word[0])
    return not _INFLECTED.fullmatch(bare) and bool(_BEGINS.match(text, word.start() + len(bare)))


def _strange(written: str, known: Container[str]) -> bool:
    word = _OWNED.sub("", written)
    folded = word.casefold()
    if not word[:1].isupper() or word.isupper() or len(word) <= 2 or sum(map(str.isupper, word)) >= _LOUD or "'" in word or "’" in word:
        return False
    parts = [part for part in folded.split("-") if part]
    return not (folded in known or all(_said(part, known) for part in parts))


def _said(word: str, known: Container[str]) -> bool:
    return word in known or common(word) or (word.endswith("s") and word[:-1] in known)


def _around(text: str, at: int, length: int) -> str:
    """The line about a name, as far as it fits, whole words only."""
    begin, end = text.rfind("\n", 0, at) + 1, (text + "\n").find("\n", at)
    left, right = max(begin, at - _AROUND), min(end, at + length + _AROUND)
    before, after = text[left:at], text[at + length : right]
    before = before if left == begin else "… " + before.partition(" ")[2]
    after = after if right == end else after.rpartition(" ")[0] + " …"
    return f"{before}{text[at : at + length]}{after}".strip()
