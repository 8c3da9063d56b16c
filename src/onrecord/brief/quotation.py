"""A sentence with its passage marked, and who passed it on in each report, in the terminal."""

from rich.console import Group, RenderableType
from rich.text import Text

from onrecord.brief.cells import indented
from onrecord.brief.dates import short
from onrecord.brief.evidence import Citation, Quoted, Shelf
from onrecord.questions.material import published


def quotation(words: Quoted, shelf: Shelf) -> RenderableType:
    """Return a sentence with its passage between guillemets, and below it the chain of each report that prints it."""
    sentence = Text.assemble(words.before, ("«", "dim"), (words.exact, "bold underline"), ("»", "dim"), words.after)
    return Group(sentence, *(indented(_chain(each, shelf)) for each in words.citations))


def _chain(citation: Citation, shelf: Shelf) -> Text:
    at = short(published(shelf.reports[citation.number - 1]))
    facts = [" → ".join(citation.chain), f"[{citation.number}]", at or "no date", citation.stance, citation.anchor]
    return Text(" · ".join([*facts, citation.why] if citation.why else facts), style="dim")
