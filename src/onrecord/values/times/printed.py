"""Read a text whose marks stand apart from its words ("Nov . 30 , 2009") as it was printed, and find the way back."""

import re
from array import array
from dataclasses import dataclass

_UNIT = r"(?:years?|months?|weeks?|days?|hours?|minutes?|old|long|half)\b"
_SHOWN = {
    mark: re.compile(pattern)
    for mark, pattern in (
        (" ,", r" ,(?<=\w ,)(?=\s|$)"),
        (" .", r" \.(?<=\w \.)(?=\s|$)"),
        (" : ", r" : (?<=\d : )(?=\d)"),
        (" - ", rf" - (?<=\w - )(?={_UNIT})"),
    )
}
"""What shows that a tokenizer has set marks apart, by the mark; nobody prints a blank before a comma or a stop."""
_BLANKS = re.compile(
    r" (?=[,.;:)\]](?:\s|$))"
    r"|(?<=[(\[]) "
    r"| (?=['’]s\b)"
    r"|(?<=\d :) (?=\d)"
    rf"|(?<=\w) (?=- {_UNIT})|(?<=\w -) (?={_UNIT})"
    r"|(?<=\bmid) (?=- )|(?<=\bmid -) "
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
        """Return the same for the exclusive end of a stretch that is not empty, without a stop that stands apart from it."""
        if self.places is None:
            return end
        loose = self.text[end - 1] == "." and end > 1 and self.places[end - 1] > self.places[end - 2] + 1
        return self.places[end - 1 - loose] + 1


def printed(text: str) -> Printed:
    """Return `text` as printed: without the blanks that a tokenizer has set, where it shows that one has; else as it is."""
    if not any(mark in text and shown.search(text) for mark, shown in _SHOWN.items()):
        return Printed(text)
    dropped = {match.start() for match in _BLANKS.finditer(text)}
    places = array("L", (at for at in range(len(text)) if at not in dropped))
    return Printed("".join(text[at] for at in places), places)
