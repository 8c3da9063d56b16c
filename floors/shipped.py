"""Run the installed program as a user would, so that the figures are the shipped package's."""

import subprocess
import sys
from pathlib import Path

SKIPPED_SOME = 3


def _run(command: str, reports: Path, out: Path, *options: str) -> Path:
    program = Path(sys.executable).with_name("onrecord")
    with out.open("wb") as file:
        done = subprocess.run([program, command, reports, "--json", *options], stdout=file, check=False)  # noqa: S603 - our own program
    if done.returncode not in (0, SKIPPED_SOME):
        message = f"onrecord {command} {reports} ended with {done.returncode}"
        raise RuntimeError(message)
    return out


def readings(reports: Path, out: Path) -> Path:
    """Read all reports under `reports` into the JSON Lines file `out`."""
    return _run("read", reports, out)


def brief(reports: Path, out: Path, *options: str) -> Path:
    """Write the brief of all reports under `reports` into the JSON file `out`; `options` are those of the command line."""
    return _run("brief", reports, out, *options)
