"""Read results of two sides: "beat them 34-6", "a 13-3 record", "deadlocked at 9-3"."""

from onrecord.record.report import Passage
from onrecord.record.value import Quantity
from onrecord.values import units
from onrecord.values.counted import read_counted
from onrecord.values.lexing import HYPHENS, Lexed

RESULTS = frozenset(
    (
        "beat beats beaten beating defeat defeats defeated defeating won win wins winning lose loses lost loss losing victory victories "
        "drew draw drawn tie rout routed edged triumph "
        "record improve improves improved vote votes voted voting ruled ruling decision split deadlock deadlocked"
    ).split()
)
"""Words of which one stands near a result: in front of it within its sentence, or right behind it. How a game stands meanwhile is none ("a 5-1 lead")."""
_SEASONS = frozenset({"season", "campaign", "school", "year"})
_BEFORE, _BEHIND = 9, 3
"""Words in front of a result and behind it among which one of `RESULTS` is looked for."""
_MOST = 200  # what a side of a game of basketball does not reach


def read_score(lexed: Lexed, index: int) -> list[tuple[Passage, Quantity]]:
    """Return the two sides of a result whose first number stands at token `index`, each with its own passage; empty where none does."""
    if not _is_tied(lexed, index) or _goes_on(lexed, index) or not _is_result(lexed, index):
        return []
    return [_side(lexed, at) for at in (index, index + 2)]


def _side(lexed: Lexed, at: int) -> tuple[Passage, Quantity]:
    value = float(lexed.words[at])
    return Passage(lexed.starts[at], lexed.ends[at]), Quantity(value, value, None, value, value)


def _is_tied(lexed: Lexed, index: int) -> bool:
    """Say whether a hyphen without gaps ties two plain numbers that games and votes can come to."""
    sides = (lexed.word(index), lexed.word(index + 2))
    tied = lexed.word(index + 1) in HYPHENS and lexed.touches(index + 1) and lexed.touches(index + 2)
    return tied and all(side.isdecimal() and side.isascii() and int(side) < _MOST for side in sides)


def _goes_on(lexed: Lexed, index: int) -> bool:
    """Say whether more is tied to the two numbers ("50-32-1", "B-44-2", "6-8-year"), so that they are no result."""
    end = index + 3
    behind = lexed.touches(end) and lexed.word(end) not in {".", ",", ";", ")", "!", "?", "'", '"', "”", "’"}
    return behind or (lexed.touches(index) and lexed.word(index - 1) not in {"(", '"', "“", "‘", "'"})


def _is_result(lexed: Lexed, index: int) -> bool:
    """Say whether two numbers are told as a result, and not as a range of what is counted or measured, or as a season."""
    end = index + 3
    counted = read_counted(lexed, end, single=False)
    plural = counted is not None and lexed.printed(counted[1] - 1)[:1].islower()  # "a 34-6 Christmas Day win"
    if plural or units.read_measure(lexed, end) or lexed.word(end) in _SEASONS:
        return False
    near = [*_in_sentence(lexed, index), *lexed.words[end : end + _BEHIND]]
    return not RESULTS.isdisjoint(near)


def _in_sentence(lexed: Lexed, index: int) -> list[str]:
    words = list(lexed.words[max(0, index - _BEFORE) : index])
    stop = max((i for i, word in enumerate(words) if word in {".", "!", "?"}), default=-1)
    return words[stop + 1 :]
