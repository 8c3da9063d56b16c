"""Drafts with trees laid by hand: each word as "form/TAG/relation/head", heads counted from 1 within the sentence, 0 for the root.

"¶" as a word breaks the paragraph.
"""

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from onrecord.packs.pack import Field, FieldValue, Kind, Pack, Role
from onrecord.reading.draft import Draft
from onrecord.record.report import Report

VOCAB = Vocab()

LAUNCH = Kind(
    id="launch",
    title="Launch",
    triggers=("missile launch", "test launch"),
    verbs=("fire", "launch", "fly", "travel"),
    objects=("missile", "rocket"),
    unless=("satellite",),
    roles=(Role("by", "By", ("nsubj", "obl:agent")),),
    fields=(
        Field("launched_at", "Launched at", FieldValue.MOMENT, unless=("land",)),
        Field("altitude", "Altitude", FieldValue.MEASURE, unit="metre", words=("altitude", "high")),
        Field("distance", "Distance", FieldValue.MEASURE, unit="metre", unless=("altitude",)),
        Field("count", "Missiles", FieldValue.COUNT, counted=("missile",)),
    ),
)
FLOOD = Kind(id="flood", title="Flood", triggers=("flood",))
KILLED = Field(
    "killed",
    "Killed",
    FieldValue.COUNT,
    counted=("person",),
    words=("kill", "die", "dead", "toll"),
    unless=("missing",),
)
MISSING = Field("missing", "Missing", FieldValue.COUNT, counted=("person",), words=("missing",))
PACK = Pack(name="test", version="1", kinds=(LAUNCH, FLOOD), fields=(KILLED, MISSING))


def laid(*sentences: str) -> Doc:
    """Make a doc of sentences laid as the module says."""
    words, tags, deps, heads, starts = [], [], [], [], []
    for sentence in sentences:
        offset = len(words)
        for n, entry in enumerate(sentence.split()):
            word, tag, dep, head = entry.split("/")
            words.append("\n\n" if word == "¶" else word)
            tags.append(tag)
            deps.append(dep)
            heads.append(offset + n if head == "0" else offset + int(head) - 1)
            starts.append(n == 0)
    return Doc(VOCAB, words=words, tags=tags, deps=deps, heads=heads, sent_starts=starts)


def plotted(*sentences: str, title: str | None = None, pack: Pack = PACK) -> Draft:
    """Make a draft of sentences laid as the module says."""
    doc = laid(*sentences)
    return Draft(Report(id="report-1", text=doc.text, sha256="", title=title), doc, pack)


def named(draft: Draft, words: str, label: str) -> None:
    """Mark the first standing of `words` as a name."""
    start = draft.doc.text.index(words)
    span = draft.doc.char_span(start, start + len(words), label=label)
    assert isinstance(span, Span)
    draft.doc.set_ents([*draft.doc.ents, span])
