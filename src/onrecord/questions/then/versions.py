"""What was on record at an earlier time, told of the versions that count now: a later version is no new report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from onrecord.assessing.versions import kept
from onrecord.questions.material import Material
from onrecord.record.assessment import Assessment, Finding, Position, Standing


@dataclass(frozen=True, slots=True)
class Renewal:
    """Which ids of an earlier time are which now, of reports that have a later version now: reports, claims and mentions."""

    ids: Mapping[str, str]

    @classmethod
    def between(cls, before: Material, now: Material) -> "Renewal":
        """Return what of `before` has a later version in `now`: mentions of one kind, and claims of one field, value and origin."""
        ids: dict[str, str] = {}
        for versions in now.brief.versions:
            for old in (each.report for each in versions.earlier if each.report in before.readings):
                ids[old] = versions.latest
                ids |= kept(before.readings[old], now.readings[versions.latest])
                ids |= _mentions(before, old, now, versions.latest)
        return cls(ids)

    def of(self, key: str) -> str:
        """Return the id that stands for `key` now, the same where nothing replaced it."""
        return self.ids.get(key, key)

    def told(self, then: Assessment) -> Assessment:
        """Return an earlier assessment with the ids of now."""
        return replace(
            then,
            reports=self._all(then.reports),
            main=self._all(then.main),
            standings=tuple(map(self._standing, then.standings)),
            findings=tuple(map(self._finding, then.findings)),
        )

    def _standing(self, of: Standing) -> Standing:
        return replace(of, positions=tuple(map(self._position, of.positions)))

    def _position(self, of: Position) -> Position:
        return replace(of, reports=self._all(of.reports), claims=self._all(of.claims))

    def _finding(self, of: Finding) -> Finding:
        return replace(of, reports=self._all(of.reports), claims=self._all(of.claims))

    def _all(self, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self.of, keys)))


def _mentions(before: Material, old: str, now: Material, latest: str) -> dict[str, str]:
    """Return the mentions of a version with those of the latest one: of the same kind, the nearest to where they stood."""
    there = now.readings[latest].mentions
    found: dict[str, str] = {}
    for mention in before.readings[old].mentions:
        near = [each for each in there if each.kind == mention.kind]
        start = mention.passages[0].start if mention.passages else 0
        if near:
            other = min(near, key=lambda each: (abs((each.passages[0].start if each.passages else 0) - start), each.id))
            found[mention.id] = other.id
    return found
