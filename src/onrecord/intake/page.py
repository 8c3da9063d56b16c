"""Saved HTML pages: the report's text by trafilatura, what else is known of it by the page's metadata.

The stored text is the extracted text, one line a paragraph; headings are lines of their own.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from onrecord.intake.decode import Decoded, decode
from onrecord.intake.making import Facts, deliver
from onrecord.intake.metadata import Metadata, metadata_of
from onrecord.intake.published import read_time
from onrecord.intake.raw import Raw
from onrecord.record.report import Report, Skipped

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_NAMES = (".html", ".htm", ".xhtml", ".shtml")
_OPENING = re.compile(
    rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE | re.DOTALL
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARED_XML = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*(?:[1-8]|1[124-9]|2\d|3[01])|x0*(?:[1-8bcef]|1[\da-f]));?(?![\da-f])", re.IGNORECASE
)
"""References to control characters: a tree that holds one cannot be written out, and the whole page would be lost."""

_BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "code", "lb", "row", "list", "table", "div", "fw", "ab"})
_DATES: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""For htmldate: the first publication, no guess from the page's text, and no clock (its own limit is today)."""


def accepts(path: str, head: bytes) -> bool:
    """Take files named as pages, and unnamed input that begins like one."""
    return path.lower().endswith(_NAMES) or bool(
        _OPENING.match(head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe"))
    )


def read(raw: Raw) -> Iterator[Report | Skipped]:
    """Yield the report of a page; raises `IntakeError` where the file is too large."""
    data = raw.whole()
    decoded = decode(data, _declared(data))
    if not decoded.text.strip():
        yield Skipped(raw.path, "nothing in it: no text to read")
        return
    tree = _tree(decoded.text)
    metadata = metadata_of(tree) if tree is not None else Metadata()
    extracted = _extracted(tree) if tree is not None else None
    if extracted is None or not (text := _text_of(extracted.body)):
        yield Skipped(raw.path, "a page without a report: no text found in its HTML; save the page after it has loaded")
        return
    facts = _facts(metadata, extracted)
    yield from deliver(raw.path, Decoded(text, decoded.lost), facts, raw.published)


def _declared(data: bytes) -> str | None:
    match = _DECLARED_XML.match(data) or _DECLARED.search(data[:8192])
    return match[1].decode("ascii", "replace") if match else None


@cache
def _trafilatura() -> Any:  # noqa: ANN401 - a module
    """Load the library at the first page: that takes longer than to read a report."""
    return import_module("trafilatura")


def _tree(text: str) -> "HtmlElement | None":
    try:
        return _trafilatura().load_html(_CONTROL_REFERENCE.sub(" ", _DECLARATION.sub("", text)))
    except (ValueError, TypeError, RecursionError):
        return None


def _extracted(tree: "HtmlElement") -> Any:  # noqa: ANN401 - trafilatura's Document, or None
    try:
        return _trafilatura().bare_extraction(
            tree, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=_DATES
        )
    except (ValueError, TypeError, AttributeError, RecursionError):  # what broken trees have been seen to raise
        return None


def _facts(metadata: Metadata, extracted: Any) -> Facts:  # noqa: ANN401 - trafilatura's Document has no types
    authors = metadata.authors or tuple(name for name in (extracted.author or "").split("; ") if name)
    return Facts(
        url=metadata.url or extracted.url,
        outlet=metadata.outlet or extracted.sitename,
        title=metadata.title or extracted.title,
        published=metadata.published or (read_time(extracted.date) if extracted.date else None),
        authors=authors,
        headings=frozenset(_headings(extracted.body)),
    )


def _text_of(body: "_Element") -> str:
    return "\n".join(_paragraphs(body))


def _headings(body: "_Element") -> Iterator[str]:
    for head in body.iter("head"):
        yield from _paragraphs(head)


def _paragraphs(body: "_Element") -> Iterator[str]:
    """Yield the paragraphs of an extracted tree: text up to the next border of a block, spaces made one."""
    pieces: list[str] = []
    for event, words in _walk(body):
        if event:
            if paragraph := " ".join("".join(pieces).split()):
                yield paragraph
            pieces.clear()
        pieces.append(words)
    if paragraph := " ".join("".join(pieces).split()):
        yield paragraph


def _walk(element: "_Element") -> Iterator[tuple[bool, str]]:
    """Yield runs of text with whether a block's border stands before them."""
    is_block = element.tag in _BLOCKS
    yield is_block, element.text or ""
    for child in element:
        yield from _walk(child)
        yield child.tag in _BLOCKS, child.tail or ""
