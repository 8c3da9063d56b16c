"""Read names that lost the blank before or behind them: "ComradeKim Jong Un", "Kim Jong Unsaid".

Pages that set names in bold lose blanks when their marks are taken away. The text stays as it is, and so do passages; only
what the words spell is read without the words that stick to them.
"""

import re
from collections.abc import Sequence

from onrecord.packs.pack import KnownParty
from onrecord.reading.parties.names.known import Index
from onrecord.reading.parties.nouns import is_person

_LEAD = re.compile(r"^[A-Za-z]*?[a-z](?=[A-Z][a-z])")
_LINKS = frozenset("that by to of and with for from the on in as when while comrade".split())
_LEAST = 2
"""Letters that a word has which sticks to a name's end: "Kim Jong Unto"."""


def unled(words: Sequence[str]) -> list[str]:
    """Give a name's words without the title or link that sticks to the first: "ComradeKim" is "Kim", "McAdam" stays."""
    lead = _LEAD.match(words[0]) if words else None
    glued = lead is not None and (lead[0].lower() in _LINKS or is_person(lead[0].lower()))
    return [words[0][lead.end() :], *words[1:]] if lead and glued else list(words)


def known_in(words: Sequence[str], index: Index) -> KnownParty | None:
    """Find the pack's party whose name of three words or more is spelled here with something that sticks to it; None without."""
    own = unled(words)
    for alias in index.aliases.get(own[0].lower(), ()) if len(own) > _LEAST else ():
        pieces = list(alias.pieces)
        if len(pieces) == len(own) and pieces[:-1] == own[:-1] and _sticks(own[-1], pieces[-1]):
            return alias.party
    return None


def _sticks(word: str, end: str) -> bool:
    """Say whether a word is a name's end with nothing behind it, or with another word in lower case."""
    rest = word.removeprefix(end)
    return word.startswith(end) and (not rest or (rest.islower() and rest.isalpha() and len(rest) >= _LEAST))
