"""Kept: what the configuration of a site says in, the shelf out on which builds and checks of it leave what they have worked out."""

from collections.abc import Mapping
from pathlib import Path

import click

from mkdocs_postmortems import keep
from mkdocs_postmortems.cli.configuration import named, options
from mkdocs_postmortems.model.settings import Settings


def shelf(said: Mapping[str, object], root: Path, made: Settings, source: Path) -> keep.Shelf:
    """That of the site; none where what is read could come to lie beside a public one, or where there is no site."""
    own = options(said)
    if not named(said) or own.get("audience", made.audience.value) != made.audience.value:
        return keep.NOWHERE
    apart = {
        "the postmortems": source,
        "docs_dir": root / str(said.get("docs_dir") or "docs"),
        "site_dir": root / str(said.get("site_dir") or "site"),
    }
    try:
        return keep.shelf(own.get("cache"), root, made.audience.value, apart)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
