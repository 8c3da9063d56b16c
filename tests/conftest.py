"""Its place lets every test import `samples`; and what several tests need made anew."""

from itertools import count

import pytest


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    """Return a path for a new ledger each time."""
    folder, numbers = tmp_path_factory.mktemp("ledgers"), count()
    return lambda: folder / f"{next(numbers)}.ledger"
