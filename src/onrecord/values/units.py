"""Know units by the words reports use for them, and convert to SI.

`MEASURES` gives for each spelling the unit's name in records and pint's expression for it; `CURRENCIES` the ISO 4217
code for each word or sign. Months and years are pint's: 1/12 of a year and 365.25 days. "Ton" is read as the metric
tonne, since reports seldom say which; `compare` allows for that.
"""

from onrecord.values.lexing import Lexed
from onrecord.values.si import DIMENSIONS, FACTORS

_KILOMETRES_AN_HOUR = (
    "kph kmh kmph|km / h|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour"
    "|km per hour|km an hour|kilometre per hour|kilometer per hour|km / hr|km / hour"
)


def _hours(power: str) -> str:
    """Return how reports print so much power for an hour: "kilowatt hours", "kilowatt-hours"."""
    return "|".join(f"{power}{tie}hour{ending}" for tie in (" ", " - ") for ending in ("s", ""))


_THRUSTS = (
    " of thrust", " of liftoff thrust", " of lift - off thrust", " of total thrust", " of force", " thrust", " - force", " - f"
)  # fmt: skip


def _of_thrust(*masses: str) -> str:
    """Return how reports print what an engine pushes with, by the mass that it would hold up: "pounds of thrust"."""
    return "|".join(f"{mass}{tie}" for mass in masses for tie in _THRUSTS)


_AS_SOUND = (
    "the speed of", "the velocity of", "the pace of", "that of", "the sound speed of", "as fast as", "faster than", "faster than the speed of", "higher than the speed of", "higher than that of",
)  # fmt: skip
"""How reports put a speed beside that of sound: "12 times as fast as sound"."""

_SPELLINGS: dict[str, tuple[str, str]] = {
    "metre": ("metre", "m metre metres meter meters"),
    "kilometre": ("kilometer", "km kms kilometre kilometres kilometer kilometers"),
    "centimetre": ("centimeter", "cm centimetre centimetres centimeter centimeters"),
    "millimetre": ("millimeter", "mm millimetre millimetres millimeter millimeters"),
    "mile": ("mile", "mi mile miles"),
    "nautical mile": ("nautical_mile", "nm nmi|nautical mile|nautical miles"),
    "foot": ("foot", "ft foot feet"),
    "yard": ("yard", "yard yards"),
    "inch": ("inch", "inch inches"),
    "millisecond": ("millisecond", "millisecond milliseconds"),
    "second": ("second", "sec secs second seconds"),
    "minute": ("minute", "min mins minute minutes"),
    "hour": ("hour", "hr hrs hour hours"),
    "day": ("day", "day days"),
    "week": ("week", "week weeks"),
    "month": ("month", "month months"),
    "year": ("year", "yr yrs year years"),
    "decade": ("decayear", "decade decades"),
    "century": ("century", "century centuries"),
    "kilogram": ("kilogram", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
    "gram": ("gram", "gram grams gramme grammes"),
    "tonne": ("metric_ton", "ton tons tonne tonnes|metric ton|metric tons|metric tonnes"),
    "short ton": ("short_ton", "|short ton|short tons"),
    "kilotonne": ("kilometric_ton", "kilotonne kilotonnes"),
    "megatonne": ("megametric_ton", "megatonne megatonnes"),
    "pound": ("pound", "lb lbs pound pounds"),
    "ounce": ("ounce", "ounce ounces oz"),
    "newton": ("newton", "newton newtons"),
    "kilonewton": ("kilonewton", "kn kilonewton kilonewtons"),
    "meganewton": ("meganewton", "meganewton meganewtons"),
    "pound of force": ("pound_force", f"lbf|{_of_thrust('lb', 'lbs', 'pound', 'pounds')}"),
    "tonne of force": ("force_metric_ton", f"|{_of_thrust('ton', 'tons', 'tonne', 'tonnes', 'metric tons')}"),
    "kilometre per hour": ("kilometer / hour", _KILOMETRES_AN_HOUR),
    "mile per hour": ("mile / hour", "mph|miles per hour|miles an hour|mile per hour|mi / h"),
    "metre per second": (
        "meter / second",
        "|m / s|metres per second|meters per second|metres a second|meters a second",
    ),
    "kilometre per second": ("kilometer / second", "|km / s|kilometres per second|kilometers per second"),
    "knot": ("knot", "knot knots kt kts"),
    "mach": ("dimensionless", "|" + "|".join(f"times {told} sound" for told in _AS_SOUND)),
    "square kilometre": (
        "kilometer ** 2",
        "sqkm km² km2|square kilometres|square kilometers|square kilometre|square kilometer|sq km|sq . km|square km",
    ),
    "square mile": ("mile ** 2", "|square miles|square mile|sq miles|sq mi|sq . miles"),
    "square metre": ("meter ** 2", "m² m2|square metres|square meters|square metre|square meter|sq m|sq . m"),
    "square foot": ("foot ** 2", "|square feet|square foot|sq ft|sq . ft"),
    "hectare": ("hectare", "hectare hectares"),
    "acre": ("acre", "acre acres"),
    "cubic metre": ("meter ** 3", "m³ m3|cubic metres|cubic meters|cubic metre|cubic meter"),
    "cubic centimetre": ("centimeter ** 3", "cc|cubic centimetres|cubic centimeters"),
    "millilitre": ("milliliter", "ml millilitre millilitres milliliter milliliters"),
    "litre": ("liter", "litre litres liter liters"),
    "barrel": ("oil_bbl", "barrel barrels bbl"),
    "barrel per day": ("oil_bbl / day", "bpd|barrels a day|barrels per day|barrel per day|b / d"),
    "gallon": ("gallon", "gallon gallons"),
    "degree Celsius": ("degree_Celsius", "celsius|degrees celsius|degree celsius|° c|degrees c|degrees centigrade"),
    "degree Fahrenheit": ("degree_Fahrenheit", "fahrenheit|degrees fahrenheit|degree fahrenheit|° f|degrees f"),
    "degree": ("dimensionless", "° degree degrees"),
    "watt": ("watt", "watt watts"),
    "kilowatt": ("kilowatt", "kw kilowatt kilowatts"),
    "megawatt": ("megawatt", "mw megawatt megawatts"),
    "gigawatt": ("gigawatt", "gw gigawatt gigawatts"),
    "horsepower": ("horsepower", "hp horsepower"),
    "kilowatt hour": ("kilowatt_hour", f"kwh|{_hours('kilowatt')}"),
    "megawatt hour": ("megawatt_hour", f"mwh|{_hours('megawatt')}"),
    "gigawatt hour": ("gigawatt_hour", f"gwh|{_hours('gigawatt')}"),
    "terawatt hour": ("terawatt_hour", f"twh|{_hours('terawatt')}"),
    "joule": ("joule", "joule joules"),
    "kilojoule": ("kilojoule", "kj kilojoule kilojoules"),
    "megajoule": ("megajoule", "mj megajoule megajoules"),
    "gigajoule": ("gigajoule", "gj gigajoule gigajoules"),
    "terajoule": ("terajoule", "tj terajoule terajoules"),
    "volt": ("volt", "volt volts"),
    "kilovolt": ("kilovolt", "kv kilovolt kilovolts"),
    "decibel": ("dimensionless", "db decibel decibels"),
    "megabyte": ("megabyte", "megabyte megabytes"),
    "gigabyte": ("gigabyte", "gb gigabyte gigabytes"),
    "terabyte": ("terabyte", "tb terabyte terabytes"),
    "pound per square inch": ("pound_force_per_square_inch", "psi|pounds per square inch"),
    "hectopascal": ("hectopascal", "hpa hectopascal hectopascals"),
    "millibar": ("millibar", "mb millibar millibars"),
    "pascal": ("pascal", "pascal pascals"),
    "tonne of TNT": ("ton_TNT", "|tons of tnt|tonnes of tnt"),
    "kilotonne of TNT": ("kiloton_TNT", "kiloton kilotons|kilotons of tnt|kilotonnes of tnt|kt of tnt"),
    "megatonne of TNT": ("megaton_TNT", "megaton megatons|megatons of tnt|megatonnes of tnt"),
    "per square metre": ("1 / meter ** 2", "|per square metre|per square meter|a square metre|a square meter"),
    "per square kilometre": ("1 / kilometer ** 2", "|per square kilometre|per square kilometer|per sq km"),
    "per square mile": ("1 / mile ** 2", "|per square mile"),
    "basis point": ("dimensionless", "|basis points|basis point"),
    "percent": ("dimensionless", "% percent pct percentage|per cent|percentage point|percentage points|percent points"),
    "magnitude": ("dimensionless", "magnitude|on the richter scale|on the richter|on richter scale"),
    "times": ("dimensionless", "times"),
    "light year": ("light_year", "|light years|light - years|light year|light - year"),
    "astronomical unit": ("astronomical_unit", "|astronomical units|astronomical unit"),
    "parsec": ("parsec", "parsec parsecs"),
}
MEASURES: dict[tuple[str, ...], str] = {}
EXPRESSIONS: dict[str, str] = {}
for _name, (_expression, _words) in _SPELLINGS.items():
    EXPRESSIONS[_name] = _expression
    _singles, *_phrases = _words.split("|")
    MEASURES |= {(_word,): _name for _word in _singles.split()} | {
        tuple(_phrase.split()): _name for _phrase in _phrases
    }

_CURRENCY_WORDS = {
    "USD": "$ usd dollar dollars buck bucks",
    "EUR": "€ eur euro euros",
    "GBP": "£ gbp",
    "JPY": "¥ jpy yen",
    "KRW": "₩ krw won",
    "CNY": "cny rmb yuan renminbi",
    "INR": "₹ inr rs rupee rupees",
    "RUB": "₽ rub ruble rubles rouble roubles",
    "UAH": "₴ uah hryvnia hryvnias",
    "ILS": "₪ ils nis shekel shekels",
    "TRY": "₺ lira liras",
    "CHF": "chf franc francs",
    "RSD": "rsd dinar dinars",
    "SAR": "sar riyal riyals",
    "IRR": "irr rial rials",
    "AED": "aed dirham dirhams",
    "PKR": "pkr", "BDT": "bdt tk taka", "LKR": "lkr", "KES": "kes", "EGP": "egp", "QAR": "qar", "TWD": "twd",
    "NOK": "nok", "DKK": "dkk", "CZK": "czk koruna korunas", "HUF": "huf forint forints", "RON": "ron lei",
    "KZT": "kzt tenge", "ETB": "etb birr", "GHS": "ghs cedi cedis", "GEL": "gel lari", "AFN": "afn afghani afghanis",
    "MXN": "mxn peso pesos",
    "BRL": "brl real reais",
    "PLN": "pln zloty zlotys",
    "CAD": "cad", "AUD": "aud", "NZD": "nzd", "HKD": "hkd", "SGD": "sgd", "PHP": "₱ php", "THB": "baht", "IDR": "rp idr rupiah",
    "VND": "dong", "MYR": "rm myr ringgit", "SEK": "sek kronor", "ZAR": "rand", "NGN": "naira",
}  # fmt: skip
CURRENCIES = {word: code for code, words in _CURRENCY_WORDS.items() for word in words.split()}
SIGNS = frozenset("$€£¥₩₹₽₴₪₺₱")
SIGN_PREFIXES = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "r": "BRL",
}
_LONG_CURRENCIES = {
    tuple(f"{words} {noun}".split()): code
    for words, code in (
        ("us", "USD"), ("u . s .", "USD"), ("american", "USD"), ("australian", "AUD"), ("canadian", "CAD"),
        ("hong kong", "HKD"), ("singapore", "SGD"),
    )
    for noun in ("dollar", "dollars")
} | {("south", "korean", "won"): "KRW", ("korean", "won"): "KRW", ("pounds", "sterling"): "GBP", ("pound", "sterling"): "GBP"}  # fmt: skip
_NOT_ALONE = frozenset({"rs", "real", "dong", "r", "nis", "tk", "rm", "rp", "gel", "ron", "lei"})
"""Words that mean something else behind a number as often as money."""
BEFORE = {
    "r": "ZAR",
    "rs": "INR",
    "nis": "ILS",
    "tk": "BDT",
    "rm": "MYR",
    "rp": "IDR",
    "rmb": "CNY",
    "n": "NGN",
    "p": "PHP",
}
"""Abbreviations of money that stand before the number, with a stop or without: "Rs. 500", "NIS 40 million"."""
CODES = frozenset(CURRENCIES.values())
SCALELESS = frozenset({"times", "percent", "degree", "magnitude", "ordinal", "mach", "decibel", "basis point"})
_MASSES = {"kilotonne of TNT": "kilotonne", "megatonne of TNT": "megatonne"}
_SCALES_OF_HEAT = {"C": "degree Celsius", "F": "degree Fahrenheit"}
_LONGEST = max(map(len, MEASURES))


def to_si(value: float | None, unit: str | None) -> float | None:
    """Return `value` in SI base units; unchanged for plain counts, money, percent and what has no unit in SI."""
    if value is None or unit not in FACTORS:
        return value
    factor, offset = FACTORS[unit]
    return round(value * factor + offset, 9)


def dimension(unit: str | None) -> str:
    """Return what `unit` measures, as a word to compare by: pint's dimensions, the currency, or "count"."""
    return "count" if unit is None else DIMENSIONS.get(unit, unit)


def read_measure(lexed: Lexed, index: int) -> tuple[str, int] | None:
    """Return the unit that stands at token `index` and the token behind it; the longest spelling wins."""
    for length in range(min(_LONGEST, len(lexed.words) - index), 0, -1):
        unit = MEASURES.get(lexed.words[index : index + length])
        if unit and not (length == 1 and _not_a_unit(lexed, index)):
            return _of_what(lexed, unit, index + length), index + length
    heat = _SCALES_OF_HEAT.get(lexed.printed(index)) if lexed.touches(index) else None
    return (heat, index + 1) if heat else None


def _of_what(lexed: Lexed, unit: str, end: int) -> str:
    """Read "15 kilotons" as energy, which is what reports count in them, and "15 kilotons of grain" as a mass."""
    return _MASSES.get(unit, unit) if lexed.word(end) == "of" and lexed.word(end + 1) != "tnt" else unit


def _not_a_unit(lexed: Lexed, index: int) -> bool:
    """Say whether a short spelling is something else: "2 MB" of data, "5 Min", "percentage of"."""
    printed = lexed.printed(index)
    word = printed.lower()
    if word in {"mb", "nm", "mm", "mi", "kt", "oz"}:
        return printed in {"MB", "MM", "Mi", "KT", "OZ"}
    if word in {
        "gb",
        "tb",
        "kn",
        "mj",
        "gj",
        "tj",
        "kj",
        "kv",
        "db",
    }:  # "mj", "db" and the like in small letters are names of all sorts
        return printed not in {"GB", "TB", "kN", "MJ", "GJ", "TJ", "kJ", "kV", "KV", "dB"}
    return (word == "m" and printed == "M") or (word == "percentage" and not lexed.touches(index))


def read_currency(lexed: Lexed, index: int) -> tuple[str, int] | None:
    """Return the currency named at token `index` behind a number, and the token behind it."""
    for length in (5, 3, 2):
        words = lexed.words[index : index + length]
        if words in _LONG_CURRENCIES:
            return _LONG_CURRENCIES[words], index + len(words)
    word = lexed.word(index)
    return (CURRENCIES[word], index + 1) if word in CURRENCIES and word not in _NOT_ALONE else None
