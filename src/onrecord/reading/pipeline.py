"""Reports in, readings out: the components in the order in which they build on one another."""

import gc
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from onrecord.packs.pack import Pack
from onrecord.reading import chains, claims, figures, furniture, mentions, moments, parties, statements, verbatim
from onrecord.reading.draft import Draft
from onrecord.reading.reader import Reader
from onrecord.reading.stretches import joined, stretches
from onrecord.reading.tokens import tokens
from onrecord.record.code import code_version
from onrecord.record.reading import Reading
from onrecord.record.report import Report

READS = ("onrecord.reading", "onrecord.values", "onrecord.record")
"""The packages whose modules and tables take part in reading."""

_SELDOM = (30_000, 20, 10)
"""When Python looks for what nothing leads to any more: a reading makes a hundred thousand objects, and nearly all of them go by themselves."""


class Component(Protocol):
    """A module that fills in a part of the draft: what it needs there, and what it leaves there."""

    @property
    def REQUIRES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Name the parts of the draft that must be there."""

    @property
    def ASSIGNS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Name the parts of the draft that it fills in."""

    def run(self, draft: Draft) -> None:
        """Fill in `ASSIGNS` from `REQUIRES`."""


COMPONENTS: tuple[Component, ...] = (
    furniture,
    parties,
    moments,
    figures,
    statements,
    chains,
    mentions,
    claims,
    verbatim,
)


@lru_cache(maxsize=1)
def reader() -> Reader:
    """Load the shipped model, once in a process."""
    made = Reader()
    gc.freeze()  # what is loaded by now stays: walking it at each collection takes a tenth of the time around the model
    gc.set_threshold(*_SELDOM)
    return made


def made_by(pack: Pack) -> str:
    """Return what readings with `pack` are marked with: the same mark, the same reading of the same report."""
    return f"{reader().version}; {pack.name} {pack.version}; {code_version(*READS)}"


def read(reports: Iterable[Report], pack: Pack) -> Iterator[Reading]:
    """Yield one reading for each of `reports`, in their order; each depends on its own report alone."""
    for report in reports:
        yield joined(report, [(start, _read(stretch, pack, start > 0)) for start, stretch in stretches(report)])


def _read(report: Report, pack: Pack, goes_on: bool) -> Reading:  # noqa: FBT001 - said by the call's one caller
    doc = reader()(tokens(report.text))
    return _finished(_filled(Draft(report, doc, pack, goes_on=goes_on)), made_by(pack))


def _filled(draft: Draft) -> Draft:
    for component in COMPONENTS:
        component.run(draft)
    return draft


def _finished(draft: Draft, made_by: str) -> Reading:
    return Reading(
        report=draft.report.id,
        made_by=made_by,
        statements=tuple(draft.statements),
        mentions=tuple(draft.mentions),
        claims=tuple(draft.claims),
        parties=tuple(draft.parties[key] for key in sorted(draft.parties)),
        times=tuple(draft.times),
        withheld=draft.withheld,
    )
