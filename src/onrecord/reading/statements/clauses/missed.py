"""Find statements that the model passed over: verbs of saying with a speaker and a content, in words it left free."""

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import at_verb, is_cue_verb
from onrecord.reading.statements.clauses.called import at_call
from onrecord.reading.statements.clauses.nouns import TOLLS, at_noun, may_be_cue
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, is_clear, parts_of
from onrecord.reading.tree import Tree, covered
from onrecord.record.reading import PartyKind


def find_missed(tree: Tree, heard: list[Heard], book: CueBook, voices: Voices) -> list[Heard]:
    """List statements that stand clear of all that was heard and whose speaker is a party; what somebody calls something may have been heard of nobody."""
    marks = covered((part for item in heard for part in parts_of(item)), len(tree.words))
    voiced = covered((part for item in heard if item.speaker or item.cue for part in parts_of(item)), len(tree.words))
    spoken = {item.speaker for item in heard if item.cue}
    out: list[Heard] = []
    for i in range(len(tree.words)):
        if voiced[i] or not may_be_cue(tree, i):
            continue
        found = at_call(tree, i, book)
        taken = voiced if found is not None else marks
        if found is None and not marks[i]:
            found = at_verb(tree, i, book) if is_cue_verb(tree, i, book) else at_noun(tree, i)
        party = voices.party(*found.speaker) if found is not None and found.speaker is not None else None
        if found is None or party is None or (_is_owned(tree, found) and voices.kind(party) is PartyKind.STATE):
            continue
        if is_clear(found, taken, {*spoken, found.speaker} if _goes_on(tree, i) else spoken):
            out.append(found)
            spoken.add(found.speaker)
            for start, stop in parts_of(found):
                marks[start:stop] = voiced[start:stop] = [True] * (stop - start)
    return out


def _is_owned(tree: Tree, found: Heard) -> bool:
    """Say whether a cue is the noun of a toll that somebody owns: "Ghana's toll stands at 45" says only where people died."""
    return tree.lower[found.cue[0][0]] in TOLLS


def _goes_on(tree: Tree, verb: int) -> bool:
    """Say whether a participle tells what else a speaker says, who spoke before it: "Reyes said …, adding that …"."""
    return tree.tags[verb] == "VBG" and tree.bases[verb] == "advcl"
