"""The brief in the terminal: findings first, then events in time order, who says what, and the list of reports.

Wide screens get a table an event, narrow ones the same as indented lines. Nothing of a report is taken as markup.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.brief.outline import (
    FINDING_WORDS,
    NO_VOICE,
    RELATION_WORDS,
    Card,
    FieldOutline,
    Note,
    Outline,
    Row,
    outline,
)
from onrecord.brief.speech import STANCE_VERBS, Saying, Voice
from onrecord.brief.words import listed, plural, shorten
from onrecord.record.assessment import Agreement, Brief, FindingKind
from onrecord.record.reading import Reading, Stance
from onrecord.record.report import Report, Skipped

_TABLE_WIDTH = 96
"""Columns that a table of six columns needs to hold names without breaking most of them."""

_BLANK = Text("")
_LOUD_STYLES = {FindingKind.CONFLICT: "bold red", FindingKind.DENIAL: "bold red", FindingKind.REVISION: "bold blue"}
_RELATION_STYLES = {
    Agreement.CONTRADICTED: "bold red",
    Agreement.DENIED: "bold red",
    Agreement.REVISED: "blue",
    Agreement.SCOPE_DIFFERS: "yellow",
    Agreement.AGREE: "green",
}
_STANCE_STYLES = {Stance.DENIES: "red", Stance.ALLEGES: "yellow", Stance.DECLINES: "magenta", Stance.THREATENS: "red"}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is shown at most; None is everything. What is left out is counted where it would stand."""

    findings: int | None = 20
    events: int | None = 15
    fields: int | None = 10
    rows: int | None = 6
    voices: int | None = 12
    sayings: int | None = 3
    content: int | None = 220
    reports: int | None = 40
    names: int | None = 4


EVERYTHING = Limits(*(None,) * 9)


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
    page = _Page(out, console.width, limits)
    if console.is_terminal:
        _print(page, console)
        return
    with console.capture() as captured:
        _print(page, console)
    lines = (line.rstrip() for line in captured.get().split("\n"))  # rich fills lines with blanks; a file needs none
    console.out("\n".join(lines), end="", highlight=False)


def _print(page: "_Page", console: Console) -> None:
    for block in page.blocks():
        console.print(block, highlight=False, markup=False, emoji=False)


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
        unnamed = f" and {out.nameless} that {'names' if out.nameless == 1 else 'name'} none" if out.nameless else ""
        facts = [f"{plural(len(out.entries), 'report')} from {plural(out.outlets, 'outlet')}{unnamed}"]
        facts += [out.span] if out.span else []
        facts += [plural(len(out.cards), "event"), plural(sum(len(v.sayings) for v in out.voices), "statement")]
        lines = [Text("ON RECORD", style="bold"), Text(" · ".join(facts))]
        if out.undated:
            names = listed(tuple(entry.name for entry in out.undated), self.limits.names)
            told = plural(len(out.undated), "report has", "reports have")
            lines.append(
                Text(f"{told} no time of publication; relative dates there stay unresolved: {names}", style="yellow")
            )
        lines += [
            Text(f"Skipped: {shorten(each.path, 80)}: {shorten(each.reason, 200)}", style="yellow")
            for each in out.skipped
        ]
        return Group(*lines)

    def _findings(self) -> Iterable[RenderableType]:
        alarms = self.outline.alarms
        yield _heading("Findings", len(alarms))
        if not alarms:
            yield _indent(
                Text("Nothing in these reports contradicts, denies or revises anything else in them.", style="dim")
            )
            yield _BLANK
            return
        shown = alarms[: self.limits.findings]
        grid = _grid()
        for note in shown:
            grid.add_row(
                Text(FINDING_WORDS[note.kind], style=_LOUD_STYLES.get(note.kind, "bold yellow")), _note_text(note)
            )
        yield _indent(grid)
        yield from _more(len(alarms) - len(shown), "finding")
        yield _BLANK

    def _events(self) -> Iterable[RenderableType]:
        cards = self.outline.cards
        shown = self._weightiest(cards)
        yield _heading("Events", len(cards))
        for card in shown:
            yield self._event(card)
            yield _BLANK
        yield from _more(len(cards) - len(shown), "event", "told of in fewest reports")

    def _weightiest(self, cards: tuple[Card, ...]) -> tuple[Card, ...]:
        """Return the events of which most is told, still in time order."""
        ranked = sorted(cards, key=lambda card: (-len(card.main), -len(card.numbers), -len(card.fields)))
        kept = {card.anchor for card in ranked[: self.limits.events]}
        return tuple(card for card in cards if card.anchor in kept)

    def _event(self, card: Card) -> RenderableType:
        title = Text.assemble(
            (card.title, "bold"), (f"  {card.kind}" if card.kind != card.title.casefold() else "", "dim")
        )
        facts = [part for part in (card.when, card.where) if part]
        told = f"{plural(len(card.numbers), 'report')} {_numbers(card.numbers)}"
        parts: list[RenderableType] = [title, Text(" · ".join([*facts, told]), style="dim")]
        shown = card.fields[: self.limits.fields]
        if shown:
            parts.append(self._table(shown) if self.width >= _TABLE_WIDTH else self._lines(shown))
            parts.extend(_more(len(card.fields) - len(shown), "field"))
        parts.extend(self._remarks(card))
        return _indent(Group(*parts))

    def _remarks(self, card: Card) -> Iterable[RenderableType]:
        for party, names in card.alone():
            yield Text.assemble(("Only ", "dim"), party, (f" gives {listed(names, None)}", "dim"))
        for note in card.notes[: self.limits.rows]:
            yield Text.assemble((f"{FINDING_WORDS[note.kind]}: ", "bold"), note.text)

    def _table(self, fields: tuple[FieldOutline, ...]) -> RenderableType:
        table = Table(
            box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=True, header_style="dim", collapse_padding=True
        )
        table.add_column("", width=16, overflow="fold")
        for name, ratio in (("value", 8), ("by whom", 7), ("through", 8)):
            table.add_column(name, ratio=ratio, overflow="fold")
        table.add_column("origins", justify="right", width=7)
        table.add_column("reports", width=11, overflow="fold")
        for each in fields:
            rows = each.rows[: self.limits.rows]
            for i, row in enumerate(rows):
                table.add_row(_beside(each, i), *self._cells(row, each))
            if len(each.rows) > len(rows):
                table.add_row("", _rest(len(each.rows) - len(rows), "position"))
        return table

    def _cells(self, row: Row, of: FieldOutline) -> tuple[Text, ...]:
        return (
            _value(row, of),
            _by(row, self.limits.names),
            Text(listed(row.through, self.limits.names), style="dim"),
            Text(str(len(row.by) or "–"), style="bold yellow" if row.echoed else ""),
            Text(_numbers(row.numbers), style="dim"),
        )

    def _lines(self, fields: tuple[FieldOutline, ...]) -> RenderableType:
        lines: list[RenderableType] = []
        for each in fields:
            lines.append(_field_line(each))
            rows = each.rows[: self.limits.rows]
            lines += [_indent(self._stacked(row, each)) for row in rows]
            lines += [_indent(_rest(len(each.rows) - len(rows), "position"))] if len(each.rows) > len(rows) else []
        return Group(*lines)

    def _stacked(self, row: Row, of: FieldOutline) -> RenderableType:
        through = f", through {listed(row.through, self.limits.names)}" if row.through else ""
        origins = f" · {plural(len(row.by), 'origin')}" if row.by else ""
        tail = f"{origins} · {_numbers(row.numbers)}"
        return Group(_value(row, of), _indent(Text.assemble(_by(row, self.limits.names), (through + tail, "dim"))))

    def _speakers(self) -> Iterable[RenderableType]:
        everybody = self.outline.voices
        if not everybody:
            return
        shown = everybody[: self.limits.voices]
        yield _heading("Who says what", len(everybody))
        for voice in shown:
            yield _indent(self._voice(voice))
            yield _BLANK
        rest = everybody[len(shown) :]
        yield from _more(len(rest), "speaker", listed(tuple(shorten(voice.name, 30) for voice in rest), 8))

    def _voice(self, voice: Voice) -> RenderableType:
        shown = voice.sayings[: self.limits.sayings]
        lines: list[RenderableType] = [Text(voice.name, style="bold")]
        lines += [_indent(self._saying(saying)) for saying in shown]
        if len(voice.sayings) > len(shown):
            lines.append(_indent(_rest(len(voice.sayings) - len(shown), "statement")))
        return Group(*lines)

    def _saying(self, saying: Saying) -> Text:
        content = shorten(saying.content, self.limits.content) if self.limits.content else saying.content
        through = f" through {listed(saying.through, 2)}" if saying.through else ""
        where = listed(self.outline.named(saying.numbers), 2)
        verb = (f"{STANCE_VERBS[saying.stance]}: ", _STANCE_STYLES.get(saying.stance, "dim"))
        return Text.assemble(verb, content, (f" — {where}{through} {_numbers(saying.numbers)}", "dim"))

    def _reports(self) -> Iterable[RenderableType]:
        entries = self.outline.entries
        shown = entries[: self.limits.reports]
        yield _heading("Reports", len(entries))
        grid = _grid()
        for entry in shown:
            same = f" · same text as {_numbers(entry.same_text)}" if entry.same_text else ""
            tail = f"{entry.published or 'no time of publication'} · {entry.place}{same}"
            head = Text.assemble((entry.name, "bold"), f"  {shorten(entry.title, 100)}")
            grid.add_row(Text(f"[{entry.number}]", style="dim"), Group(head, Text(tail, style="dim")))
        yield _indent(grid)
        yield from _more(len(entries) - len(shown), "report")


def _heading(title: str, count: int) -> RenderableType:
    return Rule(Text.assemble((title, "bold"), (f"  {count}", "dim")), align="left", style="dim")


def _indent(block: RenderableType) -> Padding:
    return Padding(block, (0, 0, 0, 1))


def _grid() -> Table:
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    return grid


def _numbers(numbers: tuple[int, ...]) -> str:
    """Return report numbers as "[1, 3-5]"; runs of three and more are drawn together."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = (f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    return f"[{', '.join(words)}]"


def _note_text(note: Note) -> Text:
    about = f" — {note.event}" if note.event and note.event.casefold() not in note.text.casefold() else ""
    return Text.assemble(note.text, (f"{about} {_numbers(note.numbers)}", "dim"))


def _relation(each: FieldOutline) -> Text:
    words = RELATION_WORDS[each.relation] if each.relation is not Agreement.SINGLE else ""
    return Text(words, style=_RELATION_STYLES.get(each.relation, "dim"))


def _beside(each: FieldOutline, i: int) -> Text:
    """Return what stands beside position `i` of a field: its name, then its relation, on one row where there is but one."""
    if len(each.rows) == 1:
        return Text("\n").join([part for part in (Text(each.name), _relation(each)) if part])
    return (Text(each.name), _relation(each))[i] if i < 2 else Text("")


def _field_line(each: FieldOutline) -> Text:
    return Text(" · ").join([part for part in (Text(each.name), _relation(each)) if part])


def _value(row: Row, of: FieldOutline) -> Text:
    since = f"  {row.since}" if of.relation is Agreement.REVISED and row.since else ""
    return Text.assemble((row.value, "bold"), (since, "dim"))


def _by(row: Row, limit: int | None) -> Text:
    """Return who gave a value, with the stance where it is more than a plain assertion."""
    who = Text(listed(row.by, limit)) if row.by else Text(NO_VOICE, style="italic dim")
    if row.stance is not Stance.ASSERTS:
        who.append(f" ({row.stance.value})", style=_STANCE_STYLES.get(row.stance, "dim"))
    return who


def _rest(count: int, noun: str) -> Text:
    return Text(f"… {plural(count, f'more {noun}')} not shown", style="dim italic")


def _more(count: int, noun: str, what: str = "") -> Iterable[RenderableType]:
    """Yield a line that counts what is left out, nothing where all is shown."""
    if count > 0:
        told = f": {what}" if what else ""
        yield _indent(Text(f"… {plural(count, f'more {noun}')} not shown{told}", style="dim italic"))
