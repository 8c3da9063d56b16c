"""What people decided of an event, in words: what was corrected beside what was read, merges and splits, findings dismissed."""

from onrecord.record.assessment import Assessment, Finding
from onrecord.record.decided import Correction
from onrecord.record.decision import Act
from onrecord.values import say

DECIDED = "decided"
"""The label of what a person decided; "corrected" is what a report does to itself."""


def decided(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Return what people decided of an event, each as a label and a sentence; findings dismissed are counted."""
    told = [say_correction(each, each.field.replace("_", " ")) for each in assessment.corrections]
    told += [f"{each}." for each in assessment.decided]
    if count := len(assessment.dismissed):
        told.append(f"{count} {'finding' if count == 1 else 'findings'} dismissed.")
    return tuple((DECIDED, each) for each in told)


def say_correction(of: Correction, field: str) -> str:
    """Return what was decided of a claim on a field, named in words, beside the value and the origin that its report's words give."""
    read = f"{say(of.value)} ({of.origin.name if of.origin else 'no named voice'})"
    if of.act is Act.CONFIRM:
        return f"{field} {read}: {of.text}."
    return f"{field}: {read}, as it was read, counts no more. {of.text}."


def say_finding(of: Finding) -> str:
    """Return a finding's sentence with who confirmed or dismissed it, where somebody did."""
    return f"{of.text} {of.note}." if of.note else of.text
