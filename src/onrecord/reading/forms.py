"""Dictionary forms of inflected English words, by rule and a table of the irregular: no model, no lookup data.

A word may have several candidates ("left" is "left" and "leave"); what is looked up in a pack decides. Rules are those
of regular English inflection (plural -s, past -ed, participle -ing, with doubling and silent e).
"""

from functools import lru_cache

_IRREGULAR: dict[str, str] = {}
for _line in (
    "say said says|tell told|send sent|fall fell fallen|strike struck stricken|shoot shot|fly flew flown|meet met|hold held|sink sank sunk",
    "take took taken|begin began begun|break broke broken|burst burst|hit hit|hurt hurt|lose lost|leave left|rise rose risen|put put|go went gone",
    "come came|bring brought|blow blew blown|drive drove driven|give gave given|make made|see saw seen|find found|think thought|fight fought",
    "lead led|die died dying dies|flee fled|sweep swept|tear tore torn|shake shook shaken|feel felt|keep kept|know knew known|write wrote written",
    "set set|cut cut|spread spread|split split|shut shut|read read|become became|run ran|win won|stand stood|build built|burn burnt|bury buried",
    "speak spoke spoken|draw drew drawn|throw threw thrown|grow grew grown|show shown|swear swore sworn|seek sought|bear bore borne|lie lay lain lying",
    "catch caught|buy bought|teach taught|spend spent|get got gotten|have has had|do does did done|be is are was were been am|pay paid|ring rang rung",
    "sing sang sung|swim swam swum|slay slew slain|overturn overturned|learn learnt|mean meant|sleep slept|wake woke woken|forecast forecast",
    "man men|woman women|child children|person people persons|foot feet|life lives|serviceman servicemen|servicewoman servicewomen",
    "policeman policemen|fisherman fishermen|gunman gunmen|knife knives|crisis crises|lorry lorries|body bodies|injury injuries|infantryman infantrymen",
    "steal stole stolen|sell sold|withdraw withdrew withdrawn|overthrow overthrew overthrown|hide hid hidden|ride rode ridden|slide slid",
    "freeze froze frozen|shrink shrank shrunk|choose chose chosen|beat beat beaten|hang hung|feed fed|lend lent|lay laid|light lit|dig dug",
    "sit sat|stick stuck|shed shed|quit quit|bid bid|wear wore worn|eat ate eaten|swing swung|overrun overran|overtake overtook overtaken",
    "dead dead|house houses|base bases|exercise exercises|release releases released releasing|die dead|aircraft aircraft|troop troops",
):
    for _entry in _line.split("|"):
        _base, *_inflected = _entry.split()
        _IRREGULAR |= {form: _base for form in _inflected if form not in _IRREGULAR}

_VOWELS = "aeiou"
_KEPT_DOUBLE = _VOWELS + "sfz"  # "crossing" is of "cross"


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """Return the dictionary forms that `word` may have, in lower case, the word itself among them."""
    lower = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    found = {word, lower}
    if lower in _IRREGULAR:
        found.add(_IRREGULAR[lower])
    if lower.endswith("s") and not lower.endswith("ss"):
        found |= _without_s(lower)
    if lower.endswith("ed"):
        found |= _stems(lower[:-2]) | {lower[:-1]}
    if lower.endswith("ing"):
        found |= _stems(lower[:-3])
    return frozenset(found)


@lru_cache(maxsize=65536)
def noun_forms(word: str) -> frozenset[str]:
    """Return the dictionary forms that `word` may have as a noun: itself and its singular; "firing" is no "fire"."""
    lower = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    found = {word, lower}
    if lower.endswith("s") and not lower.endswith("ss"):
        found |= _without_s(lower)
    return frozenset(found)


def is_form(word: str, base: str) -> bool:
    """Return whether `word` is a form of `base`."""
    return base in forms(word)


def _without_s(word: str) -> set[str]:
    found = {word[:-1]}
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    elif word.endswith("es"):
        found.add(word[:-2])
    return found


def _stems(stem: str) -> set[str]:
    """Give back the silent e, the y and the single consonant that an ending may have taken."""
    if len(stem) < 2 or not any(letter in _VOWELS for letter in stem.replace("y", "i")):
        return set()
    found = {stem, stem + "e"}
    if stem.endswith("i"):
        found.add(stem[:-1] + "y")
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _KEPT_DOUBLE:
        found.add(stem[:-1])
    return found
