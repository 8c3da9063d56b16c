"""Whether a quotation stands open at a place, told by the marks before it alone."""

_PAIRS = (("“", "”"), ("``", "''"))


def is_open(before: str) -> bool:
    """Say whether what `before` opens in quotation marks stands still open at its end; it begins where no quotation is open."""
    return before.count('"') % 2 == 1 or any(before.count(opens) > before.count(closes) for opens, closes in _PAIRS)
