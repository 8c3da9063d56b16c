"""Which events of a ledger changed."""

from dataclasses import dataclass, field

from onrecord.record.near import Place


@dataclass(slots=True)
class Changes:
    """Which events changed: ids of those that were there before, and of those that are now, each with its first report's place."""

    gone: set[str] = field(default_factory=set)
    told: dict[str, Place] = field(default_factory=dict)
