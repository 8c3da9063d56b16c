"""Rules for clock times: "8 am", "16:00", "2300 GMT", "4 o'clock", "noon"."""

import re
from dataclasses import replace

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.rule import Context, Made, Needs, Rule, Told, rule
from onrecord.values.times.words import END, LOCAL_TIME, NAMED_ZONES, NUMBERS, PARTS, SPOKEN_ZONES, ZONES, either

_ABOUT = r"(?:(?P<about>about|around|approximately|roughly|circa|ca\.|shortly (?:before|after)|just (?:before|after)|some time (?:before|after)|nearly|almost) )?"
_AMERICAN = r"(?P<american>eastern|central|pacific|mountain)(?: (?:standard|daylight))?(?: time)?(?= ?(?:[.,;:)]|$|on |(?:mon|tues|wednes|thurs|fri|satur|sun)day))"
_ZONE = rf"(?: ?\(?(?P<zone>{either([*ZONES, *NAMED_ZONES])})(?P<shift> ?[+-]\d{{1,2}})?{END}\)?| (?P<local>local time|\(local time\)|(?:the )?{either(SPOKEN_ZONES)} time)| {_AMERICAN})?"
_HALF = r"(?P<half>[ap]\.?m\.?)(?![a-z])"
_HOURS = either([word for word, number in NUMBERS.items() if 1 <= number <= 12 and word not in {"a", "an", "dozen"}])


def _clock(match: re.Match[str], _context: Context) -> Made:
    groups = match.groupdict()
    hour = NUMBERS.get(match["hour"]) if match["hour"].isalpha() else int(match["hour"])
    minute = int(groups.get("minute") or 0)
    if hour is None or hour > 24 or minute > 59 or _is_length(match):
        return None
    half = (groups.get("half") or "")[:1]
    if half and not (1 <= hour <= 12 or (hour == 0 and half == "a")):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    second = f":{int(groups['second']):02}" if groups.get("second") else ""
    return _told(match, f"{hour:02}:{minute:02}{second}")


def _is_length(match: re.Match[str]) -> bool:
    """Say whether a clock of one nought is how long something plays: "0:43 Raw video"; midnight is "00:43" or "12:43 a.m."."""
    groups = match.groupdict()
    return match["hour"] == "0" and not groups.get("half") and not groups.get("zone") and not groups.get("local")


_NIGHT_BEGINS = 5


def _range_of_part(match: re.Match[str], _context: Context) -> Made:
    """Read "between 7 and 9:30 last night": the part of the day tells the half; a night that runs over midnight is left alone."""
    part = match["part"] or match["told"]
    if part.endswith("night") and not _NIGHT_BEGINS <= int(match["until"]) < 12:
        return None
    return _in_half(match, "a" if part.endswith("morning") else "p")


def _halved_range(match: re.Match[str], _context: Context) -> Made:
    """Read "between 9 and 10:30 p.m.": both ends stand in one half of the day, unless the clock would run back."""
    return _in_half(match, match["half"][0])


def _in_half(match: re.Match[str], half: str) -> Made:
    hours = int(match["hour"]), int(match["until"])
    if not all(1 <= hour <= 12 for hour in hours) or int(match["minute"] or 0) > 59 or int(match["late"] or 0) > 59:
        return None
    last = hours[1] % 12 + (12 if half == "p" else 0)
    first = hours[0] % 12 + (12 if last >= 12 else 0)
    if (first, int(match["minute"] or 0)) > (last, int(match["late"] or 0)):
        first = (first + 12) % 24
    behind = _told(match, f"{last:02}:{match['late'] or '00'}")
    before = replace(
        behind, start=match.start("hour"), end=match.end("first"), value=f"T{first:02}:{match['minute'] or '00'}"
    )
    return [before, replace(behind, start=match.start("until"))]


def _spoken_half(match: re.Match[str], _context: Context) -> Made:
    """Read "4 in the morning", "10:30 at night"; "12 at night" is midnight."""
    hour = NUMBERS.get(match["hour"]) if match["hour"].isalpha() else int(match["hour"])
    minute = int(match["minute"] or 0)
    if hour is None or not 1 <= hour <= 12 or minute > 59:
        return None
    morning = match["half"].endswith("morning") or (match["half"] == "at night" and hour == 12)
    return _told(match, f"{hour % 12 + (0 if morning else 12):02}:{minute:02}")


_STEPS = {"half": 30, "quarter": 15, "ten": 10, "five": 5, "twenty": 20, "twenty-five": 25}


def _past_hour(match: re.Match[str], _context: Context) -> Made:
    """Read "half past eight p.m.", "a quarter to nine", "ten to midnight"; without half of day it is told as printed."""
    named = {"noon": 12, "midnight": 24}.get(match["hour"])
    hour = named or NUMBERS[match["hour"]]
    half = (match["half"] or "")[:1]
    if half and not named:
        hour = hour % 12 + (12 if half == "p" else 0)
    step = match["step"].removeprefix("a ").split()
    minutes = _STEPS[step[0]] * (-1 if step[-1] in {"to", "before"} else 1)
    total = (hour * 60 + minutes) % (24 * 60)
    return _told(match, f"{total // 60:02}:{total % 60:02}")


def _told(match: re.Match[str], clock: str) -> Told:
    groups = match.groupdict()
    zone = groups.get("zone") or groups.get("bare")
    offset = ZONES.get(zone) if zone else None
    if offset is not None and groups.get("shift"):
        offset += float(groups["shift"].replace(" ", ""))
    local = (
        (groups.get("local") or groups.get("here") or groups.get("american") or "")
        .strip("()")
        .removesuffix(" time")
        .removeprefix("the ")
    )
    spoken = LOCAL_TIME if local == "local" else SPOKEN_ZONES.get(local)
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


_NAME_BEHIND = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]+\b)[A-Z]")


def _part(match: re.Match[str], context: Context) -> Made:
    """Read "noon", "at dawn"; "Sunrise Street" and "Dawn Adams" are names."""
    named = context.text[match.start("part")].isupper() and _NAME_BEHIND.match(context.text, match.end())
    return None if named else _told(match, PARTS[match["part"]])


def _military(match: re.Match[str], _context: Context) -> Made:
    hour, minute = int(match["digits"][:-2]), int(match["digits"][-2:])
    return _told(match, f"{hour:02}:{minute:02}") if hour < 25 and minute < 60 else None


def _stamp(match: re.Match[str], _context: Context) -> Made:
    """Read "2025-02-26T07:50:00+09:00"."""
    if (
        int(match["hour"]) > 24
        or int(match["minute"]) > 59
        or not calendar.real_day(*map(int, match["date"].split("-")))
    ):
        return None
    sign, hours, minutes = match["sign"], int(match["hours"] or 0), int(match["minutes"] or 0)
    offset = (-1 if sign == "-" else 1) * (hours + minutes / 60) if sign else 0.0 if match["utc"] else None
    value = f"{match['date']}T{match['hour']}:{match['minute']}{match['second'] or ''}"
    return Told(match.start(), match.end(), TimeType.TIME, value, offset)


RULES: tuple[Rule, ...] = (
    rule(r"(?P<date>[12]\d{3}-\d\d-\d\d)[t ](?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?(?:\.\d+)?(?:(?P<utc>z)|(?P<sign>[+-])(?P<hours>[01]\d):?(?P<minutes>[0-5]\d))?(?![\d:a-z])", _stamp, Needs.DIGIT),
    rule(rf"(?P<first>(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?) ?(?:to|and|until|till|-|–) ?(?P<until>\d{{1,2}})(?:[:.](?P<late>\d\d))? ?{_HALF}{_ZONE}", _halved_range, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?::(?P<second>\d\d))? ?{_HALF}{_ZONE}", _clock, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?!\d|:|/)(?: (?:hours|hrs){END})?{_ZONE}", _clock, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<hour>{_HOURS}) {_HALF}{_ZONE}", _clock, Needs.CLOCK),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}}|{_HOURS}) ?o['’]clock(?: ?{_HALF})?(?: ?\( ?(?P<zone>gmt|utc) ?\)| (?P<bare>gmt|utc){END})?", _clock, Needs.CLOCK),
    rule(rf"(?:(?<=between )|(?<=from ))(?P<first>(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?) ?(?:to|and|until|till|-|–) ?(?P<until>\d{{1,2}})(?:[:.](?P<late>\d\d))?(?: (?P<part>in the (?:early )?morning|in the (?:afternoon|evening)|at night){END}|(?=(?:,?(?: on)? [a-z]+day)? (?P<told>(?:(?:last|that|this|yesterday) )?(?:morning|afternoon|evening|night)|tonight){END}))", _range_of_part, Needs.PART),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}}|{_HOURS})(?:[:.](?P<minute>\d\d))? (?P<half>in the (?:early )?morning|in the (?:afternoon|evening)|at night){END}{_ZONE}", _spoken_half, Needs.PART),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}}|{_HOURS})(?:[:.](?P<minute>\d\d))? ?o['’]clock (?P<half>in the (?:early )?morning|in the (?:afternoon|evening)|at night){END}{_ZONE}", _spoken_half, Needs.PART),
    rule(rf"{_ABOUT}(?P<step>half past|(?:ten|five|twenty|twenty-five) (?:minutes )?(?:past|to)) (?P<hour>{_HOURS}|noon|midnight){END}(?! (?:minutes|hours|days|weeks|months|years|percent|people|million))(?: ?{_HALF})?{_ZONE}", _past_hour, Needs.CLOCK),
    rule(rf"{_ABOUT}(?P<step>(?:a )?quarter (?:past|after|to|before)) (?P<hour>{_HOURS}|noon|midnight){END}(?! (?:minutes|hours|days|weeks|months|years|percent|people|million))(?: ?{_HALF})?{_ZONE}", _past_hour, Needs.QUARTER),
    rule(rf"{_ABOUT}(?P<digits>\d{{3,4}}) ?(?:hours )?(?P<zone>{either([*ZONES, *NAMED_ZONES])}){END}", _military, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<digits>[0-2]\d[0-5]\d) (?:(?:hours|hrs)(?: (?P<local>local time))?|(?P<here>local time)){END}", _military, Needs.DIGIT),
    rule(rf"{_ABOUT}(?P<hour>\d{{1,2}}) (?P<zone>gmt|utc|kst|jst){END}", _clock, Needs.DIGIT),
    rule(rf"(?<!pre-){_ABOUT}(?P<part>noon|midday|midnight|dawn|daybreak|sunrise|sunset|dusk|nightfall){END}{_ZONE}", _part, Needs.PART),
)  # fmt: skip
