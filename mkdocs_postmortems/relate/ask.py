"""Ask: a text, services or paths of source code and a library in, the incidents worth reading about them out, with the reasons in words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_postmortems.model.library import Library, Related
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.relate.alike import MOST
from mkdocs_postmortems.relate.cards import cards
from mkdocs_postmortems.relate.facets import vocabulary
from mkdocs_postmortems.relate.keys import keyed
from mkdocs_postmortems.relate.passages import terms
from mkdocs_postmortems.relate.phrases import common, folded
from mkdocs_postmortems.relate.services import names
from mkdocs_postmortems.relate.shared import UNIT
from mkdocs_postmortems.relate.spelling import canonical
from mkdocs_postmortems.relate.tokens import counted
from mkdocs_postmortems.relate.vectors import WHOLE, cosine, space

_PATH, _FILE, _SERVICE = UNIT, UNIT // 2, UNIT // 4
"""What a path that a postmortem names adds to its score, a file name, and a service whose code was touched."""
_LEAST = UNIT // 10
"""The least cosine; a pasted line has few words, so what chance gives two whole texts is no measure for it."""
_WORDS = 2
"""Words that a text has to share with a postmortem; fewer where it has fewer."""
_LONGEST = 200_000
"""Characters of a text that are looked at."""
_NAMED = 3
"""Paths that a reason names."""
_EVERYWHERE = frozenset((
    "__init__.py", "changelog.md", "dockerfile", "go.mod", "go.sum", "index.html", "index.js", "index.ts", "license", "main.go", "main.py",
    "main.tf", "makefile", "package.json", "pyproject.toml", "readme.md", "setup.py",
))  # fmt: skip
"""Names of files that every repository has: that a postmortem names one says nothing about this one."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody wants to know about."""

    text: str = ""
    services: tuple[str, ...] = ()
    """Names as written."""
    paths: tuple[str, ...] = ()
    """Of source code, below the root of its repository."""
    apart: frozenset[str] = frozenset()
    """Keys of incidents that are what is asked about, and no answer."""


def ask(library: Library, question: Question, settings: Settings) -> tuple[Related, ...]:
    """At most five incidents, best first: those that name a path, then those of a touched service, then those with the same words."""
    words = vocabulary(settings, names(settings))
    deck = cards(keyed(tuple(incident.view for incident in library.incidents))[0], words)
    written = question.text[:_LONGEST]
    texts = space([*(terms(card.view) for card in deck), counted(written)])
    vector, here = texts.vectors[-1], folded(written)
    shown = {canonical(words.services.shown.get(canonical(name), name)): name for name in question.services}
    found: list[tuple[int, int, Related]] = []
    for at, card in enumerate(deck):
        if card.key in question.apart:
            continue
        near = cosine(vector, texts.vectors[at]) * UNIT // WHOLE
        common_words = vector.keys() & texts.vectors[at].keys()
        there = folded(f"{card.view.record.title}\n{card.view.document.text}") if question.paths or common_words else ""
        reasons, score = _paths(question.paths, there)
        services = [label for value, label in card.values["service"].items() if value in shown]
        if services:
            reasons.append(f"same service{'s' if len(services) > 1 else ''} {', '.join(services)}")
            score += _SERVICE
        worded = near >= _LEAST and len(common_words) >= min(_WORDS, len(vector))
        if worded and (both := common(vector, texts.vectors[at], here, there)):
            reasons.append(f"both mention: {', '.join(both)}")
            score += near
        if reasons:
            how = "text" if not services and score == near else "shared"
            found.append((-score, at, Related(card.key, how, "", "", tuple(reasons), score / UNIT)))
    return tuple(row for _, _, row in sorted(found, key=lambda one: one[:2])[:MOST])


def _paths(paths: Iterable[str], there: str) -> tuple[list[str], int]:
    """Reasons and weight of the paths that a folded text names, whole or by the name of the file."""
    whole = [path for path in paths if "/" in path and _names(fold(path), there)]
    last = {path: fold(path).rpartition("/")[2] for path in paths if path not in whole}
    files = dict.fromkeys(name for name in last.values() if "." in name and name not in _EVERYWHERE and _names(name, there))
    reasons = [f"names the path {', '.join(whole[:_NAMED])}"] if whole else []
    reasons += [f"names the file {', '.join(list(files)[:_NAMED])}"] if files else []
    return reasons, _PATH * bool(whole) + _FILE * bool(files)


def _names(name: str, text: str) -> bool:
    at = text.find(name)
    while at >= 0:
        if not re.match(r"[\w.-]", text[at - 1 : at] or " ") and not re.match(r"\w|[.-]\w", text[at + len(name) : at + len(name) + 2]):
            return True
        at = text.find(name, at + 1)
    return False


def touched(paths: Iterable[str], globs: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The services whose code lies at one of these paths: by their patterns, or by a folder that is called like them."""
    found: dict[str, None] = {}
    patterns = {name: [_pattern(glob) for glob in given] for name, given in globs.items()}
    for path in paths:
        folders = {canonical(part) for part in path.split("/")[:-1]}
        for name, given in patterns.items():
            if any(pattern.fullmatch(path) for pattern in given) or (not given and canonical(name) in folders):
                found[name] = None
    return tuple(found)


def _pattern(glob: str) -> re.Pattern[str]:
    """`**` stands for any folders, `*` and `?` for anything within one; a folder stands for all that is in it."""
    glob = glob.removeprefix("./").removeprefix("/")
    parts = re.split(r"(\*\*/?|\*|\?)", glob + ("**" if glob.endswith("/") else ""))
    made = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(made.get(part) or re.escape(part) for part in parts) + "(?:/.*)?")
