"""Remember the last answers that cost much, for as long as what they were made of is the same."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


def _one(answer: object) -> int:  # noqa: ARG001 - whatever it is
    return 1


class Remembered(Generic[Answer]):
    """The last answers by their keys, as many as weigh `most` together; safe for threads.

    `weigh` tells what an answer weighs, without it each weighs 1. Of those who ask for one at once, one makes it and the others wait.
    """

    def __init__(self, most: int, weigh: Callable[[Answer], int] = _one) -> None:
        self._most = most
        self._weigh = weigh
        self._weight = 0
        self._kept: OrderedDict[Hashable, Future[Answer]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """Return the answer under a key, or make it, keep it and forget those that were not asked for the longest.

        What `make` raises reaches all who wait for it, and is not kept.
        """
        with self._lock:
            found = self._kept.get(key)
            answer = self._kept[key] = found or Future()
            self._kept.move_to_end(key)
        if found is None:
            self._make(key, answer, make)
        return answer.result()

    def _make(self, key: Hashable, answer: Future[Answer], make: Callable[[], Answer]) -> None:
        try:
            made = make()
        except BaseException as error:  # noqa: BLE001 - whoever waits must be told, whatever it is
            with self._lock:
                self._kept.pop(key)
            answer.set_exception(error)
        else:
            with self._lock:
                self._weight += self._weigh(made)
                answer.set_result(made)
                self._forget()

    def _forget(self) -> None:
        """Forget the oldest answers until the others weigh no more than they may; what is being made stays."""
        for key, answer in [*self._kept.items()]:
            if self._weight <= self._most:
                break
            if answer.done():
                self._weight -= self._weigh(answer.result())
                del self._kept[key]
