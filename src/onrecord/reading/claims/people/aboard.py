"""People whom a report tells of as what a vehicle carries: "a boat with more than 120 people", "a jet carrying 181"."""

from onrecord.reading.claims.figures.nearby import ROUND, Spot, is_whole
from onrecord.reading.tree import Tree
from onrecord.values import singular

FIELD, PASSENGERS, CREW = "on_board", "passengers", "crew"
"""Fields of all whom a vehicle carries, of those of them who are no crew, and of those who are."""
_VEHICLES = frozenset(
    "boat ferry ship vessel bus minibus coach train plane aircraft airliner jet helicopter flight truck lorry van car tram canoe dinghy pirogue cayuco patera skiff raft speedboat"
    " yacht carriage airplane aeroplane minivan trawler lifeboat catamaran barge tanker freighter boeing airbus hercules".split()
)

_SUMS = frozenset({"number", "total", "figure", "count"})
_SENTENCES = 3
"""Sentences within which "it" may go on about a vehicle."""
_ANYBODY = frozenset({"people", "persons", "migrants"})
_HAD = frozenset({"had", "have", "has"})
_CARRYING = frozenset("transport transports transported transporting ferried ferrying".split())
_TAKING = frozenset(
    "take takes took taken taking carry carries carried carrying bring brought bringing hold held holding".split()
)
_ABOARD = frozenset({"board", "aboard", "onboard"})
_PACKED = frozenset("packed crammed crowded squeezed loaded herded jammed travelling traveling".split())
"""What people were on or in a vehicle: "were said to have been packed on the ferry"."""
_NAMED_SO = 4
"""Words of a vehicle's name at most, its sort last: "on Ostral Airways Flight 302"."""
_IN = frozenset({"in", "on", "inside", "aboard"})
_CREW = frozenset(
    "crew crewmember crewman pilot copilot co-pilot attendant steward stewardess captain skipper driver".split()
)
_HIT, _PAYING = "affected", frozenset({"passenger", "traveller", "traveler"})
"""The field of those whom a happening touches, and nouns for those who are told apart from others of them as what they are."""
_STAFF = frozenset({"staff", "employee", "conductor"})
"""Who is crew where told beside passengers: "236 passengers and 24 staff"."""
_WITH = (["and"], ["plus"], ["as", "well", "as"], ["along", "with"], ["together", "with"])
"""What ties crew to those whom they carry, who are then no crew: "10 foreigners and two crew members"."""
_MANNED = frozenset("operated flown piloted manned crewed".split())
_CREW_REACH = 6  # words from what ties to the noun for crew: "as well as two of its own cabin attendants"
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def is_aboard(tree: Tree, spot: Spot) -> bool:
    """Say whether the people that a figure counts are told of only as those with a vehicle, not by what befell them."""
    if _is_inside(tree, spot) or _is_number_aboard(tree, spot.at) or _is_carried(tree, spot.at):
        return True
    at = tree.heads[spot.at] if tree.lower[tree.heads[spot.at]] in ROUND else spot.at
    loads = [i for i in tree.children[at] if tree.lower[i] == "with" and tree.bases[i] == "case"]
    return tree.bases[at] == "nmod" and any(i and singular(tree.words[i - 1]) in _VEHICLES for i in loads)


def _is_inside(tree: Tree, spot: Spot) -> bool:
    """Say whether people are told to have been in or on a vehicle, and no more: "56 people were in the dinghy", "there were 96 people on it"."""
    verb = tree.heads[spot.at]
    if tree.bases[spot.at] not in {"nsubj", "obj"}:
        return False
    copula = tree.child(verb, "cop")
    if copula is not None:
        within = tree.lower[copula + 1] in _IN or any(tree.lower[i] in _IN for i in tree.children[verb])
        return _is_vehicle(tree, verb) and within
    packed = [i for i in (verb, *tree.children[verb]) if tree.lower[i] in _PACKED]
    if packed:
        return _is_led_to_vehicle(tree, packed[0] + 1)
    there = tree.child(verb, "expl") is not None or tree.lower[verb] in _HAD
    return there and tree.lower[spot.stop : spot.stop + 1] != [] and _is_led_to_vehicle(tree, spot.stop)


def _is_led_to_vehicle(tree: Tree, at: int) -> bool:
    """Say whether the words from one on tell of being in or on a vehicle, by its noun or by "it"."""
    if tree.lower[at : at + 1] in (["aboard"], ["onboard"]):
        return True
    noun = at + 1 + (tree.lower[at + 1 : at + 2] in (["the"], ["a"], ["its"], ["that"], ["this"]))
    named = next(
        (i for i in range(noun, min(noun + _NAMED_SO, len(tree.tags))) if not tree.tags[i].startswith("NNP")), noun
    )
    return tree.lower[at] in _IN and any(
        _is_vehicle(tree, i) for i in range(noun, min(max(noun + 1, named), len(tree.words)))
    )


def _is_vehicle(tree: Tree, at: int) -> bool:
    """Say whether a word is for a vehicle: its noun, or "it" where one was told of shortly before."""
    if tree.lower[at] == "it":
        begin = tree.spans[max(0, tree.sentence[at] - _SENTENCES)][0]
        return any(singular(tree.words[i]) in _VEHICLES for i in range(begin, at))
    return singular(tree.words[at]) in _VEHICLES | _ABOARD


def _is_carried(tree: Tree, at: int) -> bool:
    """Say whether people are what a vehicle carries: "was transporting a total of 341 people", "the train was taking 326 people from Perm"."""
    if tree.tags[at] != "CD" and tree.lower[at] not in _ANYBODY:
        return False  # tourists and crew are parts of those aboard
    if tree.bases[at] == "nmod" and tree.lower[tree.heads[at]] in _SUMS | {"group"}:
        at = tree.heads[at]
    verb = tree.heads[at]
    if tree.bases[at] != "obj" or tree.lower[verb] not in _CARRYING | _TAKING:
        return False
    carrier = tree.heads[verb] if tree.bases[verb] == "acl" else tree.child(verb, "nsubj")
    return tree.lower[verb] in _CARRYING or (carrier is not None and _is_vehicle(tree, carrier))


def _is_number_aboard(tree: Tree, at: int) -> bool:
    """Say whether a number is told as that of those aboard: "the number of passengers on board appears to be 200"."""
    told = [tree.child(verb, "nsubj") for verb in (at, tree.heads[at])]
    told += [tree.child(tree.heads[at], "obj")]
    sums = [i for i in told if i is not None and tree.lower[i] in _SUMS]
    ends = ((i, max(tree.last[i] + 1, at)) for i in sums)
    return any(not _ABOARD.isdisjoint(tree.lower[i:end]) for i, end in ends)


def is_whole_aboard(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure counts all on board, of whom another is a part: the 166 of "eight of the 166 people on board"."""
    before, behind = tree.lower[max(0, spot.first - 2) : spot.first], tree.lower[spot.stop : spot.stop + 2]
    part = spot.first > 2 and tree.tags[spot.first - 3] in {"NNS", "DT"} and before == ["of", "the"]
    aboard = behind == ["on", "board"] or behind[:1] in (["aboard"], ["onboard"]) or _is_in_vehicle(tree, spot.stop)
    return (part or is_whole(tree, spot)) and aboard


def _is_in_vehicle(tree: Tree, at: int) -> bool:
    """Say whether the words from one on tell of being in a vehicle: "on the bus"."""
    return at < len(tree.words) and _is_led_to_vehicle(tree, at)


def part_aboard(tree: Tree, spot: Spot, name: str) -> str:
    """Return the field of people aboard, `name` or, where they are a crew or told beside one, that of their part."""
    noun = singular(tree.words[spot.at])
    if name not in {FIELD, CREW}:
        return _by_noun(tree, spot, name, noun)
    beside = tree.lower[spot.stop : spot.stop + 1] == ["and"]
    if noun in _CREW | {"member"}:
        alone = not beside and (noun != "member" or tree.lower[spot.at - 1] == CREW)
        return CREW if alone else name
    if name == CREW and noun == "person" and _is_before_parts(tree, spot):
        return FIELD
    if noun == "passenger" and not beside:
        return PASSENGERS
    if tree.lower[spot.first - 2 : spot.first] == ["crew", "of"]:
        return CREW
    return PASSENGERS if _is_beside_crew(tree, spot) else name


def _by_noun(tree: Tree, spot: Spot, name: str, noun: str) -> str:
    """Return the field of people not told to be aboard by what they are called: passengers whom a happening touches, staff beside passengers."""
    if name == PASSENGERS and tree.lower[spot.stop : spot.stop + 2] == ["and", CREW]:
        return FIELD
    if name == _HIT and noun in _PAYING:
        return PASSENGERS
    return CREW if noun in _STAFF and _is_beside_passengers(tree, spot.at) else name


def _is_beside_passengers(tree: Tree, at: int) -> bool:
    return tree.bases[at] == "conj" and singular(tree.words[tree.heads[at]]) == "passenger"


def _is_before_parts(tree: Tree, spot: Spot) -> bool:
    """Say whether a count is followed by a number that is a part of it: "181 people, six crew members among them"."""
    return tree.words[spot.stop : spot.stop + 1] == [","] and tree.tags[spot.stop + 1 : spot.stop + 2] == ["CD"]


def _is_beside_crew(tree: Tree, spot: Spot) -> bool:
    """Say whether people aboard are told beside crew, and so are none: "carrying 10 foreigners and two pilots", "the crew and 10 others"."""
    begin, end = tree.spans[tree.sentence[spot.at]]
    if any(tree.lower[i] in _MANNED and tree.lower[i + 1] == "by" for i in range(begin, spot.first)):
        return True
    stop = next((i for i in range(spot.stop, end) if tree.tags[i] in _FINITE), end)
    if any(_is_crew_behind(tree, i + words, stop) for i in range(spot.stop, stop) if (words := _ties(tree, i))):
        return True
    tied = next(
        (words for words in _WITH if tree.lower[max(begin, spot.first - len(words)) : spot.first] == words), None
    )
    before = spot.first - len(tied or ()) - 1
    before -= 2 * (tree.lower[before - 1] == "of")  # "a crew of six and 42 others"
    return tied is not None and tree.lower[before] in _CREW


def _ties(tree: Tree, at: int) -> int:
    """Return how many words at `at` tie what follows to what stands before; 0 where none do."""
    return next((len(words) for words in _WITH if tree.lower[at : at + len(words)] == words), 0)


def _is_crew_behind(tree: Tree, first: int, stop: int) -> bool:
    """Say whether a crew of its own follows from `first` on: not "64 passengers and crew", who are counted together."""
    for i in range(first, min(first + _CREW_REACH, stop)):
        if singular(tree.words[i]) in _CREW:
            return i > first
        if tree.bases[i] == "punct" or tree.tags[i].startswith("VB"):
            return False
    return False
