"""The list of events in the terminal: a row an event on wide screens, three indented lines on narrow ones; what is told of in passing last."""

from collections import Counter
from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.brief.cells import heading, indented, two_columns
from onrecord.brief.dates import when
from onrecord.brief.printing import page_width, print_blocks
from onrecord.brief.words import one_line, plural
from onrecord.questions.events import Listing, Numbered
from onrecord.record.assessment import Assessment

_TABLE_WIDTH = 96
"""Columns that seven cells need."""

_SHORTEST = 8


def show_listing(listing: Listing, console: Console) -> None:
    """Print the events that were asked for, each with its number and the part of its id that tells it apart."""
    print_blocks(_blocks(listing, page_width(console)), console)


def _blocks(listing: Listing, width: int) -> Iterable[RenderableType]:
    yield heading("Events", len(listing.events))
    if not listing.events:
        kinds = f" Kinds of event here: {', '.join(listing.kinds)}." if listing.kinds else ""
        yield indented(Text(f"None of {plural(listing.total, 'event')} is so.{kinds}"))
    else:
        draw, ids = _table if width >= _TABLE_WIDTH else _stack, _short_ids(listing.events)
        passing = [each for each in listing.events if _is_in_passing(each.assessment)]
        others = [each for each in listing.events if each not in passing]
        yield indented(draw(others or passing, ids))
        if others and passing:
            yield heading("Told of only in passing", len(passing))
            yield indented(Text(" · ".join(_brief(each, ids) for each in passing)))
    if listing.undated:
        told = plural(listing.undated, "more event has", "more events have")
        yield indented(Text(f"{told} no date and may or may not belong here.", style="yellow"))


def _is_in_passing(told: Assessment) -> bool:
    """Say whether an event is no report's main one and has nothing claimed of it: a word or two in the news of something else."""
    return not (told.main or told.standings or told.findings)


def _brief(each: Numbered, ids: dict[str, str]) -> str:
    return f"{each.number} {one_line(each.assessment.title)} ({ids[each.assessment.event]})"


def _short_ids(events: Iterable[Numbered]) -> dict[str, str]:
    """Return for each id its beginning, as long as it takes to tell all of them apart."""
    ids = [each.assessment.event.removeprefix("event-") for each in events]
    longest = max(map(len, ids), default=_SHORTEST)
    fits = (size for size in range(_SHORTEST, longest) if max(Counter(key[:size] for key in ids).values()) == 1)
    size = next(fits, longest)
    return {f"event-{key}": key[:size] for key in ids}


def _table(events: Iterable[Numbered], ids: dict[str, str]) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=True, header_style="dim")
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("id", no_wrap=True)
    for name, ratio in (("date", 5), ("event", 6), ("fields, with their positions", 8)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for name in ("reports", "findings"):
        table.add_column(name, justify="right", no_wrap=True)
    for each in events:
        told = each.assessment
        table.add_row(
            str(each.number),
            Text(ids[told.event], style="dim"),
            when(told.when) or "not dated",
            Text(one_line(told.title), style="bold"),
            _fields(each),
            str(len(told.reports)),
            str(len(told.findings) or "–"),
        )
    return table


def _stack(events: Iterable[Numbered], ids: dict[str, str]) -> RenderableType:
    grid = two_columns()
    for each in events:
        told = each.assessment
        counts = [plural(len(told.reports), "report"), plural(len(told.findings), "finding")]
        facts = (ids[told.event], when(told.when) or "not dated", *counts)
        lines = [Text(one_line(told.title), style="bold"), Text(" · ".join(facts), style="dim")]
        lines += [Text(_fields(each))] if told.standings else []
        grid.add_row(str(each.number), Group(*lines))
    return grid


def _fields(event: Numbered) -> str:
    """Return the fields of an event, each with the number of positions where there are several."""
    counted = ((each.field.replace("_", " "), len(each.positions)) for each in event.assessment.standings)
    return ", ".join(f"{name} ({count})" if count > 1 else name for name, count in counted)
