"""What all questions are asked of: the ledger that is served, and the pack by which its parties are known."""

import threading
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.ledger.lookups import Lookups
from onrecord.packs.pack import Pack
from onrecord.questions.filed import Filed
from onrecord.web.remembering import Remembered

_EVENTS = 16  # events remembered: of 300 reports each some 3 MB; their pages are kept longer, as answers


@dataclass(frozen=True, slots=True)
class Room:
    """A ledger at `path` and a pack; each thread that asks gets a connection of its own.

    `events` remembers the events that were last asked for, by how they are on file.
    """

    path: Path
    pack: Pack
    events: Remembered[Filed | None] = field(default_factory=lambda: Remembered(_EVENTS))
    _held: threading.local = field(default_factory=threading.local)

    @property
    def lookups(self) -> Lookups:
        """The connection of the thread that asks, opened when it first does; raises `LedgerError`."""
        held: Lookups | None = getattr(self._held, "lookups", None)
        if held is None:
            held = self._held.lookups = Lookups(self.path)
        return held
