"""Place: the option `cache` of a site in, the shelf out on which one edition is kept."""

from pathlib import Path

from mkdocs_postmortems.keep.shelf import NOWHERE, Shelf, opened

USUAL = ".cache/postmortems"
"""Below the folder of the configuration file."""


def shelf(option: object, root: Path, edition: str) -> Shelf:
    """That of an edition; raises ValueError where the option is neither a folder nor false."""
    if option is False:
        return NOWHERE
    if option is not None and not (isinstance(option, str) and option.strip()):
        raise ValueError("option `cache` is a folder, or `false` to keep nothing")
    return opened(root / (option or USUAL), edition)
