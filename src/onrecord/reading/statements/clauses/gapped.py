"""Hear whoever gives a figure without a verb, which stood before: "the police counted 22,000 marchers, the union 90,000", "one agency put it at 6.0, another body at 6.4"."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import SCORE, cut
from onrecord.reading.statements.clauses.figured import FIGURING, has_number
from onrecord.reading.statements.cues import REPORTING, CueBook
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.tree import Tree

_JOINTS = frozenset({",", ";", "and", "while", "but"})
_ENDS = frozenset({",", ";", ":", "(", ")", '"', "“", "”", "-", "–", "—"})
_LINKS = frozenset("at as of to".split())
_ABOUT = frozenset(
    "about around some nearly almost only just over at least most up to more fewer less than a an".split()
)
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NAMING = ("NN", "DT", "JJ", "POS", "PRP$")
_NAME = 7
"""Words that whoever gives the figure has at most."""
_LEAD = 5
"""Words within which the figure stands behind them."""


def with_gapped(tree: Tree, heard: list[Heard], book: CueBook, voices: Voices) -> list[Heard]:
    """Add the statements that have their verb from one before in their sentence, and take their words from it."""
    out: list[Heard] = []
    for item in heard:
        told = any(tree.lower[i] in FIGURING or book.lemma(tree.lower[i]) in REPORTING for i in item.cue_words())
        row = list(_row(tree, item, voices)) if told and item.speaker is not None and item.contents else []
        holes = [whole for whole, _ in row]
        kept = tuple(part for held in item.contents for part in cut(tree, held, holes)) if row else item.contents
        out += [replace(item, contents=kept), *(found for _, found in row)]
    return out


def _row(tree: Tree, first: Heard, voices: Voices) -> Iterator[tuple[Range, Heard]]:
    """Yield the statements that go on with a statement's verb, each with all its words."""
    low, high = tree.spans[tree.sentence[first.cue[0][0]]]
    told = [i for i in first.content_words() if low <= i < high]
    if first.cue[0][0] > told[0] if told else True:
        return
    that = "that" in tree.lower[told[0] : told[0] + 2]
    plain = has_number(tree, range(told[0], told[-1] + 1)) and not any(tree.tags[i] in _FINITE for i in told)
    at = told[0] + 1
    while at < high:
        found = _gapped(tree, (at, high), voices, that=that, plain=plain) if tree.lower[at] in _JOINTS else None
        if found is None:
            at += 1
            continue
        speaker, content = found
        if (
            voices.party(*speaker) is None
            or first.speaker is None
            or voices.party(*speaker) != voices.party(*first.speaker)
        ):
            yield (at, content[1]), Heard(speaker, first.cue[:1], (content,), SCORE)
        at = content[1]


def _gapped(tree: Tree, words: Range, voices: Voices, *, that: bool, plain: bool) -> tuple[Range, Range] | None:
    """Read who gives which figure behind a comma or "and"; None where that is told by a verb, or by nobody."""
    at, high = words
    while at < high and tree.lower[at] in _JOINTS:
        at += 1
    stop = at
    while stop < min(at + _NAME, high) and tree.tags[stop].startswith(_NAMING) and not _opens(tree, stop):
        stop += 1
    goes_on = that and tree.lower[stop : stop + 1] == ["that"]
    named = stop > at and (voices.party(at, stop) is not None or voices.is_role(at, stop))
    at += named and tree.tags[at] == "DT" and at + 1 < stop
    if stop >= high or not (named or (goes_on and stop > at and tree.is_name(stop - 1))):
        return None
    end = next((i for i in range(stop, high) if tree.lower[i] in _ENDS or tree.tags[i] == "CC"), high)
    if goes_on:
        content = trimmed(tree, stop, high - (tree.words[high - 1] == "."))
        return ((at, stop), content) if content is not None else None
    bare = plain and not any(tree.tags[i] in _FINITE for i in range(stop, end))
    content = trimmed(tree, stop, end - (tree.words[end - 1] == "."))
    if not bare or content is None or not _leads(tree, content):
        return None
    return (at, stop), content


def _opens(tree: Tree, at: int) -> bool:
    """Say whether a figure begins with an article of its own: "a smaller one of 4,000", "a million"."""
    return tree.lower[at] in ("a", "an") and has_number(tree, range(at + 1, min(at + _LEAD, len(tree.words))))


def _leads(tree: Tree, content: Range) -> bool:
    """Say whether words open with a figure, or with one behind "at" or "a smaller one of"."""
    start, stop = content
    for i in range(start, min(start + _LEAD, stop)):
        if has_number(tree, range(i, i + 1)) and tree.lower[i] != "one":
            return True
        if not (tree.lower[i] in _LINKS | _ABOUT or tree.tags[i].startswith(("JJ", "RB")) or tree.lower[i] == "one"):
            return False
    return False
