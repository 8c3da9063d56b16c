"""Every record as flat rows and back, exactly: the one tabular form that ledger, exports and bulk runs share.

A report gives rows of `reports`, `parts`, `credits` and `authors`; a reading those of `readings`, `parties`, `names`,
`statements`, `mentions`, `actors`, `claims`, `times`, `hops` and `passages`. A decision gives rows of `decisions` and `decision_subjects`. `seq` counts from 0 in the record's own
order. A row of `hops` or `passages` says whose it is by `owner` ("statement", "mention", "claim", "time") and `seq`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.record.decision import Decision, Subject
from onrecord.record.flat import Row, flat, unflat
from onrecord.record.reading import Actor, Claim, Hop, Mention, Party, Reading, Statement, TimeExpression
from onrecord.record.report import Credit, Part, Passage, Report

Rows = dict[str, list[Row]]
Passages = tuple[Passage, ...]

CONTEXT = 32  # characters of prefix and suffix beside a quotation; the W3C Web Annotation model leaves the length open
NO_HOP = -1  # `hop` of a passage that belongs to the record itself, not to a step of its chain
APART = -1  # `hop` of a first voice that does not stand in its own chain


def report_rows(report: Report) -> Rows:
    """Return a report as rows: one of `reports`, and those of its parts and credits."""
    return {
        "reports": [flat(report)],
        "parts": [{"report": report.id, "seq": n, **flat(part)} for n, part in enumerate(report.parts)],
        "credits": [
            {"report": report.id, "seq": n, "name": credit.name, **_bounds(credit.passage)}
            for n, credit in enumerate(report.credits)
        ],
        "authors": [{"report": report.id, "seq": n, "name": name} for n, name in enumerate(report.authors)],
    }


def report_of(rows: Mapping[str, Sequence[Row]]) -> Report:
    """Return the report that `report_rows` made `rows` of."""
    parts = tuple(unflat(Part, row) for row in rows["parts"])
    lines = tuple(unflat(Credit, row) for row in rows["credits"])
    authors = tuple(row["name"] for row in rows["authors"])
    return unflat(Report, rows["reports"][0], parts=parts, credits=lines, authors=authors)


def reading_rows(reading: Reading, text: str) -> Rows:
    """Return a reading as rows; `text` is the report's stored text, which gives the exact words of each passage."""
    writer = _Writer(text)
    writer.rows["readings"].append(flat(reading))
    writer.parties(reading.parties)
    for seq, statement in enumerate(reading.statements):
        writer.statement(seq, statement)
    for seq, mention in enumerate(reading.mentions):
        writer.mention(seq, mention)
    for seq, claim in enumerate(reading.claims):
        writer.claim(seq, claim)
    for seq, time in enumerate(reading.times):
        writer.rows["times"].append({"seq": seq, **flat(time)})
        writer.passages("time", seq, "words", time.passages)
    return dict(writer.rows)


def reading_of(rows: Mapping[str, Sequence[Row]]) -> Reading:
    """Return the reading that `reading_rows` made `rows` of; a table without rows may be absent."""
    reader = _Reader(rows)
    return unflat(
        Reading,
        rows["readings"][0],
        statements=tuple(reader.statement(row) for row in rows.get("statements", ())),
        mentions=tuple(reader.mention(row) for row in rows.get("mentions", ())),
        claims=tuple(reader.claim(row) for row in rows.get("claims", ())),
        parties=tuple(reader.party(row) for row in rows.get("parties", ())),
        times=tuple(reader.time(row) for row in rows.get("times", ())),
    )


def decision_rows(decision: Decision) -> Rows:
    """Return a decision as rows: one of `decisions`, and those of its subjects."""
    subjects: list[Row] = [{"seq": seq, **flat(each)} for seq, each in enumerate(decision.subjects)]
    return {"decisions": [flat(decision)], "decision_subjects": subjects}


def decision_of(rows: Mapping[str, Sequence[Row]]) -> Decision:
    """Return the decision that `decision_rows` made `rows` of."""
    subjects = tuple(unflat(Subject, row) for row in rows["decision_subjects"])
    return unflat(Decision, rows["decisions"][0], subjects=subjects)


def _bounds(passage: Passage | None) -> Row:
    if passage is None:
        return {"passage_start": None, "passage_end": None}
    return flat(passage, "passage_")


class _Writer:
    """Collects the rows of one reading."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rows: defaultdict[str, list[Row]] = defaultdict(list)

    def parties(self, parties: Iterable[Party]) -> None:
        for seq, party in enumerate(parties):
            self.rows["parties"].append({"seq": seq, **flat(party)})
            self.rows["names"] += [{"seq": seq, "nth": nth, "name": name} for nth, name in enumerate(party.names)]

    def statement(self, seq: int, statement: Statement) -> None:
        first = self._chain("statement", seq, statement.speaker, statement.chain)
        self.rows["statements"].append({"seq": seq, **flat(statement), "speaker_hop": first})
        self.passages("statement", seq, "cue", statement.cue)
        self.passages("statement", seq, "content", statement.content)

    def mention(self, seq: int, mention: Mention) -> None:
        self.rows["mentions"].append({"seq": seq, **flat(mention)})
        self.passages("mention", seq, "words", mention.passages)
        self.rows["actors"] += [{"seq": seq, "nth": nth, **flat(each)} for nth, each in enumerate(mention.actors)]

    def claim(self, seq: int, claim: Claim) -> None:
        first = self._chain("claim", seq, claim.origin, claim.chain)
        self.rows["claims"].append({"seq": seq, **flat(claim), "origin_hop": first})
        self.passages("claim", seq, "words", claim.passages)

    def passages(self, owner: str, seq: int, role: str, passages: Passages, hop: int = NO_HOP) -> None:
        """Add one row a passage, with the selectors of the W3C Web Annotation model: position, and exact quotation."""
        for nth, each in enumerate(passages):
            quotation: Row = {
                "exact": each.of(self.text),
                "prefix": self.text[max(each.start - CONTEXT, 0) : max(each.start, 0)],
                "suffix": self.text[each.end : each.end + CONTEXT],
            }
            place: Row = {"owner": owner, "seq": seq, "role": role, "hop": hop, "nth": nth}
            self.rows["passages"].append(place | flat(each) | quotation)

    def _chain(self, owner: str, seq: int, first: Hop | None, chain: tuple[Hop, ...]) -> int | None:
        """Add the rows of a chain; return which hop is the first voice, None where there is none."""
        for number, hop in enumerate(chain):
            self._hop(owner, seq, number, hop)
        if first is None:
            return None
        if chain and first == chain[0]:
            return 0
        self._hop(owner, seq, APART, first)
        return APART

    def _hop(self, owner: str, seq: int, number: int, hop: Hop) -> None:
        self.rows["hops"].append({"owner": owner, "seq": seq, "hop": number, **flat(hop)})
        # A hop apart gets roles of its own, so that its passages are not taken for the record's.
        role = "voice" if number == APART else "hop"
        self.passages(owner, seq, role, hop.passages, number)
        self.passages(owner, seq, f"{role} cue", hop.cue, number)


class _Reader:
    """Puts the records of one reading together again."""

    def __init__(self, rows: Mapping[str, Sequence[Row]]) -> None:
        self._passages: defaultdict[tuple[object, ...], list[Passage]] = defaultdict(list)
        for row in rows.get("passages", ()):
            key = (row["owner"], row["seq"], row["role"], row["hop"])
            self._passages[key].append(unflat(Passage, row))
        self._hops: defaultdict[tuple[object, ...], dict[object, Hop]] = defaultdict(dict)
        for row in rows.get("hops", ()):
            self._hops[row["owner"], row["seq"]][row["hop"]] = self._hop(row)
        self._names = _grouped(rows.get("names", ()))
        self._actors = _grouped(rows.get("actors", ()))

    def party(self, row: Row) -> Party:
        return unflat(Party, row, names=tuple(each["name"] for each in self._names[row["seq"]]))

    def statement(self, row: Row) -> Statement:
        """Return the statement of a row, with its passages and hops."""
        seq = row["seq"]
        return unflat(
            Statement,
            row,
            speaker=self._first("statement", seq, row["speaker_hop"]),
            cue=self._of("statement", seq, "cue"),
            content=self._of("statement", seq, "content"),
            chain=self._chain("statement", seq),
        )

    def mention(self, row: Row) -> Mention:
        actors = tuple(unflat(Actor, each) for each in self._actors[row["seq"]])
        return unflat(Mention, row, passages=self._of("mention", row["seq"], "words"), actors=actors)

    def claim(self, row: Row) -> Claim:
        seq = row["seq"]
        return unflat(
            Claim,
            row,
            origin=self._first("claim", seq, row["origin_hop"]),
            chain=self._chain("claim", seq),
            passages=self._of("claim", seq, "words"),
        )

    def time(self, row: Row) -> TimeExpression:
        return unflat(TimeExpression, row, passages=self._of("time", row["seq"], "words"))

    def _hop(self, row: Row) -> Hop:
        role = "voice" if row["hop"] == APART else "hop"
        place = (row["owner"], row["seq"])
        return unflat(
            Hop,
            row,
            passages=tuple(self._passages[*place, role, row["hop"]]),
            cue=tuple(self._passages[*place, f"{role} cue", row["hop"]]),
        )

    def _first(self, owner: str, seq: object, hop: object) -> Hop | None:
        return None if hop is None else self._hops[owner, seq][hop]

    def _chain(self, owner: str, seq: object) -> tuple[Hop, ...]:
        hops = self._hops[owner, seq]
        return tuple(hops[number] for number in range(len(hops) - (APART in hops)))

    def _of(self, owner: str, seq: object, role: str) -> Passages:
        return tuple(self._passages[owner, seq, role, NO_HOP])


def _grouped(rows: Iterable[Row]) -> defaultdict[object, list[Row]]:
    groups: defaultdict[object, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["seq"]].append(row)
    return groups
