"""The small pieces of the terminal page: headings, cells, lines that count what is left out; all plain text with a style."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.brief.outline import Note
from onrecord.brief.rows import NO_VOICE, NOT_TOLD, RELATION_WORDS, FieldOutline, Row
from onrecord.brief.words import listed, plural
from onrecord.record.assessment import Agreement, FindingKind
from onrecord.record.reading import Stance

LOUD_STYLES = {FindingKind.CONFLICT: "bold red", FindingKind.DENIAL: "bold red", FindingKind.REVISION: "bold blue"}
_RELATION_STYLES = {
    Agreement.CONTRADICTED: "bold red",
    Agreement.DENIED: "bold red",
    Agreement.REVISED: "blue",
    Agreement.SCOPE_DIFFERS: "yellow",
    Agreement.AGREE: "green",
}
STANCE_STYLES = {Stance.DENIES: "red", Stance.ALLEGES: "yellow", Stance.DECLINES: "magenta", Stance.THREATENS: "red"}


def heading(title: str, count: int) -> RenderableType:
    """Return a section's heading: its title, how many things stand in it, and a rule to the right edge."""
    return Rule(Text.assemble((title, "bold"), (f"  {count}", "dim")), align="left", style="dim")


def indented(block: RenderableType) -> Padding:
    """Return `block` one column further right."""
    return Padding(block, (0, 0, 0, 1))


def two_columns() -> Table:
    """Return an empty grid of a narrow first column and a second one that takes the rest and folds what is too long."""
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    return grid


def cited(numbers: tuple[int, ...]) -> str:
    """Return report numbers as "[1, 3-5]"; runs of three and more are drawn together."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = (f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    return f"[{', '.join(words)}]"


def note_text(note: Note) -> Text:
    """Return a finding's sentence with its event, where the sentence does not name it, and its reports."""
    about = f" — {note.event}" if note.event and note.event.casefold() not in note.text.casefold() else ""
    return Text.assemble(note.text, (f"{about} {cited(note.numbers)}", "dim"))


def relation_text(each: FieldOutline) -> Text:
    """Return how the positions on a field stand to each other; empty where there is but one."""
    words = RELATION_WORDS[each.relation] if each.relation is not Agreement.SINGLE else ""
    return Text(words, style=_RELATION_STYLES.get(each.relation, "dim"))


def beside(each: FieldOutline, i: int) -> Text:
    """Return what stands beside position `i` of a field: its name, then its relation, on one row where there is but one."""
    if len(each.rows) == 1:
        return Text("\n").join([part for part in (Text(each.name), relation_text(each)) if part])
    return (Text(each.name), relation_text(each))[i] if i < 2 else Text("")


def field_line(each: FieldOutline) -> Text:
    """Return a field's name and relation on one line."""
    return Text(" · ").join([part for part in (Text(each.name), relation_text(each)) if part])


def value_text(row: Row, of: FieldOutline) -> Text:
    """Return a value, with the day of its first report where the figure was revised, and what the policy takes it as."""
    value = Text(row.value, style="bold")
    if of.dated and row.since:
        value.append(f"  {row.since}", style="not bold dim")
    if row.picked:
        value.append(f"  ‹{'/'.join(row.picked)}›", style="not bold green")
    if row.part:
        value.append("  ‹a part›", style="not bold dim")
    if row.decided:
        value.append("  ‹decided›", style="not bold yellow")
    return value


def near_text(row: Row) -> Text:
    """Return the words around a value as a quotation; empty where it needs none."""
    return Text(f"“{row.near}”" if row.near else "", style="dim italic")


def by_text(row: Row, limit: int | None) -> Text:
    """Return who gave a value, with the stance where it is more than a plain assertion."""
    who = Text(listed(row.by, limit)) if row.by else Text(NO_VOICE, style="italic dim")
    if row.stance is not Stance.ASSERTS and row.value != NOT_TOLD:
        who.append(f" ({row.stance.value})", style=STANCE_STYLES.get(row.stance, "dim"))
    return who


def not_shown(count: int, noun: str) -> Text:
    """Return a line that counts what is left out."""
    return Text(f"… {plural(count, f'more {noun}')} not shown (--all)", style="dim italic")


def left_out(count: int, noun: str, what: str = "") -> Iterable[RenderableType]:
    """Yield a line that counts what is left out, nothing where all is shown."""
    if count > 0:
        told = f": {what}" if what else ""
        yield indented(Text(f"… {plural(count, f'more {noun}')} not shown (--all){told}", style="dim italic"))
