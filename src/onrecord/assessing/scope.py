"""What a figure is said to cover, where the words beside it narrow or widen it: a part, an addition, an earlier or a longer time, a plan."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields

from onrecord.record.reading import Claim
from onrecord.record.report import Passage, Report
from onrecord.record.value import Moment, Quantity

_REACH = 60
_CLAUSE_END = re.compile(r"[.;:!?\n](?!\d)|,(?!\d)|\b(?:and|but|while|whereas)\b")
_PART = re.compile(
    r"\b(?:outside|elsewhere|among (?:them|the dead|the injured|the latter|the former)|alone|each|apiece|buried|identified|"
    r"per (?:day|hour|person)|a day|in (?:other|nearby|neighbou?ring) \w+|at least one of|the other)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:of (?:them|these|those|whom|which)|treated \W?\w*\d|under (?:medical )?treatment|"
    r"(?:critical|serious|grave|severe)(?:ly)?|slight(?:ly)?(?= (?:injur|hurt|wound))|(?:critical|stable|fair|good|guarded) condition|life-threatening|intensive care|ICU|surgery|discharged|treated and released|hospital care|(?:still|remain\w*) (?:being |in (?:the |a )?|at (?:the |a )?)?(?:hospital\w*|treated)|"
    r"(?:currently |now )(?:being |under )?(?:treat\w+|in (?:the )?hospital\w*)|(?:getting|receiving|undergoing) (?:medical )?treatment|"
    r"(?:minor|lesser) injuries|walking wounded)\b",
    re.IGNORECASE,
)
"""Words that tell of a part where more are told of, and else may be of all: "184 aboard, of whom 44 died", "four were slightly hurt"."""
_LANDED = re.compile(
    r"(?: of (?:them|these|those|its|the \w+))? (?:\w+ )?(?:struck|hit|hits|landed|fell|crashed|got through|came down|made it|reached|(?:was|were|had been|have been) (?:\w+ )?(?:shot|brought|intercepted|downed|destroyed|stopped))\b"
)
"""Behind a count of what was fired it tells what became of some: "two missiles struck a house"."""
_INCLUDED = re.compile(r"\b(?:includ(?:es?|ed|ing)|counting)\b[^.;:\n]*$", re.IGNORECASE)
"""Before a part; behind a figure it makes that the whole: "91 passengers including nine children"."""
_OPENS_AMONG = re.compile(r"[\s\"“‘']*Among (?:the|these|those|them)\b[^.;]*\b(?:is|are|was|were)\b", re.IGNORECASE)
"""How a sentence begins that tells of some: "Among the vehicles destroyed were seven drones"."""
_ALL_BUT = re.compile(r"\ball but (?:about |some )?$", re.IGNORECASE)
_SHARE = re.compile(
    r"(?:at least |about |only )?[\w,.-]+ of (?:the|those|these|them|its|his|her|their|two|three|four|five|six|seven|eight|nine|ten|\d+)\b",
    re.IGNORECASE,
)
_SORT = re.compile(r"(?:only )?[\w,]+")
_ARE_A_SORT = re.compile(
    r" (?:were|are) (?:also |all |both |only )?(?:[a-z]+ )?(?:(?!al|perhap|beside|oversea)[a-z]{3,}s|men|women|children|police|crew)\b"
)
"""Behind a bare number it tells what some of those told of before are: "two were passengers"."""
_MORE = re.compile(
    r"\b(?:another|additional|additionally|further|(?<!no )more(?! than| or less)|extra|in addition|as well as|others|the other)\b",
    re.IGNORECASE,
)
_AFTER_MORE = re.compile(r"\bmore\b[^.;:\n]*\b(?:after|since) $", re.IGNORECASE)
_PATIENTS = frozenset({"hospitalized", "critical"})
"""Fields that are of a part of the hurt by themselves."""
_MORE_THAN_BEFORE = re.compile(r" more (?:\w+ )?than\b", re.IGNORECASE)
"""Behind a figure it tells of how many more, where before it "more than" is a bound: "7,000 more than first thought"."""
_OTHER = re.compile(r"(?:at least |about |some )?[\w,.-]+ other\b", re.IGNORECASE)
_ADDED = re.compile(
    r"\b(?:add(?:s|ed|ing)?|(?:increas|rais|boost|grow|gr[eo]w|swell)\w* [^.\n]{0,60}\bby)\s+$", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|last (?:[a-z]+ )?(?:toll|count|tally|figure)|before(?:,| that|hand)|initial(?:ly)?|at first|until now|so far this|up from|down from|(?:as )?compared (?:with|to)|last (?:week|month|year)|"
    r"had (?:first )?(?:put|said|reported|announced|given|estimated|declared|spoken of)|used to|originally|correct(?:ing|ed)|amend(?:ing|ed)|first reported)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|could(?! have been)|(?:may|might)(?! have)|plans?|planned|planning|prepar(?:es?|ed|ing)|aims?|intends?|expect(?:s|ed)|anticipat(?:es?|ed|ing)|decided to|by (?:december|the end)|"
    r"fear(?:s|ed)?|promis(?:es?|ed)|chance of|probability of|projected|predict(?:s|ed)|ready to|about to)\b",
    re.IGNORECASE,
)
_LONGER = re.compile(
    r"\b(?:since (?!then)|(?:so far |already |earlier )?this year|year (?:so far|to date)|for (?:all of )?(?:19|20)\d\d|(?:homicide|murder|yearly|year’s|year's) (?:total|count|tally)|(?<!(?:uary|arch|pril| May|June|July|gust|mber|ober) of )last year|(?:in|over|during) the (?:past|last) (?:(?:[\w-]+ ){0,3}(?:days|weeks|months|years|decades?)|year|season|month)|"
    r"between (?:\w+ )?\d{4} and|(?:per|every|each) (?:year|month|week)|annual(?:ly)?|on average|(?:war|conflict|insurgency|unrest|epidemic|outbreak) (?:has|have|had) (?:already |so far )?(?:killed|claimed|cost|left|taken|injured|wounded|driven|displaced)|(?:in|during|throughout|over|of) the (?:[\w-]+ ){0,2}(?:war|conflict|insurgency)|recently|in recent (?:days|weeks|months|years))\b",
    re.IGNORECASE,
)
_OPENS_LONGER = re.compile(
    r"[\s\"“‘']*(?:(?:last|this) (?:year|month|season)\b|since|between (?:\w+ )?\d{4} and|(?:in|over|during) the (?:past|last) (?:[\w-]+ ){0,3}(?:weeks|months|years|decades?)|in \d{4}\b)",
    re.IGNORECASE,
)
EXTREME = re.compile(
    r"\b(?:\w{2,}iest|(?:larg|bigg|high|low|great|strong|long|wid)est|worst|most|first|record)\b", re.IGNORECASE
)
HAPPENING = r"(?:shooting|attack|incident|accident|crash|strike|explosion|raid|clash|quake|earthquake|flood|fire|launch|protest|case)"
_HAPPENINGS = r"(?:shootings|attacks|incidents|accidents|crashes|strikes|explosions|raids|clashes|quakes|earthquakes|floods|fires|launches|protests)"
_SEVERAL = re.compile(
    rf"\b(?:separate {_HAPPENINGS}|among (?:the |several |other |recent ){{0,2}}(?:[\w-]+ )?{_HAPPENINGS}|(?:spate|string|series|wave|rash|number|pair|couple|handful) of (?:[\w-]+ ){{0,2}}{_HAPPENINGS}|in (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple|different) (?:[\w-]+ ){{0,2}}{_HAPPENINGS})\b",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"\b(?:limits?|permitted|allowed|allows|capable|capacity|can (?!be\b)\w+|designed|normal(?:ly)?|usual(?:ly)?|typical(?:ly)?|average)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r" (?:a|an|per|each|every) (?:hour|day|night|week|month|year)\b(?! (?:after|before|earlier|later|ago|since|from))"
)
"""Behind a count it tells what is usual: "about 200 patients a day"."""
_OF_A_WHOLE = re.compile(
    r"(?:\b(?:of (?:the|those|these|its|their|some)|one of) (?:(?:more|fewer) than |at least |about |nearly |over )?|\bpopulation\b[^.;\n]*)$",
    re.IGNORECASE,
)
_IN_TURN = re.compile(
    rf"(?:the|an?) (?:\w+th|first|second|third|other|separate|unrelated|earlier) (?:[\w-]+ ){{0,2}}{HAPPENING}\b"
    rf"|another {HAPPENING}\b|\bin (?:a|an) (?:separate|unrelated|earlier) ",
    re.IGNORECASE,
)
_TELLS_IT = re.compile(
    r"\b(?:happen|occur|t(?:ook|ake|aking) place|beg[aiu]n|start|erupt|br(?:oke|eak)|open|sho[ot]|fir(?:ed?|ing)\b|gun|attack|str(?:uck|ike)|hit|crash|"
    r"expl|launch|collaps|land|arriv|quak|shook|shak|test|detect|kill|die|struck|derail|blast|bomb)",
    re.IGNORECASE,
)
_FEW_WORDS = 6  # a clause of no more is where the sentence puts its time: "At about 8:50 p.m. Wednesday, gunmen …"
_ASIDE = re.compile(
    r"\b(?:call(?:s|ed)?|dispatched|respond(?:ed|ing)|arriv(?:ed|ing)|notified|alerted|reports? came|received|lifted|reopened|closed|arrested|"
    r"pronounced|died (?:at|around|about|shortly)|transported|taken to|walked into|led to|press conference|news conference|vigil|updated?|spotted|last seen|booked|surrendered|turned (?:him|her|them)sel(?:f|ves) in)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\s*(?:(?:at|around|about|by|just|shortly|before|after) ?){0,3}\s*", re.IGNORECASE)
"""Before a time with which its sentence opens: what the sentence tells stands behind it."""
_POINTED = re.compile(rf"\b(?:of|in|by|from) (?:this|that) {HAPPENING}\b", re.IGNORECASE)
_AFTERWARDS = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|decades?) (?:after|before|since) (?:[a-z]+ ){0,3}(?:at least |about |more than |nearly |some )?$"
)
"""Before a count of what its sentence only counts time from: "days after five officers were killed"."""
_ANEW = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|now|this|last|since|ago|(?:19|20)\d\d|has|have)\b"
)
"""What leads from a year long over to another time."""
_ANY_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_YEAR = re.compile(
    r"\b(?:(?:[Ii]n|[Oo]n|of|[Ss]ince|[Dd]uring) (?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?)?|(?<!since )(?:an?|the|that|his|her|its|their) )((?:19|20)\d\d)\b"
)
_SUPPOSED = re.compile(r"\bif (?:it (?:was|were|had been) )?(?!confirm)\w+ed\b", re.IGNORECASE)
"""How a sentence supposes what did not happen: "if launched on a flatter path, it would have flown 13,000 km"."""
_WITH_ATTACKER = re.compile(
    r"[^.\n]{0,20}?,? (?:including|counting|plus) (?:the )?(?:suspected |alleged )?(?:gunman|gunmen|attackers?|shooters?|suspects?|assailants?|bombers?|driver)\b",
    re.IGNORECASE,
)
_CONVERTS = re.compile(r"\d[\d,.]*[\s-]*[A-Za-z]{1,12}\s*[(\[]\s*(?:about|around|roughly|or|some|nearly|over|~)?\s*$")
_CAME_FROM = re.compile(
    r"\b(?:gone|went|rose|risen|climbed|jumped|grew|grown|increased|updated|revised|raised|lowered|fell|fallen|dropped)\b[^.\n]{0,20} from $",
    re.IGNORECASE,
)
_GREW_FROM = re.compile(
    r"\b(?:rose|risen|climbed|grew|grown|increased|swelled|ballooned)\b[^.\n]{0,20} from $", re.IGNORECASE
)
"""Before where a count came from, wherever the sentence tells what it came to."""
_BROUGHT_FROM = re.compile(
    r"\b(?:to|at) (?:about |at least |over |more than |nearly )?[\w,.]+(?: [a-z]+)?,? (?:(?:up|down) )?from (?:about |at least |over |more than |nearly )?$",
    re.IGNORECASE,
)
"""Before where a count came from, behind what it came to: "brought its toll down to 14 from"."""
_CAME_TO = re.compile(r"(?: [a-z]+)? to (?:at least |about |more than |nearly |over )?[\d]")
_OF_A_COUNT = re.compile(
    r"[^.;:]*\b(?:of (?:whom|which|them|those|these)|among (?:whom|them)|includ(?:es?|ed|ing)|alone)\b", re.IGNORECASE
)
"""Between a count and the number of some of those counted."""
_BEHIND = 24
SENTENCE_START = re.compile(r"[.!?](?:\s|[\"”]\s?(?=[\"“A-Z]))|\n")
_SENTENCE_REACH = 240


@dataclass(frozen=True, slots=True)
class Scope:
    """What the words beside a figure say of its reach; all false where they say nothing.

    `landed` are those of what was fired that hit or were stopped, `some` is a part only where its report counts more on the same field; `total` is the whole of which the sentence counts a part ("21 of the 200"), `aside` a time when somebody was called or
    came, or of something else around the happening; `longer` is a count over a longer time than the happening took, `several` one over several happenings, `able` what is
    allowed, possible or usual rather than what was; `in_turn` is of a happening told in a row of several ("the second shooting"), `past` of a year long over,
    `before` of what the sentence only counts time from ("days after five were killed"), `attacker` one that includes who did it, `converted` the figure before it in another unit ("over 6,000 km (3,720 miles)").
    """

    part: bool = False
    some: bool = False
    landed: bool = False
    more: bool = False
    earlier: bool = False
    ahead: bool = False
    longer: bool = False
    several: bool = False
    able: bool = False
    total: bool = False
    aside: bool = False
    in_turn: bool = False
    past: bool = False
    before: bool = False
    attacker: bool = False
    converted: bool = False

    @property
    def marks(self) -> tuple[str, ...]:
        """The names of those that are true."""
        return tuple(each.name for each in fields(self) if getattr(self, each.name))


def scope_of(claim: Claim, report: Report, before: Iterable[Claim] = ()) -> Scope:
    """Return what the clause around the figure says of its reach; `before` are the last claims that its report tells before it."""
    if not claim.passages:
        return Scope()
    clause = clause_of(claim.passages[0], report.text)
    parted = _has_parts(claim) and not any(_is_of_another_whole(claim, whole, report.text) for whole in before)
    part = parted and _is_part(clause, claim.passages[0], report.text)
    some = parted and not part and bool(_SOME.search(clause))
    return Scope(
        part=part or some,
        some=some,
        landed=not _is_measured(claim) and bool(_LANDED.match(report.text, claim.passages[0].end)),
        more=_is_more(clause, claim.passages[0], report.text),
        earlier=bool(_EARLIER.search(clause)) or _is_left_behind(claim.passages[0], report.text),
        ahead=bool(_AHEAD.search(clause)),
        longer=_is_longer(clause, _opening(claim.passages[0], report.text)),
        several=not _is_measured(claim) and bool(_SEVERAL.search(_sentence(claim.passages[0], report.text))),
        able=bool(_ABLE.search(clause) or _EVERY.match(report.text, claim.passages[0].end))
        or _is_supposed(claim, report),
        total=bool(_OF_A_WHOLE.search(_before(claim.passages[0], report.text))),
        aside=isinstance(claim.value, Moment) and _is_aside(clause),
        past=_is_past(clause, _lead(claim.passages[0], report.text), report),
        before=bool(_AFTERWARDS.search(_before(claim.passages[0], report.text))),
        attacker=bool(_WITH_ATTACKER.match(report.text, claim.passages[0].end)),
        converted=bool(_CONVERTS.search(_before(claim.passages[0], report.text))),
        in_turn=bool(_IN_TURN.search(_lead(claim.passages[0], report.text))),
    )


def _is_supposed(claim: Claim, report: Report) -> bool:
    """Return whether the sentence of a measure supposes what did not happen."""
    return _is_measured(claim) and bool(_SUPPOSED.search(_sentence(claim.passages[0], report.text)))


def _is_measured(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.unit not in {None, "percent"}


def _has_parts(claim: Claim) -> bool:
    """Return whether some of what a claim counts may be meant: not of a measure, such as a length, nor of a field of a part by itself."""
    return claim.field not in _PATIENTS and not _is_measured(claim)


def tells_of_a_call(claim: Claim, report: Report) -> bool:
    """Return whether a time is, by its clause, of when somebody was called, came or was told, not of the happening."""
    if not isinstance(claim.value, Moment) or not claim.passages:
        return False
    passage = claim.passages[0]
    clause = clause_of(passage, report.text)
    opens = _OPENS.fullmatch(_opening(passage, report.text)) is not None
    behind = SENTENCE_START.split(report.text[passage.end : passage.end + _REACH])[0]
    return bool(_ASIDE.search(f"{clause} {behind}" if opens else clause))


def _is_more(clause: str, passage: Passage, text: str) -> bool:
    """Return whether a figure counts those beside others: "another 12", "four other victims", "it has added 7,000"."""
    before = _before(passage, text)
    beside = _MORE.search(clause) and not _AFTER_MORE.search(before)
    behind = _OTHER.match(text, passage.start) or _MORE_THAN_BEFORE.match(text, passage.end)
    return bool(beside or behind or _ADDED.search(before))


def _is_left_behind(passage: Passage, text: str) -> bool:
    """Return whether a figure is where a count came from: "the toll went from 85 to 104", "it had grown, from 85 on Friday"."""
    before = _before(passage, text)
    return bool(
        _GREW_FROM.search(before)
        or _BROUGHT_FROM.search(before)
        or (_CAME_FROM.search(before) and _CAME_TO.match(text, passage.end))
    )


def _is_past(clause: str, lead: str, report: Report) -> bool:
    """Return whether the clause names a year that is over for two years or more when the report is published, or points to a happening of one.

    "The victims of this quake were 628" behind "the previous quake was on 24 February 2004" is of that year, and so is what a paragraph goes on to tell of one.
    """
    published = report.published.earliest if report.published else None
    pointed = _ANY_YEAR.findall(lead) if _POINTED.search(clause) else []
    years = [int(year) for year in (*(_YEAR.findall(clause) or _told_on(lead)), *pointed)]
    return bool(published and years) and max(years) < int((published or "")[:4]) - 1


def _told_on(lead: str) -> list[str]:
    """Return the last year that the paragraph names before a figure, where nothing behind it tells of another time: "In 2004 … Two days later 330 were killed"."""
    found = list(_YEAR.finditer(lead.rpartition("\n")[2]))
    if not found or _ANEW.search(found[-1].string, found[-1].end()):
        return []
    return [found[-1][1]]


def _is_part(clause: str, passage: Passage, text: str) -> bool:
    lead = clause.partition(passage.of(text))[0]
    return bool(
        _INCLUDED.search(lead)
        or _PART.search(clause)
        or _SHARE.match(_onwards(passage, text))
        or _ALL_BUT.search(_before(passage, text))
        or _OPENS_AMONG.match(_opening(passage, text))
        or (_SORT.fullmatch(passage.of(text)) and _ARE_A_SORT.match(text, passage.end))
    )


def _is_of_another_whole(claim: Claim, whole: Claim, text: str) -> bool:
    """Return whether a count before another in its sentence is on another field and the whole of it: of "20 casualties, among them 8 dead", 8 are all the dead."""
    if whole.field == claim.field or not whole.passages or _count(whole) <= _count(claim):
        return False
    between = text[whole.passages[-1].end : claim.passages[0].start]
    behind = text[claim.passages[0].end :][:_BEHIND]
    return not SENTENCE_START.search(between) and bool(_OF_A_COUNT.search(between) or _OF_A_COUNT.match(behind))


def _count(claim: Claim) -> float:
    """Return the number of a count; 0 for another value."""
    value = claim.value
    return max(value.low or 0.0, value.high or 0.0) if isinstance(value, Quantity) and value.unit is None else 0.0


def _is_aside(clause: str) -> bool:
    """Return whether a time is of something around the happening: its clause says so, or tells at length of anything else."""
    return bool(_ASIDE.search(clause)) or (len(clause.split()) > _FEW_WORDS and not _TELLS_IT.search(clause))


def _lead(passage: Passage, text: str) -> str:
    """Return what leads up to the figure: some two sentences."""
    return text[max(0, passage.start - _SENTENCE_REACH) : passage.start]


def _is_longer(clause: str, opening: str) -> bool:
    """Return whether a figure counts over a longer time; "the deadliest attack since 2015" tells of one happening all the same."""
    beside = _LONGER.search(clause) and not EXTREME.search(clause)
    return bool(beside or _OPENS_LONGER.match(opening))


def _before(passage: Passage, text: str) -> str:
    return text[max(0, passage.start - _REACH) : passage.start]


def _onwards(passage: Passage, text: str) -> str:
    return text[passage.start : passage.end + _REACH]


def _opening(passage: Passage, text: str) -> str:
    """Return how the sentence of the figure begins, up to the figure."""
    before = text[max(0, passage.start - _SENTENCE_REACH) : passage.start]
    starts = [match.end() for match in SENTENCE_START.finditer(before)]
    return before[starts[-1] if starts else 0 :]


def _sentence(passage: Passage, text: str) -> str:
    """Return the sentence of the figure, 240 characters to both of its sides at most."""
    onwards = SENTENCE_START.split(text[passage.end : passage.end + _SENTENCE_REACH])[0]
    return f"{_opening(passage, text)}{passage.of(text)}{onwards}"


def clause_of(passage: Passage, text: str) -> str:
    """Return the clause around a figure, 60 characters to both of its sides at most."""
    before = text[max(0, passage.start - _REACH) : passage.start]
    after = text[passage.end : passage.end + _REACH]
    starts = [match.end() for match in _CLAUSE_END.finditer(before)]
    end = _CLAUSE_END.search(after)
    return before[starts[-1] if starts else 0 :] + passage.of(text) + (after[: end.start()] if end else after)
