"""The time that a brief is of, and what it leaves out, in words."""

from onrecord.brief.dates import when
from onrecord.brief.words import plural
from onrecord.record.assessment import Cut


def cut_words(cut: Cut, opening: str = "On record by") -> str:
    """Return the time that a brief is of, and how many reports it leaves out, as sentences."""
    later = f"{plural(cut.later, 'report')} published later" if cut.later else ""
    undated = f"{plural(cut.undated, 'report')} that may or may not have been published by then" if cut.undated else ""
    left_out = " and ".join(part for part in (later, undated) if part)
    return f"{opening} {when(cut.time)}. " + (f"Not on record then: {left_out}." if left_out else "No report is later.")
