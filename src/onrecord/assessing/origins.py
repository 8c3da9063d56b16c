"""The independent origins behind claims: which voices are one, under which id and name, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from onrecord.packs.pack import Pack
from onrecord.record.assessment import Origin
from onrecord.record.link import Link, Relation
from onrecord.record.reading import Claim, Hop, Party, Reading, Statement


class Origins:
    """The origins of all claims, by the links that linking found; a claim without a named voice has none."""

    def __init__(self, links: Iterable[Link], readings: Iterable[Reading], pack: Pack) -> None:
        self._known = {party.id: party.name for party in pack.parties}
        self._parties: dict[str, dict[str, Party]] = {}
        self._hops: dict[str, tuple[Hop, str]] = {}
        for reading in readings:
            self._parties[reading.report] = {party.id: party for party in reading.parties}
            for claim in reading.claims:
                if claim.origin is not None and (claim.origin.party or claim.origin.name):
                    self._hops[claim.id] = (claim.origin, reading.report)
        merged = [link for link in links if link.relation is Relation.SAME_ORIGIN]
        self._origins = dict(self._merge(merged))

    def of(self, claim: Claim) -> Origin | None:
        """Return the origin of a claim, the same for all claims of one origin on an event; None where nobody is named."""
        return self._origins.get(claim.id)

    def speaker(self, statement: Statement, reading: Reading) -> Origin | None:
        """Return the speaker of a statement as an origin; None where nobody is named."""
        if statement.speaker is None or not (statement.speaker.party or statement.speaker.name):
            return None
        family = self._family(statement.speaker, reading.report)
        return Origin(family, self._name(statement.speaker, reading.report))

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
        told = sorted(reason for reason in reasons if not reason.endswith("makes both claims"))
        return Origin(family, name, "; ".join(told) if len(names) > 1 else "")

    def _family(self, hop: Hop, report: str) -> str:
        party = self._parties[report].get(hop.party or "")
        return (party.family if party else None) or hop.party or f"words:{report}:{hop.name}"

    def _name(self, hop: Hop, report: str) -> str:
        party = self._parties[report].get(hop.party or "")
        return party.name if party else hop.name


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
