"""The errors a caller can catch, as one tree on one page.

Each message says what was wrong, where (file, line, pack key, report id), what was allowed, and what to do.
"""


class OnrecordError(Exception):
    """Base of every error that this package raises on purpose."""


class IntakeError(OnrecordError):
    """An outside text that cannot become a report; the rest of the intake goes on."""


class PackError(OnrecordError):
    """A domain pack with faults; the message lists all of them, each with its file and key."""


class LedgerError(OnrecordError):
    """A ledger that cannot be opened, read or written."""


class MissingExtraError(OnrecordError):
    """An optional part that is not installed; the message names the extra to install."""
