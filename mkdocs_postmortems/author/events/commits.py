"""Commits: what `git log` prints in, a row for each commit out."""

import re
from collections.abc import Iterator

_COMMIT = re.compile(r"commit ([0-9a-f]{7,64})(?: \(.*\))?\s*$")
_DATE = re.compile(r"(Author|Commit)?Date:\s+(.+)$")
_LINE = re.compile(
    r"(?:(?P<sha>[0-9a-f]{7,64})[\t ]+)?"
    r"(?P<at>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?"
    r"|[A-Z][a-z]{2}[ ]{1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d+)?)\]?[\t ]+(?P<text>\S.*)$"
)
_SHA = re.compile(r"(?P<sha>[0-9a-f]{7,64})\t(?:[^\t]*\t)?(?P<text>.*)$")


def is_log(text: str) -> bool:
    """Whether a text is what `git log` prints where nobody asks for another form."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return bool(_COMMIT.match(first))


def commits(text: str) -> Iterator[tuple[int, object, str, str]]:
    """Line, time, words and source of each commit; of two dates the one of the commit, because it is nearer to the deployment."""
    line, name, when, words = 0, "", "", ""
    for number, row in enumerate(text.split("\n"), 1):
        if found := _COMMIT.match(row):
            if name:
                yield line, when, f"Commit {name[:10]}: {words}", "git"
            line, name, when, words = number, found[1], "", ""
        elif (dated := _DATE.match(row)) and not words:
            when = dated[2].strip() if dated[1] != "Author" or not when else when
        elif row.startswith("    ") and row.strip() and not words:
            words = row.strip()
    if name:
        yield line, when, f"Commit {name[:10]}: {words}", "git"


def lines(text: str, source: str) -> Iterator[tuple[int, object, str, str]]:
    """A line that begins with a time, or with a short hash and one: a log, and `git log --format='%cI%x09%h%x09%an%x09%s'`."""
    for number, row in enumerate(text.split("\n"), 1):
        bare = row.strip("\r\ufeff ")
        if not bare:
            continue
        found = _LINE.match(bare.removeprefix("["))
        if found is None:
            yield number, None, bare, source
            continue
        words = found["text"].strip()
        commit = _SHA.match(words)
        sha = found["sha"] or (commit["sha"] if commit else "")
        said = commit["text"] if commit else words
        yield number, found["at"], f"Commit {sha[:10]}: {said}" if sha else said, "git" if sha else source
