"""A value that a person gives in words, for a field whose claims hold values of a known sort."""

from onrecord.record.report import Passage
from onrecord.record.value import Moment, Name, Quantity, Truth, Value
from onrecord.values.quantities import find_quantities
from onrecord.values.times.find import find_times
from onrecord.values.units import dimension

_ANSWERS = {"yes": True, "true": True, "no": False, "false": False}


def read_given(words: str, like: Value, reference: Moment | None = None) -> Value | None:
    """Return the value that all of `words` give, of the sort of `like`; None where they give none, or several.

    A number without a unit is in that of `like`, and a count is of what `like` counts. `reference` is the time from which relative dates
    count; None leaves them unread.
    """
    match like:
        case Quantity():
            return _quantity(words.strip(), like)
        case Moment():
            return _moment(words.strip(), reference)
        case Name():
            return Name(" ".join(words.split())) if words.strip() else None
        case Truth():
            answer = _ANSWERS.get(words.strip().casefold())
            return None if answer is None else Truth(answer)


def _quantity(words: str, like: Quantity) -> Quantity | None:
    found = _only(words) or _only(f"{words} {like.unit}" if like.unit else words)
    if found is not None and found.unit is None and like.unit is not None:
        found = _only(f"{words} {like.unit}")
    if found is None or dimension(found.unit) != dimension(like.unit):
        return None
    if like.unit is None:
        return Quantity(found.low, found.high, None, found.si_low, found.si_high, found.approximate, like.counted)
    return found


def _only(words: str) -> Quantity | None:
    """Return the one quantity of `words`, None where there is none or where words are left over that hold a number."""
    found = find_quantities(words, ())
    return found[0][1] if len(found) == 1 and not _rest(words, found[0][0]) else None


def _rest(words: str, taken: Passage) -> bool:
    return any(each.isdigit() for each in words[: taken.start] + words[taken.end :])


def _moment(words: str, reference: Moment | None) -> Moment | None:
    found = [each.moment for each in find_times(words, reference) if each.moment and each.moment.earliest]
    return found[0] if len(found) == 1 else None
