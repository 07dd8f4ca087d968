"""Ordinary: whether a word is so common that hunting it would take the text away with it."""

from functools import cache
from pathlib import Path

from mkdocs_postmortems.redact.words.letters import words

_LIST = Path(__file__).with_name("common.txt")


@cache
def _common() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="utf-8").split())


def ordinary(text: str) -> bool:
    """Whether every word of the text is an ordinary one or a number."""
    return all(word in _common() or word.isdigit() or (word.endswith("s") and word[:-1] in _common()) for word in words(text))


def common(word: str) -> bool:
    """Whether this one word is ordinary."""
    return word.casefold() in _common()
