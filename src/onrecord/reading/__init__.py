"""Reports in, readings out: who said what through whom, when, how many, and what happened.

The components and the model are loaded when first used: a process that only hands reports to others needs neither.
"""

from collections.abc import Iterable, Iterator
from types import ModuleType

from onrecord.packs.pack import Pack
from onrecord.reading.lean import load_spacy
from onrecord.record.loading import load_module
from onrecord.record.reading import Reading
from onrecord.record.report import Report

_HOME = "onrecord.reading.pipeline"


def read(reports: Iterable[Report], pack: Pack) -> Iterator[Reading]:
    """Yield one reading for each of `reports`, in their order; see `pipeline.read`."""
    yield from _pipeline().read(reports, pack)


def made_by(pack: Pack) -> str:
    """Return what readings with `pack` are marked with; see `pipeline.made_by`."""
    mark: str = _pipeline().made_by(pack)
    return mark


def _pipeline() -> ModuleType:
    load_spacy()
    return load_module(_HOME)
