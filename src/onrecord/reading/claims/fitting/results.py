"""How a side of a result is named: of a game ("beat them 34-6"), of a vote ("deadlocked at 9-3"), of a season ("a 13-3 record")."""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.tree import Tree
from onrecord.values.lexing import HYPHENS

_VOTES = frozenset(
    (
        "vote votes voted voting ruled ruling jury jurors juror court justices judges panel senate committee council board deadlock "
        "deadlocked decision"
    ).split()
)
_GAMES = frozenset("win wins victory loss defeat draw tie triumph rout".split())
_NEAR = 3
"""Words on either side of a result that tell whether it is of a game or of a season."""
_SEASONS = frozenset("record improve improves improved season seasons mark".split())


def is_side(tree: Tree, spot: Spot) -> bool:
    """Say whether a number is one side of two that a hyphen ties."""
    return _sides(tree, spot) is not None


def result_of(tree: Tree, spot: Spot) -> str:
    """Return the field of a side of a result by the words around both: `score`, `record`, or `votes`; `score` where none tells."""
    first, stop = _sides(tree, spot) or (spot.first, spot.stop)
    behind = tree.lower[stop : stop + _NEAR]
    near = behind + tree.lower[max(0, first - _NEAR) : first]
    if not _GAMES.isdisjoint(behind):
        return "score"
    if not _SEASONS.isdisjoint(near):
        return "record"
    return "score" if _VOTES.isdisjoint(tree.lower[slice(*tree.spans[tree.sentence[spot.at]])]) else "votes"


def _sides(tree: Tree, spot: Spot) -> tuple[int, int] | None:
    """Return the words of both sides, from the first up to, not including, the one behind; None where a number is no side."""
    if _is_tied(tree, spot.stop, spot.stop + 1):
        return spot.first, spot.stop + 2
    return (spot.first - 2, spot.stop) if _is_tied(tree, spot.first - 1, spot.first - 2) else None


def _is_tied(tree: Tree, tie: int, other: int) -> bool:
    inside = min(tie, other) >= 0 and max(tie, other) < len(tree.lower)
    return inside and tree.lower[tie] in HYPHENS and tree.lower[other].isdecimal()
