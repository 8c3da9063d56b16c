"""Component: who says what. Speaker, cue and content, tied together, with mode and stance.

The model's spans stay as they are; what it passed over is added from the tree, from quotation marks and from
headlines. A statement inside another's content is one of its own: of all statements that hold a passage, the one with
the shortest content speaks for it.
"""

from collections.abc import Callable
from dataclasses import replace

from onrecord.reading.circumstances import words_begun_in
from onrecord.reading.draft import Draft
from onrecord.reading.parties.voices import Voices
from onrecord.reading.reader.decoding import Tie
from onrecord.reading.statements.clauses import is_cue_verb
from onrecord.reading.statements.clauses.acts import is_speech
from onrecord.reading.statements.clauses.backward import find_backward
from onrecord.reading.statements.clauses.cited import by_bare_data, uncited
from onrecord.reading.statements.clauses.colons import in_headline, listed
from onrecord.reading.statements.clauses.figured import with_figures
from onrecord.reading.statements.clauses.gapped import with_gapped
from onrecord.reading.statements.clauses.missed import find_missed
from onrecord.reading.statements.clauses.nested import inside
from onrecord.reading.statements.clauses.sourced import find_sourced
from onrecord.reading.statements.cues import CueBook, book_of
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.statements.quotations import Quotation, find_quotations, inside_quotes
from onrecord.reading.statements.quotations.asides import Asides, asides_of
from onrecord.reading.statements.quotations.leads import led
from onrecord.reading.statements.quotations.quoted import attribute, unheard
from onrecord.reading.statements.quotations.runs import joined
from onrecord.reading.statements.silent import find_silent
from onrecord.reading.statements.stance import stance_of
from onrecord.reading.statements.stance.shades import likelihood_of, manner_of
from onrecord.reading.statements.ties import heard_in
from onrecord.reading.statements.ties.passed import passed_on
from onrecord.reading.tree import Tree, tree_of
from onrecord.record.ids import content_id
from onrecord.record.reading import Hop, Mode, PartyKind, Stance, Statement
from onrecord.record.report import PartKind

REQUIRES = ("report", "doc", "pack", "parties", "namings")
ASSIGNS = ("statements",)

_UNKNOWN = 0.7
"""What is left of a statement's confidence where its speaker is no party that can be told."""
_WHOLE, _SOME = 0.85, 2
_CARRIED = 0.4
_POINTING = 2
"""Words of "the information" and "this" by which a sentence points to the one before."""
_BACK = 2
"""Paragraphs over which "it is claimed" still points to whoever spoke last."""
_QUESTIONS = frozenset("how who what whether why when where which if that".split())
_CHARGING = frozenset("lawsuit suit complaint indictment plaintiff plaintiffs accuser accusers victim victims".split())
_LINES = (PartKind.DATELINE, PartKind.BYLINE)
_VOICES = (PartyKind.PERSON, PartyKind.ORGANISATION)
Means = tuple[CueBook, Voices, list[Quotation], Asides]
"""What statements are made out by: cues, who can speak, what stands in quotation marks, and what stands beside the text."""


def run(draft: Draft) -> None:
    """Fill in the statements, in text order; chains hold the speaker alone until `chains` has run."""
    tree = tree_of(draft.doc)
    if not tree.words:
        return
    book, voices = book_of(draft.pack), Voices(draft, tree)
    asides = asides_of(tree, draft.report.parts)
    quotations = find_quotations(tree, asides)
    lines = words_begun_in(tree, (part.passage for part in draft.report.parts if part.kind in _LINES))
    datelines = words_begun_in(tree, (p.passage for p in draft.report.parts if p.kind is PartKind.DATELINE))
    ties = [tie for tie in draft.doc.user_data.get("ties", ()) if not _is_dateline(tree, tie, datelines)]
    heard = [_opened(tree, item, lines) for item in _hear(draft, tree, ties, (book, voices, quotations, asides))]
    quoted = inside_quotes(tree, quotations)
    made = [_statement(draft, tree, item, (book, voices, quoted)) for item in sorted(heard, key=_order)]
    draft.statements = list({statement.id: statement for statement in made}.values())


def _order(item: Heard) -> tuple[int, int]:
    start, stop = (item.contents[0][0], item.contents[-1][1]) if item.carried else item.place
    return start, -stop


def _is_dateline(tree: Tree, tie: Tie, datelines: set[int]) -> bool:
    """Say whether a tie lays a sentence to the place of its dateline: "BROD: Two ships sank, said the mayor" is not the town's."""
    labelled = tie.cue is not None and tree.words[tie.cue.start : tie.cue.end] == [":"]
    placed = tie.speaker is not None and tie.speaker.start in datelines and tree.words[tie.speaker.start].isupper()
    return labelled and placed


def _hear(draft: Draft, tree: Tree, ties: list[Tie], means: Means) -> list[Heard]:
    """Gather statements from the model, the tree, headlines and quotation marks, each adding what the others lack."""
    book, voices, quotations, asides = means
    heard = [uncited(tree, item) for item in heard_in(tree, ties, book) if is_speech(tree, item)]
    heard = [item for item in heard if not by_bare_data(tree, item, book)]
    heard = joined(tree, led(tree, heard, quotations, (book, asides)), quotations, asides)
    heard = passed_on(tree, heard, voices)
    heard = listed(tree, heard, voices)
    heard = with_figures(tree, heard, voices)
    heard += find_missed(tree, heard, book, voices)
    heard = with_gapped(tree, heard, book, voices)
    heard += find_sourced(tree, heard)
    heard += find_silent(tree, heard)
    heard += _headlines(draft, tree, heard, voices)
    backward = find_backward(tree, heard, book)
    heard = [item for item in heard if not _replaced(tree, item, backward)] + backward
    for quotation in unheard(tree, quotations, heard):
        found = attribute(tree, quotation, heard, (book, asides))
        if found is not None:
            heard.append(found)
    heard = _all_voiced(tree, [item for item in heard if _is_worded(tree, item)], means)
    quoted = inside_quotes(tree, quotations)
    told = {item.cue[0][0]: item.contents[0][0] for item in heard if item.cue and item.speaker and item.contents}
    within = [inner for outer in heard for inner in inside(tree, outer, book, voices, quoted)]
    return heard + [inner for inner in within if told.get(inner.cue[0][0], len(tree.words)) >= inner.contents[0][0]]


def _is_worded(tree: Tree, item: Heard) -> bool:
    """Say whether an item is more than a mark that stands alone."""
    return bool(item.cue) or any(tree.words[i][:1].isalnum() for i in item.content_words())


def _all_voiced(tree: Tree, heard: list[Heard], means: Means) -> list[Heard]:
    """Find speakers in text order, so that a quotation that goes on over many paragraphs keeps its own."""
    known = list(heard)
    for number, item in sorted(enumerate(heard), key=lambda entry: entry[1].place):
        known[number] = _voiced(tree, item, known, means)
    return known


def _opened(tree: Tree, item: Heard, lines: set[int]) -> Heard:
    """Open a content behind the dateline or byline that its sentence begins with: nobody said those.

    `lines` are the words of both.
    """
    if item.speaker is not None and item.speaker[0] in lines:
        item = replace(item, speaker=None)
    if len(item.contents) > 1 and _is_expletive(tree, item):
        item = replace(item, contents=item.contents[1:])
    worded = [part for part in item.contents if any(tree.words[i][:1].isalnum() for i in range(*part))]
    contents = tuple(part for content in worded if (part := _behind(tree, content, lines)))
    return replace(item, contents=contents) if contents and contents != item.contents else item


def _is_expletive(tree: Tree, item: Heard) -> bool:
    """Say whether a content begins with the empty "it" of "it is not known how many"."""
    (start, stop), (second, _) = item.contents[:2]
    return (start, tree.lower[start]) == (stop - 1, "it") and tree.lower[second] in _QUESTIONS


def _behind(tree: Tree, content: tuple[int, int], lines: set[int]) -> tuple[int, int] | None:
    start, stop = content
    while start < stop and start in lines:
        start += 1
    return trimmed(tree, start, stop) if start > content[0] else content


def _replaced(tree: Tree, item: Heard, backward: list[Heard]) -> bool:
    """Say whether a sentence that only points back says the same better."""
    for other in backward:
        same = item.cue and tree.sentence[item.cue[0][0]] == tree.sentence[other.cue[0][0]]
        if same and (not item.contents or item.contents[0][0] in range(*other.contents[0]) or _points(item, other)):
            return True
    return False


def _points(item: Heard, backward: Heard) -> bool:
    """Say whether a content is no more than the words that point back: "the information"."""
    return item.speaker == backward.speaker and len(item.content_words()) <= _POINTING


def _voiced(tree: Tree, item: Heard, heard: list[Heard], means: Means) -> Heard:
    """Find a speaker for a quotation that the model heard without one."""
    book, voices, quotations, asides = means
    if item.speaker is not None or not item.contents:
        return item
    if item.cue:
        return _named_in_cue(tree, item, means) or _impersonal(tree, item, heard, voices)
    start, stop = item.contents[0]
    own = next((q for q in quotations if q.start <= start + 1 and q.stop >= stop - 1), None)
    known = [other for other in heard if other.speaker]
    found = attribute(tree, own, known, (book, asides)) if own else None
    if found is None:
        return item
    return Heard(found.speaker, found.cue, item.contents, min(item.score, found.score), found.carried)


def _named_in_cue(tree: Tree, item: Heard, means: Means) -> Heard | None:
    """Take a name off the head of a cue, where the parse took it for a verb: "IS said in a statement"; None where none stands there."""
    book, voices, *_ = means
    start, stop = item.cue[0]
    naming = voices.at(start)
    verb = next(
        (i for i in range(start + 1, stop) if naming is not None and tree.starts[i] >= naming.passage.end), None
    )
    if naming is None or naming.party is None or verb is None or not is_cue_verb(tree, verb, book):
        return None
    return replace(item, speaker=(start, verb), cue=((verb, stop), *item.cue[1:]))


def _impersonal(tree: Tree, item: Heard, heard: list[Heard], voices: Voices) -> Heard:
    """Lay "…, it is claimed" to whoever spoke in the paragraphs before; "it was reported" and "it is feared that" stay without a speaker."""
    start, stop = item.cue[0]
    behind = item.contents[0][0] < start and tree.tags[stop - 1] == "VBN"
    if not behind or tree.lower[start] != "is" or tree.lower[start - 1] != "it":
        return item
    before = [
        other
        for other in heard
        if other.speaker and other.place[1] <= item.place[0] and voices.kind(voices.party(*other.speaker)) in _VOICES
    ]
    last = max(before, key=lambda other: other.place[1], default=None)
    if last is None or tree.paragraph[start] - tree.paragraph[last.place[1] - 1] > _BACK:
        return item
    contents = tuple((a, min(b, start - 1)) for a, b in item.contents if a < start - 1 or a > stop)
    return Heard(last.speaker, item.cue, contents or item.contents, min(item.score, _CARRIED), carried=True)


def _headlines(draft: Draft, tree: Tree, heard: list[Heard], voices: Voices) -> list[Heard]:
    """Read the title and other lines that stand alone as headlines, where nothing was heard in them."""
    titles = words_begun_in(tree, (part.passage for part in draft.report.parts if part.kind is PartKind.TITLE))
    names = [False] * len(tree.words)
    busy = {tree.sentence[item.place[0]] for item in heard}
    out = []
    for number, (start, stop) in enumerate(tree.spans):
        alone = start == 0 or tree.paragraph[start] != tree.paragraph[start - 1]
        if number in busy or not (start in titles or alone) or ":" not in tree.words[start:stop]:
            continue
        for i in range(start, stop):
            naming = voices.at(i)
            names[i] = naming is not None and naming.party is not None
        found = in_headline(tree, start, stop, names)
        if found:
            out.append(found)
    return out


def _statement(draft: Draft, tree: Tree, item: Heard, means: tuple[CueBook, Voices, list[int]]) -> Statement:
    """Freeze one statement."""
    book, voices, quoted = means
    speaker = voices.hop(*item.speaker) if item.speaker else None
    nobody = item.speaker is not None and _nobody(tree, item.speaker)
    content = tuple(tree.passage(*part) for part in item.contents)
    cue = tuple(tree.passage(*part) for part in item.cue)
    parts = [(p.start, p.end) for p in (*content, *cue, *(speaker.passages if speaker else ()))]
    stance = stance_of(tree, item.cue_words(), item.content_words(), (book, _own(tree, speaker, voices)))
    if stance in (Stance.ASSERTS, Stance.ESTIMATES) and item.speaker is not None and _charges(tree, item.speaker):
        stance = Stance.ALLEGES
    known = not nobody and speaker is not None and speaker.party is not None
    return Statement(
        id=content_id("statement", draft.report.id, parts),
        speaker=speaker,
        cue=cue,
        content=content,
        mode=_mode(tree, item, quoted),
        stance=stance,
        chain=(speaker,) if speaker and not nobody else (),
        confidence=round(item.score * (1.0 if known else _UNKNOWN), 3),
        likelihood=likelihood_of(tree, item.content_words()),
        manner=manner_of(tree, (item.cue_words(), item.content_words()), stance, book),
    )


def _nobody(tree: Tree, speaker: Range) -> bool:
    """Say whether the words for a speaker say that there is none: "no group has claimed", "none of them said"."""
    return tree.lower[speaker[0]] in ("no", "nobody", "none", "neither")


def _charges(tree: Tree, speaker: Range) -> bool:
    """Say whether a speaker is a paper or a party of a suit, whose words are charges that no court has upheld yet."""
    return tree.lower[tree.head_of(*speaker)] in _CHARGING


def _own(tree: Tree, speaker: Hop | None, voices: Voices) -> Callable[[int], bool]:
    """Make the question whether a word of the content means the speaker."""

    def means_speaker(at: int) -> bool:
        if tree.lower[at] in ("we", "i", "our", "my"):
            return True
        naming = voices.at(at)
        return speaker is not None and naming is not None and naming.party is not None and naming.party == speaker.party

    return means_speaker


def _mode(tree: Tree, item: Heard, quoted: list[int]) -> Mode:
    """Say how much of the content stands in quotation marks."""
    words = [i for i in item.content_words() if tree.words[i][:1].isalnum()]
    inside_marks = sum(quoted[i] >= 0 for i in words)
    if words and inside_marks >= _WHOLE * len(words):
        return Mode.DIRECT
    return Mode.MIXED if inside_marks >= _SOME else Mode.INDIRECT
