"""Header: the bytes of a source and values for one map of its front matter in, the bytes with them out, and no other byte changed."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Mapping

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

_OPEN = re.compile(r"---[ \t]*(\r\n|\n|\r)")
_CLOSE = re.compile(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_PLAIN = re.compile(r"[A-Za-z0-9][\w-]*(?: [\w-]+)*", re.ASCII)


def stored(data: bytes, name: str, values: Mapping[str, str]) -> bytes:
    """The file with `values` in the map `name` of its header; keys that are there already get the new value, order and comments stay.

    A byte order mark and the file's own line ends are kept. Raises ValueError, with words that quote nothing, where the file has no
    header of plain YAML or holds something else than a map under the name.
    """
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    try:
        text = data[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("the file is not UTF-8") from None
    opening = _OPEN.match(text)
    closing = _CLOSE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        raise ValueError("the file has no header between two lines `---`")
    raw = text[opening.end() : closing.start()]
    made = _edited(raw, name, values, opening[1])
    before, after = _loaded(raw), _loaded(made)
    held = before.get(name)
    inner = held if isinstance(held, dict) else {}
    if {k: v for k, v in after.items() if k != name} != {k: v for k, v in before.items() if k != name} or (
        after.get(name) != {**inner, **values}
    ):
        raise ValueError(f"the header is written in a way in which `{name}` cannot be changed alone")
    return mark + (text[: opening.end()] + made + text[closing.start() :]).encode()


class _Words(yaml.SafeLoader):
    """Every value as the word that is written, so that a date is compared as it stands."""


_Words.yaml_implicit_resolvers = {}


def _loaded(raw: str) -> dict[str, object]:
    try:
        data = yaml.load(raw, Loader=_Words)  # noqa: S506 - a safe loader without types
    except (yaml.YAMLError, RecursionError, ValueError, TypeError):
        raise ValueError("the header is not valid YAML") from None
    if not isinstance(data, dict):
        raise ValueError("the header is no list of keys and values")  # noqa: TRY004 - the file is wrong, not a call
    return data


def _edited(raw: str, name: str, values: Mapping[str, str], end: str) -> str:
    try:
        root = yaml.compose(raw, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        raise ValueError("the header is not valid YAML") from None
    if not isinstance(root, MappingNode) or not root.value:
        raise ValueError("the header is no list of keys and values")
    pairs = [(key, value) for key, value in root.value if key.value == name]
    if len(pairs) > 1:
        raise ValueError(f"the header has `{name}` twice")
    if not pairs:
        return _added(raw, root, name, values, end)
    key, node = pairs[0]
    if isinstance(node, MappingNode) and node.value:
        return _filled(raw, node, values, end)
    if isinstance(node, MappingNode) or (isinstance(node, ScalarNode) and node.tag.endswith(":null")):
        put = _flow(values) if root.flow_style or isinstance(node, MappingNode) else _block(values, key.start_mark.column + 2, end)
        return _put(raw, node, put)
    raise ValueError(f"`{name}` in the header is no map")


def _added(raw: str, root: MappingNode, name: str, values: Mapping[str, str], end: str) -> str:
    if root.flow_style:
        at = root.start_mark.index + 1
        return f"{raw[:at]}{name}: {_flow(values)}, {raw[at:]}"
    indent = root.value[0][0].start_mark.column
    return f"{raw}{' ' * indent}{name}:{_block(values, indent + 2, end)}{end}"


def _filled(raw: str, node: MappingNode, values: Mapping[str, str], end: str) -> str:
    """The map with the values it has replaced, from the last to the first, and the new ones before its first key."""
    known = {key.value: value for key, value in node.value}
    start = node.value[0][0].start_mark
    new = [(name, value) for name, value in values.items() if name not in known]
    for name in sorted((n for n in values if n in known), key=lambda n: known[n].start_mark.index, reverse=True):
        raw = _put(raw, known[name], _word(values[name]))
    if node.flow_style:
        words = "".join(f"{name}: {_word(value)}, " for name, value in new)
    else:
        words = "".join(f"{name}: {_word(value)}{end}{' ' * start.column}" for name, value in new)
    return raw[: start.index] + words + raw[start.index :]


def _put(raw: str, node: Node, words: str) -> str:
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        raise ValueError("the header holds a block of text where one word belongs")
    if not isinstance(node, (ScalarNode, MappingNode)):
        raise ValueError("the header holds a list where one word belongs")  # noqa: TRY004 - the file is wrong, not a call
    start, stop = node.start_mark.index, node.end_mark.index
    space = " " if raw[start - 1 : start] == ":" and not words.startswith(("\r", "\n")) else ""
    return raw[:start] + space + words + raw[stop:]


def _block(values: Mapping[str, str], indent: int, end: str) -> str:
    return "".join(f"{end}{' ' * indent}{name}: {_word(value)}" for name, value in values.items())


def _flow(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{name}: {_word(value)}" for name, value in values.items()) + "}"


def _word(value: str) -> str:
    """The value as one YAML word; in quotes where it would be read as something else. A day stays a day."""
    plain = _PLAIN.fullmatch(value) and (re.fullmatch(r"\d{4}-\d\d-\d\d", value) or yaml.safe_load(value) == value)
    return value if plain else json.dumps(value, ensure_ascii=False)
