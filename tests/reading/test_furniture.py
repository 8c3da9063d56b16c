"""What the model reads in page furniture is never the report's words."""

import spacy
from spacy.tokens import Doc, Span

from onrecord.packs.pack import Pack
from onrecord.reading import furniture
from onrecord.reading.draft import Draft
from onrecord.reading.reader.decoding import Tie
from onrecord.record.ids import digest
from onrecord.record.report import Part, PartKind, Passage, Report

TEXT = "Kim spoke.\nRead more: Lee spoke."


def draft(*parts):
    doc = spacy.blank("en")(TEXT)
    names = [token for token in doc if token.text in {"Kim", "Lee"}]
    doc.ents = [Span(doc, token.i, token.i + 1, "PER") for token in names]
    doc.spans["speaker"] = list(doc.ents)
    doc.spans["cue"], doc.spans["content"] = [], []
    doc.user_data["ties"] = [Tie(span, None, (), 1.0) for span in doc.ents]
    report = Report("report-1", TEXT, digest(TEXT), parts=parts)
    return Draft(report, doc, Pack("none", "0"))


def names(doc: Doc):
    return [span.text for span in doc.ents], [span.text for span in doc.spans["speaker"]], len(doc.user_data["ties"])


def test_names_spans_and_ties_in_furniture_are_dropped():
    made = draft(Part(PartKind.FURNITURE, Passage(11, len(TEXT))))
    furniture.run(made)
    assert names(made.doc) == (["Kim"], ["Kim"], 1)


def test_a_report_without_furniture_keeps_everything():
    made = draft(Part(PartKind.TITLE, Passage(0, 10)))
    furniture.run(made)
    assert names(made.doc) == (["Kim", "Lee"], ["Kim", "Lee"], 2)


def test_a_name_that_begins_in_a_pictures_credit_opens_behind_it():
    made = draft(Part(PartKind.BYLINE, Passage(0, 3)))
    made.doc.ents = [Span(made.doc, 0, 2, "PER")]
    made.doc.spans["speaker"] = list(made.doc.ents)
    made.doc.user_data["ties"] = [Tie(made.doc.ents[0], None, (), 1.0)]
    furniture.run(made)
    assert names(made.doc) == (["spoke"], ["spoke"], 1)
    assert made.doc.user_data["ties"][0].speaker.text == "spoke"
