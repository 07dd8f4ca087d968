"""Public side: the configuration of an internal site in, what the public site beside it declares of redaction out, for checks."""

import os
from collections.abc import Mapping
from pathlib import Path

import click

from mkdocs_postmortems.cli.configuration import USUAL, configuration, options
from mkdocs_postmortems.settings.places import places

_DECLARED = ("redaction", "public_sections", "public_fields")
"""Options that decide what the public would see, so that a text checked without them has another hash than the one approved."""


def declared(file: Path | None, said: Mapping[str, object], named: Path | None = None) -> Mapping[str, object]:
    """Options of the public configuration beside `file`, or of the one that is named, where `file` itself names no redaction file.

    A file beside it counts only where it says `audience: public` and has the same folder of postmortems; one that is named has to.
    Raises click.UsageError where it cannot be read, because rules that nobody can read are no reason to go on without them.
    """
    own = options(said)
    if file is None or own.get("redaction") or own.get("audience") == "public":
        return {}
    beside = (file.parent / name for name in USUAL if ".public." in name)
    other = named or next((one for one in beside if one.is_file() and one.resolve() != file.resolve()), None)
    if other is None:
        return {}
    theirs = configuration(other)
    given = options(theirs)
    if given.get("audience") != "public" or _folder(other, theirs) != _folder(file, said):
        if named is not None:
            raise click.UsageError(
                f"{named} is not the public site of these postmortems: it says `audience: public` and has the same `source`"
            )
        return {}
    found = {key: given[key] for key in _DECLARED if key in given}
    written = found.get("redaction")
    if isinstance(written, str) and written:
        found["redaction"] = os.path.relpath(other.resolve().parent / written, file.resolve().parent)
    return found


def _folder(file: Path, said: Mapping[str, object]) -> Path | None:
    root = file.resolve().parent
    where = places(str(options(said).get("source") or ""), root, root / str(said.get("docs_dir") or "docs"))
    return where.source.resolve() if where else None
