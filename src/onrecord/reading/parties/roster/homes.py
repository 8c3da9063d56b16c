"""Which names tell the state that a report is at home in: a state's name within a person's or a street's is no state."""

from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.nouns import BODIES, OFFICES, STATES
from onrecord.reading.tree import Tree

_LIST = 10  # words in which a list of states that people are of stands
_FOLK = frozenset("citizen citizens national nationals native natives".split())
_REACH = 5  # words in which an office follows its state: "French Interior and Overseas Minister"


def tells_home(tree: Tree, name: Found) -> bool:
    """Say whether a name may tell the report's home: not the state in "the French Quarter", "Jordan Reyes", "Georgia Street", "Russia 24" or "citizens of Russia".

    With an office or a body behind it, it does ("the French Interior Minister").
    """
    if _is_of_people(tree, name.start):
        return False
    if name.known is None or name.stop >= len(tree.words):
        return True
    if tree.words[name.stop].isdigit():
        return False
    follows = _capitals(tree, name.stop)
    return not follows or any(word.lower() in OFFICES | BODIES | STATES for word in follows)


def _is_of_people(tree: Tree, start: int) -> bool:
    """Say whether a name tells only where people come from: "citizens of Russia, Uzbekistan and China"."""
    low = max(tree.spans[tree.sentence[start]][0], start - _LIST)
    at = next((i for i in range(start - 1, low, -1) if tree.lower[i] == "of"), None)
    listed = at is not None and all(
        tree.tags[i].startswith("NNP") or tree.lower[i] in (",", "and", "the") for i in range(at + 1, start)
    )
    return listed and at is not None and tree.lower[at - 1] in _FOLK


def _capitals(tree: Tree, start: int) -> list[str]:
    """Return the words with a capital that stand behind one another from `start` on, in its sentence and its line."""
    found: list[str] = []
    for at in range(start, min(start + _REACH, len(tree.words))):
        word = tree.words[at]
        if tree.sentence[at] != tree.sentence[start - 1] or not word[:1].isupper() or word.isupper():
            break
        found.append(word)
    return found
