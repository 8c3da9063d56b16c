"""Read a text whose marks stand apart from its words ("Nov . 30 , 2009") as it was printed, and find the way back."""

import re
from array import array
from dataclasses import dataclass

_PIECE = re.compile(r"\d : \d|\w - (?:year|month|week|day|hour|minute)\b")
"""What shows in words without a comma or stop that a tokenizer has set their marks apart."""
_BLANKS = re.compile(
    r" (?=[,.;:)\]](?:\s|$))"
    r"|(?<=[(\[]) "
    r"| (?=['’]s\b)"
    r"|(?<=\d :) (?=\d)"
    r"|(?<=\w) (?=[-–] \w)|(?<=\w [-–]) (?=\w)"
    r"|(?<=\b[ap] \.) (?=m\b)"
)
"""Blanks that a tokenizer has set: before and behind marks, within "8 : 30", "two - day" and "a . m .", before "'s"."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A text as it was printed; `places` has for each of its letters the offset where it stands in the text given, None where they are one."""

    text: str
    places: "array[int] | None" = None

    def back(self, at: int) -> int:
        """Return the offset in the text given of a letter of the printed one; its end for the end."""
        if self.places is None:
            return at
        return self.places[at] if at < len(self.places) else self.places[-1] + 1

    def end_back(self, end: int) -> int:
        """Return the same for the exclusive end of a stretch that is not empty."""
        return end if self.places is None else self.places[end - 1] + 1


def printed(text: str) -> Printed:
    """Return `text` as printed: without the blanks of a tokenizer where most commas and stops stand apart, else as it is."""
    if not _stands_apart(text):
        return Printed(text)
    dropped = {match.start() for match in _BLANKS.finditer(text)}
    places = array("L", (at for at in range(len(text)) if at not in dropped))
    return Printed("".join(text[at] for at in places), places)


def _stands_apart(text: str) -> bool:
    """Say whether most commas and stops of a text stand apart from its words."""
    marks = text.count(", ") + text.count(". ")
    apart = text.count(" , ") + text.count(" . ")
    if text.endswith((" .", " ,")):
        apart, marks = apart + 1, marks + 1
    return 2 * apart > marks or (not marks and _PIECE.search(text) is not None)
