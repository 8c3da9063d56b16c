"""Who is accused, tried or sought, and so did what a report tells rather than underwent it."""

from onrecord.reading.tree import Tree

_ACCUSING = frozenset(
    "accused charged suspected convicted tried sentenced indicted wanted arraigned jailed prosecuted blamed acquitted arrested detained sought named identified".split()
) - {"named", "identified"}


def accused(tree: Tree) -> set[int]:
    """Return the words for those who are accused, tried or sought, and so did what is told rather than underwent it."""
    found: set[int] = set()
    for at in tree.standing(_ACCUSING):
        if not tree.tags[at].startswith("VB"):
            continue
        objects = [i for i in tree.children[at] if tree.bases[i] == "obj" or tree.rels[i] == "nsubj:pass"]
        found.update(objects or ([tree.heads[at]] if tree.bases[at] in {"acl", "amod"} else []))
    return found
