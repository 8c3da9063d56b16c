"""Tell of one quotation mark whether it opens or closes: by its shape, by what it touches and by where it stands."""

from onrecord.reading.tree import Tree

CLOSED_BY = {"“": "”", "„": "”", "«": "»", "‘": "’", "``": "''"}
"""What closes each mark that has a shape of its own; a straight one is closed by its like."""
DOUBLE = frozenset({"“", "„", "«", '"', "``"})
SINGLE = frozenset({"‘", "'"})
SIGNS = frozenset("“”„«»‘’`'\"")
"""What marks of quotation begin with; a curly apostrophe stands as a straight one in a tree's `lower` and `places`."""
DASHES = frozenset("― — – -- -".split())
_STRAIGHT = frozenset({'"', "''"})
_STOPS = frozenset({",", ".", "?", "!"})
_BEFORE = frozenset({".", "?", "!", "…", "...", ":", '"', "”", "''", "’", "'", ")"})
"""What stands before a sentence that opens in marks."""
_CUT = frozenset("tis twas em til cause n bout round".split())
"""Words whose first letters an apostrophe stands for."""
_FAR = 300
"""Words within which a single mark must be closed that opens in the middle of a sentence."""


def mark_at(tree: Tree, at: int) -> str:
    """Give a word, a mark without the dash that sticks to it."""
    word = tree.words[at]
    return word[:1] if word[1:] in DASHES else word


def opens(tree: Tree, at: int) -> bool:
    """Say whether a mark opens: a curly one by its shape, a straight one by what follows, a single one before a word."""
    word = mark_at(tree, at)
    if word == "”":
        return _heads_paragraph(tree, at)
    if word == "'":
        return _stands_alone(tree, at) and (_single_end(tree, at) > 0 or _begins_sentence(tree, at))
    if word == "‘":
        return _stands_alone(tree, at)
    return word in CLOSED_BY or (word in _STRAIGHT and not ends_line(tree, at))


def closes(tree: Tree, at: int, closer: str) -> bool:
    """Say whether a mark closes what was opened; an apostrophe inside or after a word does not."""
    word = mark_at(tree, at)
    if closer in ("’", "'"):
        return word == closer and _closes_single(tree, at)
    if word == "``" and closer == "''":  # texts of treebanks print it for both
        return tree.words[at - 1] in _STOPS
    return word == closer or (closer == "”" and word in ('"', "''")) or (closer == '"' and word == "”")


def opens_again(tree: Tree, first: int, at: int) -> bool:
    """Say whether a mark at a paragraph's head goes on with what another opened in a paragraph before."""
    if mark_at(tree, first) in SINGLE:
        return tree.words[at] == tree.words[first] and _stands_alone(tree, at)
    return mark_at(tree, at) in DOUBLE


def leans_on(tree: Tree, at: int) -> bool:
    """Say whether a straight mark touches the word behind it and none before it: it can only open."""
    apart = at > 0 and tree.starts[at] > tree.ends[at - 1] and tree.words[at - 1].strip()
    return bool(apart) and tree.starts[at + 1 : at + 2] == [tree.ends[at]] and tree.words[at + 1][:1].isalnum()


def ends_line(tree: Tree, at: int) -> bool:
    """Say whether nothing stands behind a mark in its paragraph: it can only close."""
    after = at + 1
    while after < len(tree.words) and not tree.words[after].strip() and tree.paragraph[after] == tree.paragraph[at]:
        after += 1
    return after >= len(tree.words) or tree.paragraph[after] != tree.paragraph[at]


def begins_anew(tree: Tree, at: int) -> bool:
    """Say whether a mark stands at the head of its paragraph or behind what ends or leads in a sentence."""
    before = at - 1
    while before >= 0 and not tree.words[before].strip():
        before -= 1
    return before < 0 or tree.paragraph[before] != tree.paragraph[at] or tree.words[before] in _BEFORE


def _begins_sentence(tree: Tree, at: int) -> bool:
    """Say whether a single mark stands before a sentence, not for the letters that a word has lost ("'Tis")."""
    word = tree.words[at + 1]
    return (word[:1].isupper() or word in ("(", "[")) and word.lower() not in _CUT and begins_anew(tree, at)


def _stands_alone(tree: Tree, at: int) -> bool:
    """Say whether a single mark touches the word behind it and none before it."""
    apart = at == 0 or tree.starts[at] > tree.ends[at - 1]
    apart = apart or not tree.words[at - 1].strip() or tree.words[at - 1] in ("(", "“")
    return apart and at + 1 < len(tree.words) and tree.starts[at + 1] == tree.ends[at]


def _single_end(tree: Tree, at: int) -> int:
    """Find the straight single mark that closes what one opens in its paragraph; -1 where none does or a number follows ('90s)."""
    if not tree.words[at + 1][:1].isalpha():
        return -1
    for i in range(at + 2, min(at + _FAR, len(tree.words))):
        if tree.paragraph[i] != tree.paragraph[at]:
            return -1
        if closes(tree, i, "'"):
            return i
    return -1


def _closes_single(tree: Tree, at: int) -> bool:
    """Say whether a single mark touches no word behind it and is no plural's apostrophe."""
    spaced = at + 1 >= len(tree.words) or tree.starts[at + 1] > tree.ends[at] or not tree.words[at + 1][:1].isalnum()
    touches = tree.words[at] == "’" or tree.starts[at] == tree.ends[at - 1]
    return spaced and touches and (not tree.lower[at - 1].endswith("s") or ends_line(tree, at))


def _heads_paragraph(tree: Tree, at: int) -> bool:
    """Say whether a mark stands right before the first word of a paragraph: there a closing one was printed for an opening one."""
    if at + 1 >= len(tree.words) or tree.starts[at + 1] != tree.ends[at] or not tree.words[at + 1][:1].isalnum():
        return False
    return at == 0 or tree.paragraph[at] != tree.paragraph[at - 1]
