"""How things of several reports relate, always with the evidence."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.decided import AS_READ, Parties, Parting
from onrecord.record.decision import Outcome


class Relation(StrEnum):
    """What a link says of its two ends."""

    COPY = "copy"
    SAME_STORY = "same_story"
    SAME_EVENT = "same_event"
    SAME_ORIGIN = "same_origin"
    AGREES = "agrees"
    COMPATIBLE = "compatible"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A score in 0..1 and a sentence that a reader can check."""

    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two things related, by id, with the evidence and the rule that found it; `left` sorts before `right`."""

    relation: Relation
    left: str
    right: str
    rule: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Event:
    """All mentions of one happening.

    `mentions` are mention ids, sorted; `reports` the ids of the reports that tell of it, in order of publication, then
    id; `main` those of them that are mainly about it. `id` is a content hash of kind and mentions. `voices` are the links that lay
    the first voices of what is said of it to one origin; `statements` the ids of the statements that speak of it, sorted;
    `home` the ids of the reports in whose stories nothing that they are mainly about is told by more.
    """

    id: str
    kind: str
    mentions: tuple[str, ...]
    reports: tuple[str, ...]
    main: tuple[str, ...]
    voices: tuple[Link, ...] = ()
    statements: tuple[str, ...] = ()
    home: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """What several readings say together: the links that hold the groups together, and the groups.

    `links` are the strongest that join each group (its spanning tree), not every pair compared; ids are of reports
    (copies, stories), mentions (events) or claims (origins). `copies` are groups of report ids that carry one text, and pairs that share
    a part of one, so that a report may be in several; `stories` groups of report ids that follow one happening, each sorted, singles left out of `copies` only. `partings` is what people keep apart, `decided`
    the links by which they put events together, `overruled` the decisions on events that later ones overrule, whole or in part; `parties`
    is what they decided of parties.
    """

    links: tuple[Link, ...]
    events: tuple[Event, ...]
    copies: tuple[tuple[str, ...], ...]
    stories: tuple[tuple[str, ...], ...] = ()
    partings: tuple[Parting, ...] = ()
    decided: tuple[Link, ...] = ()
    overruled: tuple[Outcome, ...] = ()
    parties: Parties = AS_READ
