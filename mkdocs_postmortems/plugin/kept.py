"""Kept: the option `cache` in, the shelf out on which builds of one edition leave what they have worked out for the next."""

from pathlib import Path

from mkdocs_postmortems import keep
from mkdocs_postmortems.model.settings import Settings

USUAL = ".cache/postmortems"
"""Below the folder of the configuration file."""


def shelf(option: object, root: Path, chosen: Settings) -> keep.Shelf:
    """The shelf below the folder that `option` names; raises ValueError where it is neither a folder nor false."""
    if option is False:
        return keep.NOWHERE
    if option is not None and not (isinstance(option, str) and option.strip()):
        raise ValueError("option `cache` is a folder, or `false` to keep nothing")
    return keep.opened(root / (option or USUAL), chosen.audience.value)
