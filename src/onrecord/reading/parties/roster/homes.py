"""Which names tell the state that a report is at home in: a state's name within a person's or a street's is no state."""

from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.nouns import BODIES, OFFICES, STATES
from onrecord.reading.tree import Tree

_REACH = 5  # words in which an office follows its state: "French Interior and Overseas Minister"


def tells_home(tree: Tree, name: Found) -> bool:
    """Say whether a name may tell the report's home: not the state in "the French Quarter", "Jordan Reyes" or "Georgia Street".

    With an office or a body behind it, it does ("the French Interior Minister").
    """
    if name.known is None or name.stop >= len(tree.words):
        return True
    follows = _capitals(tree, name.stop)
    return not follows or any(word.lower() in OFFICES | BODIES | STATES for word in follows)


def _capitals(tree: Tree, start: int) -> list[str]:
    """Return the words with a capital that stand behind one another from `start` on, in its sentence and its line."""
    found: list[str] = []
    for at in range(start, min(start + _REACH, len(tree.words))):
        word = tree.words[at]
        if tree.sentence[at] != tree.sentence[start - 1] or not word[:1].isupper() or word.isupper():
            break
        found.append(word)
    return found
