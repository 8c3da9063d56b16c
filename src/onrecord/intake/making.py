"""From a decoded text and what metadata say of it to a `Report`: the one place where intake makes reports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from onrecord.intake.decode import Decoded
from onrecord.intake.marking.agencies import agencies_in_outlet, pieces, publisher
from onrecord.intake.marking.parts import Marks, mark
from onrecord.intake.raw import TEXT_LIMIT
from onrecord.record.ids import content_id, digest
from onrecord.record.report import Credit, Outlet, Report, Skipped
from onrecord.record.value import Moment

_NO_TEXT = re.compile(r"[\ud800-\udfff\x00]")  # lone surrogates and NULs: no ledger and no printer takes them


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands beside the text: in JSON keys or in a page's metadata. None is not told; `headings` are lines of
    the text that the page sets as headings."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: Moment | None = None
    authors: tuple[str, ...] = ()
    headings: frozenset[str] = frozenset()


def deliver(path: str, decoded: Decoded, facts: Facts, fallback: Moment | None) -> Iterator[Report | Skipped]:
    """Yield the report, and a `Skipped` where a part of it could not be read; only a `Skipped` where nothing can.

    `fallback` is the publication time that the user gave: used where neither metadata nor the text tells one.
    """
    if not decoded.text.strip():
        yield Skipped(path, "nothing in it: no text to read")
        return
    if len(decoded.text) > TEXT_LIMIT:
        yield Skipped(path, _too_long(len(decoded.text)))
        return
    text, unfit = _NO_TEXT.subn("\N{REPLACEMENT CHARACTER}", decoded.text)
    yield make_report(path, text, _scrubbed(facts), fallback)
    if decoded.lost:
        yield Skipped(path, _lost(decoded.lost))
    if unfit:
        yield Skipped(path, _unfit(unfit))


def make_report(path: str, text: str, facts: Facts, fallback: Moment | None = None) -> Report:
    """Return the report of `text`. Its id is made of text, address, outlet, title and time, not of the path:
    the same text read from another file is the same report."""
    marks = mark(text, facts.title, facts.headings)
    outlet = _outlet(facts)
    title = facts.title or marks.title
    published = facts.published or marks.published or fallback
    sha256 = digest(text)
    return Report(
        id=content_id("report", sha256, facts.url, outlet and outlet.name, title, *_bounds(published)),
        text=text,
        sha256=sha256,
        path=path,
        url=facts.url,
        outlet=outlet,
        title=title,
        published=published,
        place=marks.place,
        parts=marks.parts,
        credits=_credits(facts, marks),
        dated=marks.dated,
        authors=_authors(facts, marks),
    )


def domain_of(url: str | None) -> str | None:
    """Return the domain of an address without `www.`, or None where the address has none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def _scrubbed(facts: Facts) -> Facts:
    """Return `facts` without characters that no ledger and no printer takes."""
    return replace(facts, url=_fit(facts.url), outlet=_fit(facts.outlet), title=_fit(facts.title))


def _fit(words: str | None) -> str | None:
    return words if words is None else _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", words)


def _bounds(published: Moment | None) -> tuple[str | None, str | None]:
    return (published.earliest, published.latest) if published else (None, None)


def _outlet(facts: Facts) -> Outlet | None:
    domain = domain_of(facts.url)
    if facts.outlet:
        return Outlet(facts.outlet, domain)
    return Outlet(domain, domain) if domain else None


def _credits(facts: Facts, marks: Marks) -> tuple[Credit, ...]:
    beside = [*agencies_in_outlet(facts.outlet or ""), *(name for name, known in _bylined(facts) if known)]
    named = {credit.name for credit in marks.credits}
    return marks.credits + tuple(Credit(name, None) for name in dict.fromkeys(beside) if name not in named)


def _authors(facts: Facts, marks: Marks) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name, known in _bylined(facts) if not known)) or marks.authors


def _bylined(facts: Facts) -> Iterator[tuple[str, bool]]:
    """Yield each name among the authors that metadata give, and whether it is a publisher's; not the outlet's own."""
    own = (facts.outlet or "").casefold()
    for author in facts.authors:
        for name, *_ in pieces(author) if publisher(author) is None else [(author, 0, 0)]:
            if name.casefold() != own:
                yield publisher(name) or name, publisher(name) is not None


def _too_long(length: int) -> str:
    return (
        f"too long for one report: {length:,} characters, and {TEXT_LIMIT:,} are allowed. "
        "Split it into one file a report, or put one report a line in a .jsonl file"
    )


def _lost(count: int) -> str:
    places = "1 place" if count == 1 else f"{count:,} places"
    return (
        f"read, but {places} of it could not be decoded and stand as \N{REPLACEMENT CHARACTER}: the file is damaged "
        "or mixes encodings. Save it again as UTF-8"
    )


def _unfit(count: int) -> str:
    chars = "1 character" if count == 1 else f"{count:,} characters"
    return (
        f"read, but {chars} of it are no text (half of a surrogate pair, or NUL) and stand as "
        "\N{REPLACEMENT CHARACTER}. Write it again with a tool that writes whole characters"
    )
