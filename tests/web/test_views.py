"""What the usual policy picks is kept with the ledger, and is what would be picked from the claims."""

import sqlite3
from contextlib import closing

import pytest
from desk_factory import client, fill, floods

from newsroom import PACK
from onrecord.growing import catch_up
from onrecord.ledger.sql import SqlLedger
from onrecord.web.app import make_app


def grown(path):
    with SqlLedger(path) as ledger:
        for report, read in floods():
            ledger.file(report, read)
        catch_up(ledger, PACK, "test", lambda *_: None)


def views(path, policy):
    """Return what the policy picks on each field of each event, as the API tells it."""
    desk = client(make_app(path, PACK))
    events = desk.get("/api/events").json()["events"]
    told = [desk.get(f"/api/events/{each['id']}?policy={policy}").json() for each in events]
    return [(name, field["view"]) for event in told for name, field in event["fields"].items()]


def change(path, statement):
    with closing(sqlite3.connect(path)) as opened:
        opened.execute(statement)
        opened.commit()


@pytest.mark.parametrize("make", [grown, lambda path: fill(path, floods())], ids=["report by report", "in one go"])
@pytest.mark.parametrize("policy", ["best-low-high", "latest-official"])
def test_what_is_picked_is_the_same_whether_it_is_kept_or_not(tmp_path, make, policy):
    path = tmp_path / "desk.ledger"
    make(path)
    kept = views(path, policy)
    change(path, "DELETE FROM views")
    assert kept
    assert kept == views(path, policy)


def test_what_the_usual_policy_picks_is_not_picked_again(tmp_path):
    path = tmp_path / "desk.ledger"
    grown(path)
    change(path, "UPDATE views SET reason = 'As it was kept.'")
    assert {view["reason"] for _, view in views(path, "best-low-high")} == {"As it was kept."}
    assert {view["reason"] for _, view in views(path, "conservative")} != {"As it was kept."}
