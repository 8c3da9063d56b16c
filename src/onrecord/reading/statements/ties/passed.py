"""Lay a sentence to whoever speaks in it where the model heard a medium that only passes the words on.

"A ministry official, according to NHK, said …" is the official's, and "According to NDTV, the quake hit a town, the survey
said" is the survey's: the chains find the medium in the words around.
"""

from dataclasses import replace

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import contents_of, is_cue_verb, noun_phrase
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard
from onrecord.reading.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP")
_LEAD = 14
"""Words within which the comma stands behind "according to" and a medium."""
_GAP = 2
"""Words, a comma and a mark, that may stand between what was said and who says it."""


def interrupted(tree: Tree, item: Heard, book: CueBook) -> Heard:
    """Give "X, according to Y, said …" to X, whose verb the model heard as the beginning of what Y says."""
    verb = item.contents[-1][0] if item.contents and _is_accorded(tree, item) else None
    if verb is None or verb < item.cue[0][0]:
        return item
    subject = tree.child(verb, "nsubj")
    said = tree.tags[verb] in _FINITE and is_cue_verb(tree, verb, book)
    if not said or subject is None or subject >= item.cue[0][0]:
        return item
    start, stop = noun_phrase(tree, subject)
    speaker = (start, min(stop, item.cue[0][0]))
    contents = contents_of(tree, verb, book.lemma(tree.lower[verb]), speaker)
    kept = tuple(part for part in contents if part[0] > verb)
    return replace(item, speaker=speaker, cue=((verb, verb + 1),), contents=kept) if kept else item


def passed_on(tree: Tree, heard: list[Heard], voices: Voices) -> list[Heard]:
    """Give what stands behind "According to Y, …, X said" to X where Y carries news by trade and X does not."""
    out = [_parted(tree, _behind_aside(tree, _behind_lead(tree, item, voices)), voices) for item in heard]
    for item in [item for item in out if _is_accorded(tree, item) and item.contents]:
        closing = next((other for other in out if _closes(item, other)), None)
        if closing is not None and _carries(voices, item, closing):
            out[out.index(closing)] = replace(closing, contents=closing.contents or item.contents)
            out.remove(item)
    return out


def _behind_lead(tree: Tree, item: Heard, voices: Voices) -> Heard:
    """Open the content of "According to Y, the quake hit a town, X said" behind Y, who passed on what X said."""
    start, stop = item.contents[0] if item.contents else (0, 0)
    led = tree.lower[start : start + 2] == ["according", "to"] and item.speaker is not None and item.speaker[0] >= stop
    comma = next((i for i in range(start, min(stop, start + _LEAD)) if tree.words[i] == ","), None) if led else None
    if comma is None or item.speaker is None or voices.carries(voices.party(*item.speaker)):
        return item
    carried = voices.carries(voices.party(start + 2, comma))
    return replace(item, contents=((comma + 1, stop), *item.contents[1:])) if carried and comma + 1 < stop else item


def _behind_aside(tree: Tree, item: Heard) -> Heard:
    """Open the content of "Two ships sank, it said, and three people were hurt, according to Y" behind what somebody else said before."""
    if not _is_accorded(tree, item) or len(item.contents) != 1 or item.cue[0][0] < item.contents[0][1]:
        return item
    start, stop = item.contents[0]
    for i in range(start + 3, stop - 2):
        aside = tree.tags[i] in _FINITE and tree.bases[i] == "parataxis" and tree.tags[i - 1] == "PRP"
        if aside and tree.words[i - 2] == tree.words[i + 1] == "," and tree.tags[i + 2] in ("CC", "IN"):
            return replace(item, contents=((i + 3, stop),))
    return item


def _parted(tree: Tree, item: Heard, voices: Voices) -> Heard:
    """Leave "according to X" to what Y reports where the model heard both as one cue: "…, according to officials, Alpha TV reports"."""
    led = _is_accorded(tree, item) and len(item.cue) > 1 and len(item.contents) == 1
    if not led or item.speaker is None or not voices.carries(voices.party(*item.speaker)):
        return item
    (start, stop), first, end = item.contents[0], item.cue[0][0], item.speaker[0]
    behind = tree.words[end - 1] == "," and item.cue[0][1] < end - 1 and item.cue[1][0] >= item.speaker[1]
    whole = behind and 0 <= first - stop <= _GAP
    return replace(item, cue=item.cue[1:], contents=((start, end - 1),)) if whole else item


def _is_accorded(tree: Tree, item: Heard) -> bool:
    return bool(item.cue) and tree.lower[slice(*item.cue[0])] == ["according", "to"] and item.speaker is not None


def _closes(item: Heard, other: Heard) -> bool:
    """Say whether ", X said" stands right behind what "according to Y" leads in, and has no other content."""
    if other is item or not other.cue or other.speaker is None:
        return False
    start, stop = item.contents[0][0], item.contents[-1][1]
    own = all(start - _GAP <= first and last <= stop + _GAP for first, last in other.contents)
    return own and 0 <= other.speaker[0] - stop <= _GAP and other.cue[0][0] >= other.speaker[1]


def _carries(voices: Voices, item: Heard, closing: Heard) -> bool:
    """Say whether the one passes words on by trade and the other does not."""
    if item.speaker is None or closing.speaker is None:
        return False
    return voices.carries(voices.party(*item.speaker)) and not voices.carries(voices.party(*closing.speaker))
