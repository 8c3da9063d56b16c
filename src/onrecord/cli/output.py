"""What every command prints with."""

import codecs
import sys
from collections.abc import Iterable

import click

_PLAIN = {"–": "-", "—": "-", "−": "-", "·": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "→": "->"}


def say(lines: Iterable[str]) -> None:
    """Print lines on standard output, each as soon as it is there."""
    for line in lines:
        click.echo(line)


def accept_any_character() -> None:
    """Let a terminal that lacks a character show a plain one in its place, instead of failing."""
    codecs.register_error("onrecord.plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="onrecord.plain")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_PLAIN.get(each, "?") for each in missing), error.end
