"""How many live in a place, to whom nothing need have happened."""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.tree import Tree

_SETTLED = frozenset(
    "city town village country nation region province state county district island capital port metropolis community suburb population".split()
)
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
    of = tree.bases[spot.at] == "nmod" and any(tree.lower[i] == "of" for i in tree.children[spot.at])
    return of and tree.lower[above] in _SETTLED
