"""Words of public offices: which names are of an office alone, which hold one, and to whom a report gives one."""

import re

_BODIES = frozenset(
    "authorities authority police officials official ministry minister government governor mayor sheriff coroner examiner prosecutor prosecutors"
    " deputies detectives investigators officers troopers enforcement department paramedics firefighters affidavit indictment attorney"
    " army military navy embassy president parliament court".split()
)
"""Words in the name of a party that no pack knows that make it official."""

_TITLES = (_BODIES - {"attorney"}) | frozenset(
    "chief deputy detective officer commissioner superintendent marshal lieutenant lt sergeant sgt captain capt colonel col general gen trooper ranger constable".split()
)
"""Words before or behind a person's name that make the person official."""

_ALONE = frozenset(
    "authorities authority police officials official government deputies detectives investigators officers troopers prosecutors cops military army"
    " local state law enforcement spokesman spokeswoman spokesperson sources source".split()
)
"""Words of which a name that tells nobody from others is made: "police", "local officials", "law enforcement sources"."""

_ENVOYS = frozenset("ambassador envoy".split())
_SOLE = frozenset("mayor governor president premier sheriff coroner chancellor".split())
_UNDER = frozenset(
    "deputy vice assistant acting spokesman spokeswoman spokesperson aide adviser advisor chief office".split()
)
_SEATS = {
    "region": "governor", "regional": "governor", "oblast": "governor", "province": "governor", "provincial": "governor",
    "city": "mayor", "municipal": "mayor", "municipality": "mayor", "town": "mayor",
}  # fmt: skip
"""Words for places that one person heads, by the office of who does."""
_RULE = frozenset("authorities administration government council hall officials".split())
_TRADES = {
    "police": "police", "constable": "police", "hospital": "hospital", "fire": "fire", "firefighters": "fire", "firefighter": "fire", "firefighting": "fire",
    "health": "health", "disaster": "disaster", "disasters": "disaster",
    "interior": "interior", "emergency": "emergency", "rescue": "rescue", "aviation": "aviation", "prosecutor": "prosecutors",
    "prosecutors": "prosecutors", "morgue": "morgue", "mortuary": "morgue", "gendarmerie": "gendarmerie", "gendarmes": "gendarmerie",
    "investigators": "investigation", "investigator": "investigation", "investigative": "investigation",
}  # fmt: skip
"""Words for what public bodies do, of which a place mostly has one each, by the one that stands for both; not for war, which has two sides."""
_PRIVATE = frozenset(
    "forum network alliance foundation association union federation society charity company partners lawyers league club volunteers ngo".split()
)
"""Words for bodies that people form by themselves, whatever they do."""
_HOLDS = frozenset(
    "chief head director spokesman spokeswoman spokesperson official officials officer officers commissioner superintendent minister secretary"
    " sergeant captain lieutenant inspector commander general coordinator prosecutor".split()
)
_NO_MORE = (
    _HOLDS
    | _ALONE
    | frozenset(
        "the a an s at of main central city provincial regional national ministry department service services agency office workers crews forces media press senior top several some two"
        " for natural management mitigation committee in from".split()
    )
)
"""Words beside those of a trade by which a name tells a body from no other of the trade."""
_LEVELS = {
    "national": "state", "federal": "state", "ministry": "state", "provincial": "part", "regional": "part", "local": "part", "city": "part", "county": "part", "district": "part",
}  # fmt: skip
"""Words for how much of a country a body is of, by whether that is all of it or a part."""
_FORMER = frozenset({"former", "ex", "retired"})
_WORD = re.compile(r"\w+")
_BEFORE = (
    r"(?P<before>(?:(?:[A-Z][\w.'’]*|spokes(?:man|woman|person)|chief|head|director|detective|deputy|officer|official|mayor|governor|president|premier|ambassador"
    r"|police|army|military|navy|hospital|fire|health|department|ministry|\([A-Z]{2,6}\))[ ]+){1,6})"
)
_SAYS = r" (?:(?:later|also|earlier) )?(?:said|says|told|added|confirmed|announced|stated)\b"
_BEHIND = rf"(?:, (?P<behind>[^,.;\n]{{3,90}}?)(?:[,.]|{_SAYS}))?"


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
    return any(map(is_title, titles_of(name, text)))


def titles_of(name: str, text: str) -> tuple[str, ...]:
    """Return the words that a text puts before or behind a person's full name, where they may be a title; none for a short name."""
    if " " not in name:
        return ()
    named = re.compile(rf"{_BEFORE}?\b{re.escape(name)}{_BEHIND}")
    found = (match[side] for match in named.finditer(text) for side in ("before", "behind"))
    return tuple(dict.fromkeys(words.strip() for words in found if words))


def is_title(words: str) -> bool:
    """Return whether words around a name hold an office, and not a former one."""
    found = _words(words)
    return bool(found & _TITLES) and not found & _FORMER


def names_an_envoy(words: str) -> bool:
    """Return whether words tell of who speaks for a state abroad: "the US ambassador to the council", and not of a former one."""
    found = _words(words)
    return bool(found & _ENVOYS) and not found & _FORMER


def share_an_office(name: str, title: str) -> bool:
    """Return whether a title is of the office by which a name tells somebody: "a police spokesman" beside "spokesperson for Lipnik police"."""
    here, there = (frozenset(map(_office, _words(each))) for each in (name, title))
    return bool(here & there & frozenset(map(_office, _TITLES | _HOLDS)))


def _office(word: str) -> str:
    """Return one word for those that speak, whoever they are."""
    return "spokesperson" if word.startswith("spokes") else word


def sole_offices(title: str) -> frozenset[str]:
    """Return the offices in a title that a place has one holder of at a time: "mayor" in "Lipnik's mayor"; none in a deputy's or former one."""
    words = _words(title)
    return frozenset() if words & (_FORMER | _UNDER) else frozenset(words & _SOLE)


def sole_office(name: str) -> str | None:
    """Return the office of one holder by which a name tells somebody: "mayor" of "the city's mayor" and "mayor of Lipnik"; None for any other."""
    head = (
        _words(name.split(" of ", maxsplit=1)[0].split(" in ", maxsplit=1)[0].rsplit(maxsplit=1)[-1])
        if name.strip()
        else set()
    )
    return next(iter(sole_offices(name) & head), None)


def seat_of(name: str) -> str | None:
    """Return the office of one holder that heads what a name tells of: "governor" of "the regional authorities", "mayor" of "Brod city council"; None for any other."""
    words = _words(name)
    seats = {_SEATS[word] for word in words & _SEATS.keys()}
    return seats.pop() if len(seats) == 1 and words & _RULE and not words & _UNDER else None


def trades_in(name: str) -> frozenset[str]:
    """Return what the public bodies do that a name tells of: {"health"} for "Lipnik health officials"; nothing for "Disaster Relief Forum", which is none."""
    words = _words(name)
    return frozenset() if words & _PRIVATE else frozenset(_TRADES[word] for word in words if word in _TRADES)


def trades_of_title(title: str) -> frozenset[str]:
    """Return what the body does that a title of an officer tells of: {"police"} for "police spokesman"; none in a former one or another title."""
    words = _words(title)
    return trades_in(title) if words & _HOLDS and not words & _FORMER else frozenset()


def is_trade_alone(name: str) -> bool:
    """Return whether a name says only what a body does, not whose it is: "hospital official", "the health authorities"."""
    words = _words(name)
    return not words.isdisjoint(_TRADES) and words <= _NO_MORE | _TRADES.keys()


def of_other_levels(left: str, right: str) -> bool:
    """Return whether one name says that a body is of a whole country and the other that it is of a part: "national" beside "provincial"."""
    here, there = ({_LEVELS[word] for word in _words(name) if word in _LEVELS} for name in (left, right))
    return bool(here and there) and here.isdisjoint(there)


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.casefold())) - {"the"}
