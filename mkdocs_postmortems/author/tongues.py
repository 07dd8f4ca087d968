"""Tongues: an action item and what stands beside it in, the language of these words out, and the words each language has for a state.

The words stand in `tongues.toml`; what they mean to a reader is not known here.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.terms import fold, unaccented

_FILE = Path(__file__).with_name("tongues.toml")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SPACED = re.compile(r"[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""Letters of a script that puts blanks between words."""


@cache
def words() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """By language and state the words for it, the one that is written first."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: {state: tuple(every) for state, every in row.items() if state != "beside"} for name, row in table.items()}


@cache
def _beside() -> Mapping[str, frozenset[str]]:
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: frozenset(unaccented(fold(word)) for word in row["beside"].split()) for name, row in table.items()}


def tongue(document: Document, action: Action, others: Iterable[Action]) -> str:
    """The language of the item's own state, else of the states of its like, else of the words over it; empty where none can be told."""
    over = _head(document, action)
    for found in (
        _votes((action.status_written,)),
        _votes(one.status_written for one in others if one.origin == action.origin),
        _over(over),
    ):
        ranked = found.most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            return ranked[0][0]
    return ""


def _head(document: Document, action: Action) -> list[str]:
    """The heading above an item of the text, and the head of the table whose row it is."""
    found: list[str] = []
    for block in document.walk() if action.origin != "front matter" else ():
        if block.kind == "heading" and block.line < action.line:
            found = [block.text]
        elif block.kind == "table" and any(row.line == action.line for row in block.children[1:]):
            found += [cell.text for cell in block.children[0].children]
    return found


def _votes(states: Iterable[str]) -> Counter[str]:
    """How many of the states each language has a word for."""
    found: Counter[str] = Counter()
    for written in states:
        bare = " ".join(_WORD.findall(unaccented(fold(written))))
        found.update(name for name, rows in words().items() if any(_opens(bare, word) for row in rows.values() for word in row))
    return found


def _opens(bare: str, word: str) -> bool:
    word = " ".join(_WORD.findall(unaccented(fold(word))))
    return bare == word or bare.startswith(f"{word} ") or (bare.startswith(word) and not _SPACED.fullmatch(word))


def _over(beside: Iterable[str]) -> Counter[str]:
    text = " ".join(unaccented(fold(one)) for one in beside)
    said = frozenset(_WORD.findall(text))
    return Counter(
        name for name, known in _beside().items() for word in known if word in said or (word in text and not _SPACED.fullmatch(word))
    )
