"""The first voice of a claim or statement, and what shows that two of them are one."""

from dataclasses import dataclass

from onrecord.linking.parties.names import (
    but_for_sort,
    but_for_state,
    house_of,
    office_stems,
    one_business,
    same_letters,
    short_of,
)
from onrecord.linking.telling import Ground
from onrecord.packs.offices import (
    is_office_alone,
    is_title,
    is_trade_alone,
    names_an_office,
    seat_of,
    sole_offices,
    trades_in,
    trades_of_title,
)
from onrecord.packs.pack import names_state_media
from onrecord.record.link import Evidence, Relation
from onrecord.record.reading import Party, PartyKind
from onrecord.record.value import Quantity, Value

SHORT_NAME, STATE_MEDIA = 0.75, 0.8
ONE_TEXT, PASSED_ON, UNNAMED, OFFICE, HOLDER, FIELD, TRADE = 0.7, 0.6, 0.55, 0.5, 0.62, 0.58, 0.57
OF_ONE_CLAIM = frozenset({ONE_TEXT, PASSED_ON, UNNAMED, OFFICE, HOLDER, FIELD, TRADE})
"""Scores of evidence that is of one claim, not of all that two parties say."""

_ANYBODY = frozenset("official officials authority authorities".split())
_OFFICIALS = frozenset({"officials"})
_GOVERNMENTS = frozenset({"government", "cabinet"})
_LEADERS = frozenset("leader president premier minister chancellor".split())
_NOWHERE = frozenset("local the state law some several many other".split())
_HOSTS = frozenset({"organizers"})
_POLICE = frozenset({"police"})
_ONE_A_COUNTRY = frozenset({"disaster", "police"})
"""What only one body of a country does, as a rule, or its local ones for it; a health ministry has health departments beside it."""
_MINISTERS = office_stems("minister authorities")


@dataclass(frozen=True, slots=True)
class Voice:
    """The first voice of a claim or statement: who it is, of what family and state, and what it says (None in a statement).

    `places` are the story and the event that it speaks in; `name` is the family's, or its own where it has none; `relays` are
    the names of those who passed the claim on; `title` are the words that its report puts around a person's name; `place` is where in the text the value stands.
    `at_large` says that a state speaks through it as itself, not through one body; `mouthpiece` that it is a medium through which a state speaks;
    `carries` that it is any other medium, which passes on what others say: the first voice only where nobody behind it is told.
    """

    id: str
    places: tuple[str, ...]
    report: str
    party: Party
    family: str
    name: str
    state: str | None = None
    field: str = ""
    value: Value | None = None
    relays: tuple[str, ...] = ()
    title: str = ""
    place: int = 0
    at_large: bool = False
    mouthpiece: bool = False
    carries: bool = False

    @property
    def office_alone(self) -> bool:
        """Whether the voice is told by its office alone, such as "police"."""
        return is_office_alone(self.party.name)

    @property
    def leads(self) -> bool:
        """Whether the voice is a person who speaks for a state as itself, by name or as "the country's president"."""
        return self.at_large and (self.is_person or not _LEADERS.isdisjoint(self.party.name.lower().split()))

    @property
    def of_officials(self) -> bool:
        """Whether a state speaks through it by officials: not told bare, and not by its leader."""
        return self.at_large and not self.leads and self.party.kind is not PartyKind.STATE

    @property
    def of_state_media(self) -> bool:
        """Whether the voice is told as a medium of a state: "state television"."""
        return names_state_media(self.party.name)

    @property
    def is_whole_state(self) -> bool:
        """Whether a state speaks through it told bare, or by its leader, its government or who speaks for that: not by officials, who may be of any body."""
        words = f"{self.party.name} {self.name}".lower().split()
        return self.at_large and (not self.of_officials or not _GOVERNMENTS.isdisjoint(words))

    @property
    def crowd(self) -> frozenset[str]:
        """The words that tell an office alone from others: "local officials" are "officials", those who called people out "organizers"."""
        words = frozenset(self.party.name.lower().split())
        if self.party.name.islower() and words & {*_HOSTS, "organisers"}:
            return _HOSTS
        if self.of_officials and not words.isdisjoint(_ANYBODY):
            return _OFFICIALS
        words -= _NOWHERE
        return _OFFICIALS if words and words <= _ANYBODY else words

    @property
    def crowd_on(self) -> tuple[str, frozenset[str]] | None:
        """The field and the words of a voice told by its office alone, of officials of a state, or by one word for many people; None for any other."""
        many = self.office_alone or self.bare or (self.of_officials and self.crowd == _OFFICIALS)
        return (self.field, self.crowd) if many else None

    @property
    def bare(self) -> bool:
        """Whether one word for many people is all that tells whose voice it is: "survivors", "the unions"."""
        many = self.unowned and self.party.kind is PartyKind.GROUP and len(self.crowd) == 1
        return many and not self.office_alone

    @property
    def offices(self) -> frozenset[str]:
        """The offices that one person holds at a time and that the report gives this one: "mayor"."""
        return sole_offices(self.title) if self.party.kind is PartyKind.PERSON else frozenset()

    @property
    def headed_by(self) -> str | None:
        """The office of one holder that heads the voice, if it is the rule of a region or a city: "mayor" of "city authorities"."""
        return None if self.party.kind is PartyKind.PERSON else seat_of(self.name)

    @property
    def trades(self) -> frozenset[str]:
        """What the body does that it is or speaks for, by its name or by the person's title: "police"."""
        own = frozenset() if self.is_person else trades_in(f"{self.name} {self.party.name}")
        return own | trades_of_title(self.title)

    @property
    def of_trade_alone(self) -> bool:
        """Whether only what its body does tells whose voice it is: "police", "hospital official", who speaks for such a body, or a person titled so."""
        own = self.party.name if self.family == self.party.id else self.name
        if self.state and self.trades and self.trades <= _ONE_A_COUNTRY:
            own = but_for_state(own, self.state)
        return bool(self.trades) and (self.is_person or is_trade_alone(own))

    @property
    def of_state_force(self) -> bool:
        """Whether the voice is a state's police as a whole, or speaks for it: "Ruritania's police"."""
        return self.trades == _POLICE and self.state is not None and self.of_trade_alone

    @property
    def joint(self) -> bool:
        """Whether several speak together, of whom one alone may be told of elsewhere: "police and medics"."""
        return self.party.kind is PartyKind.GROUP and " and " in self.party.name

    @property
    def plain(self) -> bool:
        """Whether the voice is a body told by what it does, without a name: "defence agency"."""
        return self.party.kind is PartyKind.ORGANISATION and self.family == self.party.id and self.name.islower()

    @property
    def told_by_office(self) -> bool:
        """Whether the voice is of several people of whom only the office is told: "rescue officials"."""
        return self.unowned and self.party.kind is PartyKind.GROUP and self.official and not self.joint

    def may_be_told_as(self, officials: "Voice") -> bool:
        """Return whether a lead may tell this voice as those officials: it has a name, and its body does nothing else than theirs."""
        other_trade = bool(self.trades) and self.trades.isdisjoint(officials.trades) and not officials.office_alone
        return self.named and not (self.unowned or self.office_alone or other_trade)

    @property
    def unowned(self) -> bool:
        """Whether nothing tells for which body a group or a voice without a name speaks."""
        return self.party.kind in {PartyKind.GROUP, PartyKind.ANONYMOUS} and self.family == self.party.id

    @property
    def is_body(self) -> bool:
        """Whether the voice is a body, or somebody who speaks for one."""
        return self.party.kind is PartyKind.ORGANISATION or self.family != self.party.id

    @property
    def business(self) -> frozenset[str]:
        """The telling words of its name without those for any ministry or office."""
        return office_stems(self.name) - _MINISTERS

    @property
    def anybody(self) -> bool:
        """Whether the voice may be any official of the place: "officials", "local authorities"."""
        return self.office_alone and self.crowd <= _ANYBODY

    @property
    def official(self) -> bool:
        """Whether the voice is of a public office, by its name or by its report."""
        return is_title(self.title) or names_an_office(f"{self.name} {self.party.name}")

    @property
    def named(self) -> bool:
        """Whether the voice can be told from others."""
        return self.party.kind is not PartyKind.ANONYMOUS or self.family != self.party.id

    @property
    def is_person(self) -> bool:
        """Whether the voice is a person who speaks for no body."""
        return self.party.kind is PartyKind.PERSON and self.family == self.party.id


def one_word(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that two reports name one body with the same letters, though one took the name for a person's or wrote it in other capitals, or None."""
    named = {left.party.kind, right.party.kind} <= {PartyKind.PERSON, PartyKind.ORGANISATION}
    if not named or left.party.name.casefold() != right.party.name.casefold():
        return None
    return Evidence(0.9, f"{left.party.name} is named with the same letters in both")


def one_name(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that two bodies of different ids are one by their names, or None."""
    if not (left.named and right.named) or left.is_person or right.is_person or left.at_large is not right.at_large:
        return None
    if left.joint is not right.joint:  # "police and the coast guard" are not the coast guard
        return None
    states = PartyKind.STATE in {left.party.kind, right.party.kind}
    if left.is_body and right.is_body and _one_office(left, right):
        return Evidence(SHORT_NAME, f"{left.name} and {right.name} are one office")
    bodies = left.party.kind is right.party.kind is PartyKind.ORGANISATION
    here, there = (house_of(voice.name) or voice.name for voice in (left, right))
    if here == there and bodies:
        return Evidence(SHORT_NAME, f"{left.name} and {right.name} are one body, once by its office")
    if (not states and short_of(here, there)) or (bodies and but_for_sort(here, there)):
        return Evidence(SHORT_NAME, f"{left.name} and {right.name} are one name, once in full")
    return None


def _one_office(left: Voice, right: Voice) -> bool:
    """Return whether two names of bodies say the same of whose they are and of what they do: "Serbian Ministry of Internal Affairs", "Serbia's interior ministry"."""
    of_one_state = left.state is not None and left.state == right.state
    if min(len(left.business), len(right.business)) > 1 and one_business(left.business, right.business):
        return True
    return of_one_state and one_business(left.business, right.business, left.state)


def passed_on(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that one of the two passes on what the other says: the same value, as another report tells it, or all that a
    report has from somebody who speaks for nobody and passes on the other's words there, or None.
    """
    for said, passed in ((left, right), (right, left)):
        if not passes(passed, said):
            continue
        if same_claim(left, right):
            return Evidence(
                PASSED_ON, f"{passed.party.name} passes on what {said.party.name} says, as another report tells it"
            )
        hears = passed.field and passed.is_person and not passed.official
        if hears and said.is_body and left.report == right.report:
            return Evidence(PASSED_ON, f"{passed.party.name} passes on what {said.party.name} says, in the same report")
    return None


def passes(voice: Voice, said: Voice) -> bool:
    """Return whether a person is among those who passed on another's claim."""
    if voice.party.kind is not PartyKind.PERSON:
        return False
    return any(name == voice.party.name or same_letters(name, voice.party.name) for name in said.relays)


def one_medium(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that two media are one by their names, or that one of them is told as the state's whose medium the other is, or None."""
    if not all(voice.carries or voice.of_state_media for voice in (left, right)):
        return None
    if left.named and right.named and short_of(left.name, right.name):
        return Evidence(SHORT_NAME, f"{left.name} and {right.name} are one name, once in full")
    for told, other in ((left, right), (right, left)):
        apart = told.state and other.state and told.state != other.state
        if told.of_state_media and not apart and (other.of_state_media or other.state):
            return Evidence(STATE_MEDIA, f"{told.party.name} and {other.party.name} are media of one state")
    return None


def same_claim(left: Voice, right: Voice) -> bool:
    """Return whether two voices give one value of one field."""
    return left.value is not None and left.field == right.field and bounds(left.value) == bounds(right.value)


def bounds(value: Value | None) -> tuple[object, ...]:
    """Return what tells a value from others whatever is counted and however roughly: the bounds of a quantity, else the value itself."""
    if isinstance(value, Quantity):
        return value.si_low, value.si_high
    return (value,)


def one_text(left: Voice, right: Voice, ground: Ground) -> Evidence | None:
    """Return the evidence that the two are one figure in a sentence of a report and of its copy, or None."""
    if not same_claim(left, right) or not ground.found(Relation.COPY).together(left.report, right.report):
        return None
    if _of_one_sentence(
        ground.tellings[left.report].words_at(left.place), ground.tellings[right.report].words_at(right.place)
    ):
        return Evidence(ONE_TEXT, f"{left.party.name} and {right.party.name} give one figure in a report and its copy")
    return None


def _of_one_sentence(here: frozenset[str], there: frozenset[str]) -> bool:
    """Return whether half of the telling words of the shorter of two sentences stand in the other."""
    return 2 * len(here & there) >= min(len(here), len(there))
