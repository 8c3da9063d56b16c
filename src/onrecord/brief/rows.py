"""The fields of an event as they are shown: each position a row, with its value in words and whose it is."""

from dataclasses import dataclass, replace

from onrecord.brief.dates import beside, day
from onrecord.brief.evidence import Citation, Shelf
from onrecord.brief.words import one_line
from onrecord.questions.material import published
from onrecord.record.assessment import Agreement, Grade, Position, Standing, View
from onrecord.record.reading import Claim, Stance
from onrecord.record.value import Moment, Truth
from onrecord.values import say

RELATION_WORDS = {
    Agreement.SINGLE: "one position",
    Agreement.AGREE: "agree",
    Agreement.COMPATIBLE: "compatible",
    Agreement.REVISED: "revised",
    Agreement.SCOPE_DIFFERS: "different scope",
    Agreement.DENIED: "denied",
    Agreement.CONTRADICTED: "contradicted",
}

NO_VOICE = "no named voice"
NOT_TOLD = "not told"


@dataclass(frozen=True, slots=True)
class Row:
    """One position: its value in words, who gave it (with what each origin was merged of), and where it stands.

    `utc` is what goes beside a clock time in a zone of its own ("25 Feb 23:00 UTC"), "" for any other value.
    `since` is the day of the first report that carries it ("28 Mar"), "" where that is not known. `citations` are its claims.
    `picked` are the words for what the policy takes it as ("best", "low", "high"); `decided` says that a person put one of its
    claims there. `part` says why it counts only some of those whom the other positions count, "" where nothing says so.
    `near` are a few words around the figure, where the positions are of unlike things and their values alone do not tell of which.
    """

    value: str
    stance: Stance
    by: tuple[str, ...]
    merged: tuple[str, ...]
    through: tuple[str, ...]
    numbers: tuple[int, ...]
    since: str
    citations: tuple[Citation, ...]
    grade: Grade | None = None
    picked: tuple[str, ...] = ()
    decided: bool = False
    part: str = ""
    utc: str = ""
    near: str = ""

    @property
    def echoed(self) -> bool:
        """Whether several reports carry what only one origin said."""
        return len(self.by) == 1 and len(self.numbers) > 1


@dataclass(frozen=True, slots=True)
class FieldOutline:
    """One field of an event: the positions on it and how they stand to each other.

    `grows` is true where one party gave several values: the rows are then in order of time. `view` says why the policy
    picks what it picks, "" where there is but one position.
    """

    name: str
    relation: Agreement
    reason: str
    rows: tuple[Row, ...]
    grows: bool = False
    view: str = ""

    @property
    def dated(self) -> bool:
        """Whether the days of the rows tell something."""
        return self.grows and len({row.since for row in self.rows if row.since}) > 1


def field_of(standing: Standing, shelf: Shelf, corrected: frozenset[str]) -> FieldOutline:
    """Return a field with its positions as rows; `corrected` are the claims that a person corrected."""
    grows = _grows(standing)
    positions = standing.positions
    if grows:
        positions = tuple(sorted(positions, key=lambda position: min(shelf.numbers(position.reports), default=0)))
    positions = tuple(sorted(positions, key=lambda position: bool(position.part)))
    view = standing.view if len(positions) > 1 else None
    rows = tuple(
        replace(_row(position, shelf, view), decided=not corrected.isdisjoint(position.claims))
        for position in positions
    )
    if standing.relation is Agreement.SCOPE_DIFFERS:
        rows = tuple(replace(row, near=next((each.near for each in row.citations), "")) for row in rows)
    name, reason = standing.field.replace("_", " "), one_line(standing.reason)
    return FieldOutline(name, standing.relation, reason, rows, grows, one_line(view.reason) if view else "")


def _grows(standing: Standing) -> bool:
    """Return whether one party gave more than one of the values."""
    if standing.relation is Agreement.REVISED:
        return True
    given = [origin.party for position in standing.positions for origin in position.origins]
    return len(set(given)) < len(given)


def _row(position: Position, shelf: Shelf, view: View | None) -> Row:
    numbers = shelf.numbers(position.reports)
    by = tuple(one_line(origin.name) for origin in position.origins)
    through = tuple(name for name in map(one_line, position.through) if name not in by)
    return Row(
        value=value_words(position),
        stance=position.stance,
        by=by,
        merged=tuple(one_line(origin.reason) for origin in position.origins if origin.reason),
        through=through,
        numbers=numbers,
        since=next((d for d in (day(published(shelf.reports[n - 1])) for n in numbers) if d), ""),
        citations=tuple(shelf.citation(claim) for claim in position.claims if shelf.has(claim)),
        grade=position.grade,
        picked=_picked(position, view),
        part=one_line(position.part),
        utc=beside(position.value) if isinstance(position.value, Moment) else "",
    )


def _picked(position: Position, view: View | None) -> tuple[str, ...]:
    """Return what the view takes the position as; "low" and "high" say nothing of a field with one figure in view."""
    if view is None:
        return ()
    ends = {"low": view.low, "high": view.high} if view.low != view.high else {}
    return tuple(word for word, value in {"best": view.best, **ends}.items() if value == position.value)


def value_words(position: Position | Claim) -> str:
    """Return the value of a position or a claim in words; of what nobody tells ("did not say how many") that it is not told."""
    if isinstance(position.value, Truth) and position.stance is Stance.DECLINES:
        return NOT_TOLD
    return one_line(say(position.value))
