import subprocess
import sys
import threading

from onrecord.ledger.turns import turn

KILLED_IN_ITS_TURN = """
import os, signal, sys
from pathlib import Path
from onrecord.ledger.turns import turn
with turn(Path(sys.argv[1])):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_one_waits_until_the_turn_of_the_other_is_over(tmp_path):
    told, waits = [], threading.Event()

    def other():
        waits.set()
        with turn(tmp_path / "turn"):
            told.append("other")

    with turn(tmp_path / "turn"):
        thread = threading.Thread(target=other)
        thread.start()
        waits.wait()
        thread.join(timeout=0.3)
        told.append("one")
    thread.join()
    assert told == ["one", "other"]


def test_a_turn_ends_with_its_process(tmp_path):
    subprocess.run([sys.executable, "-c", KILLED_IN_ITS_TURN, tmp_path / "turn"], check=False)  # noqa: S603 - our own words
    with turn(tmp_path / "turn"):
        pass
