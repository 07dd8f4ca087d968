"""Completion: the name of a shell in, the script by which it completes commands, options and words out."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script by which SHELL completes `postmortems`.

    For bash: `postmortems completion bash > ~/.local/share/bash-completion/completions/postmortems`; for zsh, `eval` what is printed in
    `~/.zshrc`; for fish: `postmortems completion fish > ~/.config/fish/completions/postmortems.fish`.
    """
    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"there is no completion for {shell}")
    click.echo(made(context.find_root().command, {}, "postmortems", "_POSTMORTEMS_COMPLETE").source())
