"""Lay "the agency cited the ministry as saying …" to the ministry, and "…, the ministry was quoted by the agency" too.

The model hears whoever cites as the speaker; the words are those of whoever is cited, and the one who cites passed them on.
"""

from dataclasses import replace

from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.tree import Tree

_CITES = frozenset("cite cites cited citing quote quotes quoted quoting".split())
_SAYING = frozenset("saying telling adding reporting stating".split())


def uncited(tree: Tree, item: Heard) -> Heard:
    """Return a statement as that of the party that it cites; as it is where it cites nobody "as saying"."""
    verb = next((i for i in item.cue_words() if tree.lower[i] in _CITES), None)
    if verb is None or item.speaker is None:
        return item
    passive = tree.child(verb, "nsubj:pass")
    citing = tree.child(verb, "obl:agent") if passive is not None else tree.child(verb, "nsubj")
    cited = passive if passive is not None else tree.child(verb, "obj")
    saying = next((i for i in tree.children[verb] if tree.lower[i] in _SAYING and tree.lower[i - 1] == "as"), None)
    if citing is None or cited is None or saying is None or not tree.first[citing] <= item.speaker[0] <= citing:
        return item
    contents = _said(tree, item, saying, cited)
    speaker = trimmed(tree, tree.first[cited], tree.last[cited] + 1)
    if not contents or speaker is None:
        return item
    return replace(item, speaker=speaker, cue=((verb, verb + 1), (saying, saying + 1)), contents=contents)


def _said(tree: Tree, item: Heard, saying: int, cited: int) -> tuple[Range, ...]:
    """Take what stands behind "saying"; where nothing does, what was heard before whoever is cited."""
    behind = trimmed(tree, saying + 1, tree.last[saying] + 1)
    if behind is not None and any(tree.words[i][:1].isalnum() for i in range(*behind)):
        return (behind,)
    before = [trimmed(tree, start, min(stop, tree.first[cited])) for start, stop in item.contents]
    return tuple(part for part in before if part is not None)
