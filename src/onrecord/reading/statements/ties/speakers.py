"""Find the speaker of a cue that the model heard without one, or took for a part of what was said."""

from dataclasses import replace

from onrecord.reading.statements.clauses import at_verb, is_cue_verb, noun_phrase, speaker_of
from onrecord.reading.statements.clauses.called import at_call
from onrecord.reading.statements.clauses.raised import is_raised, with_subject
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, trimmed
from onrecord.reading.tree import Tree

_ADDRESSED = frozenset(
    "required encouraged asked urged ordered told advised instructed warned invited forced obliged permitted allowed".split()
)
"""Participles whose subject is the one who hears, not the one who speaks."""
_NAMING = ("NN", "DT", "JJ", "POS")
"""Tags of words that name who speaks."""
_PHRASE = 7
"""Words up to which a content beside its cue may be no clause but a speaker."""


def mended(tree: Tree, item: Heard, book: CueBook) -> Heard:
    """Look in the tree for the speaker that a cue lacks."""
    if item.speaker is not None and points_back(tree, item):
        item = replace(item, speaker=None)
    if item.speaker is not None:
        return item
    judged = next((call for i in item.cue_words() if (call := at_call(tree, i, book)) is not None), None)
    if judged is not None:
        return replace(item, speaker=judged.speaker, contents=judged.contents)
    agent = _after_by(tree, item)
    if agent is None and any(is_cue_verb(tree, i, book) for i in item.cue_words()):
        agent = _swallowed(tree, item)
    if agent is not None:
        return agent
    held = set(item.content_words())
    verbs = [i for i in item.cue_words() if tree.tags[i].startswith("VB") and tree.bases[i] not in ("aux", "cop")]
    for verb in reversed(verbs):
        clause = at_verb(tree, verb, book)
        found = clause.speaker if clause else speaker_of(tree, verb)
        if found and not held & set(range(*found)):
            return replace(item, speaker=found)
    return with_subject(tree, _closing_name(tree, item))


def points_back(tree: Tree, item: Heard) -> bool:
    """Say whether a speaker's words only point back: the "So" of "So says Ana Reyes"."""
    return item.speaker is not None and tree.lower[slice(*item.speaker)] in (["so"], ["thus"])


def unaddressed(tree: Tree, item: Heard) -> Heard:
    """Leave whoever is asked or told to do something without a voice: "agencies were required to consult" says nothing of theirs."""
    if item.speaker is None:
        return item
    verb = next((i for i in item.cue_words() if tree.tags[i] == "VBN" and tree.lower[i] in _ADDRESSED), None)
    passive = tree.child(verb, "nsubj:pass") if verb is not None else None
    return replace(item, speaker=None) if passive is not None and passive in range(*item.speaker) else item


def foretold(tree: Tree, item: Heard) -> Heard:
    """Give "In its announcement the mission put …" to whoever is named behind it: a possessor at a sentence's head points ahead."""
    if item.speaker is None or item.speaker[1] - item.speaker[0] != 1 or not item.contents:
        return item
    owner = item.speaker[0]
    if tree.tags[owner] != "PRP$" or owner - tree.spans[tree.sentence[owner]][0] > 1:
        return item
    start, stop = item.contents[0]
    verb = next((i for i in range(start, stop - 1) if not tree.tags[i].startswith(_NAMING)), stop)
    if verb in (start, stop) or tree.tags[verb] not in ("VBD", "VBN", "VBZ", "VBP"):
        return item
    contents = ((verb + 1, stop), *item.contents[1:])
    return replace(item, speaker=(start, verb), cue=(*item.cue, (verb, verb + 1)), contents=contents)


def _after_by(tree: Tree, item: Heard) -> Heard | None:
    """Take a speaker back that stands at the head of a content behind "by": "was accused by the union of …"."""
    stop = item.cue[-1][1]
    part = next((part for part in item.contents if part[0] == stop), None)
    if part is None or tree.lower[stop - 1] != "by":
        return None
    head = next(
        (i for i in range(stop, part[1]) if tree.bases[i] == "obl" and tree.tags[i].startswith(("NN", "PRP"))), None
    )
    if head is None:
        return None
    start, end = noun_phrase(tree, head)
    if not stop <= start < end < part[1]:
        return None
    kept = [other for other in item.contents if other != part]
    return replace(item, speaker=(start, end), contents=tuple(sorted((*kept, (end, part[1])))))


def _swallowed(tree: Tree, item: Heard) -> Heard | None:
    """Take a speaker back that the model heard as a content of its own, right beside the cue: a noun phrase, no clause."""
    if len(item.contents) < 2:
        return None
    start, stop = item.cue[0][0], item.cue[-1][1]
    part = next((p for p in item.contents if p[1] == start or p[0] == stop), None)
    if (
        part is None
        or part[1] - part[0] > _PHRASE
        or any(tree.tags[i].startswith(("VB", "MD", "IN")) for i in range(*part))
    ):
        return None
    if not tree.tags[part[0]].startswith(("NNP", "DT", "PRP")) or is_raised(tree, tree.head_of(*part)):
        return None
    return replace(item, speaker=part, contents=tuple(other for other in item.contents if other != part))


def _closing_name(tree: Tree, item: Heard) -> Heard:
    """Take a speaker back that the model heard as the end of the content: "…, Jane Doe, a teacher, said"."""
    verb = item.cue[0][0]
    part = next((part for part in item.contents if part[1] == verb), None)
    if part is None:
        return item
    commas = [
        i
        for i in range(part[0] + 2, part[1])
        if tree.words[i] == "," and tree.tags[i + 1].startswith(("NNP", "PRP", "DT"))
    ]
    for comma in commas[-3:]:
        names = not any(tree.tags[i].startswith(("VB", "MD")) for i in range(comma + 1, part[1]))
        head = tree.head_of(comma + 1, part[1])
        if is_raised(tree, head):
            continue
        if names and comma + 1 < part[1] and tree.tags[comma + 1].startswith("NNP"):
            start, stop = noun_phrase(tree, head)
            speaker = (comma + 1, part[1]) if not comma < start < stop <= part[1] else (comma + 1, max(stop, comma + 2))
            kept = tuple(other for other in item.contents if other != part)
            return replace(item, speaker=speaker, contents=tuple(sorted((*kept, (part[0], comma)))))
    return item


def behind_according(tree: Tree, item: Heard) -> Heard:
    """Take the speaker of "according to" from right behind it, where the model heard another or took it for content."""
    start, stop = item.cue[0]
    if tree.lower[start:stop] != ["according", "to"] or (item.speaker and 0 <= item.speaker[0] - stop <= 1):
        return item
    part = next((part for part in item.contents if part[0] == stop), None)
    end = next((i for i in range(stop, min(stop + 14, len(tree.words))) if tree.words[i] in (",", ".", ";")), None)
    if end is None or end == stop or (part is None and item.speaker is not None):
        return item
    rest = [(end, part[1])] if part and part[1] > end else []
    kept = [other for other in item.contents if other != part]
    return replace(
        item, speaker=(stop, end), contents=tuple(sorted(r for r in (trimmed(tree, *p) for p in (*kept, *rest)) if r))
    )


def reminded(tree: Tree, item: Heard) -> Heard:
    """Give "We recall, the ministry reported that …" to the ministry: a report that speaks of itself says nothing of its own."""
    if item.speaker is None or tree.lower[slice(*item.speaker)] != ["we"]:
        return item
    for verb in item.cue_words():
        subject = tree.child(verb, "nsubj") if tree.tags[verb] in ("VBD", "VBZ", "VBP") else None
        if subject is not None and not item.speaker[0] <= subject < item.speaker[1]:
            return replace(item, speaker=noun_phrase(tree, subject))
    return item


def unvoiced(tree: Tree, item: Heard) -> Heard:
    """Read "…, it was reported" as a statement of nobody named, whose content stands before "it"."""
    cue = item.cue[0][0]
    if item.contents != ((cue - 1, cue),) or tree.lower[cue - 1] != "it" or tree.lower[cue] not in ("was", "is"):
        return item
    content = trimmed(tree, tree.spans[tree.sentence[cue]][0], cue - 1)
    return replace(item, speaker=None, contents=(content,)) if content else item
