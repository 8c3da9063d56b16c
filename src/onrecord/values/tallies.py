"""Read ordinals as tallies ("the fourth launch this year") and ages ("45-year-old", "aged 45")."""

from onrecord.values.counted import BOUNDARIES, is_plural, read_counted, singular
from onrecord.values.lexing import HYPHENS, Lexed
from onrecord.values.numerals import ORDINALS, TENS, read_number, read_ordinal

_OTHERWISE = frozenset(
    (
        "time half term week day month year quarter place lady minister deputy person hand thing step floor century "
        "anniversary parallel street avenue congress district amendment world party name night morning decade vice "
        "degree base round weekend hour minute season choice grade class rate line priority secretary son daughter "
        "child president stage phase part section chapter responders responder aid birthday baby wife husband grandchild"
    ).split()
)
_SPANNING = frozenset({"that", "in", "within"})
_SINCE = "since"
_DONE_BY = frozenset({"by", "done"})
_BEHIND = frozenset({"this", _SINCE, "overall"})
_TURNS = frozenset({"time", "round"})
"""What tells only that something came again: "the eighth time this year that it has launched missiles", "the 11th round of missile launches"."""
_RANKS = frozenset({"command", "line", "charge"})
"""What makes an ordinal with "in" a rank: "the second in command"."""
_SPANS = frozenset({"year", "month", "week", "day"})
_COUNTING = frozenset({"this", "in", "within"})
"""Words before a length of time that make it the one to count in: "this year", "in less than a week", "in as many days"."""
_OWNED = ("'s", "’s")
_OF_A_SPAN = frozenset(("of", "the", span) for span in _SPANS)
_SPAN = 12
"""Words that such a clause takes at most."""
ORDINAL_WORDS = frozenset({*ORDINALS, *TENS})
"""Words that an ordinal can begin with, beside digits."""
_OPENERS = frozenset({"ages", "aged", "age"})
_LISTING = frozenset({",", "and", "or", "to", "through"})
_LISTED = 24
"""Words that a list of ages takes at most."""
_AGES = {
    "year": "year",
    "years": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "day": "day",
}
_OLD_ENOUGH = frozenset(
    "man woman boy girl teen teenager child male female student husband wife son daughter brother sister mother father "
    "victim suspect driver passenger toddler baby other men women boys girls teens teenagers children males females students victims sons daughters brothers sisters suspects grandson granddaughter nephew niece cousin boyfriend girlfriend".split()
)
"""Nouns behind which a number between commas is an age."""
_IN_A_ROW = frozenset({"straight", "consecutive", "successive"})
_BEFALLING = frozenset(
    "killed shot arrested charged executed wounded injured hurt convicted sentenced infected".split()
)
_SUFFIXES = frozenset({"jr", "sr"})
_PICTURED = frozenset({"left", "right", "center", "centre", "above", "pictured", "middle"})
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
    alone = _turn(lexed, index, end) or _tallied_alone(lexed, index, end)
    if alone:
        return index, alone[0], float(number), alone[1]
    end += 2 * (lexed.words[end : end + 2] == ("day", "of"))  # "the ninth day of protests" is the ninth protest
    following = lexed.word(end)
    counted = read_counted(lexed, end, single=True)
    if counted is None or following in BOUNDARIES:
        return index, end, None, None
    nouns = {singular(word) for word in lexed.words[end : counted[1]]}
    if nouns & _OTHERWISE and not _is_in_a_row(lexed, end, counted[1]) and not _is_person_harmed(lexed, end):
        return index, end, None, None
    return index, counted[1], float(number), counted[0]


def _turn(lexed: Lexed, index: int, end: int) -> tuple[int, str | None] | None:
    """Return the token behind "time" or "round", and what came again, None where only what is around tells; None for others."""
    if lexed.word(end) not in _TURNS:
        return None
    of = read_counted(lexed, end + 2, single=False) if lexed.words[end : end + 2] == ("round", "of") else None
    if of and is_plural(lexed.word(of[1] - 1)) and _is_counted_in(lexed, of[1] - 1):
        return of[1], of[0]
    return (end + 1, None) if _is_counted_in(lexed, end) and lexed.word(index - 1) == "the" else None


def _is_counted_in(lexed: Lexed, at: int) -> bool:
    """Say whether what stands behind token `at` is the time to count in: "this year", "since June", "in January alone"."""
    behind = lexed.words[at + 1 : at + 4]
    return (
        behind[:1] == (_SINCE,)
        or (behind[:1] == ("this",) and singular(behind[1]) in _SPANS)
        or behind[2:] == ("alone",)
    )


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == len("2025") and word.startswith("20")


def _is_in_a_row(lexed: Lexed, end: int, stop: int) -> bool:
    """Say whether an ordinal counts what came without a break: "the tenth straight week", "the tenth week in a row", "for the tenth week running"."""
    behind = lexed.words[stop : stop + 3]
    return (
        lexed.word(end) in _IN_A_ROW
        or behind == ("in", "a", "row")
        or behind[:2] == ("in", "succession")
        or behind[:1] == ("running",)
    )


def _is_person_harmed(lexed: Lexed, end: int) -> bool:
    """Say whether an ordinal counts people by what befell them: "the 31st person killed", "the third person to die"."""
    return lexed.word(end) == "person" and (lexed.word(end + 1) in _BEFALLING or lexed.word(end + 1) == "to")


def _tallied_alone(lexed: Lexed, index: int, end: int) -> tuple[int, str | None] | None:
    """Return the token behind an ordinal that tallies without a noun, and "kind" where it says so; None for others.

    "the fourth this year", "the 24th of its kind", "the fifth that it has launched this year", "the 34th fired this year",
    "the second in Velm in over a week", "the tenth by the North since January".
    """
    if lexed.words[end : end + 3] == ("of", "its", "kind"):
        return end + 3, "kind"
    if lexed.word(index - 1) not in {"the", "its", "their"} and not lexed.word(index - 1).endswith(_OWNED):
        return None
    if lexed.words[end : end + 3] in _OF_A_SPAN:
        return end, None
    if lexed.word(end) == "of" and (_is_year(lexed.word(end + 1)) or _is_of_a_span(lexed, end)):
        return end, None  # "the North's fourth of a ballistic missile this year"
    following = lexed.word(end + 2 * (lexed.words[end : end + 2] == ("so", "far")))
    told = (
        (following in _SPANNING and lexed.word(end + 1) not in _RANKS)
        or following in _DONE_BY
        or following.endswith("ed")
    )
    spanning = told and _is_of_a_span(lexed, end)
    return (end, None) if following in _BEHIND or spanning else None


def _is_of_a_span(lexed: Lexed, at: int) -> bool:
    """Say whether a length of time to count in stands within a few words of token `at`, in its sentence: "that it has launched this year"."""
    stop = next((i for i in range(at, at + _SPAN) if lexed.word(i) in {"", ".", ";", ","}), at + _SPAN)
    ends = [i for i in range(at + 1, stop) if singular(lexed.word(i)) in _SPANS]
    if lexed.word(at) in _DONE_BY and _SINCE in lexed.words[at:stop]:
        return True
    return any(not _COUNTING.isdisjoint(lexed.words[max(at, i - 4) : i]) for i in ends)


def _is_name(lexed: Lexed, index: int, end: int) -> bool:
    """Read "Second World War", "Fifth Fleet", "38th parallel" as names."""
    capital = lexed.printed(index)[:1].isupper() and lexed.printed(end)[:1].isupper()
    return capital or lexed.word(end) in _NAMES


def read_age(lexed: Lexed, index: int) -> tuple[int, int, float, str] | None:
    """Read an age whose number stands at `index`: its first token, the token behind it, number and unit; None for no age."""
    number = read_number(lexed, index)
    if number is None or number.high is None or not 0 < number.low < 120 or number.end > index + 3:
        return None
    at = number.end
    unit = _AGES.get(lexed.word(at + (lexed.word(at) in HYPHENS)))
    told = unit and _is_told(lexed, at)
    if unit and told:
        return index, told, number.low, unit
    if lexed.word(index - 1) in {"aged", "age", "ages"}:
        return index - 1, _end_of_ages(lexed, at), number.low, "year"
    if _goes_on(lexed, index):
        return index, at, number.low, "year"
    last = _last_name(lexed, index - 2)
    first = last - 1 - (lexed.word(last - 1) == "." and len(lexed.word(last - 2)) == 1)
    full_name = lexed.printed(last)[:1].isupper() and lexed.printed(first)[:1].isupper()
    paired = lexed.words[at : at + 2] == (",", "and") and lexed.word(at + 3) == "," and lexed.word(at + 4).isdigit()
    told_by = number.low > 9 or full_name or paired or lexed.word(index - 2) in _OLD_ENOUGH
    apposed = number.digits.isdigit() and told_by
    return (index, at, number.low, "year") if apposed and _is_apposed(lexed, index, at) else None


def _is_told(lexed: Lexed, at: int) -> int | None:
    """Return the token behind "-year-old", "years old", "-month-olds" at token `at`, None where no age stands there."""
    for words in ((lexed.word(at), lexed.word(at + 1)), ("", lexed.word(at))):
        hyphen, unit = words
        end = at + (2 if hyphen in HYPHENS else 1)
        if unit in _AGES and (hyphen in HYPHENS or not hyphen):
            end += lexed.word(end) in HYPHENS
            return end + 1 if lexed.word(end) in {"old", "olds"} else None
    return None


def _end_of_ages(lexed: Lexed, at: int) -> int:
    """Step over the second age of "ages 20 to 27"."""
    joined = lexed.word(at) in {"to", "through"} or lexed.word(at) in HYPHENS
    return at + 2 if joined and lexed.word(at + 1).isdigit() else at


def _goes_on(lexed: Lexed, index: int) -> bool:
    """Say whether a number goes on with ages before it: "ages 20, 23 and 27", "an 18 and 15 year old"."""
    at, numeral = index, lexed.word(index)
    if not numeral.isdigit() or len(numeral) > 2:
        return False
    if lexed.word(at + 1) in {"and", "or", "to"} and lexed.word(at + 2).isdigit() and _is_told(lexed, at + 3):
        return True
    while lexed.word(at - 1) in _LISTING and at > index - _LISTED:
        at -= 1
        at -= lexed.word(at - 1) == "," and lexed.word(at) != ","
        if not (lexed.word(at - 1).isdigit() and len(lexed.word(at - 1)) < 3):
            return False
        at -= 1
        if lexed.word(at - 1) in _OPENERS or (lexed.word(at - 1) == "," and lexed.word(at - 2) in _OLD_ENOUGH):
            return True
    return lexed.word(at - 1) in {"from", "between"} and lexed.word(at - 2) in _OPENERS


def _is_apposed(lexed: Lexed, index: int, at: int) -> bool:
    """Say whether a number stands beside a person as the age: "Ro, 45, said", "Ro (45)", "a man, 22, suffering"."""
    opener, closer = lexed.word(index - 1), lexed.word(at)
    if lexed.word(index - 2) in _OLD_ENOUGH and opener == ",":
        return closer in {",", ";", "who", "and", ".", "of", "from"}
    if not lexed.printed(_last_name(lexed, index - 2))[:1].isupper():
        return False
    if opener == "(":
        return closer == ")"
    named = closer in {"and", "of", "from"} and lexed.printed(at + 1)[:1].isupper()
    return opener == "," and (closer in {",", ";", "who"} or named or (closer == "." and lexed.word(index - 3) != "in"))


def _last_name(lexed: Lexed, at: int) -> int:
    """Return where the last name of a person ends whose words end at token `at`: "Ro Holm Jr.", "Ro Holm (left)"."""
    if lexed.word(at) == "." and lexed.word(at - 1) in _SUFFIXES:
        return at - 2 - (lexed.word(at - 2) == ",")
    if lexed.word(at) == ")" and lexed.word(at - 1) in _PICTURED and lexed.word(at - 2) == "(":
        return at - 3
    return at
