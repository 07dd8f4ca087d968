"""Unfilled: a folder and its files in, a word on standard error where none of them is a postmortem, since zero rows would be believed."""

import os
from collections.abc import Iterable
from pathlib import Path

import click

from mkdocs_postmortems.model.source import Role, Source


def unfilled(folder: Path, found: Iterable[Source]) -> None:
    """Say that there is nothing to ask, and which folder was looked into."""
    if all(one.role is not Role.INCIDENT for one in found):
        click.echo(f"{os.path.relpath(folder)}: no file in this folder is read as a postmortem; --source names another one", err=True)
