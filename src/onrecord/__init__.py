"""Read news reports and keep a ledger of who said what.

The path, in six lines:

    pack = load(["security"])                              # what a domain cares about
    reports = [item for item in take_in(["news/"]) if isinstance(item, Report)]
    readings = list(read(reports, pack))                   # who said what, report by report
    by_id = {report.id: report for report in reports}
    linked = link(readings, by_id, pack)                   # copies, stories, events, shared origins
    brief = assess(linked, readings, by_id, pack)          # positions, their origins, what does not fit together

`Desk` walks it with a ledger, with several processes and past whatever cannot be read. The names below are loaded when
first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.assessing import assess
    from onrecord.desk import Desk
    from onrecord.errors import OnrecordError
    from onrecord.intake import take_in
    from onrecord.ledger.sql import SqlLedger
    from onrecord.linking import link
    from onrecord.packs.load import load
    from onrecord.reading.pipeline import read
    from onrecord.record.assessment import Brief
    from onrecord.record.reading import Reading
    from onrecord.record.report import Report, Skipped

__version__ = "0.1.0"
__all__ = [
    "Brief",
    "Desk",
    "OnrecordError",
    "Reading",
    "Report",
    "Skipped",
    "SqlLedger",
    "assess",
    "link",
    "load",
    "read",
    "take_in",
]

_HOMES = {
    "Brief": "onrecord.record.assessment",
    "Desk": "onrecord.desk",
    "OnrecordError": "onrecord.errors",
    "Reading": "onrecord.record.reading",
    "Report": "onrecord.record.report",
    "Skipped": "onrecord.record.report",
    "SqlLedger": "onrecord.ledger.sql",
    "assess": "onrecord.assessing",
    "link": "onrecord.linking",
    "load": "onrecord.packs.load",
    "read": "onrecord.reading.pipeline",
    "take_in": "onrecord.intake",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module 'onrecord' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
