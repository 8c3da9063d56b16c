"""The words that times are told in, and the pattern pieces made of them. Patterns are matched on text in lower case."""

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
    "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thurs": 3, "thur": 3, "thu": 3,
    "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C", "season": "S", "yr": "Y", "hr": "H", "min": "M", "sec": "S", "semester": "S",
}  # fmt: skip
CLOCK_UNITS = frozenset({"second", "minute", "hour", "hr", "min", "sec"})
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI", "dawn": "MO", "daybreak": "MO", "sunrise": "MO",
    "noon": "12:00", "midday": "12:00", "midnight": "24:00", "lunchtime": "AF", "dusk": "EV", "sunset": "EV", "nightfall": "NI", "lunch": "AF",
}  # fmt: skip
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        "twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12, "a": 1, "an": 1}  # fmt: skip
ORDINALS = (
    {
        word: number
        for number, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
            "seventeenth eighteenth nineteenth twentieth".split(),
            start=1,
        )
    }
    | {
        f"twenty-{word}": 20 + number
        for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), start=1)
    }
    | {
        "thirtieth": 30,
        "thirty-first": 31,
    }
)
ZONES = {
    "gmt": 0.0, "utc": 0.0, "z": 0.0, "kst": 9.0, "jst": 9.0, "est": -5.0, "edt": -4.0, "cst": -6.0, "cdt": -5.0, "mst": -7.0, "mdt": -6.0, "pst": -8.0,
    "pdt": -7.0, "cet": 1.0, "cest": 2.0, "bst": 1.0, "msk": 3.0, "eet": 2.0, "eest": 3.0, "ist": 5.5, "hkt": 8.0, "sgt": 8.0, "pkt": 5.0, "wib": 7.0, "trt": 3.0,
    "aest": 10.0, "aedt": 11.0, "nzdt": 13.0, "nzst": 12.0,
}  # fmt: skip
"""Hours east of Greenwich; "CST" and "IST" are the American and the Indian ones."""
NAMED_ZONES = {"et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles"}

LOCAL_TIME = "local"
"""Stands for the zone of the place of the happening, where a clock time is told in "local time"."""
SPOKEN_ZONES = {
    "eastern": "America/New_York", "central": "America/Chicago", "pacific": "America/Los_Angeles", "mountain": "America/Denver",
    "pyongyang": "Asia/Pyongyang", "seoul": "Asia/Seoul", "korean": "Asia/Seoul", "korea standard": "Asia/Seoul", "moscow": "Europe/Moscow",
    "kyiv": "Europe/Kyiv", "beijing": "Asia/Shanghai", "tokyo": "Asia/Tokyo", "japan": "Asia/Tokyo", "london": "Europe/London", "paris": "Europe/Paris",
    "central european": "Europe/Berlin", "greenwich mean": "UTC", "british": "Europe/London", "israel": "Asia/Jerusalem", "turkish": "Europe/Istanbul",
}  # fmt: skip
"""Zones that clock times name as "… time"."""

JUCHE_ZERO = 1911
"""The year before the first of North Korean reckoning."""


def either(words: object) -> str:
    """Return a group that matches any of `words`, the longest first."""
    return "(?:" + "|".join(sorted(map(str, words), key=lambda word: (-len(word), word))) + ")"  # type: ignore[call-overload]


_ABBREVIATED = [name for name in MONTHS if len(name) < 5 and name not in {"may", "june", "july"}]
MONTH_NAMES = either(MONTHS)
MONTH = rf"(?P<month>(?:{either([name for name in MONTHS if name not in _ABBREVIATED])})(?![a-z])|(?:{either(_ABBREVIATED)})(?=\.|[^a-z]|$)\.?)"
WEEKDAY = rf"(?P<weekday>{either(WEEKDAYS)})(?![a-z])"
DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.,]\d|[a-z%])"
YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)(?![\d%]|[.,]\d|[a-z])"
_SMALL = either([word for word in NUMBERS if word not in {"a", "an", "hundred", "thousand", "dozen"}])
NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?: \d/\d)?|{_SMALL}(?:[- ]{_SMALL})?(?: hundred| thousand)?|an?(?: (?:dozen|hundred|thousand|couple(?: of)?|half))?|couple(?: of)?|half(?: an?)?|half a dozen)"
UNIT = rf"(?P<unit>{either(UNITS)})"
SEASON = rf"(?P<season>{either(SEASONS)})(?![a-z])"
EDGE = r"(?P<edge>early|late|mid|the (?:early|late|middle|mid)(?: part of)?(?!-)|(?:the )?(?:start|end|beginning|middle|close) of|sometime)"
END = r"(?![a-z\d])"
