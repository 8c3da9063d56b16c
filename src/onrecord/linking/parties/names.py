"""When two names can be of one party."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from onrecord.linking.wording.words import stems
from onrecord.packs.pack import KnownParty
from onrecord.record.reading import Party, PartyKind

_SPELLING = 0.85
_LEAST_START = 5
_LEAST_BEGINNING = 4
_OFFICE = {"ministry": "minister", "department": "minister", "authority": "authorities"}
_BUSINESS = (
    ("armed forces", "military"), ("internal affairs", "interior"), ("home affairs", "interior"), ("foreign affairs", "foreign"),
    ("external affairs", "foreign"), ("defense", "defence"), ("center", "centre"), ("labor ", "labour "),
    ("coastguard", "coast guard"), ("weather", "meteorological"),
)  # fmt: skip
"""What offices of one business are called, in two words and in one, and in American and in British letters."""
_WHOLES = frozenset(stems("military army navy police"))
_FORCES = {
    "military": frozenset(
        stems("military army navy air force forces armed joint chiefs staff general national self defence minister")
    ),
    "interior": frozenset(stems("police national interior minister")),
}
"""The telling words of a state's armed forces and of the ministry above them, and of its police and theirs."""
_TELL_NONE = frozenset(stems("force forces joint chiefs staff general national self minister"))
_STAFFS = frozenset({frozenset(stems("joint chiefs staff")), frozenset(stems("general staff"))})
"""Words that tell none by themselves, and together a state's military."""
_SORTS = frozenset(
    stems(
        "union group company corporation party newspaper channel network charity organisation organization airline foundation movement"
    )
)
"""Words for sorts of bodies that a name may go with or without: "the Orvel company" is Orvel."""
_PEOPLE = frozenset(
    "official officials spokesman spokeswoman spokesperson spokespeople spokesmen sources source officer officers commander commanders".split()
)
_SEATS = frozenset("office bureau mission headquarters branch delegation".split())
_SEATS_OF = frozenset("country regional local press field central national head representative liaison".split())
"""Words for where a body sits, and those before them that tell no other body."""
_OWN_LETTERS = 4
_SENIOR = frozenset("a an the senior top some several unnamed two three other".split())
_APART = frozenset(
    stems(
        "east eastern west western north northern south southern central upper lower local regional provincial federal former deputy vice "
        "first second interim military civil army police embassy"
    )
)
_SHORT = re.compile(r" \([^()]*\)")
"""What stands in brackets behind a name and says it again in short."""


@lru_cache(maxsize=65536)
def office_stems(name: str) -> frozenset[str]:
    """Return the telling words of a body's name; a ministry and its minister have the same ("Serbia's interior minister")."""
    plain = _SHORT.sub("", name).replace("'s ", " ").replace("’s ", " ").lower()
    for business, usual in _BUSINESS:
        plain = plain.replace(business, usual)
    return frozenset(stems(" ".join(_OFFICE.get(word, word) for word in plain.split())))


def whole_of(name: str, state: str) -> frozenset[str]:
    """Return the word for the body that a name tells of, as a part of it or as itself: a state's armed forces, or its police, each with the ministry above.

    "Strategic Directorate of Ruritania's Armed Forces", like "Ruritanian military" and "Ruritania's defence ministry", is the military's; empty for a
    body of another sort.
    """
    words = office_stems(name.partition(" of ")[2] or name)
    words = words if words & _WHOLES else office_stems(name)
    own = frozenset(_but_for_state(words, state))
    return frozenset(
        whole for whole, told in _FORCES.items() if own <= told and (own in _STAFFS or not own <= _TELL_NONE)
    )


def _alike(word: str, part: str) -> bool:
    """Return whether a stem is of a state's name or of those who live there: "ruritan" beside "ruritania"."""
    return (word[:_LEAST_START] == part[:_LEAST_START] and len(part) >= _LEAST_START) or word == part


def begins(left: str, right: str) -> bool:
    """Return whether one of two stems is the other, or its beginning: "rail" beside "railway"."""
    shorter, longer = sorted((left, right), key=len)
    return longer.startswith(shorter) and (left == right or len(shorter) >= _LEAST_BEGINNING)


def bare_of_officials(name: str) -> str:
    """Return the name of the body whose officials a name tells of: "Lipnik health" of "senior Lipnik health officials"; "" where it tells of none."""
    words = name.split()
    if not words or words[-1].lower() not in _PEOPLE:
        return ""
    return " ".join(word for word in words[:-1] if word.lower() not in _SENIOR)


def place_of_work(name: str) -> str:
    """Return the name of the body at which people are told to be: "Lipnik General Hospital" of "medics at Lipnik General Hospital"; "" where none is told."""
    found = (name.partition(word) for word in (" at ", " from ", " in the "))
    people, at, body = next((parts for parts in found if parts[1]), ("", "", ""))
    return body if at and people[1:].islower() else ""


def initials(name: str) -> str:
    """Return the capitals that a name of several words begins them with, or a name of one word in capitals."""
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else name.upper()


def house_of(name: str) -> str:
    """Return the body that a name tells an office of: "WHO" of "WHO's country office" and of "the WHO Sudan office"; "" where it tells of none."""
    owner, owned, office = name.replace("’", "'").partition("'s ")
    words = office.lower().split() if owned else name.split()
    if not owned:
        short = len(words) > 1 and len(words[0]) > 2 and words[0].isupper()
        return words[0] if short and words[-1] in _SEATS else ""
    return owner if words[-1:] and words[-1] in _SEATS and _SEATS_OF.issuperset(words[:-1]) else ""


def one_business(left: frozenset[str], right: frozenset[str], state: str | None = None) -> bool:
    """Return whether telling words of two bodies are the same but for their endings, and for those of the `state` that both are of."""
    here, there = (frozenset(_but_for_state(words, state)) for words in (left, right))
    if not here or len(here) != len(there):
        return False
    return here == there or all(any(_alike(word, other) for other in there) for word in here)


def but_for_state(name: str, state: str) -> str:
    """Return a body's name without the words for its state: "police" of "Ruritania's police" and of "Ruritanian Police (RP)"."""
    plain = _SHORT.sub("", name).replace("'s ", " ").replace("’s ", " ")
    return " ".join(word for word in plain.split() if [*_but_for_state(stems(word), state)])


def _but_for_state(words: Iterable[str], state: str | None) -> Iterator[str]:
    parts = state.rpartition(":")[2].split("-") if state else ()
    return (word for word in words if not any(_alike(word, part) for part in parts))


def short_forms(name: str) -> tuple[str, ...]:
    """Return the capitals that may stand for a body, all of them and those behind its place's."""
    letters = initials(house_of(name) or name)
    return (letters, letters[1:]) if len(letters) > _OWN_LETTERS else (letters,)


def short_of(left: str, right: str) -> bool:
    """Return whether one is short for the other: its initials, or two words of it or more, with nothing that sets it apart."""
    shorter, longer = sorted((left, right), key=lambda name: (len(office_stems(name)), name))
    if len(shorter) > 2 and shorter.isupper() and shorter in short_forms(longer):
        return True
    few, many = office_stems(shorter), office_stems(longer)
    owner = office_stems(longer.partition(" of ")[2]) & _WHOLES  # "… of Ruritania" is "… of Ruritania's armed forces"
    return len(few) > 1 and few <= many and not (many - few - owner) & _APART


def but_for_sort(left: str, right: str) -> bool:
    """Return whether two names of bodies are one but for the word for its sort: "Orvel" and "the Orvel company"."""
    shorter, longer = sorted((left, right), key=len)
    more = office_stems(longer) - office_stems(shorter)
    return shorter[:1].isupper() and shorter in longer and bool(more) and more <= _SORTS


def same_letters(left: str, right: str) -> bool:
    """Return whether two names of people are two spellings, or one is a part of the other."""
    here, there = (frozenset(stems(name)) for name in (left, right))
    if here <= there or there <= here:
        return bool(here and there)
    first, second = ("".join(stems(name)) for name in (left, right))
    cut_short = min(len(first), len(second)) >= _LEAST_START and (first.startswith(second) or second.startswith(first))
    alike = SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SPELLING
    return bool(here & there) and (cut_short or alike)


def state_names(parties: Iterable[KnownParty]) -> dict[frozenset[str], str]:
    """Return the states by the telling words of their names and adjectives."""
    states = [party for party in parties if party.kind is PartyKind.STATE]
    return {office_stems(name): state.id for state in states for name in (state.name, *state.demonyms)}


def state_of(
    party: Party, name: str, states: Mapping[frozenset[str], str], known: Mapping[str, KnownParty]
) -> str | None:
    """Return the state whose body a party is or speaks for, by the pack or by its name ("Serbia's police"); None where nothing tells."""
    for key in (party.id, party.family or ""):
        if key in known and known[key].state:
            return known[key].state
    if party.kind is PartyKind.PERSON and party.family is None:
        return None
    words = office_stems(name)
    return min((state for of_state, state in states.items() if of_state and of_state <= words), default=None)
