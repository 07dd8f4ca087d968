"""Front matter: the text of a file in, its header with the line of every key out. Strict YAML or TOML, never code."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.document import Header
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.read.header.mend import mended

_CLOSE = {"---": Expression(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE), "+++": Expression(r"^\+\+\+[ \t]*$", re.MULTILINE)}
_KEY = Expression(r"^\s*(?:[\"']?[\w .-]+[\"']?)\s*[:=]|^\s*#|^\s*$")
_TOML_KEY = Expression(r"^\s*(?:\[+\s*([\w.\"' -]+?)\s*\]+|([\w.\"'-]+)\s*=)")
_OPEN = Expression(r"^\s*(?:-\s+)?[\w .-]+:\s+([\"'])(?:(?!\1).)*$")
"""A value whose quote does not close on its line."""
_QUOTED = Expression(r"\"[^\"]*\"|'[^']*'")
_UNQUOTED = "a quote opens here and never closes"
_UNSAFE = Expression(r"(?:^|[\s\[{,])(?:[&*!][^\s,]|<<\s*:)", re.MULTILINE)
"""A header without this uses no anchor, merge or tag, and need not be looked through for them."""
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Strict(_Loader):  # type: ignore[misc]  # the C loader where PyYAML has it, which types cannot say
    """Safe YAML in which dates, times and numbers with leading zeros stay the words that were written."""


_Strict.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE)$", "yYnNtTfF"),
    ("int", r"^[-+]?(?:0|[1-9][0-9_]*)$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9][0-9_]*\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+0123456789"),
    ("merge", r"^<<$", "<"),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
):
    _Strict.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", Expression(_pattern), [*_first, *([""] if _tag == "null" else [])])


def _plain(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> object:
    """The value under a tag that safe YAML does not know, as if it had none."""
    del suffix
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    return loader.construct_sequence(node, deep=True) if isinstance(node, yaml.SequenceNode) else str(node.value)


_Strict.add_multi_constructor("", _plain)


@dataclass(frozen=True, slots=True)
class Front:
    """A file cut in two."""

    header: Header
    body: str
    problems: tuple[Problem, ...]
    readable: bool


def split(path: str, text: str) -> Front:
    """Header and body. A rule of dashes that opens a text without keys is no header.

    A header that cannot be read leaves its raw lines and an empty mapping, and the file unreadable; the body stays whole.
    One that lacks nothing but quotes is read as if it had them.
    """
    lead = len(text) - len(text.lstrip("\n"))
    opening = text[lead : lead + 4].rstrip(" \t")
    fence = opening.rstrip("\n")
    if fence not in _CLOSE or "\n" not in text[lead:]:
        return Front(Header("", ""), text, (), readable=True)
    start = text.index("\n", lead) + 1
    close = _CLOSE[fence].search(text, start)
    if close is None:
        first = text[start:].split("\n", 1)[0]
        if not (_KEY.match(first) and first.strip()):
            return Front(Header("", ""), text, (), readable=True)
        wrong = problem("PM013", path, lead + 1, "the header opens and never closes", f"write a line `{fence}` after its last key")
        return Front(Header("", ""), text, (wrong,), readable=False)
    raw, body = text[start : close.start()].removesuffix("\n"), text[close.end() :].removeprefix("\n")
    end = text.count("\n", 0, close.start()) + 1
    read = _yaml if fence == "---" else _toml
    form = "yaml" if fence == "---" else "toml"
    data, lines, found = read(path, raw, lead + 1)
    if data is None:
        return Front(Header("", ""), text, tuple(found), readable=True)
    readable = not any(p.code in ("PM001", "PM002") for p in found)
    return Front(Header(form, raw, data or {}, lines, end), body, tuple(found), readable)


_Read = tuple[dict[str, object] | None, dict[str, int], list[Problem]]


def _yaml(path: str, raw: str, offset: int) -> _Read:
    loader = _Strict(raw)
    try:
        node = loader.get_single_node()
        if node is None:
            return {}, {}, []
        if isinstance(node, yaml.SequenceNode):
            return None, {}, [problem("PM009", path, offset + 1, "the header holds a list", "write one `key: value` per line")]
        if not isinstance(node, yaml.MappingNode):
            return None, {}, []
        lines: dict[str, int] = {}
        found = [
            problem("PM002", path, mark + offset, f"the key `{key}` stands twice", "write each key once")
            for key, mark in _walk(node, "", lines, offset)
        ]
        data = loader.construct_document(node)
        found.extend(_unsafe(path, raw, offset))
    except yaml.YAMLError as error:
        return _mended(path, raw, offset) or ({}, {}, [_syntax(path, raw, offset, error)])
    except (ValueError, RecursionError, TypeError):
        return {}, {}, [problem("PM001", path, offset, "the header is not valid YAML", "write plain keys and values")]
    finally:
        loader.dispose()
    return {str(key): value for key, value in data.items()}, lines, found


def _mended(path: str, raw: str, offset: int) -> _Read | None:
    """The header as its author must have meant it, each row that was mended reported; None where even that is in doubt.

    A public edition reads its headers itself, and takes none that had to be mended.
    """
    made = mended(raw)
    if made is None:
        return None
    data, lines, found = _yaml(path, made.text, offset)
    if not data or found:
        return None
    return (
        data,
        lines,
        [problem("PM018", path, row + offset, f"a value of the header {why}", "put the value in quotes") for row, why in made.rows],
    )


def _walk(node: yaml.Node, above: str, lines: dict[str, int], offset: int) -> Iterator[tuple[str, int]]:
    """Fill in the line of each key, dotted; yield each key that its own mapping already has."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(getattr(key, "value", ""))
            line = key.start_mark.line + 1
            if name in seen and name != "<<":
                yield name, line
            seen.add(name)
            lines.setdefault(f"{above}{name}", line + offset)
            yield from _walk(value, f"{above}{name}.", lines, offset)
    elif isinstance(node, yaml.SequenceNode):
        for at, value in enumerate(node.value):
            lines.setdefault(f"{above}{at}", value.start_mark.line + 1 + offset)
            yield from _walk(value, f"{above}{at}.", lines, offset)


def _unsafe(path: str, raw: str, offset: int) -> Iterator[Problem]:
    """The first anchor, merge or tag of a header: what it says does not stand on its own lines."""
    if not _UNSAFE.search(raw):
        return
    for token in yaml.scan(raw, Loader=_Strict):
        merge = isinstance(token, yaml.ScalarToken) and token.plain and token.value == "<<"
        if merge or isinstance(token, (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)):
            kind = "a tag" if isinstance(token, yaml.TagToken) else "a merge" if merge else "an anchor"
            line = token.start_mark.line + 1 + offset
            yield problem("PM015", path, line, f"the header uses {kind} of YAML", "write each value out under its own key")
            return


def _syntax(path: str, raw: str, offset: int, error: yaml.YAMLError) -> Problem:
    """What YAML stumbled over, without quoting it: the line may hold a secret. An open bracket or quote is named where it opens."""
    context = str(getattr(error, "context", ""))
    opened = getattr(error, "context_mark", None)
    if "quoted" in context and opened is not None:
        return problem("PM001", path, opened.line + 1 + offset, _UNQUOTED, "put a quote at both ends")
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    if "flow" in context:
        marks.reverse()
    mark = next((one for one in marks if one is not None), None)
    line = (mark.line if mark is not None else 0) + 1
    rows = raw.split("\n")
    at = min(line, len(rows)) - 1
    if rows and "\t" in rows[at][: len(rows[at]) - len(rows[at].lstrip())]:
        return problem("PM001", path, line + offset, "a tab indents this line of the header", "indent with spaces")
    # YAML reads on to the next quote, and stumbles there over a value that is right.
    unclosed = next((row for row in range(at) if (got := _OPEN.match(rows[row])) and got[1] in rows[at]), None)
    if unclosed is not None:
        return problem("PM001", path, unclosed + 1 + offset, _UNQUOTED, "put a quote at both ends")
    for row in (at, at - 1):
        if 0 <= row < len(rows) and _QUOTED.sub("", rows[row]).count(": ") > 1:
            return problem("PM001", path, row + 1 + offset, "a value of the header holds a colon", "put the value in quotes")
    return problem(
        "PM001", path, line + offset, "the header is not valid YAML", "write one `key: value` per line, and close every quote and bracket"
    )


def _toml(path: str, raw: str, offset: int) -> _Read:
    lines: dict[str, int] = {}
    above, again = "", 0
    for at, row in enumerate(raw.split("\n"), 1):
        match = _TOML_KEY.match(row)
        if match is None:
            continue
        name = match[1].replace('"', "") if match[1] else above + match[2].strip("\"'")
        above = f"{name}." if match[1] else above
        again = again or (at if name in lines and not row.lstrip().startswith("[[") else 0)
        lines.setdefault(name, at + offset)
    try:
        return tomllib.loads(raw), lines, []
    except tomllib.TOMLDecodeError as error:
        number = re.search(r"at line (\d+)", str(error))
        if again:
            return {}, {}, [problem("PM002", path, again + offset, "a key of the header stands twice", "write each key once")]
        return (
            {},
            {},
            [
                problem(
                    "PM001",
                    path,
                    (int(number[1]) if number else 1) + offset,
                    "the header is not valid TOML",
                    'one `key = "value"` per line',
                )
            ],
        )
