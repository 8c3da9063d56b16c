"""A position as it is compared with another: who holds it, when, of which country, and in what scope."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.assessing.case import UNKNOWN_TIME, Testimony, published
from onrecord.assessing.scope import Scope
from onrecord.assessing.where.spots import Spot
from onrecord.record.assessment import Position
from onrecord.record.value import Quantity

_ANYBODY = frozenset(
    "person people folk individual human victim fatality death dead body corpse casualty life soul other injured wounded missing injury "
    "consumer customer user citizen resident inhabitant survivor arrest detention detainee suspect displaced homeless evacuee".split()
)
SOLDIER, PROTESTER = "soldier", "protester"
_SAME_PEOPLE = dict.fromkeys(
    "troop serviceman servicewoman servicemember personnel military conscript draftee".split(), SOLDIER
)
_SAME_PEOPLE |= dict.fromkeys("demonstrator marcher participant attendee attender rallygoer".split(), PROTESTER)
_SAME_PEOPLE |= {
    "fireman": "firefighter",
    "policeman": "officer",
    "policewoman": "officer",
    "cop": "officer",
    "kid": "child",
}
"""Nouns by which reports call the same people: none of them counts a part of another."""
_SERVICE = re.compile(r"\bservice members?\b", re.IGNORECASE)
_AGE = re.compile(r"\b\w+[- ](?:year|month|week|day)s?[- ]old\b|\b(?:aged? )\d+", re.IGNORECASE)
NUMBER = re.compile(
    r"\d|\b(?:no|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|thousands?|millions?|"
    r"several|multiple|many|few|couple|pair|half|third|quarter)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE)
_ONE_OF_A_ROW = re.compile(
    r"\b(?:a|the) second\b|\banother (?:man|woman|person|victim|boy|girl|child)\b", re.IGNORECASE
)
_AGE_BEFORE = re.compile(r"(?:\bage[sd]?\b[^.\n]{0,24}|[A-Z][\w'’-]+,) $")
_CLOCK_BEFORE = re.compile(r"\b(?:before|until|till) $", re.IGNORECASE)
"""Before a bare number with which a clause ends: the hour of a clock ("it began before 9.")."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_OF_NOTHING = frozenset(
    "about around nearl almos rough appro least fewer above below total anoth other which their there where would could after befor while "
    "mile miles kilom metre meter feet inche centi pound tonne minut hours secon month years weeks degre perce milli billi thous hundr".split()
)
"""Beginnings of words that say nothing of what is measured."""
_OWN_HAND = re.compile(
    r"\b(?:murder[- ]suicide|turned the (?:gun|weapon) on (?:him|her)self|(?:shot|killed|blew) (?:him|her)self|took (?:his|her) own life|self-inflicted)\b",
    re.IGNORECASE,
)
_IN_A_PLACE = re.compile(r"\b[Ii]n ([A-Z][a-z]{2,})\b")
_FROM = re.compile(
    r"(?: \([^)\n]{1,20}\))?,?(?: [a-z-]+){0,4}? (?:of|from|off)(?: [a-z]+){0,3}(?: (?:[A-Z][\w-]+ )?(?:[a-z]+ ){0,2}of)? ((?:St\. )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)
_NO_PLACES = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_CLAUSE_END = re.compile(r"[.!?;]\s|\n")
_BESIDE = 40
_HOSPITAL = re.compile(r"\b(?:hospital|medical center|clinic|infirmary)\b", re.IGNORECASE)
_LAID_OUT = re.compile(r"\b(?:hospitals?|medical cent(?:er|re)|clinic|infirmary|morgues?|mortuar\w+)\b", re.IGNORECASE)
_OF_DEAD = re.compile(r"\b(?:kill(?:ed|ing|s)?|dead|died|dies|fatally)\b", re.IGNORECASE)
_GROUP = re.compile(r"[\d,]+-(?:person|man|member|people)", re.IGNORECASE)
_NEXT = {
    1: "second",
    2: "third",
    3: "fourth",
    4: "fifth",
    5: "sixth",
    6: "seventh",
    7: "eighth",
    8: "ninth",
    9: "tenth",
}
_FOLLOWED = 200
_OLDEST = 110  # years
_LAST_HOUR = 24
_MOST_SINGLY = 9  # nobody tells of more people one by one
_STEM, _REACH = 5, 120
_SHARED, _SHARED_OF_MEASURES = 2, 3
"""Telling words that the sentences of two counts, or of two measures, share where no pack says what their field is of."""
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True, eq=False)  # without slots: what every pair of sides asks is reckoned once a side
class Side:
    """A position with its testimonies; `state` tells the one state that a figure is of, None where nothing does; `spots` tell the place
    of each count that is of one of several places, by the claim's id.
    """

    position: Position
    held: tuple[Testimony, ...]
    state: Callable[[Testimony], str | None]
    spots: Mapping[str, Spot]

    @cached_property
    def spot(self) -> frozenset[str]:
        """The words for the place of which half of the figures or more are, one of several told apart; empty where they are of the whole."""
        found = self._spots
        return (
            frozenset[str]().union(*(spot.words for spot in found)) if 2 * len(found) >= len(self.held) else frozenset()
        )

    @property
    def spot_name(self) -> str:
        """The name of that place as a report has it, "" for none."""
        return min((spot.name for spot in self._spots), default="")

    @cached_property
    def _spots(self) -> list[Spot]:
        return [self.spots[testimony.claim.id] for testimony in self.held if testimony.claim.id in self.spots]

    @cached_property
    def scopes(self) -> tuple[Scope, ...]:
        """What the words beside each figure say of its reach."""
        return tuple(testimony.scope for testimony in self.held)

    @cached_property
    def states(self) -> frozenset[str]:
        """The states that figures are of."""
        return frozenset(found for testimony in self.held if (found := self.state(testimony)))

    @property
    def field(self) -> str:
        """The field that the position is on."""
        return self.held[0].claim.field

    @cached_property
    def reports(self) -> frozenset[str]:
        """The ids of the reports that take the position."""
        return frozenset(testimony.report.id for testimony in self.held)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The ids of the origins."""
        return frozenset(origin.party for origin in self.position.origins)

    @cached_property
    def times(self) -> frozenset[str]:
        """When the reports were published, as text that sorts."""
        return frozenset(published(testimony.report) for testimony in self.held)

    @cached_property
    def now(self) -> "Side":
        """The side without the figures that are told as what was earlier or as those beside others; itself where no figure is left."""
        plain = tuple(each for each in self.held if not (each.scope.earlier or each.scope.more))
        return replace(self, held=plain) if plain else self

    @cached_property
    def dated(self) -> "Side":
        """The side without the figures of reports whose time is not known; itself where none is known."""
        known = tuple(each for each in self.held if published(each.report) != UNKNOWN_TIME)
        return replace(self, held=known) if known else self

    @cached_property
    def counted(self) -> frozenset[str]:
        """What the figures count, in the reports' nouns; "" where it is people of any sort."""
        return frozenset(noun for noun in map(_noun_of, self.held) if noun is not None)

    @cached_property
    def singly(self) -> bool:
        """Whether the reports only tell of people one by one, without a number that is no age."""
        return all(map(is_singly, self.held))

    @cached_property
    def counts_nothing(self) -> bool:
        """Whether every figure is an age or an hour, or says how large a group is."""
        return all(map(_is_no_count, self.held))

    @cached_property
    def by_own_hand(self) -> bool:
        """Whether a report tells that the attacker died by his own hand."""
        return any(_OWN_HAND.search(testimony.report.text) for testimony in self.held)

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The place beside each figure that its report names there only ("in Strelsau, eight were hurt"), "" where there is none."""
        return tuple(map(_place_beside, self.held))

    @cached_property
    def measured_from(self) -> frozenset[str]:
        """The places behind the figures from which they are measured: Lipnik for "13 km north of the town of Lipnik"."""
        return frozenset(place for testimony in self.held if (place := measured_from(testimony)))

    @cached_property
    def texts(self) -> frozenset[str]:
        """The texts of the reports."""
        return frozenset(testimony.report.text for testimony in self.held)

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """The figures as they are printed."""
        return tuple(t.claim.passages[0].of(t.report.text) for t in self.held if t.claim.passages)

    @cached_property
    def words(self) -> frozenset[str]:
        """The beginnings of the longer words in the sentences around the figures."""
        return frozenset().union(*map(words_around, self.held))

    @cached_property
    def goes_on(self) -> bool:
        """Whether half of the figures or more are followed by one more: "three were taken to hospital; a fourth came later"."""
        return 2 * sum(map(_is_followed, self.held)) >= len(self.held)

    @cached_property
    def counts_patients(self) -> bool:
        """Whether half of the figures or more are a hospital's, which counts those who came to it."""
        voices = [t.claim.origin.name for t in self.held if t.claim.origin]
        return bool(voices) and 2 * len([name for name in voices if _HOSPITAL.search(name)]) >= len(self.held)

    @cached_property
    def at_hospital(self) -> bool:
        """Whether the sentences of half of the figures or more name a hospital or a morgue."""
        return 2 * sum(map(_names_a_hospital, self.held)) >= len(self.held)

    @cached_property
    def beside_dead(self) -> bool:
        """Whether the sentences of half of the figures or more tell of the dead as well: "killed one and wounded five"."""
        told = [each for each in self.held if each.claim.passages and _OF_DEAD.search(_sentence_around(each))]
        return 2 * len(told) >= len(self.held)

    def counting(self, nouns: Collection[str]) -> int:
        """Return how many figures count one of the `nouns`."""
        return sum(_noun_of(testimony) in nouns for testimony in self.held)

    @cached_property
    def size(self) -> float:
        """The greatest number of the value; 0 for what is no quantity."""
        value = self.position.value
        return max(value.low or 0.0, value.high or 0.0) if isinstance(value, Quantity) else 0.0

    def all(self, mark: str) -> bool:
        """Return whether every figure bears this mark of `Scope`."""
        return self._marks[mark] == len(self.scopes)

    def mostly(self, mark: str) -> bool:
        """Return whether half of the figures or more bear this mark of `Scope`."""
        return 2 * self._marks[mark] >= len(self.scopes)

    def of(self, party: str) -> "Side":
        """Return the side with the testimonies of one origin only."""
        return self._by_origin.get(party) or replace(self, held=())

    @cached_property
    def _marks(self) -> Mapping[str, int]:
        """How many figures bear each mark of `Scope`."""
        return Counter(mark for scope in self.scopes for mark in scope.marks)

    @cached_property
    def _by_origin(self) -> Mapping[str, "Side"]:
        own: defaultdict[str, list[Testimony]] = defaultdict(list)
        for testimony in self.held:
            if testimony.origin:
                own[testimony.origin.party].append(testimony)
        return {party: replace(self, held=tuple(held)) for party, held in own.items()}


def _noun_of(testimony: Testimony) -> str | None:
    """Return what a figure counts, one noun for the same people; "" for people of any sort, None for what is no quantity."""
    value = testimony.claim.value
    if not isinstance(value, Quantity):
        return None
    noun = value.counted or ""
    if (
        noun == "member"
        and testimony.claim.passages
        and _SERVICE.search(testimony.claim.passages[0].of(testimony.report.text))
    ):
        return SOLDIER
    return "" if noun in _ANYBODY else _SAME_PEOPLE.get(noun, noun)


def _is_followed(testimony: Testimony) -> bool:
    """Return whether the words behind a count tell of the next one in its row: "a fourth" behind three."""
    value, passages = testimony.claim.value, testimony.claim.passages
    if not isinstance(value, Quantity) or not passages or value.low is None or value.low not in _NEXT:
        return False
    onwards = testimony.report.text[passages[0].end : passages[0].end + _FOLLOWED]
    return re.search(rf"\b(?:a|the) {_NEXT[int(value.low)]}\b", onwards, re.IGNORECASE) is not None


def is_singly(testimony: Testimony) -> bool:
    """Return whether a count is of people told of apart: its words have no number but ages and ordinals, one is told of before a second, or it is their sum."""
    claim = testimony.claim
    value = claim.value
    if not isinstance(value, Quantity) or value.unit is not None or not claim.passages:
        return False
    if len(claim.passages) > 1:
        return True
    if (value.low or 0) > _MOST_SINGLY:
        return False
    text, passage = testimony.report.text, claim.passages[0]
    if value.low == value.high == 1 and _ONE_OF_A_ROW.search(text[passage.end : passage.end + _REACH]):
        return True
    return not NUMBER.search(_ORDINAL.sub(" ", _AGE.sub(" ", passage.of(text))))


def only_singly(claims: Collection[str], told: Iterable[Testimony]) -> bool:
    """Return whether all that `claims`, by their ids, tell of is people told of one by one: it is no figure that needs a voice."""
    ours = [testimony for testimony in told if testimony.claim.id in claims]
    return bool(ours) and all(map(is_singly, ours))


def _is_no_count(testimony: Testimony) -> bool:
    """Return whether a number is an age ("Ana Reyes, 9.", "the children's ages were 6, 11 and 15"), an hour ("before 9.") or says how large a group is
    ("a 200-person crowd").
    """
    value, passages = testimony.claim.value, testimony.claim.passages
    if not isinstance(value, Quantity) or value.unit is not None or not passages:
        return False
    text = testimony.report.text
    if _GROUP.fullmatch(text, passages[0].start, passages[0].end):
        return True
    if value.counted or (value.low or 0.0) > _OLDEST:
        return False
    before = text[: passages[0].start][-_REACH:]
    hour = (
        (value.low or 0.0) <= _LAST_HOUR
        and _CLOCK_BEFORE.search(before)
        and text[passages[0].end :][:1] in {".", ",", ""}
    )
    return passages[0].of(text).isdigit() and bool(hour or _AGE_BEFORE.search(before))


def _names_a_hospital(testimony: Testimony) -> bool:
    return bool(testimony.claim.passages) and bool(_LAID_OUT.search(_sentence_around(testimony)))


def words_around(testimony: Testimony) -> frozenset[str]:
    """Return the beginnings of the longer words in the sentence around a figure; none where it has no words."""
    if not testimony.claim.passages:
        return frozenset()
    return frozenset(word.lower()[:_STEM] for word in _WORD.findall(_sentence_around(testimony))) - _OF_NOTHING


def share_words(one: Sequence[Testimony], other: Sequence[Testimony]) -> bool:
    """Return whether a figure of each of two groups, all of one value, stand in sentences with as many words in common as tell that they are of one thing."""
    value = one[0].claim.value
    least = _SHARED if isinstance(value, Quantity) and value.unit is None else _SHARED_OF_MEASURES
    return any(len(words_around(left) & words_around(right)) >= least for left in one for right in other)


def _sentence_around(testimony: Testimony) -> str:
    """Return the words before and behind a figure in its sentence."""
    passage, text = testimony.claim.passages[0], testimony.report.text
    before = _SENTENCE_END.split(text[max(0, passage.start - _REACH) : passage.start])[-1]
    after = _SENTENCE_END.split(text[passage.end : passage.end + _REACH])[0]
    return f"{before} {after}"


def measured_from(testimony: Testimony) -> str:
    """Return the place behind a figure from which it is measured, "" where there is none."""
    if not testimony.claim.passages:
        return ""
    at = testimony.claim.passages[0].end
    found = _FROM.match(testimony.report.text, at, at + _REACH)
    return found[1] if found else ""


def _place_beside(testimony: Testimony) -> str:
    if not testimony.claim.passages:
        return ""
    text, passage = testimony.report.text, testimony.claim.passages[0]
    before = _CLAUSE_END.split(text[max(0, passage.start - _BESIDE) : passage.start])[-1]
    after = _CLAUSE_END.split(text[passage.end : passage.end + _BESIDE])[0]
    whole = f"{testimony.report.title or ''} {text}"
    names = [name for name in _IN_A_PLACE.findall(f"{before} {after}") if name not in _NO_PLACES]
    return next((name for name in names if whole.count(name) == 1), "")
