"""Patch: a file before and after in, the difference that `git apply` and `patch -p1` take in the current folder out."""

import os
from difflib import unified_diff
from pathlib import PurePosixPath


def here(file: str) -> str:
    """A file as it is named from the current folder."""
    return PurePosixPath(os.path.relpath(file)).as_posix()


def patch(file: str, before: str, after: str) -> str:
    """The difference. Only a line feed ends a line of it, as git reads one; a name with a space in it ends in a tab, as git writes one."""
    name = here(file)
    end = "\t" if " " in name else ""
    rows = unified_diff(_lines(before), _lines(after), f"a/{name}{end}", f"b/{name}{end}")
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def _lines(text: str) -> list[str]:
    *rows, last = text.split("\n")
    return [*(f"{row}\n" for row in rows), *([last] if last else [])]
