"""What shows that two voices of different names speak for one body: officials and their body, a state and its one body, an office and its holder."""

from onrecord import values
from onrecord.linking.origins.voices import FIELD, HOLDER, SHORT_NAME, TRADE, Voice
from onrecord.linking.parties.names import (
    bare_of_officials,
    office_stems,
    place_of_work,
    same_letters,
    short_of,
    whole_of,
)
from onrecord.packs.offices import of_other_levels, sole_office
from onrecord.record.link import Evidence
from onrecord.record.reading import PartyKind

_FIT = frozenset({values.Likeness.AGREE, values.Likeness.COMPATIBLE})

_SEVERAL = frozenset({"hospital"})
"""Sorts of bodies of which a place has several: they are one in one report at most."""


def one_person(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that two names are two spellings of one person, who speaks for one body or for none, or None."""
    if not (left.party.kind is right.party.kind is PartyKind.PERSON) or not same_letters(
        left.party.name, right.party.name
    ):
        return None
    homes = [voice for voice in (left, right) if voice.family != voice.party.id]
    if len(homes) == 2 and office_stems(left.name).isdisjoint(office_stems(right.name)):
        return None
    return Evidence(0.85, f"{left.party.name} and {right.party.name} are one name")


def one_whole(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that one of two bodies of a state is a part of the other, or both of one: a directorate of its armed forces, or None."""
    if left.state is None or left.state != right.state or not (is_whole(left) and is_whole(right)):
        return None
    if _whole(left) != _whole(right):
        return None
    return Evidence(0.8, f"{left.name} and {right.name} are of one body")


def officials_of(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that one of the two is told as officials of the other: "Lipnik health officials", or None."""
    for officials, body in ((left, right), (right, left)):
        bare = bare_of_officials(officials.party.name) if officials.unowned and not officials.anybody else ""
        if bare and body.is_body and (office_stems(bare) == body.business or short_of(bare, body.name)):
            return Evidence(SHORT_NAME, f"{officials.party.name} speak for {body.name}")
    return None


def people_of(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that one of the two is told as people of the other: "medics at the emergency unit of Lipnik General Hospital", or None."""
    for people, body in ((left, right), (right, left)):
        if not (people.unowned and body.is_body and body.party.kind is not PartyKind.STATE) or len(body.business) < 2:
            continue
        if body.business <= office_stems(place_of_work(people.party.name)):
            return Evidence(SHORT_NAME, f"{people.party.name} speak for {body.name}")
    return None


def is_of_a_body(voice: Voice) -> bool:
    """Return whether a voice is told as the officials or the people of some body."""
    return voice.unowned and bool(bare_of_officials(voice.party.name) or place_of_work(voice.party.name))


def is_whole(voice: Voice) -> bool:
    """Return whether a voice is a body of which parts speak, as a state's military, such a part told with its whole, or officers of it."""
    return bool(_whole(voice))


def _whole(voice: Voice) -> frozenset[str]:
    name = voice.name if voice.is_body else bare_of_officials(voice.party.name) if voice.unowned else ""
    return whole_of(name, voice.state) if name and voice.state else frozenset()


def one_state(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a state speaks through both on one field: as itself through one, and through a body, or None.

    Of its officials the value must fit; the state told bare, and its government, know what the body says, and tell another value at another time.
    """
    if left.state is None or left.state != right.state or not left.field or left.field != right.field:
        return None
    if left.at_large and right.at_large:
        return Evidence(FIELD, f"{left.party.name} and {right.party.name} speak for one state")
    if left.at_large is right.at_large:
        return None
    for state, medium in ((left, right), (right, left)):
        if medium.mouthpiece:
            return Evidence(FIELD, f"{medium.party.name} is the medium through which {state.party.name} speaks")
    state, body = (left, right) if left.at_large else (right, left)
    if not (state.is_whole_state and body.is_body):
        return None
    return Evidence(
        FIELD, f"{state.party.name} may speak through {body.party.name}, which alone of that state tells of it"
    )


def one_crowd(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that two reports tell a voice by one office, or one word for many people, on one field, so that it does not count twice, or None."""
    if left.report == right.report or not left.field or left.field != right.field:
        return None
    if left.crowd_on is None or left.crowd_on != right.crowd_on or (left.bare and not _fit(left, right)):
        return None
    return Evidence(FIELD, f"{left.party.name} and {right.party.name} may be the same: no more is told of either")


def only_official(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that "officials" may be those of a state who tell of the field, or None."""
    if not left.field or left.field != right.field or not (left.anybody or right.anybody):
        return None
    anybody, other = (left, right) if left.anybody else (right, left)
    if not other.of_officials:
        return None
    return Evidence(
        FIELD, f"{anybody.party.name}, of whom no more is told, may be {other.party.name}, the only officials on it"
    )


def one_office(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a voice told by an office that one person holds, or as the authorities under it, is the person to whom a report gives it, or None."""
    for unnamed, holder in ((left, right), (right, left)):
        office = sole_office(unnamed.party.name) if unnamed.party.kind is PartyKind.ANONYMOUS else None
        if office and office in holder.offices and _may_hold(unnamed, holder):
            return Evidence(HOLDER, f"{unnamed.party.name} is {holder.party.name}, the only {office} who is named")
        if unnamed.headed_by and unnamed.headed_by in holder.offices:
            return Evidence(
                HOLDER, f"{holder.party.name}, the only {unnamed.headed_by} who is named, heads {unnamed.party.name}"
            )
    return None


def one_trade(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a voice told by what its body does speaks for the one body of that sort, or None: "police", "hospital official"."""
    shared = left.trades & right.trades - (frozenset() if left.report == right.report else _SEVERAL)
    apart = left.state is not None and right.state is not None and left.state != right.state
    apart = apart or left.joint or right.joint or of_other_levels(left.name, right.name)
    if not shared or apart or not (left.of_trade_alone or right.of_trade_alone):
        return None
    alone, other = (left, right) if left.of_trade_alone else (right, left)
    return Evidence(TRADE, f"{alone.party.name} may speak for {other.party.name}: no other body of the sort is told of")


def _may_hold(unnamed: Voice, holder: Voice) -> bool:
    """Return whether all names in an office's words stand in the holder's title: "mayor of Lipnik" beside "Lipnik Mayor"."""
    places = {word.strip("'s’") for word in unnamed.party.name.split() if word[:1].isupper()}
    return all(place in holder.title for place in places)


def _fit(left: Voice, right: Voice) -> bool:
    if left.value is None or right.value is None or type(left.value) is not type(right.value):
        return False
    return values.compare(left.value, right.value).relation in _FIT
