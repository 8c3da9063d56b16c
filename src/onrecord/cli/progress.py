"""How far long work is, on standard error and only where that is a terminal; what draws it is loaded only there."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from onrecord.filing import no_progress
from onrecord.record.loading import load_module


@contextmanager
def bar(*, shown: bool) -> Iterator[Callable[[str, int, int | None], None]]:
    """Give a function to tell of progress: the stage, how many are done, and of how many (None where not known)."""
    if not (shown and sys.stderr.isatty()):
        yield no_progress
        return
    with load_module("onrecord.cli.drawn").drawn() as tell:
        yield tell
