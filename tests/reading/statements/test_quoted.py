"""Who speaks a quotation in whose words nobody is named."""

from scenes import PACK
from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.reading.statements.cues import book_of
from onrecord.reading.statements.heard import Heard
from onrecord.reading.statements.quotations import find_quotations
from onrecord.reading.statements.quotations.asides import NONE
from onrecord.reading.statements.quotations.quoted import attribute
from onrecord.reading.tree import tree_of

ANA = Heard((0, 1), ((1, 2),), ((2, 4),), 0.9)


def speaker(text, heard, asides=NONE):
    """Say who is taken for the speaker of a text's last quotation, and how sure that is."""
    tree = tree_of(Doc(Vocab(), words=[word.replace("¶", "\n\n") for word in text.split()]))
    found = attribute(tree, find_quotations(tree, asides)[-1], heard, (book_of(PACK), asides))
    return (" ".join(tree.words[slice(*found.speaker)]), found.score) if found and found.speaker else None


def test_the_next_paragraph_in_marks_is_the_last_speakers():
    assert speaker("Ana said they left . ¶ “ We ran home . ”", [ANA]) == ("Ana", 0.4)


def test_a_paragraph_in_the_reporters_words_ends_that():
    assert speaker("Ana said they left . ¶ It rained . ¶ “ We ran home . ”", [ANA]) is None


def test_a_caption_does_not():
    assert speaker("Ana said they left . ¶ The hall ¶ “ We ran home . ”", [ANA], frozenset({1})) == ("Ana", 0.4)


def test_who_speaks_in_a_caption_speaks_there_alone():
    ben = Heard((6, 7), ((7, 8),), ((8, 9),), 0.9)
    text = "Ana said they left . ¶ Ben said no ¶ “ We ran home . ”"
    assert speaker(text, [ANA, ben], frozenset({1})) == ("Ana", 0.4)
