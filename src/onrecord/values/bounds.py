"""Read the words around a number that open or blur it: "at least", "up to", "about", "or so"."""

from dataclasses import replace
from enum import Enum

from onrecord.record.frozen import frozen
from onrecord.values.lexing import Lexed


class Side(Enum):
    """What a bound leaves of a number: both sides, only `low`, or only `high`."""

    BOTH = "both"
    LOW = "low"
    HIGH = "high"


@frozen
class Bound:
    """A bound read beside a number; `first` is the token that the expression now begins with."""

    first: int
    side: Side = Side.BOTH
    approximate: bool = False


_LOW = (
    "at least|more than|over|no fewer than|no less than|not less than|not fewer than|greater than|above|upwards of|upward of"
    "|in excess of|exceeding|exceeds|exceeded|exceed|topping|topped|tops|surpassing|surpassed|surpasses|a minimum of|minimum of|north of|beyond"
    "|higher than|larger than|longer than|as few as|as little as|>|bigger than|further than|farther than"
)
_HIGH = (
    "up to|under|below|fewer than|less than|at most|no more than|not more than|no higher than|no larger than|no longer than|no farther than|no further than|a maximum of|maximum of|as many as|as much as"
    "|lower than|smaller than|shorter than|not exceeding|not exceed|never exceed|never exceeds|never exceeded|rarely exceed|rarely exceeds|rarely exceeded|seldom exceeds|hardly exceeds|<|as long as|as far as|as high as|up to a maximum of"
)
_HIGH_BLURRED = (
    "nearly|almost|could reach|may reach|might reach|could rise to|may rise to|could climb to|could hit|could top out at|just under"
    "|just below|just short of|could be as high as|slightly less than|slightly under|slightly fewer than|a little under"
)
_LOW_BLURRED = "just over|just above|just more than|slightly more than|slightly over|slightly above|a little over|a little more than|little more than"
_BLURRED = (
    "about|around|some|roughly|approximately|approx|approx .|circa|ca|ca .|c .|an estimated|estimated|close to|approaching|approaches|approached"
    "|nearing|neared|in the region of|in the order of|on the order of|~|≈|something like|perhaps|maybe|or so"
)
_EMPHASIS = frozenset({"well", "far", "much", "significantly", "considerably", "even", "probably", "likely"})
_FILLERS = frozenset(
    ("another additional further total extra other combined whopping record only the a an its their").split()
)
_RISING = "rose rises risen rise rising climbs climbed climb climbing soared soars surged jumped pushed goes gone went moved".split()
_TOLLS = "toll tolls deaths dead cases count number injured killed casualties fatalities infections".split()
_RISEN = frozenset([*_RISING, "went", "increase", "increased", "increases", "crept", "grew", "grown"])
"""Before these words "up to" tells how far a count came, and bounds nothing: "the toll has gone up to 56"."""
_FALLEN = frozenset("tip tips tipped turn turned rolled flipped keeled toppled fell fallen knocked".split())
_PASSED = ("pass", "passes", "passed", "has passed", "have passed", "had passed", "tops", "top", "topped")
_LOW_RISING = [f"{verb} past" for verb in _RISING] + [f"{noun} {verb}" for noun in _TOLLS for verb in _PASSED]
"""How a toll is told that went beyond a number: "deaths pass 7,200", "rose past 7,200"; "passed 12 bills" is no bound."""
_STATES: dict[tuple[str, ...], tuple[Side, bool]] = {}
for _phrases, _state in (
    ("|".join((_LOW, *_LOW_RISING)), (Side.LOW, False)),
    (_HIGH, (Side.HIGH, False)),
    (_HIGH_BLURRED, (Side.HIGH, True)),
    (_LOW_BLURRED, (Side.LOW, True)),
    (_BLURRED, (Side.BOTH, True)),
):
    _STATES |= {tuple(_phrase.split()): _state for _phrase in _phrases.split("|")}
_LONGEST = max(map(len, _STATES))
_ENDINGS = {_phrase[-1] for _phrase in _STATES}


def read_before(lexed: Lexed, index: int) -> Bound:
    """Return the bound that stands right before token `index`: several may follow each other ("at least some 50").

    A filler may stand between bound and number ("at least another 1,500", "more than a total of 50").
    """
    bound = Bound(index)
    at = index
    for _ in range(3):
        at = _over_fillers(lexed, at)
        found = _phrase_before(lexed, at)
        if found is None:
            break
        length, (side, blurred) = found
        at -= length
        bound = Bound(at, side if bound.side is Side.BOTH else bound.side, bound.approximate or blurred)
    if bound.first != index and lexed.word(bound.first - 1) in _EMPHASIS:
        return replace(bound, first=bound.first - 1)
    return bound


def _over_fillers(lexed: Lexed, at: int) -> int:
    """Step back over up to three fillers, where a bound then stands before them; else stay."""
    back = at
    for _ in range(3):
        word = lexed.word(back - 1)
        if word == "of" and lexed.word(back - 2) == "total":
            back -= 2
        elif word in _FILLERS:
            back -= 1
        else:
            break
        if lexed.word(back - 1) in _ENDINGS and _phrase_before(lexed, back):
            return (
                back
                if word not in {"the", "its", "their"}
                or lexed.word(back - 1) not in {"over", "about", "around", "above", "below", "under", "beyond"}
                else at
            )
    return at


def _phrase_before(lexed: Lexed, at: int) -> tuple[int, tuple[Side, bool]] | None:
    if lexed.word(at - 1) not in _ENDINGS:
        return None
    for length in range(min(_LONGEST, at), 0, -1):
        state = _STATES.get(lexed.words[at - length : at])
        if state and not (_is_way_up(lexed, at - length, at) or _is_way_over(lexed, at - length, at)):
            return length, state
    return None


def _is_way_up(lexed: Lexed, first: int, end: int) -> bool:
    """Say whether the tokens from `first` up to `end` are the "up to" of what rose: "the toll has gone up to 56"."""
    return lexed.words[first:end] == ("up", "to") and lexed.word(first - 1) in _RISEN


def _is_way_over(lexed: Lexed, first: int, end: int) -> bool:
    """Say whether the token from `first` up to `end` is the "over" of what fell: "the boat tipped over about 150 miles from the coast"."""
    return lexed.words[first:end] == ("over",) and lexed.word(first - 1) in _FALLEN


_AFTER = {
    ("or", "more"): (Side.LOW, False),
    ("or", "higher"): (Side.LOW, False),
    ("or", "above"): (Side.LOW, False),
    ("and", "more"): (Side.LOW, False),
    ("or", "so"): (Side.BOTH, True),
    ("or", "fewer"): (Side.HIGH, False),
    ("or", "less"): (Side.HIGH, False),
    ("-", "odd"): (Side.BOTH, True),
    ("-", "plus"): (Side.LOW, False),
    ("+",): (Side.LOW, False),
    ("plus",): (Side.LOW, False),
}


def read_after(lexed: Lexed, index: int) -> tuple[int, Side, bool] | None:
    """Return the token behind a bound that stands at `index`, the side it leaves, and whether it blurs."""
    for length in (2, 1):
        words = lexed.words[index : index + length]
        state = _AFTER.get(words)
        if state:
            return index + len(words), *state
    return None
