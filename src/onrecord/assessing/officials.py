"""Which voices are official: states, their bodies and officers, by the packs, by an office in the name, or by the office a report gives them."""

import re

from onrecord.assessing.backing import Backing
from onrecord.assessing.case import Testimony
from onrecord.packs.pack import Pack
from onrecord.record.assessment import Origin
from onrecord.record.reading import PartyKind, Stance

_OFFICES = frozenset(
    "authorities authority police officials ministry minister government governor mayor sheriff coroner examiner prosecutor prosecutors"
    " deputies detectives investigators officers troopers enforcement department paramedics firefighters affidavit indictment"
    " army military navy embassy president parliament court".split()
)
"""Words in the name of a party that no pack knows that make it official."""

_TITLES = _OFFICES | frozenset(
    "chief deputy detective officer commissioner superintendent marshal lieutenant lt sergeant sgt captain capt colonel col general gen officer trooper".split()
)
"""Words before or behind a person's name that make the person official."""

_FORMER = frozenset({"former", "ex", "retired"})
_WORD = re.compile(r"\w+")
_BEFORE = r"(?P<before>(?:(?:[A-Z][\w.'’]*|spokes(?:man|woman|person)|chief|detective|deputy|officer)[ ]+){1,6})"
_BEHIND = r"(?:, (?P<behind>[^,.;\n]{3,60})[,.])?"


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
            return _holds(f"{origin.name} {origin.party}", _OFFICES) or _titled(testimony, origin)
        bodies = {PartyKind.STATE, PartyKind.ORGANISATION}
        return known.id not in self._carriers and (known.kind in bodies or known.state is not None)


def _titled(testimony: Testimony, origin: Origin) -> bool:
    """Return whether the report gives the person an office: "Coroner Ana Reyes", "Ana Reyes, the county coroner,"."""
    hop = testimony.claim.origin
    name = hop.name if hop else origin.name
    if " " not in name:
        return False
    named = re.compile(rf"{_BEFORE}?\b{re.escape(name)}{_BEHIND}")
    return any(
        _holds(match[side] or "", _TITLES)
        for match in named.finditer(testimony.report.text)
        for side in ("before", "behind")
    )


def _holds(words: str, offices: frozenset[str]) -> bool:
    found = set(_WORD.findall(words.casefold()))
    return bool(found & offices) and not found & _FORMER
