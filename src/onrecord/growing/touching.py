"""Which reports and events of a ledger decisions touch: by what they come to now, beside what they came to when the ledger was told last."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.growing.counting import CLAIMS, FINDING, RULINGS, Counting, mentions_and_reports
from onrecord.ledger.heeded import Heeded
from onrecord.record.decided import Identity, Parties


@dataclass(slots=True)
class Touched:
    """Reports of which another reading counts than before, and what tells the events besides that are to be told anew.

    Those have one of `mentions`, or a report of each side of one of `apart`. `ruled` says whether other rulings on events count than before.
    """

    reports: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)
    apart: list[tuple[set[str], set[str]]] = field(default_factory=list)
    ruled: bool = False

    def events(self, heeded: Heeded) -> set[str]:
        """Return the events besides that are on file and to be told anew."""
        both = (heeded.events_with_both(left, right) for left, right in self.apart)
        return heeded.events_of(self.mentions).union(*both)


def heed(counting: Counting, heeded: Heeded, new: Collection[str]) -> Touched:
    """Note what decisions come to, and return what that changes in reports that are not `new`."""
    before, now = heeded.notes(), counting.notes
    changed = {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
    touched = Touched(ruled=RULINGS in changed)
    touched.reports |= {key.removeprefix(CLAIMS) for key in changed if key.startswith(CLAIMS)}
    _heed_parties(counting, heeded, touched)
    for key in before.keys() | now.keys():
        if key.startswith(FINDING):
            notes = [tuple(mentions_and_reports(each[key])) for each in (before, now) if key in each]
            if key in changed or any(not touched.reports.isdisjoint(reports) for _, reports in notes):
                touched.mentions |= {mention for mentions, _ in notes for mention in mentions}
    heeded.note(now)
    touched.reports -= set(new)
    return touched


def _heed_parties(counting: Counting, heeded: Heeded, touched: Touched) -> None:
    before, now = heeded.parties(), counting.decided.parties
    if (before.identities, before.unlike) == (now.identities, now.unlike):
        return
    changed = set(before.identities) ^ set(now.identities)
    named = set(_ids(changed))
    touched.reports |= heeded.naming(named) | counting.giving(named)
    touched.reports |= {each.report for each in changed if each.report is not None}
    for each in set(before.unlike) ^ set(now.unlike):
        sides = (_read_as(party, (before, now)) for party in (each.left, each.right))
        left, right = (heeded.naming(side) | counting.giving(side) for side in sides)
        touched.apart.append((left, right))
    heeded.keep_parties(now)


def _ids(identities: Iterable[Identity]) -> Iterator[str]:
    """Yield the ids under which reports name those of whom something else is decided than before."""
    for each in identities:
        if each.report is None:
            yield each.party
        if each.name:
            yield each.becomes


def _read_as(party: str, parties: Iterable[Parties]) -> set[str]:
    """Return the ids under which reports name the party that counts under this one."""
    return {party, *(each.party for some in parties for each in some.identities if each.becomes == party)}
