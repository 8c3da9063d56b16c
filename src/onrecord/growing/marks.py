"""The mark of what linked a ledger: who read it, and the code that links and weighs what was read."""

from onrecord.packs.pack import Pack
from onrecord.record.code import code_version

_LINKS = ("onrecord.linking", "onrecord.assessing", "onrecord.deciding", "onrecord.growing")


def mark_of(made_by: str) -> str:
    """Return the mark of a ledger whose readings `made_by` made and this code links."""
    return f"{made_by}; {code_version(*_LINKS)}"


def reader_of(mark: str | None, pack: Pack) -> str | None:
    """Return who made the readings of a ledger with a mark; None where other code linked it, or another pack than `pack`."""
    made_by, _, links = (mark or "").rpartition("; ")
    same = links == code_version(*_LINKS) and f"; {pack.name} {pack.version}; " in made_by
    return made_by if same else None
