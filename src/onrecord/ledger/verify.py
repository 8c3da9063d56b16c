"""The verbatim guarantee, rechecked: every passage must stand in the stored, hashed text and yield its value.

Three things can be wrong, and each is told apart: the words are *absent* (the passage lies outside the text, does not
hold them, or holds words that do not yield the value), they stand *elsewhere*, or the *text changed* since it was
hashed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.ledger.kept import Kept
from onrecord.record.decision import Decision, Subject
from onrecord.record.flat import Row
from onrecord.record.ids import digest
from onrecord.record.reading import Claim, Mention, Reading, Statement
from onrecord.record.report import Passage
from onrecord.values import yields_together

_SHOWN = 60  # characters of a passage that a fault repeats


class FaultKind(StrEnum):
    """What can be wrong with a passage."""

    ABSENT = "absent"
    ELSEWHERE = "elsewhere"
    TEXT_CHANGED = "text changed"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not hold.

    `report` is the report's id and `path` where it was read from; `item` says what in it ("claim claim-1f… (words)");
    `start` and `end` are the passage as it is on file, None where it is the whole text; `why` is a sentence.
    """

    kind: FaultKind
    report: str
    path: str | None
    item: str
    start: int | None
    end: int | None
    why: str


@dataclass(slots=True)
class Verification:
    """How much was rechecked, and what does not hold."""

    reports: int = 0
    readings: int = 0
    passages: int = 0
    values: int = 0
    decisions: int = 0
    faults: list[Fault] = field(default_factory=list)


def verify(kept: Iterable[Kept], decisions: Iterable[Decision] = ()) -> Verification:
    """Recheck every reading of `kept`: the text against its hash, passages against the text, values against their words.

    So, too, the passages that `decisions` are about: whatever was read there since, their words must stand in the text.
    """
    done = Verification()
    decided = _by_report(decisions, done)
    sound: dict[str, bool] = {}
    for each in kept:
        report = each.report
        if report.id not in sound:
            sound[report.id] = digest(report.text) == report.sha256
            done.faults += _of_decisions(decided.pop(report.id, []), each, sound=sound[report.id])
            if not sound[report.id]:
                why = f"the text has another SHA-256 than {report.sha256}"
                done.faults.append(Fault(FaultKind.TEXT_CHANGED, report.id, report.path, "text", None, None, why))
        done.readings += 1
        done.passages += len(each.passages)
        done.values += len(each.reading.claims)
        done.faults += _faults(each, sound=sound[report.id])
    done.reports = len(sound)
    done.faults += [_lost(item, subject) for items in decided.values() for item, subject in items]
    return done


def _by_report(decisions: Iterable[Decision], done: Verification) -> dict[str, list[tuple[str, Subject]]]:
    """Return the subjects of all decisions by their reports, each with its decision's id."""
    found: dict[str, list[tuple[str, Subject]]] = {}
    for decision in decisions:
        done.decisions += 1
        for subject in decision.subjects:
            found.setdefault(subject.report, []).append((decision.id, subject))
    return found


def _of_decisions(decided: Iterable[tuple[str, Subject]], kept: Kept, *, sound: bool) -> Iterator[Fault]:
    for key, subject in decided:
        if subject.passage is not None:
            item = f"{key} ({subject.type} {subject.name})"
            if fault := _not_there(kept, subject.passage, subject.exact, item, sound=sound):
                yield fault


def _lost(key: str, subject: Subject) -> Fault:
    why = "the report that the decision is about is not on file"
    return Fault(FaultKind.ABSENT, subject.report, None, key, None, None, why)


def _faults(kept: Kept, *, sound: bool) -> Iterator[Fault]:
    """Yield the faults of a reading's passages, then of the values whose passage is where it should be."""
    misplaced = set()
    for row in kept.passages:
        if fault := _misplaced(kept, row, sound=sound):
            misplaced.add((row["owner"], row["seq"]))
            yield fault
    for seq, claim in enumerate(kept.reading.claims):
        if ("claim", seq) not in misplaced and (fault := _not_yielded(kept, claim)):
            yield fault


def _misplaced(kept: Kept, row: Row, *, sound: bool) -> Fault | None:
    """Return the fault of one passage, None where its words stand in its place."""
    place = Passage(int(row["start"]), int(row["end"]))  # type: ignore[arg-type]
    item = f"{_name(kept.reading, row)} ({row['role']})"
    return _not_there(kept, place, str(row["exact"]), item, sound=sound)


def _not_there(kept: Kept, place: Passage, exact: str, item: str, *, sound: bool) -> Fault | None:
    """Return the fault of a passage that does not hold its `exact` words, None where it does."""
    text = kept.report.text
    inside = 0 <= place.start < place.end <= len(text)
    if inside and place.of(text) == exact:
        return None
    found = text.find(exact) if exact else -1
    now = f"they stand at {found}" if found >= 0 else "they stand nowhere in the text"
    where = "does not hold its words" if inside else f"lies outside the text of {len(text)} characters"
    kind = FaultKind.ELSEWHERE if found >= 0 else FaultKind.ABSENT
    why = f"the passage {where} {_shown(exact)}: {now}"
    return _fault(kept, kind if sound else FaultKind.TEXT_CHANGED, item, place, why)


def _not_yielded(kept: Kept, claim: Claim) -> Fault | None:
    """Return the fault of a claim whose words do not yield its value."""
    if not claim.passages:
        return _fault(kept, FaultKind.ABSENT, f"claim {claim.id}", None, "the claim has no passage")
    words = [passage.of(kept.report.text) for passage in claim.passages]
    if yields_together(claim.value, words, reference=kept.report.published):
        return None
    why = f"the words {' … '.join(map(_shown, words))} do not yield the value of {claim.field}"
    return _fault(kept, FaultKind.ABSENT, f"claim {claim.id}", claim.passages[0], why)


def _fault(kept: Kept, kind: FaultKind, item: str, place: Passage | None, why: str) -> Fault:
    start, end = (place.start, place.end) if place else (None, None)
    return Fault(kind, kept.report.id, kept.report.path, item, start, end, why)


def _name(reading: Reading, row: Row) -> str:
    """Return what a passage belongs to, by its id where it has one."""
    owner, seq = str(row["owner"]), int(row["seq"])  # type: ignore[arg-type]
    listed: Mapping[str, Sequence[Statement | Mention | Claim]] = {
        "statement": reading.statements,
        "mention": reading.mentions,
        "claim": reading.claims,
    }
    items = listed.get(owner, ())
    return f"{owner} {items[seq].id if seq < len(items) else seq}"


def _shown(words: str) -> str:
    return repr(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")
