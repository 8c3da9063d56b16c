"""Find what stands in quotation marks, straight or curly, balanced or not, over sentence and paragraph ends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.reading.statements.quotations.asides import NONE, Asides
from onrecord.reading.statements.quotations.marks import (
    CLOSED_BY,
    DOUBLE,
    SIGNS,
    begins_anew,
    closes,
    ends_line,
    leans_on,
    mark_at,
    opens,
    opens_again,
)
from onrecord.reading.tree import Tree

_ENDS = frozenset({".", "?", "!", "…", "..."})
_SAYS = frozenset("said says say told tells added adds wrote writes".split())
_STOPS = frozenset({",", "?", "!"})
_CLOSE = 4
"""Words between what is said and the verb of whoever says it."""
_LINES, _FAR = 8, 300
"""Paragraphs and words within which the mark is looked for that closes a quotation of many lines."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words `start` up to, not including, `stop`, both marks included where they stand; `closed` where it ends with one.

    `goes_on` is true where another mark opens behind it, mostly at the head of the next paragraph, and so continues it.
    """

    start: int
    stop: int
    closed: bool = True
    goes_on: bool = False

    @property
    def words(self) -> int:
        """How many words it has, marks left out."""
        return self.stop - self.start - 1 - self.closed


def find_quotations(tree: Tree, asides: Asides = NONE) -> list[Quotation]:
    """List the quotations in text order, the outermost only; one goes on over `asides`, which have their own."""
    body = [i for i in range(len(tree.words)) if tree.paragraph[i] not in asides]
    apart = [i for i in range(len(tree.words)) if tree.paragraph[i] in asides]
    found = [*_sound(tree, _scan(tree, body, asides)), *_sound(tree, _scan(tree, apart, asides))]
    return sorted(found, key=lambda quotation: quotation.start)


def _scan(tree: Tree, order: list[int], asides: Asides) -> Iterator[Quotation]:
    """Yield all that a mark opens, up to what closes it, the end of its paragraph or another mark that opens."""
    open_at, closer, until = -1, "", -1
    for before, i in _met(tree, order):
        word = mark_at(tree, i)
        if open_at >= 0 and tree.paragraph[i] != tree.paragraph[before] and i > until:
            goes_on = opens_again(tree, open_at, i)
            until = -1 if goes_on or i > before + 1 else _closed_below(tree, i, closer, asides)
            if until < 0:
                yield Quotation(open_at, _last_word(tree, before) + 1, closed=False, goes_on=goes_on)
                open_at = -1
        reopens = open_at >= 0 and word == closer == '"' and leans_on(tree, i)
        if reopens:
            yield Quotation(open_at, _last_word(tree, i - 1) + 1, closed=False, goes_on=True)
        if reopens or (open_at < 0 and opens(tree, i)):
            open_at, closer, until = i, CLOSED_BY.get(word, word), -1
        elif open_at >= 0 and closes(tree, i, closer):
            yield Quotation(open_at, i + 1)
            open_at = -1
    if open_at >= 0:
        yield Quotation(open_at, _last_word(tree, order[-1]) + 1, closed=False)


def _met(tree: Tree, order: list[int]) -> Iterator[tuple[int, int]]:
    """Go through the marks and the first words of paragraphs, each behind the word before it, -1 for none."""
    marks = set(tree.standing({word for word in tree.places if word[:1] in SIGNS}))
    for before, i in zip((-1, *order), order, strict=False):
        if i in marks or tree.paragraph[i] != tree.paragraph[before]:
            yield before, i


def _closed_below(tree: Tree, start: int, closer: str, asides: Asides) -> int:
    """Find the mark that closes, in one of the next paragraphs, what was left open before `start`; -1 where another opens first.

    Some texts have each sentence of a quotation on a line of its own. A straight mark that touches no word may open as well as close. In the texts
    of treebanks, which part all sentences so, a mark that opens the next line of a quotation goes on with it: the last word before that mark is what is found.
    """
    for i in range(start, min(start + _FAR, len(tree.words))):
        if tree.paragraph[i] - tree.paragraph[start] >= _LINES:
            return -1
        if (tree.paragraph[i] in asides) != (tree.paragraph[start] in asides):
            return -1
        touching = i > start and tree.starts[i] == tree.ends[i - 1]
        if closes(tree, i, closer) and closer not in ("’", "'") and (closer != '"' or touching or ends_line(tree, i)):
            return i
        if mark_at(tree, i) in DOUBLE:
            goes_on = closer == CLOSED_BY["``"] and i > start and tree.paragraph[i] != tree.paragraph[i - 1]
            return i - 1 if goes_on else -1
    return -1


def _last_word(tree: Tree, at: int) -> int:
    """Find the last word up to an index that is not blank."""
    while at > 0 and not tree.words[at].strip():
        at -= 1
    return at


def _sound(tree: Tree, quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    """Drop empty ones, and those left open of which nobody knows where they end.

    One left open ends with its paragraph where it goes on with another, or is all that its paragraph says from there on.
    """
    last: Quotation | None = None
    for quotation in quotations:
        follows = last is not None and last.goes_on
        last = quotation
        if quotation.stop - quotation.start <= 2:
            continue
        new_line = quotation.goes_on and ends_line(tree, quotation.stop - 1)
        if quotation.closed or new_line or _is_whole(tree, quotation, follows=follows):
            yield quotation


def _is_whole(tree: Tree, quotation: Quotation, *, follows: bool) -> bool:
    """Say whether one that is left open is sentences up to its end, none of which says who speaks."""
    begins = follows or begins_anew(tree, quotation.start)
    said = any(_is_aside(tree, i) for i in range(quotation.start, quotation.stop))
    return begins and tree.words[quotation.stop - 1] in _ENDS and not said


def _is_aside(tree: Tree, at: int) -> bool:
    """Say whether a word is the verb of ", he said" or ", said Ana Reyes"."""
    return tree.lower[at] in _SAYS and any(word in _STOPS for word in tree.words[at - _CLOSE : at])


def inside_quotes(tree: Tree, quotations: list[Quotation]) -> list[int]:
    """Give each word the number of the quotation that holds it, -1 for none."""
    marks = [-1] * len(tree.words)
    for number, quotation in enumerate(quotations):
        marks[quotation.start : quotation.stop] = [number] * (quotation.stop - quotation.start)
    return marks
