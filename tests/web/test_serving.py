"""Several processes serve one ledger as one desk."""

import re
import subprocess
import sys
import urllib.request
from contextlib import closing

import pytest

from onrecord.web.guard import COOKIE, Guard
from onrecord.web.serving import Listening

TOKEN = "a-token-made-by-chance"  # noqa: S105 - of the test alone


@pytest.fixture
def desk(ledger, tmp_path):
    """Serve the flood's ledger by two processes; yield the process that leads them, and the address."""
    (tmp_path / "token").write_text(TOKEN)
    options = ("--workers", "2", "--port", "0", "--token-file", str(tmp_path / "token"))
    command = [sys.executable, "-m", "onrecord.cli", "serve", str(ledger), *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own program
    try:
        yield process, re.search(r"http://[\d.:]+", process.stdout.readline())[0]
    finally:
        process.kill()
        process.wait()


def ask(address, **headers):
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - our own desk
    with closing(urllib.request.urlopen(request, timeout=120)) as answer:  # noqa: S310
        return answer.status, answer.read()


def test_a_session_holds_whichever_process_answers_and_all_end_with_the_one_that_leads_them(desk):
    process, address = desk
    session = {"Cookie": f"{COOKIE}={Guard(TOKEN).session()}"}
    told = {ask(f"{address}/review", **session) for _ in range(12)}
    assert [status for status, _ in told] == [200]
    process.terminate()
    assert process.wait(timeout=120) == 0
    with pytest.raises(OSError, match="refused"):
        ask(f"{address}/api/health")


def test_as_many_processes_answer_as_are_asked_for_and_four_at_most_unasked():
    assert Listening("127.0.0.1", 0, workers=7).processes == 7
    assert 1 <= Listening("127.0.0.1", 0).processes <= 4
