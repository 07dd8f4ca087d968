"""Addresses: where the page of each postmortem lies, stable when its title changes."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from slugify import slugify

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.settings import Settings


def stem(path: str, extensions: Iterable[str]) -> str:
    """The path without the longest ending that is read as a postmortem."""
    for ending in sorted(extensions, key=len, reverse=True):
        if ending and path.casefold().endswith(ending.casefold()):
            return path[: -len(ending)]
    return path


def addresses(postmortems: Iterable[Postmortem], settings: Settings) -> dict[str, str]:
    """Source path to address.

    In place it is the one the host has always given. Else the `slug` of the header, or the file's name, with the id in front where that
    does not hold it. The second file with one name gets its folder's name in front, so that no address depends on the order of reading.
    """
    items = sorted(postmortems, key=lambda p: p.source.path)
    if settings.in_place:
        return {p.source.path: settings.under_base(stem(p.source.path, settings.extensions)) for p in items}
    names: dict[str, str] = {}
    for one in items:
        stated = one.document.header.data.get("slug")
        name = slugify(stated, allow_unicode=True) if isinstance(stated, str) else ""
        name = name or slugify(PurePosixPath(stem(one.source.path, settings.extensions)).name, allow_unicode=True)
        id_ = slugify(one.record.id, allow_unicode=True)
        names[one.source.path] = name if not id_ or id_ in name or name in id_ else f"{id_}-{name}"
    counts: dict[str, int] = {}
    for name in names.values():
        counts[name] = counts.get(name, 0) + 1
    result: dict[str, str] = {}
    for path, name in names.items():
        whole = slugify(stem(path, settings.extensions).replace("/", "-"), allow_unicode=True)
        chosen = name if name and counts[name] == 1 and name != "index" else whole or "postmortem"
        while settings.under_base(chosen) in result.values():
            chosen += "-2"
        result[path] = settings.under_base(chosen)
    return result


def ways(postmortems: Iterable[Postmortem], shown: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """The pages by which the rest of a site may name what is shown, without `.md`, to the addresses of an edition.

    That is the address in an edition that withholds nothing, and the file, as a reader of the repository would follow the link. `shown`
    is source path to address. The names are those of a whole edition that holds these documents and no other, so that none of them
    depends on one that is withheld.
    """
    names = addresses((one for one in postmortems if one.source.path in shown), settings)
    found = {name: shown[path] for path, name in names.items()}
    if settings.beside:
        found |= {f"{settings.beside}{name}": settings.home_address for name in ("", "/index", "/README")}
    if settings.beside or settings.in_place:
        found |= {f"{settings.beside or settings.base}/{path.removesuffix('.md')}".lstrip("/"): shown[path] for path in names}
    return found


def neutral(wanted: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Source path to the last part of a public address, from what each document may be called; equal names get a number.

    The names are made of public words only, so that none of them depends on a document that is withheld.
    """
    taken, result = {"index"}, dict[str, str]()
    for path, words in wanted:
        name = chosen = slugify(words, allow_unicode=True, max_length=80, word_boundary=True, save_order=True) or "postmortem"
        number = 2
        while chosen in taken:
            chosen = f"{name}-{number}"
            number += 1
        taken.add(chosen)
        result[path] = chosen
    return result
