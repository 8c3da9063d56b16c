"""Which voices are official: states, their bodies and officers, by the packs, by an office in the name, or by the office a report gives them."""

from onrecord.assessing.case import Testimony
from onrecord.assessing.voices.backing import Backing
from onrecord.packs.offices import gives_an_office, names_an_office
from onrecord.packs.pack import Pack
from onrecord.record.assessment import Origin
from onrecord.record.reading import PartyKind, Stance


class Officials:
    """The official voices, by the parties that the packs know."""

    def __init__(self, pack: Pack) -> None:
        self._known = {party.id: party for party in pack.parties}
        self._carriers = pack.mere_carriers

    def assert_(self, one: Backing) -> tuple[Testimony, ...]:
        """Return the testimonies by which an official party asserts the position."""
        return tuple(t for t in one.held if t.claim.stance is Stance.ASSERTS and self._is(t))

    def suppose(self, one: Backing) -> tuple[Testimony, ...]:
        """Return the testimonies by which an official party estimates or alleges the position."""
        return tuple(t for t in one.held if t.claim.stance in {Stance.ESTIMATES, Stance.ALLEGES} and self._is(t))

    def _is(self, testimony: Testimony) -> bool:
        origin = testimony.origin
        if origin is None:
            return False
        known = self._known.get(origin.party)
        if known is None:
            return names_an_office(f"{origin.name} {origin.party}") or _titled(testimony, origin)
        bodies = {PartyKind.STATE, PartyKind.ORGANISATION}
        return known.id not in self._carriers and (known.kind in bodies or known.state is not None)


def _titled(testimony: Testimony, origin: Origin) -> bool:
    hop = testimony.claim.origin
    return gives_an_office(hop.name if hop else origin.name, testimony.report.text)
