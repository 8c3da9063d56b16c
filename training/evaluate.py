"""Measure the shipped files, by way of the reader itself, on the parts of the corpora kept for it."""

from collections import Counter
from collections.abc import Callable, Iterable

import numpy as np
import spacy
from spacy.tokens import Doc

from onrecord.reading.reader import Reader
from onrecord.reading.reader.decoding import Knot, Piece, pieces, tie
from onrecord.reading.reader.labels import KINDS, ROLES, Labels, bio
from training.corpus import UNKNOWN, Span, Text

_english = spacy.blank("en")


def measure(reader: Reader, measured: dict[str, list[Text]]) -> dict[str, float]:
    """Give every figure of the model card, 0..1."""
    figures: dict[str, float] = {}
    for corpus, texts in measured.items():
        docs = list(reader.pipe([doc_of(text) for text in texts]))
        read = list(zip(texts, docs, strict=True))
        for name, measurement in MEASUREMENTS[corpus]:
            figures |= {
                " ".join(filter(None, (corpus, name, key))): value
                for key, value in measurement(read, reader.labels).items()
            }
    figures |= {f"polnear {key}": value for key, value in link_figures(reader, measured["polnear"]).items()}
    return figures


def doc_of(text: Text) -> Doc:
    """Make a doc of a text's words, with a line break before each paragraph but the first."""
    words: list[str] = []
    spaces: list[bool] = []
    blanks = [*text.spaced[1:].tolist(), False]
    for i, word in enumerate(text.words):
        if i and text.breaks[i]:
            words.append("\n")
            spaces.append(False)
        words.append(word)
        spaces.append(blanks[i] and not text.breaks[i + 1 : i + 2].any())
    return Doc(_english.vocab, words=words, spaces=spaces)


Read = list[tuple[Text, Doc]]


def _places(doc: Doc) -> list[int]:
    return [token.i for token in doc if not token.is_space]


def _f1(tally: Counter[str]) -> float:
    return 2 * tally["hit"] / max(1, 2 * tally["hit"] + tally["extra"] + tally["missed"])


def _count(tally: Counter[str], gold: set[object], found: set[object]) -> None:
    tally.update(hit=len(gold & found), extra=len(found - gold), missed=len(gold - found))


def role_figures(read: Read, _: Labels) -> dict[str, float]:
    """Token F1 and exact span F1 of each role; each piece of a discontinuous content is a span."""
    tallies: dict[str, Counter[str]] = {}
    for text, doc in read:
        index = {place: i for i, place in enumerate(_places(doc))}
        for kind, role in enumerate(ROLES):
            gold = {(span.start, span.stop) for span in text.spans or () if span.role == kind}
            found = {(index[span.start], index[span.end - 1] + 1) for span in doc.spans[role]}
            _count(tallies.setdefault(f"{role} spans", Counter()), set(gold), set(found))
            _count(tallies.setdefault(f"{role} tokens", Counter()), _words(gold), _words(found))
    return {f"{name} F1": _f1(tally) for name, tally in tallies.items()}


def _words(spans: Iterable[tuple[int, int]]) -> set[object]:
    return {i for low, high in spans for i in range(low, high)}


def tree_figures(read: Read, labels: Labels) -> dict[str, float]:
    """Give UAS, LAS (with and without subtypes), tags right, and F1 of sentence starts; all words count."""
    tally: Counter[str] = Counter()
    starts: Counter[str] = Counter()
    for text, doc in read:
        places = _places(doc)
        index = {place: i for i, place in enumerate(places)}
        tokens = [doc[i] for i in places]
        heads = np.array([index[token.head.i] for token in tokens])
        right = heads == text.heads
        named = [(token.dep_, labels.relations[gold]) for token, gold in zip(tokens, text.relations, strict=True)]
        same = np.array([mine == gold for mine, gold in named])
        alike = np.array([mine.split(":")[0] == gold.split(":")[0] for mine, gold in named])
        tags = sum(token.tag_ == labels.tags[gold] for token, gold in zip(tokens, text.tags, strict=True))
        tally.update(words=len(tokens), uas=int(right.sum()), las=int((right & alike).sum()), tags=tags)
        tally.update(full=int((right & same).sum()))
        found = {i for i, token in enumerate(tokens) if token.is_sent_start}
        _count(starts, set(np.flatnonzero(text.starts == 1).tolist()), set(found))
    words = tally["words"]
    shares = {"UAS": "uas", "LAS": "las", "LAS with subtypes": "full", "tags": "tags"}
    return {name: tally[key] / words for name, key in shares.items()} | {"sentence starts F1": _f1(starts)}


def name_figures(read: Read, _: Labels) -> dict[str, float]:
    """Exact F1 of each kind of name, where the corpus names any."""
    tallies = {kind: Counter[str]() for kind in KINDS}
    for text, doc in read:
        known = text.names != UNKNOWN
        index = {place: i for i, place in enumerate(_places(doc))}
        gold = [(piece.start, piece.stop, KINDS[piece.kind]) for piece in _gold_names(text)]
        found = [(index[ent.start], index[ent.end - 1] + 1, ent.label_) for ent in doc.ents]
        for kind in KINDS:
            _count(
                tallies[kind],
                {name for name in gold if name[2] == kind},
                {name for name in found if name[2] == kind and known[name[0]]},
            )
    every = Counter[str]()
    for kind in KINDS[:3]:
        every.update(tallies[kind])
    found_f1 = {f"{kind} F1": _f1(tally) for kind, tally in tallies.items() if tally["hit"] + tally["missed"]}
    return found_f1 | {"PER, ORG, LOC F1": _f1(every)}


def _gold_names(text: Text) -> list[Piece]:
    labels = np.maximum(text.names, 0)
    return pieces(labels, np.eye(len(bio(KINDS)), dtype=np.float32)[labels])


def link_figures(reader: Reader, texts: list[Text]) -> dict[str, float]:
    """Share of links right when the spans are the gold ones."""
    tally: Counter[str] = Counter()
    for text in texts:
        sight = reader.look(doc_of(text))
        for window, scores in zip(sight.windows, sight.scores, strict=True):
            part = text.keep(np.arange(window.start, window.stop))
            spans = {(span.role, span.start, span.stop): span for span in part.spans or ()}
            knots = tie([Piece(*place, score=1.0) for place in spans], scores.links)
            _count_links(tally, knots, spans)
    return {
        "link to speaker, gold spans": tally["speaker"] / max(1, tally["cues"]),
        "link to cue, gold spans": tally["content"] / max(1, tally["contents"]),
    }


def _count_links(tally: Counter[str], knots: list[Knot], spans: dict[tuple[int, int, int], Span]) -> None:
    """Count cues and contents that have a partner in the window, and those that found it."""

    def of(piece: Piece) -> Span:
        return spans[piece.kind, piece.start, piece.stop]

    for knot in knots:
        if knot.cue and _partner(of(knot.cue), 0, spans):
            tally["cues"] += 1
            tally["speaker"] += bool(knot.speaker and of(knot.speaker).ties & of(knot.cue).ties)
        for content in knot.contents:
            if _partner(of(content), 1, spans):
                tally["contents"] += 1
                tally["content"] += bool(knot.cue and of(knot.cue).ties & of(content).ties)


def _partner(span: Span, role: int, spans: dict[tuple[int, int, int], Span]) -> bool:
    return any(other.role == role and other.ties & span.ties for other in spans.values())


MEASUREMENTS: dict[str, list[tuple[str, Callable[[Read, Labels], dict[str, float]]]]] = {
    "polnear": [("", role_figures), ("silver", name_figures)],
    "ewt": [("", tree_figures), ("", name_figures)],
    "gum": [("", tree_figures), ("", name_figures)],
    "re3d": [("", name_figures)],
    "ecbplus": [("", role_figures), ("", name_figures)],
    "written": [("", role_figures), ("", name_figures)],
}
