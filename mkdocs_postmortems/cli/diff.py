"""Diff: a unified difference of a repository in, the paths it touches and the words of its changed lines out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FILES = re.compile(r'^(?:---|\+\+\+) (?:"((?:[^"\\]|\\.)+)"|([^\t\r]+))', re.ASCII)
_MOVED = re.compile(r'^(?:rename|copy) (?:from|to) (?:"((?:[^"\\]|\\.)+)"|([^\t\r]+))', re.ASCII)
_HEAD = re.compile(r'^diff --git (?:"a/((?:[^"\\]|\\.)+)"|a/(.+?)) (?:"?b/)', re.ASCII)
_HUNK = re.compile(r"^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@(.*)")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_NAMED = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b'"': b'"', b"\\": b"\\"}


@dataclass(frozen=True, slots=True)
class Change:
    """What a difference is about."""

    paths: tuple[str, ...]
    """Old and new ones, in order."""
    text: str


def change(diff: str) -> Change:
    """Everything a difference touches; text that is no difference touches nothing.

    Lines inside a hunk are counted off, so that a removed line that begins with `-- ` is not taken for the name of a file.
    """
    paths: dict[str, None] = {}
    words: list[str] = []
    old = new = 0
    for line in diff.splitlines():
        if old > 0 or new > 0:
            old -= line[:1] in ("-", " ", "")
            new -= line[:1] in ("+", " ", "")
            if line[:1] in ("+", "-"):
                words.append(line[1:])
            continue
        hunk = _HUNK.match(line)
        if hunk:
            old, new = int(hunk[1] or 1), int(hunk[2] or 1)
            words.append(hunk[3])
            continue
        paths.update(dict.fromkeys(_named(line)))
    return Change(tuple(paths), "\n".join(words))


def _named(line: str) -> Iterator[str]:
    for pattern, prefixed in ((_FILES, True), (_MOVED, False), (_HEAD, False)):
        match = pattern.match(line)
        if not match:
            continue
        path = _unquoted(match[1]) if match[1] else match[2].rstrip()
        if prefixed and path != "/dev/null":
            path = re.sub(r"^[abciow]/", "", path)
        if path and path != "/dev/null":
            yield path


def _unquoted(written: str) -> str:
    """A path with letters that git writes as octal numbers."""
    plain = _ESCAPE.sub(lambda m: bytes([int(m[1], 8)]) if m[1].isdigit() else _NAMED.get(m[1], m[1]), written.encode())
    return plain.decode("utf-8", "replace")
