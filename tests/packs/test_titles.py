"""What a text says around a person's name."""

from onrecord.packs.offices import share_an_office, titles_of


def test_an_apposition_may_end_at_the_verb_of_saying():
    text = "Ana Reyes, a spokesperson for the hospital later said that 61 had died."
    assert titles_of("Ana Reyes", text) == ("a spokesperson for the hospital",)


def test_a_spokesperson_is_a_spokesman():
    assert share_an_office("a spokesperson of the city's largest clinic", "spokesman for Lipnik Hospital")
    assert not share_an_office("a resident of the city", "spokesman for Lipnik Hospital")
