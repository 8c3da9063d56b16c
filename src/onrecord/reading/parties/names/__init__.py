"""Find every name in a report: what the pack knows, what the model marked, and what brackets introduce.

Beside it stand what it asks (`known`, `unmarked`, `described`, `glued`, `honored`) and what is asked of names once found: the `titles` around them, the `forenames` that
tell man or woman, and the `phrases` that may name a party without one.
"""

import re
from dataclasses import replace
from itertools import pairwise, zip_longest

from spacy.tokens import Doc

from onrecord.packs.pack import KnownParty
from onrecord.reading.parties.names.described import described_before
from onrecord.reading.parties.names.found import Found
from onrecord.reading.parties.names.glued import known_in
from onrecord.reading.parties.names.honored import honored_in, is_title
from onrecord.reading.parties.names.known import Index, find_known
from onrecord.reading.parties.names.unmarked import (
    MOST_WORDS,
    apposed,
    apposed_bodies,
    called,
    is_adjective,
    ministries,
    of_crafts,
    of_state,
)
from onrecord.reading.parties.nouns import BODIES, HONORIFICS, PRONOUNS, RANKS, SURNAMES, is_person, singular
from onrecord.reading.tree import Tree, names_of
from onrecord.record.reading import PartyKind

_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,9}s?$")
_MODEL = re.compile(r"[A-Z][A-Za-z]*-\d")
_JOINS = frozenset("of for the and on in to & - 's ' ’s against de".split())
_CREDITED = frozenset("Reuters AFP Getty EPA PA Rex Shutterstock Alamy AP".split())
"""Agencies whose pictures reports are printed with."""
_OF_AGENCIES = frozenset("images news photo photos pictures photographer agency".split())
_HOUSES = frozenset("zoo hospital university college academy museum library institute clinic observatory".split())
"""Nouns of places that speak as bodies do."""
_FULL, _LONGEST = 2, MOST_WORDS  # words of a person's name
_LABELS = {PartyKind.PERSON: "PER", PartyKind.STATE: "LOC"}


_POSSESSIVE = frozenset({"'s", "’s"})
_Ends = tuple[dict[int, Found], dict[int, Found]]


def find_names(tree: Tree, doc: Doc, index: Index) -> list[Found]:
    """List the names in text order; a state's name may lie inside an organisation's, others do not overlap."""
    marked = [
        _trimmed(tree, Found(start, stop, ent.label_))
        for ent in names_of(doc)
        if ent.label_ != "MISC"
        for start, stop in _lines(tree, ent.start, ent.end)
    ]
    marked = [_housed(tree, part) for name in marked for part in _parted(tree, name)]
    marked = [name for name, behind in zip_longest(marked, marked[1:]) if not is_title(tree, name, behind)]
    places = {tree.words[name.start] for name in marked if name.label == "LOC" and name.stop - name.start == 1}
    marked = [_uncredited(tree, _unplaced(tree, name, places)) for name in marked]
    marked = [_spelled(tree, name, index) for name in marked if not (_idle(tree, name) or _is_craft(tree, name))]
    held = apposed(tree, marked)
    marked = [name for name in marked if not any(name.start < a.stop and a.start < name.stop for a in held)] + held
    marked += called(tree, marked) + apposed_bodies(tree, marked) + ministries(tree, marked)
    marked = of_crafts(tree, marked)
    marked = _voted(tree, [name for name in marked if name.start < name.stop and not _is_credit(tree, name)])
    honored = honored_in(tree, marked)
    marked = [*_surnamed(tree, marked), *honored]
    known = [_from_pack(found) for found in find_known(tree, index)]
    longer = {i: name for name in marked for i in range(name.start, name.stop)}
    known = [name for name in known if _stands_alone(tree, name, longer.get(name.start))]
    persons = {name.start for name in honored}
    known = [name for name in known if name.start not in persons]
    marked += of_state(tree, known, {i for name in marked for i in range(name.start, name.stop) if name.label != "LOC"})
    taken: set[int] = set()
    for name in known:
        taken.update(range(name.start, name.stop))
    states = {i for name in known if name.label == "LOC" for i in range(name.start, name.stop)}
    firm = taken - states
    marked = [_behind_known(name, firm) for name in marked]
    free = [name for name in marked if _is_free(name, taken, firm)]
    names = sorted([*known, *free], key=lambda name: (name.start, -name.stop))
    return _with_acronyms(tree, names)


def _parted(tree: Tree, name: Found) -> list[Found]:
    """Part a body's name from that of the one who holds an office in it: "head of the Brod Municipality Ana Reyes"."""
    whole = [name]
    if name.label == "PER" or not _is_held(tree, name.start):
        return whole
    last = next((i for i in range(name.stop - 1, name.start, -1) if singular(tree.lower[i]) in BODIES), name.stop)
    own = range(last + 1, name.stop)
    if not _FULL <= len(own) <= _LONGEST or any(tree.tags[i] != "NNP" for i in own) or tree.bases[last + 1] != "appos":
        return whole
    return [replace(name, stop=last + 1), Found(last + 1, name.stop, "PER")]


def _unplaced(tree: Tree, name: Found, places: set[str]) -> Found:
    """Cut the place of an office off the name of who holds it: "Mayor of Brod Ana Reyes"."""
    placed = name.label == "PER" and name.stop - name.start > _FULL and tree.words[name.start] in places
    return replace(name, start=name.start + 1) if placed and _is_held(tree, name.start) else name


def _uncredited(tree: Tree, name: Found) -> Found:
    """Cut the credit of a picture off a name at the head of a line: "Reuters Orvel said it fell"."""
    start = name.start
    if name.stop - start < _FULL or tree.words[start] not in _CREDITED or tree.lower[start + 1] in _OF_AGENCIES:
        return name
    heads = start == 0 or tree.paragraph[start] != tree.paragraph[start - 1]
    return replace(name, start=start + 1) if heads else name


def _housed(tree: Tree, name: Found) -> Found:
    """Take a place that people run for the body that runs it: "the Brod Zoo" can speak."""
    run = (
        name.label == "LOC"
        and name.stop - name.start > 1
        and not _HOUSES.isdisjoint(tree.lower[name.start : name.stop])
    )
    return replace(name, label="ORG") if run else name


def _is_held(tree: Tree, start: int) -> bool:
    """Say whether "secretary of" or "head of the" stands before a name."""
    at = start - 1 if tree.lower[start - 1] != "the" else start - 2
    return at > 0 and tree.lower[at] in ("of", "for") and is_person(singular(tree.lower[at - 1]))


def _spelled(tree: Tree, name: Found, index: Index) -> Found:
    """Know a person of the pack by a name that other words stick to."""
    if name.label != "PER":
        return name
    for start, stop in ((name.start, name.stop), *_wider(tree, name)):
        known = known_in(tree.words[start:stop], index)
        if known is not None and known.kind is PartyKind.PERSON:
            return replace(name, start=start, stop=stop, known=known)
    return name


def _wider(tree: Tree, name: Found) -> list[tuple[int, int]]:
    """List ranges a word wider than a name, within its sentence: what sticks to a name can hide that it goes on."""
    low, high = tree.spans[tree.sentence[name.start]]
    start, stop = max(low, name.start - 1), min(high, name.stop + 1)
    return [(start, name.stop), (name.start, stop), (start, stop)]


def _lines(tree: Tree, start: int, stop: int) -> list[tuple[int, int]]:
    """Cut a name where the line ends, and one that is the same twice in half: headlines and captions run into the text."""
    cuts = [start, *(i for i in range(start, stop) if "\n" in tree.words[i]), stop]
    found = []
    for low, high in pairwise(cuts):
        first = low + ("\n" in tree.words[low])
        half = (high - first) // 2
        doubled = (
            half and (high - first) % 2 == 0 and tree.lower[first : first + half] == tree.lower[first + half : high]
        )
        found.append((first, first + half if doubled else high))
    return [(low, high) for low, high in found if low < high]


def _idle(tree: Tree, name: Found) -> bool:
    """Say whether a marked name is none: "They" or "Ms." in capitals at the beginning of a line, a rank that was cut off its full stop."""
    words = tree.lower[name.start : name.stop]
    short = len(words) == 1 and tree.words[name.stop : name.stop + 1] == ["."] and words[0] in RANKS
    return short or all(word in PRONOUNS or word in HONORIFICS for word in words)


def _is_craft(tree: Tree, name: Found) -> bool:
    """Say whether a name is of a model, which nobody speaks for: "a Hwasong-19", "the C-130 Hercules"."""
    words = tree.words[name.start : name.start + 2]
    numbered = _MODEL.match(words[0]) is not None
    return (
        name.label == "ORG" and numbered and (tree.lower[name.start - 1] in ("a", "an") or words[0][:2].find("-") == 1)
    )


def _surnamed(tree: Tree, names: list[Found]) -> list[Found]:
    """Take a single word for a person where it ends a person's full name in this report, whatever it was marked as."""
    full = {tree.words[name.stop - 1] for name in names if name.label == "PER" and name.stop - name.start > 1}
    bodies = {tree.words[name.stop - 1] for name in names if name.label != "PER" and name.stop - name.start > 1}
    return [
        replace(name, label="PER")
        if name.stop - name.start == 1 and name.label != "PER" and tree.words[name.start] in full - bodies
        else name
        for name in names
    ]


def _is_credit(tree: Tree, name: Found) -> bool:
    """Say whether a name only credits a picture: "Jane Doe/AFP"."""
    after = tree.words[name.stop] if name.stop < len(tree.words) else ""
    return name.label == "PER" and (after.startswith("/") or tree.words[name.start - 1] == "/")


def _voted(tree: Tree, names: list[Found]) -> list[Found]:
    """Give one name one label throughout a report: the one that it has most often, the first such where two tie."""
    counts: dict[str, dict[str, int]] = {}
    for name in names:
        held = counts.setdefault(" ".join(tree.words[name.start : name.stop]), {})
        held[name.label] = held.get(name.label, 0) + 1
    best = {words: max(held, key=lambda label: held[label]) for words, held in counts.items()}
    best.update(
        (words, "ORG") for words, label in best.items() if label == "PER" and _ACRONYM.match(words) and words.isupper()
    )
    return [replace(name, label=best[" ".join(tree.words[name.start : name.stop])]) for name in names]


def _behind_known(name: Found, firm: set[int]) -> Found:
    """Cut the known name of a body off a person's full name right behind it: "head of UNICEF Ana Reyes"."""
    start = next((i for i in range(name.start, name.stop) if i not in firm), name.stop)
    return replace(name, start=start) if name.label == "PER" and name.stop - start >= _FULL else name


def _is_free(name: Found, taken: set[int], firm: set[int]) -> bool:
    """Say whether a marked name is still needed: it holds a word that no known name has taken.

    `firm` are the words of `taken` that are not of places.
    """
    words = set(range(name.start, name.stop))
    if words <= taken:
        return False
    return (name.label != "LOC" and words.isdisjoint(firm)) or words.isdisjoint(taken)


def _from_pack(found: tuple[int, int, KnownParty]) -> Found:
    start, stop, party = found
    return Found(start, stop, _LABELS.get(party.kind, "ORG"), party)


def _stands_alone(tree: Tree, name: Found, longer: Found | None) -> bool:
    """Drop a known name that is only a part of a longer one: "Seoul" in "Seoul National University"."""
    if _begins(tree, name, longer):
        return False
    longer = None if longer is None or longer.label == "PER" else longer
    if _is_anothers(tree, name, longer):
        return False
    after = name.stop
    if after >= len(tree.words) or not tree.is_name(after) or tree.sentence[after] != tree.sentence[name.start]:
        return True
    if name.label == "PER":
        return True
    inside = longer is not None and longer.start <= name.start and longer.stop > name.stop
    bare = name.stop - name.start <= 2 and tree.lower[name.start] == "the"
    return not (inside and name.label == "LOC" and not is_adjective(tree, name)) and not (
        bare and tree.tags[after] == "NNP"
    )


def _begins(tree: Tree, name: Found, longer: Found | None) -> bool:
    """Say whether a state's name begins a person's ("Jordan Hale"), or its adjective that of a part of a town or of a sea ("the French Quarter")."""
    if longer is None or name.label != "LOC" or longer.start != name.start or longer.stop <= name.stop:
        return False
    return longer.label == "LOC" or (longer.label == "PER" and not is_adjective(tree, name))


def _is_anothers(tree: Tree, name: Found, longer: Found | None) -> bool:
    """Say whether a body of no state stands under another's name: the "Security Council" of "Iran's Security Council"."""
    before = name.start - 1
    if name.known is None or name.known.kind is not PartyKind.ORGANISATION or name.known.state or before < 0:
        return False
    if longer is not None and longer.start < name.start:
        return tree.words[before][:1].isupper() and tree.tags[before].startswith("NN")
    return tree.lower[before] in _POSSESSIVE and tree.is_name(max(0, before - 1)) and name.stop - name.start > 1


def _trimmed(tree: Tree, name: Found) -> Found:
    """Cut titles before a person's name and a possessive after any name; a hyphen joins what the model cut apart."""
    start, stop = name.start, name.stop
    while (
        name.label == "PER"
        and stop + 1 < len(tree.words)
        and tree.words[stop] == "-"
        and tree.starts[stop + 1] == tree.ends[stop]
    ):
        stop += 2
    while start < stop and name.label == "PER" and (tree.lower[start] in HONORIFICS or is_person(tree.lower[start])):
        if start + 1 == stop and _may_be_surname(tree, name.start, start):
            break
        start += 1
    while stop > start and tree.lower[stop - 1] in ("'s", "'", ",", ".", "(", ")"):
        stop -= 1
    while start < stop and tree.lower[start] in ("the", "a", "(", '"', "“"):
        start += 1
    return name if (start, stop) == (name.start, name.stop) else replace(name, start=start, stop=stop)


def _may_be_surname(tree: Tree, first: int, at: int) -> bool:
    """Say whether a noun for a person is somebody's name where it stands: "King said", "with Prince", not "the King"."""
    return (
        tree.lower[at] in SURNAMES and tree.tags[at] == "NNP" and (at > first or tree.lower[at - 1] not in ("the", "a"))
    )


def _with_acronyms(tree: Tree, names: list[Found]) -> list[Found]:
    """Add what brackets introduce: "National Weather Office (NWO)" is one name, and "NWO" another of the same party."""
    out: list[Found] = []
    inner: set[int] = set()
    gone: set[Found | None] = set()
    ends = {name.start: name for name in reversed(names)}, {name.stop: name for name in names}
    for at in tree.places.get("(", ()):
        if tree.words[at + 2 : at + 3] == [")"] and _ACRONYM.match(tree.words[at + 1]):
            gone.add(_bind(tree, ends, at, inner, out))
    kept = [name for name in names if (name.start not in inner or _is_state(name)) and name not in gone]
    return sorted([*kept, *out], key=lambda name: (name.start, -name.stop))


def _is_state(name: Found) -> bool:
    return name.known is not None and name.known.kind is PartyKind.STATE


def _bind(tree: Tree, ends: _Ends, bracket: int, inner: set[int], out: list[Found]) -> Found | None:
    """Bind the acronym in a bracket to the name that ends before it; leave both as they are where none fits.

    `ends` are the names by first word and by the word behind. Returns the name that one with its acronym stands for now.
    A state's is where somebody is: "Orvel Ltd (UK)". An acronym that the pack knows says whose name stands before it, not the other way round; that of a body may be of its name in another language.
    """
    acronym = tree.words[bracket + 1]
    inside, held = ends[0].get(bracket + 1), ends[1].get(bracket)
    known, before = inside.known if inside else None, held
    if known is not None and known.kind is PartyKind.STATE and held is not None and held.label != "LOC":
        return None
    told = described_before(tree, bracket) if known is None else None
    if held is not None and held.known is not None and told is not None and not _is_of_name(held.known, acronym):
        before = None
    if before is None or before.known is None or (known is not None and known is not before.known):
        start = _introduced(tree, bracket, acronym, held)
        if start is None and held is not None and held.known is None and _may_have_another(held):
            start = held.start
        start = told if start is None else start
        if start is None:
            return None
        held = None
        inner.update(range(start, bracket))
        before = Found(start, bracket, before.label if known and before else "ORG", known, acronym)
    else:
        before = replace(before, acronym=acronym)
    inner.add(bracket + 1)
    out.append(before)
    out.append(Found(bracket + 1, bracket + 2, before.label, before.known, acronym))
    return held


def _is_of_name(party: KnownParty, acronym: str) -> bool:
    """Say whether letters are of a name of a party's: the initials of one, or one of its short forms."""
    names = (party.name, *party.aliases)
    return any(acronym in (name, "".join(word[0] for word in name.split() if word[0].isupper())) for name in names)


def _may_have_another(name: Found) -> bool:
    """Say whether a name may have an acronym of other letters: a body's of several words, told in translation ("National Flood Agency (BNBJ)")."""
    return name.label == "ORG" and name.stop - name.start > 1


def _introduced(tree: Tree, bracket: int, acronym: str, held: Found | None) -> int | None:
    """Find where the name begins whose initials make up the acronym; None where no run of capitals does.

    Of the name `held` before the bracket every word may be its own: "Lipa y Brod (LYB)".
    """
    letters = [letter for letter in acronym.rstrip("s") if letter.isalpha()]
    at = bracket - 1
    best = None
    own = held.start if held is not None else bracket
    while at >= 0 and bracket - at <= 14 and (at >= own or tree.words[at][:1].isupper() or tree.lower[at] in _JOINS):
        if tree.words[at][:1] == letters[0] and _spells(tree.words[at:bracket], letters):
            best = at
            if tree.lower[at - 1] not in _JOINS:
                break
        at -= 1
    return best


def _spells(words: list[str], letters: list[str]) -> bool:
    """Say whether letters come, in order, at the beginnings of words, every letter used."""
    at = 0
    for word in words:
        for part in word.split("-"):
            if at < len(letters) and part[:1].upper() == letters[at]:
                at += 1
    return at == len(letters)
