"""`onrecord verify`: whether every passage of a ledger still stands in its text."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from onrecord.cli.output import say
from onrecord.exports.shapes import Json, dumps
from onrecord.ledger.sql import SqlLedger
from onrecord.ledger.verify import FaultKind, Verification, verify

FAILED = 1


@click.command("verify")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(*, ledger: Path, as_json: bool) -> int:
    """Recheck every passage of LEDGER against the stored, hashed text, and every value against its passage.

    Exit codes: 0 where all hold, 1 where one does not.
    """
    with SqlLedger(ledger, write=False) as opened:
        opened.check()
        done = verify(opened.kept(), opened.decisions())
    say([dumps(_shape(done))] if as_json else _lines(done))
    return FAILED if done.faults else 0


def _shape(done: Verification) -> Json:
    shape = asdict(done)
    return shape | {"faults": [fault | {"kind": fault["kind"].value} for fault in shape["faults"]]}


def _lines(done: Verification) -> Iterator[str]:
    for fault in done.faults:
        at = "" if fault.start is None else f" at {fault.start}-{fault.end}"
        yield f"{fault.kind}: {fault.path or fault.report}, {fault.item}{at}: {fault.why}"
    yield (
        f"{done.reports} reports, {done.readings} readings, {done.passages} passages, {done.values} values and"
        f" {done.decisions} decisions rechecked: {_verdict(done)}"
    )


def _verdict(done: Verification) -> str:
    if not done.faults:
        return "all hold."
    counts = Counter(fault.kind for fault in done.faults)
    return ", ".join(f"{counts[kind]} {kind}" for kind in FaultKind if counts[kind]) + "."
