"""The line on a terminal that says how far long work is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

_UNITS = {"reading": "reports"}


@contextmanager
def drawn() -> Iterator[Callable[[str, int, int | None], None]]:
    """Draw the line on standard error, and give a function to tell of progress: see `progress.bar`."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)

        def tell(stage: str, done: int, total: int | None) -> None:
            of = f"{done} of {total}" if total else str(done)
            words = f"{stage}: {of} {_UNITS[stage]}" if stage in _UNITS else stage
            progress.update(task, description=words)

        yield tell
