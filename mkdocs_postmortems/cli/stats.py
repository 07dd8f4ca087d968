"""Stats: the group of commands that count what a library says about itself; each of them is a file of its own."""

import click

from mkdocs_postmortems.cli.metrics import metrics
from mkdocs_postmortems.cli.signs import Told
from mkdocs_postmortems.cli.similarity import similarity


class _Group(Told):
    """A group whose first command is meant where none is named: `stats --format json` is `stats metrics --format json`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `metrics` before arguments that name no command."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args.insert(0, "metrics")
        return super().parse_args(ctx, args)


@click.group(cls=_Group)
def stats() -> None:
    """Numbers of the library: `metrics` (where none is named), and what its own links say about suggestions."""


stats.add_command(metrics)
stats.add_command(similarity)
