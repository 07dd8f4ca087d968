"""Signs: the names of commands in, what each is for out, as a list of them says it; read from its file, which is not imported."""

import ast
from importlib import import_module
from importlib.resources import files

import click

_WHOLE = 1_000
"""More letters than a sentence has."""


class Told(click.Group):
    """A group whose list says of each command its whole first sentence, over two lines where one is too short for it."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of all commands."""
        known = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(_WHOLE)) for name, one in known if one is not None])


class Signs(Told):
    """A group of commands that can be listed and do nothing: to import all of them takes a second, on each `--help` and each TAB."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(commands={name: click.Command(name, help=_said(name)) for name in names})

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature of click
        """In the order in which they were given."""
        return list(self.commands)


def _said(name: str) -> str | None:
    """The docstring of the command, which stands in a module of its name; where only compiled modules are shipped, from the module."""
    file = files(__package__).joinpath(f"{name}.py")
    if not file.is_file():
        module = import_module(f"{__package__}.{name}")
        found = getattr(module, f"{name}_", None) or getattr(module, name)
        return found.help if isinstance(found, click.Command) else None
    functions = {one.name: one for one in ast.parse(file.read_text(encoding="utf-8")).body if isinstance(one, ast.FunctionDef)}
    return ast.get_docstring(functions[f"{name}_"] if f"{name}_" in functions else functions[name])
