"""A desk over a ledger of its own."""

import pytest

import newsroom
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger


@pytest.fixture
def desk(tmp_path):
    """Return what files reports with their readings and decisions, and gives the material of all."""
    with SqlLedger(tmp_path / "news.ledger") as ledger:

        def material(papers=(), *decisions):
            for each in papers:
                ledger.file(*each)
            for each in decisions:
                ledger.decide(each)
            return Desk(newsroom.PACK, ledger).brief(()).material(newsroom.PACK)

        yield material
