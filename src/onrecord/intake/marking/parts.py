"""Mark a text: walk its lines from head to foot and give each stretch that is no plain body its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.intake.marking.agencies import UNNAMED
from onrecord.intake.marking.bylines import read_byline
from onrecord.intake.marking.captions import is_caption
from onrecord.intake.marking.clips import clips
from onrecord.intake.marking.datelines import Dateline, read_dateline, read_dateline_alone
from onrecord.intake.marking.furniture import heads_links, is_furniture, is_link
from onrecord.intake.marking.lines import Line, lines_of
from onrecord.intake.marking.people import Byline
from onrecord.intake.marking.pictured import credit_before
from onrecord.intake.marking.stamps import leading_stamp
from onrecord.record.report import Credit, Part, PartKind, Passage
from onrecord.record.value import Moment

_LONGEST_TITLE = 30  # words; the longest of 258 gold titles has 29
_LONGEST_HEADING = 15  # words of a heading within the text
_LONGEST_BYLINE = 420  # characters; agencies name all who reported, wrote and edited in one line
_MOST_TITLES = 3
_BULLET = re.compile(r"[-–—•*·▪●○◦‣►▸✓+]|\d{1,2}[.)]\s")
_LABEL = re.compile(r"\w+:\s")  # "Source: …", "Details: …": the paragraph's own label
_OPENING = re.compile(r"[\"“‘'«(\[¿¡]*[A-ZÀ-ÞŠŽČĆĐŁŚŻ\d]")
_SENTENCES = re.compile(r"[a-z]{3}[.!?]['\"”’]?\s+[A-Z]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Marks:
    """What the text itself tells: its parts in order, and what stands in title, dateline and bylines."""

    parts: tuple[Part, ...] = ()
    title: str | None = None
    place: str | None = None
    dated: Moment | None = None
    published: Moment | None = None
    credits: tuple[Credit, ...] = ()
    authors: tuple[str, ...] = ()


@dataclass(slots=True)
class _Page:
    """Lines with the kinds found so far, and what bylines and datelines told."""

    lines: list[Line]
    kinds: list[PartKind | None]
    known: str
    headings: frozenset[str]
    bylines: list[tuple[Line, Byline]] = field(default_factory=list)
    datelines: list[tuple[Line, Dateline]] = field(default_factory=list)
    stamped: dict[int, int] = field(default_factory=dict)


def mark(text: str, title: str | None = None, headings: frozenset[str] = frozenset()) -> Marks:
    """Return the marks of `text`. `title` is the title that metadata give; `headings` are lines known as headings."""
    lines = lines_of(text)
    page = _Page(lines, [_by_shape(line) for line in lines], _plain(title or ""), headings)
    _mark_clips(page)
    _mark_links(page)
    _mark_bylines(page)
    head = _mark_head(page)
    _mark_datelines(page, head)
    _mark_headings(page, head)
    _mark_credits(page, head)
    return _marks(page, head)


def _by_shape(line: Line) -> PartKind | None:
    if is_caption(line.words) and not is_link(line.words):
        return PartKind.CAPTION
    return PartKind.FURNITURE if is_furniture(line.words) else None


def _mark_clips(page: _Page) -> None:
    for index in clips(page.lines):
        page.kinds[index] = PartKind.FURNITURE


def _mark_links(page: _Page) -> None:
    """Mark the lines without a stop below "Read more:" and the like: they are titles of other reports."""
    below = told = False
    for index, line in enumerate(page.lines):
        if page.kinds[index] is PartKind.FURNITURE:
            below = told and heads_links(line.words) and not _is_known(page, line)
        elif below and not (line.ends_sentence or line.word_count > _LONGEST_TITLE or _LABEL.match(line.words)):
            page.kinds[index] = PartKind.FURNITURE
        else:
            below = False
            told = told or line.ends_sentence


def _mark_bylines(page: _Page) -> None:
    for index, line in enumerate(page.lines):
        if page.kinds[index] is not None or len(line.words) > _LONGEST_BYLINE:
            continue
        if alone := read_dateline_alone(line.words):
            page.kinds[index] = PartKind.DATELINE
            page.datelines.append((line, alone))
        elif byline := read_byline(line.words):
            page.kinds[index] = PartKind.BYLINE
            page.bylines.append((line, byline))


def _mark_head(page: _Page) -> int:
    """Mark titles above the first paragraph of prose; return that paragraph's index."""
    titles = 0
    for index, line in enumerate(page.lines):
        if page.kinds[index] is not None:
            continue
        if read_dateline(line.words, first=True) or not _may_be_title(page, index, titles):
            return index
        stamp = leading_stamp(line.words)
        if stamp:
            page.stamped[index] = stamp
        page.kinds[index] = PartKind.TITLE
        titles += 1
    return len(page.lines)


def _may_be_title(page: _Page, index: int, titles: int) -> bool:
    line = page.lines[index]
    if _is_known(page, line) or line.words in page.headings:
        return True
    if titles >= _MOST_TITLES or line.word_count > _LONGEST_TITLE or _BULLET.match(line.words):
        return False
    if not _has_prose(page, index + 1, len(page.lines)) or line.words.endswith((":", ",")):
        return False
    if line.word_count > _LONGEST_HEADING and _SENTENCES.search(line.words):
        return False
    return not line.ends_sentence or (index == 0 and _asks(line))


def _asks(line: Line) -> bool:
    """Tell a short first line that is one question or call: titles end so, leads seldom do."""
    return line.words[-1] in "?!" and line.word_count <= 16 and not re.search(r"[.!?]\s", line.words)


def _is_known(page: _Page, line: Line) -> bool:
    return bool(page.known) and _plain(line.words) == page.known


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words)).casefold()


def _has_prose(page: _Page, start: int, end: int) -> bool:
    return any(page.kinds[i] is None and page.lines[i].ends_sentence for i in range(start, end))


def _mark_datelines(page: _Page, head: int) -> None:
    for index in range(head, len(page.lines)):
        line = page.lines[index]
        if page.kinds[index] is None and (found := read_dateline(line.words, first=index == head)):
            page.datelines.append((line, found))


def _mark_headings(page: _Page, head: int) -> None:
    """Mark short lines without a stop that stand alone between paragraphs of prose."""
    for index in range(head + 1, len(page.lines) - 1):
        if page.kinds[index] is None and _is_heading(page, index):
            page.kinds[index] = PartKind.TITLE


def _mark_credits(page: _Page, head: int) -> None:
    """Part captions from the credit before them; a line without a stop that begins with one is a caption."""
    for index, line in enumerate(page.lines):
        caption = page.kinds[index] is PartKind.CAPTION
        open_ = page.kinds[index] in (None, PartKind.TITLE) and head < index and not line.ends_sentence
        credit = credit_before(line.words) if caption or open_ else 0
        if credit:
            page.kinds[index] = PartKind.CAPTION
            page.stamped[index] = credit


def _is_heading(page: _Page, index: int) -> bool:
    line = page.lines[index]
    if line.words in page.headings:
        return True
    if line.ends_sentence or line.word_count > _LONGEST_HEADING or line.words.endswith((":", ",", ";", "-", "–", "—")):
        return False
    if (
        _BULLET.match(line.words)
        or _LABEL.match(line.words)
        or not _LETTER.search(line.words)
        or not _OPENING.match(line.words)
        or re.search(r"[.!?]\s+[A-Z]", line.words)
    ):
        return False
    return _is_prose(page, index - 1) and _is_prose(page, index + 1)


def _is_prose(page: _Page, index: int) -> bool:
    """Tell a paragraph of prose, or a line that is none of the report's and may stand between two of them."""
    if page.kinds[index] is not None:
        return page.kinds[index] is not PartKind.TITLE
    return page.lines[index].ends_sentence and page.lines[index].word_count > 5


def _marks(page: _Page, head: int) -> Marks:
    datelines = [dateline for _, dateline in page.datelines]
    return Marks(
        parts=tuple(_parts(page)),
        title=_title(page),
        place=next((dateline.place for dateline in datelines if dateline.place), None),
        dated=next((dateline.dated for dateline in datelines if dateline.dated), None),
        published=_published(page, head),
        credits=tuple(_credits(page)),
        authors=tuple(dict.fromkeys(name for _, byline in page.bylines for name in byline.authors)),
    )


def _published(page: _Page, head: int) -> Moment | None:
    """Return the time that a line says it was published; else the date that stands alone above the first paragraph."""
    told = [byline.published for _, byline in page.bylines if byline.published]
    above = page.lines[head].start if head < len(page.lines) else 0
    bare = [byline.dated for line, byline in page.bylines if byline.dated and line.start < above]
    return next(iter(told + bare), None)


def _title(page: _Page) -> str | None:
    for index, kind in enumerate(page.kinds):
        if kind is PartKind.TITLE:
            return page.lines[index].words[page.stamped.get(index, 0) :].strip()
        if kind is None:
            return None
    return None


def _parts(page: _Page) -> Iterator[Part]:
    ends = {line.start: line.start + dateline.end for line, dateline in page.datelines}
    for index, (line, kind) in enumerate(zip(page.lines, page.kinds, strict=True)):
        if kind is None:
            if line.start in ends:
                yield Part(PartKind.DATELINE, Passage(line.start, ends[line.start]))
            continue
        start = line.start + page.stamped.get(index, 0)
        if start > line.start:
            stamp = line.words[: start - line.start].rstrip(" |,–—-")
            yield Part(PartKind.BYLINE, Passage(line.start, line.start + len(stamp)))
        yield Part(kind, Passage(start, line.end))


def _credits(page: _Page) -> Iterator[Credit]:
    told = [(line.start, dateline.credits) for line, dateline in page.datelines]
    told += [(line.start, byline.credits) for line, byline in page.bylines]
    for offset, named in sorted(told):
        for name, start, end in named:
            if name == UNNAMED:
                continue
            yield Credit(name, Passage(offset + start, offset + end))
