"""What each unit is in SI base units: pint's figures, kept here because loading pint takes longer than to read a report.

`tests/values/test_si.py` holds every one to pint's own.
"""

SI: dict[str, dict[str, tuple[float, float]]] = {
    "[length]": {
        "metre": (1.0, 0.0),
        "kilometre": (1000.0, 0.0),
        "centimetre": (0.01, 0.0),
        "millimetre": (0.001, 0.0),
        "mile": (1609.344, 0.0),
        "nautical mile": (1852.0, 0.0),
        "foot": (0.30479999999999996, 0.0),
        "yard": (0.9144, 0.0),
        "inch": (0.0254, 0.0),
        "light year": (9460730472580800.0, 0.0),
        "astronomical unit": (149597870700.0, 0.0),
        "parsec": (3.0856775814671916e16, 0.0),
    },
    "[time]": {
        "millisecond": (0.001, 0.0),
        "second": (1.0, 0.0),
        "minute": (60.0, 0.0),
        "hour": (3600.0, 0.0),
        "day": (86400.0, 0.0),
        "week": (604800.0, 0.0),
        "month": (2629800.0, 0.0),
        "year": (31557600.0, 0.0),
        "decade": (315576000.0, 0.0),
        "century": (3155760000.0, 0.0),
    },
    "dimensionless": {
        "megabyte": (8000000.0, 0.0),
        "gigabyte": (8000000000.0, 0.0),
        "terabyte": (8000000000000.0, 0.0),
    },
    "[mass]": {
        "kilogram": (1.0, 0.0),
        "gram": (0.001, 0.0),
        "tonne": (1000.0, 0.0),
        "short ton": (907.1847400000001, 0.0),
        "kilotonne": (1000000.0, 0.0),
        "megatonne": (1000000000.0, 0.0),
        "pound": (0.4535923700000001, 0.0),
        "ounce": (0.028349523125000005, 0.0),
    },
    "[mass] * [length] / [time] ** 2": {
        "newton": (1.0, 0.0),
        "kilonewton": (1000.0, 0.0),
        "meganewton": (1000000.0, 0.0),
        "pound of force": (4.448221615260501, 0.0),
        "tonne of force": (9806.650000000001, 0.0),
    },
    "[length] / [time]": {
        "kilometre per hour": (0.2777777777777778, 0.0),
        "mile per hour": (0.44704, 0.0),
        "metre per second": (1.0, 0.0),
        "kilometre per second": (1000.0, 0.0),
        "knot": (0.5144444444444445, 0.0),
    },
    "[length] ** 2": {
        "square kilometre": (1000000.0, 0.0),
        "square mile": (2589988.110336, 0.0),
        "square metre": (1.0, 0.0),
        "square foot": (0.09290303999999999, 0.0),
        "hectare": (10000.0, 0.0),
        "acre": (4046.8726098742513, 0.0),
    },
    "[length] ** 3": {
        "cubic metre": (1.0, 0.0),
        "cubic centimetre": (1.0000000000000002e-06, 0.0),
        "millilitre": (1.0000000000000002e-06, 0.0),
        "litre": (0.0010000000000000002, 0.0),
        "barrel": (0.15898729492799996, 0.0),
        "gallon": (0.0037854117839999993, 0.0),
    },
    "[length] ** 3 / [time]": {
        "barrel per day": (1.8401307283333327e-06, 0.0),
    },
    "[temperature]": {
        "degree Celsius": (1.0, 273.15),
        "degree Fahrenheit": (0.5555555555555429, 255.37222222222223),
    },
    "[mass] * [length] ** 2 / [time] ** 3": {
        "watt": (1.0, 0.0),
        "kilowatt": (1000.0, 0.0),
        "megawatt": (1000000.0, 0.0),
        "gigawatt": (1000000000.0, 0.0),
        "horsepower": (745.6998715822701, 0.0),
    },
    "[mass] * [length] ** 2 / [time] ** 2": {
        "kilowatt hour": (3600000.0, 0.0),
        "megawatt hour": (3600000000.0, 0.0),
        "gigawatt hour": (3600000000000.0, 0.0),
        "terawatt hour": (3600000000000000.0, 0.0),
        "joule": (1.0, 0.0),
        "kilojoule": (1000.0, 0.0),
        "megajoule": (1000000.0, 0.0),
        "gigajoule": (1000000000.0, 0.0),
        "terajoule": (1000000000000.0, 0.0),
        "tonne of TNT": (4184000000.0, 0.0),
        "kilotonne of TNT": (4184000000000.0, 0.0),
        "megatonne of TNT": (4184000000000000.0, 0.0),
    },
    "[mass] * [length] ** 2 / [time] ** 3 / [current]": {
        "volt": (1.0, 0.0),
        "kilovolt": (1000.0, 0.0),
    },
    "[mass] / [length] / [time] ** 2": {
        "pound per square inch": (6894.7572931683635, 0.0),
        "hectopascal": (100.0, 0.0),
        "millibar": (100.0, 0.0),
        "pascal": (1.0, 0.0),
    },
    "1 / [length] ** 2": {
        "per square metre": (1.0, 0.0),
        "per square kilometre": (1e-06, 0.0),
        "per square mile": (3.8610215854244587e-07, 0.0),
    },
}
"""By dimension, as pint writes it: each unit's factor and offset, such that a value times the factor, plus the offset, is in SI."""
FACTORS = {unit: factor for units in SI.values() for unit, factor in units.items()}
DIMENSIONS = {unit: dimension for dimension, units in SI.items() for unit in units}
