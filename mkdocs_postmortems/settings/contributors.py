"""Contributors: a folder in, the people of its repository out: who wrote its history, and whom its CODEOWNERS name. Never half of them."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs_postmortems.model.redaction import Person

KINDS = ("git", "codeowners")
_PLACES = ("CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", ".gitea/CODEOWNERS", "docs/CODEOWNERS")
_MOST = 20_000
"""People; a history of more is no team's, and would take ordinary words away as names."""
_LONGEST = 120
"""Seconds that git may take."""
_FORMAT = "%aN%x1f%aE%x1e%cN%x1f%cE%x1e%(trailers:key=Co-authored-by,valueonly,separator=%x1e)%x1e"
_MAIL = re.compile(r"(.*?)\s*<([^<>\s]+@[^<>\s]+)>\s*$")
_FORGE = re.compile(r"(?:\d+\+)?([A-Za-z0-9][\w-]*)@users\.noreply\.[\w.-]+$", re.IGNORECASE)
_NOT_REPLY = re.compile(r"^(?:no-?reply|do-?not-?reply)\b|@(?:users\.)?noreply\.|\.invalid$|@(?:localhost|\(none\))", re.IGNORECASE)
_BOT = re.compile(
    r"\[bot\]|[\w-]+[_-]bot$|^(?:dependabot|renovate|greenkeeper|snyk|mergify|codecov)(?:[ _-]?bot)?(?:-preview)?$"
    r"|^(?:github|gitlab|(?:github|gitea|forgejo)[ -]actions|web-flow|root|jenkins|ci)$",
    re.IGNORECASE,
)
"""Narrow on purpose: a machine taken for a person is covered, a person taken for a machine would be shown."""
_TEAM = re.compile(r"@[\w.-]+/")
_OWNER = re.compile(r"^@[\w][\w.-]*$|^[^@\s]+@[^@\s]+\.[^@\s]+$")


class Unknown(Exception):  # noqa: N818  a reason, which the caller makes a problem of
    """Why the people of a repository cannot be known; the second word says what would be right."""

    def __init__(self, what: str, right: str) -> None:
        super().__init__(what)
        self.what, self.right = what, right


def contributors(kinds: Iterable[str], folder: Path) -> tuple[Person, ...]:
    """Everybody the named kinds of source know, in one order whatever the history's; raises Unknown where one of them cannot be read."""
    found: dict[str, set[str]] = {}
    for kind in kinds:
        for name, also in _SOURCES[kind](folder):
            found.setdefault(name, set()).update(word for word in also if word != name)
    if len(found) > _MOST:
        raise Unknown(f"the repository knows more than {_MOST:,} people", "a list of your own under `people`")
    return tuple(Person(name, also=tuple(sorted(also)), listed=False) for name, also in sorted(found.items()))


def _git(folder: Path) -> Iterator[tuple[str, set[str]]]:
    if _asked(folder, "rev-parse", "--is-shallow-repository").strip() == "true":
        raise Unknown("the history of the repository is cut short, so most of its people are not in it", "a full clone (`fetch-depth: 0`)")
    log = _asked(folder, "log", "--no-color", "--no-show-signature", f"--format={_FORMAT}", "HEAD")
    for row in dict.fromkeys(part.strip() for part in log.split("\x1e")):
        name, mark, mail = row.partition("\x1f")
        if not mark:
            trailer = _MAIL.match(row)
            name, mail = (trailer[1], trailer[2]) if trailer else (row, "")
        yield from _person(name.strip(), mail.strip())


def _asked(folder: Path, *words: str) -> str:
    """What git says; nothing of the user's own configuration can make it run another program."""
    git = shutil.which("git")
    if git is None:
        raise Unknown("git cannot be run here", "git on the machine that builds, or no `git` in `people_from`")
    command = [git, "--no-pager", "-c", "core.fsmonitor=false", "-C", str(folder), *words]
    try:
        done = subprocess.run(  # noqa: S603  the program is looked up, the words are ours
            command, capture_output=True, timeout=_LONGEST, check=False, env=os.environ | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
        )
    except (OSError, subprocess.TimeoutExpired):
        raise Unknown("git does not answer", "a repository that git can read") from None
    if done.returncode:
        why = "belongs to another user" if b"dubious ownership" in done.stderr else "is none that git can read, or has no history"
        raise Unknown(f"the repository of this folder {why}", "a folder inside a repository, or no `git` in `people_from`")
    return done.stdout.decode("utf-8", "replace")


def _person(name: str, mail: str) -> Iterator[tuple[str, set[str]]]:
    """One person by name and mail; a machine is none."""
    forge = _FORGE.search(mail)
    if _BOT.search(name) or _BOT.search(mail.partition("@")[0]) or not (name or mail):
        return
    also = {f"@{forge[1]}"} if forge else {mail} if mail and not _NOT_REPLY.search(mail) else set[str]()
    if name and not re.search(r"\w{2}", name):
        name = ""
    if name or also:
        yield name or min(also), also


def _codeowners(folder: Path) -> Iterator[tuple[str, set[str]]]:
    top = next((one for one in (folder.resolve(), *folder.resolve().parents) if (one / ".git").exists()), folder)
    file = next((top / place for place in _PLACES if (top / place).is_file()), None)
    if file is None:
        raise Unknown("the repository has no CODEOWNERS", "the file at its root or in .github, or no `codeowners` in `people_from`")
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Unknown("CODEOWNERS cannot be read", "text in UTF-8") from None
    for line in lines:
        # The first word is a pattern; a section of GitLab stands in brackets and may be followed by owners too.
        words = re.sub(r"(?:^|\s)#.*", "", line).strip()
        words = re.sub(r"^\^?\[[^\]]*\](?:\[\d+\])?", "[]", words)
        for owner in re.split(r"(?<!\\)\s+", words)[1:]:
            if _OWNER.match(owner) and not _TEAM.match(owner) and not _BOT.search(owner.lstrip("@")):
                yield owner, set()


_SOURCES: Mapping[str, Callable[[Path], Iterator[tuple[str, set[str]]]]] = {"git": _git, "codeowners": _codeowners}
