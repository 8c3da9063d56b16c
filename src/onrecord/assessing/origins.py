"""The independent origins behind claims: which voices are one, under which id and name, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from onrecord.packs.pack import Pack, names_a_carrier
from onrecord.record.assessment import Origin
from onrecord.record.link import Link, Relation
from onrecord.record.reading import Hop, Party, Reading


class Origins:
    """The origins of all claims and statements, by the links that linking found."""

    def __init__(self, links: Iterable[Link], readings: Iterable[Reading], pack: Pack) -> None:
        self._known = {party.id: party.name for party in pack.parties}
        self._carriers = pack.mere_carriers
        self._parties: dict[str, dict[str, Party]] = {}
        self._hops: dict[str, tuple[Hop, str]] = {}
        for reading in readings:
            self._parties[reading.report] = {party.id: party for party in reading.parties}
            for key, hop in _first_hops(reading):
                if hop is not None and (hop.party or hop.name) and not self._passes_on(hop, reading.report):
                    self._hops[key] = (hop, reading.report)
        merged = [link for link in links if link.relation is Relation.SAME_ORIGIN]
        self._origins = dict(self._merge(merged))

    def of(self, key: str) -> Origin | None:
        """Return the origin of the claim or statement with this id; None where no first voice is named.

        Claims of one origin on an event have the same. A news agency that only passes words on is no first voice.
        """
        return self._origins.get(key)

    def _passes_on(self, hop: Hop, report: str) -> bool:
        if hop.party in self._carriers:
            return True
        return hop.party not in self._known and names_a_carrier(self._name(hop, report))

    def _merge(self, links: Iterable[Link]) -> Iterable[tuple[str, Origin]]:
        near: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            near[link.left].append(link)
            near[link.right].append(link)
        seen: set[str] = set()
        for claim in sorted(self._hops):
            if claim not in seen:
                group = _reach(claim, near)
                seen |= group
                origin = self._origin(group, {link.evidence.reason for member in group for link in near[member]})
                yield from ((member, origin) for member in sorted(group))

    def _origin(self, group: set[str], reasons: set[str]) -> Origin:
        hops = [self._hops[claim] for claim in sorted(group)]
        family = _commonest(self._family(hop, report) for hop, report in hops)
        names = Counter(self._name(hop, report) for hop, report in hops)
        usual, often = names.most_common(1)[0]
        own = [self._name(hop, report) for hop, report in hops if hop.party == family]
        known = [self._known[family]] if family in self._known else []
        name = usual if often > len(hops) / 2 else _commonest(own or known or names.elements())
        told = sorted(reason for reason in reasons if not reason.endswith("is the first voice of both"))
        return Origin(family, name, "; ".join(told) if len(names) > 1 else "")

    def _family(self, hop: Hop, report: str) -> str:
        party = self._parties[report].get(hop.party or "")
        return (party.family if party else None) or hop.party or f"words:{report}:{hop.name}"

    def _name(self, hop: Hop, report: str) -> str:
        party = self._parties[report].get(hop.party or "")
        return party.name if party else hop.name


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
