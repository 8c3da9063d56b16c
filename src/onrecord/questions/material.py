"""All that questions are asked of: a brief with its readings, their reports and their links, to be looked up by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from unicodedata import combining, normalize

from onrecord.packs.pack import Pack
from onrecord.record.assessment import Assessment, Brief
from onrecord.record.link import Linked
from onrecord.record.reading import Claim, Mention, Reading, Statement
from onrecord.record.report import Report
from onrecord.record.value import Moment

_ALIKE = 0.6
"""Likeness from which on a name is offered for one that is not known; difflib's own default."""

_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the report that makes it."""

    claim: Claim
    report: Report

    @property
    def exact(self) -> str:
        """The words that yield the value, "" where the claim has no passage."""
        return self.claim.passages[0].of(self.report.text) if self.claim.passages else ""


@dataclass(frozen=True, slots=True)
class Material:
    """A brief and all that it stands on.

    `reports` are in order of publication, then path, then id, the undated ones last; a report's number is its place there
    from 1. `pack` gives the parties' other names. `homes` has the report's id of each mention, claim and statement.
    """

    brief: Brief
    reports: tuple[Report, ...]
    readings: Mapping[str, Reading]
    linked: Linked
    pack: Pack
    claims: Mapping[str, Claim]
    mentions: Mapping[str, Mention]
    statements: Mapping[str, Statement]
    homes: Mapping[str, str]
    _by_id: Mapping[str, Report]
    _events: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(
        cls, brief: Brief, readings: Iterable[Reading], reports: Mapping[str, Report], linked: Linked, pack: Pack
    ) -> "Material":
        """Return the material of a brief; `reports` by id."""
        kept = {reading.report: reading for reading in readings if reading.report in reports}
        claims = [(each, home) for home, reading in kept.items() for each in reading.claims]
        mentions = [(each, home) for home, reading in kept.items() for each in reading.mentions]
        statements = [(each, home) for home, reading in kept.items() for each in reading.statements]
        return cls(
            brief=brief,
            reports=tuple(sorted(reports.values(), key=by_publication)),
            readings=kept,
            linked=linked,
            pack=pack,
            claims={claim.id: claim for claim, _ in claims},
            mentions={mention.id: mention for mention, _ in mentions},
            statements={statement.id: statement for statement, _ in statements},
            homes={
                **{claim.id: home for claim, home in claims},
                **{mention.id: home for mention, home in mentions},
                **{statement.id: home for statement, home in statements},
            },
            _by_id=reports,
            _events={event.id: event.mentions for event in linked.events},
        )

    def report(self, key: str) -> Report:
        """Return the report with this id; raises KeyError where there is none."""
        return self._by_id[key]

    def told(self, claims: Iterable[str]) -> tuple[Told, ...]:
        """Return the claims with these ids in the order of their reports; an id that is not here is left out."""
        known = [Told(self.claims[key], self.report(self.homes[key])) for key in claims if key in self.claims]
        return tuple(sorted(known, key=lambda told: by_publication(told.report)))

    def mentions_of(self, event: str) -> tuple[Mention, ...]:
        """Return the mentions of the event with this id; none for one that only a story makes."""
        return tuple(self.mentions[key] for key in self._events.get(event, ()) if key in self.mentions)

    def claims_of(self, assessment: Assessment) -> tuple[Claim, ...]:
        """Return the claims behind the positions on an event."""
        ids = (key for each in assessment.standings for position in each.positions for key in position.claims)
        return tuple(self.claims[key] for key in ids if key in self.claims)


def published(report: Report) -> Moment | None:
    """Return when a report was published, or else what its dateline tells; None where neither is known."""
    return next((each for each in (report.published, report.dated) if each is not None and each.earliest), None)


def plain(name: str) -> str:
    """Return a name as names are compared: small letters without accents, no article in front, no full stops, single blanks."""
    letters = "".join(each for each in normalize("NFKD", name) if not combining(each))
    words = letters.casefold().replace(".", "").replace("_", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def meant(given: str, known: Iterable[str]) -> str:
    """Return " Did you mean …?" with the known names nearest to what was given, "" where none is near."""
    names = {plain(name): name for name in sorted(known, reverse=True)}
    near = [name for name in sorted(names) if plain(given) in name.split()][:_OFFERED]
    near = near or get_close_matches(plain(given), list(names), n=_OFFERED, cutoff=_ALIKE)
    return f" Did you mean {' or '.join(names[each] for each in near)}?" if near else ""


def by_publication(report: Report) -> tuple[str, str, str]:
    """Return a key that sorts reports by publication, then path, then id; the undated ones last."""
    known = published(report)
    return ((known.earliest if known else None) or "9", report.path or "", report.id)
