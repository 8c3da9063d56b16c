"""What a page says of itself: JSON-LD, Open Graph and other meta elements; the time of publication with its zone."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onrecord.intake.published import read_time
from onrecord.record.value import Moment, Precision

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_REPORT_TYPES = re.compile(r"(?:\w*Article|\w*Posting|Report|\w*NewsArticle|Review|\w*Story)$")
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "parsely-pub-date", "sailthru.date", "article.published",
    "cxenseparse:recs:publishtime", "cxense:publishtime", "datepublished", "publishdate", "publish_date", "publish-date", "pubdate",
    "publication_date", "published_at", "published-date", "article_date_original", "originalpublicationdate", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.date", "rnews:datepublished", "iso-8601-publish-date", "date.issued", "date",
)  # fmt: skip
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLET = ("og:site_name", "application-name", "dc.publisher")
_MOST_DEPTH = 12
_CDATA = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_CONTROL = re.compile(r"[\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page's metadata tell; None is not told."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: Moment | None = None
    authors: tuple[str, ...] = ()


def metadata_of(tree: "HtmlElement") -> Metadata:
    """Return what JSON-LD and meta elements tell, JSON-LD first; of two times for one publication the finer."""
    report = _linked_report(tree)
    metas = _metas(tree)
    return Metadata(
        url=_canonical(tree) or _first(metas, ("og:url",)) or _address(report),
        outlet=_first(metas, _OUTLET[:1]) or _name(report.get("publisher")) or _first(metas, _OUTLET[1:]),
        title=_printed_title(tree, [_clean(report.get("headline")), _first(metas, _TITLE)]),
        published=_published(tree, report, metas),
        authors=tuple(dict.fromkeys(_names(report.get("author")))),
    )


def _linked_report(tree: "HtmlElement") -> dict[str, Any]:
    """Return the page's JSON-LD object of a report: the first with a time of publication, else the first."""
    found = [
        item
        for script in tree.iterfind(".//script")
        if "ld+json" in (script.get("type") or "").lower()
        for item in _objects(_loaded(script.text or ""), 0)
        if _is_report(item)
    ]
    return next((item for item in found if item.get("datePublished")), found[0] if found else {})


def _loaded(words: str) -> Any:  # noqa: ANN401 - any JSON
    words = _CDATA.sub("", _CDATA.sub("", words.strip()))
    for attempt in (words, _CONTROL.sub(" ", words)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    if depth > _MOST_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _objects(value.get(key), depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)


def _is_report(item: dict[str, Any]) -> bool:
    types = item.get("@type")
    return any(
        isinstance(kind, str) and _REPORT_TYPES.search(kind) for kind in (types if isinstance(types, list) else [types])
    )


def _metas(tree: "HtmlElement") -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iterfind(".//meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if (content := _clean(meta.get("content"))) and name:
            metas.setdefault(name.lower(), content)
    return metas


def _printed_title(tree: "HtmlElement", told: list[str | None]) -> str | None:
    """Return the title in the metadata; where the page's heading is the first part of it, the heading: titles in
    metadata often end in the site's name."""
    title = next((title for title in told if title), None)
    for heading in tree.iter("h1"):
        printed = _clean(heading.text_content())
        if title and printed and len(printed) >= 0.4 * len(title) and title.startswith(printed):
            return printed
    return title


def _published(tree: "HtmlElement", report: dict[str, Any], metas: dict[str, str]) -> Moment | None:
    printed = [report.get("datePublished"), *(metas.get(name) for name in _PUBLISHED), *_marked_times(tree)]
    moments = [moment for words in printed if isinstance(words, str | int) and (moment := read_time(words))]
    if not moments:
        return None
    return next((moment for moment in moments if _refines(moment, moments[0])), moments[0])


def _refines(moment: Moment, first: Moment) -> bool:
    """Tell whether `moment` has a time of day with its zone, on the day that the most trusted field gives."""
    same_day = (moment.timex or "")[:10] == (first.timex or "")[:10]
    return same_day and moment.precision is not Precision.DAY and not moment.approximate


def _marked_times(tree: "HtmlElement") -> Iterator[str | None]:
    for element in tree.iterfind('.//*[@itemprop="datePublished"]'):
        yield element.get("datetime") or element.get("content")
    for element in tree.iterfind(".//time[@pubdate]"):
        yield element.get("datetime")


def _canonical(tree: "HtmlElement") -> str | None:
    links = (link.get("href") for link in tree.iterfind(".//link") if (link.get("rel") or "").lower() == "canonical")
    return next((href for href in links if href and href.startswith("http")), None)


def _address(report: dict[str, Any]) -> str | None:
    page = report.get("mainEntityOfPage")
    given = report.get("url") or (page.get("@id") if isinstance(page, dict) else page)
    return given if isinstance(given, str) and given.startswith("http") else None


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _name(value: Any) -> str | None:  # noqa: ANN401 - any JSON
    return next(_names(value), None)


def _names(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        for one in name if isinstance(name, list) else [name]:
            if (cleaned := _clean(one)) and not cleaned.startswith("http"):
                yield cleaned


def _clean(words: Any) -> str | None:  # noqa: ANN401 - any JSON
    return " ".join(html.unescape(words).split()) or None if isinstance(words, str) else None
