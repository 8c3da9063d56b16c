"""One version of one published text, and its parts."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.frozen import frozen
from onrecord.record.value import Moment


@frozen
class Passage:
    """A stretch of a report's stored text, in Unicode code points; `end` is exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of this passage in `text`."""
        return text[self.start : self.end]


class PartKind(StrEnum):
    """What a stretch of the text is: only body, title, dateline and caption are read as the report's words."""

    TITLE = "title"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Part:
    """A marked stretch of a report. Parts do not overlap and stand in text order; unmarked text is body."""

    kind: PartKind
    passage: Passage


@dataclass(frozen=True, slots=True)
class Credit:
    """A line that says whose text it is: "(Reuters)", "KCNA via Yonhap", a byline's agency.

    `passage` is None where the credit stands in metadata, not in the text.
    """

    name: str
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published the report: its name as it names itself, and its domain where the address is known."""

    name: str
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One version of one published text.

    `id` is a content hash (see `record.ids`); `sha256` is the digest of `text` as UTF-8. `path` is where it was
    read from, with `#n` for the n-th line of a JSON Lines file. `published` is a `Moment` whose precision says
    whether a day or a minute is known; None where nothing tells it. `place` is the dateline's place as printed,
    `dated` the dateline's own date where it is printed with its year (when it was filed, not when it was published).
    `authors` are the people whom byline or metadata name, as printed.
    """

    id: str
    text: str
    sha256: str
    path: str | None = None
    url: str | None = None
    outlet: Outlet | None = None
    title: str | None = None
    published: Moment | None = None
    place: str | None = None
    parts: tuple[Part, ...] = ()
    credits: tuple[Credit, ...] = ()
    dated: Moment | None = None
    authors: tuple[str, ...] = ()

    def is_by(self, name: str) -> bool:
        """Return whether `name` is what the report is published or credited under: its outlet, its domain's first label, a credit."""
        own = [credit.name for credit in self.credits]
        if self.outlet is not None:
            domain = (self.outlet.domain or "").removeprefix("www.")
            own += [self.outlet.name, domain.partition(".")[0]]
        return _letters(name) in {_letters(each) for each in own if each}


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum()).removeprefix("the")


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no report, or only a part of one: where it was and why, in words for people."""

    path: str
    reason: str
