"""The command line: one thin door per command over the same core as the site."""

import click

from mkdocs_postmortems.cli.actions import actions
from mkdocs_postmortems.cli.approve import approve
from mkdocs_postmortems.cli.audit import audit
from mkdocs_postmortems.cli.check import check
from mkdocs_postmortems.cli.completion import completion
from mkdocs_postmortems.cli.digest import digest
from mkdocs_postmortems.cli.doctor import doctor
from mkdocs_postmortems.cli.export import export
from mkdocs_postmortems.cli.external import external
from mkdocs_postmortems.cli.ledger import ledger
from mkdocs_postmortems.cli.migrate import migrate
from mkdocs_postmortems.cli.new import new
from mkdocs_postmortems.cli.query import query_
from mkdocs_postmortems.cli.redact import redact
from mkdocs_postmortems.cli.related import related
from mkdocs_postmortems.cli.schema import schema
from mkdocs_postmortems.cli.show import show
from mkdocs_postmortems.cli.stats import stats
from mkdocs_postmortems.cli.timeline import timeline


@click.group()
@click.version_option(package_name="mkdocs-postmortems")
def main() -> None:
    """Read, check and publish a library of postmortems."""


for _command in (
    new, timeline, migrate, external, check, doctor, show, query_, related, actions, stats, digest, redact, approve, ledger, audit, schema, export,
    completion,
):  # fmt: skip
    main.add_command(_command)
