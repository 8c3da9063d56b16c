"""What may befall somebody, and the words that name it: of dying, being hurt, being shot, missing or arrested."""

from enum import StrEnum

from onrecord.record.frozen import frozen


class Lot(StrEnum):
    """What befell somebody. `HIT` says only that somebody was shot, dead or alive; `TREATED` that somebody came to a hospital or was found with wounds."""

    KILLED = "killed"
    INJURED = "injured"
    HIT = "shot"
    TREATED = "treated"
    MISSING = "missing"
    ARRESTED = "arrests"


@frozen
class Blow:
    """One telling: the word that tells it, what it tells, and the word for whom; `spared` where it is denied, `alive` where it tells that somebody lives."""

    at: int
    lot: Lot
    whom: int
    spared: bool = False
    alive: bool = False


ACTS = {
    word: lot
    for lot, words in (
        (Lot.KILLED, "death deaths killing killings murder murders slaying slayings homicide execution assassination drowning"),
        (Lot.HIT, "shooting shootings stabbing stabbings mauling beating"),
        (Lot.INJURED, "wounding woundings"),
        (Lot.ARRESTED, "arrest arrests"),
    )
    for word in words.split()
}  # fmt: skip
"""Nouns for what was done to somebody, or what he died by, with what befell him."""
_NAMED = {"dead": Lot.KILLED, "death": Lot.KILLED, "fatality": Lot.KILLED, "arrest": Lot.ARRESTED, "deceased": Lot.KILLED, "fatalities": Lot.KILLED, "deaths": Lot.KILLED, "injured": Lot.INJURED, "injuries": Lot.INJURED, "wounded": Lot.INJURED, "hurt": Lot.INJURED, "missing": Lot.MISSING, "arrests": Lot.ARRESTED, "killed": Lot.KILLED}  # fmt: skip


def lot_named(word: str) -> Lot | None:
    """Return the lot that a counted word itself names: "six wounded", "15 deaths"."""
    return _NAMED.get(word)
