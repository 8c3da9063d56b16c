"""An outside text before it is read: where it is, its bytes, and how many of them are taken."""

import os
from dataclasses import dataclass
from io import BufferedReader, UnsupportedOperation

from onrecord.errors import IntakeError
from onrecord.record.value import Moment

FILE_LIMIT = 20_000_000
"""Bytes of one text, page or JSON document. The largest page among 258 of 181 publishers has 4 MB. JSON Lines files
may be of any size: each line has this limit."""

TEXT_LIMIT = 10_000_000
"""Characters of one report: some 1.6 million words. What is longer is an archive or a log."""

HEAD = 4096
"""Bytes that tell a format."""


@dataclass(frozen=True, slots=True)
class Raw:
    """One input: its path as people read it, its bytes as a stream, and the time that the user gave for it, if any."""

    path: str
    stream: BufferedReader
    published: Moment | None = None

    def head(self) -> bytes:
        """Return the first bytes without taking them."""
        return self.stream.peek(HEAD)[:HEAD]

    def whole(self) -> bytes:
        """Return all bytes; raises `IntakeError` before reading them where they are more than `FILE_LIMIT`."""
        size = self._size()
        if size > FILE_LIMIT:
            raise IntakeError(too_large(size))
        data = self.stream.read(FILE_LIMIT + 1)
        if len(data) > FILE_LIMIT:
            raise IntakeError(too_large(None))
        return data

    def _size(self) -> int:
        try:
            return os.fstat(self.stream.fileno()).st_size
        except (OSError, UnsupportedOperation):
            return 0


def too_large(size: int | None) -> str:
    """Say that an input of `size` bytes (None: unknown) is over the limit, and what to do."""
    is_size = "more" if size is None else f"{size / 1e6:,.0f} MB"
    return (
        f"too large: {is_size}, and one text, page or JSON document may have {FILE_LIMIT / 1e6:.0f} MB. "
        "Split it into one file a report, or put one report a line in a .jsonl file"
    )
