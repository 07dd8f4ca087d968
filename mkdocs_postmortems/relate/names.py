"""Names: every way an author may point at another postmortem in, the keys it can mean out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.library import Aside
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.relate.cards import Card

_WIKI = Expression(r"!?\[\[([^\]|]*)(?:\|[^\]]*)?\]\]")
_LINK = Expression(r"!?\[[^\]]*\]\(<?([^)\s>]*)[^)]*\)")
_LEADING_ID = Expression(r"[a-z]+[-_]?\d+(?:[-_]\d+)*(?=[-_.\s])")
_FOLDER_PAGES = ("index", "readme")


@dataclass(frozen=True, slots=True)
class Index:
    """Names to keys, the surest kind of name first; a name of several postmortems has all their keys."""

    tables: tuple[Mapping[str, tuple[str, ...]], ...]
    """By id, path, file name, title, and id at the head of a file name."""
    others: frozenset[str]
    """Paths of files that are no postmortems."""
    endings: tuple[str, ...]

    def find(self, target: str, path: str) -> tuple[str, ...] | None:
        """The keys that `target`, written in the file `path`, can mean; None where it points at something else than a postmortem."""
        text = _plain(target)
        web = urlsplit(text) if re.match(r"[a-z][a-z0-9+.]*:", text, re.IGNORECASE) else None
        named = _bare((web.path if web else text).partition("#")[0] or text.lstrip("#"), self.endings)
        last = named.rpartition("/")[2]
        beside = normpath(join(dirname(path), named)) if not named.startswith("/") else named.lstrip("/")
        for name in (fold(text), fold(named), fold(beside), fold(named.lstrip("/")), fold(last)):
            for table in self.tables:
                if name and name in table:
                    return table[name]
        elsewhere = web is not None or not text or beside.startswith("..") or fold(beside) in self.others or _other_file(text, self.endings)
        return None if elsewhere else ()


def index(cards: tuple[Card, ...], asides: tuple[Aside, ...], settings: Settings) -> Index:
    """The names of all postmortems of an edition."""
    endings = tuple(sorted((e for e in (*settings.extensions, ".md", ".html") if e), key=len, reverse=True))
    by_id = _table((card.key, (card.key, card.view.record.id)) for card in cards)
    by_path = _table((card.key, _paths(card, endings)) for card in cards)
    stems = {card.key: fold(_bare(card.view.path, endings)).rpartition("/")[2] for card in cards}
    by_stem = _table((key, (stem,)) for key, stem in stems.items() if stem not in _FOLDER_PAGES)
    by_title = _table((card.key, (card.view.record.title,)) for card in cards)
    by_head = _table((key, (head[0],)) for key, stem in stems.items() if (head := _LEADING_ID.match(stem)))
    others = frozenset(fold(_bare(aside.path, endings)) for aside in asides)
    return Index((by_id, by_path, by_stem, by_title, by_head), others, endings)


def _paths(card: Card, endings: tuple[str, ...]) -> Iterable[str]:
    for path in (_bare(card.view.path, endings), card.view.address):
        yield path
        folder, _, name = path.rpartition("/")
        if folder and fold(name) in _FOLDER_PAGES:
            yield folder


def _table(rows: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, names in rows:
        for name in {fold(name) for name in names}:
            if name:
                found.setdefault(name, []).append(key)
    return {name: tuple(keys) for name, keys in found.items()}


def _plain(target: str) -> str:
    """The target without the marks of a link around it."""
    text = target.strip()
    marked = _WIKI.fullmatch(text) or _LINK.fullmatch(text)
    return unquote(marked[1] if marked else text.strip("<>`\"'")).strip()


def _bare(path: str, endings: tuple[str, ...]) -> str:
    path = path.rstrip("/")
    low = path.casefold()
    return next((path[: -len(ending)] for ending in endings if low.endswith(ending)), path)


def _other_file(text: str, endings: tuple[str, ...]) -> bool:
    """A path with the ending of an image, a table or a program: a link, but not to a postmortem."""
    name = text.partition("#")[0].partition("?")[0].casefold()
    return "/" in name and bool(re.search(r"\.[a-z][a-z0-9]{0,4}$", name)) and not name.endswith(endings)
