"""Two real reports, read whole: what a careful reader takes from them stands in the reading."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onrecord.intake import take_in
from onrecord.packs.load import load
from onrecord.reading.pipeline import read
from onrecord.record.reading import Reality, Stance
from onrecord.record.value import Moment, Precision, Truth

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real reports are not here")


def day(text, following):
    return Moment(f"{text}T00:00:00Z", f"{following}T00:00:00Z", Precision.DAY, timex=text)


def reading(name, published):
    (report,) = take_in([SEEDS / name], published=published)
    (found,) = read([report], load())
    return report, found


@pytest.fixture(scope="module")
def launch():
    return reading("000_d98a37a4bd9e5294.txt", day("2025-02-28", "2025-03-01"))


@pytest.fixture(scope="module")
def visit():
    return reading("004_4b9456e95101c857.txt", day("2024-10-23", "2024-10-24"))


def words(report, passages):
    return " ".join(p.of(report.text) for p in passages)


def claims(found, field):
    return [c for c in found.claims if c.field == field]


def statements(launch_or_visit, words_in_content):
    report, found = launch_or_visit
    return [s for s in found.statements if words_in_content in words(report, s.content)]


def speakers(made):
    return {s.speaker.name for s in made if s.speaker}


def test_the_launch_was_on_26_february_local_time(launch):
    _, found = launch
    (mention, *_) = [m for m in found.mentions if m.kind == "missile_launch" and m.main]
    assert mention.when is not None
    assert mention.when.timex.startswith("2025-02-26")


def test_south_koreas_military_gives_the_launch_time_2300_gmt_on_the_25th(launch):
    _, found = launch
    (given, *_) = [c for c in claims(found, "launched_at") if c.value.earliest == "2025-02-25T23:00:00Z"]
    assert "Joint Chiefs" in given.origin.name or "military" in given.origin.name


def test_distance_and_flight_time_have_kcna_as_their_origin(launch):
    _, found = launch
    (distance, *_) = claims(found, "distance")
    assert (distance.value.si_low, distance.value.si_high) == (1_587_000, 1_587_000)
    (flight, *_) = claims(found, "flight_time")
    assert (flight.value.low, flight.value.high) == (7961, 7973)
    assert {distance.origin.party, flight.origin.party} == {"party:kcna"}


def test_that_north_korea_did_not_say_how_many_is_a_claim(launch):
    _, found = launch
    silent = [c for c in found.claims if isinstance(c.value, Truth) and c.field == "count"]
    assert [c.stance for c in silent] == [Stance.DECLINES]
    assert "North Korea" in silent[0].origin.name


def test_kims_quotation_is_kims(launch):
    made = statements(launch, "It is the responsible mission and duty")
    assert any("Kim Jong Un" in name for name in speakers(made))


def test_the_redeployment_in_kursk_is_dated_and_is_the_spy_agencys(launch):
    made = statements(launch, "redeployed at fronts in Russia's Kursk region")
    assert speakers(made) == {"National Intelligence Service"}
    report, found = launch
    (told,) = [t for t in found.times if words(report, t.passages) == "the first week of February"]
    days = [datetime.fromisoformat(edge) for edge in (told.moment.earliest, told.moment.latest)]
    assert days[1] - days[0] == timedelta(days=7)
    assert abs(days[0] - datetime(2025, 2, 1, tzinfo=UTC)) < timedelta(days=1)


def test_the_number_of_troops_is_still_being_determined(launch):
    made = statements(launch, "exactly how many more troops")
    assert speakers(made) == {"National Intelligence Service"}


def test_putin_met_the_delegation_that_ri_hi_yong_led(launch):
    _, found = launch
    meetings = [m for m in found.mentions if m.kind == "meeting"]
    actors = {a.name for m in meetings for a in m.actors}
    assert any("Putin" in name for name in actors)
    assert any("Ri Hi Yong" in p.name for p in found.parties)


def test_the_visit_is_the_main_event(visit):
    _, found = visit
    assert "weapon_inspection" in {m.kind for m in found.mentions if m.main}


def test_the_dispatch_of_troops_is_an_allegation_of_south_koreas_spy_agency(visit):
    report, found = visit
    made = [s for s in found.statements if "troop" in words(report, s.content) and s.stance is Stance.ALLEGES]
    assert "National Intelligence Service" in speakers(made)


def test_the_embassys_statement_is_a_denial(visit):
    made = statements(visit, "not directed against")
    assert {s.stance for s in made} == {Stance.DENIES}
    assert all("mbassy" in name for name in speakers(made))


def test_the_ambassador_was_summoned(visit):
    _, found = visit
    summons = [m for m in found.mentions if m.kind == "summons"]
    assert any("Zinoviev" in a.name for m in summons for a in m.actors)
    assert {m.reality for m in summons} <= {Reality.HAPPENED, Reality.BACKGROUND}


@pytest.mark.parametrize("which", ["launch", "visit"])
def test_no_line_of_furniture_is_read(which, request):
    report, found = request.getfixturevalue(which)
    lines = [line for line in report.text.splitlines() if line.startswith(("Join", "Comments", "Read more"))]
    assert lines
    read_out = [p for s in found.statements for p in (*s.content, *s.cue)] + [
        p for m in found.mentions for p in m.passages
    ]
    for line in lines:
        start = report.text.index(line)
        assert not [p for p in read_out if p.start < start + len(line) and start < p.end]
