"""A tally: "the fourth launch this year" set beside the events on record."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from onrecord import values
from onrecord.assessing.calendar import Entry
from onrecord.assessing.case import Assessed, Testimony
from onrecord.assessing.saying import listed, outlets
from onrecord.record.assessment import Finding, FindingKind, Position
from onrecord.record.report import Passage
from onrecord.record.value import Quantity

KIND = FindingKind.TALLY

FIELD = "tally"
"""The field that counts an event among others of its kind."""

_WITHIN = re.compile(r"\b(?:this|of the|so far this) (year|month|week)\b|\b(?:in|of) ((?:19|20)\d\d)\b", re.IGNORECASE)
_REACH = 120  # characters behind the ordinal in which its period may stand
_LISTED = 5
_OWNED = re.compile(r"[\w.]+(?:[’']s|s[’']) $")
_NARROWED = re.compile(
    r"\b(?:for|by|in|at|near|under|involving|against|on|from|of) (?!(?:19|20)\d\d\b|this\b|the (?:year|month|week)\b)|-"
)


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each tally with its period that the record bears out or contradicts, with the events of the kind in that period.

    Events count that happened from the beginning of the period up to the one that is tallied, with the same actors as far as any
    are told. More of them than the tally says is a conflict. Fewer is nothing to tell: only what was read is on record here. Nor is a tally
    whose words narrow what it counts ("the first of 2025 for the police of Lipnik", "the second drug-related one").
    """
    standing = next((each for each in assessed.standings if each.field == FIELD), None)
    own = assessed.calendar.entry(assessed.case.event.id) if standing else None
    if own is None or standing is None:
        return
    for position in standing.positions:
        period = next((told for claim in _claims(position, assessed) if (told := _period(claim, own))), None)
        if period is not None and isinstance(position.value, Quantity) and position.value.low is not None:
            words, since = period
            there = assessed.calendar.alike(own, since)
            if len(there) >= position.value.low and not any(
                _is_narrowed(each, own) for each in _claims(position, assessed)
            ):
                yield _finding(assessed, position, words, there)


def _claims(position: Position, assessed: Assessed) -> list[Testimony]:
    ours = set(position.claims)
    return [testimony for testimony in assessed.case.fields[FIELD] if testimony.claim.id in ours]


def _is_narrowed(testimony: Testimony, own: Entry) -> bool:
    """Say whether the words of a tally count only some of a kind: those for, by, in or near something, of some sort, or of a place that it names before.

    A possessor before it ("the city's fifth flood") narrows it where nobody is told to have acted.
    """
    if not testimony.claim.passages:
        return False
    counted, text = testimony.claim.passages[0], testimony.report.text
    clause = re.split(r"[.,!?;]\s|\n", Passage(counted.start, counted.end + _REACH).of(text))[0]
    owned = not own.actors and _OWNED.search(text[: counted.start][-_REACH:])
    return bool(_NARROWED.search(clause) or owned or _is_of_a_sort(counted.of(text), own))


def _is_of_a_sort(words: str, own: Entry) -> bool:
    """Say whether a word that the kind's title lacks stands before the noun of a tally: "fifth ICBM launch", "third fatal crash"."""
    return any(word.lower() not in own.title.lower() for word in words.split()[1:-1])


def _period(testimony: Testimony, own: Entry) -> tuple[str, str] | None:
    """Return the words of the period of a tally and the time it begins, ISO 8601 in UTC; None where no period is told."""
    if not testimony.claim.passages:
        return None
    at = testimony.claim.passages[0].end
    behind = Passage(at, at + _REACH).of(testimony.report.text)
    found = _WITHIN.search(re.split(r"[.!?;]\s|\n", behind)[0])
    if found is None:
        return None
    unit, year = found.groups()
    return found[0], _beginning(unit and unit.lower(), year, own)


def _beginning(unit: str | None, year: str | None, own: Entry) -> str:
    """Return when a period begins; a day of grace lies before it, since a local day begins in the day before in UTC."""
    local = datetime.fromisoformat(own.when.earliest or "") + timedelta(hours=12)
    if year or unit == "year":
        first = local.replace(year=int(year) if year else local.year, month=1, day=1)
    elif unit == "month":
        first = local.replace(day=1)
    else:
        first = local - timedelta(days=local.weekday())
    return f"{first - timedelta(days=1):%Y-%m-%d}T12:00:00Z"


def _finding(assessed: Assessed, position: Position, words: str, there: tuple[Entry, ...]) -> Finding:
    told = int(position.value.low or 0) if isinstance(position.value, Quantity) else 0
    who = outlets(position.reports, assessed.case.reports)
    events = listed([entry.title for entry in there[-_LISTED:]])
    more = f"; the last {_LISTED} are {events}" if len(there) > _LISTED else f": {events}"
    over = len(there) - told
    verdict = f"That is {over} more than told." if over else "The tally agrees."
    text = f"Said to be the {values.say(position.value)} {words} ({who}); on record in that time: {len(there)}{more}. {verdict}"
    kind = FindingKind.CONFLICT if over else KIND
    return Finding(kind, assessed.case.event.id, FIELD, text, position.reports, position.claims)
