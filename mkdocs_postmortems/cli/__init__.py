"""The command line: one thin door per command over the same core as the site."""

import click

from mkdocs_postmortems.cli.actions import actions
from mkdocs_postmortems.cli.approve import approve
from mkdocs_postmortems.cli.audit import audit
from mkdocs_postmortems.cli.ledger import ledger
from mkdocs_postmortems.cli.redact import redact
from mkdocs_postmortems.cli.show import show
from mkdocs_postmortems.cli.stats import stats


@click.group()
@click.version_option(package_name="mkdocs-postmortems")
def main() -> None:
    """Read, check and publish a library of postmortems."""


for _command in (show, actions, redact, approve, ledger, audit, stats):
    main.add_command(_command)
