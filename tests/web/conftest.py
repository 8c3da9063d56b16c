"""A desk over the flood's ledger."""

import pytest
from desk_factory import client, fill, floods

from newsroom import PACK
from onrecord.web.app import make_app


@pytest.fixture(scope="session")
def ledger(tmp_path_factory):
    """Make the flood's ledger."""
    path = tmp_path_factory.mktemp("web") / "desk.ledger"
    fill(path, floods())
    return path


@pytest.fixture(scope="session")
def desk(ledger):
    """Serve the flood's ledger to a client on loopback."""
    return client(make_app(ledger, PACK))


@pytest.fixture(scope="session")
def flood(desk):
    """Return the id of the flood with the most reports."""
    events = desk.get("/api/events").json()["events"]
    return max(events, key=lambda event: event["reports"])["id"]
