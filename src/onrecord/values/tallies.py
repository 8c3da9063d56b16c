"""Read ordinals as tallies ("the fourth launch this year") and ages ("45-year-old", "aged 45")."""

from onrecord.values.counted import BOUNDARIES, read_counted, singular
from onrecord.values.lexing import Lexed
from onrecord.values.numerals import HYPHENS, ORDINALS, TENS, read_number, read_ordinal

_OTHERWISE = frozenset(
    (
        "time half term week day month year quarter place lady minister deputy person hand thing step floor century "
        "anniversary parallel street avenue congress district amendment world party name night morning decade vice "
        "degree base round weekend hour minute season choice grade class rate line priority secretary son daughter "
        "child president stage phase part section chapter responders responder aid birthday"
    ).split()
)
ORDINAL_WORDS = frozenset({*ORDINALS, *TENS})
"""Words that an ordinal can begin with, beside digits."""
_NAMES = frozenset({"world", "fleet", "army", "lady", "amendment", "street", "avenue"})


def read_tally(lexed: Lexed, index: int) -> tuple[int, int, float | None, str | None] | None:
    """Read the ordinal at `index`: first token, the token behind, the number (None where it tallies nothing), the noun.

    None where there is no ordinal at all.
    """
    ordinal = read_ordinal(lexed, index)
    if ordinal is None:
        return None
    number, end = ordinal
    following = lexed.word(end)
    if following in HYPHENS or _is_name(lexed, index, end) or read_number(lexed, end):
        return index, end, None, None
    if following == "this" and lexed.word(index - 1) in {"the", "its", "their"}:
        return index, end, float(number), None
    counted = read_counted(lexed, end, single=True)
    if counted is None or following in BOUNDARIES:
        return index, end, None, None
    nouns = {singular(word) for word in lexed.words[end : counted[1]]}
    if nouns & _OTHERWISE:
        return index, end, None, None
    return index, counted[1], float(number), counted[0]


def _is_name(lexed: Lexed, index: int, end: int) -> bool:
    """Read "Second World War", "Fifth Fleet", "38th parallel" as names."""
    capital = lexed.printed(index)[:1].isupper() and lexed.printed(end)[:1].isupper()
    return capital or lexed.word(end) in _NAMES


def read_age(lexed: Lexed, index: int) -> tuple[int, int, float] | None:
    """Read an age whose number stands at `index`: its first token, the token behind it, the years; None for no age."""
    number = read_number(lexed, index)
    if number is None or number.high is None or not 0 < number.low < 120 or number.end > index + 3:
        return None
    at = number.end
    if lexed.word(at) in HYPHENS and lexed.word(at + 1) == "year" and lexed.word(at + 3) in {"old", "olds"}:
        return index, at + 4, number.low
    if lexed.word(at) in {"year", "years"} and lexed.word(at + 1) in {"old", "olds"}:
        return index, at + 2, number.low
    if lexed.word(at) in {"year", "years"} and lexed.word(at + 1) in HYPHENS and lexed.word(at + 2) in {"old", "olds"}:
        return index, at + 3, number.low
    if lexed.word(index - 1) in {"aged", "age"}:
        return index - 1, at, number.low
    apposed = number.digits.isdigit() and number.low > 9 and _is_apposed(lexed, index, at)
    return (index, at, number.low) if apposed else None


def _is_apposed(lexed: Lexed, index: int, at: int) -> bool:
    """Say whether a number stands beside a name as its age: "Ro, 45, said", "Ro (45)", "Ro, 51 and Lee, 11."."""
    opener, closer = lexed.word(index - 1), lexed.word(at)
    if not lexed.printed(index - 2)[:1].isupper():
        return False
    if opener == "(":
        return closer == ")"
    named = closer in {"and", "of", "from"} and lexed.printed(at + 1)[:1].isupper()
    return opener == "," and (closer in {",", ";", "who"} or named or (closer == "." and lexed.word(index - 3) != "in"))
