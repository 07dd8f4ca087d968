"""Stats: the group of commands that count what a library says about itself; each of them is a file of its own."""

import click


@click.group()
def stats() -> None:
    """Numbers of the library."""
