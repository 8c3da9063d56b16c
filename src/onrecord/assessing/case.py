"""Everything on one event that positions and findings are made of, gathered once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.assessing.calendar import Calendar
from onrecord.assessing.scope import Scope, scope_of
from onrecord.assessing.where.gazetteer import Gazetteer
from onrecord.packs.pack import Field, FieldValue, Pack
from onrecord.record.assessment import Agreement, Origin, Position, Standing
from onrecord.record.link import Event
from onrecord.record.reading import Claim, Mention, Stance, Statement, TimeExpression
from onrecord.record.report import Report
from onrecord.record.value import Moment, Quantity, Truth, Value

UNKNOWN_TIME = "9999"
_FEW = 10  # below it a vague count is "several", "a few", "multiple"
_PEOPLE = frozenset({"person", "soldier", "body"})
_BEFALLEN = frozenset({"person", "body"})
_STRUCK = frozenset({"building", "village", "aftershock"})
_CROWDS = frozenset({"crowd", "protester", "participant"})
_ARREST = "arrest"
_OF_PLANS = frozenset({"plan", "expect", "fear"})
_GIVES = frozenset({Stance.ASSERTS, Stance.ESTIMATES, Stance.ALLEGES})


@dataclass(frozen=True)  # without slots: its scope is asked for many times over and read once
class Testimony:
    """One claim with the report that carries it and its origin, None where nobody is named.

    `times` are those that the report tells, in text order, `before` the last few claims that it tells before this one.
    """

    claim: Claim
    report: Report
    origin: Origin | None
    times: tuple[TimeExpression, ...] = ()
    before: tuple[Claim, ...] = ()

    @cached_property
    def voice(self) -> str:
        """Who gives the figure, by an id or a name: its origin, else whoever only passes it on; "" where its report gives it in its own words."""
        first = self.claim.origin
        if self.origin or first is None:
            return self.origin.party if self.origin else ""
        return "" if self.report.is_by(first.name) else first.party or first.name

    @cached_property
    def scope(self) -> Scope:
        """What the words beside the figure say of its reach."""
        return scope_of(self.claim, self.report, self.before)


@dataclass(frozen=True, slots=True)
class Spoken:
    """One statement with its report, its speaker as an origin, and the mentions of the event that it touches.

    A statement that touches no mention at all belongs to what its report is mainly about, with no mention. `by_person` says
    whether the report names a person as the speaker, not a body or somebody unnamed.
    """

    statement: Statement
    report: Report
    speaker: Origin
    mentions: tuple[Mention, ...]
    by_person: bool = False


@dataclass(frozen=True)  # without slots: its kinds' fields are asked for many times over
class Case:
    """One event: its reports by id, its mentions with their reports, claims by field, and statements that touch it.

    `home` are the ids of the reports of which what they say of themselves is told here: each report has one event for that.
    """

    event: Event
    reports: Mapping[str, Report]
    mentions: tuple[tuple[Mention, Report], ...]
    fields: Mapping[str, tuple[Testimony, ...]]
    spoken: tuple[Spoken, ...]
    pack: Pack
    gazetteer: Gazetteer
    copies: tuple[tuple[str, ...], ...]
    home: frozenset[str] = frozenset()

    @cached_property
    def own_fields(self) -> tuple[Field, ...]:
        """The fields of the event's kind, and behind them those of the kinds as which its reports do tell of it, or are mainly about it."""
        told = {mention.kind for mention, _ in self.mentions} & self.pack.told_as(self.event.kind)
        told |= {mention.kind for mention, _ in self.mentions if mention.main}
        kinds = sorted(self.pack.kinds, key=lambda kind: kind.id != self.event.kind)
        return tuple(field for kind in kinds if kind.id in told | {self.event.kind} for field in kind.fields)


@dataclass(frozen=True, slots=True)
class Some:
    """A position, by its claims, that counts only some of those whom another one counts, and why."""

    claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Relation:
    """How two positions stand to each other, and why.

    `slip` says so where one is likely a slip of the other's value; `part` are the claims of that which is known to count a part. `some`
    is that of the two which counts only some of those of the other, None where nothing says so.
    """

    left: Position
    right: Position
    agreement: Agreement
    reason: str
    slip: str | None = None
    part: tuple[str, ...] | None = None
    some: Some | None = None


@dataclass(frozen=True, slots=True)
class Assessed:
    """A case with the standing of each of its fields, how every two positions relate, and the calendar of all events: what a finding may look at."""

    case: Case
    title: str
    standings: tuple[Standing, ...]
    relations: Mapping[str, tuple[Relation, ...]]
    calendar: Calendar

    def wholes(self, standing: Standing) -> tuple[Position, ...]:
        """Return the positions on a field that are not known to count only some of those whom another counts."""
        parts = in_part(self.relations[standing.field])
        return tuple(position for position in standing.positions if position.claims not in parts)

    @property
    def comparable(self) -> tuple[Standing, ...]:
        """The tellable standings, and those of other fields of which two values contradict each other or are stages of one count."""
        apart = {Agreement.CONTRADICTED, Agreement.REVISED}
        at_odds = {name for name, found in self.relations.items() if any(each.agreement in apart for each in found)}
        told = {standing.field for standing in self.tellable}
        return tuple(standing for standing in self.standings if standing.field in told | at_odds)

    @property
    def tellable(self) -> tuple[Standing, ...]:
        """The standings of fields that the packs declare, and of those that are a yes or no."""
        return tuple(
            standing
            for standing in self.standings
            if declared(standing.field, self.case) or isinstance(standing.positions[0].value, Truth)
        )


def published(report: Report) -> str:
    """Return when the report was published, as text that sorts; unknown times last."""
    return (report.published.earliest if report.published else None) or UNKNOWN_TIME


def field_title(name: str, case: Case) -> str:
    """Return the title of a field of the case, its id in plain words where no pack declares it."""
    found = (field.title for field in _declared(case) if field.id == name)
    return next(found, None) or case.pack.field_title(case.event.kind, name)


def in_sentence(name: str, case: Case) -> str:
    """Return the title of a field as it stands within a sentence."""
    title = field_title(name, case)
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def declared(name: str, case: Case) -> bool:
    """Return whether the packs declare the field, so that its claims are of one thing; without a pack for the kind all are."""
    known = any(kind.id == case.event.kind for kind in case.pack.kinds)
    return not known or any(field.id == name for field in _declared(case))


def is_running(name: str, case: Case) -> bool:
    """Return whether the field counts up or moves while it is told, so that each of its values held in its time."""
    return any(field.id == name and field.running for field in _declared(case))


def is_settled(name: str, case: Case) -> bool:
    """Return whether the field is the same at all times, so that a later value is no update of an earlier one."""
    return any(field.id == name and field.settled for field in _declared(case))


def is_amount(name: str, case: Case) -> bool:
    """Return whether the field is of money, whose sums in one event are seldom of one thing."""
    return any(field.id == name and field.value is FieldValue.AMOUNT for field in _declared(case))


def is_wide_measure(name: str, case: Case) -> bool:
    """Return whether the field takes any measure, share or sum of money of any kind of event, so that its name does not tell of what it is."""
    wide = next((field for field in case.pack.fields if field.id == name), None)
    if wide is None or any(field.id == name for field in case.own_fields):
        return False
    return wide.value in {FieldValue.AMOUNT, FieldValue.MEASURE}


def is_share(name: str, case: Case) -> bool:
    """Return whether the field is of percent."""
    return any(field.id == name and field.unit == "percent" for field in _declared(case))


def is_plan(name: str, case: Case) -> bool:
    """Return whether the field is itself of what is planned, expected or feared."""
    words = next((field.words for field in _declared(case) if field.id == name), ())
    return not _OF_PLANS.isdisjoint(word.split()[0] for word in words)


def counts_people(name: str, case: Case) -> bool:
    """Return whether the field is a count of people, of any sort, of soldiers or of bodies."""
    return any(field.id == name and not _PEOPLE.isdisjoint(field.counted) for field in _declared(case))


def is_toll(name: str, case: Case) -> bool:
    """Return whether the field counts people whom any event may befall, of whom more become known from day to day."""
    return any(field.id == name and not _BEFALLEN.isdisjoint(field.counted) for field in case.pack.fields)


def counts_damage(name: str, case: Case) -> bool:
    """Return whether the field counts what a happening destroys or damages, of which more becomes known from day to day as well."""
    return any(field.id == name and not _STRUCK.isdisjoint(field.counted) for field in _declared(case))


def ebbs(name: str, case: Case) -> bool:
    """Return whether the field falls from day to day as well, as people are found or go home."""
    return any(field.id == name and field.ebbs for field in case.pack.fields)


def is_detail(name: str, case: Case) -> bool:
    """Return whether the field is of what is told beside the happening, so that nobody cares who alone tells it."""
    return any(field.id == name and field.detail for field in _declared(case))


def counts_soldiers(name: str, case: Case) -> bool:
    """Return whether the field counts soldiers, and no others."""
    return any(
        field.id == name and "soldier" in field.counted and "person" not in field.counted for field in _declared(case)
    )


def counts_crowds(name: str, case: Case) -> bool:
    """Return whether the field counts those who come to something, whatever reports call them."""
    return any(field.id == name and not _CROWDS.isdisjoint(field.words) for field in _declared(case))


def counts_arrests(name: str, case: Case) -> bool:
    """Return whether the field counts those arrested, who at a protest are those who came to it."""
    return any(field.id == name and _ARREST in field.words for field in _declared(case))


def told(value: Value) -> bool:
    """Return whether a value says anything: not so a moment that nothing resolves."""
    return not isinstance(value, Moment) or value.earliest is not None or value.latest is not None


def is_telling(value: Value) -> bool:
    """Return whether a value is worth a finding of its own: told, and neither "several" nor the first of a row."""
    first = isinstance(value, Quantity) and value.unit == "ordinal" and value.low == 1
    return told(value) and not first and not (isinstance(value, Quantity) and _is_vague(value))


def _is_vague(value: Quantity) -> bool:
    return value.approximate and value.high is None and (value.low or 0.0) < _FEW


def _declared(case: Case) -> tuple[Field, ...]:
    return (*case.own_fields, *case.pack.fields)


def parties(position: Position) -> frozenset[str]:
    """Return the ids of the origins behind a position."""
    return frozenset(origin.party for origin in position.origins)


def gives(testimony: Testimony) -> bool:
    """Return whether a testimony holds its value to be so."""
    return testimony.claim.stance in _GIVES


def retracts(own: Iterable[Testimony]) -> bool:
    """Return whether one origin, by its testimonies to one value, gives it in one report and denies it in another."""
    told = [(each.report.id, each.claim.stance) for each in own]
    gave = {report for report, stance in told if stance in _GIVES}
    return any(stance is Stance.DENIES and gave - {report} for report, stance in told)


def usual_first(relation: Relation) -> tuple[Position, Position]:
    """Return the two positions, that which more reports take first."""
    left, right = relation.left, relation.right
    return (left, right) if len(left.reports) >= len(right.reports) else (right, left)


def in_part(relations: Iterable[Relation]) -> Mapping[tuple[str, ...], str]:
    """Return why each position that counts only some of those whom another counts does so, by its claims."""
    found: dict[tuple[str, ...], str] = {}
    for relation in relations:
        if relation.some:
            found.setdefault(relation.some.claims, relation.some.reason)
    return found


def slipped(relations: Iterable[Relation]) -> set[tuple[str, ...]]:
    """Return the claims of each position that is likely a slip of another."""
    return {usual_first(relation)[1].claims for relation in relations if relation.slip}
