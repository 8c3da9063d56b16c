"""Reports in, readings out: who said what through whom, when, how many, and what happened.

The components and the model are loaded when first used: a process that only hands reports to others needs neither.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module

from onrecord.packs.pack import Pack
from onrecord.record.reading import Reading
from onrecord.record.report import Report

_HOME = "onrecord.reading.pipeline"


def read(reports: Iterable[Report], pack: Pack) -> Iterator[Reading]:
    """Yield one reading for each of `reports`, in their order; see `pipeline.read`."""
    yield from import_module(_HOME).read(reports, pack)


def made_by(pack: Pack) -> str:
    """Return what readings with `pack` are marked with; see `pipeline.made_by`."""
    mark: str = import_module(_HOME).made_by(pack)
    return mark
