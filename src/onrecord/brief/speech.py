"""Who says what: statements by speaker, the same words in several reports told once."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from onrecord.brief.evidence import Shelf, chain_names
from onrecord.brief.words import one_line
from onrecord.packs.pack import names_nobody
from onrecord.record.reading import HopRole, Mode, Reading, Stance, Statement, is_of_one_report
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


Sayings = dict[tuple[Stance, str], Saying]


@dataclass(slots=True)
class _Heard:
    """A speaker as it is heard, report by report; is it `nameless`, such as "an official", it is known within its report only."""

    name: str
    nameless: bool
    said: Sayings


def voices(shelf: Shelf, copies: Collection[Collection[int]] = ()) -> tuple[Voice, ...]:
    """Return all speakers, those heard in most reports first, unnamed voices last.

    A voice without a name is another one in each report, but where reports carry one text (`copies`, by their numbers) and it says the same in them.
    """
    heard: dict[str, _Heard] = {}
    for report in shelf.reports:
        reading = shelf.readings.get(report.id) or Reading(report.id, "")
        for statement in reading.statements:
            if not statement.content:
                continue  # an attribution alone: whose words they are stands in the chain of what it passes on
            key, speaker = _speaker(statement, reading)
            _add(heard.setdefault(key, speaker).said, _saying(statement, report, shelf))
    told = (Voice(each.name, tuple(each.said.values())) for each in _told_once(heard.values(), copies))
    return tuple(sorted(told, key=lambda v: (v.name == UNNAMED, -len(v.numbers), v.numbers, v.name)))


def _told_once(heard: Iterable[_Heard], copies: Collection[Collection[int]]) -> list[_Heard]:
    """Return the speakers with those without a name as one that reports of one text have in common."""
    kept: list[_Heard] = []
    alike: defaultdict[str, list[_Heard]] = defaultdict(list)
    for each in heard:
        others = alike[each.name.casefold()] if each.nameless else []
        home = next((other for other in others if _is_same(other, each, copies)), None)
        if home is None:
            kept.append(each)
            others.append(each)
        else:
            for saying in each.said.values():
                _add(home.said, saying)
    return kept


def _is_same(one: _Heard, other: _Heard, copies: Collection[Collection[int]]) -> bool:
    pairs = ((here, there) for here in one.said.values() for there in other.said.values())
    return any(_is_copied(here, there, copies) for here, there in pairs)


def _is_copied(here: Saying, there: Saying, copies: Collection[Collection[int]]) -> bool:
    """Whether two sayings have the same letters and digits, in reports that carry one text."""
    numbers = {*here.numbers, *there.numbers}
    return _letters(here) == _letters(there) and any(numbers <= set(group) for group in copies)


def _letters(saying: Saying) -> str:
    return "".join(filter(str.isalnum, saying.content.casefold()))


def _speaker(statement: Statement, reading: Reading) -> tuple[str, _Heard]:
    """Return a key that is the same for one party in all reports, and the party, of whom nothing is heard yet."""
    speaker = statement.speaker
    if speaker is None or (speaker.party is None and names_nobody(speaker.name)):
        return "", _Heard(UNNAMED, nameless=False, said={})
    known = {each.id: each for each in reading.parties}.get(speaker.party or "")
    name = one_line(known.name if known else speaker.name) or UNNAMED
    nameless = is_of_one_report(known.id) if known else speaker.party is None
    return speaker.party or f"{name.casefold()}:{reading.report}", _Heard(name, nameless, {})


def _add(said: Sayings, new: Saying) -> None:
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
