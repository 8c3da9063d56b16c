"""How a figure that no declared field takes is named: by what it counts, or by what its unit measures."""

import re
from dataclasses import replace

from onrecord.packs.pack import Kind
from onrecord.reading.claims.fields import DIMENSIONS, OF_A_BODY
from onrecord.reading.claims.nearby import Spot, noun_of
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
_IRREGULAR_PLURALS = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "life": "lives",
}
TROOPS = "troops"
"""The field of soldiers, whatever a report calls them."""
_SOLDIERS = frozenset("troop soldier serviceman servicewoman servicemember paratrooper infantryman".split()) | {
    "service member"
}
_OF_WORDING = frozenset(
    "time end side part piece step half way thing hand eye leg occasion kind sort type style".split()
)
"""Nouns whose count belongs to the wording: "two pieces of technology", "a four-time champion"."""
_COMPARED = re.compile(r"\s+(?:as|the|more|its|their|that|what|(?!after|over|under|ever|never)\w+er)\b", re.IGNORECASE)
_IN_TURN = re.compile(
    r"\s+(?:in (?:a row|succession|as many)|this (?:year|month|week|season)|so far|since|on record|(?:to|that|who|which) (?:\w+ )?\w+"
    r"|(?:of|in) (?:his|her|its|their|the|a) (?:\w+ )?(?:career|season|year|tour|campaign|tournament|decade|century|term)"
    r"|in (?:\w+ ){0,3}(?:year|month|week|day)s?)\b"
)
"""What tells that an ordinal counts what came in turn: "the 52nd win of her career", "the third strike in a row"."""
_NO_SIZE = frozenset("age kind one out top end day night year month week summer winter class grade".split())
"""What is no more or less by the number behind "of": "the age of 14", "the class of 2014"."""
_KNOWN = frozenset({"the", "these", "those"})
"""What stands before a number of those told of before: "the two were arrested"."""
_UNREAL = frozenset("would could might may should can not n't never if".split())
_ONE_PERSON = frozenset({"he", "she", "i", "you", "who"})
_UNCOUNTED = frozenset("several many a few".split())
_ONLY = frozenset({"only", "just", "exactly", "including"})
_LEFT = frozenset({"remaining", "left", "more"})
_VAGUE = re.compile(r"\b(?:several|multiple|few|couple|handful|pair)\b", re.IGNORECASE)


def named(draft: Draft, tree: Tree, figure: Figure, spot: Spot, noun: str | None) -> str | None:
    """Name the field of a figure that no pack declares, by `noun` or, where that is None, by the last of its own.

    How often something was ("met three times") is no ratio, and a pair is none.
    """
    text, quantity = draft.report.text, figure.quantity
    if is_how_often(draft, figure):
        return quantity.unit
    told, noun = noun, _in_full(tree, spot, noun or noun_of(tree, spot))
    if quantity.unit == "ordinal":
        return plural(noun) if noun and quantity.low != 1 and _IN_TURN.match(text, figure.passage.end) else None
    if quantity.unit is None and (_VAGUE.search(figure.passage.of(text)) or _is_one_of_a_kind(tree, quantity, spot)):
        return None
    name = undeclared(replace(quantity, counted=told) if told else quantity, noun)
    return TROOPS if name and noun in _SOLDIERS else name


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
    left = not _LEFT.isdisjoint(tree.lower[spot.stop : spot.stop + 1])
    counts = left or tree.lower[spot.first] == "1" or tree.lower[spot.first - 1] in _ONLY
    beside = [tree.heads[spot.at]] if tree.bases[spot.at] == "conj" else []
    beside += [i for i in tree.children[spot.at] if tree.bases[i] == "conj"]
    plain = spot.stop - spot.first == len(("one", "derailment"))
    return not counts and not (plain and any(_is_counted(tree, i) for i in beside))


def _is_counted(tree: Tree, at: int) -> bool:
    return any(tree.bases[i] == "nummod" and tree.lower[i] != "one" for i in tree.children[at])


def apart(kind: Kind, name: str | None) -> str | None:
    """Return the name of a figure that no declared field takes, told apart from the declared field of that name: 12 buildings searched are not 12 destroyed."""
    return f"other_{name}" if name in {field.id for field in kind.fields} else name


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


def plural(noun: str) -> str:
    """Return the plural of a noun as a field's id: "container" to "containers", words joined by an underscore."""
    *before, last = noun.lower().replace("-", " ").split() or [noun]
    if last in _IRREGULAR_PLURALS:
        last = _IRREGULAR_PLURALS[last]
    elif last.endswith("man") and last not in {"human", "german", "roman", "ottoman"}:
        last = last[:-2] + "en"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "" if last.endswith("s") and not last.endswith("ss") else "es"
    elif last not in {"aircraft", "personnel", "police", "staff", "crew", "dead", "injured", "missing"}:
        last += "s"
    return "_".join([*before, last])
