"""Rules for clock times: "8 am", "16:00", "2300 GMT", "4 o'clock", "noon"."""

import re

from onrecord.record.reading import TimeType
from onrecord.values.times.rule import Context, Made, Needs, Rule, Told, rule
from onrecord.values.times.words import END, NAMED_ZONES, NUMBERS, PARTS, SPOKEN_ZONES, ZONES, either

_ABOUT = r"(?:(?P<about>about|around|approximately|roughly|circa|ca\.|shortly (?:before|after)|just (?:before|after)|some time (?:before|after)|nearly|almost) )?"
_ZONE = rf"(?: ?\(?(?P<zone>{either([*ZONES, *NAMED_ZONES])})(?P<shift> ?[+-]\d{{1,2}})?{END}\)?| (?P<local>local time|\(local time\)|(?:the )?{either(SPOKEN_ZONES)} time))?"
_HALF = r"(?P<half>a\.?m\.?|p\.?m\.?)(?![a-z])"
_HOURS = either([word for word, number in NUMBERS.items() if 1 <= number <= 12 and word not in {"a", "an", "dozen"}])


def _clock(match: re.Match[str], _context: Context) -> Made:
    groups = match.groupdict()
    hour = NUMBERS.get(match["hour"]) if match["hour"].isalpha() else int(match["hour"])
    minute = int(groups.get("minute") or 0)
    if hour is None or hour > 24 or minute > 59:
        return None
    half = (groups.get("half") or "")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    second = f":{int(groups['second']):02}" if groups.get("second") else ""
    return _told(match, f"{hour:02}:{minute:02}{second}")


def _told(match: re.Match[str], clock: str) -> Told:
    groups = match.groupdict()
    zone = groups.get("zone") or groups.get("bare")
    offset = ZONES.get(zone) if zone else None
    if offset is not None and groups.get("shift"):
        offset += float(groups["shift"].replace(" ", ""))
    spoken = SPOKEN_ZONES.get((groups.get("local") or "").removesuffix(" time").removeprefix("the "))
    if spoken == "UTC":
        offset, spoken = 0.0, None
    end = match.end() - (match[0].endswith(")") and "(" not in match[0])
    return Told(
        match.start(),
        end,
        TimeType.TIME,
        "T" + clock,
        offset,
        spoken or NAMED_ZONES.get(zone or ""),
        floating=True,
        approximate=bool(groups.get("about")),
    )


def _part(match: re.Match[str], _context: Context) -> Made:
    clock = PARTS[match["part"]]
    return _told(match, clock)


def _military(match: re.Match[str], _context: Context) -> Made:
    hour, minute = int(match["digits"][:-2]), int(match["digits"][-2:])
    return _told(match, f"{hour:02}:{minute:02}") if hour < 25 and minute < 60 else None


RULES: tuple[Rule, ...] = (
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?::(?P<second>\d\d))? ?{_HALF}{_ZONE}", _clock, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?!\d|:|/){_ZONE}", _clock, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<hour>{_HOURS}) {_HALF}{_ZONE}", _clock, Needs.CLOCK),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}}|{_HOURS}) ?o['’]clock(?: in the (?:morning|afternoon|evening))?(?: ?{_HALF})?(?: ?\( ?(?P<zone>gmt|utc) ?\)| (?P<bare>gmt|utc){END})?", _clock, Needs.CLOCK),
    rule(rf"{_ABOUT}(?P<digits>\d{{3,4}}) ?(?:hours )?(?P<zone>{either([*ZONES, *NAMED_ZONES])}){END}", _military, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<digits>[0-2]\d[0-5]\d) (?:hours|hrs)(?: (?P<local>local time))?{END}", _military, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}}) (?P<zone>gmt|utc|kst|jst){END}", _clock, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<part>noon|midday|midnight|dawn|daybreak|sunrise|sunset|dusk|nightfall){END}{_ZONE}", _part, Needs.PART),
)  # fmt: skip
