"""What a doubt is, and what all sorts of doubts are told with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.assessing.saying import listed, outlets
from onrecord.questions.events import Numbered
from onrecord.questions.material import Material
from onrecord.questions.subjects import claim_subject
from onrecord.record.assessment import Origin, Position, Standing
from onrecord.record.decision import Act, Subject

PARTIES, PARTY = "--parties", "--party"
"""The options by which `onrecord decide merge` and `split` are of parties."""
SORTS = ("link", "claim", "pair", "party", "finding")
"""What a doubt can be of: a link, a claim, a pair of events that may be one, two origins that may be one party, a finding."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be decided: the act, and the arguments of `onrecord decide ACT`, without the ledger.

    `prompt` says what is still to be given, `told` what it comes to where the act alone does not tell; "" for nothing.
    """

    act: Act
    arguments: tuple[str, ...]
    prompt: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at.

    `key` is its id, `sort` one of `SORTS`; `text` says what it is, `evidence` why it is so and why it is doubtful; `score` is
    that of the evidence, None where there is none. `weight` is the number of reports that hang on it, `subjects` the passages to look at.
    """

    key: str
    sort: str
    event: Numbered
    text: str
    evidence: str
    score: float | None
    weight: int
    reports: tuple[str, ...]
    subjects: tuple[Subject, ...]
    choices: tuple[Choice, ...]


def choices_on_parties(key: str, one: Origin, other: Origin) -> tuple[Choice, ...]:
    """Return what can be decided of two origins that may be one party: that they are, `one` going on, or that they are two."""
    return (
        Choice(Act.MERGE, (PARTIES, one.party, other.party), told=f"{other.name} is {one.name}, wherever it is named"),
        Choice(Act.DISMISS, (key,), told="they are two"),
    )


def positions(events: Iterable[Numbered]) -> Iterator[tuple[Numbered, Standing, Position]]:
    """Yield every position of the events, with its event and its field's standing."""
    for event in events:
        for standing in event.assessment.standings:
            yield from ((event, standing, position) for position in standing.positions)


def decided_claims(material: Material) -> set[str]:
    """Return the ids of the claims that somebody decided on."""
    return {each.claim for event in material.brief.assessments for each in event.corrections}


def subjects_of(claims: Iterable[str], material: Material) -> tuple[Subject, ...]:
    """Return the passages of the claims with these ids; an id that is not here is left out."""
    return tuple(claim_subject(material.claims[key], material) for key in claims if key in material.claims)


def names_of(reports: Iterable[str], material: Material) -> str:
    """Return what to call the reports with these ids, as a list."""
    keys = tuple(reports)
    return outlets(keys, {key: material.report(key) for key in keys}) or listed(keys)
