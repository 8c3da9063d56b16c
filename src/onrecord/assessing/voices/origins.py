"""The independent origins behind claims: which voices are one, under which id and name, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from onrecord.packs.pack import Pack, names_a_carrier, names_no_medium, names_nobody
from onrecord.record.assessment import Origin
from onrecord.record.link import Link
from onrecord.record.reading import Hop, Party, PartyKind, Reading
from onrecord.record.report import Report

_CLEAREST_FIRST = (
    PartyKind.ORGANISATION,
    PartyKind.STATE,
    PartyKind.PERSON,
    PartyKind.GROUP,
    PartyKind.ANONYMOUS,
)


class Voices:
    """The first voices of all claims and statements, by their ids."""

    def __init__(
        self, readings: Iterable[Reading], reports: Mapping[str, Report], pack: Pack, names: Mapping[str, str]
    ) -> None:
        """Take the first voices of `readings`; `names` is what people called parties, by their ids."""
        self._reports = reports
        self._known = {party.id: party.name for party in pack.parties}
        self._carriers = pack.mere_carriers
        self._names = names
        self._parties: dict[str, dict[str, Party]] = {}
        self._hops: dict[str, tuple[Hop, str]] = {}
        for reading in readings:
            self._parties[reading.report] = {party.id: party for party in reading.parties}
            claims = {claim.id for claim in reading.claims}
            for key, hop in _first_hops(reading):
                if hop is None or not (hop.party or hop.name) or self._is_nobody(hop, reading.report):
                    continue
                if key in claims or not self._carries(hop, reading.report):
                    self._hops[key] = (hop, reading.report)

    def __contains__(self, key: str) -> bool:
        """Return whether the claim or statement with this id has a first voice; data that nobody owns is none, nor is an agency in a statement, which it only passes on."""
        return key in self._hops

    def origin(self, group: Iterable[str], reasons: Iterable[str]) -> Origin:
        """Return the one origin of the claims and statements of `group`; `reasons` tell why they are one."""
        hops = [self._hops[claim] for claim in sorted(group)]
        least = min(self._faintness(*each) for each in hops)
        clear = [each for each in hops if self._faintness(*each) == least]
        family = _commonest(self._family(hop, report) for hop, report in clear)
        name = self._names.get(family) or self._body(family, hops) or self._usual(clear, family)
        told = sorted(reason for reason in set(reasons) if not reason.endswith("is the first voice of both"))
        several = len({self._name(hop, report) for hop, report in hops}) > 1
        return Origin(family, name, "; ".join(told) if several else "")

    def _body(self, family: str, hops: list[tuple[Hop, str]]) -> str | None:
        """Return the name of the body that voices of several names speak for; None where one name is enough or no body is told.

        It is enough where all have it, or where it is that of an organisation and most have it.
        """
        parties = Counter((hop.party, self._faintness(hop, report)) for hop, report in hops)
        (most, faintness), often = parties.most_common(1)[0]
        if len(parties) == 1 or (often > len(hops) / 2 and faintness == 0 and not self._is_person(most, hops)):
            return None
        if family in self._known:
            return self._known[family]
        told = (self._parties[report].get(family) for _, report in hops)
        bodies = [party.name for party in told if party is not None and party.kind is PartyKind.ORGANISATION]
        return _commonest(bodies) if bodies else None

    def _is_person(self, key: str | None, hops: list[tuple[Hop, str]]) -> bool:
        told = (self._parties[report].get(key or "") for _, report in hops)
        return any(party is not None and party.kind is PartyKind.PERSON for party in told)

    def _usual(self, hops: list[tuple[Hop, str]], family: str) -> str:
        """Return the name that most of the voices have, else the commonest of those who are the family themselves, or of all."""
        names = Counter(self._name(hop, report) for hop, report in hops)
        usual, often = names.most_common(1)[0]
        own = [self._name(hop, report) for hop, report in hops if hop.party == family]
        return usual if often > len(hops) / 2 else _commonest(own or names.elements())

    def _faintness(self, hop: Hop, report: str) -> int:
        """Rank a voice by how well it tells who the origin is: a body and who speaks for one first, a medium and nobody by name last."""
        party = self._parties[report].get(hop.party or "")
        if party is None or self._carries(hop, report):
            return len(_CLEAREST_FIRST)
        return 0 if party.family is not None else _CLEAREST_FIRST.index(party.kind)

    def _is_nobody(self, hop: Hop, report: str) -> bool:
        """Return whether a hop is nobody's voice: the report's own outlet, media of which nothing tells which they are, or data that nobody owns.

        A body whose own text the report is speaks in all of it: such a voice stands nowhere in the words.
        """
        if hop.party in self._known and hop.party not in self._carriers:
            return False
        name = self._name(hop, report)
        nobody = names_nobody(name) or names_no_medium(name)
        own = bool(hop.passages) and self._reports[report].is_by(name)
        return own or (hop.party not in self._known and nobody)

    def _carries(self, hop: Hop, report: str) -> bool:
        """Return whether a hop passes on others' words by trade: a news agency, a paper, a state's media."""
        unknown = hop.party not in self._known
        return hop.party in self._carriers or (unknown and names_a_carrier(self._name(hop, report)))

    def _family(self, hop: Hop, report: str) -> str:
        party = self._parties[report].get(hop.party or "")
        return (party.family if party else None) or hop.party or f"words:{report}:{hop.name}"

    def _name(self, hop: Hop, report: str) -> str:
        party = self._parties[report].get(hop.party or "")
        return party.name if party else hop.name


class Origins:
    """The origins of what is said of one event, by the links that linking found for it."""

    def __init__(self, links: Iterable[Link], voices: Voices) -> None:
        self._voices = voices
        self._near: dict[str, list[Link]] = defaultdict(list)
        self._found: dict[str, Origin] = {}
        for link in links:
            self._near[link.left].append(link)
            self._near[link.right].append(link)

    def of(self, key: str) -> Origin | None:
        """Return the origin of the claim or statement with this id; None where no first voice is named.

        Claims of one origin on an event have the same. A news agency is the first voice of figures that its report lays to nobody
        behind it, and of no statement; the report's own outlet of none.
        """
        if key not in self._found and key in self._voices:
            group = _reach(key, self._near)
            reasons = (link.evidence.reason for member in group for link in self._near.get(member, ()))
            self._found |= dict.fromkeys(group, self._voices.origin(group, reasons))
        return self._found.get(key)


def _first_hops(reading: Reading) -> Iterator[tuple[str, Hop | None]]:
    yield from ((claim.id, claim.origin) for claim in reading.claims)
    yield from ((statement.id, statement.speaker) for statement in reading.statements)


def _reach(start: str, near: Mapping[str, list[Link]]) -> set[str]:
    group, ahead = {start}, [start]
    while ahead:
        member = ahead.pop()
        for link in near.get(member, ()):
            other = link.right if link.left == member else link.left
            if other not in group:
                group.add(other)
                ahead.append(other)
    return group


def _commonest(names: Iterable[str]) -> str:
    counted = Counter(names)
    return min(counted, key=lambda name: (-counted[name], -len(name), name))
