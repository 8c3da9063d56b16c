"""Rules for times told from the day of publication or from a time named before: "yesterday", "last week", "a day earlier"."""

import re
from datetime import date

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.rule import Builder, Context, Made, Needs, Rule, Tense, Told, rule
from onrecord.values.times.rules.which_weekday import bare_weekday
from onrecord.values.times.words import (
    CLOCK_UNITS,
    EDGE,
    END,
    MONTH_NAMES,
    PARTS,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    either,
)

_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "the current": 0,
    "next": 1,
    "coming": 1,
    "the coming": 1,
    "the next": 1,
    "the last": -1,
    "that": 0,
}


def _day_before_yesterday(match: re.Match[str], context: Context) -> Made:
    steps = -2 if "yesterday" in match[0] else 2
    return TimeType.DATE, calendar.away("day", context.today, steps) if context.today else "XXXX-XX-XX"


def _abbreviated(context: Context, start: int, end: int) -> bool:
    """Say whether "Sun", "Sat", "Wed" stands for a day: a capital, and a stop or a date behind it."""
    behind = context.lowered[end : end + 8]
    dated = re.match(r"\.|,? (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", behind)
    return context.text[start].isupper() and dated is not None


def _weekday(match: re.Match[str], context: Context) -> Made:
    """Take a weekday: bare, the last one up to and including publication, or the next where the words speak of the future."""
    name = match["weekday"]
    if len(name) < 6 and not _abbreviated(context, match.start("weekday"), match.end("weekday")):
        return None
    weekday = WEEKDAYS[name]
    today, anchor = context.today, context.anchor_day
    which = (match.groupdict().get("which") or "").strip()
    if today is None or anchor is None:
        return TimeType.DATE, f"XXXX-WXX-{weekday + 1}"
    ahead = which.endswith(("next", "coming", "following"))
    back = which.endswith(("last", "past", "previous"))
    if ahead or back:
        base = anchor if which.endswith(("following", "previous")) else today
        return TimeType.DATE, calendar.weekday_near(base, weekday, 1 if ahead else -1, strict=True).isoformat()
    return TimeType.DATE, bare_weekday(match, context, weekday, this=which == "this").isoformat()


def _weekday_in_week(match: re.Match[str], context: Context) -> Made:
    """Read "Tuesday of last week", "next week on Tuesday", "a week ago Tuesday"."""
    if context.today is None:
        return TimeType.DATE, f"XXXX-WXX-{WEEKDAYS[match['weekday']] + 1}"
    steps = _STEPS[match["which"]] if match.groupdict().get("which") else -1
    monday = calendar.add_days(context.today, 7 * steps - context.today.weekday())
    return TimeType.DATE, calendar.add_days(monday, WEEKDAYS[match["weekday"]]).isoformat()


def _two_away(match: re.Match[str], context: Context) -> Made:
    """Read "the week after next", "the year before last"."""
    steps = -2 if match["way"] == "before last" else 2
    unit = match["unit"]
    return TimeType.DATE, calendar.away(unit, context.today, steps) if context.today else calendar.unknown(unit)


_SAME = frozenset({"that", "that same", "the same"})


def _part(match: re.Match[str], context: Context) -> Made:
    """Read "this morning", "last night", "tonight", "that evening", "Wednesday night", "yesterday afternoon", "overnight"."""
    groups = match.groupdict()
    word = groups.get("part") or "night"
    part = PARTS[word]
    if groups.get("weekday"):
        made = _weekday(match, context)
        if not isinstance(made, tuple):
            return None
        day = made[1]
    else:
        which = (groups.get("which") or "").strip()
        if which in _SAME:
            return TimeType.TIME, f"{context.day_meant}T{part}"
        base = context.today
        steps = {"last": -1, "yesterday": -1, "tomorrow": 1, "the next": 1, "the following": 1, "the previous": -1}.get(
            which, 0
        )
        if which in {"the next", "the following"}:
            base = context.day_before_next(match.start(), match.end())
        base = context.anchor_day if which == "the previous" else base
        if "overnight" in match[0] and context.tense(match.start(), match.end()) is not Tense.FUTURE:
            steps = -1
        day = calendar.away("day", base, steps) if base else "XXXX-XX-XX"
    return TimeType.TIME, f"{day}T{part}"


def _unit_away(match: re.Match[str], context: Context) -> Made:
    """Read "last year", "this week", "next month", "earlier this year"."""
    unit, steps = match["unit"], _STEPS[match["which"].strip()]
    base = context.anchor_day if match["which"].strip() == "that" else context.today
    if unit == "day" and match["which"] == "the next":
        base = context.day_before_next(match.start(), match.end())
    if unit in CLOCK_UNITS:
        return None
    if unit == "night":
        return TimeType.TIME, (calendar.away("day", base, steps) if base else "XXXX-XX-XX") + "TNI"
    if base is None:
        return TimeType.DATE, calendar.unknown(unit)
    if unit == "weekend" and steps == 0 and _has_been(match, context, base):
        steps = -1
    value = calendar.away(unit, base, steps)
    if unit == "quarter":
        context.name_quarter(value, match.end())
    return TimeType.DATE, value


_MIDWEEK = 4
"""Friday, from which on "this weekend" is the one that begins, whatever the tense."""


def _has_been(match: re.Match[str], context: Context, today: date) -> bool:
    """Say whether "this weekend", told early in a week, is the one gone by: "were killed this weekend"."""
    return today.weekday() < _MIDWEEK and context.tense(match.start(), match.end()) is Tense.PAST


_WITHIN = re.compile(r"\b(?:for|in|of|during|over|throughout|by|this|from|on) $")
_OTHER_YEAR = re.compile(r" (?:of [a-z]|that|when|he|she|they|it|before|after|in which|two thousand|\d)")
_YEARS_ON = {"new": 1, "latest": -1, "last": -1, "past": -1, "previous": -1, "prior": -1, "next": 1, "coming": 1}


_CHOSEN = re.compile(
    r"\b(?:person|man|woman|player|coach|manager|rookie|newcomer|athlete|driver|team|album|song|record|artist|entertainer|film|movie|book|game|car|word|photo|teacher|executive|company|product) of $"
)
"""What leads to "the year" of a prize: "the player of the year"."""


def _within(context: Context, start: int) -> bool:
    if _CHOSEN.search(context.lowered, max(0, start - 20), start):
        return False
    return _WITHIN.search(context.lowered, max(0, start - 12), start) is not None


def _the_year(match: re.Match[str], context: Context) -> Made:
    """Read "for the year", "the full year", "the latest fiscal year" as a year; "the year ended March 31" is a length.

    A bare "the year" is one only behind a preposition: "the year he was born" is no time that can be told.
    """
    which = (match["which"] or "").strip()
    fiscal, owner = match["fiscal"], (match["owner"] or "").strip()
    if not (fiscal or (owner == "the" and which in {"", "full", "current"})) or (owner in {"", "a"} and not which):
        return None
    bare = not which and not fiscal
    if bare and (_OTHER_YEAR.match(context.lowered, match.end()) or not _within(context, match.start())):
        return None
    if match["ended"]:
        return Told(match.start(), match.start("ended"), TimeType.DURATION, "P1Y")
    if context.today is None:
        return TimeType.DATE, "XXXX"
    return TimeType.DATE, calendar.away("year", context.today, _YEARS_ON.get(which, 0))


def _same_unit(match: re.Match[str], context: Context) -> Made:
    """Read "the same day", "that day", "earlier in the day", "later in the year": the one that the text last named."""
    unit = match["unit"]
    if unit == "day" and match["which"]:
        return TimeType.DATE, context.day_meant
    if unit == "quarter" and (quarter := context.recent_quarter(match.start())):
        return TimeType.DATE, quarter
    if context.anchor_day is None:
        return TimeType.DATE, calendar.unknown(unit)
    if (
        unit in {"year", "month", "season"}
        and context.anchor
        and re.match(r"\d{4}" + ("-\\d\\d" if unit == "month" else ""), context.anchor)
    ):
        return TimeType.DATE, context.anchor[: 7 if unit == "month" else 4]
    return TimeType.DATE, calendar.away(unit, context.anchor_day, 0)


_OF_A_HAPPENING = re.compile(r" (?:the|a|an|his|her|its|their|our|this|that|these|he|she|it|they|we|[a-z]+ing)\b")


def _next_to_anchor(match: re.Match[str], context: Context) -> Made:
    """Read "the day before", "the following week", "the previous day", "the next day".

    "The day before the quake" is next to a happening and not to the day last named: it stays open.
    """
    steps = -1 if match["way"] in {"before", "previous", "preceding", "prior", "earlier"} else 1
    unit = match["unit"]
    if unit in CLOCK_UNITS:
        return None
    if match["way"] in {"before", "after"} and _OF_A_HAPPENING.match(context.lowered, match.end()):
        return TimeType.DATE, calendar.unknown(unit)
    base = context.day_before_next(match.start(), match.end()) if unit == "day" and steps > 0 else context.anchor_day
    anchor = context.anchor or ""
    if unit == "year" and re.match(r"\d{4}", anchor):
        return TimeType.DATE, f"{int(anchor[:4]) + steps:04}"
    if unit == "month" and re.fullmatch(r"\d{4}-\d\d", anchor):
        base = date.fromisoformat(anchor + "-01")
    return TimeType.DATE, calendar.away(unit, base, steps) if base else calendar.unknown(unit)


def _quarter_before(match: re.Match[str], context: Context) -> Made:
    """Read "year-earlier", "the year-ago quarter": the named quarter, a year before; the article goes with "quarter"."""
    quarter = (context.quarter_before if match["period"] else context.recent_quarter)(match.start())
    start = match.start() if match["period"] else match.start("told")
    if quarter:
        return Told(start, match.end(), TimeType.DATE, f"{int(quarter[:4]) - 1}{quarter[4:]}")
    value = calendar.away("year", context.today, -1) if context.today else "XXXX"
    return Told(start, match.end(), TimeType.DATE, value)


_LATEST = frozenset({"latest ", "most recent ", "recent "})


def _the_quarter(match: re.Match[str], context: Context) -> Made:
    """Read "the quarter": the one named before; "the latest quarter" has ended, so that a coming one cannot be meant."""
    quarter = context.recent_quarter(match.start())
    latest = match["latest"] in _LATEST
    today = context.today
    if quarter and not (latest and today and quarter >= calendar.quarter_of(today)):
        context.name_quarter(quarter, match.end())
        return TimeType.DATE, quarter
    if today is None or (match["unit"] == "period" and not latest):
        return None
    return TimeType.DATE, calendar.away("quarter", today, -1)


def _ref(value: str) -> Builder:
    def build(_match: re.Match[str], _context: Context) -> Made:
        return TimeType.DATE, value

    return build


_GENERIC = re.compile(
    r"['’]s (?:world|youth|young|children|kids|generation|society|age|era|standards|culture|technology|leaders|consumers|music|fashion|teens|teenagers|students|parents|families|women|men|audiences|readers|workers|workplace)\b"
)


def _day_word(match: re.Match[str], context: Context) -> Made:
    """Read "today", "yesterday"; "today's world" is of no day."""
    if _GENERIC.match(context.lowered, match.end()):
        return None
    if context.today is None:
        return TimeType.DATE, "XXXX-XX-XX"
    return TimeType.DATE, calendar.add_days(context.today, _DAY_WORDS[match["word"]]).isoformat()


def _year_end(match: re.Match[str], context: Context) -> Made:
    """Read "by year-end" as the coming one, "since year-end" as the last one."""
    year = match["year"] or (f"{context.today.year - _is_over(match, context):04}" if context.today else "XXXX")
    return TimeType.DATE, f"{year}-12-31"


def _is_over(match: re.Match[str], context: Context) -> bool:
    """Say whether the end of a year has been by the words around it; what is to be done by then has not."""
    due = context.lowered.endswith(" by ", 0, match.start())
    return not due and context.tense(match.start(), match.end()) is Tense.PAST


def _this_unit(match: re.Match[str], context: Context) -> Made:
    """Read "for the week", "in the week", "the week's high": the running one."""
    owned = re.match(r"['’]s ", context.lowered[match.end() : match.end() + 3]) is not None
    if not owned and not _within(context, match.start()):
        return None
    return TimeType.DATE, calendar.away(match["unit"], context.today, 0) if context.today else calendar.unknown(
        match["unit"]
    )


def _part_that_day(match: re.Match[str], context: Context) -> Made:
    """Read "in the morning": of the day that the text last named."""
    if not context.lowered.endswith(("in ", "during ", "throughout ", "by "), 0, match.start()):
        return None
    day = context.anchor_day
    return TimeType.TIME, f"{day.isoformat() if day else 'XXXX-XX-XX'}T{PARTS[match['part']]}"


def _part_next_to_day(match: re.Match[str], context: Context) -> Made:
    """Read "the night before", "the morning after": beside the day named last, unless a happening follows."""
    happening = _OF_A_HAPPENING.match(context.lowered, match.end())
    day = None if happening else context.anchor_day
    steps = -1 if match["way"] == "before" else 1
    return TimeType.TIME, f"{calendar.away('day', day, steps) if day else 'XXXX-XX-XX'}T{PARTS[match['part']]}"


def _middle(match: re.Match[str], context: Context) -> Made:
    """Read "by mid-afternoon", "mid-morning yesterday"."""
    day = context.anchor_day
    if match["day"]:
        day = calendar.add_days(context.today, _DAY_WORDS[match["day"]]) if context.today else None
    return TimeType.TIME, f"{day.isoformat() if day else 'XXXX-XX-XX'}T{PARTS[match['part'][3:].strip(' -')]}"


def _middle_of_unit(match: re.Match[str], context: Context) -> Made:
    """Read "midweek", "by mid-year"."""
    unit = match["unit"]
    return TimeType.DATE, calendar.away(unit, context.today, 0) if context.today else calendar.unknown(unit)


def _weekend(match: re.Match[str], context: Context) -> Made:
    if context.today is None:
        return TimeType.DATE, "XXXX-WXX-WE"
    future = context.tense(match.start(), match.end()) is Tense.FUTURE
    back = not future and context.today.weekday() < 5
    return TimeType.DATE, calendar.away("weekend", context.today, -1 if back else 0)


_EDGED = rf"(?:{EDGE}[ -](?:in )?)?"
_FULL_WEEKDAY = rf"(?P<weekday>{either(name for name in WEEKDAYS if len(name) > 5)})"
_UNIT = rf"(?P<unit>{either([*UNITS])})"
RULES: tuple[Rule, ...] = (
    rule(rf"(?:{_EDGED}|earlier |later )(?P<word>today|yesterday|tomorrow){END}", _day_word, Needs.WORD),
    rule(rf"the day (?:before yesterday|after tomorrow){END}", _day_before_yesterday, Needs.WORD),
    rule(rf"{_EDGED}(?:(?P<which>last|past|(?:the )?previous|this past|this|next|(?:the |this )?coming|the following|the same) )?{WEEKDAY}", _weekday, Needs.WEEKDAY),
    rule(rf"{_FULL_WEEKDAY}(?: of|,)? (?P<which>last|this|next) week{END}", _weekday_in_week, Needs.WEEKDAY),
    rule(rf"(?:(?P<which>last|next) week|(?:a|one) week ago),?(?: on)? {_FULL_WEEKDAY}{END}", _weekday_in_week, Needs.WEEKDAY),
    rule(rf"the (?P<unit>week|weekend|month|year) (?P<way>after next|before last){END}(?! (?:{either(WEEKDAYS)}|{MONTH_NAMES}|week|month|year|night)\b)", _two_away, Needs.UNIT),
    rule(rf"{_EDGED}(?:(?P<which>last|this|next) )?{WEEKDAY}[ -](?P<part>{either(PARTS)}){END}", _part, Needs.WEEKDAY),
    rule(rf"(?:{_EDGED}|earlier |later )(?P<which>last|this|yesterday|tomorrow|that|that same|the same|the next|the following|the previous) (?P<part>{either(PARTS)}){END}", _part, Needs.PART),
    rule(rf"{_EDGED}(?P<which>today)['’]s (?P<part>{either(PARTS)}){END}", _part, Needs.PART),
    rule(rf"(?:late |early )?(?:tonight|overnight){END}", _part, Needs.PART),
    rule(rf"(?:{_EDGED}|earlier |later )(?P<which>last|past|previous|this|the current|current|next|the coming|coming|the next|the last) {_UNIT}(?: or so)?{END}", _unit_away, Needs.UNIT),
    rule(rf"(?P<owner>the |its |their |this |a )?(?P<which>current |full |latest |last |past |previous |prior |next |coming |new )?(?P<fiscal>fiscal |financial |budget |calendar )?year(?P<ended> (?:ended|ending|that ended|to)(?= [a-z]{{3}}| \d))?{END}(?!['’]?[- ](?:earlier|ago|before|after|end|old|long|later)|['’]s[- ]end)", _the_year, Needs.UNIT),
    rule(rf"{_EDGED}(?P<which>the same|that same|that|the very same) {_UNIT}{END}", _same_unit, Needs.UNIT),
    rule(rf"(?:earlier|later|early|late) (?P<which>in the|that|the same|on the) {_UNIT}{END}", _same_unit, Needs.UNIT),
    rule(rf"the (?P<way>previous|following|next|preceding|prior) {_UNIT}{END}", _next_to_anchor, Needs.UNIT),
    rule(rf"the {_UNIT} (?P<way>before|after|earlier){END}", _next_to_anchor, Needs.UNIT),
    rule(r"(?:the |its |their |a )?(?:comparable |same )?(?P<told>(?:year[- ](?:earlier|ago)|prior[- ]year(?= (?:(?:first|second|third|fourth) )?(?:quarter|period))))(?P<period> (?:(?:first|second|third|fourth) )?(?:quarter|period))?(?![a-z\d])", _quarter_before, Needs.UNIT),
    rule(r"the (?P<told>(?:same |comparable )?)(?P<period>quarter|period) a year (?:ago|earlier|before)(?![a-z\d])", _quarter_before, Needs.UNIT),
    rule(r"the (?P<latest>latest |most recent |recent |same )?(?P<unit>quarter|period)(?![a-z\d-])", _the_quarter, Needs.QUARTER),
    rule(rf"(?:around )?(?:the )?year(?:['’]s)?[- ]end{END}(?: {YEAR})?", _year_end, Needs.UNIT),
    rule(rf"{_EDGED}the weekend{END}", _weekend, Needs.UNIT),
    rule(rf"the (?P<unit>week){END}(?! (?:of|that|when|before|after|in|ended|ending|following|earlier|prior|leading)\b)", _this_unit, Needs.UNIT),
    rule(rf"the (?:early |late )?(?P<part>morning|afternoon|evening)(?: hours)?{END}(?! (?:of|that|when|before|after|hours)\b)", _part_that_day, Needs.PART),
    rule(rf"the (?P<part>night|morning|afternoon|evening) (?P<way>before|after){END}", _part_next_to_day, Needs.PART),
    rule(rf"mid-?(?P<unit>week|year){END}", _middle_of_unit, Needs.UNIT),
    rule(rf"(?P<part>mid-?(?: ?morning| ?afternoon)){END}(?: (?P<day>yesterday|today))?", _middle, Needs.PART),
    rule(rf"(?:(?:right )?now|currently|at present|presently|nowadays|these days|(?<=at )the moment|the present(?: day)?|(?<!the then )(?<!then )current(?= \w)){END}", _ref("PRESENT_REF"), Needs.WORD),
    rule(rf"(?:more recently|recently|(?<!-)lately|recent (?:years|times|decades)|the past|the recent past){END}(?! (?:\d|two|three|four|five|six|seven|eight|nine|ten|few|several|couple|year|month|week|day|decade))", _ref("PAST_REF"), Needs.WORD),
    rule(r"(?:(?<=will )|(?<=ould )|(?<=hall )|(?<=may )|(?<=ight ))(?:one|some) ?day(?![a-z\d])", _ref("FUTURE_REF"), Needs.UNIT),
    rule(rf"(?:the (?:near |immediate |not too distant )?future|the (?:near|short|medium|long|longer) term|future (?:quarters|years|months|decades|generations)){END}", _ref("FUTURE_REF"), Needs.WORD),
)  # fmt: skip
