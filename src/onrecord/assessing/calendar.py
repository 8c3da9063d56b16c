"""All events on record by kind and time, for what one event's reports say of how many there were."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from onrecord.record.value import Moment


@dataclass(frozen=True, slots=True)
class Entry:
    """An event that happened: its id, kind and title, when it was, and the parties that act in it."""

    event: str
    kind: str
    title: str
    when: Moment
    actors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The entries in order of time."""

    entries: tuple[Entry, ...] = ()

    def entry(self, event: str) -> Entry | None:
        """Return the entry of the event with this id; None where it did not happen, or nobody tells when."""
        return next((entry for entry in self.entries if entry.event == event), None)

    def alike(self, one: Entry, since: str) -> tuple[Entry, ...]:
        """Return the entries of the same kind, and of the same actors as far as both tell any, from `since` up to `one`, with it.

        Of those whose times meet, which may be one happening told of apart ("on April 9", "in April"), that with the shortest counts.
        """
        found = [
            entry
            for entry in self.entries
            if entry.kind == one.kind
            and since <= (entry.when.earliest or "") <= (one.when.earliest or "")
            and (not entry.actors or not one.actors or entry.actors & one.actors)
        ]
        apart: list[Entry] = []
        for entry in sorted(found, key=lambda entry: (entry is not one, _length(entry.when), entry.event)):
            if not any(_meet(entry.when, other.when) for other in apart):
                apart.append(entry)
        return tuple(entry for entry in found if entry in apart)


def _length(when: Moment) -> timedelta:
    """Return how long a time is, a very long one where its end is not known."""
    if not when.earliest or not when.latest:
        return timedelta.max
    return datetime.fromisoformat(when.latest) - datetime.fromisoformat(when.earliest)


def _meet(one: Moment, other: Moment) -> bool:
    return (one.earliest or "") < (other.latest or "9") and (other.earliest or "") < (one.latest or "9")
