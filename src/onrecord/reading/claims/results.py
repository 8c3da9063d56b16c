"""How a side of a result is named: of a game ("beat them 34-6"), of a vote ("deadlocked at 9-3"), of a season ("a 13-3 record")."""

from onrecord.reading.claims.nearby import Spot
from onrecord.reading.tree import Tree

_HYPHENS = frozenset("-–—")
_VOTES = frozenset(
    (
        "vote votes voted voting ruled ruling jury jurors juror court justices judges panel senate committee council board deadlock "
        "deadlocked decision"
    ).split()
)
_GAMES = frozenset("win wins victory loss defeat draw tie triumph rout lead".split())
_NEAR = 4
"""Words on either side of a result that tell whether it is of a game or of a season."""
_SEASONS = frozenset("record improve improves improved season seasons mark".split())


def is_side(tree: Tree, spot: Spot) -> bool:
    """Say whether a number is one side of two that a hyphen ties."""
    return any(
        tree.lower[tie : tie + 1] and tree.lower[tie] in _HYPHENS and _is_number(tree, other)
        for tie, other in ((spot.stop, spot.stop + 1), (spot.first - 1, spot.first - 2))
        if min(tie, other) >= 0 and max(tie, other) < len(tree.lower)
    )


def result_of(tree: Tree, spot: Spot) -> str:
    """Return the field of a side of a result by the words of its sentence: `votes`, `record`, else `score`."""
    behind = tree.lower[spot.stop : spot.stop + _NEAR]
    near = behind + tree.lower[max(0, spot.first - _NEAR) : spot.first]
    if not _GAMES.isdisjoint(behind):
        return "score"
    if not _SEASONS.isdisjoint(near):
        return "record"
    return "score" if _VOTES.isdisjoint(tree.lower[slice(*tree.spans[tree.sentence[spot.at]])]) else "votes"


def _is_number(tree: Tree, at: int) -> bool:
    return tree.lower[at].isdecimal()
