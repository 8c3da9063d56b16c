"""Why two things are linked, in the terminal: what both hold, then each way over links with its rule's own explanation."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.text import Text

from onrecord.brief.cells import indented, two_columns
from onrecord.brief.printing import print_blocks
from onrecord.brief.words import one_line, plural, shorten
from onrecord.questions.material import Material
from onrecord.questions.why import MIXED, Step, Tie, Way, label, words

_SHARED = 8
_WORDS = 160
_BLANK = Text("")


def show_tie(tie: Tie, material: Material, console: Console) -> None:
    """Print how two things are linked, or plainly that nothing links them."""
    print_blocks(_blocks(tie, material), console)


def _blocks(tie: Tie, material: Material) -> Iterable[RenderableType]:
    yield Group(Text(one_line(tie.left.name), style="bold"), Text(one_line(tie.right.name), style="bold"))
    yield _BLANK
    if tie.left.id == tie.right.id:
        yield Text("These are one and the same.")
        return
    for sentence in tie.parted:
        yield Text(f"{one_line(sentence)}.", style="bold")
    if not tie.shared and not tie.ways:
        yield Text("Nothing links them: no rule joins them, and no chain of links leads from the one to the other.")
        return
    yield from _shared(tie, material)
    for way in tie.ways:
        yield _way(way, material)
        yield _BLANK


def _shared(tie: Tie, material: Material) -> Iterable[RenderableType]:
    """Yield what both hold: it needs no link."""
    if not tie.shared:
        return
    lines: list[RenderableType] = [Text("both hold", style="bold")]
    lines += [indented(_end(key, material)) for key in tie.shared[:_SHARED]]
    if len(tie.shared) > _SHARED:
        more = len(tie.shared) - _SHARED
        lines.append(indented(Text(f"… {plural(more, 'more thing')} not shown (--json)", style="dim italic")))
    yield Group(*lines)
    yield _BLANK


def _way(way: Way, material: Material) -> RenderableType:
    rule = "links of several rules" if way.rule == MIXED else way.rule
    head = Text.assemble((rule, "bold"), (f"  {plural(len(way.steps), 'step')}", "dim"))
    grid = two_columns()
    for n, step in enumerate(way.steps, start=1):
        grid.add_row(Text(str(n), style="dim"), _step(step, material))
    return Group(head, indented(Text(" ".join(way.explanation.split()), style="dim")), indented(grid))


def _step(step: Step, material: Material) -> RenderableType:
    evidence = step.link.evidence
    because = Text.assemble(
        (f"{step.link.relation.value.replace('_', ' ')} ", "bold"), (f"{evidence.score:.2f}: ", "dim")
    )
    return Group(
        _end(step.left, material),
        Text.assemble("→ ", _end(step.right, material)),
        indented(because.append(one_line(evidence.reason))),
    )


def _end(key: str, material: Material) -> Text:
    if key.startswith("event-"):
        titles = (each.title for each in material.brief.assessments if each.event == key)
        return Text(one_line(next(titles, key)))
    read = shorten(words(material, key), _WORDS)
    return Text.assemble(one_line(label(material, key)), (f": “{read}”" if read else "", "dim"))
