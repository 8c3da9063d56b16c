"""Outside texts in, reports out: plain text, saved pages, JSON and JSON Lines, folders of any mixture of them.

The seam is `FORMATS`: an ordered tuple of modules, each a `Format`. The first that accepts an input reads it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

from onrecord.errors import IntakeError
from onrecord.intake import objects, page, text
from onrecord.intake.binary import what_it_is
from onrecord.intake.published import read_time
from onrecord.intake.raw import FILE_LIMIT, TEXT_LIMIT, Raw
from onrecord.intake.walk import found
from onrecord.record.report import Report, Skipped
from onrecord.record.value import Moment

__all__ = ["FILE_LIMIT", "FORMATS", "TEXT_LIMIT", "Format", "Raw", "read_time", "take_in"]


class Format(Protocol):
    """What a module of this folder must have to read one outside format."""

    def accepts(self, path: str, head: bytes) -> bool:
        """Tell from the path and the first bytes whether this format reads the input."""
        ...

    def read(self, raw: Raw) -> Iterator[Report | Skipped]:
        """Yield reports, and a `Skipped` for whatever gave none; may raise `IntakeError` for the whole input."""
        ...


FORMATS: tuple[Format, ...] = (objects, page, text)


def take_in(
    paths: Sequence[str | Path], *, published: Moment | None = None, stdin: BinaryIO | None = None
) -> Iterator[Report | Skipped]:
    """Yield the reports of `paths` in order, one at a time, and a `Skipped` for all that gave none or only a part.

    A path is a file, a folder (walked to any depth in sorted order) or "-", which reads `stdin`. `published` is the
    publication time of reports that tell none themselves. Nothing that stands in the inputs raises.
    """
    for raw in found(paths, published, stdin):
        if isinstance(raw, Skipped):
            yield raw
        else:
            yield from _read(raw)


def _read(raw: Raw) -> Iterator[Report | Skipped]:
    try:
        head = raw.head()
        if what := what_it_is(head):
            yield Skipped(raw.path, f"no text: {what}")
            return
        chosen = next(form for form in FORMATS if form.accepts(raw.path, head))
        yield from chosen.read(raw)
    except IntakeError as error:
        yield Skipped(raw.path, str(error))
    except OSError as error:
        yield Skipped(raw.path, f"cannot be read: {error.strerror or error}")
    except MemoryError:
        yield Skipped(raw.path, "needs more memory than there is; split it into one file a report")
