"""What shows that two voices are one, where no table tells it: several who speak together."""

from dataclasses import replace

import newsroom
from onrecord.assessing.voices.origins import Voices
from onrecord.linking.origins.echoes import joint_echo
from onrecord.linking.origins.voices import Voice, one_name
from onrecord.record.reading import PartyKind
from onrecord.record.report import Passage


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


def speaks(passages):
    """Return whether the body that puts a report out is a voice, where its name stands at `passages` of the text."""
    report = newsroom.report("At Lipnik 11 people died in the flood.", outlet="Lipnik Relief Society", name="own")
    said = newsroom.claim("claim", "mention", "killed", newsroom.quantity(11), by="Lipnik Relief Society")
    said = replace(said, origin=replace(said.origin, party=None, passages=passages))
    reading = newsroom.reading(report, mentions=[newsroom.mention("mention", when="2025-01-25")], claims=[said])
    return "claim" in Voices([reading], {report.id: report}, newsroom.PACK, {})


def test_a_body_whose_own_text_a_report_is_is_a_voice_and_an_outlet_that_its_words_name_is_none():
    assert speaks(())
    assert not speaks((Passage(3, 9),))


def test_what_people_form_by_themselves_is_no_public_body_of_its_trade():
    assert voice("Lipnik disaster office").trades == {"disaster"}
    assert not voice("Lipnik Disaster Relief Forum").trades
