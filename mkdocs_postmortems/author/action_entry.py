"""Action entry: the text of a source and an action item of its front matter in, the text with another status of that item out."""

import json
import re
from collections.abc import Iterator

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mkdocs_postmortems.author.wording import Wanted, phrase
from mkdocs_postmortems.model.action_keys import KEYS
from mkdocs_postmortems.model.document import Header
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.terms import fold

_OPEN = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_BREAK = re.compile(r"\r\n|\n|\r")
_PLAIN = re.compile(r"[^\W\d_](?:[^:#,\[\]{}\"\n]|:(?=\S))*")
_NAMES = {part: frozenset(fold(word).replace("_", " ") for word in words.split()) for part, words in KEYS.items()}


def entry(text: str, header: Header, action: Action, wanted: Wanted) -> Iterator[str]:
    """The text with the status, and the day it was done, in the entry of that item.

    Raises ValueError where the header is not YAML or the entry no map of its own.
    """
    opening = _OPEN.match(text)
    if header.form != "yaml" or opening is None:
        raise ValueError("the header is not YAML; write the status by hand")
    closing = _CLOSE.search(text, opening.end())
    raw = text[opening.end() : closing.start() if closing else len(text)]
    before = len(_BREAK.findall(opening[0]))
    try:
        root = yaml.compose(raw, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        raise ValueError("the header is not valid YAML") from None
    found = [node for node in _entries(root) if node.start_mark.line + before + 1 == action.line]
    if len(found) > 1:
        found = [node for node in found if any(" ".join(value.value.split()) == action.text for _, value in _pairs(node))]
    if len(found) != 1:
        raise ValueError("the item is a line of text in the header; write it as a map with the keys `item` and `status`")
    made = _changed(raw, found[0], wanted, (_BREAK.search(opening[0]) or [""])[0])
    yield text[: opening.end()] + made + text[opening.end() + len(raw) :]


def _entries(root: Node | None) -> Iterator[MappingNode]:
    for _, value in root.value if isinstance(root, MappingNode) else ():
        if isinstance(value, SequenceNode):
            yield from (node for node in value.value if isinstance(node, MappingNode))


def _pairs(node: MappingNode) -> Iterator[tuple[ScalarNode, ScalarNode]]:
    yield from ((key, value) for key, value in node.value if isinstance(key, ScalarNode) and isinstance(value, ScalarNode))


def _of(node: MappingNode, part: str) -> tuple[ScalarNode, ScalarNode] | None:
    return next((pair for pair in _pairs(node) if fold(pair[0].value).replace("_", " ") in _NAMES[part]), None)


def _changed(raw: str, node: MappingNode, wanted: Wanted, end: str) -> str:
    """The header with the changes made from its last to its first, so that the places found before stay right."""
    status, completed = _of(node, "status"), _of(node, "completed")
    words = phrase(wanted, status[1].value if status else "x", dated=False, keyed=True)
    puts: list[tuple[int, int, str]] = []
    new: list[str] = []
    for name, pair, put in (("status", status, words), ("completed", completed, wanted.stamp)):
        if pair:
            puts.append(_put(raw, pair[1], put))
        elif put:
            new.append(f"{name}: {_word(put)}")
    if new:
        puts.append(_behind(raw, node, status, new, end) if status else _new(raw, node, new, end))
    for start, stop, put in sorted(puts, key=lambda one: one[0], reverse=True):
        raw = raw[:start] + put + raw[stop:]
    return raw


def _put(raw: str, value: ScalarNode, words: str) -> tuple[int, int, str]:
    if value.style in ("|", ">"):
        raise ValueError("the header holds a block of text where the status belongs")
    start, stop = value.start_mark.index, value.end_mark.index
    if value.style == '"':
        return start, stop, json.dumps(words, ensure_ascii=False)
    if value.style == "'":
        return start, stop, "'" + words.replace("'", "''") + "'"
    return start, stop, (" " if raw[start - 1 : start] == ":" and words else "") + _word(words)


def _new(raw: str, node: MappingNode, words: list[str], end: str) -> tuple[int, int, str]:
    """New keys before the second one of the entry, so that what it is about still comes first."""
    if len(node.value) == 1:
        pair = next(iter(_pairs(node)), None)
        if pair is None or pair[1].style in ("|", ">"):
            raise ValueError("the entry in the header is written in a way that cannot be added to")
        return _behind(raw, node, pair, words, end)
    at = node.value[1][0].start_mark.index
    indent = " " * node.value[0][0].start_mark.column
    return at, at, "".join(f"{one}, " if node.flow_style else f"{one}{end}{indent}" for one in words)


def _behind(raw: str, node: MappingNode, pair: tuple[ScalarNode, ScalarNode], words: list[str], end: str) -> tuple[int, int, str]:
    """New keys behind one that is there: in the same braces, else on the next line."""
    at = pair[1].end_mark.index
    if node.flow_style:
        return at, at, "".join(f", {one}" for one in words)
    found = _BREAK.search(raw, at)
    at = found.start() if found else len(raw)
    indent = " " * node.value[0][0].start_mark.column
    return at, at, "".join(f"{end}{indent}{one}" for one in words) + ("" if found else end)


def _word(words: str) -> str:
    """As a plain word of YAML where it would be read back as it is, else in quotes."""
    if not words or re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        return words
    try:
        same = _PLAIN.fullmatch(words) and yaml.safe_load(words) == words and yaml.safe_load(f"{{a: {words}}}") == {"a": words}
    except yaml.YAMLError:
        same = False
    return words if same else json.dumps(words, ensure_ascii=False)
