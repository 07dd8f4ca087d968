"""Leaves: the words of a front matter and a body joined into one text, so that both are covered together, and parted again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from mkdocs_postmortems.redact.markdown.draft import Draft

_MARK = "\n\n\x1e\n\n"
"""Between the strings of one document, as paragraphs of their own; with a control character that the gate takes out of every text."""


def joined(front: Mapping[str, object], body: Draft, lines: Mapping[str, int] = MappingProxyType({})) -> Draft:
    """One draft of all words of the fields, in their order, and the body; `lines` are those of the fields in the source."""
    head: list[str] = []
    numbers: list[int] = []
    for name, value in front.items():
        leaves: list[str] = []

        def take(words: str, leaves: list[str] = leaves) -> str:
            leaves.append(words)
            return words

        _mapped(value, take)
        part = "".join(f"{leaf}{_MARK}" for leaf in leaves)
        head.append(part)
        numbers += [lines.get(name) or 1] * part.count("\n")
    return replace(body, text="".join((*head, body.text)), numbers=(*numbers, *body.numbers), redactions=(), problems=())


def parted(front: Mapping[str, object], draft: Draft) -> tuple[dict[str, object], Draft]:
    """The fields and the body of a draft that `joined` has made of fields of the same shape."""
    *leaves, text = draft.text.split(_MARK)
    words = iter(leaves)
    made = _mapped(front, lambda _: next(words, ""))
    head = draft.text[: len(draft.text) - len(text)].count("\n")
    return made if isinstance(made, dict) else {}, replace(draft, text=text, numbers=draft.numbers[head:])


def _mapped(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _mapped(inner, change) for key, inner in value.items()}
    if isinstance(value, list):
        return [_mapped(inner, change) for inner in value]
    return value
