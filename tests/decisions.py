"""Decisions by hand, for the tests of what becomes of them."""

from onrecord.record.decision import Act, Decision, Signature, Subject, SubjectType
from onrecord.record.report import Passage
from onrecord.record.value import Quantity

REYES = Signature("A. Reyes", "2025-03-03T14:05:00.000000Z", "both counts are of one day")


def signed(reason, time="2025-03-03T14:05:00.000000Z", person="A. Reyes"):
    """Return a signature with the reason."""
    return Signature(person, time, reason)


def subject(of, side=0):
    """Return the subject that stands for a mention or a claim: its report is told by `of`, (report, thing)."""
    report, thing = of
    sort, name = (SubjectType.MENTION, thing.kind) if hasattr(thing, "kind") else (SubjectType.CLAIM, thing.field)
    passage = thing.passages[0]
    return Subject(sort, report.id, name, passage, passage.of(report.text), side)


def merge(left, right, signature=REYES):
    """Return the decision that two mentions, each with its report, are one event."""
    return Decision.make(Act.MERGE, signature, (subject(left), subject(right, 1)))


def split(out, stay, signature=REYES):
    """Return the decision that the mention `out` is of another event than the mention `stay`."""
    subjects = (subject(out), Subject(SubjectType.REPORT, out[0].id), subject(stay, 1))
    return Decision.make(Act.SPLIT, signature, subjects)


def correct(claim, number, signature=REYES, **more):
    """Return the decision that a claim, with its report, gives the number."""
    value = Quantity(number, number, None, number, number, counted="person")
    return Decision.make(Act.CORRECT, signature, (subject(claim),), value=value, **more)


def undo(decision, signature=REYES):
    """Return the decision that undoes another."""
    return Decision.make(Act.UNDO, signature, undoes=decision.id)


def every_sort(report):
    """Return decisions that together have everything that a decision can have, on a report."""
    words = Passage(0, 7)
    claim = Subject(SubjectType.CLAIM, report.id, "distance", words, words.of(report.text))
    first = Decision.make(Act.CORRECT, REYES, (claim,), value=Quantity(1, 2, "kilometre", 1000.0, 2000.0))
    told = {"finding": "conflict", "field": "distance", "text": "They differ."}
    return (
        first,
        Decision.make(Act.CORRECT, REYES, (claim,), unvoiced=True),
        Decision.make(Act.DISMISS, signed("they count two things"), (claim,), **told),
        Decision.make(Act.SPLIT, REYES, (Subject(SubjectType.REPORT, report.id), claim)),
        split_party((report, "organisation:agency", words.of(report.text)), (report, "organisation:agency")),
        undo(first),
    )


def party_subject(report, party, words="", side=0):
    """Return the subject that stands for a party, by its id, where a report names it by `words`; "" for nowhere in particular."""
    passage = Passage(report.text.index(words), report.text.index(words) + len(words)) if words else None
    return Subject(SubjectType.PARTY, report.id, party, passage, words, side)


def merge_parties(left, right, signature=REYES):
    """Return the decision that two parties are one, each told by (report, id) or (report, id, words)."""
    return Decision.make(Act.MERGE, signature, (party_subject(*left), party_subject(*right, side=1)))


def keep_apart(left, right, signature=REYES):
    """Return the decision that two parties are two."""
    return Decision.make(Act.SPLIT, signature, (party_subject(*left), party_subject(*right, side=1)))


def split_party(out, stay, signature=REYES, name="Another"):
    """Return the decision that the party told by `out` is, in its whole report, another one than that told by `stay`."""
    subjects = (party_subject(*out), Subject(SubjectType.REPORT, out[0].id), party_subject(*stay, side=1))
    return Decision.make(Act.SPLIT, signature, subjects, text=name)


def split_remark(of, words, stay, signature=REYES, name="Another"):
    """Return the decision that what the party `of`, (report, id), says in `words` is not said by it, but by another one."""
    subjects = (party_subject(*of, words), party_subject(*stay, side=1))
    return Decision.make(Act.SPLIT, signature, subjects, text=name)


def filing(reports, ledger, readings, decisions=()):
    """File readings with their reports, which `reports` holds by the ends of their ids, and what people decided."""
    for reading in readings:
        ledger.file(reports[reading.report.removeprefix("report-")], reading)
    for decision in decisions:
        ledger.decide(decision)
