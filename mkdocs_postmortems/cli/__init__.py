"""The command line: one thin door per command over the same core as the site, each opened only when it is asked for."""

from difflib import get_close_matches
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from mkdocs_postmortems.cli.signs import Signs

NAMES = (
    "new", "timeline", "migrate", "external", "check", "doctor", "show", "query", "related", "actions", "stats", "digest", "redact",
    "approve", "ledger", "audit", "schema", "export", "warm", "completion",
)  # fmt: skip
"""Every command; each stands in a module of its name, under that name or, where Python or a module has it already, with `_` behind it."""


class Doors(click.Group):
    """A group that imports the module of a command when the command is wanted: most of a second is saved on each call."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature of click
        """The names of all commands, in the order in which a postmortem meets them."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the signature of click
        """The command of that name, None where there is none."""
        if cmd_name not in NAMES:
            return None
        door = import_module(f"{__name__}.{cmd_name}")
        found = getattr(door, f"{cmd_name}_", None) or getattr(door, cmd_name)
        assert isinstance(found, click.Command)  # noqa: S101 - a module without its command is a mistake of ours, seen by every test
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of all commands, of which none is imported for it."""
        Signs(NAMES).format_commands(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The names that begin so, and the options."""
        begun = Signs(tuple(name for name in NAMES if name.startswith(incomplete)))
        found = [CompletionItem(name, help=one.get_short_help_str()) for name, one in begun.commands.items()]
        return found + click.Command.shell_complete(self, ctx, incomplete)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words begin with; a slip of the keyboard is answered with the nearest name."""
        near = get_close_matches(args[0], NAMES, 1) if args[0] not in NAMES else []
        if near:
            ctx.fail(f"No such command '{args[0]}'. Did you mean '{near[0]}'?")
        return super().resolve_command(ctx, args)


@click.group(cls=Doors)
@click.version_option(package_name="mkdocs-postmortems")
def main() -> None:
    """Read, check and publish a library of postmortems."""
