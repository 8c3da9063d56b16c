"""The draft that the components fill in, one after the other, until it is a `Reading`."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from onrecord.packs.pack import Pack
from onrecord.record.frozen import frozen
from onrecord.record.reading import Claim, Mention, Party, Statement, TimeExpression
from onrecord.record.report import Passage, Report
from onrecord.record.value import Quantity
from onrecord.values import TimeRange


@frozen
class Figure:
    """A quantity found in the text: the passage that yields it, number and unit and what is counted included."""

    passage: Passage
    quantity: Quantity


@frozen
class Naming:
    """Words of the text that refer to a party: a name, a role noun or a pronoun. `party` is None where nobody knows."""

    passage: Passage
    party: str | None


@dataclass(slots=True)
class Draft:
    """One report on its way through the components; each component declares what it requires and assigns.

    `goes_on` says that it is a later stretch of a long report, which is not about what this one begins with.
    """

    report: Report
    doc: Doc
    pack: Pack
    times: list[TimeExpression] = field(default_factory=list)
    ranges: list[TimeRange] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    parties: dict[str, Party] = field(default_factory=dict)
    namings: list[Naming] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    withheld: int = 0
    goes_on: bool = False
