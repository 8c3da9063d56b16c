"""The brief in the terminal: findings first, then events in time order (those told in passing last), who says what, and the list of reports.

Wide screens get a table an event, narrow ones the same as indented lines. Nothing of a report is taken as markup.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.brief.cells import (
    LOUD_STYLES,
    STANCE_STYLES,
    beside,
    by_text,
    cited,
    field_line,
    heading,
    indented,
    left_out,
    near_text,
    not_shown,
    note_text,
    two_columns,
    value_text,
)
from onrecord.brief.outline import FINDING_WORDS, Card, Entry, Outline, outline
from onrecord.brief.printing import page_width, print_blocks
from onrecord.brief.rows import FieldOutline, Row
from onrecord.brief.speech import STANCE_VERBS, Saying, Voice
from onrecord.brief.words import listed, plural, shorten
from onrecord.record.assessment import Brief
from onrecord.record.reading import Reading
from onrecord.record.report import Report, Skipped

_TABLE_WIDTH = 96
"""Columns that a table of seven columns needs to hold names without breaking most of them."""

_BLANK = Text("")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is shown at most; None is everything. What is left out is counted where it would stand."""

    findings: int | None = 20
    events: int | None = 15
    fields: int | None = 10
    rows: int | None = 8
    voices: int | None = 12
    sayings: int | None = 3
    content: int | None = 220
    reports: int | None = 40
    names: int | None = 4
    relays: int | None = 2


EVERYTHING = Limits(*(None,) * 10)


def show(
    brief: Brief,
    readings: Iterable[Reading],
    reports: Mapping[str, Report],
    skipped: Sequence[Skipped],
    console: Console,
) -> None:
    """Print `brief` on `console` within the usual limits; `reports` are by id."""
    show_outline(outline(brief, readings, reports, skipped), console, Limits())


def show_outline(out: Outline, console: Console, limits: Limits) -> None:
    """Print a brief's outline on `console` within `limits`; `EVERYTHING` leaves out nothing."""
    print_blocks(_Page(out, page_width(console), limits).blocks(), console)


@dataclass(frozen=True, slots=True)
class _Page:
    """The blocks of one brief at one width."""

    outline: Outline
    width: int
    limits: Limits

    def blocks(self) -> Iterable[RenderableType]:
        """Yield the parts of the page from top to bottom."""
        yield self._head()
        yield _BLANK
        yield from self._findings()
        yield from self._events()
        yield from self._speakers()
        yield from self._reports()

    def _head(self) -> RenderableType:
        out = self.outline
        facts = [out.whence]
        facts += [out.span] if out.span else []
        facts += [plural(len(out.cards), "event"), plural(sum(len(v.sayings) for v in out.voices), "statement")]
        lines = [Text("ON RECORD", style="bold"), Text(" · ".join(facts))]
        if out.cut:
            lines.append(Text(out.cut, style="yellow"))
        if out.undated:
            names = listed(tuple(entry.name for entry in out.undated), self.limits.names)
            told = plural(len(out.undated), "report has", "reports have")
            lines.append(
                Text(f"{told} no time of publication; relative dates there stay unresolved: {names}", style="yellow")
            )
        lines += [Text(f"Without effect: {each}", style="yellow") for each in out.idle]
        lines += [
            Text(f"Skipped: {shorten(each.path, 80)}: {shorten(each.reason, 200)}", style="yellow")
            for each in out.skipped
        ]
        return Group(*lines)

    def _findings(self) -> Iterable[RenderableType]:
        alarms = self.outline.alarms
        yield heading("Findings", len(alarms))
        if not alarms:
            yield indented(Text(self.outline.calm, style="dim"))
            yield _BLANK
            return
        shown = alarms[: self.limits.findings]
        grid = two_columns()
        for note in shown:
            grid.add_row(
                Text(FINDING_WORDS[note.kind], style=LOUD_STYLES.get(note.kind, "bold yellow")), note_text(note)
            )
        yield indented(grid)
        yield from left_out(len(alarms) - len(shown), "finding")
        yield _BLANK

    def _events(self) -> Iterable[RenderableType]:
        cards = self.outline.cards
        shown = self._weightiest(cards)
        yield heading("Events", len(cards))
        if self.outline.policy:
            yield indented(Text(f"‹best›, ‹low› and ‹high› by the policy {self.outline.policy}", style="dim"))
        for card in shown:
            yield self._event(card)
            yield _BLANK
        yield from left_out(len(cards) - len(shown), "event", "told of in fewest reports")
        yield from self._gap(cards, shown)

    def _gap(self, there: Sequence[object], shown: Sequence[object]) -> Iterable[RenderableType]:
        """Yield a blank line after a line that counts what is left out; what is shown has its own."""
        if len(there) > len(shown):
            yield _BLANK

    def _weightiest(self, cards: tuple[Card, ...]) -> tuple[Card, ...]:
        """Return the events of which most is told, still in their order."""
        ranked = sorted(cards, key=lambda card: (-len(card.main), -len(card.numbers), -len(card.fields)))
        kept = {card.anchor for card in ranked[: self.limits.events]}
        return tuple(card for card in cards if card.anchor in kept)

    def _event(self, card: Card) -> RenderableType:
        title = Text.assemble((card.title, "bold"), (f"  {card.kind}" if card.kind_tells else "", "dim"))
        told = f"{plural(len(card.numbers), 'report')} {cited(card.numbers)}"
        if not card.fields:
            return indented(title.append(f"  {told}", style="dim"))
        facts = [part for part in (card.when, card.where, told) if part]
        parts: list[RenderableType] = [title, Text(" · ".join(facts), style="dim")]
        shown = card.fields[: self.limits.fields]
        parts.append(self._table(shown) if self.width >= _TABLE_WIDTH else self._lines(shown))
        parts.extend(left_out(len(card.fields) - len(shown), "field"))
        parts.extend(self._remarks(card))
        return indented(Group(*parts))

    def _remarks(self, card: Card) -> Iterable[RenderableType]:
        for note in card.notes[: self.limits.rows]:
            yield Text.assemble((f"{FINDING_WORDS[note.kind]}: ", "bold"), note.text)
        for label, text in card.decided[: self.limits.rows]:
            yield Text.assemble((f"{label}: ", "bold green"), text)

    def _table(self, fields: tuple[FieldOutline, ...]) -> RenderableType:
        table = Table(
            box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=True, header_style="dim", collapse_padding=True
        )
        table.add_column("", width=14, overflow="fold")
        for name, ratio in (("value", 9), ("by whom", 9), ("through", 8)):
            table.add_column(name, ratio=ratio, overflow="fold")
        table.add_column("grade", width=5)
        table.add_column("origins", justify="right", width=7)
        table.add_column("reports", width=10, overflow="fold")
        for each in fields:
            rows = each.rows[: self.limits.rows]
            for i, row in enumerate(rows):
                table.add_row(beside(each, i), *self._cells(row, each))
            if len(each.rows) > len(rows):
                table.add_row("", not_shown(len(each.rows) - len(rows), "position"))
        return table

    def _cells(self, row: Row, of: FieldOutline) -> tuple[Text, ...]:
        return (
            Text("\n").join([part for part in (value_text(row, of), near_text(row)) if part]),
            by_text(row, self.limits.names),
            Text(listed(row.through, self.limits.relays), style="dim"),
            Text(row.grade.code if row.grade else "", style="dim"),
            Text(str(len(row.by) or "–"), style="bold yellow" if row.echoed else ""),
            Text(" ".join(map(str, row.numbers)), style="dim"),
        )

    def _lines(self, fields: tuple[FieldOutline, ...]) -> RenderableType:
        lines: list[RenderableType] = []
        for each in fields:
            lines.append(field_line(each))
            rows = each.rows[: self.limits.rows]
            lines += [indented(self._stacked(row, each)) for row in rows]
            lines += [indented(not_shown(len(each.rows) - len(rows), "position"))] if len(each.rows) > len(rows) else []
        return Group(*lines)

    def _stacked(self, row: Row, of: FieldOutline) -> RenderableType:
        through = f", through {listed(row.through, self.limits.relays)}" if row.through else ""
        origins = f" · {plural(len(row.by), 'origin')}" if row.by else ""
        grade = f" · {row.grade.code}" if row.grade else ""
        tail = f"{origins}{grade} · {cited(row.numbers)}"
        told = Text.assemble(by_text(row, self.limits.names), (through + tail, "dim"))
        near = [indented(near_text(row))] if row.near else []
        return Group(value_text(row, of), *near, indented(told))

    def _speakers(self) -> Iterable[RenderableType]:
        everybody = self.outline.voices
        if not everybody:
            return
        shown = everybody[: self.limits.voices]
        yield heading("Who says what", len(everybody))
        for voice in shown:
            yield indented(self._voice(voice))
            yield _BLANK
        rest = everybody[len(shown) :]
        yield from left_out(len(rest), "speaker", listed(tuple(shorten(voice.name, 30) for voice in rest), 8))
        yield from self._gap(everybody, shown)

    def _voice(self, voice: Voice) -> RenderableType:
        shown = voice.sayings[: self.limits.sayings]
        lines: list[RenderableType] = [Text(voice.name, style="bold")]
        lines += [indented(self._saying(saying)) for saying in shown]
        if len(voice.sayings) > len(shown):
            lines.append(indented(not_shown(len(voice.sayings) - len(shown), "statement")))
        return Group(*lines)

    def _saying(self, saying: Saying) -> Text:
        content = shorten(saying.content, self.limits.content) if self.limits.content else saying.content
        through = f" through {listed(saying.through, 2)}" if saying.through else ""
        where = listed(self.outline.named(saying.numbers), 2)
        joint = " " if content.startswith("that ") else ": "
        verb = (f"{STANCE_VERBS[saying.stance]}{joint}", STANCE_STYLES.get(saying.stance, "dim"))
        return Text.assemble(verb, content, (f" — {where}{through} {cited(saying.numbers)}", "dim"))

    def _reports(self) -> Iterable[RenderableType]:
        entries = self.outline.entries
        shown = entries[: self.limits.reports]
        yield heading("Reports", len(entries))
        grid = two_columns()
        for entry in shown:
            same = f" · shares text with {cited(entry.same_text)}" if entry.same_text else ""
            tail = f"{entry.published or 'no time of publication'} · {entry.place}{same}"
            head = Text.assemble((entry.name, "bold"), f"  {shorten(entry.title, 100)}")
            grid.add_row(
                Text(f"[{entry.number}]", style="dim"), Group(head, Text(tail, style="dim"), *_versions(entry))
            )
        yield indented(grid)
        yield from left_out(len(entries) - len(shown), "report")


def _versions(entry: Entry) -> Iterable[Text]:
    """Yield which version a report is, and what changed in it."""
    if entry.version:
        yield Text(entry.version, style="yellow")
    yield from (Text(f"changed: {each}", style="yellow") for each in entry.changes)
