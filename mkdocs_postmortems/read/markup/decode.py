"""Decode: the bytes of a file in, its text with what was wrong with the encoding out. Knows no Markdown."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass

import ftfy

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.read.markup.wrapped import opened, unfenced

_SUSPECT = Expression("[\u00c2\u00c3\u00e2\u00f0\u00ef\u201a\u221a\u00ec\u00cb]")
"""First letters of UTF-8 read as cp1252 or Mac Roman; a text without them needs no look at its lines."""

_LOST = {"âŒ": "❌", "â\u009dŒ": "❌", "âš ": "⚠ ", "â\u009d": "❝"}
"""Marks of which a byte that cp1252 does not know was dropped on the way, so that no encoder can bring them back."""

_RUN = Expression(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, as well as it can be known."""

    text: str
    problems: tuple[Problem, ...]
    readable: bool = True
    """False where the bytes are no text, or what they say can only be guessed."""


def decode(path: str, data: bytes) -> Decoded:
    r"""Text with `\n` line ends, without a byte order mark or a code block around it or its header, mojibake repaired by line."""
    if not data.strip():
        return Decoded("", (problem("PM004", path, 1, "the file is empty", "write a title and a date at least"),))
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        text, found, readable = data.decode("utf-16", errors="replace"), [_not_utf8(path, 1, "the file is UTF-16")], True
    elif b"\x00" in data:
        wrong = problem(
            "PM005",
            path,
            data[: data.index(b"\x00")].count(b"\n") + 1,
            "the file holds binary data",
            "write Markdown in UTF-8, or leave the file out with `exclude`",
        )
        return Decoded("", (wrong,), readable=False)
    else:
        text, found, readable = _utf8(path, data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    repaired, line = repair(text)
    if line:
        found.append(
            problem("PM113", path, line, "text was read in the wrong encoding at some time", "write the repaired text that the page shows")
        )
    inside, around = opened(repaired)
    if around:
        found.append(
            problem("PM017", path, around, "the whole file stands in one code block", "write its text without the block around it")
        )
    bare, fenced = unfenced(inside)
    if fenced:
        found.append(
            problem(
                "PM020",
                path,
                fenced,
                "the header stands in a code block",
                "take away the two lines of the block, so that `---` comes first",
            )
        )
    return Decoded(bare, tuple(found), readable)


def _utf8(path: str, data: bytes) -> tuple[str, list[Problem], bool]:
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8"), [], True
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return data.decode("cp1252", errors="replace"), [_not_utf8(path, line, "a byte that is not UTF-8")], False


def _not_utf8(path: str, line: int, what: str) -> Problem:
    return problem("PM003", path, line, what, "save it as UTF-8")


def repair(text: str) -> tuple[str, int]:
    """The text with mojibake undone, and the first line where that was needed (0 for none)."""
    if text.isascii() or not _SUSPECT.search(text):
        return text, 0
    lines, first = text.split("\n"), 0
    for at, line in enumerate(lines):
        if line.isascii() or not _SUSPECT.search(line):
            continue
        better = _line(line)
        if better != line:
            lines[at], first = better, first or at + 1
    return "\n".join(lines), first


def _line(line: str) -> str:
    """One line repaired: first the whole, then run by run, since good and bad text may share a line."""
    for broken, mark in _LOST.items():
        line = line.replace(broken, mark)
    better = ftfy.fix_encoding(line)
    return _RUN.sub(lambda run: _run(run[0]), better) if _SUSPECT.search(better) else better


def _run(run: str) -> str:
    """Letters outside ASCII that are valid UTF-8 in one of the two encodings were read in that one."""
    for encoding in ("cp1252", "mac_roman"):
        try:
            better = run.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if len(better) < len(run):
            return better
    return run
