"""Find names that the model did not mark, by what stands beside them: a noun for a person or a body, a state's adjective."""

from dataclasses import replace

from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.nouns import BODIES, COMPANIES, HONORIFICS, MINISTRIES, is_person, singular
from onrecord.reading.tree import Tree

_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december".split()
)
_CRAFTS = [["flight"], ["plane"], ["jet"], ["airliner"], ["aircraft"]]
MOST_WORDS = 4
"""Words of the longest names of people."""


def apposed(tree: Tree, marked: list[Found]) -> list[Found]:
    """List full names in apposition to a noun for a person that the model did not mark as such: "the director, Jane Doe,"."""
    taken = {i for name in marked if name.label != "LOC" for i in range(name.start, name.stop)}
    found = []
    for at, relation in enumerate(tree.bases):
        if relation != "appos" or tree.tags[at] != "NNP" or at in taken:
            continue
        speaker = _speaker_before(tree, at)
        if tree.words[at - 1] != "," and speaker is None:
            continue
        stop = at + 1
        while stop < len(tree.words) and tree.tags[stop] == "NNP" and tree.sentence[stop] == tree.sentence[at]:
            stop += 1
        above = [tree.heads[at], *list(tree.up(tree.heads[at]))[:1]] if speaker is None else [speaker]
        told = any(is_person(singular(tree.lower[i])) for i in above)
        if told and 2 <= stop - at <= MOST_WORDS and not taken & set(range(at, stop)):
            found.append(Found(at, stop, "PER"))
    return found


def _speaker_before(tree: Tree, at: int) -> int | None:
    """Find the noun whose name a word begins without a comma, where the parse hangs it on the verb: "said the spokesman of Orvel in Brod Jane Doe"."""
    verb = tree.heads[at]
    subject = tree.child(verb, "nsubj") if tree.tags[verb].startswith("VB") else None
    beside = tree.tags[at - 1].startswith("NN") and tree.words[at - 1] != ","
    return subject if subject is not None and verb < subject < at and beside else None


def apposed_bodies(tree: Tree, marked: list[Found]) -> list[Found]:
    """List names between commas behind a noun for a body that the model did not mark: "an aid group, Emergency, said"."""
    taken = {i for name in marked for i in range(name.start, name.stop)}
    found = []
    for at in tree.places.get(",", ()):
        start = stop = at + 1
        while stop < len(tree.words) and tree.words[stop][:1].isupper() and tree.tags[stop].startswith("NN"):
            stop += 1
        closed = start < stop and tree.words[stop : stop + 1] == [","] and taken.isdisjoint(range(start, stop))
        told = closed and any(tree.bases[i] == "appos" for i in range(start, stop))
        if told and _is_a_body(tree, at - 1) and _is_plain(tree.lower[start:stop]):
            found.append(Found(start, stop, "ORG"))
    return found


def _is_a_body(tree: Tree, at: int) -> bool:
    """Say whether a word closes "a" or "the" and a noun for one body: "an aid group"."""
    return tree.tags[at] == "NN" and singular(tree.lower[at]) in BODIES and tree.tags[tree.first[at]] == "DT"


def _is_plain(words: list[str]) -> bool:
    """Say whether none of some words is of a person's title or a day."""
    return not any(is_person(word) or word in HONORIFICS or word in _DATES for word in words)


def of_crafts(tree: Tree, marked: list[Found]) -> list[Found]:
    """Take whoever flies for a body, where the model heard a person or a place: "the Orvel Air flight"."""
    flying = {" ".join(tree.words[n.start : n.stop]) for n in marked if n.label != "ORG" and _flies(tree, n)}
    return [
        replace(name, label="ORG") if " ".join(tree.words[name.start : name.stop]) in flying else name
        for name in marked
    ]


def _flies(tree: Tree, name: Found) -> bool:
    """Say whether a name of two words stands between an article and a craft: "the Orvel Air plane", no "Boeing"."""
    led = name.start > 0 and tree.lower[name.start - 1] in ("a", "an", "the") and name.stop - name.start > 1
    return led and tree.lower[name.stop : name.stop + 1] in _CRAFTS


def of_state(tree: Tree, known: list[Found], taken: set[int]) -> list[Found]:
    """List bodies that trade under their state's adjective and that nobody marked: "Ruritanian Railways"."""
    found = []
    for name in known:
        stop = name.stop
        while stop < len(tree.words) and tree.words[stop][:1].isupper() and tree.tags[stop].startswith("NN"):
            stop += 1
        last = tree.lower[stop - 1]
        trade = stop > name.stop and singular(last) in COMPANIES and last.endswith("s")
        if trade and is_adjective(tree, name) and taken.isdisjoint(range(name.stop, stop)):
            found.append(Found(name.start, stop, "ORG"))
    return found


def ministries(tree: Tree, marked: list[Found]) -> list[Found]:
    """List letters for ministries that the model did not mark: "the Ruritanian MoD"."""
    taken = {i for name in marked for i in range(name.start, name.stop)}
    return [Found(i, i + 1, "ORG") for i, word in enumerate(tree.words) if word in MINISTRIES and i not in taken]


def called(tree: Tree, marked: list[Found]) -> list[Found]:
    """List names right behind a noun for a body that the model did not mark: "the utility Orvel Power"."""
    taken = {i for name in marked for i in range(name.start, name.stop)}
    found = []
    for at in range(1, len(tree.words)):
        if tree.tags[at - 1] != "NN" or tree.lower[at - 1] not in BODIES or tree.tags[at] != "NNP" or at in taken:
            continue
        stop = at
        while (
            stop < len(tree.words) and stop not in taken and tree.tags[stop] == "NNP" and tree.words[stop][:1].isupper()
        ):
            stop += 1
        if stop > at and _is_plain(tree.lower[at:stop]) and tree.sentence[stop - 1] == tree.sentence[at - 1]:
            found.append(Found(at, stop, "ORG"))
    return found


def is_adjective(tree: Tree, name: Found) -> bool:
    """Say whether a state's name is used as an adjective: "Russian Defense Ministry", not "June Jordan High School"."""
    words = " ".join(tree.words[name.start : name.stop])
    if name.known is not None and words == name.known.name:
        return False
    if name.known is not None and words in name.known.demonyms:
        return True
    return tree.tags[name.stop - 1].startswith("JJ") or tree.words[name.stop - 1][-2:] in ("an", "sh", "se", "ch")
