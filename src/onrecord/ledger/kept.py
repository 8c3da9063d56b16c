"""A reading as it is on file."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record.flat import Row
from onrecord.record.reading import Reading
from onrecord.record.report import Report


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading with its report, and its rows of `passages`, which hold the exact words of the day it was filed."""

    report: Report
    reading: Reading
    passages: Sequence[Row]
