"""Find who passed a statement on, in the words around it: "told AFP", "in a statement carried by KCNA", "citing Yonhap"."""

from bisect import bisect_right
from dataclasses import replace

from onrecord.reading.circumstances import words_begun_in, words_in
from onrecord.reading.draft import Draft
from onrecord.reading.parties.media import MEDIA
from onrecord.reading.parties.names.known import index_of
from onrecord.reading.parties.nouns import EVIDENCE, SEATS, TEXTS, can_tell, is_bare_paper, singular
from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import noun_phrase
from onrecord.reading.statements.cues import REPORTING, CueBook, book_of
from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen
from onrecord.record.reading import Hop, HopRole, Mode, PartyKind, Statement, is_of_one_report
from onrecord.record.report import Passage

_CITING = frozenset("citing quoting using".split())
_CARRIED = frozenset(
    "carried quoted cited reported published released broadcast aired relayed distributed run posted issued obtained seen interviewed".split()
)
_PUBLISHED = frozenset("carried published broadcast aired run shown printed".split())
_FINITE = ("VBD", "VBZ", "VBP", "VBN")
_REFERS = frozenset("refers referred cites cited quotes quoted".split())
_CALLING = frozenset("called calls described".split())
_POINTS = frozenset({"referring", "reference"})
"""Words by which a medium tells from whom it has something, and anybody else of whom they speak: "with reference to the police"."""
_UPDATES = frozenset("update updates figures data numbers information report reports statistics".split())
_BRIEFED = frozenset("briefed briefing".split())
_TELL = frozenset("tell tells told telling".split())
_REPORTS = frozenset("reported reports wrote writes".split())
_QUOTING = frozenset("cites cited quotes quoted".split())
_TALKS = frozenset("interview spoke speaking talking talked".split())
_PAPERS = frozenset("newspaper daily weekly broadcaster tabloid magazine".split())
_GIVEN = frozenset("sent emailed e-mailed statement email interview spoke speaking letter".split())
_REACH, _NEAR = 7, 3


@frozen
class Relay:
    """A party beside a statement; `is_origin` where it said it first and the speaker passes it on ("citing Yonhap")."""

    hop: Hop
    is_origin: bool = False


def relays_near(draft: Draft, tree: Tree, voices: Voices, statement: Statement) -> list[Relay]:
    """List the parties that the words around a statement name as having passed it on, or as having said it first."""
    free = _around(tree, statement)
    own = statement.speaker.party if statement.speaker else None
    book = book_of(draft.pack)
    out: list[Relay] = []
    for i in free:
        found: Relay | None = None
        if _cites(tree, i):
            found = _cited(tree, voices, i, own) if _belongs(tree, statement, i, book) else None
            found = None if tree.lower[i] in _POINTS and not _tells_news(voices, statement, tree.lower[i]) else found
            found = None if found is not None and _is_own_paper(voices, statement, found.hop) else found
        elif tree.lower[i] in _BRIEFED and statement.mode is Mode.INDIRECT:
            found = briefer(tree, voices, i) if _heard_it(tree, voices, i, own) else None
        elif _carried_by(tree, i) or (
            tree.lower[i - 1 : i + 1] == ["according", "to"]
            and not _is_cue(statement, tree, i)
            and not _is_told_after(tree, statement, i, free)
        ):
            found = named_after(tree, voices, i, is_origin=False)
            found = _as_origin(voices, found, own) if found is not None and tree.lower[i] == "to" else found
        if found is not None and found.hop.party != own:
            out.append(found)
    carriers = [relay for relay in _carriers(tree, voices, free) if relay.hop.party != own]
    out += [relay for relay in carriers if not _speaks_next(tree, statement, relay.hop.passages[0])]
    if not out and _was_quoted(tree, statement):
        out += _last_carrier(draft, voices, statement)
    return _once(out)


def _is_told_after(tree: Tree, statement: Statement, at: int, free: list[int]) -> bool:
    """Say whether another clause is told between a statement's cue and a word: "…, it said, and three were hurt, according to Y"."""
    behind = word_at(tree, statement.cue[-1]) if statement.cue else at
    return any(tree.tags[i] in ("VBD", "VBZ", "VBP") and behind < i < at for i in free)


def _as_origin(voices: Voices, relay: Relay, own: str | None) -> Relay:
    """Make whoever a medium reports according to the first voice: "Anadolu reported that …, according to the ministry"."""
    return replace(relay, is_origin=voices.carries(own) and not voices.carries(relay.hop.party))


def _cites(tree: Tree, at: int) -> bool:
    """Say whether a word tells from whom somebody has it: "citing", "which refers to", "updates from", "on the basis of"."""
    word = tree.lower[at]
    if word in _CITING or (word in _REFERS and tree.lower[at - 1] in ("which", "who")):
        return True
    if word == "from":
        return tree.lower[at - 1] in _UPDATES and tree.tags[at - 1].startswith("NN")
    if tree.lower[at + 1 : at + 2] == ["to"] and (
        word == "referring" or tree.lower[at - 1 : at + 1] == ["with", "reference"]
    ):
        return True
    if word in ("basis", "based"):
        return tree.lower[at + 1 : at + 2] in (["of"], ["on"])
    quotes = word in _QUOTING and "saying" in tree.lower[at : at + 2 * _REACH]
    return quotes and not _passive(tree, at)


def _is_own_paper(voices: Voices, statement: Statement, hop: Hop) -> bool:
    """Say whether what a speaker cites is a text or a record of which no owner is told, and the speaker no medium: "on the basis of a survey of its members"."""
    speaker = statement.speaker
    if speaker is None or voices.passes_on(speaker) or not is_of_one_report(hop.party or ""):
        return False
    return is_bare_paper(hop.name)


def _tells_news(voices: Voices, statement: Statement, word: str) -> bool:
    """Say whether a speaker tells from whom it has its news by "referring to" somebody: a medium does; any body "with reference to"."""
    speaker = statement.speaker
    if speaker is None:
        return False
    body = word == "reference" and voices.kind(speaker.party) is PartyKind.ORGANISATION
    return body or voices.passes_on(speaker)


def _cited(tree: Tree, voices: Voices, at: int, own: str | None) -> Relay | None:
    """Take who is cited as the first voice; where that is the speaker already, whoever cites passed it on."""
    found = named_after(tree, voices, at, is_origin=True) if _names_voice(tree, at) else None
    subject = tree.child(at, "nsubj")
    if found is None and tree.lower[at] in _CITING:
        found = _unnamed(tree, voices, at)
    if subject is None or (found is not None and found.hop.party != own):
        return found
    return Relay(voices.hop(*noun_phrase(tree, subject), role=HopRole.RELAY))


def _unnamed(tree: Tree, voices: Voices, at: int) -> Relay | None:
    """Take the seat of a body that is cited, which stands for it, as the first voice: "citing the police headquarters"."""
    seat = next(
        (i for i in range(at + 1, min(at + _NEAR + 1, len(tree.words))) if singular(tree.lower[i]) in SEATS), None
    )
    if seat is None:
        return None
    return Relay(voices.hop(at + 1 + (tree.tags[at + 1] == "DT"), seat + 1, HopRole.RELAY), is_origin=True)


def _names_voice(tree: Tree, at: int) -> bool:
    """Say whether what is cited is somebody or something that can tell: "citing fears of riots" gives a reason."""
    cited = tree.child(at, "obj") if tree.lower[at] in _CITING else None
    if cited is None or tree.is_name(cited) or _behind_calling(tree, at) > at:
        return True
    return can_tell(singular(tree.lower[cited])) or tree.tags[cited].startswith(("PRP", "CD"))


def _belongs(tree: Tree, statement: Statement, at: int, book: CueBook) -> bool:
    """Say whether "citing …" belongs to a statement's own cue, not to that of another one in the sentence.

    It belongs to the verb of saying nearest before it, at a sentence's head to the one nearest behind: in "…, the police
    said, the paper reported, citing a letter" the paper has the letter, not the police. Who "quoted X as saying" something
    makes a statement of its own.
    """
    if not statement.cue or _is_cue(statement, tree, at):
        return True
    if tree.lower[at] not in _CITING:
        subject = tree.child(at, "nsubj")
        return tree.lower[at] not in _QUOTING or subject is None or tree.lower[subject] in ("which", "who")
    if tree.lower[at - 1] in _REPORTS and tree.tags[at - 2].startswith(
        "NNP"
    ):  # "Alpha reports citing Beta": a noun, for the parse
        return _is_cue(statement, tree, at - 1)
    own = tree.heads[at]
    if (
        own > at and tree.bases[at] == "advcl" and book.lemma(tree.lower[own]) in REPORTING
    ):  # "…, and Alpha, citing Beta, wrote"
        return _is_cue(statement, tree, own)
    low, high = tree.spans[tree.sentence[at]]
    for i in (*range(at - 1, low - 1, -1), *range(_behind_calling(tree, at) + 1, high)):
        if tree.bases[i] == "amod" or tree.tags[i] not in _FINITE:
            continue
        if book.lemma(tree.lower[i]) in REPORTING and not _is_told_of(tree, i):
            return _is_cue(statement, tree, i) or tree.sentence[word_at(tree, statement.cue[0])] != tree.sentence[at]
    return True


def _is_told_of(tree: Tree, verb: int) -> bool:
    """Say whether a verb is told of what is found or put, not of who says it: "no survivors were found", "what it called a source"."""
    if tree.bases[verb] == "amod" or (tree.bases[verb] == "acl" and tree.lower[tree.heads[verb]] == "what"):
        return True
    return tree.tags[verb] == "VBN" and any(tree.rels[i] == "nsubj:pass" for i in tree.children[verb])


def _carried_by(tree: Tree, at: int) -> bool:
    """Say whether a word leads to whoever carried something: "carried by", "broadcast on", "published in"."""
    if tree.lower[at - 3 : at + 1] == ["quoted", "as", "saying", "by"]:
        return True
    return tree.lower[at - 1] in _CARRIED and (
        tree.lower[at] == "by" or (tree.lower[at] in ("on", "in") and tree.lower[at - 1] in _PUBLISHED)
    )


def _once(relays: list[Relay]) -> list[Relay]:
    """Keep the first word on each party."""
    return list({relay.hop.party: relay for relay in reversed(relays)}.values())[::-1]


def _around(tree: Tree, statement: Statement) -> list[int]:
    """List the words of a statement's sentences that stand outside its content."""
    spoken = statement.speaker.passages if statement.speaker else ()
    anchors = [*statement.cue, *spoken] or list(statement.content[-1:])
    numbers = {tree.sentence[word_at(tree, passage)] for passage in anchors}
    inside = words_begun_in(tree, (Passage(_after_basis(tree, p.start), p.end) for p in statement.content))
    return [i for number in sorted(numbers) for i in range(*tree.spans[number]) if i not in inside]


def _after_basis(tree: Tree, start: int) -> int:
    """Leave words such as "on the basis of Red Cross figures," or "citing Yonhap," out of the content that they open."""
    first = at = word_at(tree, Passage(start, start + 1))
    if tree.lower[first] == "which" and tree.lower[first + 1 : first + 2] in (
        ["refers"],
        ["referred"],
        ["cites"],
        ["cited"],
    ):
        first = at = first + 1
    elif tree.lower[first] not in ("citing", "quoting", "on", "based", "using"):
        return start
    while at < len(tree.words) - 1 and tree.words[at] != "," and at - first <= 2 * _REACH:
        at += 1
    return tree.starts[at] if tree.words[at] == "," else start


def word_at(tree: Tree, passage: Passage) -> int:
    """Find the word at which a passage begins."""
    return min(bisect_right(tree.ends, passage.start), len(tree.starts) - 1)


def _is_cue(statement: Statement, tree: Tree, at: int) -> bool:
    return any(passage.start <= tree.starts[at] < passage.end for passage in statement.cue)


def _passive(tree: Tree, at: int) -> bool:
    return any(tree.rels[i] in ("aux:pass", "nsubj:pass") for i in tree.children[at])


def named_after(tree: Tree, voices: Voices, at: int, *, is_origin: bool) -> Relay | None:
    """Take the first party named within a few words after a place, before the clause ends."""
    at = _behind_calling(tree, at)
    for i in range(at + 1, min(at + 1 + _REACH, tree.spans[tree.sentence[at]][1])):
        verb = tree.tags[i].startswith("VB") and tree.bases[i] != "amod"
        if tree.words[i] in (",", ";", ":", "(") or verb or _is_made_with(tree, at, i):
            return None
        naming = voices.at(i) if not _is_anothers(tree, voices, i) else None
        if naming is not None and naming.party is not None and not _is_place(voices, naming.party, tree, at):
            hop = voices.hop_of(naming.party, HopRole.RELAY, (naming.passage,))
            return Relay(replace(hop, cue=(tree.passage(at, at + 1),)), is_origin=is_origin)
    return None


def _behind_calling(tree: Tree, at: int) -> int:
    """Go from "citing" over "what it called" to the word before whoever is called so."""
    if tree.lower[at + 1 : at + 2] != ["what"]:
        return at
    end = min(at + _REACH, tree.spans[tree.sentence[at]][1])
    return next((i for i in range(at + 2, end) if tree.lower[i] in _CALLING), at)


def _is_made_with(tree: Tree, at: int, word: int) -> bool:
    """Say whether a word leads to those with whom the speaker made what is cited: "citing a joint analysis with Orvel"."""
    cited = tree.child(at, "obj")
    return tree.lower[word] == "with" and cited is not None and singular(tree.lower[cited]) in EVIDENCE | TEXTS


def _is_anothers(tree: Tree, voices: Voices, at: int) -> bool:
    """Say whether a word is a text that nobody is settled for yet, and who gave it stands behind: "citing reports by local authorities"."""
    naming = voices.at(at)
    owned = naming is not None and voices.kind(naming.party) in (
        PartyKind.ORGANISATION,
        PartyKind.PERSON,
        PartyKind.STATE,
    )
    return not owned and singular(tree.lower[at]) in TEXTS and tree.lower[at + 1 : at + 2] in (["by"], ["from"])


def _is_place(voices: Voices, party: str, tree: Tree, at: int) -> bool:
    """Keep out states after "based on" and the like, which rather name a place or an owner."""
    return voices.kind(party) is PartyKind.STATE and tree.lower[at] in ("based", "basis", "by")


def who_was_briefed(tree: Tree, at: int) -> int | None:
    """Find the word for whoever "briefed by" tells to have been briefed; None where the words name nobody, or are others."""
    if tree.lower[at] != "briefed":
        return None
    subject = tree.child(at, "nsubj")
    return subject if subject is not None or tree.bases[at] != "acl" else tree.heads[at]


def _heard_it(tree: Tree, voices: Voices, at: int, own: str | None) -> bool:
    """Say whether it can be the speaker who was briefed: nobody else is told to have been."""
    one = who_was_briefed(tree, at)
    naming = voices.at(one) if one is not None else None
    return one is None or (naming is None and tree.tags[one] == "PRP") or (naming is not None and naming.party == own)


def briefer(tree: Tree, voices: Voices, at: int) -> Relay | None:
    """Find who briefed the speaker: "briefed by the agency", "after an agency briefing"."""
    if tree.lower[at] == "briefed":
        return named_after(tree, voices, at, is_origin=True) if tree.lower[at + 1 : at + 2] == ["by"] else None
    before = at - 2 if tree.words[at - 1] == ")" else at - 1
    naming = voices.at(before)
    by = named_after(tree, voices, at, is_origin=True) if tree.lower[at + 1 : at + 2] in (["by"], ["from"]) else None
    if by is not None or naming is None or naming.party is None:
        return by
    if voices.kind(naming.party) is not PartyKind.ORGANISATION:
        return None
    return Relay(voices.hop_of(naming.party, HopRole.RELAY, (naming.passage,)), is_origin=True)


def _carriers(tree: Tree, voices: Voices, free: list[int]) -> list[Relay]:
    """List the parties that pass news on by trade and stand in a statement's own words."""
    out: list[Relay] = []
    for i in free:
        naming = voices.at(i)
        if naming is None or naming.party is None or tree.starts[i] != naming.passage.start:
            continue
        called = _is_called_media(tree, naming.passage) and voices.kind(naming.party) is not PartyKind.STATE
        carries = voices.carries(naming.party) or called
        if carries or _is_told(tree, voices, i, naming.party):
            out.append(Relay(voices.hop_of(naming.party, HopRole.RELAY, (naming.passage,))))
    return out


def _speaks_next(tree: Tree, statement: Statement, passage: Passage) -> bool:
    """Say whether a medium is the subject of a second clause, of which it tells something else: "the army announced a dam, and Reuters wrote that …"."""
    verbs = (tree.heads[i] for i in range(*words_in(tree, passage)) if tree.rels[i] == "nsubj")
    seconds = (verb for verb in verbs if tree.bases[verb] == "conj" and tree.heads[verb] < word_at(tree, passage))
    return any(not _is_cue(statement, tree, verb) for verb in seconds)


def _is_told(tree: Tree, voices: Voices, at: int, party: str) -> bool:
    """Say whether a body is told something and does nothing else in the report: "told Globo" names who carried the words.

    A body that has work of its own is named for what it does as well, or by a noun for its kind: "told the council".
    """
    told = tree.lower[_before(tree, at)] in _TELL
    if not told or not tree.tags[at].startswith("NNP") or not voices.is_stranger(party):
        return False
    return all(_carries_there(tree, passage) for passage in voices.passages(party))


def _carries_there(tree: Tree, passage: Passage) -> bool:
    """Say whether a body named in a place is told something, reports it, or is who it is according to."""
    at = word_at(tree, passage)
    before, after = _before(tree, at), word_at(tree, Passage(passage.end, passage.end + 1))
    told = tree.lower[before] in _TELL or tree.lower[before - 1 : before + 1] == ["according", "to"]
    given = tree.lower[before] in ("to", "with") and not _GIVEN.isdisjoint(tree.lower[max(0, before - _NEAR) : before])
    return told or given or tree.lower[after] in _REPORTS


def _before(tree: Tree, at: int) -> int:
    """Find the word before a name, its article left out where that is a part of it: "told The Kansas City Star"."""
    return at - 2 if tree.words[at - 1] == "The" else at - 1


def was_told(tree: Tree, hop: Hop) -> bool:
    """Say whether a hop is somebody to whom the words were told: "told Reuters", "in an interview with Reuters"."""
    for passage in hop.passages:
        before = _before(tree, word_at(tree, passage))
        if tree.lower[before] in _TELL or (tree.lower[before] in ("with", "to") and tree.lower[before - 1] in _TALKS):
            return True
    return False


def _is_called_media(tree: Tree, passage: Passage) -> bool:
    """Say whether a noun beside a name calls it a news medium: "told Alpha television", "the French daily Le Soir"."""
    after = word_at(tree, Passage(passage.end, passage.end + 1))
    if tree.starts[after] > passage.end - 1 and tree.lower[after] in MEDIA and tree.tags[after] == "NN":
        return True
    before = word_at(tree, passage) - 1
    named = tree.tags[before + 1].startswith("NNP") and tree.bases[before] != "nmod:poss"
    return before > 1 and named and tree.lower[before] in _PAPERS and tree.tags[before] in ("NN", "JJ")


def _was_quoted(tree: Tree, statement: Statement) -> bool:
    """Say whether the cue tells that somebody else carried the words: "was quoted as saying"."""
    words = {
        tree.lower[word_at(tree, passage) + k]
        for passage in statement.cue
        for k in range(4)
        if word_at(tree, passage) + k < len(tree.lower)
    }
    return ("quoted" in words and "saying" in words) or ("cited" in words and "saying" in words)


def _last_carrier(draft: Draft, voices: Voices, statement: Statement) -> list[Relay]:
    """Take the carrier that was named last before a statement."""
    carries = index_of(draft.pack).carriers
    before = [n for n in draft.namings if n.party in carries and n.passage.end <= statement.cue[0].start]
    if not before:
        return []
    last = before[-1]
    return [Relay(voices.hop_of(last.party or "", HopRole.RELAY, (last.passage,)))]
