"""The command line: one thin door per command over the same core as the site."""

import click

from mkdocs_postmortems.cli.approve import approve
from mkdocs_postmortems.cli.audit import audit
from mkdocs_postmortems.cli.check import check
from mkdocs_postmortems.cli.ledger import ledger
from mkdocs_postmortems.cli.redact import redact
from mkdocs_postmortems.cli.show import show


@click.group()
@click.version_option(package_name="mkdocs-postmortems")
def main() -> None:
    """Read, check and publish a library of postmortems."""


for _command in (show, check, redact, approve, ledger, audit):
    main.add_command(_command)
