"""Know the words that attribute, in every form that they take, and the stance that each shows."""

from dataclasses import dataclass, field

from onrecord.packs.pack import Pack
from onrecord.reading.once import once
from onrecord.record.reading import Stance

_IRREGULAR = {
    "say": "says said saying", "tell": "tells told telling", "write": "writes wrote written writing",
    "think": "thinks thought thinking", "find": "finds found finding", "hear": "hears heard hearing",
    "learn": "learns learned learnt learning", "see": "sees saw seen seeing", "put": "puts put putting",
    "swear": "swears swore sworn swearing", "mean": "means meant meaning", "seek": "seeks sought seeking",
    "understand": "understands understood understanding", "feel": "feels felt feeling", "withhold": "withholds withheld withholding",
    "show": "shows showed shown showing", "speak": "speaks spoke spoken speaking", "read": "reads read reading",
    "hold": "holds held holding", "know": "knows knew known knowing", "give": "gives gave given giving",
    "foresee": "foresees foresaw foreseen foreseeing", "admit": "admits admitted admitting", "commit": "commits committed committing",
    "rebut": "rebuts rebutted rebutting", "plan": "plans planned planning", "go": "goes went gone going",
    "brush": "brushes brushed brushing", "rule": "rules ruled ruling", "make": "makes made making", "set": "sets set setting",
    "submit": "submits submitted submitting", "dub": "dubs dubbed dubbing", "quip": "quips quipped quipping",
    "brag": "brags bragged bragging",
}  # fmt: skip

REPORTING = frozenset(
    "say tell report announce state add note explain declare confirm reveal stress emphasise emphasize write according insist maintain argue"
    " acknowledge admit concede disclose indicate claim allege estimate believe assess warn remark observe mention comment reply respond deny"
    " quip recall testify conclude assert contend reiterate affirm reaffirm suggest predict caution clarify specify tweet post vow pledge promise threaten inform"
    " determine complain find remind condemn criticise criticize release speculate forecast calculate presume recommend warn vow think hope fear expect propose urge demand call accuse blame describe put"
    " boast brag joke lament bemoan muse opine gush exclaim shout yell cry scoff confess retort reckon marvel fume".split()
)
"""Verbs by which people commonly speak in news; a rule that has only the tree to go by trusts these."""


@dataclass(slots=True)
class CueBook:
    """A pack's cues: `verbs` gives a form's dictionary form, `stances` the stance of a word or phrase in that form."""

    verbs: dict[str, str] = field(default_factory=dict)
    stances: dict[tuple[str, ...], Stance] = field(default_factory=dict)
    longest: int = 1

    def lemma(self, word: str) -> str:
        """Give the dictionary form of a lower-case cue verb, or the word itself."""
        return self.verbs.get(word, word)


@once
def book_of(pack: Pack) -> CueBook:
    """Give a pack's cue book, made once for each pack object."""
    made = CueBook()
    for word in sorted(REPORTING):
        _learn(made, word)
    for cue in pack.cues:
        for phrase in cue.words:
            words = tuple(phrase.lower().split())
            made.stances.setdefault(words, cue.stance)
            made.longest = max(made.longest, len(words))
            _learn(made, words[0] if words[0] != "not" else words[-1])
    return made


def _learn(book: CueBook, verb: str) -> None:
    """Enter all forms of a verb; the first verb that has a form keeps it."""
    book.verbs.setdefault(verb, verb)
    for form in forms(verb):
        book.verbs.setdefault(form, verb)


def forms(verb: str) -> list[str]:
    """List the inflected forms of a verb: irregular ones by table, the others by rule."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb].split()
    if verb.endswith("e"):
        return [verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return [verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [plural, verb + "ed", verb + "ing"]
