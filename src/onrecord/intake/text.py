"""Plain text: one file, one report. The stored text is the decoded file, unchanged."""

from collections.abc import Iterator

from onrecord.intake.decode import decode
from onrecord.intake.making import Facts, deliver
from onrecord.intake.raw import Raw
from onrecord.record.report import Report, Skipped


def accepts(path: str, head: bytes) -> bool:  # noqa: ARG001 - the seam's signature
    """Take whatever no other format took; binary files have been turned away before."""
    return True


def read(raw: Raw) -> Iterator[Report | Skipped]:
    """Yield the report of a plain text; raises `IntakeError` where the file is too large."""
    yield from deliver(raw.path, decode(raw.whole()), Facts(), raw.published)
