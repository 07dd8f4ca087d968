"""Label lines: the lines of a paragraph in, what each `label: value` among them states out. Knows no blocks around it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.terms import SEVERITY_SCALES, scale_key
from mkdocs_postmortems.read.header import tracker_labels
from mkdocs_postmortems.read.header.statement import KNOWN, Statement, field_for, field_of, key
from mkdocs_postmortems.read.words.guidance import is_hint

_LABEL = Expression(r"^\s*:?([^\n:：]{1,70}?)\s*(?:::(?=\s|$)|[:：])\s*(.*)$", re.DOTALL)
"""`Severity: 2`, `:Severity: 2` as in a list of fields, or with two colons, as note-taking programs mark what their queries find."""
_ASKED = Expression(r"^\s*([^\n?？]{3,40}[?？])\s+(\S.*)$")
_GRADED = Expression(
    r"^\s*([^\W\d_][\w /]{2,30}?)\s+[-–—]\s+(((?:sev|p|s) ?\d|[^\s,.;:(（]+)(?=\s*(?:$|[\n,.;:(（–—-])).*)$", re.DOTALL | re.IGNORECASE
)
"""`Severity - SEV1`: a dash in place of the colon, of which no field but this one can be told from a sentence."""
_LEVELS = frozenset(scale_key(label) for scale in SEVERITY_SCALES.values() for label in scale)
_DASH = Expression(r"^\s*[-–—=|]+\s*")
_BAR = Expression(r"(?<!\s)\s+[|·•]\s+")
_SET_OFF = Expression(r"\S\s*[|·•]\s*$")
"""What sets a bold label off from the value before it, also one that no field knows."""
_DATED = Expression(r"^((?:[^\W\d]+ ){1,3})(?=\d{4}[-/.]|\d{1,2}[:/])")


def of_lines(block: Block, text: str, origin: str) -> Iterator[Statement]:
    """Each line of a paragraph; lines without a label carry on the value above them."""
    if text.startswith("/label ") or "\n/label " in text:
        yield from tracker_labels.quick(block, text)
    pending: Statement | None = None
    strong = {run.strip(" :：") for run in block.strong}
    for at, line in enumerate(text.split("\n")):
        for piece in _pieces(line, strong):
            one = of_line(piece, strong, min(block.line + at, block.end), origin)
            if one is not None and is_hint(block.source, one.text):
                one = replace(one, value="")
            if one is None:
                if pending is not None and piece.strip() and not _labelled(piece, bare=not pending.text) and _open(pending):
                    pending = Statement(
                        pending.field, pending.label, f"{pending.text} {piece.strip()}".strip(), pending.line, pending.origin, pending.hint
                    )
                elif pending is not None:
                    yield pending
                    pending = None
                continue
            if pending is not None:
                yield pending
            pending = one
    if pending is not None:
        yield pending


_CLOCK = Expression(r"\d[:：]\d")


def _labelled(line: str, *, bare: bool) -> bool:
    """Whether a line has a label of its own; behind one that says nothing yet, the colon of a time of day makes none."""
    match = _LABEL.match(line)
    return match is not None and not (bare and _CLOCK.match(line, match.end(1) - 1))


def _open(one: Statement) -> bool:
    """Whether a line without a label may carry on a value: prose and lists run on, a name or a state only behind a comma."""
    return not one.text or BY_NAME[one.field].type not in _CLOSED or one.text.endswith((",", "、", "，", "&", " and"))


_CLOSED = frozenset({"person", "people", "term", "severity", "slug", "map", "flag"})


def _pieces(line: str, strong: set[str]) -> list[str]:
    """A line cut where a further bold label begins: `**Date:** x | **Author:** y`; labels that are not bold must all be known ones."""
    if len(strong) < 2:
        parts = [part.strip() for part in _BAR.split(line)]
        known = sum(bool(field_of(part.partition(":")[0])[0]) for part in parts if ":" in part)
        return parts if len(parts) > 1 and known == len(parts) else [line]
    cuts = sorted(
        found
        for run in strong
        if (found := line.find(run)) > 0
        and re.match(r"\s*[:：]", line[found + len(run) :])
        and (field_of(run)[0] or _SET_OFF.search(line[:found]))
    )
    pieces = [line[a:b].strip(" |·•,;") for a, b in zip([0, *cuts], [*cuts, len(line)], strict=True)]
    return pieces or [line]


def of_line(text: str, strong: set[str], line: int, origin: str) -> Statement | None:
    """What one line or a piece of it states; `strong` are its bold runs, `origin` what it stands in, empty for the text itself."""
    match = _LABEL.match(text) or _ASKED.match(text)
    if match is not None:
        label, value = match[1], match[2]
        field, hint = field_for(label, value)
        if field:
            return Statement(
                field, label.strip(), value.strip(), line, origin or ("bold line" if label.strip(" *:：") in strong else "plain line"), hint
            )
    for run in strong:
        if text.startswith(run) and len(run) < 60 and (field := field_of(run)[0]):
            return Statement(field, run, _DASH.sub("", text[len(run) :]).strip(" :："), line, origin or "bold line", field_of(run)[1])
    graded = _GRADED.match(text)
    if graded is not None and scale_key(graded[3]) in _LEVELS and field_of(graded[1])[0] == "severity":
        return Statement("severity", graded[1].strip(), graded[2].strip(), line, origin or "plain line")
    dated = _DATED.match(text)
    field = KNOWN.get(key(dated[1]), "") if dated is not None else ""
    if dated is not None and (field.startswith(("times.", "date")) or field.endswith("_at")):
        return Statement(field, dated[1].strip(), text[dated.end() :].strip(), line, origin or "plain line")
    return None
