"""Lists of films that a page offers beside a report, each told by its length: "0:43 Man pulled from river", "2:05 Coach on the draft".

What happened minute by minute is told in order of time; lengths stand in any order.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.intake.marking.lines import Line

_CLIP = re.compile(r"(\d{1,2}):([0-5]\d) (?![ap]\.?m\b)(?=\S)", re.IGNORECASE)
_FEWEST = 3
"""Lines of a list: two clocks out of order may be a slip."""


def clips(lines: Sequence[Line]) -> Iterator[int]:
    """Go through the places of lines that are clips of a list; of none where fewer than three are, or where all stand in order of time."""
    lengths = {n: length for n, line in enumerate(lines) if (length := _length(line)) is not None}
    ordered = all(first <= later for first, later in pairwise(lengths.values()))
    if len(lengths) >= _FEWEST and not ordered:
        yield from lengths


def _length(line: Line) -> int | None:
    """Return the seconds that a line of a list begins with; None for any other line."""
    told = None if line.ends_sentence else _CLIP.match(line.words)
    return int(told[1]) * 60 + int(told[2]) if told else None
