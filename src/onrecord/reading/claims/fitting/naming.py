"""How a figure that no declared field takes is named: by what it counts, or by what its unit measures."""

import re
from dataclasses import replace

from onrecord.packs.pack import Kind
from onrecord.reading.claims.figures.nearby import Spot, noun_of
from onrecord.reading.claims.figures.plurals import plural
from onrecord.reading.claims.fitting.fields import DIMENSIONS, OF_A_BODY
from onrecord.reading.claims.fitting.lengths import FLOWN, is_way
from onrecord.reading.claims.people.aboard import PASSENGERS
from onrecord.reading.claims.people.persons import KIN, POSSESSIVES, is_human
from onrecord.reading.claims.people.soldiers import TROOPS, is_soldiers
from onrecord.reading.draft import Draft, Figure
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity
from onrecord.values import units

_UNDECLARED = {
    "[length]": "length",
    "[time]": "duration",
    "[mass]": "mass",
    "[length] / [time]": "speed",
    "[length] ** 2": "area",
    "[length] ** 3": "volume",
    "[temperature]": "temperature",
    DIMENSIONS["watt"]: "power",
    DIMENSIONS["joule"]: "energy",
    DIMENSIONS["newton"]: "thrust",
    DIMENSIONS["pascal"]: "pressure",
    "percent": "share",
    "magnitude": "magnitude",
    "mach": "speed",
    "times": "ratio",
    "basis point": "share",
}
LENGTH = "length"
APART = "distance_from"
"""The field of how far something lies from a place, where a kind has another distance of its own: that which a missile flew."""
_ASIDE = frozenset(
    "from away off outside north south east west northeast northwest southeast southwest north-east north-west south-east south-west inland offshore out".split()
)
OFTEN_FIRED = "launches"
"""The field of how often in a year something was launched."""
_FIRED = frozenset("fired launched tested shot fire launch test conducted".split())
_A_YEAR, _OPENS = re.compile(r"(?:19|20)\d\d"), 4
_CLOSING = frozenset({"”", '"', "’", "'"})
_TRAVELLERS = frozenset({"passenger", "traveller", "traveler"})
FACTOR = "factor"
"""The field of how many times as much something is: "more powerful by a factor of two"."""
ELAPSED = "elapsed"
"""The field of how long something came after what was told before it."""
_OF_WORDING = frozenset(
    "time end side part piece step half way thing hand eye leg occasion kind sort type style storey".split()
)
"""Nouns whose count belongs to the wording: "two pieces of technology", "a four-time champion"."""
_KIN = KIN | {"grandchild"}
_LANDS = frozenset("country state region province county district city town side neighbour neighbor capital".split())
_OF_STUFF = re.compile(
    r"\s+of (equipment|machinery|hardware|weaponry|ordnance|artillery|luggage|baggage|debris|wreckage|rubble|shrapnel|evidence)\b"
)
"""What is counted in pieces: "64 pieces of equipment"."""
_OF_OTHERS = re.compile(r"\s+of (?!it\b|them\b)")
"""What makes pieces no more than a way of counting: "two pieces of technology", but not "five pieces of it fell into the sea"."""
_COMPARED = re.compile(r"\s+(?:as|the|more|its|their|that|what|(?!after|over|under|ever|never)\w+er)\b", re.IGNORECASE)
_IN_TURN = re.compile(
    r"\s+(?:in (?:a row|succession|as many)|running|this (?:year|month|week|season)|so far|since|on record|(?:to|that|who|which) (?:\w+ )?\w+"
    r"|(?:of|in) (?:his|her|its|their|the|a) (?:\w+ )?(?:career|season|year|tour|campaign|tournament|decade|century|term)"
    r"|in (?:\w+ ){0,3}(?:year|month|week|day)s?|(?:of|in) (?:19|20)\d\d)\b"
)
"""What tells that an ordinal counts what came in turn: "the 52nd win of her career", "the third strike in a row"."""
_OF_THE_YEAR = re.compile(r"\s+(?:of|this) (?:the |19|20)?(?:year|month|season|\d\d)\b")
"""What tells that even "the first" counts what came in turn: "the city's first homicide of the year"."""
_NO_SIZE = frozenset("age kind one out top end day night year month week summer winter class grade".split())
"""What is no more or less by the number behind "of": "the age of 14", "the class of 2014"."""
_KNOWN = frozenset({"the", "these", "those"})
"""What stands before a number of those told of before: "the two were arrested"."""
_UNREAL = frozenset("would could might may should can not n't never if".split())
_ONE_PERSON = frozenset({"he", "she", "i", "you", "who"})
_UNCOUNTED = frozenset("several many a few".split())
_ONLY = frozenset({"only", "just", "exactly", "including"})
_STRAIGHT = frozenset({"consecutive", "straight", "successive"})
_MARKING = frozenset("is was be been being becomes became become marks marked marking".split())
"""Verbs behind which "the fourth" tells what number something is."""
_OWNING = frozenset({"POS", "PRP$"})
_RANKING = frozenset({"JJS", "RBS", "JJR", "RBR"})
_ONE_AS_PAIR = frozenset(
    (
        "glass glasses eyeglasses sunglasses goggles goggle binoculars scissors shoe boot sneaker sock glove trouser "
        "trousers pant pants jean jeans short shorts tights legging leggings earring headphone headphones"
    ).split()
)
"""What comes in pairs, so that a pair of it is one."""
_HEAT = re.compile(
    r"\b(?:temperatures?|thermometers?|mercury|weather|heat\w*|hot\w*|cold\w*|chill\w*|warm\w*|cool\w*|freez\w+|frozen|highs|lows|wind ?chill)\b",
    re.IGNORECASE,
)
_NEAR = 60
"""Characters on either side of a figure within which a word of heat is near."""
_HAS = frozenset({"has", "have", "had"})
_LEFT = frozenset({"remaining", "left", "more"})
_DOZEN = 12
"""Of so many and more even words that are vague tell the order: "several dozen", "a few hundred"."""
_VAGUE = re.compile(r"\b(?:several|multiple|few|couple|handful|pair)\b", re.IGNORECASE)


def named(draft: Draft, tree: Tree, figure: Figure, spot: Spot, noun: str | None) -> str | None:
    """Name the field of a figure that no pack declares, by `noun` or, where that is None, by the last of its own.

    How often something was ("met three times") is no ratio, and a pair is none.
    """
    text, quantity = draft.report.text, figure.quantity
    if is_how_often(draft, figure):
        return OFTEN_FIRED if _is_firing_of_year(tree, spot) else quantity.unit
    told, noun = noun, _in_full(tree, spot, noun or noun_of(tree, spot))
    if quantity.unit == "ordinal":
        return plural(noun) if noun and _is_tally(text, tree, figure, spot) else None
    few = (quantity.low or 0) < _DOZEN and _VAGUE.search(figure.passage.of(text))
    vague = few and not _is_pair_of(figure) and not _is_undergone(tree, spot.at)
    whose = noun is not None and _is_only_whose(tree, spot, noun)
    if behind := _by_words_around(text, figure):
        return behind
    if quantity.unit is None and (vague or whose or _is_one_of_a_kind(tree, quantity, spot)):
        return None
    name = undeclared(replace(quantity, counted=told) if told else quantity, noun)
    named_so = _of_length(tree, quantity, spot) if name == LENGTH else name
    return _of_sort(named_so, noun) if named_so and noun else named_so


def _of_sort(name: str, noun: str) -> str:
    """Name people whom every report calls otherwise by what they are: soldiers, travellers."""
    *before, last = noun.split() or [""]
    if is_soldiers(last, before[-1] if before else ""):
        return TROOPS
    return PASSENGERS if last in _TRAVELLERS else name


def _of_length(tree: Tree, quantity: Quantity, spot: Spot) -> str:
    """Name a length: how far away something lies, how far a way leads, or no more than a length."""
    closed = spot.stop < len(tree.words) and tree.words[spot.stop] in _CLOSING  # "“12 to 15 miles” out"
    behind = spot.stop + closed
    if not _ASIDE.isdisjoint(tree.lower[behind : behind + 1]):
        return APART
    return FLOWN if is_way(tree, quantity, spot) else LENGTH


def _is_firing_of_year(tree: Tree, spot: Spot) -> bool:
    """Say whether "six times" counts what was fired in a year: "has fired missiles six times this year"."""
    verb = next((i for i in tree.up(spot.at) if tree.tags[i].startswith("VB")), None)
    behind = tree.lower[spot.stop : spot.stop + 3]
    begin = tree.spans[tree.sentence[spot.at]][0]
    yearly = "year" in behind or any(_A_YEAR.fullmatch(word) for word in behind)
    return (
        verb is not None
        and tree.lower[verb] in _FIRED
        and (yearly or "year" in tree.lower[begin : min(begin + _OPENS, spot.first)])
    )


def _is_only_whose(tree: Tree, spot: Spot, noun: str) -> bool:
    """Say whether a count only tells who or where is meant: "her two sons", "the two countries"."""
    before, spelled = tree.lower[spot.first - 1], tree.lower[spot.first].isalpha()
    return spelled and ((before in POSSESSIVES and noun in _KIN) or (before == "the" and noun in _LANDS))


def _by_words_around(text: str, figure: Figure) -> str | None:
    """Name the field of pieces by what they are of, and of degrees by a word for heat near by; None for others."""
    if figure.quantity.counted == "piece":
        stuff, apart = (shape.match(text, figure.passage.end) for shape in (_OF_STUFF, _OF_OTHERS))
        broke = text[: figure.passage.start].endswith((" in ", " into "))
        return stuff[1] if stuff else None if apart or broke else "pieces"
    return "temperature" if figure.quantity.unit == "degree" and _is_heat(text, figure) else None


def is_only_first(text: str, figure: Figure) -> bool:
    """Say whether "the first" tallies nothing, as it does of a year: "the city's first homicide of the year"."""
    first = figure.quantity.unit == "ordinal" and figure.quantity.low == 1
    return first and _OF_THE_YEAR.match(text, figure.passage.end) is None


def _is_tally(text: str, tree: Tree, figure: Figure, spot: Spot) -> bool:
    """Say whether an ordinal counts what came in turn: "the third strike in a row", "its second homicide", "marks the fourth success"; not rank or size ("the third largest")."""
    if figure.quantity.low == 1:
        return not is_only_first(text, figure)
    if any(tree.tags[i] in _RANKING for i in range(spot.first, spot.stop)):
        return False
    if _IN_TURN.match(text, figure.passage.end) or not _STRAIGHT.isdisjoint(tree.lower[spot.first : spot.stop]):
        return True
    before = spot.first - 1
    if tree.lower[before] == "the":
        return tree.lower[before - 1] in _MARKING
    return tree.tags[before] in _OWNING


def _is_pair_of(figure: Figure) -> bool:
    """Say whether a pair is of two things ("a pair of shootings"), and no one thing ("a pair of glasses")."""
    quantity = figure.quantity
    return quantity.low == quantity.high == len("ab") and quantity.counted not in _ONE_AS_PAIR


def _is_heat(text: str, figure: Figure) -> bool:
    """Say whether degrees without a scale are those of a thermometer: below zero, or near a word for heat."""
    start, end = max(0, figure.passage.start - _NEAR), figure.passage.end + _NEAR
    return (figure.quantity.low or 0) < 0 or _HEAT.search(text, start, end) is not None


def _in_full(tree: Tree, spot: Spot, noun: str | None) -> str | None:
    """Return a noun with the one before it where it tells nothing by itself: the members of "1,000 service members"."""
    before = tree.lower[spot.at - 1] if spot.first < spot.at and tree.tags[spot.at - 1] == "NN" else None
    return f"{before} {noun}" if noun == "member" and before else noun


def by_clause(tree: Tree, spot: Spot) -> str | None:
    """Name the field of a bare number by what it is the number of ("a factor of two"), or by what was done ("2,500 have been built"); None for others."""
    above = tree.heads[spot.at]
    if tree.lower[spot.first - 1] == "of":
        of = tree.bases[spot.at] == "nmod" and tree.tags[above] == "NN" and tree.lower[above] not in _NO_SIZE
        return tree.lower[above] if of else None
    done = tree.rels[spot.at] == "nsubj:pass" and tree.tags[above] == "VBN"
    return tree.lower[above] if done and tree.lower[spot.first - 1] not in _KNOWN else None


def _is_one_of_a_kind(tree: Tree, quantity: Quantity, spot: Spot) -> bool:
    """Say whether "one" only introduces what it is said of ("one neighbour said"), and counts nothing: it counts in digits, in a row of counts and as what is left."""
    if not quantity.low == quantity.high == 1:
        return False
    behind = tree.lower[spot.stop : spot.stop + 1]
    left = not _LEFT.isdisjoint(behind) or (quantity.counted == "count" and behind in (["of"], ["each"]))
    owned = tree.bases[spot.at] == "obj" and tree.lower[tree.heads[spot.at]] in _HAS
    left = left or (owned and not is_human(quantity.counted or ""))
    left = left or (tree.lower[spot.first - 1] != "not" and _is_undergone(tree, spot.at))
    counts = left or tree.lower[spot.first] == "1" or tree.lower[spot.first - 1] in _ONLY
    beside = [tree.heads[spot.at]] if tree.bases[spot.at] == "conj" else []
    beside += [i for i in tree.children[spot.at] if tree.bases[i] == "conj"]
    plain = all(tree.tags[i] == "NN" for i in range(spot.first + 1, spot.stop))  # "one derailment", "one health centre"
    return not counts and not (plain and any(_is_counted(tree, i) for i in beside))


def _is_undergone(tree: Tree, at: int) -> bool:
    """Say whether something was done to a thing, alone or with others ("a clinic and one shop window were broken"), or whether there is one."""
    while tree.bases[at] in {"conj", "appos"} and tree.tags[tree.heads[at]].startswith(("NN", "CD")):
        at = tree.heads[at]
    there = tree.child(tree.heads[at], "expl") if tree.rels[at] == "nsubj" else None
    return tree.rels[at] == "nsubj:pass" or (there is not None and there < tree.heads[at])


def _is_counted(tree: Tree, at: int) -> bool:
    return any(tree.bases[i] == "nummod" and tree.lower[i] != "one" for i in tree.children[at])


def apart(kind: Kind, name: str | None) -> str | None:
    """Return the name of a figure that no declared field takes, told apart from the declared field of that name: 12 buildings searched are not 12 destroyed."""
    return beside(name) if name in {field.id for field in kind.fields} else name


def beside(name: str | None) -> str:
    """Return the name of a figure told apart from those of a name: one of the missiles is not how many were fired."""
    return f"other_{name}"


def is_factor(tree: Tree, spot: Spot) -> bool:
    """Say whether a number is by how much something is more than another, and counts nothing: "by a factor of two"."""
    return tree.lower[max(0, spot.first - 2) : spot.first] == [FACTOR, "of"]


def is_elapsed(tree: Tree, quantity: Quantity, spot: Spot) -> bool:
    """Say whether a length of time is how long something came after what was told before: "two hours later"."""
    timed = quantity.unit is not None and units.dimension(quantity.unit) == DIMENSIONS["second"]
    return timed and tree.lower[spot.stop : spot.stop + 1] == ["later"]


def is_how_often(draft: Draft, figure: Figure) -> bool:
    """Say whether "three times" counts how often something was, and is no ratio."""
    return figure.quantity.unit == "times" and not _COMPARED.match(draft.report.text, figure.passage.end)


def is_done_so_often(tree: Tree, spot: Spot) -> bool:
    """Say whether something happened as often as a figure says: "was deployed five times"; not what only could be, nor what "he" or "she" did."""
    verb = next((i for i in tree.up(spot.at) if tree.tags[i].startswith("VB")), None)
    if verb is None or tree.lower[spot.first] in _UNCOUNTED:
        return False
    subject = tree.child(verb, "nsubj")
    own = subject is not None and tree.lower[subject] in _ONE_PERSON
    return not own and not any(tree.lower[i] in _UNREAL for i in tree.children[verb])


def undeclared(quantity: Quantity, noun: str | None) -> str | None:
    """Name the field of a figure that no pack declares: what is counted in the plural, or what its unit measures.

    None for an age or wounds, which are a person's and no event's, for an ordinal, for a bare number, and for what
    belongs to the wording ("two pieces").
    """
    if quantity.unit == "ordinal" or quantity.counted == "age" or quantity.counted in OF_A_BODY:
        return None
    if quantity.unit is None and quantity.counted in _OF_WORDING:
        return None
    if quantity.unit is not None:
        return "cost" if quantity.unit in units.CODES else _UNDECLARED.get(units.dimension(quantity.unit), "measure")
    return plural(noun) if quantity.counted and noun else None
