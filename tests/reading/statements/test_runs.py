"""One voice for a quotation over several paragraphs."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.reading.statements.heard import Heard
from onrecord.reading.statements.quotations import find_quotations
from onrecord.reading.statements.quotations.asides import NONE
from onrecord.reading.statements.quotations.runs import joined
from onrecord.reading.tree import tree_of


def tree(text):
    return tree_of(Doc(Vocab(), words=[word.replace("¶", "\n\n") for word in text.split()]))


def words(text, parts):
    return [" ".join(text.words[start:stop]) for start, stop in parts]


def held(text, heard, asides=NONE):
    """Say of each statement who speaks, and what."""
    found = joined(text, heard, find_quotations(text, asides), asides)
    return {words(text, [h.speaker])[0]: words(text, h.contents) for h in found}


def test_a_quotation_whose_speaker_is_named_before_it_is_that_ones_to_its_end():
    text = tree("Ana said : “ One . ¶ “ Two . ¶ “ Three . ” ¶ Ben said : “ Four . ”")
    ana = Heard((0, 1), ((1, 2),), ((3, 6),), 0.9)
    ben = Heard((16, 17), ((17, 18),), ((11, 15), (19, 23)), 0.9)
    assert held(text, [ana, ben]) == {"Ana": ["“ One .", "“ Two .", "“ Three . ”"], "Ben": ["“ Four . ”"]}


def test_a_quotation_whose_speaker_is_named_behind_it_is_that_ones_from_its_beginning():
    text = tree("“ One . ¶ “ Two , ” Ana said .")
    ana = Heard((8, 9), ((9, 10),), ((4, 8),), 0.9)
    assert held(text, [ana]) == {"Ana": ["“ One .", "“ Two , ”"]}


def test_a_paragraph_that_names_another_speaker_is_that_ones():
    text = tree("Ana said : “ One . ¶ “ Two . ¶ “ Three , ” Ben said .")
    ana = Heard((0, 1), ((1, 2),), ((3, 6),), 0.9)
    ben = Heard((15, 16), ((16, 17),), ((11, 15),), 0.9)
    assert held(text, [ana, ben]) == {"Ana": ["“ One .", "“ Two ."], "Ben": ["“ Three , ”"]}


def test_a_caption_between_two_paragraphs_does_not_end_a_quotation():
    text = tree("Ana said : “ One . ¶ A street in Arlen ¶ “ Two . ”")
    ana = Heard((0, 1), ((1, 2),), ((3, 6),), 0.9)
    assert held(text, [ana], frozenset({1})) == {"Ana": ["“ One .", "“ Two . ”"]}


def test_a_content_that_opens_a_quotation_of_lines_goes_on_to_its_end():
    text = tree("Ana said : `` One . ¶ Two . ¶ Three . ''")
    ana = Heard((0, 1), ((1, 2),), ((3, 6),), 0.9)
    assert held(text, [ana]) == {"Ana": ["`` One . \n\n Two . \n\n Three . ''"]}


def laid(*sentences):
    """Lay sentences whose words all hang on their first."""
    words, heads = [], []
    for sentence in sentences:
        heads += [len(words)] * len(sentence.split())
        words += sentence.split()
    return tree_of(Doc(Vocab(), words=words, heads=heads, deps=["dep"] * len(words)))


def test_all_sentences_of_one_quotation_are_his_who_is_named_behind_it():
    text = laid("Ben said no .", "“ One .", "Two , ” Ana said .")
    ben = Heard((0, 1), ((1, 2),), ((2, 3), (4, 7)), 0.9)
    ana = Heard((10, 11), ((11, 12),), ((7, 10),), 0.9)
    assert held(text, [ben, ana]) == {"Ben": ["no"], "Ana": ["“ One . Two , ”"]}


def test_all_sentences_of_one_quotation_are_his_who_is_named_before_it():
    text = laid("Ana said : “ One .", "Two . ”")
    ana = Heard((0, 1), ((1, 2),), ((3, 6),), 0.9)
    assert held(text, [ana]) == {"Ana": ["“ One . Two . ”"]}
