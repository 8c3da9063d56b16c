"""When a report was published: every usual form of a printed date or time, as a `Moment`.

A `Moment` of intake has `timex` in the report's own clock ("2025-02-28T09:30"), so that `timex` against `earliest`
gives the zone. A day without a zone spans that day in UTC. A time of day without a zone is taken as UTC and marked
`approximate`. Midnight to the second is what programs write for a bare day: it is read as that day, in its zone.
"""

import re
from datetime import UTC, datetime, time, timedelta
from email.utils import parsedate_to_datetime

from onrecord.record.value import Moment, Precision

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:[\s,|@T·•–-]*(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?P<zone>GMT|UTC|Z|[+-]\d{2}:?\d{2})?)?"
)
_DAY_FIRST = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{MONTH}),?\s+(?P<year>(?:19|20)\d{{2}})"
_MONTH_FIRST = rf"(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d{{2}})"
_ISO = r"(?P<year>(?:19|20)\d{2})[-/](?P<month>\d{2})[-/](?P<day>\d{2})"
_FORMS = tuple(re.compile(_WEEKDAY + form + _CLOCK, re.IGNORECASE) for form in (_ISO, _DAY_FIRST, _MONTH_FIRST))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EPOCH = (315_532_800, 4_102_444_800)  # 1980 to 2100: a number outside is no time stamp
_EARLIEST_YEAR = 1600


def read_time(words: str | float) -> Moment | None:
    """Return the moment that `words` name, or None where they name none.

    Takes ISO 8601 (a day, or a time with or without zone), RFC 2822, English dates with the month as a word and the
    year, and seconds or milliseconds since 1970. A date in figures of which nobody can tell day from month
    ("10/11/2024") is None: nothing is guessed.
    """
    if isinstance(words, int | float):
        return _from_number(words)
    words = words.strip()
    if not words or len(words) > 100:
        return None
    return _from_iso(words) or _from_mail(words) or _from_english(words)


def find_time(line: str) -> tuple[Moment, int, int] | None:
    """Return the first full date (with year) in `line` with where it starts and ends, or None."""
    for form in _FORMS:
        for match in form.finditer(line):
            if moment := _from_match(match):
                return moment, match.start(), match.end()
    return None


def _from_number(number: float) -> Moment | None:
    if 19_000_101 <= number <= 21_001_231:
        return _from_iso(str(int(number)))
    seconds = number / 1000 if number > _EPOCH[1] else number
    if not _EPOCH[0] <= seconds <= _EPOCH[1]:
        return None
    return _moment(datetime.fromtimestamp(int(seconds), UTC), Precision.SECOND)


def _from_iso(words: str) -> Moment | None:
    compact = re.sub(r"(?<=\d)\s+(?=[+-]\d\d:?\d\d$)", "", words)  # "2025-02-28 09:30 +0900"
    compact = re.sub(r"\s*(?:UTC|GMT)$", "Z", compact)
    try:
        parsed = datetime.fromisoformat(compact)
    except ValueError:
        return None
    if len(compact) <= 10 and ":" not in compact:
        return _moment(parsed, Precision.DAY)
    return _moment(parsed, Precision.SECOND if compact.count(":") - _zone_colons(compact) > 1 else Precision.MINUTE)


def _zone_colons(words: str) -> int:
    return 1 if re.search(r"[+-]\d\d:\d\d$", words) else 0


def _from_mail(words: str) -> Moment | None:
    try:
        parsed = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return None
    return _moment(parsed, Precision.SECOND)


def _from_english(words: str) -> Moment | None:
    for form in _FORMS:
        if match := form.fullmatch(words):
            return _from_match(match)
    return None


def _from_match(match: re.Match[str]) -> Moment | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    clock = "" if match["hour"] is None else _clock(match)
    try:
        parsed = datetime.fromisoformat(f"{match['year']}-{number:02}-{int(match['day']):02}{clock}")
    except ValueError:
        return None
    if not clock:
        return _moment(parsed, Precision.DAY)
    return _moment(parsed, Precision.SECOND if match["second"] else Precision.MINUTE)


def _clock(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    half = (match["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = match["zone"] or ""
    if zone and zone[0] not in "+-":
        zone = "Z"
    return f"T{hour:02}:{match['minute']}:{match['second'] or '00'}{zone}"


def _moment(parsed: datetime, precision: Precision) -> Moment | None:
    if parsed.year < _EARLIEST_YEAR:
        return None
    zoned = parsed.tzinfo is not None
    exact = parsed if zoned else parsed.replace(tzinfo=UTC)
    if parsed.time() == time():
        precision = Precision.DAY
    if precision is Precision.DAY:
        return _span(exact, timedelta(days=1), precision, parsed.strftime("%Y-%m-%d"))
    if precision is Precision.MINUTE:
        moment = _span(exact, timedelta(minutes=1), precision, parsed.strftime("%Y-%m-%dT%H:%M"))
    else:
        moment = _span(exact, timedelta(seconds=1), precision, parsed.strftime("%Y-%m-%dT%H:%M:%S"))
    if moment is None or zoned:
        return moment
    return Moment(moment.earliest, moment.latest, precision, approximate=True, timex=moment.timex)


def _span(start: datetime, width: timedelta, precision: Precision, timex: str) -> Moment | None:
    try:
        first = start.astimezone(UTC).replace(microsecond=0)
        return Moment(_utc(first), _utc(first + width), precision, timex=timex)
    except OverflowError:
        return None


def _utc(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
