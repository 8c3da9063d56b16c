"""What people are called, where that keeps two of them apart: an officer is not the gunman, nor "a bystander" the boy told of before."""

from collections.abc import Set as AbstractSet

from onrecord.reading.claims.people.persons import KIN, SEXED, Person, Record
from onrecord.reading.tree import Tree

_ATTACKERS = frozenset("suspect gunman shooter intruder robber burglar attacker assailant carjacker".split())
_ATTACKED = frozenset(
    "victim officer deputy trooper constable guard bystander homeowner resident clerk cashier employee owner passer-by pedestrian".split()
)
_PLAIN = frozenset(
    "person victim one other another individual subject teen teenager youth juvenile adult male female old minor toddler patient student".split()
)
"""Nouns that may be said of anybody, and so of somebody told of before."""
_INDEFINITE = frozenset({"a", "an"})


def is_otherwise(person: Person, record: Record, tree: Tree) -> bool:
    """Say whether the noun of a telling is one by which the person cannot be meant: of the other side, or that of somebody new.

    "A clerk" is no one told of before, unless as a clerk or by a name or pronouns alone.
    """
    if not record.noun or record.noun in person.nouns:
        return False
    if is_opposed({record.noun}, person.nouns):
        return True
    new = tree.lower[record.first] in _INDEFINITE and _is_calling(record.noun)
    return new and any(_is_calling(noun) or noun in SEXED for noun in person.nouns)


def is_opposed(nouns: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Say whether of two people one is told to be an attacker, and the other to be of those attacked."""
    return any(
        not one.isdisjoint(_ATTACKERS) and not other.isdisjoint(_ATTACKED)
        for one, other in ((nouns, others), (others, nouns))
    )


def _is_calling(noun: str) -> bool:
    """Say whether a noun tells what somebody does or is, beyond age, sex and kin."""
    return noun not in _PLAIN and noun not in SEXED and noun not in KIN and not noun.endswith("old")
