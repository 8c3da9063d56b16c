"""Read a statement off the tree around a verb of saying."""

from onrecord.reading.statements.clauses.raised import SEEM
from onrecord.reading.statements.cues import REPORTING, CueBook
from onrecord.reading.statements.heard import Heard, Range, trimmed, without
from onrecord.reading.tree import Tree

_WITH_OBJECT = frozenset(
    "deny confirm announce reject dismiss refute estimate put claim condemn vow pledge promise reveal report predict forecast call describe"
    " demand accuse blame propose dispute urge criticise criticize".split()
)
_WITH_VERB = frozenset(
    "vow pledge promise threaten claim plan urge demand swear refuse decline appear ask call".split()
)
_NEEDS_MORE = frozenset("report call describe put estimate release".split())
_ONLY_CLAUSES = frozenset("find release note hope think fear remark add".split())
_SILENCES = frozenset("decline refuse".split())
_SPOKEN = frozenset(
    "say speak comment respond confirm discuss elaborate disclose reply answer reveal give provide identify name specify".split()
)
_NO_VOICE = frozenset("this that these those which what there".split())
_BE = frozenset("is are was were be been being".split())
_FIGURE = 6
"""Words behind "at" within which a figure stands: "at more than about 40"."""
_LENGTHS = frozenset("km kilometers kilometres miles nm meters metres".split())
_TURNS = frozenset("while whereas but although though".split())
_ROW = frozenset("first last only latest".split())
"""Predicates whose subject does what hangs on them: "the army was the first to report that …"."""
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_MARKS = frozenset({'"', "”", "''", "’"})
SCORE = 0.6
"""Confidence of a statement that only the tree shows: about its share of right ones on development reports."""


def is_cue_verb(tree: Tree, at: int, book: CueBook) -> bool:
    """Say whether a word is a verb form by which people speak, used as a verb."""
    return (
        tree.tags[at].startswith("VB")
        and book.lemma(tree.lower[at]) in REPORTING
        and tree.bases[at] not in ("aux", "amod", "case")
        and tree.lower[at] != "according"
    )


def at_verb(tree: Tree, verb: int, book: CueBook) -> Heard | None:
    """Read the statement whose cue is the verb at an index; None where it has no speaker or no content."""
    speaker = speaker_of(tree, verb)
    if speaker is None:
        return None
    contents = contents_of(tree, verb, book.lemma(tree.lower[verb]), speaker)
    return Heard(speaker, (cue_of(tree, verb),), tuple(contents), SCORE) if contents else None


def speaker_of(tree: Tree, verb: int) -> Range | None:
    """Find the words for whoever does the saying: subject, agent, or the subject of the verb that it is joined to."""
    subject = _subject(tree, verb)
    if subject is not None and _is_passive(tree, verb, subject) and tree.lower[verb] not in ("quoted", "cited"):
        agent = _agent(tree, verb)
        return noun_phrase(tree, agent) if agent is not None else None
    if subject is None and tree.tags[verb] in ("VBN", "VBD"):
        subject = _agent(tree, verb)
    if subject is None and _shares_subject(tree, verb) and not _has_be(tree, verb):
        subject = tree.child(_joined_to(tree, verb), "nsubj")
    if subject is None:
        subject = _beside(tree, verb)
    if subject is None and tree.tags[verb] == "VBG":
        subject = _doer(tree, verb)
    if subject is None and tree.bases[verb] == "acl" and tree.lower[tree.heads[verb]] in _ROW:
        subject = tree.child(tree.heads[verb], "nsubj")
    if subject is None and (apposed := _set_off(tree, verb)) is not None:
        return apposed
    subject = _meant(tree, verb, subject)
    if subject is None or tree.tags[subject] in ("CD", "EX", "VBG") or tree.lower[subject] in _NO_VOICE:
        return None
    if tree.lower[verb] in SEEM:
        return None
    start, stop = noun_phrase(tree, _before_bracket(tree, subject))
    return (start, min(stop, verb)) if start < verb else (start, stop)


def _subject(tree: Tree, verb: int) -> int | None:
    """Find a verb's subject, unless it stands behind the verb and another one right before it: "Li told us his team saw"."""
    subject = _behind_dateline(tree, verb)
    ahead = _beside(tree, verb) if subject is not None and subject > verb + 1 else None
    return subject if ahead is None else ahead


def _behind_dateline(tree: Tree, verb: int) -> int | None:
    """Find a verb's subject; of two the one behind a bracket, where the first is a dateline's place: "TARN (AFP) The mayor said"."""
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.words[subject + 1 : subject + 2] != ["("]:
        return subject
    own = (i for i in tree.children[verb] if subject < i < verb and tree.bases[i] == "nsubj")
    return next(own, subject)


def _is_passive(tree: Tree, verb: int, subject: int) -> bool:
    """Say whether a verb's subject is what is said, not who says it."""
    if tree.rels[subject] == "nsubj:pass":
        return True
    return _has_be(tree, verb)


def _has_be(tree: Tree, verb: int) -> bool:
    """Say whether a participle is told by "be": what "is believed" nobody named beside it believes."""
    return tree.tags[verb] == "VBN" and any(tree.lower[i] in _BE for i in tree.children[verb] if i < verb)


def _before_bracket(tree: Tree, subject: int) -> int:
    """Go from an acronym in brackets, taken for a subject, to the noun whose name it shortens."""
    if subject < 2 or tree.words[subject - 1] != "(":
        return subject
    at = subject - 2
    while tree.heads[at] < at and tree.bases[at] in ("nmod", "compound", "flat", "amod") and tree.heads[at] != at:
        at = tree.heads[at]
    return at if tree.tags[at].startswith("NN") else subject


def _beside(tree: Tree, verb: int) -> int | None:
    """Take the subject that stands right before a finite verb but that the parse gave to another one."""
    if tree.tags[verb] not in ("VBD", "VBZ", "VBP"):
        return None
    at = verb - 1
    while at > 0 and tree.tags[at] in ("RB", "MD"):
        at -= 1
    if at >= 0 and tree.bases[at] == "nsubj" and tree.heads[at] > verb:
        return at
    return _lent(tree, verb)


def _lent(tree: Tree, verb: int) -> int | None:
    """Take the first of two subjects that the parse gave to the verb behind: "Ana Reyes of Brod, Ohio, said it fell, Alpha News reported"."""
    above = tree.heads[verb]
    if tree.bases[verb] != "ccomp" or above < verb or tree.child(verb, "nsubj") is not None:
        return None
    subjects = [i for i in tree.children[above] if tree.bases[i] == "nsubj"]
    two = len(subjects) > 1 and subjects[0] < verb < subjects[-1]
    beside = two and all(tree.words[i] == "," for i in range(tree.last[subjects[0]] + 1, verb))
    return subjects[0] if beside else None


def _set_off(tree: Tree, verb: int) -> Range | None:
    """Take the name that stands with its apposition between commas before a verb, whatever the parse makes of it: "It was hit, Ana Reyes, the head of Orvel, said"."""
    if tree.tags[verb] not in ("VBD", "VBZ") or tree.words[verb - 1] != ",":
        return None
    low = tree.spans[tree.sentence[verb]][0]
    comma = next((i for i in range(verb - 2, low, -1) if tree.words[i] == "," or tree.tags[i] in _FINITE), low)
    name = comma
    while name > low and tree.tags[name - 1].startswith("NNP"):
        name -= 1
    titled = tree.words[comma] == "," and tree.tags[comma + 1] in ("DT", "NN", "PRP$")
    return (name, verb - 1) if titled and name < comma and tree.words[name - 1] == "," else None


def _shares_subject(tree: Tree, verb: int) -> bool:
    """Say whether a verb has its subject from the verb it hangs on: "and added", "went on to say", "…, saying"."""
    if tree.heads[verb] == verb or tree.bases[verb] not in ("conj", "xcomp", "advcl"):
        return False
    return tree.bases[verb] != "advcl" or tree.tags[verb] == "VBG" or tree.lower[verb - 1] == "to"


def _meant(tree: Tree, verb: int, subject: int | None) -> int | None:
    """Go from "which" to what its clause describes: "the agency, which put the dead at 11"."""
    related = subject is not None and tree.lower[subject] == "which" and tree.rels[verb] == "acl:relcl"
    return tree.heads[verb] if related else subject


def _joined_to(tree: Tree, verb: int) -> int:
    """Return the verb that another has its subject from: behind "“…”, X said, and counted" it is X's, not that of a verb between the marks."""
    above = tree.heads[verb]
    said = tree.heads[above]
    quoted = tree.bases[above] == "ccomp" and above < said < verb and not _MARKS.isdisjoint(tree.words[above:said])
    return said if quoted and tree.bases[verb] == "conj" else above


def _doer(tree: Tree, verb: int) -> int | None:
    """Find who does what a participle tells: the noun that it describes, else the subject of the clauses above it.

    "Marchers chanting …", "They walked to the square while chanting …".
    """
    for at in (verb, *tree.up(verb)):
        above, relation = tree.heads[at], tree.bases[at]
        if relation == "acl" and tree.tags[above].startswith(("NN", "PRP")):
            return above
        if relation not in ("advcl", "conj", "xcomp", "acl") or above == at:
            return None
        subject = tree.child(above, "nsubj")
        if subject is not None:
            return None if _is_passive(tree, above, subject) else subject
    return None


def _agent(tree: Tree, verb: int) -> int | None:
    """Find the "by" phrase of a passive verb."""
    for i in tree.children[verb]:
        if tree.bases[i] == "obl" and any(tree.lower[j] == "by" for j in tree.children[i] if tree.bases[j] == "case"):
            return i
    return None


def noun_phrase(tree: Tree, head: int) -> Range:
    """Give a noun with its modifiers and appositions; relative clauses and a preposition before it are left out."""
    start, stop = tree.first[head], tree.last[head] + 1
    for i in tree.children[head]:
        if tree.bases[i] in ("acl", "advcl", "parataxis") and i > head:
            stop = min(stop, max(tree.first[i], head + 1))
        elif tree.bases[i] in ("case", "mark", "cc") and i < head:
            start = max(start, i + 1)
    found = trimmed(tree, max(start, tree.spans[tree.sentence[head]][0]), stop)
    return found or (head, head + 1)


def cue_of(tree: Tree, verb: int) -> Range:
    """Give a verb with its auxiliaries, negation and particle where they stand right beside it."""
    start = stop = verb
    while start > 0 and tree.heads[start - 1] == verb and tree.bases[start - 1] in ("aux", "advmod"):
        start -= 1
    while stop + 1 < len(tree.words) and tree.heads[stop + 1] == verb and tree.rels[stop + 1] == "compound:prt":
        stop += 1
    return start, stop + 1


def contents_of(tree: Tree, verb: int, lemma: str, speaker: Range) -> list[Range]:
    """Find what is said: a clause under the verb, the clause that the verb interrupts or closes, or its object."""
    clause = tree.child(verb, "ccomp")
    if clause is None and tree.bases[verb] not in ("parataxis", "advcl"):
        clause = _beside_it(tree, verb)
    if clause is not None and tree.lower[clause] == "so":  # it points to a sentence before
        return []
    if clause is not None:
        object_ = tree.child(verb, "obj")
        first = min(object_, tree.first[clause]) if object_ is not None and object_ > verb else tree.first[clause]
        last = max(
            tree.last[i]
            for i in tree.children[verb]
            if tree.bases[i] == tree.bases[clause] and (i < verb) == (clause < verb)
        )
        return cut(tree, (first, last + 1), [speaker, (verb, verb + 1)])
    top = verb
    while tree.bases[top] == "xcomp" and tree.heads[top] != top:
        top = tree.heads[top]
    if _interrupts(tree, top, speaker):
        return host_of(tree, top)
    quoted = _quoted_as(tree, verb)
    if quoted is not None:
        return cut(tree, (tree.first[quoted], tree.last[quoted] + 1), [speaker])
    if lemma in _SILENCES:
        open_ = tree.child(verb, "xcomp")
        spoken = open_ is not None and tree.lower[open_] in _SPOKEN
        return cut(tree, (tree.first[open_], tree.last[open_] + 1), []) if open_ is not None and spoken else []
    return _object(tree, verb, lemma, speaker) or before_comma(tree, verb, lemma, speaker) or _torn(tree, verb)


def _torn(tree: Tree, verb: int) -> list[Range]:
    """Take what stands behind "X said" where the parse took the verb for the subject of what is said."""
    above = tree.heads[verb]
    torn = tree.rels[verb] == "nsubj" and verb < above
    return cut(tree, (verb + 1, tree.last[above] + 1), []) if torn else []


def _beside_it(tree: Tree, verb: int) -> int | None:
    """Find the clause set beside a verb; one behind a semicolon is told by somebody else."""
    clause = tree.child(verb, "parataxis")
    return None if clause is None or tree.words[tree.first[clause]] == ";" else clause


def _interrupts(tree: Tree, verb: int, speaker: Range) -> bool:
    """Say whether a verb of saying stands inside or behind the clause that it reports.

    That is "…, she said, …" set off by a comma or a mark, "…, as reported by X", and "As X reported, …".
    """
    if tree.heads[verb] == verb or tree.bases[verb] not in ("parataxis", "ccomp", "advcl", "conj"):
        return False
    as_ = next((i for i in tree.children[verb] if tree.lower[i] == "as" and i < verb), None)
    if tree.bases[verb] == "advcl" and as_ is not None:
        return True
    if any(tree.bases[i] in ("mark", "cc") for i in tree.children[verb]) or tree.heads[verb] > verb:
        return False
    before = min(tree.first[verb], speaker[0]) - 1
    while before > 0 and tree.words[before] in _MARKS:
        before -= 1
    return before >= 0 and speaker[0] > tree.heads[verb] and tree.words[before] in (",", "-", "–", "—", "?", "!", ".")


def host_of(tree: Tree, verb: int) -> list[Range]:
    """Give the clause that a verb of saying stands in, the saying itself left out."""
    top = tree.heads[verb]
    return cut(tree, (tree.first[top], tree.last[top] + 1), [(tree.first[verb], tree.last[verb] + 1)])


def before_comma(tree: Tree, verb: int, lemma: str, speaker: Range) -> list[Range]:
    """Take all that stands before ", X said" at a sentence's end, where the parse has joined the two in another way."""
    low, high = tree.spans[tree.sentence[verb]]
    comma = speaker[0] - 1
    while comma > low and tree.words[comma] in _MARKS:
        comma -= 1
    if comma <= low + 2 or tree.words[comma] != "," or not speaker[1] <= verb <= speaker[1] + 4:
        return []
    low = max(
        (i + 1 for i in range(low + 1, comma) if tree.lower[i] in _TURNS and tree.words[i - 1] == ","), default=low
    )
    told = any(tree.tags[i].startswith(("VBD", "VBZ", "VBP", "MD")) for i in range(low, comma))
    end = next((i for i in range(verb + 1, high) if tree.words[i] in (",", ";", ".")), high)
    closes = lemma not in _ONLY_CLAUSES - {"add", "note", "remark"} and not any(
        tree.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(verb + 1, end)
    )
    return cut(tree, (low, comma), []) if told and closes else []


def _quoted_as(tree: Tree, verb: int) -> int | None:
    """Find the clause of "was quoted as saying …"."""
    if tree.lower[verb] not in ("quoted", "cited"):
        return None
    saying = next((i for i in tree.children[verb] if tree.lower[i] in ("saying", "telling", "stating")), None)
    return tree.child(saying, "ccomp", "parataxis", "obj") if saying is not None else None


def _object(tree: Tree, verb: int, lemma: str, speaker: Range) -> list[Range]:
    """Take the object, with what follows it, or the infinitive, of verbs that report by them."""
    if lemma == "put" and _as_put(tree, verb):
        return host_of(tree, verb)
    held = tree.child(verb, "obj", "nsubj:pass") if lemma in _WITH_OBJECT else None
    if held is not None and lemma == "put" and not _puts_at(tree, verb):
        return []
    if held is None and lemma in _WITH_VERB:
        held = tree.child(verb, "xcomp", "advcl")
    if held is None and lemma in _WITH_OBJECT and tree.tags[verb + 1 : verb + 2] == ["CD"]:
        return cut(tree, (verb + 1, tree.last[verb] + 1), [])
    if held is None or (lemma in _NEEDS_MORE and not _says_more(tree, verb, held)):
        return []
    kept = ("obj", "obl") if lemma == "put" else ("obj", "obl", "xcomp", "nsubj", "advcl")
    joined = next((i for i in tree.children[verb] if i > held and tree.bases[i] == "conj"), None)
    ahead = [i for i in tree.children[verb] if i >= held and (joined is None or i < joined)]
    stop = max(tree.last[i] + 1 for i in ahead if tree.bases[i] in kept)
    return cut(tree, (tree.first[held], stop), [speaker, (verb, verb + 1)])


def _as_put(tree: Tree, verb: int) -> bool:
    """Say whether a verb is that of "as she put it", which stands inside the clause that was said."""
    object_ = tree.child(verb, "obj")
    return (
        object_ is not None
        and tree.lower[object_] == "it"
        and any(tree.lower[i] == "as" and i < verb for i in tree.children[verb])
    )


def _puts_at(tree: Tree, verb: int) -> bool:
    """Say whether a verb puts a figure "at" something, or so far off: "put the toll at 40", "put the splash 40 km off", not "put the plan on hold"."""
    low, high = verb + 1, tree.spans[tree.sentence[verb]][1]
    at = next((i for i in range(low, high) if tree.lower[i] == "at" or tree.words[i] in (",", ";")), high)
    if any(tree.tags[i] == "CD" for i in range(at, min(at + _FIGURE, high))):
        return True
    return any(tree.lower[i] in _LENGTHS and tree.tags[i - 1] == "CD" for i in range(low, at))


def _says_more(tree: Tree, verb: int, held: int) -> bool:
    """Say whether an object is more than a thing reported: something is said of it, or it is a figure."""
    return tree.child(verb, "obl", "xcomp") is not None or any(
        tree.tags[i] == "CD" for i in range(held, tree.last[held] + 1)
    )


def cut(tree: Tree, whole: Range, holes: list[Range]) -> list[Range]:
    """Cut some ranges out of one, and the commas off what is left."""
    parts = [whole]
    for hole in holes:
        parts = [left for part in parts for left in without(part, hole)]
    kept = (trimmed(tree, *part) for part in parts)
    return [part for part in kept if part is not None and any(tree.words[i][:1].isalnum() for i in range(*part))]
