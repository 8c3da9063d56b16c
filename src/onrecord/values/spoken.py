"""Print numbers and units as people read them."""

import math

_SHORT = {
    "kilometre": "km", "metre": "m", "centimetre": "cm", "millimetre": "mm", "kilogram": "kg", "kilometre per hour": "km/h", "mile per hour": "mph",
    "metre per second": "m/s", "kilometre per second": "km/s", "percent": "percent", "square kilometre": "km²", "square metre": "m²", "cubic metre": "m³",
    "degree Celsius": "°C", "degree Fahrenheit": "°F", "hectopascal": "hPa", "megawatt": "MW", "gigawatt": "GW", "kilowatt": "kW",
}  # fmt: skip
_PLURALS = {
    "pound of force": "pounds of force",
    "tonne of force": "tonnes of force",
    "times": "times",
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "square foot": "square feet",
}
_WORDS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def number(value: float) -> str:
    """Return `value` with thousands separated; millions and more as "6.6 million" where nothing is lost."""
    for size, word in _WORDS:
        if abs(value) >= size and math.isclose(round(value / size, 3) * size, value):
            return f"{plain(value / size)} {word}"
    return plain(value)


def plain(value: float) -> str:
    """Return `value` in digits with thousands separated and no needless zeros: "7,507", "7.507"."""
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def ordinal(value: float) -> str:
    """Return a whole number as an ordinal: "4th", "21st"."""
    count = int(value)
    ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def unit_word(unit: str, value: float | None) -> str:
    """Return the unit as it stands behind `value`: "km", "seconds", "mile"."""
    if unit in _SHORT:
        return _SHORT[unit]
    if value == 1:
        return unit
    return _PLURALS.get(unit, f"{unit}s")
