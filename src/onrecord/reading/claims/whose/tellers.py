"""Which of the statements around a figure tells it: not those by which somebody acts, plans or inquires.

A cue that says something gives all that hangs on it. One that tells what somebody did ("upheld the conviction of a man
who waited five years", "sentenced him to three years", "agreed to pay 40 million") gives a figure only in a clause of its
own or in quotation marks: else the report tells it.
"""

from onrecord.reading.circumstances import words_in
from onrecord.reading.claims.whose.acts import SPEAKING, TELLING
from onrecord.reading.claims.whose.quoting import is_open
from onrecord.reading.claims.whose.ways import is_way_to
from onrecord.reading.forms import forms
from onrecord.reading.scene import Scene
from onrecord.reading.statements.clauses.figured import FIGURING, at_figure
from onrecord.reading.statements.cues import REPORTING
from onrecord.reading.tree import Tree
from onrecord.record.reading import Mode, Stance, Statement
from onrecord.record.report import Passage

_SAYING = (
    REPORTING
    | TELLING
    | frozenset(
        "show indicate notify alert discuss want unveil peg value bill praise identify plan ask signal hint imply mean attribute list specify conclude hear record read speculate intend hope"
        " statement word account letter interview comment question recount heard".split()
    )
)
"""Words of cues that say something, nouns for what is said among them."""
_RULING = frozenset("sentence convict acquit fine jail imprison order".split())
"""What courts and judges do, whatever clause tells it: an order is no statement of what is ordered."""
_ORDERING = frozenset("told tells tell asked asks urged urges instructed ordered".split())
"""Verbs by which somebody has another do something: "told the force to leave"."""
_CLAIMING = frozenset("claim claims claimed claiming".split())
_LIVES = frozenset("life lives victim victims".split())
_AHEAD = frozenset({Stance.PLANS, Stance.THREATENS})
_INQUIRING = frozenset(
    "looking searching investigating investigated investigate probing probed examining examined hunting looked".split()
)
_TOLD = frozenset("said says say told telling added adding reported announced confirmed".split())
_PLACES = frozenset("village town city hamlet settlement island district province region county country".split())
_DWELLERS = frozenset("people inhabitants residents".split())
_ROUNDING = 4
_OF = frozenset({"of", "about"})
_CLAUSES = frozenset({"ccomp", "parataxis", "csubj"})


def tells(scene: Scene, statement: Statement, passage: Passage) -> bool:
    """Say whether a statement that holds a figure tells it, rather than what somebody does, plans or looks into."""
    tree = scene.tree
    if statement.stance in _AHEAD and _has_been(tree, passage):
        return False
    if statement.mode is not Mode.DIRECT and (_is_population(tree, passage) or is_way_to(tree, passage)):
        return False
    if statement.mode is not Mode.DIRECT and _is_ordered(tree, statement, passage):
        return False
    return (
        not _inquires(tree, statement)
        and not _takes_lives(tree, statement)
        and not _is_of_an_act(scene, statement, passage)
    )


def _has_been(tree: Tree, passage: Passage) -> bool:
    """Say whether a relative clause in the past tells a figure: a plan made "after the crash, which killed 67" plans no dead."""
    first, stop = words_in(tree, passage)
    above = tree.up(tree.head_of(first, stop)) if first < stop else ()
    verb = next((i for i in above if tree.tags[i].startswith("VB")), None)
    if verb is not None and tree.bases[verb] == "conj" and tree.child(verb, "nsubj") is None:
        verb = tree.heads[verb]
    return verb is not None and tree.tags[verb] == "VBD" and tree.rels[verb] == "acl:relcl"


def _is_population(tree: Tree, passage: Passage) -> bool:
    """Say whether a figure is how many live in a place, which a report adds for its readers: "the town of about 7,000 people"."""
    first, stop = words_in(tree, passage)
    of = next((i for i in range(first - 1, max(first - _ROUNDING, 0), -1) if tree.lower[i] == "of"), 0)
    return of > 0 and tree.lower[of - 1] in _PLACES and not _DWELLERS.isdisjoint(tree.lower[first : stop + 1])


def _is_ordered(tree: Tree, statement: Statement, passage: Passage) -> bool:
    """Say whether a figure stands in what somebody is told to do, or in who is: "told the 15,000-strong force to leave within 40 days"."""
    first, stop = words_in(tree, passage)
    above = (first, *tree.up(tree.head_of(first, stop))) if first < stop else ()
    for verb in _cue_words(tree, statement):
        told = tree.child(verb, "obj", "iobj") if tree.lower[verb] in _ORDERING and verb in above else None
        if told is not None:
            done = (i for i in (*tree.children[verb], *tree.children[told]) if i > told and tree.tags[i] == "VB")
            return any(tree.tags[j] == "TO" for i in done for j in tree.children[i])
    return False


def _inquires(tree: Tree, statement: Statement) -> bool:
    """Say whether a statement only tells that somebody inquires: "investigators are looking into what killed 12 people"."""
    words = {tree.lower[i] for i in _cue_words(tree, statement)}
    return not words.isdisjoint(_INQUIRING) and words.isdisjoint(_TOLD)


def _takes_lives(tree: Tree, statement: Statement) -> bool:
    """Say whether what a statement "claims" is lives, as floods do: "the flood has claimed its second victim"."""
    claims = any(tree.lower[i] in _CLAIMING for i in _cue_words(tree, statement))
    return claims and any(
        tree.lower[i] in _LIVES and tree.heads[i] in _cue_words(tree, statement)
        for content in statement.content
        for i in range(*words_in(tree, content))
    )


def _is_of_an_act(scene: Scene, statement: Statement, passage: Passage) -> bool:
    """Say whether a figure hangs on a cue by which somebody does something, and on no clause or quotation of theirs; a cue of which no content was heard holds none."""
    cue = _cue_words(scene.tree, statement)
    said = {form for i in cue for form in forms(scene.tree.words[i])}
    hedged = statement.speaker is None and statement.stance is not Stance.ASSERTS
    if statement.mode is Mode.DIRECT or not cue or hedged or _is_quoted(scene, statement, passage):
        return False
    if said & _RULING:
        return True
    if said & SPEAKING and _is_spoken_of(scene, cue[-1], statement):
        return False
    if not said.isdisjoint(_SAYING) or _gives_figure(scene.tree, cue):
        return False
    return not statement.content or _hangs_on(scene.tree, set(cue), passage)


def _gives_figure(tree: Tree, cue: list[int]) -> bool:
    """Say whether a cue is a verb that gives a figure where it has one: "had the quake at 5.8", "timed it at 22:37"."""
    gives = (i for i in cue if tree.lower[i] in FIGURING and forms(tree.words[i]).isdisjoint(SPEAKING))
    return any(at_figure(tree, i) is not None for i in gives)


def _is_spoken_of(scene: Scene, last: int, statement: Statement) -> bool:
    """Say whether somebody speaks of what nobody knows yet: "spoke of 40 dead", not "spoke of the 40 dead"."""
    if not statement.content:
        return False
    tree = scene.tree
    first = words_in(tree, statement.content[0])[0]
    between = tree.lower[first - 1] == "of"
    spoken = between or tree.lower[last] in _OF or tree.lower[first] in _OF
    first += tree.lower[first] in _OF
    return spoken and tree.lower[first : first + 1] not in (
        ["the"],
        ["these"],
        ["those"],
        ["their"],
        ["his"],
        ["her"],
    )


def _cue_words(tree: Tree, statement: Statement) -> list[int]:
    return [i for cue in statement.cue for i in range(*words_in(tree, cue))]


def _hangs_on(tree: Tree, cue: set[int], passage: Passage) -> bool:
    """Say whether the way from a figure up to a cue crosses no clause of what is said."""
    first, stop = words_in(tree, passage)
    word = tree.head_of(first, stop)
    while word not in cue:
        if tree.bases[word] in _CLAUSES or tree.heads[word] == word or _is_that_clause(tree, word, cue):
            return False
        word = tree.heads[word]
    return True


def _is_that_clause(tree: Tree, verb: int, cue: set[int]) -> bool:
    """Say whether a word is the verb of what the speaker's own noun for saying holds: "his emphasis that only 40 were involved", not "reacted to news that …"."""
    noun = tree.heads[verb]
    own = noun in cue or tree.child(noun, "nmod:poss") is not None
    that = any(tree.lower[i] == "that" and tree.bases[i] == "mark" for i in tree.children[verb])
    return own and that and tree.rels[verb] == "acl"


def _is_quoted(scene: Scene, statement: Statement, passage: Passage) -> bool:
    """Say whether a quotation that a statement's content opens still stands open before a figure."""
    start = next((p.start for p in statement.content if p.start <= passage.start < p.end), passage.start)
    return is_open(scene.draft.report.text[start : passage.start])
