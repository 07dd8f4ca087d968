"""Digests of the files that installed themes bring along: names of distributions in, digests out. Opens no file of theirs."""

import base64
import csv
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution

THEMES = ("mkdocs", "mkdocs-material", "properdocs", "properdocs-theme-mkdocs", "mkdocs-materialx", "mkdocs-readthedocs")
"""Public distributions whose scripts, styles, fonts and icons are copied into a site as they are; a private theme is looked at."""


def installed(distributions: Iterable[str] = THEMES) -> frozenset[bytes]:
    """SHA-256 of each file of the distributions, by their own records; those that are not installed give none."""
    return frozenset(digest for name in distributions for digest in _recorded(name))


def _recorded(name: str) -> Iterable[bytes]:
    try:
        record = distribution(name).read_text("RECORD") or ""
    except PackageNotFoundError:
        return
    for row in csv.reader(record.splitlines()):
        kind, _, digest = row[1].partition("=") if len(row) > 1 else ("", "", "")
        if kind == "sha256":
            yield base64.urlsafe_b64decode(digest + "=" * (-len(digest) % 4))
