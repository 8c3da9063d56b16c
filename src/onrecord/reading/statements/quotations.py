"""Find what stands in quotation marks, straight or curly, balanced or not, over sentence and paragraph ends."""

from dataclasses import dataclass

from onrecord.reading.tree import Tree

_OPEN = {"“": "”", "„": "”", "«": "»", "‘": "’", "``": "''"}
_STRAIGHT = frozenset({'"', "''"})
_CLOSE = frozenset({"”", "»", "’", "''"})
_DOUBLE = frozenset({"“", "„", "«", '"', "``"})


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
    open_at, closer = -1, ""
    for i, word in enumerate(tree.words):
        if open_at >= 0 and tree.paragraph[i] != tree.paragraph[open_at]:
            out.append(Quotation(open_at, _last_word(tree, i) + 1, closed=False, goes_on=word in _DOUBLE))
            open_at = -1
        if open_at < 0 and _opens(tree, i):
            open_at, closer = i, _OPEN.get(word, word)
        elif open_at >= 0 and _closes(tree, i, closer):
            out.append(Quotation(open_at, i + 1))
            open_at = -1
    if open_at >= 0:
        out.append(Quotation(open_at, len(tree.words), closed=False))
    return [quotation for quotation in out if _sound(quotation)]


def _last_word(tree: Tree, before: int) -> int:
    """Find the last word before an index that is not blank."""
    at = before - 1
    while at > 0 and not tree.words[at].strip():
        at -= 1
    return at


def _opens(tree: Tree, at: int) -> bool:
    """Say whether a mark opens: a curly one by its shape, a straight one by what follows, a single one before a word."""
    word = tree.words[at]
    if word == "”":
        return _heads_paragraph(tree, at)
    if word in ("‘", "'", "’"):
        alone = at == 0 or tree.starts[at] > tree.ends[at - 1] or tree.words[at - 1] in ("(", "“")
        return (
            word != "’" and alone and at + 1 < len(tree.words) and tree.starts[at + 1] == tree.ends[at] and word == "‘"
        )
    return word in _OPEN or word in _STRAIGHT


def _heads_paragraph(tree: Tree, at: int) -> bool:
    """Say whether a mark stands right before the first word of a paragraph: there a closing one was printed for an opening one."""
    if at + 1 >= len(tree.words) or tree.starts[at + 1] != tree.ends[at] or not tree.words[at + 1][:1].isalnum():
        return False
    return at == 0 or tree.paragraph[at] != tree.paragraph[at - 1]


def _closes(tree: Tree, at: int, closer: str) -> bool:
    """Say whether a mark closes what was opened; an apostrophe inside or after a word does not."""
    word = tree.words[at]
    if closer == "’":
        spaced = (
            at + 1 >= len(tree.words) or tree.starts[at + 1] > tree.ends[at] or not tree.words[at + 1][:1].isalnum()
        )
        return word == "’" and spaced and not tree.lower[at - 1].endswith("s")
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
