"""Read what a colon lays to whoever stands beside it: in headlines, "No threat to the South: embassy", and behind a briefing that it lists.

"The ministry set out the state of things at a briefing: 40 were found; nine were hurt" is the ministry's.
"""

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import noun_phrase
from onrecord.reading.statements.heard import Heard, spared, trimmed
from onrecord.reading.tree import Tree, covered

_SCORE = 0.5
_LONGEST = 6
"""Words that a speaker before or after a headline's colon may have."""
_LABELS = frozenset(
    "photo caption source sources details background update watch read video live breaking related file by image credit updated previously note editor"
    " reporting contact tags category location date time published here why how what analysis opinion explainer exclusive key".split()
)
_OCCASIONS = frozenset("conference briefing update statement bulletin report summary".split())
"""What a sentence tells of before the colon where its subject says what stands behind."""
_TOLD = ("VBD", "VBZ", "VBP")


def in_headline(tree: Tree, start: int, stop: int, names: list[bool]) -> Heard | None:
    """Read one line; `names` marks the words that lie in a party's naming. None where the line is no such headline."""
    words = [i for i in range(start, stop) if tree.words[i].strip()]
    if len(words) < 5 or tree.words[words[-1]] in (".", "?", "!", '"', "”"):
        return None
    colons = [i for i in words if tree.words[i] == ":"]
    if len(colons) != 1:
        return None
    colon = colons[0]
    left, right = trimmed(tree, words[0], colon), trimmed(tree, colon + 1, words[-1] + 1)
    if left is None or right is None:
        return None
    if right[1] - right[0] <= _LONGEST and _voice(tree, right, names) and left[1] - left[0] > right[1] - right[0]:
        return Heard(right, (), (left,), _SCORE)
    if left[1] - left[0] <= _LONGEST and _voice(tree, left, names) and right[1] - right[0] > left[1] - left[0]:
        return Heard(left, (), (right,), _SCORE)
    return None


def _voice(tree: Tree, part: tuple[int, int], names: list[bool]) -> bool:
    """Say whether a few words can be a speaker: their head is named as a party, no verb among them, no label."""
    if any(tree.tags[i].startswith(("VB", "MD")) or tree.lower[i] in _LABELS for i in range(*part)):
        return False
    return names[tree.head_of(*part)] or names[part[1] - 1]


def listed(tree: Tree, heard: list[Heard], voices: Voices) -> list[Heard]:
    """Return the statements with what stands behind a colon and was heard of nobody: "The ministry set out the state of things at a briefing: 40 were found; …".

    It is told by the subject of the sentence, where that is a party.
    """
    said = covered((part for item in heard if item.speaker for part in item.contents), len(tree.words))
    first = {tree.sentence[i]: i for i in range(len(tree.words) - 2, 0, -1) if tree.words[i] == ":"}
    found = [_listed(tree, colon, voices) for _, colon in sorted(first.items()) if not said[colon + 1]]
    out = heard
    for item in (each for each in found if each is not None):
        out = [*(kept for old in out if (kept := spared(old, item)) is not None), item]
    return out


def _listed(tree: Tree, colon: int, voices: Voices) -> Heard | None:
    """Read what stands behind a colon within a sentence that tells before it of a briefing or a text."""
    low, high = tree.spans[tree.sentence[colon]]
    verb = next((i for i in range(low, colon) if tree.tags[i] in _TOLD and tree.heads[i] == i), None)
    subject = tree.child(verb, "nsubj") if verb is not None else None
    content = trimmed(tree, colon + 1, high)
    if (
        verb is None
        or subject is None
        or subject > verb
        or content is None
        or _OCCASIONS.isdisjoint(tree.lower[verb:colon])
    ):
        return None
    speaker = noun_phrase(tree, subject)
    known = tree.rels[subject] == "nsubj" and voices.party(*speaker) is not None
    return Heard(speaker, ((verb, verb + 1),), (content,), _SCORE) if known else None
