"""Header: the front matter of a file as strictly as a public edition needs it: plain YAML from the first byte, or nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import fold

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPEN = Expression(r"---[ \t]*\n")
_FENCED = Expression(r"\s*(?:`{3,}|~{3,})[^\n]*\n(?=(?:---|\+\+\+)[ \t]*\n)")
_CLOSE = Expression(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_SCALAR = frozenset(["text", "slug", "date", "instant", "duration", "number", "flag", "money", "person"])
_LISTS = frozenset(("term", "terms", "severity", "people"))
_LISTED = ("redact", "people")
MAPS = frozenset(f.name.partition(".")[0] for f in FIELDS if "." in f.name)
"""Fields that are maps, of which each part is a field."""
_TYPES = {fold(name).replace("_", " "): f for f in reversed(FIELDS) for name in (f.name, *f.aliases) if "." not in name}


@dataclass(frozen=True, slots=True)
class Strict:
    """What the strict reading of a header found."""

    data: dict[str, object] = field(default_factory=dict, repr=False)
    visibility: str | None = field(default=None, repr=False)
    """The word as written, where it is one word; None where the key is missing or holds something else."""
    stated: bool = False
    """Whether there is a key `visibility` at all."""
    body: int = 0
    """Offset of the text after the closing fence."""
    code: str = ""
    """The problem, where the header cannot be trusted."""
    line: int = 0
    what: str = ""
    keys: dict[str, int] = field(default_factory=dict, repr=False)
    """Offset of each key in the text."""

    def at(self, key: str) -> int:
        """The offset of the line of a key; that of the header where it has none."""
        return self.keys.get(key, 0)


def strict(text: str) -> Strict:
    """The header of a text; `code` is set where it is missing or anything but plain keys and values."""
    if not _OPEN.match(text):
        fenced = _FENCED.match(text)
        what = "the header stands in a code block" if fenced else "the file does not begin with a header between two lines `---`"
        return Strict(code="PM720", line=text.count("\n", 0, fenced.end()) if fenced else 1, what=what)
    start = text.index("\n") + 1
    close = _CLOSE.search(text, start)
    if close is None:
        return Strict(code="PM013", line=1, what="the header opens and never closes")
    node: Node | None = None
    raw, body = text[start : close.start()], min(close.end() + 1, len(text))
    try:
        for event in yaml.parse(raw, Loader=_Loader):
            if getattr(event, "anchor", None) or isinstance(event, yaml.AliasEvent):
                return Strict(code="PM015", line=_line(event), what="the header uses an anchor or an alias")
            if getattr(event, "tag", None):
                return Strict(code="PM015", line=_line(event), what="the header uses a tag of YAML")
        node = yaml.compose(raw, Loader=_Loader)
        if not isinstance(node, MappingNode):
            return Strict(code="PM720", line=2, what="the header is no list of keys and values")
        wrong = next(_unsafe(node), None)
        if wrong:
            return Strict(code=wrong[0], line=wrong[1] + 2, what=wrong[2])
        data = yaml.load(raw, Loader=_Loader)  # noqa: S506 - a safe loader in C
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line, what = (
            (mark.line if mark else 0, "the header is not valid YAML")
            if mark or node is None
            else (_undated(node), "the header holds a date that no calendar has")
        )
        return Strict(code="PM001", line=line + 2, what=what)
    found = next((value for key, value in node.value if key.value == "visibility"), None)
    word = found.value if isinstance(found, ScalarNode) and found.tag.endswith(":str") else None
    keys = dict(_keys(raw, start, node))
    # What is to be found in a text is looked for as it is written: no calendar and no base of numbers counts there.
    data |= {key.value: _as_written(value, data[key.value]) for key, value in node.value if key.value in _LISTED}
    return Strict({str(k): v for k, v in data.items()}, word, found is not None, body, keys=keys)


def _as_written(node: Node, value: object) -> object:
    """The value of a key with its days and whole numbers as words, also in a list."""
    if isinstance(node, SequenceNode) and isinstance(value, list):
        return [_as_written(one, inner) for one, inner in zip(node.value, value, strict=True)]
    return node.value if isinstance(node, ScalarNode) and node.tag.endswith((":int", ":timestamp")) else value


def _keys(raw: str, start: int, node: MappingNode) -> Iterator[tuple[str, int]]:
    """Offsets by line: the loader in C counts bytes, and takes other signs for ends of lines, too."""
    begins = [start]
    for line in raw.split("\n"):
        begins.append(begins[-1] + len(line) + 1)
    yield from ((key.value, begins[min(key.start_mark.line, len(begins) - 2)]) for key, _ in node.value)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 2 if event.start_mark is not None else 0


def _unsafe(node: Node) -> Iterator[tuple[str, int, str]]:
    if isinstance(node, MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                yield "PM015", key.start_mark.line, "a key of the header is no word"
                continue
            if key.value == "<<":
                yield "PM015", key.start_mark.line, "the header uses a merge"
            if key.value in seen:
                yield "PM002", key.start_mark.line, "a key of the header stands twice"
            seen.add(key.value)
            yield from _unsafe(value)
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from _unsafe(value)


def _undated(node: Node) -> int:
    """The line of the first date that no calendar has; 0 where there is none."""
    if isinstance(node, ScalarNode):
        try:
            yaml.load(node.value, Loader=_Loader) if node.tag.endswith(":timestamp") else None  # noqa: S506 - a safe loader in C
        except ValueError:
            return int(node.start_mark.line)
        return 0
    parts = [part for pair in node.value for part in pair] if isinstance(node, MappingNode) else node.value
    return next((line for part in parts if (line := _undated(part))), 0)


def mistyped(data: dict[str, object], allowed: frozenset[str]) -> Iterator[str]:
    """The names of allowed fields whose value is a map, or a list of more than words, where words belong."""
    for key, value in data.items():
        if str(key) in MAPS and isinstance(value, dict):
            # A map of its own fields; each of them holds words.
            names = {f"{key}.{inner}": part for inner, part in value.items()}
            yield from (name for name, part in names.items() if name in allowed and _nested(part))
            continue
        row = _TYPES.get(fold(key).replace("_", " ").replace("-", " "))
        if row is None or row.name not in allowed:
            continue
        if (row.type in _SCALAR and isinstance(value, (dict, list))) or (row.type in _LISTS and _nested(value)):
            yield row.name


def _nested(value: object) -> bool:
    """Whether the value is anything but words or a list of words."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, (dict, list)) for one in value))
