"""Lay "the agency cited the ministry as saying …" to the ministry, and "…, the ministry was quoted by the agency" too.

The model hears whoever cites as the speaker; the words are those of whoever is cited, and the one who cites passed them on.
"""

from dataclasses import replace

from onrecord.packs.pack import is_nobodys
from onrecord.reading.statements.clauses import SCORE, at_verb, before_comma, is_cue_verb
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.tree import QUOTES, Tree

_CITES = frozenset("cite cites cited citing quote quotes quoted quoting".split())
_REFERS = _CITES | {"referring"}
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SHORTEST = 3
"""Words from "cited" to the "saying" of "cited police as saying"."""
_LONGEST = 12
"""Words that a cited party's name may have, its title included."""
_SAYING = frozenset(
    "saying telling adding reporting stating continuing concluding warning claiming confirming denying insisting declaring".split()
)


def by_bare_data(tree: Tree, item: Heard, book: CueBook) -> bool:
    """Say whether a statement is laid to data of nobody around what somebody says: "…, Ana Reyes said, adding that 38 died, according to preliminary data"."""
    if item.speaker is None or not is_nobodys(" ".join(tree.words[slice(*item.speaker)])):
        return False
    said = (at_verb(tree, i, book) for i in item.content_words() if is_cue_verb(tree, i, book))
    speakers = (found.speaker for found in said if found is not None and found.speaker is not None)
    return any(tree.is_name(tree.head_of(*speaker)) for speaker in speakers)


def uncited(tree: Tree, item: Heard) -> Heard:
    """Return a statement as that of the party that it cites; as it is where it cites nobody "as saying"."""
    item = _before_citing(tree, _behind_that(tree, item))
    verb = next((i for i in item.cue_words() if tree.lower[i] in _CITES), None)
    if verb is None or item.speaker is None:
        return item
    passive = tree.child(verb, "nsubj:pass")
    citing = tree.child(verb, "obl:agent") if passive is not None else tree.child(verb, "nsubj")
    cited = passive if passive is not None else tree.child(verb, "obj")
    saying = _saying(tree, verb, cited)
    speaker = trimmed(tree, tree.first[cited], tree.last[cited] + 1) if cited is not None else None
    if passive is None and (saying is None or speaker is None):
        saying, speaker = _closing(tree, verb)
    if citing is None or speaker is None or saying is None or not tree.first[citing] <= item.speaker[0] <= citing:
        return item
    contents = _said(tree, item, saying, speaker[0]) or tuple(before_comma(tree, verb, "cite", item.speaker))
    if not contents:
        return item
    return replace(item, speaker=speaker, cue=((verb, verb + 1), (saying, saying + 1)), contents=contents)


def _closing(tree: Tree, verb: int) -> tuple[int | None, Range | None]:
    """Find the "saying" that ends a sentence and whoever is cited before it, whatever the parse hangs them on: "“…,” TASS cited the ministry as saying."."""
    high = tree.spans[tree.sentence[verb]][1]
    saying = next((i for i in range(verb + _SHORTEST, high) if tree.lower[i] in _SAYING), None)
    if (
        saying is None
        or tree.lower[saying - 1] != "as"
        or any(tree.words[i][:1].isalnum() for i in range(saying + 1, high))
    ):
        return None, None
    speaker = trimmed(tree, verb + 1, saying - 1)
    named = speaker is not None and not any(tree.tags[i] in _FINITE or tree.words[i] in QUOTES for i in range(*speaker))
    return (saying, speaker) if named else (None, None)


def _before_citing(tree: Tree, item: Heard) -> Heard:
    """End the content of "…, no survivors were found, citing the rescue centre" before the citing, which is not what was said."""
    if not item.contents or not item.cue:
        return item
    start, stop = item.contents[-1]
    at = next(
        (i for i in range(stop - 1, start + 1, -1) if tree.lower[i] == "citing" and tree.words[i - 1] == ","), None
    )
    if at is None or any(tree.tags[i] in _FINITE for i in range(at, stop)):
        return item
    return replace(item, contents=(*item.contents[:-1], (start, at - 1)))


def quoted_as(tree: Tree, verb: int) -> Heard | None:
    """Read what somebody is quoted as saying at "quoted" or "cited"; None where nobody is, or nothing stands behind."""
    citing, cited = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    saying = _saying(tree, verb, cited) if citing is not None and tree.rels[citing] == "nsubj" else None
    speaker = trimmed(tree, tree.first[cited], tree.last[cited] + 1) if cited is not None else None
    content = trimmed(tree, saying + 1, tree.last[saying] + 1) if saying is not None else None
    if speaker is None or content is None or saying is None:
        return None
    return Heard(speaker, ((verb, verb + 1), (saying, saying + 1)), (content,), SCORE)


def _saying(tree: Tree, verb: int, cited: int | None) -> int | None:
    """Find the "saying" of "cited X as saying": below the verb, else right behind whoever is cited; None without one."""
    behind = [tree.last[cited] + 2] if cited is not None else []
    words = [i for i in (*tree.children[verb], *behind) if i < len(tree.words)]
    return next((i for i in words if tree.lower[i] in _SAYING and tree.lower[i - 1] == "as"), None)


def _behind_that(tree: Tree, item: Heard) -> Heard:
    """Open the content of "reported, citing two officials, that the ship sank" behind whoever is cited."""
    if len(item.contents) != 1 or not any(tree.lower[i] in _REFERS for i in item.cue_words()):
        return item
    start, stop = item.contents[0]
    reach = min(start + _LONGEST, stop - 1)
    that = next((i for i in range(start + 1, reach) if tree.words[i - 1] == "," and tree.lower[i] == "that"), None)
    if that is None or _REFERS.isdisjoint(tree.lower[start - 2 : start]):
        return item
    return replace(item, contents=((that, stop),))


def _said(tree: Tree, item: Heard, saying: int, first: int) -> tuple[Range, ...]:
    """Take what stands behind "saying"; where nothing does, what was heard before whoever is cited, whose first word is given."""
    behind = trimmed(tree, saying + 1, tree.last[saying] + 1)
    if behind is not None and any(tree.words[i][:1].isalnum() for i in range(*behind)):
        return (behind,)
    before = [trimmed(tree, start, min(stop, first)) for start, stop in item.contents]
    return tuple(part for part in before if part is not None)
