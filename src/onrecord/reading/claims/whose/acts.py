"""Figures with a giver of their own: "students put the turnout at 800,000", "the agency's estimate of 3,958 deaths".

No clause is said here, so no statement has the giver for its speaker; but who announces, estimates or counts is told
all the same.
"""

from onrecord.reading.claims.whose.givers import agent, named, owner, person
from onrecord.reading.forms import forms
from onrecord.reading.parties.speakers.speaking import SEEN
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop, PartyKind
from onrecord.record.report import Passage

_ANNOUNCING = frozenset(
    (
        "announce report put estimate claim declare confirm appeal state register record pledge cite quote list"
        " count predict project forecast expect assess verify document tally correct measure disclose reveal withdraw"
        " admit acknowledge concede allege reckon calculate note specify mention compute"
    ).split()
)
_GIVING = frozenset(
    "give provide issue release publish revise raise lower cut update upgrade downgrade reduce set bring name".split()
)
"""Verbs that tell a figure only where it is of a toll or a count that is given or changed."""
_COUNTING = frozenset(
    "announce report put estimate declare confirm register record count project forecast assess verify document tally detect measure locate observe log".split()
)
"""Verbs whose agent, behind "by", tells the figure that they are told of."""
TELLING = _ANNOUNCING | _GIVING | _COUNTING
"""Verbs that tell a figure of their object."""
SPEAKING = frozenset("speak inform warn talk".split())
_CLAIMING = frozenset("say claim believe estimate report think".split())
SAYING = TELLING | SPEAKING | _CLAIMING
"""Verbs by which a figure is told, whatever they have for an object."""
_PHRASE = frozenset(
    {"obj", "obl", "nmod", "nummod", "amod", "compound", "conj", "appos", "advmod", "dep", "flat", "xcomp"}
)
ESTIMATES = frozenset(
    "estimate estimation figure data count tally assessment calculation statistic projection forecast reckoning".split()
)
TOLLS = frozenset(
    "toll number total list magnitude depth height altitude distance range strength speed turnout attendance".split()
)
_HANDING_ON = frozenset("carry spread share circulate".split())
"""Verbs by which somebody gives a figure that is a noun for one: "the figure of 40 that state media carried"."""
_RELATIVES = frozenset("who which that".split())
_HAPPENING = frozenset("record register".split())
"""What a land does where things happen in it: "Orvel has recorded 740 fires" is nobody's word."""
_PUT = frozenset({"put"})
_STEPS = 6


def announcer(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return the subject of the word of announcing whose object the figure at a word is, as a speaker; None without one.

    The way from the figure to that verb must stay within one clause, and the figure must not be part of the subject.
    """
    word = at
    for _ in range(_STEPS):
        passive = tree.rels[word] == "nsubj:pass"
        if tree.heads[word] == word or not (passive or _is_in_phrase(tree, word)):
            return None
        word = tree.heads[word]
        if passive:
            return agent(tree, voices, word) if _is_counted(tree, word) else None
        if tree.tags[word].startswith("VB") and not _stands_for_people(tree, word):
            return _teller(tree, voices, word, at)
    return None


def _is_in_phrase(tree: Tree, word: int) -> bool:
    """Say whether a word is part of the phrase of a noun above it."""
    return tree.bases[word] in _PHRASE or _stands_for_people(tree, word)


def _stands_for_people(tree: Tree, word: int) -> bool:
    """Say whether a participle stands for people behind "of": "a count of 40 killed"."""
    described = tree.tags[word] == "VBN" and tree.bases[word] == "acl"
    return described and any(tree.lower[i] == "of" and tree.bases[i] == "case" for i in tree.children[word])


def _teller(tree: Tree, voices: Voices, verb: int, at: int) -> Hop | None:
    """Return who announces by a verb what a figure at a word tells, or counts it: "40 were counted by the police"."""
    told = forms(tree.words[verb])
    giver = agent(tree, voices, verb) if _is_counted(tree, verb) else None
    if giver is not None and not any(p.start <= tree.starts[at] < p.end for p in giver.passages):
        return giver
    tells = (
        (told & _ANNOUNCING and (told != _PUT or _is_put_at(tree, verb, at)))
        or (told & _GIVING and _is_of_toll(tree, verb))
        or (told & SPEAKING and _is_spoken_of(tree, at, verb))
        or (tree.lower[verb] in SEEN and _is_watched(tree, voices, verb, at))
    )
    return _subject(tree, voices, verb) if tells else None


def _is_counted(tree: Tree, verb: int) -> bool:
    """Say whether who stands behind "by" with a verb counts what it is told of, or changes a toll: "the toll was lowered to 40 by the army"."""
    told = forms(tree.words[verb])
    return bool(told & _COUNTING or (told & _GIVING and _is_of_toll(tree, verb)))


def _is_put_at(tree: Tree, verb: int, at: int) -> bool:
    """Say whether a figure is what something is put at, or that of a toll that is put so: not "put names to 40 of the dead"."""
    return "at" in tree.lower[verb + 1 : at] or _is_of_toll(tree, verb)


def _is_watched(tree: Tree, voices: Voices, verb: int, at: int) -> bool:
    """Say whether a body counts by a verb of seeing what is its object: "the ministry tracked 25 warplanes"."""
    subject, seen = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    naming = voices.at(subject) if subject is not None else None
    body = naming is not None and voices.kind(naming.party) in (PartyKind.ORGANISATION, PartyKind.STATE)
    return body and seen is not None and tree.first[seen] <= at <= tree.last[seen]


def _is_of_toll(tree: Tree, verb: int) -> bool:
    """Say whether a verb gives or changes a toll or a bare number, not goods: "raised the toll to 40", "gave 40", not "gave 40 tents"."""
    given = tree.child(verb, "obj", "iobj", "nsubj:pass")
    if given is not None and tree.lower[given] in ("it", "that", "which"):
        if "as" in tree.lower[given + 1 : tree.last[verb] + 1] and tree.lower[verb] in ("gave", "gives", "give"):
            return True
        given = next((i for i in range(given, tree.spans[tree.sentence[verb]][0], -1) if _is_toll(tree, i)), None)
    return given is not None and (_is_toll(tree, given) or tree.tags[given] == "CD")


def _is_toll(tree: Tree, at: int) -> bool:
    return bool(forms(tree.words[at]) & (ESTIMATES | TOLLS))


def _is_spoken_of(tree: Tree, at: int, verb: int) -> bool:
    """Say whether a figure stands behind "of" or "about" with a verb of speaking: "spoke of 40 dead", "of the launch of 40 rockets", not
    "for 40 minutes", nor "of the four dead"."""
    top = next(i for i in (at, *tree.up(at)) if tree.heads[i] == verb)
    noun = next(i for i in (at, *tree.up(at)) if tree.bases[i] not in ("nummod", "compound", "amod"))
    known = any(
        (tree.bases[i] == "det" and tree.lower[i] in ("the", "these", "those")) or tree.rels[i] == "nmod:poss"
        for i in tree.children[noun]
    )
    return not known and any(tree.lower[i] in ("of", "about") and tree.bases[i] == "case" for i in tree.children[top])


def estimator(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return whose estimate, count or data the figure at a word is, as a speaker; None where it is nobody's.

    Read are "the agency's estimate of 3,958 deaths", "data from an official, which gave 200 casualties", "an
    official, who cited 200 casualties", "police figures reached 200", "the toll according to the mayor is 200" and "against 70 percent
    according to the union".
    """
    for read in (_owned, _accorded, _interposed, _equated):
        if giver := read(tree, voices, at):
            return giver
    word = at
    for _ in range(_STEPS):
        above = tree.heads[word]
        relative = tree.rels[word] == "acl:relcl"
        if above == word or not (relative or _is_in_phrase(tree, word) or _is_bracketed(tree, word)):
            return None
        if forms(tree.words[above]) & ESTIMATES and tree.tags[above].startswith("NN"):
            given = owner(tree, voices, above) or _given_by(tree, voices, above) or _given_by(tree, voices, word)
            return given or _put_out(tree, voices, above)
        if relative:
            announced = forms(tree.words[word]) & (_ANNOUNCING | _GIVING) and _is_who(tree, word)
            return named(tree, voices, above, above + 1) if announced else None
        told = tree.tags[above].startswith("VB") or tree.child(above, "cop") is not None
        if told and (giver := _behind_subject(tree, voices, above)):
            return giver
        word = above
    return None


def _put_out(tree: Tree, voices: Voices, noun: int) -> Hop | None:
    """Return who comes out with an estimate that a figure stands behind a colon of: "came out with an estimate of their own: some 40"."""
    verb = tree.heads[noun]
    fresh = tree.bases[noun] in ("obj", "obl") and any(tree.lower[i] in ("a", "an") for i in tree.children[noun])
    listed = any(tree.words[i] == ":" for i in range(noun + 1, tree.last[noun] + 1))
    return _subject(tree, voices, verb) if fresh and listed and tree.tags[verb].startswith("VB") else None


def _is_bracketed(tree: Tree, word: int) -> bool:
    """Say whether a phrase stands in brackets of its own: "figures from the agency are lower (31 dead)"."""
    first = tree.first[word]
    return tree.bases[word] == "parataxis" and "(" in (tree.words[first], tree.words[first - 1])


def _owned(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return whose a bare number is: "84,000, against the ministry's 27,000"; what a land has is not its word: "against Orvel's 171"."""
    poss = tree.child(at, "nmod:poss") if tree.tags[at] == "CD" else None
    naming = voices.at(poss) if poss is not None else None
    if naming is not None and voices.kind(naming.party) is PartyKind.STATE:
        return None
    return named(tree, voices, poss, poss + 1) if poss is not None else None


def _interposed(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return who speaks between a counted noun and what is said of it: "the 40 buildings that officials say were destroyed"."""
    for verb in tree.children[at]:
        subject = tree.child(verb, "nsubj") if tree.rels[verb] == "acl:relcl" else None
        if (
            subject is not None
            and forms(tree.words[verb]) & _CLAIMING
            and tree.child(verb, "ccomp", "parataxis") is not None
        ):
            return None if tree.lower[subject] in _RELATIVES else named(tree, voices, subject, subject + 1)
    return None


def _equated(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return whose estimate a figure is said to be: "the ministry's estimate is 40 dead", "the US estimate was 100,000"."""
    subject = tree.child(at, "nsubj")
    if subject is None or not forms(tree.words[subject]) & ESTIMATES or tree.child(at, "cop") is None:
        return _said_to_be(tree, voices, at)
    before = next((i for i in tree.children[subject] if i < subject and tree.bases[i] in ("compound", "amod")), None)
    return owner(tree, voices, subject) or (named(tree, voices, before, before + 1) if before is not None else None)


def _said_to_be(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return whose estimate the figure that is a subject is said to be: "190,000 is the highest estimate the US has given"."""
    top = next((i for i in (at, *tree.up(at)) if tree.bases[i] not in _PHRASE), at)
    noun = tree.heads[top]
    told = tree.bases[top] == "nsubj" and tree.child(noun, "cop") is not None and forms(tree.words[noun]) & ESTIMATES
    return (owner(tree, voices, noun) or _given_by(tree, voices, noun)) if told else None


def _is_who(tree: Tree, verb: int) -> bool:
    subject = tree.child(verb, "nsubj")
    return subject is not None and tree.lower[subject] in _RELATIVES


def _accorded(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return according to whom a figure is, or the toll that it is told of; None where it is according to nobody."""
    right = _right_behind(tree, at)
    if right is not None:
        return person(tree, voices, right) or named(tree, voices, right, tree.last[right] + 1)
    subject = tree.child(at, "nsubj")
    for noun in (at, *([subject] if subject is not None else ())):
        for child in tree.children[noun]:
            marks = (*tree.children[child], *(i for i in tree.children[noun] if i in (child - 2, child - 3)))
            if tree.bases[child] == "nmod" and any(tree.lower[i] == "according" and i < child for i in marks):
                return person(tree, voices, child) or named(tree, voices, child, tree.last[child] + 1)
    return None


def _right_behind(tree: Tree, at: int) -> int | None:
    """Return the noun behind "according to" where that stands right behind a figure or what it counts: "40 people according to the army and over 60 according to the mayor"."""
    noun = tree.heads[at] if tree.bases[at] == "nummod" else at
    stop = max(at, noun) + 1
    if tree.lower[stop : stop + 2] != ["according", "to"]:
        return None
    return tree.heads[stop] if tree.bases[stop] == "case" and tree.heads[stop] > stop else None


def _given_by(tree: Tree, voices: Voices, noun: int) -> Hop | None:
    """Return who gives a toll by a clause of its own: "the toll that the authorities give", "the number cited by them"; None where nobody does."""
    for verb in tree.children[noun]:
        given = tree.bases[verb] == "acl" and forms(tree.words[verb]) & (_ANNOUNCING | _GIVING | _HANDING_ON)
        if given and (giver := agent(tree, voices, verb)):
            return giver
        if tree.rels[verb] == "acl:relcl" and given and not _is_who(tree, verb):
            subject = tree.child(verb, "nsubj")
            return named(tree, voices, subject, subject + 1) if subject is not None else None
    return None


def _behind_subject(tree: Tree, voices: Voices, verb: int) -> Hop | None:
    """Return whose figures the subject of a verb is: "the ministry's count stood at 90", "police figures reached 90"."""
    subject = tree.child(verb, "nsubj")
    toll = subject is not None and _is_toll(tree, subject)
    if subject is not None and (giver := _accorded(tree, voices, subject)):
        return giver
    if subject is not None and toll and (giver := _given_by(tree, voices, subject)):
        return giver
    if subject is None or not forms(tree.words[subject]) & ESTIMATES:
        return None
    before = tree.child(subject, "compound")
    before = None if before is not None and tree.lower[before] == "head" else before  # "a head count"
    return owner(tree, voices, subject) or (named(tree, voices, before, before + 1) if before is not None else None)


def _subject(tree: Tree, voices: Voices, verb: int) -> Hop | None:
    subject = tree.child(verb, "nsubj")
    if subject is None and tree.tags[verb] == "VBG" and tree.bases[verb] == "advcl":
        told = forms(tree.words[tree.heads[verb]]) & SAYING
        subject = tree.child(tree.heads[verb], "nsubj") if told else None  # "…, it said, correcting a count of 40"
    if subject is None or tree.rels[subject] == "nsubj:pass":
        return None
    hop = named(tree, voices, subject, tree.last[subject] + 1)
    if hop is None or (forms(tree.words[verb]) & _HAPPENING and voices.kind(hop.party) is PartyKind.STATE):
        return None
    return Hop(hop.party, hop.name, hop.role, hop.passages, (Passage(tree.starts[verb], tree.ends[verb]),))
