"""Places: where the sources lie and where the pages may go, so that nothing of an existing site is pushed aside."""

from dataclasses import dataclass
from os.path import relpath
from pathlib import Path

USUAL = ("postmortems", "post-mortems", "post_mortems", "postmortem", "incidents", "incident-reports", "incident_retros", "retrospectives")
"""Folder names that are tried, in this order, where the option `source` is not set."""

INDEXES = (
    "services", "causes", "tags", "triggers", "teams", "severity", "states", "kinds", "detected", "timeline",
    "actions", "insights", "review", "publication", "digests", "glossary",
)  # fmt: skip
"""Folders of the index pages; none of them may hide a page that the site already has."""


@dataclass(frozen=True, slots=True)
class Places:
    """The answer for one site."""

    source: Path
    """Absolute folder of the sources."""
    in_place: bool
    """Whether it lies inside `docs_dir`."""
    beside: str
    """The folder as seen from `docs_dir`, such as `../postmortems`; empty inside of it."""
    base: str
    """Folder of the incident pages below the site; empty where the sources are the whole `docs_dir`."""
    home: str
    """Address of the library home; empty for `<base>/index`."""
    indexes: str
    """Folder of the index pages below the site; empty for its root."""


def places(source: str, root: Path, docs: Path) -> Places | None:
    """Where everything goes; None where no folder of the name exists, or it is a whole file system.

    `source` is looked for below the folder of the configuration file, then below `docs_dir`.
    """
    names = (source,) if source else USUAL
    found = next((p for name in names for p in (root / name, docs / name) if p.is_dir()), None)
    if found is None:
        return None
    folder, docs = found.resolve(), docs.resolve()
    if everything(folder):
        return None
    in_place = folder == docs or docs in folder.parents
    base = folder.relative_to(docs).as_posix() if in_place else folder.name
    base = "" if base == "." else base
    own = _has_page(docs, f"{base}/index" if base else "index") or _has_page(docs, f"{base}/README" if base else "README")
    home = (f"{base}/library/index" if base else "library/index") if own else ""
    taken = in_place or any(_has_page(docs, name) or (docs / name).is_dir() for name in INDEXES)
    beside = "" if in_place else Path(relpath(folder, docs)).as_posix()
    return Places(folder, in_place, beside, base, home, (base or ("library" if in_place else "")) if taken else "")


def _has_page(docs: Path, address: str) -> bool:
    return any((docs / f"{address}{ending}").is_file() for ending in (".md", ".markdown", ".html"))


def everything(folder: Path) -> bool:
    """Whether it is the top of a file system: nobody keeps a library there, and to look for one would take hours."""
    full = folder.resolve()
    return full == full.parent
