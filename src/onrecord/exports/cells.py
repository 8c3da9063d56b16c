"""Cells of a table that a spreadsheet may open: no text in them acts as a formula, steers a screen or turns its writing round."""

import csv
import io
import re
from collections.abc import Iterable

_FORMULA = re.compile(r"\s*[=+\-@]")
"""What a spreadsheet takes for a formula at a cell's start, after blanks too: https://owasp.org/www-community/attacks/CSV_Injection"""

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that steer a terminal, turn its writing round, or are half a character; each becomes one U+FFFD."""


def csv_row(cells: Iterable[object]) -> str:
    """Return cells as one line of CSV (RFC 4180) without its end; text that a spreadsheet would take for a formula has an apostrophe in front."""
    held = io.StringIO()
    csv.writer(held, lineterminator="").writerow([_safe(cell) for cell in cells])
    return held.getvalue()


def _safe(cell: object) -> object:
    """Return a cell as it may stand in a spreadsheet; numbers stay numbers, None is empty."""
    if not isinstance(cell, str):
        return cell
    shown = _STEERING.sub("\ufffd", cell)
    return f"'{shown}" if _FORMULA.match(shown) else shown
