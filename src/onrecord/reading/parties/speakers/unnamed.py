"""Give a party to each speaker whom nothing else has named: "one of the survivors", "who", "Team Rescue"."""

from onrecord.reading.parties.nouns import BODIES, is_person, singular
from onrecord.reading.parties.roles.again import speaks_again
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene, quoter
from onrecord.reading.parties.speakers.shown import shown_by
from onrecord.reading.parties.speakers.speaking import is_calendar
from onrecord.record.reading import PartyKind
from onrecord.record.report import Passage

_RELATIVES = frozenset("who which that whom whose".split())
_NOBODY = frozenset(
    "nobody none it i we you me us he she they him her them there this these those that what one".split()
)
_OWN = frozenset("i we me us".split())
_ONES = frozenset("one another someone somebody".split())
_MANY = frozenset("many some others several most both few all dozens hundreds thousands".split())
_ELSE = frozenset("another others".split())
_NOMINAL = ("NN", "CD", "JJ", "PRP", "FW", "_SP", "VBG", "VBN")
_OF_DAYS = frozenset(("CD", "IN", ",", "-LRB-", "-RRB-"))
"""Tags of what stands beside the names of days and months in a day."""
_SPELLINGS = frozenset("acronym initials abbreviation".split())
_REACH = 8
_HEAD = 3
"""Sentences, title included, of which one opens a body's own statement."""
DECLARING = frozenset(
    "condemns confirms announces expresses regrets informs mourns denounces deplores reiterates affirms declares clarifies reminds states"
    " stands demands calls urges welcomes".split()
)
"""Verbs in the present by which a statement opens: "the network condemns", "the airline confirms"."""


def name_voices(scene: Scene, found: list[tuple[Passage, Entity | None]]) -> list[tuple[Passage, Entity | None]]:
    """Give a naming for each speaker's head that no naming covers."""
    tree = scene.tree
    out: list[tuple[Passage, Entity | None]] = []
    covered = [False] * (tree.ends[-1] + 1)
    for passage, _ in found:
        covered[passage.start : passage.end] = [True] * (passage.end - passage.start)
    for head in sorted(scene.speaking):
        if not covered[tree.starts[head]]:
            entity, start, stop = _voice(scene, head)
            out.append((tree.passage(start, stop), entity))
    return out


def _voice(scene: Scene, head: int) -> tuple[Entity | None, int, int]:
    """Name one speaker, with the words that name it."""
    word = scene.tree.lower[head]
    if word in _RELATIVES | _OWN | _SPELLINGS:
        return _pointed_at(scene, head), head, head + 1
    if word in _ONES | _MANY and scene.tree.child(head, "nmod") is not None:
        return _one_of(scene, head)
    one = _holder(scene, head) or _beside(scene, head) or _like_before(scene, head)
    if one is not None:
        return one, head, head + 1
    again = speaks_again(scene, max(scene.tree.first[head], head - _REACH), head)
    if again is not None:
        return again, scene.tree.first[head], head + 1
    if word in _NOBODY or not scene.tree.tags[head].startswith(_NOMINAL):
        return None, head, head + 1
    shown = shown_by(scene, head)
    return (shown, head, head + 1) if shown is not None else _described(scene, head)


def _holder(scene: Scene, head: int) -> Entity | None:
    """Find the person right before whose name a short title stands, for the parse a name of its own: "Cmdr. Ana Reyes", "DSP Ana Reyes"."""
    tree, at = scene.tree, head + 1
    cut = tree.words[at : at + 1] == ["."] and tree.starts[at] == tree.ends[head]
    named = scene.named.get(at + cut)
    title = tree.tags[head].startswith("NNP") and (cut or tree.words[head].isupper() or tree.words[head].endswith("."))
    return named if title and named is not None and named.kind is PartyKind.PERSON else None


def _beside(scene: Scene, head: int) -> Entity | None:
    """Find the one whose name stands right behind a noun that says what it is: "public radio Orvel", "butcher Ana Reyes"."""
    tree, named = scene.tree, scene.named.get(head + 1)
    plain = tree.tags[head] == "NN" and tree.lower[head] == tree.words[head] and tree.lower[head] not in _NOBODY
    if not plain or named is None or named.kind not in (PartyKind.ORGANISATION, PartyKind.PERSON):
        return None
    return named if tree.sentence[head + 1] == tree.sentence[head] else None


def _pointed_at(scene: Scene, head: int) -> Entity | None:
    """Find whom a word means that only points: the antecedent of "who", the quoter who says "we", the name behind "its acronym"."""
    word = scene.tree.lower[head]
    if word in _RELATIVES:
        return _antecedent(scene, head)
    if word in _OWN:
        return quoter(scene, head) or (None if scene.quoted[head] or word not in ("we", "us") else _declarer(scene))
    return scene.named.get(head + 1)


def _declarer(scene: Scene) -> Entity | None:
    """Find the body whose own statement a text is: "The network condemns the attack. … We demand an inquiry"."""
    tree = scene.tree
    for start, stop in tree.spans[:_HEAD]:
        verb = next((i for i in range(start, stop) if tree.heads[i] == i and tree.lower[i] in DECLARING), None)
        subjects = [i for i in tree.children[verb] if tree.bases[i] == "nsubj"] if verb is not None else []
        body = next((scene.named[i] for i in reversed(subjects) if i in scene.named), None)
        if body is not None and body.kind is PartyKind.ORGANISATION and body.settled not in scene.roster.index.carriers:
            return body
    return None


def _described(scene: Scene, head: int) -> tuple[Entity | None, int, int]:
    """Name a speaker by the words that stand around its head."""
    tree, word = scene.tree, scene.tree.lower[head]
    start = max(tree.first[head], head - _REACH, tree.spans[tree.sentence[head]][0])
    while start < head and (
        tree.words[start] in (",", '"', "“", "(")
        or tree.lower[start] in ("a", "an", "the")
        or tree.tags[start] in ("IN", "TO", "CC", "RB")
    ):
        start += 1
    start = max([start, *(i + 1 for i in range(start + 1, head) if tree.lower[i - 1 : i + 1] == ["according", "to"])])
    while start < head and (tree.bases[start] in ("case", "fixed", "cc", "mark") or tree.lower[start] == "according"):
        start += 1
    stop = head + 1
    owner = _owner(scene, start) or _spelled(scene, head)
    if owner is not None:
        return owner, start, stop
    text = " ".join(tree.words[start:stop]).replace(" 's", "'s").replace(" ’s", "’s").replace(" - ", "-").lstrip("- ")
    named = tree.tags[head].startswith("NNP") or tree.words[head][:1].isupper()
    if tree.tags[head] in ("NNS", "NNPS") or word in _MANY:
        kind = PartyKind.GROUP
    else:
        kind = PartyKind.ORGANISATION if named else PartyKind.ANONYMOUS
    body, stop = _body_behind(scene, head) if not named else (None, stop)
    if body is not None:
        text = f"{text} of {body.name}"
    entity = scene.roster.named(kind, text)
    entity.of = entity.of or body
    entity.many = kind is PartyKind.GROUP
    entity.nouns.add(singular(word))
    if not named and kind is PartyKind.ANONYMOUS and is_person(singular(word)):
        entity.nouns.add(singular(word))
    return entity, start, stop


def _body_behind(scene: Scene, head: int) -> tuple[Entity | None, int]:
    """Find the body of which a noun tells a part, and where its name ends: "the management of Orvel", "the regional branch of the Orvel Party"."""
    tree, at = scene.tree, head + 2 + (scene.tree.lower[head + 2 : head + 3] == ["the"])
    body = scene.named.get(at) if tree.lower[head + 1 : head + 2] == ["of"] else None
    if body is None and tree.lower[head + 1 : head + 2] == ["of"] and tree.is_name(at):
        return scene.roster.named(PartyKind.ORGANISATION, tree.words[at]), at + 1
    if body is None or body.kind is not PartyKind.ORGANISATION:
        return None, head + 1
    stop = at
    while scene.named.get(stop) is body:
        stop += 1
    return body, stop


def _like_before(scene: Scene, head: int) -> Entity | None:
    """Make a voice of "another said": another of those of whom one without a name spoke right before; None where none did."""
    if scene.tree.lower[head] not in _ELSE:
        return None
    tree, before = scene.tree, [r for r in scene.mind.spoken if r.head < head]
    last = before[-1] if before else None
    near = last is not None and tree.sentence[head] - tree.sentence[last.head] <= 1
    if last is None or not near or last.entity.kind not in (PartyKind.ANONYMOUS, PartyKind.GROUP):
        return None
    many = tree.lower[head] == "others"
    entity = scene.roster.fresh(last.entity.kind, f"{'other' if many else 'another'} {last.entity.name}")
    entity.nouns, entity.many = set(last.entity.nouns), many
    return entity


def _one_of(scene: Scene, head: int) -> tuple[Entity, int, int]:
    """Make a voice of "one of the passengers" or "most of them": some of a group are not the group."""
    tree, stop = scene.tree, head + 1
    end = min(tree.last[head] + 1, head + _REACH)
    while stop < end and not (
        tree.words[stop] in (",", '"', "“", "(") or tree.tags[stop].startswith(("VB", "MD", "W"))
    ):
        stop += 1
    many = tree.lower[head] in _MANY
    text = " ".join(tree.words[head:stop])
    whole = scene.mind.at(stop - 1) if tree.lower[head + 1 : stop] in (["of", "them"], ["of", "these"]) else None
    if whole is not None:
        text = f"{tree.lower[head]} of {'the ' * whole.entity.name.islower()}{whole.entity.name}"
    entity = scene.roster.fresh(PartyKind.GROUP if many else PartyKind.ANONYMOUS, text)
    entity.many = many
    return entity, head, stop


def _owner(scene: Scene, start: int) -> Entity | None:
    """Find whoever is behind "his words", "its model" or "its data" (the last body that spoke), and "our team" in a body's own statement; None for any other words."""
    if scene.tree.lower[start] == "our" and not scene.quoted[start]:
        return _declarer(scene)
    if scene.tree.lower[start] in ("his", "her") and (whose := scene.mind.at(start)) is not None:
        return whose.entity
    if scene.tree.lower[start] != "its":
        return None
    before = (reference for reference in reversed(scene.mind.spoken) if reference.head < start)
    return next((reference.entity for reference in before if reference.entity.is_body), None)


def _spelled(scene: Scene, head: int) -> Entity | None:
    """Find the body whose short name stands right behind a word for one: "its Turkish acronym AFAD"."""
    return scene.named.get(head + 1) if scene.tree.lower[head] in ("acronym", "abbreviation", "initials") else None


def _antecedent(scene: Scene, head: int) -> Entity | None:
    """Find whom "who" means: the noun that its relative clause hangs on."""
    tree = scene.tree
    ends = (head, head - 1) if tree.words[head - 1] == "," else (head,)
    near = [r for r in scene.mind.references if r.stop in ends and _can_be(r.entity, tree.lower[head])]
    beside = max(near, key=lambda r: (r.stop, -r.start), default=None)
    if beside is not None:
        return beside.entity
    day = _before_day(scene, head)
    if day is not None:
        return day
    for above in tree.up(head):
        if tree.rels[above] == "acl:relcl" or tree.bases[above] == "acl":
            noun = tree.heads[above]
            found = next((r for r in scene.mind.references if r.start <= noun < r.stop), None)
            return found.entity if found else _untold(scene, noun)
    return None


def _can_be(entity: Entity, word: str) -> bool:
    """Say whether "who" or "which" can mean a party: people by the one, bodies by the other."""
    return entity.is_person if word == "who" else entity.is_body and word == "which"


def _before_day(scene: Scene, head: int) -> Entity | None:
    """Find whom "which" and "who" mean behind a day that parts them from their noun: "set out by the ministry on Tuesday (Oct 15), which said"."""
    at = head - 1
    if scene.tree.words[at] != ",":
        return None
    while at > 0 and (scene.tree.tags[at] in _OF_DAYS or is_calendar(scene.tree.lower[at])):
        at -= 1
    if at == head - 2:
        return None
    before = next((r for r in reversed(scene.mind.references) if r.start <= at < r.stop), None)
    if before is None:
        return _untold(scene, at) if singular(scene.tree.lower[at]) in BODIES else None
    return before.entity if _can_be(before.entity, scene.tree.lower[head]) else None


def _untold(scene: Scene, noun: int) -> Entity | None:
    """Name whom "who" means by the noun itself, where no naming covers that: "others who", "a petition that"."""
    word, told = scene.tree.lower[noun], scene.tree.tags[noun].startswith(_NOMINAL)
    return _described(scene, noun)[0] if told and word not in _NOBODY | _RELATIVES else None
