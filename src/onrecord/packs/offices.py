"""Words of public offices: which names are of an office alone, which hold one, and to whom a report gives one."""

import re

_BODIES = frozenset(
    "authorities authority police officials official ministry minister government governor mayor sheriff coroner examiner prosecutor prosecutors"
    " deputies detectives investigators officers troopers enforcement department paramedics firefighters affidavit indictment attorney"
    " army military navy embassy president parliament court".split()
)
"""Words in the name of a party that no pack knows that make it official."""

_TITLES = (_BODIES - {"attorney"}) | frozenset(
    "chief deputy detective officer commissioner superintendent marshal lieutenant lt sergeant sgt captain capt colonel col general gen trooper".split()
)
"""Words before or behind a person's name that make the person official."""

_ALONE = frozenset(
    "authorities authority police officials official government deputies detectives investigators officers troopers prosecutors cops military army"
    " local state law enforcement spokesman spokeswoman spokesperson sources source".split()
)
"""Words of which a name that tells nobody from others is made: "police", "local officials", "law enforcement sources"."""

_FORMER = frozenset({"former", "ex", "retired"})
_WORD = re.compile(r"\w+")
_BEFORE = r"(?P<before>(?:(?:[A-Z][\w.'’]*|spokes(?:man|woman|person)|chief|detective|deputy|officer)[ ]+){1,6})"
_BEHIND = r"(?:, (?P<behind>[^,.;\n]{3,60})[,.])?"


def is_office_alone(name: str) -> bool:
    """Return whether a name only says what office speaks, not whose: "police", "state officials"."""
    words = _words(name)
    return bool(words) and words <= _ALONE


def names_an_office(name: str) -> bool:
    """Return whether a name holds a word of a public office, and not of a former one: "Lipnik Police", "the mayor of Lipnik"."""
    words = _words(name)
    return bool(words & _BODIES) and not words & _FORMER


def gives_an_office(name: str, text: str) -> bool:
    """Return whether a text gives a person of that full name an office: "Coroner Ana Reyes", "Ana Reyes, the county coroner,"."""
    if " " not in name:
        return False
    named = re.compile(rf"{_BEFORE}?\b{re.escape(name)}{_BEHIND}")
    return any(_is_title(match[side] or "") for match in named.finditer(text) for side in ("before", "behind"))


def _is_title(words: str) -> bool:
    found = _words(words)
    return bool(found & _TITLES) and not found & _FORMER


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.casefold())) - {"the"}
