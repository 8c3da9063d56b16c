"""A name as it was found in a report."""

from dataclasses import dataclass

from onrecord.packs.pack import KnownParty


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A name: words `start` up to, not including, `stop`; PER, ORG or LOC; the pack's party where it knows one.

    Two are the same only where they are one object: each stands for its place in the text.
    """

    start: int
    stop: int
    label: str
    known: KnownParty | None = None
    acronym: str | None = None
