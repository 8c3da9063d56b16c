"""Print blocks on a console at a width that can be read; a file gets no blanks at the ends of its lines."""

from collections.abc import Iterable

from rich.console import Console, RenderableType

WIDEST = 140
"""Columns beyond which lines are too long to read; a wider screen is left empty on the right."""


def page_width(console: Console) -> int:
    """Return the columns that a page takes on `console`."""
    return min(console.width, WIDEST)


def print_blocks(blocks: Iterable[RenderableType], console: Console) -> None:
    """Print `blocks` from top to bottom; nothing in them is taken as markup."""
    kept = list(blocks)
    if console.is_terminal:
        _print(kept, console)
        return
    with console.capture() as captured:
        _print(kept, console)
    lines = (line.rstrip() for line in captured.get().split("\n"))  # rich fills lines with blanks
    console.out("\n".join(lines), end="", highlight=False)


def _print(blocks: Iterable[RenderableType], console: Console) -> None:
    for block in blocks:
        console.print(block, width=page_width(console), highlight=False, markup=False, emoji=False)
