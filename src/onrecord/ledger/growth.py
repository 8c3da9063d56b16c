"""What is to be linked of a ledger, and what came of it."""

from collections.abc import Sequence

from onrecord.ledger.near import Near
from onrecord.record.decision import Decision


class Growth:
    """What is to be linked: the ids of reports, `new` or the `whole` ledger's; and what came of it once it is done.

    `decisions` are all, in the order of deciding, of which the first `heeded` are taken into account already. `differs` says whether all
    that is derived has another digest than before.
    """

    def __init__(
        self, near: Near, new: Sequence[str], decisions: Sequence[Decision], before: str | None, *, heeded: int | None
    ) -> None:
        """Take what is to be linked; `heeded` is None where the ledger is to be linked whole."""
        self.near = near
        self.new = new
        self.decisions = decisions
        self.whole = heeded is None
        self.digest = before or ""
        self.differs = False
        self._heeded = heeded or 0

    @property
    def due(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.new) or len(self.decisions) > self._heeded

    def close(self) -> None:
        """Reckon the digest of all that is derived now."""
        before, self.digest = self.digest, self.near.digest("0" if self.whole else self.digest)
        self.differs = before != self.digest
