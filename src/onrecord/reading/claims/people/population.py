"""How many live in a place, to whom nothing need have happened."""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.tree import Tree

_SETTLED = frozenset(
    "city town village country nation region province state county district island capital port metropolis community suburb population".split()
)
_AMOUNTING = frozenset("stood stands numbered numbers totals totalled totaled reached reaches exceeds exceeded".split())
"""Verbs by which a place's population is told to be so many."""
POPULATION = "population"
"""The field, which no pack declares, of how many live in a place."""


def is_population(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure counts who lives in a place, to whom nothing need have happened: "a city of 10 million people"."""
    above = tree.heads[spot.at]
    if POPULATION in (tree.lower[spot.at], tree.lower[above]) or tree.lower[spot.first - 2 : spot.first] == [
        "home",
        "to",
    ]:
        return True
    if tree.lower[max(0, spot.first - 1) : spot.first] == ["of"] and tree.lower[spot.first - 2] in _SETTLED:
        return True
    subject = tree.child(above, "nsubj") if tree.lower[above] in _AMOUNTING else None
    if subject is not None and tree.lower[subject] == POPULATION:
        return True
    of = tree.bases[spot.at] == "nmod" and any(tree.lower[i] == "of" for i in tree.children[spot.at])
    return of and tree.lower[above] in _SETTLED
