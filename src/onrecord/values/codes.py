"""Tell numbers that count or measure from those in names, codes, clocks, scores and dates."""

from onrecord.values.counted import read_counted
from onrecord.values.lexing import HYPHENS, Lexed

_LABELS = frozenset(
    (
        "article resolution flight room chapter page pages section no nos number route highway channel unit phase "
        "level grade tier class type model version building block gate line figure table apartment suite act item "
        "rule psalm group district zone area sector category stage step boeing airbus covid seat season episode volume vol ak ar mig ms "
        "apollo soyuz agenda formula paragraph clause annex order directive verse division brigade regiment battalion "
        "interstate exit bus train terminal runway pier hall gen windows iphone"
    ).split()
)
_AREAS = frozenset("district zone area sector building block".split())
_ARE_MANY = frozenset({"were", "are", "have"})
"""Verbs of several, so that the number before them counts: "in the neighbouring district 52 were killed"."""
_SERVICES = frozenset(("flight train service bus ferry").split())
_STREETS = frozenset(
    "street st avenue ave road rd drive dr lane ln boulevard blvd court way highway hwy parkway square terrace".split()
)
_BOUND_NAMES = frozenset(
    ("about around some over between from at least than nearly almost up only another an the").split()
)
_CAPITAL_UNITS = frozenset("km kg mw gw kw kt mph".split())
_UNGROUPED = 7
"""Digits in a row, without commas, from which on they are a number of a file: no reporter prints 1704020058 people."""
_PEOPLE = frozenset(
    (
        "person man woman child soldier troop protester demonstrator civilian passenger victim worker student migrant "
        "refugee fighter officer resident citizen missile rocket drone vehicle ship house home building body death "
        "casualty dead injured wounded missing family force personnel individual policeman prisoner hostage year day"
    ).split()
)


_MANY = frozenset("dead injured wounded missing homeless victims casualties survivors".split())
_LENGTHS = frozenset("day week month year hour minute mile block".split())


def is_code(lexed: Lexed, index: int, end: int) -> bool:
    """Say whether the digits at tokens `index` up to `end` belong to a name, a code, a clock, a score or a phone number."""
    before = lexed.word(index - 1)
    if _is_address(lexed, index) or _is_of_series(lexed, index):
        return True
    if (
        _is_clock_apart(lexed, index, end)
        or _is_spelt_number(lexed, index, end)
        or _is_chain(lexed, index)
        or _is_raster(lexed, index)
        or _is_digits_alone(lexed, index, end)
    ):
        return True
    if lexed.touches(index) and _glued(lexed, index, before):
        return True
    if lexed.touches(index + 1) and end == index + 1 and _glued_behind(lexed, index):
        return True
    return _labelled(lexed, index, end, before)


def is_wording(lexed: Lexed, index: int) -> bool:
    """Say whether the number at token `index` counts nothing, whatever unit it seems to have: "(800) 555-0142", "7 Mile Road", "a day or two"."""
    road = lexed.printed(index + 1) == "Mile" and lexed.word(index + 2) in _STREETS
    return road or _is_area_code(lexed, index) or _is_or_so(lexed, index)


def _is_area_code(lexed: Lexed, index: int) -> bool:
    """Read "(800) 555-0142" as a telephone number: three digits in brackets, and three right behind them."""
    for at in (index, index - 2):
        digits = (lexed.word(at), lexed.word(at + 2))
        bracketed = lexed.word(at - 1) == "(" and lexed.word(at + 1) == ")"
        if bracketed and all(word.isdigit() and len(word) == len("800") for word in digits):
            return joined(lexed, at + 2)
    return False


def _is_or_so(lexed: Lexed, index: int) -> bool:
    """Read "a day or two later" as one vague length: "two" counts nothing there."""
    return lexed.word(index - 1) == "or" and lexed.word(index - 3) in {"a", "an"} and lexed.word(index - 2) in _LENGTHS


def _is_spelt_number(lexed: Lexed, index: int, end: int) -> bool:
    """Read "555-TIPS (8477)" as a telephone number: three digits tied to capitals, and the digits that those stand for."""
    if lexed.word(index - 1) == "(" and lexed.printed(index - 2).isupper() and lexed.word(index - 3) in HYPHENS:
        return lexed.word(index - 4).isdigit()
    tied = lexed.word(end) in HYPHENS and lexed.touches(end) and lexed.touches(end + 1)
    return (
        tied
        and len(lexed.word(index)) == len("555")
        and len(lexed.word(end + 1)) > len("psi")
        and lexed.printed(end + 1).isupper()
    )


def _is_clock_apart(lexed: Lexed, index: int, end: int) -> bool:
    """Read "9 a . m ." and "9 : 25 hours" as clock times, however they are printed."""
    if lexed.words[end : end + 3] in {("a", ".", "m"), ("p", ".", "m")}:
        return True
    behind = lexed.word(end) == ":" and len(lexed.word(end + 1)) == 2 and lexed.word(end + 1).isdigit()
    before = lexed.word(index - 1) == ":" and len(lexed.word(index)) == 2 and lexed.word(index - 2).isdigit()
    return behind or before


def _is_address(lexed: Lexed, index: int) -> bool:
    """Read "the 2100 block of Elm", "2222 Harbour Drive", "46 Elm Street", "6724 Highway 24" and "911" as places and a telephone number, no counts."""
    numeral = lexed.word(index)
    if not numeral.isdigit():
        return False
    if numeral == "911":
        return read_counted(lexed, index + 1, single=False) is None or lexed.word(index + 1).startswith("call")
    if len(numeral) > 2 and numeral.endswith("0") and "block" in lexed.words[index + 1 : index + 4]:
        return True
    if not lexed.printed(index + 1)[:1].isupper():
        return False
    if len(numeral) < 3:
        return lexed.word(index + 2) in _STREETS and lexed.printed(index + 2)[:1].isupper()
    numbered = lexed.word(index + 1) in _STREETS and lexed.word(index + 2).isdigit()
    return numbered or any(word in _STREETS for word in lexed.words[index + 2 : index + 5])


def _is_of_series(lexed: Lexed, index: int) -> bool:
    """Read "picture 1 / 6" as the place in a series."""
    after = lexed.word(index + 1) == "/" and lexed.word(index + 2).isdigit() and not lexed.touches(index + 1)
    before = lexed.word(index - 1) == "/" and lexed.word(index - 2).isdigit() and not lexed.touches(index)
    return after or before


def _is_chain(lexed: Lexed, index: int) -> bool:
    """Read "2-555-1234" and "+82": hyphens join three numbers, or a plus stands before."""
    if lexed.touches(index) and lexed.word(index - 1) == "+":
        return True
    links = 0
    for step in (-1, 1):
        at = index
        while links < 2 and joined(lexed, min(at, at + 2 * step)):
            at, links = at + 2 * step, links + 1
    return links >= 2


def _is_raster(lexed: Lexed, index: int) -> bool:
    """Read the "4K" of a screen as a name, no thousands; "$4K" is money."""
    counted = read_counted(lexed, index + 2, single=False)
    people = counted is not None and counted[0] in _PEOPLE
    is_screen = lexed.word(index) in {"2", "4", "5", "8"} and lexed.printed(index + 1) == "K" and not people
    return is_screen and lexed.touches(index + 1) and not lexed.touches(index)


def _is_digits_alone(lexed: Lexed, index: int, end: int) -> bool:
    """Read "0207", "782 4368" and the year "2017" as no counts; a bound, or a noun like "soldiers", makes a count of a year."""
    numeral = lexed.word(index)
    if not numeral.isdigit():
        return False
    before, after = lexed.word(index - 1), lexed.word(index + 1)
    leads_zero = len(numeral) > 1 and numeral[0] == "0"
    if len(numeral) >= _UNGROUPED and not numeral.endswith("000"):
        return True
    if leads_zero or (len(numeral) > 2 and any(map(_is_block, (before, after)))):
        return True
    if end > index + 1 or not (len(numeral) == 4 and "1900" <= numeral <= "2050"):
        return False
    following = read_counted(lexed, end, single=False)
    return before not in _BOUND_NAMES and (following is None or following[0] not in _PEOPLE)


def _is_block(word: str) -> bool:
    """Say whether a number beside another makes a phone number of both: three digits or more, and no year."""
    return len(word) > 2 and word.isdigit() and not (len(word) == 4 and "1900" <= word <= "2050")


def joined(lexed: Lexed, index: int) -> bool:
    """Say whether a hyphen without gaps joins the numbers at `index` and two tokens on."""
    hyphen = lexed.word(index + 1) in HYPHENS and lexed.touches(index + 1) and lexed.touches(index + 2)
    return hyphen and lexed.word(index)[:1].isdigit() and lexed.word(index + 2)[:1].isdigit()


def _glued(lexed: Lexed, index: int, before: str) -> bool:
    """Read "Hwasong-18", "8:30", "9/11", "#5", "A320"; "mid-20" and "[7" are no names."""
    if before in {"#", "@", ":", "/", ".", "_", "=", "&", "№", "\\", "°", "'", "’"}:
        return not (before in {"'", "’", ":"} and not lexed.touches(index - 1))
    if before in HYPHENS and lexed.touches(index - 1):
        named = lexed.printed(index - 2)
        if named[:1].isdigit():
            return True
        return named[:1].isalpha() and named.lower() not in {
            "mid",
            "sub",
            "pre",
            "post",
            "than",
            "to",
            "magnitude",
            "mach",
            "minus",
        }
    return before[:1].isalpha() and before not in {"us", "a", "c", "hk", "nz", "s", "au", "m"}


def _glued_behind(lexed: Lexed, index: int) -> bool:
    """Read "8:30", "9/11", "737MAX", "2-1"; "13-year" and "1,587km" count and measure."""
    sign = lexed.word(index + 1)
    following = lexed.word(index + 2)
    digits_follow = following[:1].isdigit() and lexed.touches(index + 2)
    if sign in {":", "/", "_", "="} and digits_follow:
        return True
    letters = lexed.printed(index + 1)
    if len(letters) == 1:
        return (letters == "s" and lexed.word(index).isdigit()) or (letters.isupper() and letters not in "KMBCFT")
    return letters.isalpha() and letters.isupper() and sign not in _CAPITAL_UNITS


def _labelled(lexed: Lexed, index: int, end: int, before: str) -> bool:
    """Read "Resolution 1718", "Flight 370", "Boeing 737": a capital or a label before a short plain number."""
    numeral = lexed.word(index)
    if "," in numeral or len(numeral) > 4 or end > index + 1:
        return False
    label = lexed.word(index - 2) if before == "." else before
    if label in _AREAS and (before == "." or lexed.word(end) in _ARE_MANY):
        return False
    if (label in _LABELS and not _is_amounting(lexed, index - 1)) or _is_service(lexed, index - 1):
        return True
    name = lexed.printed(index - 1)
    if name.endswith(("'s", "’s")):
        return False  # "Norway's 27 engines"
    if not (name[:1].isupper() and name[1:2].islower()) or label in _BOUND_NAMES or _begins_sentence(lexed, index - 1):
        return False
    following = read_counted(lexed, end, single=numeral == "1")
    return following is None or following[0] not in _PEOPLE


def _is_service(lexed: Lexed, index: int) -> bool:
    """Say whether the token at `index` is the code of a carrier behind what it runs: the "PK" of "flight PK 8303"."""
    code = lexed.printed(index)
    return len(code) == len("PK") and code.isalnum() and code.isupper() and lexed.word(index - 1) in _SERVICES


def _is_amounting(lexed: Lexed, index: int) -> bool:
    """Say whether "number" is a verb: "the dead now number 104", "the injured number 60"."""
    subject = lexed.word(index - 1)
    return lexed.word(index) == "number" and (subject in {"now", "already", "they"} or subject in _MANY)


def _begins_sentence(lexed: Lexed, index: int) -> bool:
    """Say whether the token at `index` is the first of a sentence, where a capital says nothing."""
    before = lexed.word(index - 1)
    return (
        before in {"", ".", "!", "?", ":", "“", '"', "”", "—", "–", "-", ")"}
        or "\n" in lexed.text[lexed.ends[index - 1] : lexed.starts[index]]
    )
