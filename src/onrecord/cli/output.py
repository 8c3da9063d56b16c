"""What every command prints with."""

from collections.abc import Iterable

import click


def say(lines: Iterable[str]) -> None:
    """Print lines on standard output, each as soon as it is there."""
    for line in lines:
        click.echo(line)
