"""What shows that two voices may be one by the value that both give: which of them tells nobody from others, and who may stand behind it."""

import re

from onrecord.linking.origins.voices import OFFICE, UNNAMED, Voice, same_claim
from onrecord.linking.parties.names import begins, office_stems
from onrecord.packs.offices import share_an_office
from onrecord.record.link import Evidence
from onrecord.record.reading import PartyKind
from onrecord.record.value import Quantity

_EXACT_DIGITS = 3
_ORGANISED = frozenset(
    "unions union organizers organisers rebels militants insurgents separatists activists campaigners rescuers opposition students strikers farmers".split()
)
"""Words for those whom a body with a name may speak for."""
_MEMBERS = re.compile(r", | and ")


def carried_echo(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a medium gives the value of somebody who is no medium, or None: it passes on what others say."""
    if left.carries is right.carries or not same_claim(left, right):
        return None
    medium, other = (left, right) if left.carries else (right, left)
    return Evidence(UNNAMED, f"{medium.party.name}, a medium, may have it from {other.party.name}: they give one value")


def unnamed_echo(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a voice without a name gives the exact figure that a named one gives in another report, or None.

    It may be the same voice or another: nobody can tell, so that it does not count as one more.
    """
    if left.named is right.named or left.report == right.report or not _same_figure(left, right, either=True):
        return None
    unnamed, named = (right, left) if left.named else (left, right)
    return Evidence(
        UNNAMED,
        f"{unnamed.party.name}, whom a report does not name, may be {named.party.name}: the exact figure is the same",
    )


def office_echo(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a voice told by its office alone ("police") gives the value that another official one gives, or None.

    It may be the same voice or another: nobody can tell, so that it does not count as one more.
    """
    if not (left.office_alone or right.office_alone) or not same_claim(left, right):
        return None
    if not (left.office_alone or left.official) or not (right.office_alone or right.official):
        return None
    alone, other = (left, right) if left.office_alone else (right, left)
    return Evidence(
        OFFICE, f"{alone.party.name}, of whom no more is told, may speak for {other.party.name}: they give one value"
    )


def lead_echo(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a report gives one value twice, of officials and of whom it then names, or None.

    Its lead tells by the office ("rescue officials said") what it lays to a person or a body further down; to a spokesman, where it names one in that office.
    """
    if left.report != right.report or not same_claim(left, right):
        return None
    for unnamed, holder in ((left, right), (right, left)):
        if not unnamed.named and share_an_office(unnamed.party.name, holder.title):
            return Evidence(UNNAMED, f"{unnamed.party.name} is {holder.party.name}: one report gives the value of both")
        if unnamed.told_by_office and holder.may_be_told_as(unnamed):
            return Evidence(
                UNNAMED,
                f"{unnamed.party.name} may speak through {holder.party.name}: one report gives the value of both",
            )
    return None


def joint_echo(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that of several who speak together ("police and medics") one speaks of the same field by itself as well, or None.

    What they say together it says too, so that together they are not one more.
    """
    if left.joint is right.joint or not left.field or left.field != right.field:
        return None
    joint, one = (left, right) if left.joint else (right, left)
    members = _MEMBERS.split(joint.party.name)
    if not joint.trades & one.trades and not any(_is_member(name, one) for name in members):
        return None
    return Evidence(UNNAMED, f"{one.party.name} is one of {joint.party.name}, and speaks of the same by itself")


def _is_member(name: str, one: Voice) -> bool:
    """Return whether the name of one of several is that of a voice, of its body, or of the state whose body it is."""
    words, state = office_stems(name), one.state.rpartition(":")[2].replace("-", " ") if one.state else ""
    return bool(words) and words in (office_stems(one.party.name), office_stems(one.name), office_stems(state))


def plain_echo(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a body told without a name ("the defence agency") gives the value of a named one of its business in another report, or None."""
    if left.report == right.report or left.plain is right.plain or not same_claim(left, right):
        return None
    plain, named = (left, right) if left.plain else (right, left)
    if not named.is_body or not any(begins(here, there) for here in plain.business for there in named.business):
        return None
    return Evidence(OFFICE, f"{plain.party.name}, told without a name, may be {named.name}: they give one value")


def members_echo(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that people told by one word ("unions") give the value that a body with a name gives in another report, or None.

    It may be their body or another one: nobody can tell, so that they do not count as one more.
    """
    if left.report == right.report or left.bare is right.bare or not same_claim(left, right):
        return None
    members, body = (left, right) if left.bare else (right, left)
    if members.crowd.isdisjoint(_ORGANISED) or body.party.kind is not PartyKind.ORGANISATION:
        return None
    return Evidence(OFFICE, f"{members.party.name}, of whom no more is told, may be {body.name}: they give one value")


def state_echo(left: Voice, right: Voice) -> Evidence | None:
    """Return the evidence that a voice told as a state itself gives the value that a body of that state gives, or None.

    A state speaks through its bodies, so that it does not count as one more; officials of whom no body is told may be of any.
    """
    if left.state is None or left.state != right.state or left.at_large is right.at_large:
        return None
    state, body = (left, right) if left.at_large else (right, left)
    if not (state.is_whole_state and same_claim(left, right)):
        return None
    return Evidence(
        OFFICE, f"{state.party.name} may speak through {body.party.name}, of the same state: they give one value"
    )


def _same_figure(left: Voice, right: Voice, *, either: bool = False) -> bool:
    """Return whether two voices give one exact figure: the same bounds as far as both tell them, or `either` bound the same."""
    if left.field != right.field or not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return False
    bounds = ((left.value.si_low, right.value.si_low), (left.value.si_high, right.value.si_high))
    told = [(a, b) for a, b in bounds if a is not None and b is not None]
    digits = f"{left.value.low or left.value.high or 0:.6f}".strip("0").replace(".", "").strip("0")
    same = [a == b for a, b in told]
    return bool(told) and (any(same) if either else all(same)) and len(digits) >= _EXACT_DIGITS
