"""Find statements inside the content of others: "KCNA reported that Kim said …", "the army put it at 88,000, he said"."""

from onrecord.reading.cues import CueBook
from onrecord.reading.statements.clauses import at_verb, is_cue_verb
from onrecord.reading.statements.heard import Heard
from onrecord.reading.statements.nouns import at_noun
from onrecord.reading.tree import Tree
from onrecord.reading.voices import Voices

_SELF = frozenset("it he she they we i who".split())


def inside(tree: Tree, outer: Heard, book: CueBook, voices: Voices) -> list[Heard]:
    """List the statements that stand in a statement's content and have a speaker of their own."""
    out: list[Heard] = []
    held = set(outer.content_words())
    mine = voices.party(*outer.speaker) if outer.speaker else None
    for i in sorted(held):
        found = at_verb(tree, i, book) if is_cue_verb(tree, i, book) else at_noun(tree, i)
        if found is None or found.speaker is None or not _within(found, held):
            continue
        party = voices.party(*found.speaker)
        if party is None or party == mine or _is_self(tree, found, mine is None):
            continue
        out.append(found)
    return out


def _within(found: Heard, held: set[int]) -> bool:
    """Say whether a statement lies wholly in some words."""
    start, stop = found.place
    return start in held and stop - 1 in held


def _is_self(tree: Tree, found: Heard, unknown: bool) -> bool:
    """Say whether a pronoun may only be the outer speaker again: "she said that she believed …"."""
    if found.speaker is None:
        return True
    return unknown and tree.lower[found.speaker[0]] in _SELF
