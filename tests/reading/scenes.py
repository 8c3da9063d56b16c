"""Small annotated reports for tests of the reading components, written down as tables of words."""

from dataclasses import dataclass

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from onrecord.packs.pack import Cue, KnownParty, Pack
from onrecord.reading.draft import Draft
from onrecord.record.ids import digest
from onrecord.record.reading import PartyKind, Stance
from onrecord.record.report import Credit, Outlet, Report

_STATE, _BODY = PartyKind.STATE, PartyKind.ORGANISATION
VOCAB = Vocab()

PACK = Pack(
    name="tests",
    version="1",
    parties=(
        KnownParty("party:north-korea", "North Korea", _STATE, ("the North", "DPRK", "Pyongyang", "North Korean")),
        KnownParty("party:south-korea", "South Korea", _STATE, ("the South", "Seoul", "South Korean")),
        KnownParty("party:russia", "Russia", _STATE, ("Moscow", "Russian")),
        KnownParty("party:ukraine", "Ukraine", _STATE, ("Kyiv", "Ukrainian")),
        KnownParty("party:chile", "Chile", _STATE, ("Santiago", "Chilean")),
        KnownParty(
            "party:kcna", "Korean Central News Agency", _BODY, ("KCNA", "state media KCNA"), ("agency", "news agency"),
            family="party:north-korea", state="party:north-korea", carries=True,
        ),
        KnownParty(
            "party:nis", "National Intelligence Service", _BODY, ("NIS", "Seoul's spy agency"), ("agency", "spy agency", "service"),
            state="party:south-korea",
        ),
        KnownParty("party:nk-mfa", "North Korea Foreign Ministry", _BODY, (), ("ministry",), state="party:north-korea"),
        KnownParty("party:reuters", "Reuters", _BODY, (), ("agency",), carries=True),
        KnownParty("party:afp", "Agence France-Presse", _BODY, ("AFP",), ("agency",), carries=True),
        KnownParty("party:kim-jong-un", "Kim Jong Un", PartyKind.PERSON, ("Kim Jong-un",), ("leader",)),
    ),
    cues=(
        Cue(("say", "tell", "report", "add", "announce", "according to", "write", "state", "confirm", "quote", "cite"), Stance.ASSERTS),
        Cue(("estimate", "believe", "expect", "suggest"), Stance.ESTIMATES),
        Cue(("claim", "accuse", "allege"), Stance.ALLEGES),
        Cue(("deny", "reject"), Stance.DENIES),
        Cue(("decline to comment", "decline", "not comment", "not say", "not confirm"), Stance.DECLINES),
        Cue(("threaten",), Stance.THREATENS),
        Cue(("vow", "pledge", "plan"), Stance.PLANS),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Tie:
    """A tie as the reader leaves it."""

    speaker: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    score: float = 0.9


def draft_of(table: str, *, outlet: str | None = None, credited: tuple[str, ...] = (), pack: Pack = PACK) -> Draft:
    """Make a draft of a table: a line a word, with tag, head, relation, name and part of a tie.

    "_" before a word joins it to the one before; the head is counted from 1 within the sentence, 0 for the root; a
    name is a BIO label; "s1", "c1", "t1" are speaker, cue and content of the first tie. An empty line ends a
    sentence, a line "¶" begins a new paragraph.
    """
    words, spaces, tags, heads, deps, opens, names, parts = [], [], [], [], [], [], [], []
    first = 0
    for line in table.strip().splitlines():
        columns = line.split()
        if not columns:
            first = len(words)
        elif columns == ["¶"]:
            row = ("\n\n", "_SP", len(words) - 1, "dep", "-", "-", False)
            first = len(words) + 1
        if not columns or columns == ["¶"]:
            if not columns:
                continue
        else:
            word, tag, head, rel, name, part = columns
            joined, word = word.startswith("_"), word.removeprefix("_") or "_"
            if joined and spaces:
                spaces[-1] = False
            at = len(words)
            row = (
                word,
                tag,
                first + int(head) - 1 if int(head) else at,
                rel if int(head) else "root",
                name,
                part,
                at == first,
            )
        if row[0] == "\n\n" and spaces:
            spaces[-1] = False
        words.append(row[0])
        spaces.append(row[0] != "\n\n")
        tags.append(row[1])
        heads.append(row[2])
        deps.append(row[3])
        names.append(row[4])
        parts.append(row[5])
        opens.append(row[6])
    doc = Doc(VOCAB, words=words, spaces=spaces, tags=tags, heads=heads, deps=deps, sent_starts=opens)
    doc.ents = _names(doc, names)
    doc.user_data["ties"] = _ties(doc, parts)
    text = doc.text
    report = Report(
        id="report-test",
        text=text,
        sha256=digest(text),
        outlet=Outlet(outlet) if outlet else None,
        credits=tuple(Credit(name, None) for name in credited),
    )
    return Draft(report, doc, pack)


def _names(doc, labels):
    found, start = [], None
    for at, label in enumerate([*labels, "-"]):
        if start is not None and not label.startswith("I-"):
            found.append(Span(doc, start, at, label=labels[start][2:]))
            start = None
        if label.startswith("B-"):
            start = at
    return found


def _runs(parts, mark):
    runs, start = [], None
    for at, part in enumerate([*parts, "-"]):
        held = part == mark
        if held and start is None:
            start = at
        elif (
            not held
            and start is not None
            and not (part == "-" and at < len(parts) and parts[at] == "-" and mark in parts[at + 1 : at + 2])
        ):
            runs.append((start, at))
            start = None
    return runs


def _ties(doc, parts):
    numbers = sorted({part[1:] for part in parts if part != "-"}, key=int)
    out = []
    for number in numbers:
        speaker, cue, content = ([Span(doc, a, b) for a, b in _runs(parts, kind + number)] for kind in "sct")
        out.append(Tie(next(iter(speaker), None), next(iter(cue), None), tuple(content)))
    return out
