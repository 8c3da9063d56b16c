"""Find statements whose verb gives a figure: "police had counted 806,000 marchers", "it was downgraded to 5.7 by the institute"."""

import re

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import SCORE, cue_of, cut, speaker_of
from onrecord.reading.statements.heard import Heard, Range
from onrecord.reading.tree import Tree, covered

_GIVING = frozenset(
    "count counted counts calculate calculated calculates peg pegged pegs tally tallied revise revised revises update updated updates"
    " upgrade upgraded downgrade downgraded".split()
)
"""Forms of verbs by which somebody tells how many or how much; of anything but a figure they tell what somebody does."""
_KEPT = frozenset({"obj", "obl", "xcomp", "nsubj", "advmod"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def with_figures(tree: Tree, heard: list[Heard], voices: Voices) -> list[Heard]:
    """Add the statements whose verb gives a figure, clear of what else was heard; what was heard in them of nobody by no words goes into them."""
    marks = covered((part for item in heard if not _is_mute(item) for part in _parts(item)), len(tree.words))
    found = [item for i in tree.standing(_GIVING) if not marks[i] and (item := _at_figure(tree, i))]
    added = [item for item in found if _is_clear(item, marks) and item.speaker and voices.party(*item.speaker)]
    inside = covered((part for item in added for part in item.contents), len(tree.words))
    return [
        *(item for item in heard if not (_is_mute(item) and all(inside[i] for i in item.content_words()))),
        *added,
    ]


def _is_mute(item: Heard) -> bool:
    return item.speaker is None and not item.cue


def _parts(item: Heard) -> list[Range]:
    return [*item.contents, *item.cue, *([item.speaker] if item.speaker else [])]


def _is_clear(item: Heard, marks: list[bool]) -> bool:
    return not any(marks[i] for part in _parts(item) for i in range(*part))


def _at_figure(tree: Tree, verb: int) -> Heard | None:
    """Read the statement whose cue gives a figure; None where the word is no such verb, nobody gives it, or no number is given."""
    if not tree.tags[verb].startswith("VB"):
        return None
    speaker, given = speaker_of(tree, verb), tree.child(verb, "obj", "nsubj:pass")
    if speaker is None or given is None:
        return None
    stop = max(tree.last[i] + 1 for i in (*tree.children[verb], given) if i >= given and tree.bases[i] in _KEPT)
    numbers = [tree.words[i] for i in range(tree.first[given], stop) if tree.tags[i] == "CD"]
    if all(map(_YEAR.fullmatch, numbers)):
        return None
    by = speaker[0] - (tree.lower[speaker[0] - 1] == "by")
    contents = cut(tree, (tree.first[given], stop), [(by, speaker[1]), (verb, verb + 1)])
    return Heard(speaker, (cue_of(tree, verb),), tuple(contents), SCORE) if contents else None
