"""One event in full, in the terminal: every position with the sentences that make it, the passage marked, and its chain."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.text import Text

from onrecord.brief.cells import by_text, cited, field_line, heading, indented, note_text, two_columns, value_text
from onrecord.brief.evidence import quoted
from onrecord.brief.outline import FINDING_WORDS, Card, Entry, Outline
from onrecord.brief.printing import print_blocks
from onrecord.brief.quotation import quotation
from onrecord.brief.rows import FieldOutline, Row
from onrecord.brief.words import plural

_BLANK = Text("")


def show_event(out: Outline, event: str, number: int, console: Console) -> None:
    """Print the event with the id `event` of the brief's outline `out`; `number` is its number in the list of events."""
    card = next(each for each in out.cards if each.anchor == event)
    print_blocks(_blocks(out, card, number), console)


def _blocks(out: Outline, card: Card, number: int) -> Iterable[RenderableType]:
    yield Text.assemble(
        (f"{number}  ", "dim"), (card.title, "bold"), (f"  {card.kind}" if card.kind_tells else "", "dim")
    )
    told = f"{plural(len(card.numbers), 'report')} {cited(card.numbers)}"
    yield Text(" · ".join(part for part in (card.when, card.where, told) if part), style="dim")
    yield Text(card.anchor, style="dim")
    yield _BLANK
    yield from _findings(out, card)
    yield from _decided(card)
    yield from _fields(out, card)
    yield heading("Reports", len(card.numbers))
    grid = two_columns()
    for n in card.numbers:
        grid.add_row(Text(f"[{n}]", style="dim"), _entry(out.entries[n - 1]))
    yield indented(grid)


def _findings(out: Outline, card: Card) -> Iterable[RenderableType]:
    notes = [*(each for each in out.alarms if each.anchor == card.anchor), *card.notes]
    if not notes:
        return
    yield heading("Findings", len(notes))
    grid = two_columns()
    for note in notes:
        grid.add_row(Text(FINDING_WORDS[note.kind], style="bold"), note_text(note))
    yield indented(grid)
    yield _BLANK


def _decided(card: Card) -> Iterable[RenderableType]:
    if not card.decided:
        return
    yield heading("Decided by people", len(card.decided))
    grid = two_columns()
    for label, text in card.decided:
        grid.add_row(Text(label, style="bold green"), Text(text))
    yield indented(grid)
    yield _BLANK


def _fields(out: Outline, card: Card) -> Iterable[RenderableType]:
    if not card.fields:
        yield indented(Text("No value of a field is given.", style="dim"))
        yield _BLANK
        return
    yield heading("Fields", len(card.fields))
    for each in card.fields:
        yield indented(_field(each, out))
        yield _BLANK


def _field(each: FieldOutline, out: Outline) -> RenderableType:
    lines: list[RenderableType] = [field_line(each)]
    if each.reason:
        lines.append(indented(Text(each.reason, style="dim")))
    lines += [indented(_position(row, each, out)) for row in each.rows]
    return Group(*lines)


def _position(row: Row, of: FieldOutline, out: Outline) -> RenderableType:
    origins = f" · {plural(len(row.by), 'origin')} · {cited(row.numbers)}"
    lines: list[RenderableType] = [Text.assemble(value_text(row, of), "  ", by_text(row, None), (origins, "dim"))]
    lines += [indented(Text(f"a part: {row.part}", style="dim"))] if row.part else []
    lines += [indented(Text(f"one origin: {reason}", style="dim")) for reason in row.merged]
    lines += [indented(quotation(each, out.shelf)) for each in quoted(row.citations)]
    return Group(*lines)


def _entry(entry: Entry) -> RenderableType:
    tail = f"{entry.published or 'no time of publication'} · {entry.place}"
    head = Text.assemble((entry.name, "bold"), f"  {entry.title}")
    changed = [Text(each, style="yellow") for each in (entry.version, *entry.changes) if each]
    return Group(head, Text(tail, style="dim"), *changed)
