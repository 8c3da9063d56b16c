"""A ledger of which people decide things grows and is decided on piece by piece, and is the same as one that is linked in one go."""

import sqlite3
from contextlib import closing
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsroom
from decisions import correct, keep_apart, merge_parties, signed, split_party, split_remark, subject, undo
from onrecord.desk import Desk
from onrecord.ledger.sql import DERIVED_TABLES, SqlLedger
from onrecord.record.decision import Act, Decision, Subject, SubjectType
from test_growing import ENDS, HAPPENINGS, OWN, plain, rows_of

VOICES = ("Interior Ministry", "Rescue Union", "Ruritanian Interior Ministry", "Ana Reyes", "Boris Marek")
ALL = (*HAPPENINGS, ("Lipnik", "2025-03-05", HAPPENINGS[0][2]), ("Lipnik", "2025-01-25", HAPPENINGS[1][2]))
_names = count()


def person_or_body(name):
    return newsroom.party(name, kind="person" if name in VOICES[3:] else "organisation")


def papers(chance):
    """Return reports of a few happenings: with asides, actors, persons who do not speak, copies, and statements on nothing in particular."""
    told = chance.sample(ALL, chance.randint(1, 3))
    return [_pair(n, chance, chance.choice(told)) for n in range(chance.randint(2, 9))]


def _pair(n, chance, happening):
    place, day, words = happening
    lines = [f"{line}." for line in chance.sample(words, chance.randint(1, 3))]
    voice, other, third = chance.sample(VOICES, 3)
    said = (f"{voice} counts {11 + n % 3} dead", f"{other} counts {20 + n % 2} missing")
    text = "\n".join([*lines, chance.choice(OWN), *(f"{each}." for each in said), chance.choice(ENDS)])
    published = chance.choice((None, day, day[:-1] + "6", day[:-1] + "7"))
    report = newsroom.report(text, name=f"report-{n}", published=published, outlet=f"Outlet {n % 3}")
    mentions = [_mention(f"mention-{n}-{m}", place, day, chance) for m in range(chance.randint(1, 3))]
    claims, statements = [], []
    for m, (field, by, words) in enumerate(zip(("killed", "missing"), (voice, other), said, strict=True)):
        at = text.index(words) + len(by) + 8
        value = newsroom.quantity(int(text[at : at + 2]))
        claims.append(
            newsroom.claim(f"claim-{n}-{m}", chance.choice(mentions).id, field, value, by=by, at=(at, at + 2))
        )
        statements.append(newsroom.statement(f"statement-{n}-{m}", by, text, words))
    if chance.random() < 0.5:
        claims.append(newsroom.claim(f"tally-{n}", mentions[0].id, "tally", newsroom.quantity(2), at=(0, 3)))
    parties = [person_or_body(each) for each in (voice, other, *([third] if chance.random() < 0.5 else []))]
    reading = newsroom.reading(report, mentions=mentions, claims=claims, statements=statements, parties=parties)
    return report, reading


def _mention(key, place, day, chance):
    told = {"where": place} if chance.random() < 0.5 else {}
    told["by"] = [newsroom.party_id(chance.choice(VOICES))] if chance.random() < 0.5 else []
    told["when"] = chance.choice((None, day))
    kind = chance.choice(("flood", "flood", "rescue"))
    return newsroom.mention(key, kind, main=chance.random() < 0.5, at=chance.randint(0, 9), **told)


SORTS = (
    "file", "file", "catch up", "merge", "split", "split", "confirm link", "value", "origin", "unvoiced", "dismiss", "confirm",
    "finding", "finding", "one party", "two parties", "split party", "split remark", "undo",
)  # fmt: skip


def steps(chance):
    """Return what is done one after the other: a sort of step with two numbers that tell on what."""
    return [(chance.choice(SORTS), chance.randint(0, 30), chance.randint(0, 30)) for _ in range(chance.randint(3, 18))]


class Script:
    """Files reports and decides on what is on file, step by step."""

    def __init__(self, ledger, pairs):
        self.ledger, self.waiting, self.here = ledger, list(pairs), []
        self.decisions = []
        self.desk = Desk(newsroom.PACK, ledger, made_by=lambda _: "by hand")

    def run(self, sequence):
        for sort, one, other in sequence:
            if sort == "catch up":
                self.desk.catch_up()
            elif sort == "file" or not self.here:
                self.file()
            elif made := self.decision(sort, one, other):
                self.decisions.append(made)
                self.ledger.decide(made)
                if other % 2:
                    self.desk.catch_up()
        while self.waiting:
            self.file()
        self.desk.catch_up()

    def file(self):
        if self.waiting:
            self.here.append(self.waiting.pop(0))
            self.ledger.file(*self.here[-1])

    def decision(self, sort, one, other):
        """Return a decision of this sort on what the two numbers tell; None where there is nothing to decide so."""
        n = len(self.decisions)
        return getattr(self, sort.replace(" ", "_"))(
            one, other, signed(f"step {n}", f"2025-03-03T14:{n:02d}:00.000000Z")
        )

    def each(self, name, nth):
        """Return the n-th of all "mentions", "claims" or "parties" that are on file, with its report."""
        found = [(report, each) for report, reading in self.here for each in getattr(reading, name)]
        return found[nth % len(found)]

    def merge(self, one, other, signature, act=Act.MERGE):
        left, right = self.each("mentions", one), self.each("mentions", other)
        return None if left == right else Decision.make(act, signature, (subject(left), subject(right, 1)))

    def confirm_link(self, one, other, signature):
        return self.merge(one, other, signature, Act.CONFIRM)

    def value(self, one, other, signature):
        return correct(self.each("claims", one), 90 + other % 3, signature)

    def origin(self, one, other, signature):
        subjects = (subject(self.each("claims", one)),)
        return Decision.make(Act.CORRECT, signature, subjects, origin=person_or_body(VOICES[other % 5]))

    def unvoiced(self, one, other, signature):
        return Decision.make(Act.CORRECT, signature, (subject(self.each("claims", one)),), unvoiced=True)

    def dismiss(self, one, other, signature):
        return Decision.make(Act.DISMISS, signature, (subject(self.each("claims", one)),))

    def confirm(self, one, other, signature):
        return Decision.make(Act.CONFIRM, signature, (subject(self.each("claims", one)),))

    def one_party(self, one, other, signature, decide=merge_parties):
        (here, left), (there, right) = self.each("parties", one), self.each("parties", other)
        return None if left.id == right.id else decide((here, left.id), (there, right.id), signature)

    def two_parties(self, one, other, signature):
        return self.one_party(one, other, signature, keep_apart)

    def split_party(self, one, other, signature):
        report, party = self.each("parties", one)
        return split_party((report, party.id), (report, party.id), signature, f"Another {other}")

    def split_remark(self, one, other, signature):
        report, claim = self.each("claims", one)
        words, party = claim.passages[0].of(report.text), self.each("parties", other)[1].id
        said_by = claim.origin.party if claim.origin else party
        return split_remark((report, said_by), words, (report, party), signature)

    def undo(self, one, other, signature):
        return undo(self.decisions[one % len(self.decisions)], signature) if self.decisions else None

    def split(self, one, other, signature):
        """Decide that what a report tells is of another event than all that another report tells; in turns by its mentions, or as a report."""
        out, stay = self.each("mentions", one)[0], self.each("mentions", other)[0]
        ours, theirs = (
            [(report, each) for report, reading in self.here if report == of for each in reading.mentions]
            for of in (out, stay)
        )
        if out == stay:
            return None
        some = [subject(each) for each in ours if len(self.decisions) % 3]
        subjects = (*some, Subject(SubjectType.REPORT, out.id), *(subject(each, 1) for each in theirs))
        return Decision.make(Act.SPLIT, signature, subjects)

    def finding(self, one, other, signature):
        sheet = Desk(newsroom.PACK, decisions=tuple(self.decisions)).brief(self.here)
        if not sheet.brief.findings:
            return None
        finding = sheet.brief.findings[one % len(sheet.brief.findings)]
        claims, mentions = (
            {each.id: (report, each) for report, reading in self.here for each in getattr(reading, name)}
            for name in ("claims", "mentions")
        )
        event = next(each for each in sheet.linked.events if each.id == finding.event)
        subjects = [subject(claims[key]) for key in finding.claims] or [
            subject(mentions[key]) for key in event.mentions
        ]
        told = {"finding": finding.kind.value, "field": finding.field, "text": finding.text}
        act = Act.DISMISS if other % 3 else Act.CONFIRM
        return Decision.make(act, signature, tuple(subjects), **told) if subjects else None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_reports_and_decisions_in_any_order_and_batches_give_the_rows_of_one_go(tmp_path, chance):
    check(tmp_path, papers(chance), steps(chance))


def check(folder, pairs, sequence):
    """Hold that a ledger grown by steps has the rows of one that is linked in one go, and of one linked in memory."""
    path, at_once, in_memory = (folder / f"{next(_names)}.ledger" for _ in range(3))
    with SqlLedger(path) as ledger:
        script = Script(ledger, pairs)
        script.run(sequence)
    grown = rows_of(path)
    with SqlLedger(at_once) as ledger:
        _all(ledger, pairs, script.decisions)
        Desk(newsroom.PACK, ledger, made_by=lambda _: "by hand").catch_up()
    assert grown == rows_of(at_once)
    with SqlLedger(in_memory) as ledger:
        _all(ledger, pairs, script.decisions)
        Desk(newsroom.PACK, ledger).relink(ledger)
    assert _derived(path) == _derived(in_memory)


def _all(ledger, pairs, decisions):
    for pair in pairs:
        ledger.file(*pair)
    for each in decisions:
        ledger.decide(each)


def _derived(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            name: plain([dict(row) for row in connection.execute(f"SELECT * FROM {name}")])  # noqa: S608 - our own names
            for name in (*DERIVED_TABLES, "views")
        }
