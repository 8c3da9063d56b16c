"""Failed sign-ins, slowed: each one that fails waits the longer the more failed before it, and few may wait at once."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

_FIRST = 0.5  # seconds that the first failure waits
_LONGEST = 8.0
_FORGOTTEN = 900.0  # seconds after which failures of a name or an address no longer count
_KNOWN = 4096  # names and addresses kept
WAITING = 8
"""Sign-ins that a process takes up at once; it turns away others until one is done."""


@dataclass(slots=True)
class Slowing:
    """How often each name and each address failed of late; `now` tells the time in seconds."""

    now: Callable[[], float] = time.monotonic
    waiting: int = 0
    _failed: OrderedDict[str, tuple[int, float]] = field(default_factory=OrderedDict)

    def failed(self, *keys: str) -> float:
        """Note a failure of these names and addresses; return the seconds that it has to wait."""
        return max(self._noted(key) for key in keys)

    def passed(self, *keys: str) -> None:
        """Forget the failures of these names and addresses."""
        for key in keys:
            self._failed.pop(key, None)

    def _noted(self, key: str) -> float:
        times, last = self._failed.pop(key, (0, self.now()))
        times = times + 1 if self.now() - last < _FORGOTTEN else 1
        self._failed[key] = (times, self.now())
        while len(self._failed) > _KNOWN:
            self._failed.popitem(last=False)
        return min(_FIRST * 2.0 ** min(times - 1, 10), _LONGEST)
