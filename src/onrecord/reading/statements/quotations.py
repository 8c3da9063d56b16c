"""Find what stands in quotation marks, straight or curly, balanced or not, over sentence and paragraph ends."""

from dataclasses import dataclass

from onrecord.reading.tree import Tree

_OPEN = {"“": "”", "„": "”", "«": "»", "‘": "’", "``": "''"}
_STRAIGHT = frozenset({'"', "''"})
_CLOSE = frozenset({"”", "»", "’", "''"})
_DOUBLE = frozenset({"“", "„", "«", '"', "``"})
_STOPS = frozenset({",", ".", "?", "!"})
_LINES, _FAR = 8, 300
"""Paragraphs and words within which the mark is looked for that closes a quotation of many lines."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words `start` up to, not including, `stop`, both marks included where they stand; `closed` where it ends with one.

    `goes_on` is true where the next paragraph opens with a mark and so continues it.
    """

    start: int
    stop: int
    closed: bool = True
    goes_on: bool = False

    @property
    def words(self) -> int:
        """How many words it has, marks left out."""
        return self.stop - self.start - 1 - self.closed


def find_quotations(tree: Tree) -> list[Quotation]:
    """List the quotations in text order, the outermost only."""
    out: list[Quotation] = []
    open_at, closer, until = -1, "", -1
    for i in range(len(tree.words)):
        word = _mark(tree, i)
        if open_at >= 0 and tree.paragraph[i] != tree.paragraph[i - 1] and i > until:
            goes_on = word in _DOUBLE
            until = -1 if goes_on else _closed_below(tree, i, closer)
            if until < 0:
                out.append(Quotation(open_at, _last_word(tree, i) + 1, closed=False, goes_on=goes_on))
                open_at = -1
        if (open_at < 0 and _opens(tree, i)) or (word == closer == '"' and _leans_on(tree, i)):
            open_at, closer, until = i, _OPEN.get(word, word), -1
        elif open_at >= 0 and _closes(tree, i, closer):
            out.append(Quotation(open_at, i + 1 + (word == "``" and tree.words[i] == "`")))
            open_at = -1
    if open_at >= 0:
        out.append(Quotation(open_at, len(tree.words), closed=False))
    return [quotation for quotation in out if _sound(quotation)]


def _mark(tree: Tree, at: int) -> str:
    """Give a word, the two backticks of a treebank's mark as one at the first of them."""
    word = tree.words[at]
    if word != "`":
        return word
    return "``" if tree.words[at + 1 : at + 2] == ["`"] and tree.words[at - 1 : at] != ["`"] else ""


def _closed_below(tree: Tree, start: int, closer: str) -> int:
    """Find the mark that closes, in one of the next paragraphs, what was left open before `start`; -1 where another opens first.

    Some texts have each sentence of a quotation on a line of its own. A straight mark that touches no word may open as well as close.
    """
    for i in range(start, min(start + _FAR, len(tree.words))):
        if tree.paragraph[i] - tree.paragraph[start] >= _LINES:
            return -1
        touching = i > start and tree.starts[i] == tree.ends[i - 1]
        if _closes(tree, i, closer) and closer not in ("’", "'") and (closer != '"' or touching or _ends_line(tree, i)):
            return i
        if _mark(tree, i) in _DOUBLE:
            return -1
    return -1


def _last_word(tree: Tree, before: int) -> int:
    """Find the last word before an index that is not blank."""
    at = before - 1
    while at > 0 and not tree.words[at].strip():
        at -= 1
    return at


def _opens(tree: Tree, at: int) -> bool:
    """Say whether a mark opens: a curly one by its shape, a straight one by what follows, a single one before a word."""
    word = _mark(tree, at)
    if word == "”":
        return _heads_paragraph(tree, at)
    if word in ("‘", "'"):
        return _stands_alone(tree, at) and (word == "‘" or _single_end(tree, at) > 0)
    return word in _OPEN or (word in _STRAIGHT and not _ends_line(tree, at))


def _leans_on(tree: Tree, at: int) -> bool:
    """Say whether a straight mark touches the word behind it and none before it: it can only open."""
    apart = at > 0 and tree.starts[at] > tree.ends[at - 1] and tree.words[at - 1].strip()
    return bool(apart) and tree.starts[at + 1 : at + 2] == [tree.ends[at]] and tree.words[at + 1][:1].isalnum()


def _ends_line(tree: Tree, at: int) -> bool:
    """Say whether nothing stands behind a mark in its paragraph: it can only close."""
    after = at + 1
    while after < len(tree.words) and not tree.words[after].strip() and tree.paragraph[after] == tree.paragraph[at]:
        after += 1
    return after >= len(tree.words) or tree.paragraph[after] != tree.paragraph[at]


def _stands_alone(tree: Tree, at: int) -> bool:
    """Say whether a single mark touches the word behind it and none before it."""
    apart = at == 0 or tree.starts[at] > tree.ends[at - 1] or tree.words[at - 1] in ("(", "“")
    return apart and at + 1 < len(tree.words) and tree.starts[at + 1] == tree.ends[at]


def _single_end(tree: Tree, at: int) -> int:
    """Find the straight single mark that closes what one opens in its paragraph; -1 where none does or a number follows ('90s)."""
    if not tree.words[at + 1][:1].isalpha():
        return -1
    for i in range(at + 2, min(at + _FAR, len(tree.words))):
        if tree.paragraph[i] != tree.paragraph[at]:
            return -1
        if _closes(tree, i, "'"):
            return i
    return -1


def _heads_paragraph(tree: Tree, at: int) -> bool:
    """Say whether a mark stands right before the first word of a paragraph: there a closing one was printed for an opening one."""
    if at + 1 >= len(tree.words) or tree.starts[at + 1] != tree.ends[at] or not tree.words[at + 1][:1].isalnum():
        return False
    return at == 0 or tree.paragraph[at] != tree.paragraph[at - 1]


def _closes(tree: Tree, at: int, closer: str) -> bool:
    """Say whether a mark closes what was opened; an apostrophe inside or after a word does not."""
    word = _mark(tree, at)
    if closer in ("’", "'"):
        spaced = (
            at + 1 >= len(tree.words) or tree.starts[at + 1] > tree.ends[at] or not tree.words[at + 1][:1].isalnum()
        )
        touches = closer == "’" or tree.starts[at] == tree.ends[at - 1]
        return word == closer and spaced and touches and not tree.lower[at - 1].endswith("s")
    if word == "``" and closer == "''":  # texts of treebanks print it for both
        return tree.words[at - 1] in _STOPS
    return word == closer or (closer == "”" and word in ('"', "''")) or (closer == '"' and word == "”")


def _sound(quotation: Quotation) -> bool:
    """Drop an empty quotation, and one left open that no paragraph follows up: nobody knows where it ends."""
    return quotation.stop - quotation.start > 2 and (quotation.closed or quotation.goes_on)


def inside_quotes(tree: Tree, quotations: list[Quotation]) -> list[int]:
    """Give each word the number of the quotation that holds it, -1 for none."""
    marks = [-1] * len(tree.words)
    for number, quotation in enumerate(quotations):
        marks[quotation.start : quotation.stop] = [number] * (quotation.stop - quotation.start)
    return marks
