"""What is to be linked of a ledger, and what came of it."""

from collections.abc import Sequence

from onrecord.ledger.near import Near


class Growth:
    """What is to be linked: the ids of reports, `new` or the `whole` ledger's; and what came of it once it is done.

    `differs` says whether all that is derived has another digest than before.
    """

    def __init__(self, near: Near, new: Sequence[str], before: str | None, *, whole: bool) -> None:
        self.near = near
        self.new = new
        self.whole = whole
        self.digest = before or ""
        self.differs = False

    def close(self) -> None:
        """Reckon the digest of all that is derived now."""
        before, self.digest = self.digest, self.near.digest("0" if self.whole else self.digest)
        self.differs = before != self.digest
