"""Wiki links in the values of a record: a record in, the same with the words of each link in place of its marks out."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Record

_LINK = Expression(r"!?\[\[(?![\s:^-])([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\](?!\()")
"""Brackets of a shell, `[[ -f x ]]`, and of a source, `[[1]](https://...)`, are none."""
_WRITTEN = ("facts", "relations")
"""What is shown as its author wrote it, and what has been taken from links already."""


def spoken(record: Record, document: Document) -> Record:
    """The record for lists, feeds and tables, which hold words: only the text on a page has links. The same object where it has none."""
    if "[[" not in document.text:
        return record
    values = ((one.name, getattr(record, one.name)) for one in fields(record) if one.name not in _WRITTEN)
    changed = {name: made for name, value in values if (made := _said(value)) != value}
    return replace(record, **changed) if changed else record


def unlinked(text: str) -> str:
    """`As in [[PM-7]] and [[PM-8|the second]]` as `As in PM-7 and the second`."""
    return _LINK.sub(lambda found: found[2] or found[1], text) if "[[" in text else text


def _said(value: Any) -> Any:
    if isinstance(value, str):
        return unlinked(value)
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    if isinstance(value, Mapping):
        return MappingProxyType({key: _said(one) for key, one in value.items()})
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _said(getattr(value, one.name)) for one in fields(value)})
    return value
