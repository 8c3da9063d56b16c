"""Fit the curve that turns a tie's raw score into the share of such ties that are right."""

import numpy as np

from onrecord.reading.reader import Reader
from onrecord.reading.reader.decoding import Knot, pieces, tie
from training.corpus import Span, Text
from training.evaluate import doc_of

STEPS = 30


def fit(reader: Reader, texts: list[Text]) -> np.ndarray:
    """Fit slope and offset of a logistic curve to all ties found in some texts, by Newton's method."""
    judged = [pair for text in texts for pair in _judged(reader, text)]
    scores = np.array([[score, 1.0] for score, _ in judged])
    right = np.array([float(is_right) for _, is_right in judged])
    curve = np.zeros(2)
    for _ in range(STEPS):
        shares = 1 / (1 + np.exp(-scores @ curve))
        slopes = scores.T @ (scores * (shares * (1 - shares))[:, None]) + 1e-6 * np.eye(2)
        curve += np.linalg.solve(slopes, scores.T @ (right - shares))
    return curve


def _judged(reader: Reader, text: Text) -> list[tuple[float, bool]]:
    """Give the raw score of each tie with content, and whether it is right."""
    sight = reader.look(doc_of(text))
    found = []
    for window, scores, roles in zip(sight.windows, sight.scores, reader.roles(sight), strict=True):
        gold = text.keep(np.arange(window.start, window.stop)).spans or ()
        knots = tie(pieces(roles, scores.roles), scores.links)
        found += [(knot.score, _is_right(knot, gold)) for knot in knots if knot.contents]
    return found


def _is_right(knot: Knot, gold: tuple[Span, ...]) -> bool:
    """Say whether some attribution shares half of the content's words and a word of the speaker, or both have none."""
    words = {i for piece in knot.contents for i in range(piece.start, piece.stop)}
    for number in {tie_ for span in gold for tie_ in span.ties}:
        own = [span for span in gold if number in span.ties]
        theirs = {i for span in own if span.role == 2 for i in range(span.start, span.stop)}
        speakers = {i for span in own if span.role == 0 for i in range(span.start, span.stop)}
        mine = set(range(knot.speaker.start, knot.speaker.stop)) if knot.speaker else set()
        if 2 * len(words & theirs) >= len(words | theirs) > 0 and (mine & speakers or mine == speakers):
            return True
    return False
