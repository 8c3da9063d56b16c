"""A correction: a report says that it, or whom it quotes, had a thing wrong before."""

import re
from collections.abc import Iterator, Sequence

from onrecord import values
from onrecord.assessing.case import Assessed, Case, Testimony, field_title, is_amount
from onrecord.assessing.rising import is_lowered
from onrecord.assessing.saying import capital, label
from onrecord.assessing.where.places import sentence_of
from onrecord.record.assessment import Finding, FindingKind
from onrecord.record.report import Report

KIND = FindingKind.CORRECTION

_NOTE = re.compile(
    r"(?:^|(?<=[.!?\n]\s)|(?<=\n))\W{0,4}("
    r"corrections?(?: \([^)\n]{1,30}\)|, [^:\n]{3,30})?: [^\n]{10,}"
    r"|(?:editor[’']s note: )?(?:an|a|the) (?:earlier|previous|original|first) version of this [^\n]{10,}"
    r"|this (?:article|story|report|post|page) (?:was|has been) (?:amended|corrected)\b[^\n]{5,})",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ing)|revis(?:es|ed|ing) (?:\w+ ){0,4}(?:down|from|toll|count|figure|number|estimate)|mistakenly|erroneously|misstated|"
    r"(?:said|given|reported|put|told) (?:it )?in error)\b",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|mistakenly|erroneously|in error|from|instead of|not|wrongly)\b",
    re.IGNORECASE,
)
_SPELLING = re.compile(r"\bmis-?spel|\bspelling\b", re.IGNORECASE)
"""What a note rights that leaves every fact as it was."""
_LONGEST = 240


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each note in which a report on this event corrects itself, and for each value that a sentence
    gives as the correction of another ("3,958, correcting an earlier report of 11,300").

    So is a count that a report tells to have been brought down ("revised down the toll to 84"). What was wrong stays on record: readers of earlier reports have it still.
    """
    case = assessed.case
    for report in (case.reports[each] for each in case.event.main if each in case.home):
        yield from (_of_note(note, report, case) for note in _notes(report))
    for standing in assessed.tellable:
        if not is_amount(standing.field, case):
            yield from _of_values(standing.field, case)
            yield from _lowered(standing.field, case)


def _notes(report: Report) -> Iterator[str]:
    for match in _NOTE.finditer(report.text):
        words = " ".join(match[1].split())
        if _SPELLING.search(words):
            continue
        yield words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."


def _of_note(note: str, report: Report, case: Case) -> Finding:
    return Finding(KIND, case.event.id, None, f"{label(report)} corrects itself: “{note.rstrip('.')}”.", (report.id,))


def _of_values(field: str, case: Case) -> Iterator[Finding]:
    told = sorted(
        (each for each in case.fields[field] if each.claim.passages),
        key=lambda each: (each.report.id, each.claim.passages[0].start, each.claim.id),
    )
    for wrong in told:
        right = _righted(wrong, told)
        if right is not None:
            yield Finding(
                kind=KIND,
                event=case.event.id,
                field=field,
                text=(
                    f"{capital(field_title(field, case))}: {label(wrong.report)} gives {values.say(right.claim.value)} as the "
                    f"correction of {values.say(wrong.claim.value)}."
                ),
                reports=(wrong.report.id,),
                claims=(wrong.claim.id, right.claim.id),
            )


def _lowered(field: str, case: Case) -> Iterator[Finding]:
    """Yield the figures to which a report says that a count was brought down, each once a report."""
    told = {
        (each.report.id, values.say(each.claim.value)): each
        for each in case.fields[field]
        if each.claim.passages and is_lowered(each)
    }
    for each in told.values():
        yield Finding(
            kind=KIND,
            event=case.event.id,
            field=field,
            text=f"{capital(field_title(field, case))}: brought down to {values.say(each.claim.value)} ({label(each.report)}).",
            reports=(each.report.id,),
            claims=(each.claim.id,),
        )


def _righted(wrong: Testimony, told: Sequence[Testimony]) -> Testimony | None:
    """Return the other value of the sentence that calls this one corrected; None where no sentence does."""
    sentence = sentence_of(wrong.claim.passages[0], wrong.report)
    before = sentence.partition(wrong.claim.passages[0].of(wrong.report.text))[0]
    found = [match.end() for match in _CORRECTS.finditer(before)]
    if not found or not _OLD.search(before[found[-1] - 12 :]):
        return None
    others = (each for each in told if each.report.id == wrong.report.id and each is not wrong)
    return next((each for each in others if _beside(each, wrong, sentence)), None)


def _beside(other: Testimony, wrong: Testimony, sentence: str) -> bool:
    """Return whether another value that does not fit stands in the sentence of the wrong one."""
    apart = values.compare(other.claim.value, wrong.claim.value).relation is values.Likeness.DIFFER
    return apart and sentence_of(other.claim.passages[0], other.report) == sentence
