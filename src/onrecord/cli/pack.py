"""`onrecord pack`: begin a pack, and try the pairs that it carries."""

from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.cli.output import say
from onrecord.packs.load import load, names, own_pairs
from onrecord.packs.start import start
from onrecord.reading.trial import Failure, failures

FAILED = 1


@click.group("pack")
def command() -> None:
    """Begin a pack, or try the pairs that it carries."""


@command.command("new")
@click.argument("name", type=click.Path(path_type=Path))
def new(*, name: Path) -> int:
    """Write NAME.toml: a pack with remarks that loads as it stands. A file that is there already is left alone."""
    file = start(name)
    say([f"{file} written. Change it, then try it: onrecord pack test {file}"])
    return 0


@command.command("test")
@click.argument("packs", metavar="PACK...", nargs=-1, required=True)
def test(*, packs: tuple[str, ...]) -> int:
    """Try the pairs that each PACK carries: a built-in pack's name, or the path of a .toml file.

    A file is tried with what it extends, a built-in pack with all built-in ones, as each is used. For a pair that
    does not hold it is told what was expected, what came, and by which words. Exit codes: 0 where all hold, 1 where
    one does not.
    """
    failed = 0
    for name in packs:
        pairs = own_pairs(name)
        missed = failures(load(() if name in names() else (name,)), pairs)
        say(_lines(name, len(pairs), missed))
        failed += len(missed)
    return FAILED if failed else 0


def _lines(name: str, tried: int, missed: list[Failure]) -> Iterator[str]:
    for failure in missed:
        yield f'{name}: "{failure.text}"'
        yield f"    expected  {failure.expected}"
        yield f"    came      {failure.found}"
        yield from (f"    because   {line}" for line in failure.why)
    texts = len({failure.text for failure in missed})
    yield f"{name}: {tried - texts} of {tried} pairs hold"
