"""Who says what: statements by speaker, the same words in several reports told once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.brief.evidence import Shelf, chain_names
from onrecord.brief.words import one_line
from onrecord.record.reading import HopRole, Mode, Reading, Stance, Statement
from onrecord.record.report import Report

STANCE_VERBS = {
    Stance.ASSERTS: "says",
    Stance.ESTIMATES: "estimates",
    Stance.ALLEGES: "alleges",
    Stance.DENIES: "denies",
    Stance.DECLINES: "declines to say",
    Stance.THREATENS: "threatens",
    Stance.PLANS: "plans",
}

UNNAMED = "Unnamed voices"
_QUOTES = "\"'“”‘’«»„"
_NOT_A_WORD = re.compile(r"(?<!\d)[\W_]+|[\W_]+(?!\d)")
"""Whatever is not a letter or a digit, but a mark between two digits: "7,961" and "7.961" are not the same."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What a speaker said, once for all reports that carry it; `through` are the relays between speaker and outlets."""

    anchor: str
    stance: Stance
    content: str
    through: tuple[str, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and its sayings, in order of publication."""

    name: str
    sayings: tuple[Saying, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all reports in which it speaks."""
        return tuple(sorted({number for saying in self.sayings for number in saying.numbers}))


def voices(shelf: Shelf) -> tuple[Voice, ...]:
    """Return all speakers, those heard in most reports first, unnamed voices last."""
    sayings: dict[str, dict[tuple[Stance, str], Saying]] = {}
    names: dict[str, str] = {}
    for report in shelf.reports:
        reading = shelf.readings.get(report.id)
        for statement in reading.statements if reading else ():
            if not statement.content:
                continue  # an attribution alone: whose words they are stands in the chain of what it passes on
            key, name = _speaker(statement, reading)
            names.setdefault(key, name)
            _add(sayings.setdefault(key, {}), _saying(statement, report, shelf))
    heard = (Voice(names[key], tuple(said.values())) for key, said in sayings.items())
    return tuple(sorted(heard, key=lambda v: (v.name == UNNAMED, -len(v.numbers), v.numbers, v.name)))


def _speaker(statement: Statement, reading: Reading | None) -> tuple[str, str]:
    """Return a key that is the same for one party in all reports, and the party's name."""
    if statement.speaker is None:
        return "", UNNAMED
    party = statement.speaker.party
    known = {each.id: each.name for each in reading.parties} if reading else {}
    name = one_line(known.get(party or "", "") or statement.speaker.name) or UNNAMED
    return party or f"name:{name.casefold()}", name


def _add(said: dict[tuple[Stance, str], Saying], new: Saying) -> None:
    """File a saying; the same words under the same stance become one with the reports of both."""
    key = (new.stance, _NOT_A_WORD.sub("", new.content).casefold())
    old = said.get(key)
    if old is None:
        said[key] = new
        return
    numbers = tuple(sorted({*old.numbers, *new.numbers}))
    said[key] = replace(old, numbers=numbers, through=tuple(dict.fromkeys((*old.through, *new.through))))


def _saying(statement: Statement, report: Report, shelf: Shelf) -> Saying:
    relays = (hop for hop in statement.chain[1:] if hop.role is not HopRole.OUTLET)
    return Saying(
        anchor=statement.id,
        stance=statement.stance,
        content=content(statement, report.text),
        through=chain_names(relays, ""),
        numbers=(shelf.number(report.id),),
    )


def content(statement: Statement, text: str) -> str:
    """Return what is said, on one line; parts that stand apart are joined by an ellipsis, a quotation has its marks."""
    words = " … ".join(one_line(passage.of(text)) for passage in statement.content)
    return f"“{words.strip(_QUOTES)}”" if statement.mode is Mode.DIRECT else words


def stances(sayings: Iterable[Saying]) -> tuple[Stance, ...]:
    """Return the stances that occur, in the order of the vocabulary."""
    found = {saying.stance for saying in sayings}
    return tuple(stance for stance in Stance if stance in found)
