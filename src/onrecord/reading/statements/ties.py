"""Take what the model heard as statements, and mend what it left out or tied across sentences."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span

from onrecord.reading.cues import CueBook
from onrecord.reading.decoding import Tie
from onrecord.reading.parties.nouns import BODIES, STATES, TEXTS, is_person, singular
from onrecord.reading.statements.clauses import at_verb, contents_of, is_cue_verb, noun_phrase, speaker_of
from onrecord.reading.statements.edges import parts_of, settled
from onrecord.reading.statements.heard import Heard, Range, trimmed
from onrecord.reading.statements.holders import Holders
from onrecord.reading.statements.nouns import at_noun
from onrecord.reading.statements.raised import is_raised, with_subject
from onrecord.reading.tree import QUOTES, Tree

_PHRASE = 7
_LEAST = 3
_CITING = frozenset("citing quoting".split())
_EVIDENCE = frozenset(
    "memo image imagery picture photo photograph record log map transcript email cable poll file list".split()
)
"""Nouns for what shows something, beside the texts that a party puts out."""


def heard_in(tree: Tree, ties: Iterable[Tie], book: CueBook) -> list[Heard]:
    """Make statements of a report's ties.

    A cue that was tied to no content joins the statement of the same speaker in its sentence ("said", "in a letter");
    else it gets the content that its own clause shows. Without either it stays as a statement of no content, which is
    how silence is heard ("declined to comment").
    """
    made = [item for tie in ties if (item := _heard(tree, tie, book)) is not None]
    made = _righted(tree, _quoted_by(tree, made), book)
    made = [_gathered(tree, item, book) for item in _brought_home(tree, made)]
    made = [item for item in made if not _only_cites(tree, item)]
    whole = [item for item in made if item.contents]
    holders = Holders(whole)
    for item in made:
        if item.contents:
            continue
        host = _host(tree, item, holders)
        if host is not None:
            whole[host] = replace(whole[host], cue=tuple(sorted({*whole[host].cue, *item.cue})))
        elif item.speaker is not None:
            whole.append(_filled(tree, item, (whole, holders), book))
            holders.add(len(whole) - 1, whole[-1])
    by_sentence: dict[int, list[Heard]] = {}
    for item in whole:
        for number in {tree.sentence[i] for part in parts_of(item) for i in (part[0], part[1] - 1)}:
            by_sentence.setdefault(number, []).append(item)
    return [settled(tree, item, by_sentence.get(tree.sentence[item.place[0]], []), book) for item in whole]


def _quoted_by(tree: Tree, made: list[Heard]) -> list[Heard]:
    """Put "X was quoted by Y as saying …" right: X speaks, whatever the model took for the speaker."""
    out, holders = list(made), Holders(made)
    for number, item in enumerate(made):
        verb = next((i for i in item.cue_words() if tree.lower[i] in ("quoted", "cited")), None)
        subject = tree.child(verb, "nsubj:pass") if verb is not None else None
        clause = _quoted_clause(tree, verb) if verb is not None else None
        if verb is None or subject is None or clause is None:
            continue
        content = (tree.first[clause], tree.last[clause] + 1)
        if content[0] <= verb < content[1]:
            continue
        out[number] = replace(item, speaker=noun_phrase(tree, subject), contents=(content,))
        holders.add(number, out[number])
        for other in holders.near((content[0] - 2, content[1])):
            held = out[other]
            if other != number:
                kept = tuple(part for part in held.contents if part[1] <= content[0] - 2 or part[0] >= content[1])
                out[other] = replace(held, contents=kept)
    return out


def _righted(tree: Tree, made: list[Heard], book: CueBook) -> list[Heard]:
    """Put right who speaks where the model took the subject of a cue for its content: "…, a monitor estimated, …".

    The content is then what the tree shows for the cue, and nobody else's any more.
    """
    out = list(made)
    for number, item in enumerate(made):
        found = _speaker_held(tree, item, book)
        if found is None:
            continue
        start, stop = found.contents[0]
        out = [_without(other, (start, stop)) if other is not item else found for other in out]
        out[number] = found
    return out


def _without(item: Heard, whole: Range) -> Heard:
    """Take the contents that lie in a range from a statement that has others."""
    kept = tuple(part for part in item.contents if part[0] < whole[0] or part[1] > whole[1])
    return replace(item, contents=kept) if kept else item


def _speaker_held(tree: Tree, item: Heard, book: CueBook) -> Heard | None:
    """Swap speaker and content of a cue whose own subject, right before it, was heard as all that was said."""
    if len(item.contents) != 1 or len(item.cue) != 1 or item.speaker is None:
        return None
    verb = next((i for i in item.cue_words() if is_cue_verb(tree, i, book)), None)
    part = item.contents[0]
    if verb is None or part[1] not in (item.cue[0][0], item.cue[0][0] - 1) or item.speaker[0] < verb:
        return None
    subject = tree.head_of(*part)
    if tree.heads[subject] != verb or tree.rels[subject] != "nsubj" or is_raised(tree, subject):
        return None
    speaker = noun_phrase(tree, subject)
    if trimmed(tree, *part) != speaker:
        return None
    contents = contents_of(tree, verb, book.lemma(tree.lower[verb]), speaker)
    return replace(item, speaker=speaker, contents=tuple(contents)) if contents else None


def _quoted_clause(tree: Tree, verb: int) -> int | None:
    """Find the clause that somebody is quoted with: behind "as saying …", or before "…, she was quoted as saying"."""
    saying = next((i for i in tree.children[verb] if tree.lower[i] == "saying"), None)
    if saying is None:
        return None
    behind = tree.child(saying, "ccomp", "parataxis")
    return behind if behind is not None else tree.child(verb, "ccomp")


def _brought_home(tree: Tree, made: list[Heard]) -> list[Heard]:
    """Give a content back to the cue of its own sentence that got none, from a cue in another sentence."""
    bare = {tree.sentence[item.cue[0][0]]: n for n, item in enumerate(made) if not item.contents and item.speaker}
    out = list(made)
    for number, item in enumerate(made):
        if not item.cue or len(item.contents) == 0:
            continue
        own = tree.sentence[item.cue[0][0]]
        strays = [part for part in item.contents if tree.sentence[part[0]] != own and tree.sentence[part[0]] in bare]
        for start, stop in strays:
            home = bare[tree.sentence[start]]
            inside = (start, min(stop, tree.spans[tree.sentence[start]][1]))
            out[home] = replace(out[home], contents=tuple(sorted((*out[home].contents, inside))))
        if strays:
            out[number] = replace(out[number], contents=tuple(part for part in item.contents if part not in strays))
    return out


def _gathered(tree: Tree, item: Heard, book: CueBook) -> Heard:
    """Keep a statement of no quotation to one sentence: no speaker and no second content from another one."""
    if not item.cue:
        return item
    own = tree.sentence[item.cue[-1][0]]
    near = tuple(part for part in item.contents if tree.sentence[part[0]] == own or tree.sentence[part[1] - 1] == own)
    if near and near != item.contents:
        kept = tuple(part for part in item.contents if part in near or tree.words[part[0]] in QUOTES)
        item = replace(item, contents=kept)
    if (
        item.speaker is None
        or tree.sentence[item.speaker[0]] == own
        or any(tree.words[p[0]] in QUOTES for p in item.contents)
    ):
        return item
    return _mended(tree, replace(item, speaker=None), book)


def _only_cites(tree: Tree, item: Heard) -> bool:
    """Say whether an item only names who is cited, "citing a senior official": that is a hop of another's chain.

    What is cited as a reason, "citing the danger of landslides", is a statement of whoever cites it.
    """
    if not item.contents or not any(tree.lower[i] in _CITING for i in item.cue_words()):
        return False
    head = tree.head_of(*item.contents[0])
    told = any(tree.tags[i].startswith(("VB", "MD")) for i in item.content_words())
    return not told and (tree.tags[head].startswith("NNP") or _can_tell(singular(tree.lower[head])))


def _can_tell(noun: str) -> bool:
    """Say whether a noun names somebody or something that can be cited as a voice."""
    return is_person(noun) or noun in BODIES or noun in TEXTS or noun in STATES or noun in _EVIDENCE


def _host(tree: Tree, item: Heard, holders: Holders) -> int | None:
    """Find the statement that a cue without content belongs to: same sentence, same speaker."""
    if item.speaker is None or tree.sentence[item.speaker[0]] != tree.sentence[item.cue[0][0]]:
        return None
    return holders.first_of(item.speaker)


def _filled(tree: Tree, item: Heard, held: tuple[list[Heard], Holders], book: CueBook) -> Heard:
    """Look in the tree for the content that a cue lacks.

    Words that are another's content stay there, unless that other's cue stands above this one: then the one is said
    within the other ("80 died, the mayor said, the agency reported").
    """
    whole, holders = held
    for verb in (i for i in item.cue_words() if tree.tags[i].startswith("VB")):
        contents = _contents(tree, verb, item, book)
        if not contents:
            continue
        words = {i for part in contents for i in range(*part)}
        near = sorted({n for part in contents for n in holders.near(part)})
        rivals = [n for n in near if not words.isdisjoint(whole[n].content_words())]
        low, high = min(part[0] for part in contents), max(part[1] for part in contents)
        if all(low <= whole[n].place[0] and whole[n].place[1] <= high for n in rivals):
            return replace(item, contents=tuple(contents))
        outer = whole[rivals[0]]
        if len(rivals) == 1 and any(i in outer.cue_words() for i in tree.up(verb)):
            filled = replace(item, contents=tuple(contents))
            whole[rivals[0]] = _around(outer, filled)
            holders.add(rivals[0], whole[rivals[0]])
            return filled
    return item


def _contents(tree: Tree, verb: int, item: Heard, book: CueBook) -> list[Range]:
    """Find a content by the tree; since the model is sure of the cue, any object of it will do."""
    if tree.lower[verb] == "according":
        found = at_noun(tree, verb)
        return list(found.contents) if found else []
    contents = contents_of(tree, verb, book.lemma(tree.lower[verb]), item.speaker or (verb, verb))
    held = tree.child(verb, "obj")
    if contents or held is None or held < verb:
        return contents
    last = max(
        tree.last[i] for i in tree.children[verb] if i >= held and tree.bases[i] in ("obj", "obl", "xcomp", "advcl")
    )
    part = trimmed(tree, tree.first[held], last + 1)
    return [part] if part and part[0] > verb and part[1] - part[0] >= _LEAST else []


def _around(outer: Heard, inner: Heard) -> Heard:
    """Stretch a statement's content over all of a statement that it passes on, where nothing of its own stands between."""
    start, stop = inner.place
    parts = [part for part in outer.contents if part[1] <= start or part[0] >= stop]
    touching = [part for part in outer.contents if part not in parts]
    joined = (min([start, *(part[0] for part in touching)]), max([stop, *(part[1] for part in touching)]))
    own = [*outer.cue_words(), *(range(*outer.speaker) if outer.speaker else ())]
    if any(joined[0] <= i < joined[1] for i in own):
        return outer
    return replace(outer, contents=tuple(sorted((*parts, joined))))


def _heard(tree: Tree, tie: Tie, book: CueBook) -> Heard | None:
    """Make a statement of a tie; None where it has neither content nor cue."""
    speaker = _range(tree, tie.speaker)
    cue = _range(tree, tie.cue)
    contents = tuple(found for span in tie.contents if (found := _range(tree, span)) is not None)
    if cue is None:
        return Heard(speaker, (), contents, tie.score) if contents else None
    item = _according(tree, _unvoiced(tree, Heard(speaker, (cue,), contents, tie.score)))
    return item if item.contents and item.speaker else _mended(tree, item, book)


def _according(tree: Tree, item: Heard) -> Heard:
    """Take the speaker of "according to" from right behind it, where the model heard another or took it for content."""
    start, stop = item.cue[0]
    if tree.lower[start:stop] != ["according", "to"] or (item.speaker and 0 <= item.speaker[0] - stop <= 1):
        return item
    part = next((part for part in item.contents if part[0] == stop), None)
    end = next((i for i in range(stop, min(stop + 14, len(tree.words))) if tree.words[i] in (",", ".", ";")), None)
    if end is None or end == stop or (part is None and item.speaker is not None):
        return item
    rest = [(end, part[1])] if part and part[1] > end else []
    kept = [other for other in item.contents if other != part]
    return replace(
        item, speaker=(stop, end), contents=tuple(sorted(r for r in (trimmed(tree, *p) for p in (*kept, *rest)) if r))
    )


def _unvoiced(tree: Tree, item: Heard) -> Heard:
    """Read "…, it was reported" as a statement of nobody named, whose content stands before "it"."""
    cue = item.cue[0][0]
    if item.contents != ((cue - 1, cue),) or tree.lower[cue - 1] != "it" or tree.lower[cue] not in ("was", "is"):
        return item
    content = trimmed(tree, tree.spans[tree.sentence[cue]][0], cue - 1)
    return replace(item, speaker=None, contents=(content,)) if content else item


def _mended(tree: Tree, item: Heard, book: CueBook) -> Heard:
    """Look in the tree for the speaker that a cue lacks."""
    if item.speaker is not None:
        return item
    agent = _after_by(tree, item)
    if agent is None and any(is_cue_verb(tree, i, book) for i in item.cue_words()):
        agent = _swallowed(tree, item)
    if agent is not None:
        return agent
    held = set(item.content_words())
    verbs = [i for i in item.cue_words() if tree.tags[i].startswith("VB") and tree.bases[i] not in ("aux", "cop")]
    for verb in reversed(verbs):
        clause = at_verb(tree, verb, book)
        found = clause.speaker if clause else speaker_of(tree, verb)
        if found and not held & set(range(*found)):
            return replace(item, speaker=found)
    return with_subject(tree, _closing_name(tree, item))


def _after_by(tree: Tree, item: Heard) -> Heard | None:
    """Take a speaker back that stands at the head of a content behind "by": "was accused by the union of …"."""
    stop = item.cue[-1][1]
    part = next((part for part in item.contents if part[0] == stop), None)
    if part is None or tree.lower[stop - 1] != "by":
        return None
    head = next(
        (i for i in range(stop, part[1]) if tree.bases[i] == "obl" and tree.tags[i].startswith(("NN", "PRP"))), None
    )
    if head is None:
        return None
    start, end = noun_phrase(tree, head)
    if not stop <= start < end < part[1]:
        return None
    kept = [other for other in item.contents if other != part]
    return replace(item, speaker=(start, end), contents=tuple(sorted((*kept, (end, part[1])))))


def _swallowed(tree: Tree, item: Heard) -> Heard | None:
    """Take a speaker back that the model heard as a content of its own, right beside the cue: a noun phrase, no clause."""
    if len(item.contents) < 2:
        return None
    start, stop = item.cue[0][0], item.cue[-1][1]
    part = next((p for p in item.contents if p[1] == start or p[0] == stop), None)
    if (
        part is None
        or part[1] - part[0] > _PHRASE
        or any(tree.tags[i].startswith(("VB", "MD", "IN")) for i in range(*part))
    ):
        return None
    if not tree.tags[part[0]].startswith(("NNP", "DT", "PRP")) or is_raised(tree, tree.head_of(*part)):
        return None
    return replace(item, speaker=part, contents=tuple(other for other in item.contents if other != part))


def _closing_name(tree: Tree, item: Heard) -> Heard:
    """Take a speaker back that the model heard as the end of the content: "…, Jane Doe, a teacher, said"."""
    verb = item.cue[0][0]
    part = next((part for part in item.contents if part[1] == verb), None)
    if part is None:
        return item
    commas = [
        i
        for i in range(part[0] + 2, part[1])
        if tree.words[i] == "," and tree.tags[i + 1].startswith(("NNP", "PRP", "DT"))
    ]
    for comma in commas[-3:]:
        names = not any(tree.tags[i].startswith(("VB", "MD")) for i in range(comma + 1, part[1]))
        head = tree.head_of(comma + 1, part[1])
        if is_raised(tree, head):
            continue
        if names and comma + 1 < part[1] and tree.tags[comma + 1].startswith("NNP"):
            start, stop = noun_phrase(tree, head)
            speaker = (comma + 1, part[1]) if not comma < start < stop <= part[1] else (comma + 1, max(stop, comma + 2))
            kept = tuple(other for other in item.contents if other != part)
            return replace(item, speaker=speaker, contents=tuple(sorted((*kept, (part[0], comma)))))
    return item


def _range(tree: Tree, span: Span | None) -> Range | None:
    """Give a span as a range, blanks cut off its ends."""
    if span is None:
        return None
    start, stop = span.start, span.end
    while stop > start and not tree.words[stop - 1].strip():
        stop -= 1
    while start < stop and not tree.words[start].strip():
        start += 1
    return (start, stop) if start < stop else None
