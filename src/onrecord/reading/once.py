"""Keep what was made of a pack, or of parts of one, for as long as that very object is asked for again.

Which object it is decides: to hash a pack's parts takes longer than most rules.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

_MOST = 8
_Given = TypeVarTuple("_Given")
_Made = TypeVar("_Made")


def once(make: Callable[[*_Given], _Made]) -> Callable[[*_Given], _Made]:
    """Return `make` so that it runs once for the same objects; what came of the last eight is kept, and they with it."""
    kept: dict[tuple[int, ...], tuple[tuple[*_Given], _Made]] = {}

    @wraps(make)
    def made_once(*given: *_Given) -> _Made:
        key = tuple(map(id, given))
        found = kept.get(key)
        if found is None:
            if len(kept) >= _MOST:
                kept.clear()
            found = kept[key] = given, make(*given)
        return found[1]

    return made_once
