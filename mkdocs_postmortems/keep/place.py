"""Place: the option `cache` of a site in, the shelf out on which one edition is kept."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs_postmortems.keep.shelf import NOWHERE, Shelf, opened

USUAL = ".cache/postmortems"
"""Below the folder of the configuration file."""


def shelf(option: object, root: Path, edition: str, apart: Mapping[str, Path]) -> Shelf:
    """That of an edition; raises ValueError where the option is neither a folder nor false, or a folder that holds something else.

    `apart` are the folders of the site by what they are called. What is kept is internal text, and its folder tells git to leave all of
    it alone: among pages it would be published, among sources read, and one above them would hide them.
    """
    if option is False:
        return NOWHERE
    if option is not None and not (isinstance(option, str) and option.strip()):
        raise ValueError("option `cache` is a folder, or `false` to keep nothing: write for example `cache: .cache/postmortems`")
    chosen = root / (option.strip() if isinstance(option, str) else USUAL)
    for name, folder in apart.items() if option is not None else ():
        if _meets(chosen.resolve(), folder.resolve()):
            raise ValueError(
                f"option `cache` names a folder that lies in {name}, or holds it: write a folder of its own, such as `cache: {USUAL}`"
            )
    return opened(chosen, edition)


def _meets(one: Path, other: Path) -> bool:
    """Whether one of two folders is or holds the other; what lies below a name with a dot is neither a page nor a source."""
    if other.is_relative_to(one):
        return True
    return one.is_relative_to(other) and not any(part.startswith(".") for part in one.relative_to(other).parts)
