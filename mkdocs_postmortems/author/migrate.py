"""Migrate: a text and a way to read it in, the same with its header lines as front matter out, every other byte kept."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from mkdocs_postmortems.author.draft import word
from mkdocs_postmortems.author.keys import CLOSE, renamed
from mkdocs_postmortems.author.same import differences
from mkdocs_postmortems.author.shell import Line, cut, parts
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.record import Fact, Record

Reader = Callable[[str], Postmortem]
_ORIGINS = frozenset({"bold line", "bullet", "quote", "table", "plain line"})
_PROSE = frozenset({"summary", "impact.description", "trigger", "resolution", "title", "root_causes", "factors", "whys", "external"})
"""Fields that are told in a section of their own; a line of the body is their place."""
_LISTS = {"services", "tags", "teams", "authors", "reviewers", "participants"}
_MAPS = ("times", "impact", "detection", "durations", "roles")
_OPEN = re.compile(r"(?:\r\n|\n|\r)*---[ \t]*(\r\n|\n|\r)")


@dataclass(frozen=True, slots=True)
class Migration:
    """What became of one file."""

    text: str = field(repr=False)
    moved: tuple[str, ...] = ()
    """Names of fields that stand in the header now, in order."""
    left: tuple[tuple[int, str], ...] = ()
    """Line and field of what stays in the text, because its line says more or something would read differently."""


@dataclass(frozen=True, slots=True)
class _Move:
    """A field on its way into the header."""

    name: str
    value: str
    """As YAML."""
    line: int


def migrated(text: str, understood: Reader) -> Migration:
    """The text with as much in its header as can be moved there so that it reads the same; raises ValueError where it cannot be read."""
    before = understood(text)
    if not before.readable:
        raise ValueError("the file cannot be read as it stands")
    if text.lstrip("\r\n").startswith("+++"):
        raise ValueError("its header is TOML, which stays as it is")
    named, apart = renamed(text, before), set[str]()
    while named != text and (wrong := differences(before, understood(named))):
        # Those fields that would read differently keep their names, the others need not wait for them.
        named = text if set(wrong) <= apart else renamed(text, before, apart := apart | set(wrong))
    now = understood(named) if named != text else before
    lines = parts(named)
    moves, left = _moves(now, lines)
    good = _kept(named, moves, before, understood)
    made = _moved(named, good) if good else named
    renames = () if named == text else ("the names of keys",)
    stay = [(move.line, move.name) for move in moves if move not in good]
    return Migration(made, (*renames, *(move.name for move in good)), tuple(sorted((*left, *stay))))


def _kept(text: str, moves: Sequence[_Move], before: Postmortem, understood: Reader) -> list[_Move]:
    """All moves, or those that one by one leave the reading as it was."""
    if not moves or not differences(before, understood(_moved(text, moves))):
        return list(moves)
    good: list[_Move] = []
    for line in dict.fromkeys(move.line for move in moves):
        tried = [*good, *(move for move in moves if move.line == line)]
        if not differences(before, understood(_moved(text, tried))):
            good = tried
    return good


def _moves(now: Postmortem, lines: Sequence[Line]) -> tuple[list[_Move], list[tuple[int, str]]]:
    """Every fact of the body whose line says nothing else."""
    facts = [one for one in now.record.facts if one.origin in _ORIGINS and one.field in BY_NAME and one.field not in _PROSE]
    by_line: dict[int, list[Fact]] = {}
    for one in facts:
        by_line.setdefault(one.line, []).append(one)
    # What is asked about a line, such as which of two zones it means, is answered by its words: they stay.
    asked = {one.line for one in now.problems}
    moves: list[_Move] = []
    left: list[tuple[int, str]] = []
    for number, row in sorted(by_line.items()):
        fits = number not in asked and number <= len(lines) and lines[number - 1].says_only(one.written for one in row)
        for one in row:
            value = _value(one, now.record)
            if fits and value:
                moves.append(_Move(one.field, value, number))
            else:
                left.append((number, one.field))
    broken = {number for number, _ in left}
    left += [(move.line, move.name) for move in moves if move.line in broken]
    return [move for move in moves if move.line not in broken], left


def _value(fact: Fact, record: Record) -> str:
    """What the header says of the field: days and times in their normal form, lists as lists, everything else in the author's words."""
    name = fact.field
    if name.startswith("times."):
        moment = record.times.get(name.removeprefix("times."))
        if moment is None or moment.derived or moment.approximate:
            return ""
        at = moment.at
        if not isinstance(at, datetime):
            return at.isoformat()
        text = at.isoformat(timespec="seconds" if at.second else "minutes")
        return f"{text[:-6]}Z" if at.tzinfo is UTC or text.endswith("+00:00") else text
    if name in _LISTS:
        return f"[{', '.join(word(one) for one in getattr(record, name))}]"
    if BY_NAME[name].type == "date":
        return fact.value
    return word(fact.written)


def _moved(text: str, moves: Iterable[_Move]) -> str:
    """The text with the lines of the moves cut out and their fields in its header."""
    chosen = list(moves)
    short = cut(text, {move.line for move in chosen})
    lead = "\ufeff" if short.startswith("\ufeff") else ""
    bare = short.removeprefix("\ufeff")
    opening = _OPEN.match(bare)
    closing = CLOSE.search(bare, opening.end()) if opening else None
    end = opening[1] if opening else "\r\n" if "\r\n" in bare else "\n"
    if opening is None or closing is None:
        return f"{lead}---{end}{_written(chosen, '', end)[1]}---{end}{end}{bare}"
    head, rest = _written(chosen, bare[opening.end() : closing.start()], end)
    return lead + bare[: opening.end()] + head + rest + bare[closing.start() :]


def _written(moves: Sequence[_Move], header: str, end: str) -> tuple[str, str]:
    """The header with new keys in the maps that it has, and the lines to put behind it."""
    new: list[str] = []
    for above in _MAPS:
        inner = [(move.name.partition(".")[2], move.value) for move in moves if move.name.startswith(f"{above}.")]
        if not inner:
            continue
        rows = "".join(f"  {name}: {value}{end}" for name, value in inner)
        found = re.search(rf"^{above}:[ \t]*(?:\r\n|\n|\r)", header, re.MULTILINE)
        if found:
            header = header[: found.end()] + rows + header[found.end() :]
        else:
            new.append(f"{above}:{end}{rows}")
    plain = [f"{move.name}: {move.value}{end}" for move in moves if move.name.partition(".")[0] not in _MAPS]
    return header, "".join((*plain, *new))
