"""What a brief says of incidents beside a table of them: what is right, and the cause of what is not."""

import pytest
from floors.incidents import Incident, _incidents


def count(number):
    return {"type": "quantity", "low": number, "high": number}


def field(*numbers, best=None, reports=()):
    view = {"best": None if best is None else count(best)}
    return {"positions": [{"value": count(n), "reports": list(reports)} for n in numbers], "view": view}


def incident(killed, event, *, elsewhere=(), mixed=False, text="A boy died."):
    told = {"incident": "7", "killed": killed, "injured": 0}
    own = [{"field": "killed", "value": count(number)} for number in elsewhere]
    return Incident(told, [text], own, {"fields": event}, mixed)


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (incident(2, {"killed": field(2, best=2)}, elsewhere=(2,)), "right"),
        (incident(0, {}), "right"),
        (incident(2, {"killed": field(3, best=3)}, elsewhere=(3,), mixed=True), "mixed event"),
        (incident(1, {}), "no number read"),
        (incident(1, {}, elsewhere=(1,)), "another event"),
        (incident(1, {"killed": field(1)}, elsewhere=(1,)), "nobody official"),
        (incident(2, {"killed": field(1, 2, best=1)}, elsewhere=(1, 2)), "other number told"),
        (incident(0, {"killed": field(1, best=1)}, elsewhere=(1,)), "none in table"),
        (incident(2, {"killed": field(1, best=1)}, elsewhere=(1,)), "number not read"),
    ],
)
def test_each_error_has_its_cause(found, verdict):
    assert found.verdict("killed") == verdict


def test_an_incident_is_stated_by_a_number_or_by_words_of_the_text():
    assert incident(1, {}).states("killed")
    assert incident(0, {}, elsewhere=(3,)).states("killed")
    assert not incident(1, {}, text="Nobody came.").states("killed")


def test_incidents_torn_over_two_events_are_counted_apart():
    event = {"main": ["r-0", "r-1"], "id": "e-0", "fields": {"killed": field(1, best=1, reports=["r-0"])}}
    other = {"main": ["r-2"], "id": "e-1", "fields": {}}
    told = {"reports": [{"id": f"r-{n}", "path": f"{n:05}.json"} for n in range(3)], "events": [event, other]}
    reports = [{"incident": each, "text": ""} for each in ("7", "8", "8")]
    table = {each: {"incident": each, "killed": 1, "injured": 0} for each in ("7", "8")}
    (found,), torn = _incidents(told, reports, table)
    assert (found.told["incident"], found.mixed, torn) == ("7", True, 1)
    assert found.claimed("killed")
