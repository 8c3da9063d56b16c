"""Yes-or-no claims: what a voice denies, and what it does not tell ("did not say how many")."""

from onrecord.packs.pack import FieldValue, Kind
from onrecord.reading.circumstances import words_in
from onrecord.reading.draft import Draft
from onrecord.reading.forms import forms, noun_forms
from onrecord.reading.tree import Tree
from onrecord.record.ids import content_id
from onrecord.record.reading import Claim, Hop, HopRole, Mention, Stance, Statement
from onrecord.record.report import Passage
from onrecord.record.value import Truth

_TELLING = frozenset("say confirm disclose reveal specify give provide tell state announce mention release".split())
_DECLINING = frozenset({"decline", "refuse"})
_SPEECH = _TELLING | _DECLINING
_NOT = frozenset({"not", "n't", "without", "no"})
_HEARSAY = frozenset({"report", "claim", "allegation", "accusation", "rumour", "rumor", "news", "suggestion", "story"})
_AMOUNTS = frozenset({"many", "number", "figure", "toll", "total"})


def silences(draft: Draft, tree: Tree, kinds: dict[str, Kind]) -> list[Claim]:
    """Return a claim that does not hold for each number withheld and each event denied.

    A number withheld is `Truth(False)` of the first count of the mention's kind, with stance declines; an event denied
    is `Truth(False)` of the field "happened", with stance denies. `kinds` is mention id → kind.
    """
    speech = {word for word in tree.places if not _SPEECH.isdisjoint(forms(word))}
    verbs = [at for at in tree.standing(speech) if tree.tags[at].startswith("VB")]
    found = [claim for at in verbs if (claim := _withheld(draft, tree, kinds, at))]
    denied = [statement for statement in draft.statements if statement.stance is Stance.DENIES]
    if not denied:
        return found
    told = _last_words(draft, tree)
    return found + [claim for statement in denied if (claim := _denied(draft, tree, statement, told))]


def _last_words(draft: Draft, tree: Tree) -> dict[int, tuple[int, Mention, Passage]]:
    """Return the last word of each passage that tells of an event: its place in the order of mentions, mention, passage.

    Looked up once a report: a denial asks for few words, and a long report tells of much.
    """
    told: dict[int, tuple[int, Mention, Passage]] = {}
    passages = ((mention, passage) for mention in draft.mentions for passage in mention.passages)
    for order, (mention, passage) in enumerate(passages):
        told.setdefault(words_in(tree, passage)[1] - 1, (order, mention, passage))
    return told


def _withheld(draft: Draft, tree: Tree, kinds: dict[str, Kind], at: int) -> Claim | None:
    """Read "did not say how many missiles" at its verb."""
    words = forms(tree.words[at])
    refused = any(tree.lower[child] in _NOT for child in tree.children[at]) and words & _TELLING
    if not (refused or words & _DECLINING):
        return None
    asked = next((i for i in range(at + 1, tree.last[at] + 1) if forms(tree.words[i]) & _AMOUNTS), None)
    mention = _nearest_mention(draft, tree.starts[at])
    if asked is None or mention is None:
        return None
    field = _asked_field(draft, tree, kinds[mention.id], asked)
    return _claim(draft, tree, mention, field, (at, asked)) if field else None


def _asked_field(draft: Draft, tree: Tree, kind: Kind, asked: int) -> str | None:
    """Name the count that is asked for: by "toll" itself, or by the noun behind "how many" or "number of"."""
    around = {asked, tree.heads[asked], *tree.children[asked], min(asked + 1, len(tree.words) - 1)}
    words = {form for i in around for form in noun_forms(tree.words[i])} - {"number", "many"}
    for field in (*kind.fields, *draft.pack.fields):
        if field.value is FieldValue.COUNT and words & ({*field.counted} | ({*field.words} & _AMOUNTS)):
            return field.id
    return None


def _claim(draft: Draft, tree: Tree, mention: Mention, field: str, words: tuple[int, int]) -> Claim:
    at, asked = words
    passage = Passage(tree.starts[at], tree.ends[max(asked, tree.last[asked])])
    statement = next((s for s in draft.statements if any(c.start <= passage.start < c.end for c in s.cue)), None)
    origin = (statement and statement.origin) or _subject(draft, tree, at)
    return Claim(
        id=content_id("claim", draft.report.id, field, passage),
        mention=mention.id,
        field=field,
        value=Truth(holds=False),
        origin=origin,
        chain=statement.chain if statement else (origin,) if origin else (),
        stance=Stance.DECLINES,
        passages=(passage,),
        statement=statement.id if statement else None,
    )


def _subject(draft: Draft, tree: Tree, verb: int) -> Hop | None:
    """Return the verb's subject as a speaker, where it names a party."""
    subject = tree.child(verb, "nsubj")
    if subject is None:
        return None
    at = tree.starts[subject]
    for naming in draft.namings:
        if naming.party and naming.passage.start <= at < naming.passage.end:
            cue = Passage(tree.starts[verb], tree.ends[verb])
            name = draft.parties[naming.party].name
            return Hop(naming.party, name, HopRole.SPEAKER, (naming.passage,), (cue,))
    return None


def _denied(
    draft: Draft, tree: Tree, statement: Statement, told: dict[int, tuple[int, Mention, Passage]]
) -> Claim | None:
    """Read a denial of an event: its content is the event, or reports of it; not what is told of it ("that the toll rose")."""
    heads = {head for content in statement.content for head in _heads(tree, content)}
    found = min((told[head] for head in heads if head in told), key=lambda entry: entry[0], default=None)
    if found is None:
        return None
    _, mention, passage = found
    return Claim(
        id=content_id("claim", draft.report.id, "happened", passage),
        mention=mention.id,
        field="happened",
        value=Truth(holds=False),
        origin=statement.origin,
        chain=statement.chain,
        stance=Stance.DENIES,
        passages=(passage,),
        statement=statement.id,
    )


def _heads(tree: Tree, content: Passage) -> list[int]:
    """Return the words that a content hangs on, and what hangs on words for reports among them."""
    first, stop = words_in(tree, content)
    outer = [i for i in range(first, stop) if not first <= tree.heads[i] < stop or tree.heads[i] == i]
    told = [i for i in outer if forms(tree.words[i]) & _HEARSAY]
    return outer + [child for i in told for child in tree.children[i] if tree.bases[child] in {"nmod", "acl"}]


def _nearest_mention(draft: Draft, start: int) -> Mention | None:
    """Return the mention told of last before a place in the text; where none is, the main one."""
    before = [(p.start, mention) for mention in draft.mentions for p in mention.passages if p.start <= start + 200]
    if not before:
        return None
    return min(before, key=lambda entry: abs(entry[0] - start))[1]
