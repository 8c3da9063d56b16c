"""How far long work is, on standard error and only where that is a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

_UNITS = {"reading": "reports"}


@contextmanager
def bar(*, shown: bool) -> Iterator[Callable[[str, int, int | None], None]]:
    """Give a function to tell of progress: the stage, how many are done, and of how many (None where not known)."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not (shown and console.is_terminal)) as progress:
        task = progress.add_task("reading", total=None)

        def tell(stage: str, done: int, total: int | None) -> None:
            of = f"{done} of {total}" if total else str(done)
            words = f"{stage}: {of} {_UNITS[stage]}" if stage in _UNITS else stage
            progress.update(task, description=words)

        yield tell
