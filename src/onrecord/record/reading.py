"""What is read out of one report: statements, mentions, claims, parties and times, each with its passages."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.frozen import frozen
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Name, Value


class PartyKind(StrEnum):
    """What sort of party it is; `ANONYMOUS` voices ("a military official") are never merged across reports."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"
    ANONYMOUS = "anonymous"


class HopRole(StrEnum):
    """A hop's place in a chain, which runs from the first speaker to the outlet."""

    SPEAKER = "speaker"
    RELAY = "relay"
    OUTLET = "outlet"


class Mode(StrEnum):
    """How a statement gives its content: in quotation marks, in the reporter's words, or in both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """How a statement holds its content."""

    ASSERTS = "asserts"
    ESTIMATES = "estimates"
    ALLEGES = "alleges"
    DENIES = "denies"
    DECLINES = "declines"
    THREATENS = "threatens"
    PLANS = "plans"


class Likelihood(StrEnum):
    """How likely a speaker holds a thing: the seven terms of Intelligence Community Directive 203."""

    ALMOST_NO_CHANCE = "almost no chance"
    VERY_UNLIKELY = "very unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly even chance"
    LIKELY = "likely"
    VERY_LIKELY = "very likely"
    ALMOST_CERTAIN = "almost certain"

    @property
    def percent(self) -> tuple[int, int]:
        """The range of probability that the directive gives the term, in percent, both ends inclusive."""
        return _PERCENT[self]


_PERCENT = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
}


class Manner(StrEnum):
    """What a stance alone does not tell of a statement: which silence it is, or that it asks or supposes."""

    UNCONFIRMED = "unconfirmed"
    NO_COMMENT = "no comment"
    NOT_TOLD = "not told"
    QUESTION = "question"
    CONDITIONAL = "conditional"


class Reality(StrEnum):
    """Whether a mention tells of something that happened.

    `SIMULATED` is played through in a drill, `HABITUAL` told as a habit ("fires missiles every year"), `BACKGROUND`
    what the report looks back on.
    """

    HAPPENED = "happened"
    PLANNED = "planned"
    THREATENED = "threatened"
    SIMULATED = "simulated"
    HABITUAL = "habitual"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    BACKGROUND = "background"


class TimeType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeModifier(StrEnum):
    """How a time is meant where not plainly: the values of `mod` in TIMEX3.

    `BEFORE` to `ON_OR_AFTER` are of points, `LESS_THAN` to `EQUAL_OR_MORE` of lengths, `START`, `MID` and `END` of parts
    ("early October"), `APPROX` of both.
    """

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


@frozen
class Party:
    """A person, organisation or state as one report names it, under one id.

    `id` is the pack's id ("party:kcna"), or a slug of the fullest name ("person:georgy-zinoviev"); anonymous voices
    carry the report's id in theirs. `names` are all surface forms in this report, fullest first. `family` is the id
    of the party that it speaks for or belongs to (a minister's ministry), where known: it counts as one origin.
    """

    id: str
    name: str
    kind: PartyKind
    names: tuple[str, ...] = ()
    family: str | None = None


def is_of_one_report(party: str) -> bool:
    """Return whether a party, by its id, is known within one report only ("officials"), so that its name alone does not make it one with another's."""
    return ":report-" in party.partition(":")[2]


@frozen
class Hop:
    """One step of a chain: a party that spoke or passed the words on, and the words that say so.

    `passages` is where the party stands in the text (empty for an outlet known from metadata), `cue` the words that
    attribute. `party` is None where nobody can be told ("he" without an antecedent); `name` is then the words.
    """

    party: str | None
    name: str
    role: HopRole
    passages: tuple[Passage, ...] = ()
    cue: tuple[Passage, ...] = ()


@frozen
class Statement:
    """Speaker, cue and content together.

    `chain` runs from the first speaker to the outlet. It begins with `speaker`, or with the party from whom the speaker
    has it where the report tells so elsewhere ("he spoke after a briefing by the agency"). `speaker` is None where the
    voice is not named ("it was reported"); the chain then begins with a relay or the outlet. `cue` is empty for a quotation without one. `confidence` is in 0..1.
    `likelihood` is None where the content's main clause has no estimative word, `manner` where the stance says it all.
    """

    id: str
    speaker: Hop | None
    cue: tuple[Passage, ...]
    content: tuple[Passage, ...]
    mode: Mode
    stance: Stance
    chain: tuple[Hop, ...] = ()
    confidence: float = 1.0
    likelihood: Likelihood | None = None
    manner: Manner | None = None

    @property
    def origin(self) -> Hop | None:
        """The first voice of the chain; None where only the outlet and the agencies of its credits speak, nobody's first voices."""
        first = next((hop for hop in self.chain if hop.role is not HopRole.OUTLET), None)
        return first if first is not None and (first.role is HopRole.SPEAKER or first.cue) else None


@frozen
class Actor:
    """A party's role in a mention ("by", "target", "host"), as the pack names the role."""

    role: str
    party: str | None
    name: str


@frozen
class Mention:
    """One report's telling of an event. `main` is true for what the report is about; `passages` begins with the
    words that name the event ("test launch"). `why` says by which word and rule it is told as anything but happened
    ('"may": a doubt or condition'), and is empty for what happened."""

    id: str
    kind: str
    passages: tuple[Passage, ...]
    when: Moment | None = None
    where: Name | None = None
    actors: tuple[Actor, ...] = ()
    reality: Reality = Reality.HAPPENED
    main: bool = False
    why: str = ""


@frozen
class Claim:
    """One value or yes/no of one field of one mention, with its chain and stance.

    `origin` is the chain's first hop, or None where the report itself is the only voice. `passages` begins with the
    passage that yields the value, or are all those of the people and groups that make a count together. `statement` is
    the id of the statement that makes it, None where none does.
    `carried` is true where the claim stands in a title and was laid to who makes it in the text; `why` then says so.
    `likelihood` is that of its statement: how likely the speaker holds it, None where no estimative word says so.
    """

    id: str
    mention: str
    field: str
    value: Value
    origin: Hop | None
    chain: tuple[Hop, ...]
    stance: Stance
    passages: tuple[Passage, ...]
    statement: str | None = None
    carried: bool = False
    why: str = ""
    likelihood: Likelihood | None = None


@frozen
class TimeExpression:
    """Words that tell a time: TIMEX3 type and value (ISO 8601, local), and the interval in UTC where it resolves.

    `mod` is how it is meant ("early", "at least"), None for plainly. A length has a moment where the words count it from
    a day ("two days after 6 February"): the day that it leads to.
    """

    passages: tuple[Passage, ...]
    type: TimeType
    value: str
    moment: Moment | None = None
    mod: TimeModifier | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read out of one report, and by which model, packs and code (`made_by`).

    `withheld` counts the claims that were not given out because their own words, read again, do not yield the value.
    """

    report: str
    made_by: str
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    parties: tuple[Party, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    withheld: int = 0
