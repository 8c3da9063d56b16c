"""Tell people's names by the title before them: "Dr Danish" is no state's adjective, and "Dean" before "Ana Reyes" no name."""

from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.nouns import is_person
from onrecord.reading.tree import Tree

_PERSONAL = frozenset("mr mrs ms miss dr".split())


def is_title(tree: Tree, name: Found, behind: Found | None) -> bool:
    """Say whether what was heard as a name is the office of the one whose name stands right behind: "Dean Ana Reyes"."""
    adjacent = behind is not None and behind.label == name.label == "PER" and behind.start == name.stop
    return adjacent and name.stop - name.start == 1 and is_person(tree.lower[name.start])


def honored_in(tree: Tree, names: list[Found]) -> list[Found]:
    """List the names of one word that stand behind "Dr" or "Mr" and that were marked as no person's, wherever they speak."""
    persons = {i for name in names if name.label == "PER" for i in range(name.start, name.stop)}
    behind = {
        i for i in range(1, len(tree.words)) if tree.lower[i - 1].rstrip(".") in _PERSONAL and tree.tags[i] == "NNP"
    }
    called = {tree.words[i] for i in behind - persons}
    places = (i for i, word in enumerate(tree.words) if word in called and tree.tags[i] == "NNP" and i not in persons)
    return [Found(i, i + 1, "PER") for i in places if i in behind or tree.bases[i] == "nsubj"]
