"""Settle where a content that the model heard begins and ends, where the tree shows that it stopped short."""

from dataclasses import replace

from onrecord.reading.statements.clauses import before_comma, contents_of, host_of
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, parts_of
from onrecord.reading.tree import MARKS, Tree

_TURNS = frozenset({"but", "and"})
_LEAST = 4
_MARKS = frozenset({'"', "”", "''", "’", ","})


def settled(tree: Tree, item: Heard, whole: list[Heard], book: CueBook) -> Heard:
    """Settle one statement's content; words that belong to any other of its sentence (`whole`) are never taken."""
    if len(item.contents) != 1 or len(item.cue) != 1 or item.speaker is None:
        return item
    item = _ended(tree, item)
    others = [other for other in whole if other is not item]
    item = _rehosted(tree, item, others, book)
    return _turned(tree, _opened(tree, _closed(tree, item, others), others, book))


def _turned(tree: Tree, item: Heard) -> Heard:
    """Leave "but" and "and" at the head of a sentence to the reporter, who joins what is said to the sentence before.

    Those who marked PolNeAR left such a word out of the content in 68 of 103 sentences.
    """
    start, stop = item.contents[0]
    opens = start == tree.spans[tree.sentence[start]][0] and tree.lower[start] in _TURNS
    ahead = item.cue[0][0] >= stop and tree.sentence[item.cue[0][0]] == tree.sentence[start]
    if not opens or not ahead or stop - start < _LEAST:
        return item
    first = start + 2 if tree.words[start + 1] == "," else start + 1
    return replace(item, contents=((first, stop), *item.contents[1:]))


def _ended(tree: Tree, item: Heard) -> Heard:
    """End a content with the sentence in which it is attributed, where a short form's full stop ends that: "said it fell at 7:52 a.m. It had flown 740 km."."""
    (start, stop), cue = item.contents[0], item.cue[0][0]
    end = tree.spans[tree.sentence[start]][1]
    short = tree.words[end - 1].endswith(".") and tree.words[end - 1][:1].isalpha()
    if not short or stop <= end or cue >= start or tree.sentence[cue] != tree.sentence[start]:
        return item
    quoted = any(tree.words[i] in MARKS for i in range(start, end))
    return item if quoted else replace(item, contents=((start, end),))


def _free(low: int, high: int, others: list[Heard]) -> bool:
    """Say whether no part of other statements lies in a range."""
    return not any(start < high and low < stop for other in others for start, stop in parts_of(other))


def _verbs(tree: Tree, item: Heard) -> list[int]:
    return [i for i in item.cue_words() if tree.tags[i].startswith("VB")]


def _rehosted(tree: Tree, item: Heard, others: list[Heard], book: CueBook) -> Heard:
    """Take the clause before ", X estimated, …" for the content, where only a bare noun phrase behind it was heard."""
    verb, speaker = next(iter(_verbs(tree, item)), None), item.speaker
    (start, stop) = item.contents[0]
    if verb is None or speaker is None or start < verb or tree.words[start - 1] != ",":
        return item
    if any(tree.tags[i].startswith(("VB", "MD")) for i in range(start, stop)):
        return item
    host = (
        host_of(tree, verb)
        if tree.bases[verb] == "parataxis"
        else before_comma(tree, verb, book.lemma(tree.lower[verb]), speaker)
    )
    kept = tuple(part for part in host if part[1] <= speaker[0] and _free(*part, others))
    return replace(item, contents=kept) if kept else item


def _closed(tree: Tree, item: Heard, others: list[Heard]) -> Heard:
    """Stretch a content on to the attribution behind it: nothing of the clause stays between the two."""
    start, stop = item.contents[0]
    ahead = min([item.cue[0][0], *([item.speaker[0]] if item.speaker else [])])
    if ahead - stop < 2 or tree.sentence[stop - 1] != tree.sentence[ahead] or not _free(stop, ahead, others):
        return item
    end = ahead
    while end > stop and tree.words[end - 1] in _MARKS:
        end -= 1
    if end == ahead or end - stop < 2 or tree.words[stop - 1] in _MARKS or tree.words[stop] in _MARKS:
        return item
    return replace(item, contents=((start, end),))


def _opened(tree: Tree, item: Heard, others: list[Heard], book: CueBook) -> Heard:
    """Stretch a content back to the beginning of its sentence, where its clause begins there."""
    if item.speaker is None or len(item.contents) != 1:
        return item
    start, stop = item.contents[0]
    low, cue = tree.spans[tree.sentence[start]][0], item.cue[0][0]
    if start == low or tree.sentence[cue] != tree.sentence[start] or min(cue, item.speaker[0]) < stop:
        return item
    if any(low <= other.place[0] < start and other.place[1] > stop for other in others):
        return item
    if not _free(low, start, [other for other in others if not low <= other.place[0] < other.place[1] <= stop]):
        return item
    found = [
        part
        for verb in _verbs(tree, item)
        for part in contents_of(tree, verb, book.lemma(tree.lower[verb]), item.speaker)
    ]
    whole = any(part[0] <= low + 1 and part[1] >= stop - 2 for part in found)
    return replace(item, contents=((low, stop),)) if whole else item
