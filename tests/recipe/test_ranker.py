import numpy as np
from training.ranker import Question, learn, share_right

from onrecord.reading.parties.pronouns.clues import CLUES, Sort


def questions(count):
    """Make questions whose right answer is the one that is a subject."""
    chance = np.random.default_rng(3)
    made = []
    for _ in range(count):
        rows = (chance.random((3, len(CLUES))) < 0.3).astype(float)
        rows[:, CLUES.index("subject")] = [1, 0, 0]
        made.append(Question(rows.tolist(), [True, False, False], Sort.HE))
    return made


def test_what_is_always_right_is_learned():
    right, count = share_right(learn(questions(200)), questions(50))[Sort.HE]
    assert right >= 0.95 * count


def test_the_same_questions_give_the_same_weights():
    assert learn(questions(20)) == learn(questions(20))


def test_a_sort_of_which_nothing_is_asked_has_no_weights():
    assert not any(learn(questions(20)).weights[Sort.IT])
