"""The plural of what is counted, as it names a field that no pack declares: "children", "fishing_boats"."""

from onrecord.values import PEOPLES

_IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "life": "lives",
}


def plural(noun: str) -> str:
    """Return the plural of a noun as a field's id: "container" to "containers", words joined by an underscore."""
    *before, last = noun.lower().replace("-", " ").split() or [noun]
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last in PEOPLES:
        pass
    elif last.endswith("child"):
        last += "ren"
    elif last.endswith("man") and last not in {"human", "german", "roman", "ottoman"}:
        last = last[:-2] + "en"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "" if last.endswith("s") and not last.endswith("ss") else "es"
    elif last not in {"aircraft", "personnel", "police", "staff", "crew", "dead", "injured", "missing"}:
        last += "s"
    return "_".join([*before, last])
