"""Remember the last answers that cost much, for as long as what they were made of is the same."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Remembered(Generic[Answer]):
    """The last `most` answers by their keys; safe for threads. Of those who ask for one at once, one makes it and the others wait."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Future[Answer]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """Return the answer under a key, or make it, keep it and forget the one that was not asked for the longest.

        What `make` raises reaches all who wait for it, and is not kept.
        """
        with self._lock:
            found = self._kept.get(key)
            answer = self._kept[key] = found or Future()
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        if found is None:
            self._make(key, answer, make)
        return answer.result()

    def _make(self, key: Hashable, answer: Future[Answer], make: Callable[[], Answer]) -> None:
        try:
            answer.set_result(make())
        except BaseException as error:  # noqa: BLE001 - whoever waits must be told, whatever it is
            with self._lock:
                if self._kept.get(key) is answer:
                    del self._kept[key]
            answer.set_exception(error)
