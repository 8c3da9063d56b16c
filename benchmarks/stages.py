"""What each stage costs, in one process of one thread, and how the rest compares with the model."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.assessing import assess
from onrecord.intake import take_in
from onrecord.linking import link
from onrecord.packs.load import load
from onrecord.packs.pack import Pack
from onrecord.reading import pipeline
from onrecord.reading.draft import Draft
from onrecord.reading.reader.network import Network
from onrecord.reading.tokens import tokens
from onrecord.record.reading import Reading
from onrecord.record.report import Report

MODEL, AROUND = "model", "reader around the model"


@dataclass
class Clock:
    """Processor seconds spent by stage, in the order in which the stages came: the same whatever else runs."""

    spent: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Add the time of the block to `stage`."""
        begun = time.process_time()
        yield
        self.spent[stage] = self.spent.get(stage, 0.0) + time.process_time() - begun

    def timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return `work` with its time added to `stage`."""

        def run(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - passes on whatever it is given
            with self.on(stage):
                return work(*given, **named)

        return run


def taken(folder: Path, count: int) -> list[Report]:
    """Return the first `count` reports of `folder`."""
    return [item for item in take_in(sorted(folder.iterdir())[:count]) if isinstance(item, Report)]


def show(folder: Path, count: int) -> None:
    """Read, link and assess the first `count` reports of `folder`; print milliseconds a report, by stage."""
    pack, reader = load(), pipeline.reader()
    paths = sorted(folder.iterdir())[:count]
    list(
        pipeline.read([item for item in take_in(paths[:2]) if isinstance(item, Report)], pack)
    )  # what loads, loads once
    clock = Clock()
    with clock.on("intake"):
        reports = [item for item in take_in(paths) if isinstance(item, Report)]
    plain = Network._score  # noqa: SLF001 - the one place where the model itself can be timed
    try:
        Network._score = clock.timed(MODEL, plain)  # type: ignore[method-assign]  # noqa: SLF001
        readings = [_read(report, pack, clock, reader) for report in reports]
    finally:
        Network._score = plain  # type: ignore[method-assign]  # noqa: SLF001
    clock.spent[AROUND] -= clock.spent[MODEL]
    with clock.on("linking"):
        linked = link(readings, {r.id: r for r in reports}, pack)
    with clock.on("assessing"):
        assess(linked, readings, {r.id: r for r in reports}, pack)
    _print(clock, len(reports))


def _read(report: Report, pack: Pack, clock: Clock, reader: Any) -> Reading:  # noqa: ANN401
    with clock.on("tokenizer"):
        doc = tokens(report.text)
    with clock.on(AROUND):
        doc = reader(doc)
    draft = Draft(report, doc, pack)
    for component in pipeline.COMPONENTS:
        with clock.on(component.__name__.rsplit(".", 1)[-1]):  # type: ignore[attr-defined]
            component.run(draft)
    return pipeline._finished(draft, pipeline.made_by(pack))  # noqa: SLF001


def _print(clock: Clock, count: int) -> None:
    total = sum(clock.spent.values())
    rest = total - clock.spent[MODEL] - clock.spent["linking"] - clock.spent["assessing"]
    print(f"\nby stage, one process of one thread, {count} reports")
    for stage, seconds in clock.spent.items():
        print(f"    {stage:24} {1000 * seconds / count:8.2f} ms a report {seconds / total:6.1%}")
    print(f"    {'all':24} {1000 * total / count:8.2f} ms a report")
    print(
        f"reading around the model / the model: {rest / clock.spent[MODEL]:.2f} (a third at most: a quarter of the whole)"
    )
