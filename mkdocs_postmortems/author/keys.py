"""Keys: a text with front matter in, the same with the keys of other tools under the names of our fields out; values keep their bytes."""

import re
from collections.abc import Collection

import yaml
from yaml.nodes import MappingNode, ScalarNode

from mkdocs_postmortems.model.postmortem import Postmortem

_OPEN = re.compile(r"\ufeff?(?:\r\n|\n|\r)*---[ \t]*(\r\n|\n|\r)")
CLOSE = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
"""The line that ends a header."""
_WORD = re.compile(r"[A-Za-z][\w -]*", re.ASCII)


def renamed(text: str, read: Postmortem, apart: Collection[str] = ()) -> str:
    """The text with every top-level key that means a field named after it; those of times and impact go below one key.

    Fields in `apart`, and all below one of them, keep the names they have.
    """
    opening = _OPEN.match(text)
    closing = CLOSE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return text
    raw = text[opening.end() : closing.start()]
    try:
        root = yaml.compose(raw, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return text
    if not isinstance(root, MappingNode) or root.flow_style:
        return text
    lines = read.document.header.lines
    means = {one.line: one.field for one in read.record.facts if one.origin == "front matter"}
    taken = {str(key.value) for key, _ in root.value}
    edits: list[tuple[int, int, str]] = []
    below: dict[str, list[tuple[int, int, str]]] = {}
    for key, value in root.value:
        name = str(key.value)
        wanted = means.get(lines.get(name, -1), "")
        above, _, inner = wanted.partition(".")
        if not wanted or wanted in apart or above in apart:
            continue
        if name == wanted or (inner and name == above) or not _WORD.fullmatch(name) or not isinstance(key, ScalarNode):
            continue
        if not inner and wanted not in taken:
            edits.append((key.start_mark.index, key.end_mark.index, wanted))
            taken.add(wanted)
        elif inner and above not in taken and isinstance(value, ScalarNode) and value.style not in ("|", ">"):
            start, stop = key.start_mark.index, _end(raw, value.end_mark.index)
            if value.start_mark.line == value.end_mark.line == key.start_mark.line and key.start_mark.column == 0:
                below.setdefault(above, []).append((start, stop, f"  {inner}{raw[key.end_mark.index : stop]}"))
    for above, rows in below.items():
        end = opening[1]
        whole = "".join(row if row.endswith(end) else row + end for _, _, row in rows)
        edits.extend((start, stop, f"{above}:{end}{whole}" if at == 0 else "") for at, (start, stop, _) in enumerate(rows))
    for start, stop, words in sorted(edits, reverse=True):
        raw = raw[:start] + words + raw[stop:]
    return text[: opening.end()] + raw + text[closing.start() :]


def _end(raw: str, at: int) -> int:
    found = re.compile(r"\r\n|\n|\r").search(raw, at)
    return found.end() if found else len(raw)
