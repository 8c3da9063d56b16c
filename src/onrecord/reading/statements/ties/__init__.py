"""Take what the model heard as statements: its ties, each with its speaker, its cue and its contents as word ranges."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span

from onrecord.reading.parties.nouns import can_tell, singular
from onrecord.reading.reader.decoding import Tie
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, Range, parts_of
from onrecord.reading.statements.ties.edges import settled
from onrecord.reading.statements.ties.filled import filled, host_of
from onrecord.reading.statements.ties.holders import Holders
from onrecord.reading.statements.ties.passed import interrupted
from onrecord.reading.statements.ties.righted import heard_of, own_voice, quoted_by, righted, spoken
from onrecord.reading.statements.ties.speakers import (
    behind_according,
    foretold,
    mended,
    points_back,
    reminded,
    unaddressed,
    unvoiced,
)
from onrecord.reading.tree import MARKS, Tree

_CITING = frozenset("citing quoting".split())
_CALLING = frozenset("called calls described".split())


def heard_in(tree: Tree, ties: Iterable[Tie], book: CueBook) -> list[Heard]:
    """Make statements of a report's ties.

    A cue that was tied to no content joins the statement of the same speaker in its sentence ("said", "in a letter");
    else it gets the content that its own clause shows. Without either it stays as a statement of no content, which is
    how silence is heard ("declined to comment").
    """
    made = [
        own_voice(tree, heard_of(tree, item), book) for tie in ties if (item := _heard(tree, tie, book)) is not None
    ]
    made = [interrupted(tree, spoken(tree, item, book), book) for item in righted(tree, quoted_by(tree, made), book)]
    made = [_gathered(tree, item, book) for item in _brought_home(tree, made)]
    made = [unaddressed(tree, item) for item in made if not _only_cites(tree, item)]
    whole = [item for item in made if item.contents]
    holders = Holders(whole)
    for item in made:
        if item.contents:
            continue
        host = host_of(tree, item, holders)
        if host is not None:
            whole[host] = replace(whole[host], cue=tuple(sorted({*whole[host].cue, *item.cue})))
        elif item.speaker is not None:
            whole.append(filled(tree, item, (whole, holders), book))
            holders.add(len(whole) - 1, whole[-1])
    by_sentence: dict[int, list[Heard]] = {}
    for item in whole:
        for number in {tree.sentence[i] for part in parts_of(item) for i in (part[0], part[1] - 1)}:
            by_sentence.setdefault(number, []).append(item)
    whole = [settled(tree, item, by_sentence.get(tree.sentence[item.place[0]], []), book) for item in whole]
    return [reminded(tree, foretold(tree, item)) for item in whole]


def _heard(tree: Tree, tie: Tie, book: CueBook) -> Heard | None:
    """Make a statement of a tie; None where it has neither content nor cue."""
    speaker = _range(tree, tie.speaker)
    cue = _range(tree, tie.cue)
    contents = tuple(found for span in tie.contents if (found := _range(tree, span)) is not None)
    if cue is None:
        return Heard(speaker, (), contents, tie.score) if contents else None
    item = behind_according(tree, unvoiced(tree, Heard(speaker, (cue,), contents, tie.score)))
    return item if item.contents and item.speaker and not points_back(tree, item) else mended(tree, item, book)


def _range(tree: Tree, span: Span | None) -> Range | None:
    """Give a span as a range, blanks cut off its ends."""
    if span is None:
        return None
    start, stop = span.start, span.end
    while stop > start and not tree.words[stop - 1].strip():
        stop -= 1
    while start < stop and not tree.words[start].strip():
        start += 1
    return (start, stop) if start < stop else None


def _brought_home(tree: Tree, made: list[Heard]) -> list[Heard]:
    """Give a content back to the cue of its own sentence that got none, from a cue in another sentence."""
    bare = {tree.sentence[item.cue[0][0]]: n for n, item in enumerate(made) if not item.contents and item.speaker}
    out = list(made)
    for number, item in enumerate(made):
        if not item.cue or len(item.contents) == 0:
            continue
        own = tree.sentence[item.cue[0][0]]
        strays = [part for part in item.contents if tree.sentence[part[0]] != own and tree.sentence[part[0]] in bare]
        for start, stop in strays:
            home = bare[tree.sentence[start]]
            inside = (start, min(stop, tree.spans[tree.sentence[start]][1]))
            out[home] = replace(out[home], contents=tuple(sorted((*out[home].contents, inside))))
        if strays:
            out[number] = replace(out[number], contents=tuple(part for part in item.contents if part not in strays))
    return out


def _gathered(tree: Tree, item: Heard, book: CueBook) -> Heard:
    """Keep a statement of no quotation to one sentence: no speaker and no second content from another one."""
    if not item.cue:
        return item
    own = tree.sentence[item.cue[-1][0]]
    near = tuple(part for part in item.contents if tree.sentence[part[0]] == own or tree.sentence[part[1] - 1] == own)
    if near and near != item.contents:
        kept = tuple(part for part in item.contents if part in near or tree.words[part[0]] in MARKS)
        item = replace(item, contents=kept)
    if (
        item.speaker is None
        or tree.sentence[item.speaker[0]] == own
        or any(tree.words[p[0]] in MARKS for p in item.contents)
    ):
        return item
    return mended(tree, replace(item, speaker=None), book)


def _only_cites(tree: Tree, item: Heard) -> bool:
    """Say whether an item only names who is cited, "citing a senior official": that is a hop of another's chain.

    What is cited as a reason, "citing the danger of landslides", is a statement of whoever cites it.
    """
    if not item.contents or not any(tree.lower[i] in _CITING for i in item.cue_words()):
        return False
    start, stop = item.contents[0]
    if tree.lower[start] == "what":  # "citing what it called an informed source"
        start = next((i + 1 for i in range(start, stop - 1) if tree.lower[i] in _CALLING), start)
    head = tree.head_of(start, stop)
    verbs = (i for i in item.content_words() if i >= start and tree.tags[i].startswith(("VB", "MD")))
    told = any(tree.bases[i] != "amod" for i in verbs)
    return not told and (tree.tags[head].startswith("NNP") or can_tell(singular(tree.lower[head])))
