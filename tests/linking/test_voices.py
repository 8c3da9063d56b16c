"""What shows that two voices are one, where no table tells it: several who speak together."""

import newsroom
from onrecord.linking.origins.echoes import joint_echo
from onrecord.linking.origins.voices import Voice, one_name
from onrecord.record.reading import PartyKind


def voice(name, kind=PartyKind.ORGANISATION, field="killed"):
    party = newsroom.party(name, kind=kind)
    return Voice("claim", (), "report", party, party.id, name, field=field)


TOGETHER = voice("Lipnik Ferries and River Rescue Union", PartyKind.GROUP)


def test_several_who_speak_together_are_not_one_of_them_by_its_name():
    assert one_name(TOGETHER, voice("River Rescue Union")) is None


def test_they_count_no_more_than_one_of_them_that_tells_of_the_same_field_by_itself():
    assert joint_echo(TOGETHER, voice("River Rescue Union"))
    assert joint_echo(TOGETHER, voice("Harbour Company")) is None
    assert joint_echo(TOGETHER, voice("River Rescue Union", field="injured")) is None
