"""Figures that are themselves announced: "the office appealed for $71 million", "students put the turnout at 800,000".

No clause is said here, so no statement holds the figure; but who announces, puts or reports it is told all the same.
"""

from onrecord.reading.forms import forms
from onrecord.reading.tree import Tree
from onrecord.reading.voices import Voices
from onrecord.record.reading import Hop, HopRole
from onrecord.record.report import Passage

_ANNOUNCING = frozenset(
    (
        "announce report put estimate claim declare confirm appeal issue state register record pledge cite quote release publish list"
        " count predict project forecast expect assess verify document tally"
    ).split()
)
_PHRASE = frozenset(
    {"obj", "obl", "nmod", "nummod", "amod", "compound", "conj", "appos", "advmod", "dep", "flat", "xcomp"}
)
_STEPS = 6


def announcer(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return the subject of the word of announcing whose object the figure at a word is, as a speaker; None without one.

    The way from the figure to that verb must stay within one clause, and the figure must not be part of the subject.
    """
    word = at
    for _ in range(_STEPS):
        if tree.bases[word] not in _PHRASE or tree.heads[word] == word:
            return None
        word = tree.heads[word]
        if tree.tags[word].startswith("VB"):
            return _subject(tree, voices, word) if forms(tree.words[word]) & _ANNOUNCING else None
    return None


def _subject(tree: Tree, voices: Voices, verb: int) -> Hop | None:
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.rels[subject] == "nsubj:pass":
        return None
    hop = voices.hop(tree.first[subject], tree.last[subject] + 1, HopRole.SPEAKER)
    if hop.party is None:
        return None
    return Hop(hop.party, hop.name, hop.role, hop.passages, (Passage(tree.starts[verb], tree.ends[verb]),))
