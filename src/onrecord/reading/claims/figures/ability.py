"""Whether a figure tells what something could do rather than what it did: "can fly 9,000 km", "would have flown", "the potential to travel"."""

from onrecord.reading.tree import Tree

_MODALS = frozenset({"can", "could", "would", "cannot", "'d"})
"""Not "may" and "might": "may have flown 500 km" is of what was, by somebody who is not sure."""
_ABLE = frozenset({"able", "capable", "capability", "capacity", "potential", "ability"})
_OWN_TENSE = frozenset({"VBD", "VBZ", "VBP"})
_OF_OTHERS = frozenset({"ccomp", "parataxis"})


def is_ability(tree: Tree, at: int) -> bool:
    """Return whether what the word `at` hangs on is told as what could be, up to the verb that tells it with a tense of its own."""
    for word in (at, *tree.up(at)):
        if tree.lower[word] in _ABLE or any(
            tree.lower[i] in _MODALS and tree.bases[i] == "aux" for i in tree.children[word]
        ):
            return True
        if tree.tags[word] in _OWN_TENSE or tree.bases[word] in _OF_OTHERS:
            return False
    return False
