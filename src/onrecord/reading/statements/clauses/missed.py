"""Find statements that the model passed over: verbs of saying with a speaker and a content, in words it left free."""

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import at_verb, is_cue_verb
from onrecord.reading.statements.clauses.nouns import at_noun, may_be_cue
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard
from onrecord.reading.tree import Tree, covered


def find_missed(tree: Tree, heard: list[Heard], book: CueBook, voices: Voices) -> list[Heard]:
    """List statements that stand clear of all that was heard and whose speaker is a party."""
    marks = covered((part for item in heard for part in _parts(item)), len(tree.words))
    out: list[Heard] = []
    for i in range(len(tree.words)):
        if marks[i] or not may_be_cue(tree, i):
            continue
        found = at_verb(tree, i, book) if is_cue_verb(tree, i, book) else at_noun(tree, i)
        if found is None or found.speaker is None or voices.party(*found.speaker) is None:
            continue
        own = [*found.contents, *found.cue] if _goes_on(tree, i) else _parts(found)
        if not any(marks[j] for part in own for j in range(*part)):
            out.append(found)
            for part in _parts(found):
                marks[part[0] : part[1]] = [True] * (part[1] - part[0])
    return out


def _goes_on(tree: Tree, verb: int) -> bool:
    """Say whether a participle tells what else a speaker says, who spoke before it: "Reyes said …, adding that …"."""
    return tree.tags[verb] == "VBG" and tree.bases[verb] == "advcl"


def _parts(item: Heard) -> list[tuple[int, int]]:
    """List all ranges of a statement."""
    return [*item.contents, *item.cue, *([item.speaker] if item.speaker else [])]
