"""Whatever the model says of whatever text, the reading components neither raise nor leave the text's bounds."""

import random
from itertools import pairwise

import pytest
from scenes import PACK, VOCAB, Tie
from spacy.tokens import Doc, Span

from onrecord.reading import chains, parties, statements
from onrecord.reading.draft import Draft
from onrecord.record.ids import digest
from onrecord.record.report import Outlet, Report

WORDS = """said Kim the ministry , . " “ ” ( ) NIS according to citing Reuters he it they reported that was quoted as saying by told AFP
report : so says this not did 's officials North Korea a spokesman for ¶ 88,000 claim estimate declined comment Jane Doe who which and
army ‘ ’ in briefing basis of is update from while""".split()
TAGS = "NN NNP VBD VBZ VBN VBG VB IN DT PRP PRP$ POS CD . , RB MD WP WDT JJ NNS TO CC :".split()
RELATIONS = """nsubj nsubj:pass obj obl ccomp xcomp advcl parataxis conj case det nmod nmod:poss appos flat compound punct acl
acl:relcl aux aux:pass mark amod iobj cc advmod obl:agent dep""".split()


def any_draft(seed):
    chance = random.Random(seed)  # noqa: S311 - the same every time is what is wanted
    words = [chance.choice(WORDS).replace("¶", "\n\n") for _ in range(chance.randint(1, 40))]
    opens = [at == 0 or chance.random() < 0.12 for at in range(len(words))]
    heads = heads_of(opens, chance)
    relations = ["root" if head == at else chance.choice(RELATIONS) for at, head in enumerate(heads)]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=[chance.random() < 0.8 for _ in words],
        tags=[chance.choice(TAGS) for _ in words],
        heads=heads,
        deps=relations,
        sent_starts=opens,
    )
    pieces = pieces_of(len(words), chance)
    doc.ents = [
        Span(doc, a, b, label=chance.choice(["PER", "ORG", "LOC", "MISC"])) for a, b in pieces if chance.random() < 0.3
    ]
    doc.user_data["ties"] = list(ties_of(doc, pieces_of(len(words), chance), chance))
    report = Report("report-test", doc.text, digest(doc.text), outlet=Outlet(chance.choice(["Reuters", "The Post"])))
    return Draft(report, doc, PACK)


def heads_of(opens, chance):
    """Give each word a head in its own sentence, all to the left or all to the right, so that trees are trees."""
    heads, first = [], 0
    edges = [at for at, opened in enumerate(opens) if opened] + [len(opens)]
    for first, stop in pairwise(edges):
        left = [first if at == first else chance.randrange(first, at) for at in range(first, stop)]
        heads += left if chance.random() < 0.5 else [first + stop - 1 - head for head in reversed(left)]
    return heads


def pieces_of(count, chance):
    pieces, start = [], 0
    while start < count:
        stop = min(count, start + chance.randint(1, 6))
        pieces.append((start, stop))
        start = stop
    return pieces


def ties_of(doc, pieces, chance):
    chance.shuffle(pieces)
    while len(pieces) >= 4:
        speaker, cue, *contents = (Span(doc, *pieces.pop()) if chance.random() < 0.7 else None for _ in range(4))
        told = tuple(sorted((span for span in contents if span), key=lambda span: span.start))
        if speaker or cue or told:
            yield Tie(speaker, cue, told, 0.5)


@pytest.mark.parametrize("seed", range(0, 400, 20))
def test_any_annotation_of_any_words_is_read(seed):
    for number in range(seed, seed + 20):
        draft = any_draft(number)
        for component in (parties, statements, chains):
            component.run(draft)
        known = {party.id for party in PACK.parties} | set(draft.parties)
        assert {naming.party for naming in draft.namings} - {None} <= set(draft.parties)
        for statement in draft.statements:
            hops = statement.chain
            assert statement.speaker is None or hops[0] == statement.speaker
            assert {hop.party for hop in hops} - {None} <= known
            for passage in (*statement.content, *statement.cue, *(p for hop in hops for p in hop.passages)):
                assert 0 <= passage.start < passage.end <= len(draft.report.text)
