"""What a reading says of one report beside its labels: each label and each finding judged, with what was amiss."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from floors.labels.shape import Event, Labels, Party, Span, Spans, Statement, Value
from floors.synonyms import same_field, same_kind

Told = Mapping[str, Any]
HALF = 0.5  # of the tokens of both contents together: the share from which on a statement counts as found
_LEFT_OUT = frozenset("the a an of for and in at on s mr mrs ms dr rep sen gov sgt president prime minister".split())
_UNNAMED = ("anonymous", "group")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[“\"'A-Z])|\n+")

FIGURES = (
    "statements: found",
    "statements: labelled, of found",
    "statements: speaker right, of found",
    "statements: party right, of found",
    "statements: chain right, of found",
    "statements: stance right, of found",
    "times: strict F1",
    "times: value F1",
    "values: found",
    "values: labelled, of claims",
    "values: bounds right, of found",
    "values: field right, of found",
    "values: origin right, of found",
    "events: kind found",
    "events: kind found, of kinds in packs",
    "events: kind and reality found",
    "events: main or background right, of found",
    "events: labelled, of mentions",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement: which figure it counts in, whether it is right, where, and what was amiss ("" where nothing)."""

    figure: str
    right: bool
    spans: Spans
    amiss: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the packs know: names of parties by id, and the ids of fields and kinds."""

    parties: Mapping[str, Sequence[str]] = field(default_factory=dict)
    fields: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


class Sides:
    """One report's labels and reading, and what both are compared by: tokens, sentences, and what the packs know."""

    def __init__(self, text: str, labels: Labels, told: Told, known: Known) -> None:
        self.text, self.labels, self.told, self.known = text, labels, told, known
        self._tokens = [found.span() for found in re.finditer(r"\w+|[^\w\s]", text)]
        self._ends = [found.start() for found in _SENTENCE.finditer(text)]

    def tokens(self, spans: Iterable[Sequence[int]]) -> frozenset[int]:
        """Return which tokens some spans touch."""
        pairs = [tuple(span) for span in spans]
        return frozenset(n for n, (a, b) in enumerate(self._tokens) if any(a < end and b > at for at, end in pairs))

    def sentence(self, at: int) -> int:
        """Return the number of the sentence at an offset."""
        return sum(end <= at for end in self._ends)

    def counted(self, spans: Sequence[Sequence[int]]) -> bool:
        """Return True for what is found in the labelled part and not in page furniture."""
        if not spans or spans[0][0] >= self.labels.until:
            return False
        return not any(start < spans[0][1] and spans[0][0] < end for start, end in self.labels.skip)

    def credited(self, hop: Told) -> bool:
        """Return True for a relay that stands in a credit, not in the telling: "(AP)", or a line of its own."""
        if hop["role"] != "relay":
            return False
        around = [(self.text[max(0, start - 1) : start], self.text[end : end + 1]) for start, end in hop["passages"]]
        return all(pair in {("(", ")"), ("\n", ""), ("\n", "\n"), ("", "\n")} for pair in around)

    def same(self, gold: Party | None, found: Told | None) -> str:
        """Return "" where a found hop (or none) is the labelled party, else what is amiss."""
        if gold is None or gold.kind == "unknown":
            return "" if not found or not found["party"] else "a party for none"
        if not found:
            return "nobody for a party"
        if not found["party"]:
            return "left unresolved"
        hidden = ":report-" in found["party"]  # kept apart by report: unnamed people and groups
        if gold.kind == "anonymous" and not hidden:
            return "a party for an unnamed one"
        names = (found["name"], *self.known.parties.get(found["party"], ()))
        if any(alike(one, other) for one in gold.names for other in names):
            return ""
        return "an unnamed one for a party" if hidden and gold.kind not in _UNNAMED else "another party"


def alike(one: str, other: str) -> bool:
    """Return True where two names are plainly one party's: the same words, or all words of the shorter in the longer."""
    first, second = _words(one), _words(other)
    return bool(first and second) and (first <= second or second <= first)


def _words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace(".", "")
    return frozenset(word.removesuffix("s") for word in re.findall(r"[a-z0-9]+", plain) if word not in _LEFT_OUT)


def statements(sides: Sides) -> list[Verdict]:
    """Judge statements: found at half of the content's tokens; of the found, speaker, party, chain and stance."""
    told = [each for each in sides.told["statements"] if sides.counted(each["content"]["passages"])]
    laid = [sides.tokens(each["content"]["passages"]) for each in told]
    verdicts, met = [], set()
    for gold in sides.labels.statements:
        content = sides.tokens(gold.content)
        near = [n for n, one in enumerate(laid) if len(one & content) >= HALF * len(one | content)]
        met |= set(near)
        best = max(near, key=lambda n: _fit(sides, gold, told[n], laid[n] & content), default=None)
        amiss = "" if best is not None else _elsewhere(content, laid)
        verdicts.append(Verdict("statements: found", best is not None, gold.content, amiss))
        if best is not None:
            verdicts += _statement(sides, gold, told[best])
    for n, each in enumerate(told):
        spans = tuple((start, end) for start, end in each["content"]["passages"])
        amiss = "" if n in met else "no such label: " + str((each["speaker"] or {}).get("name"))
        verdicts.append(Verdict("statements: labelled, of found", n in met, spans, amiss))
    return verdicts


def _fit(sides: Sides, gold: Statement, told: Told, shared: frozenset[int]) -> tuple[bool, int]:
    speaker = sides.tokens((told["speaker"] or {}).get("passages") or [])
    return bool(speaker & sides.tokens(gold.speaker)), len(shared)


def _elsewhere(content: frozenset[int], laid: Sequence[frozenset[int]]) -> str:
    return "content cut otherwise" if any(one & content for one in laid) else "not seen at all"


def _statement(sides: Sides, gold: Statement, told: Told) -> list[Verdict]:
    parties = [sides.labels.parties[voice] for voice in gold.voices]
    hops = [hop for hop in told["chain"] if hop["role"] != "outlet" and not sides.credited(hop)]
    first = hops[0] if hops else None
    verdicts = []
    if gold.speaker:
        speaker = sides.tokens((told["speaker"] or {}).get("passages") or [])
        right = bool(speaker & sides.tokens(gold.speaker))
        amiss = "" if right else ("another speaker" if speaker else "no speaker")
        verdicts.append(Verdict("statements: speaker right, of found", right, gold.content, amiss))
    wrong = sides.same(parties[0], first)
    note = f"{wrong}: {(first or {}).get('name')} for {_called(parties[0])}" if wrong else ""
    verdicts.append(Verdict("statements: party right, of found", not wrong, gold.content, note))
    voiced = parties if parties[0].kind != "unknown" else parties[1:]
    agree = len(voiced) == len([hop for hop in hops if hop["party"]]) and not any(map(sides.same, voiced, hops))
    agree = agree or (not voiced and not wrong)
    got, want = " < ".join(hop["name"] for hop in hops) or "nobody", " < ".join(map(_called, parties))
    verdicts.append(
        Verdict(
            "statements: chain right, of found",
            agree,
            gold.content,
            "" if agree else f"{len(hops)} for {len(parties)}: {got} for {want}",
        )
    )
    same = told["stance"] == gold.stance
    amiss = "" if same else f"{told['stance']} for {gold.stance}"
    verdicts.append(Verdict("statements: stance right, of found", same, gold.content, amiss))
    return verdicts


def _called(party: Party) -> str:
    return party.names[0] if party.names else "nobody named"


def times(sides: Sides) -> list[Verdict]:
    """Judge times as TempEval-3 does: F1 of strict extents and of values, each over labels and findings together."""
    left = [each for each in sides.told["times"] if sides.counted(each["passages"])]
    verdicts = []
    for gold in sides.labels.times:
        met = next((each for each in left if _touch(gold.span, each["passages"])), None)
        spans = (gold.span,)
        if met is None:
            verdicts += [Verdict(name, False, spans, "missed") for name in _TIMES]
            continue
        left.remove(met)
        extent = (met["passages"][0][0], met["passages"][-1][1])
        strict, valued = extent == gold.span, met["value"] == gold.value
        amiss = f"cut otherwise: {sides.text[extent[0] : extent[1]]}"
        verdicts += [Verdict(_TIMES[0], strict, spans, "" if strict else amiss), Verdict(_TIMES[0], strict, spans)]
        amiss = f"another value: {met['value']} for {gold.value}"
        verdicts += [Verdict(_TIMES[1], valued, spans, "" if valued else amiss), Verdict(_TIMES[1], valued, spans)]
    for each in left:
        extent = (each["passages"][0][0], each["passages"][-1][1])
        verdicts += [Verdict(name, False, (extent,), f"no such label: {each['value']}") for name in _TIMES]
    return verdicts


_TIMES = ("times: strict F1", "times: value F1")


def _touch(span: Span, passages: Iterable[Sequence[int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in passages)


def values(sides: Sides) -> list[Verdict]:
    """Judge figures: found where a claim at the label's words has its number and unit; of the found, bounds, field, origin."""
    claims = [
        each
        for each in sides.told["claims"]
        if each["value"]["type"] == "quantity"
        and sides.counted(each["passages"])
        and each["value"]["unit"] not in _SPANS
    ]
    verdicts, used = [], set()
    for gold in sides.labels.values:
        there = [n for n, each in enumerate(claims) if _touch(gold.span, each["passages"][:1])]
        near = [n for n in there if n not in used and _number(gold, claims[n]["value"])]
        best = max(near, key=lambda n: same_field(gold.field, claims[n]["field"]), default=None)
        amiss = "" if best is not None else _unread(gold, claims, there)
        verdicts.append(Verdict("values: found", best is not None, (gold.span,), amiss))
        if best is not None:
            used.add(best)
            verdicts += _value(sides, gold, claims[best])
    for n, each in enumerate(claims):
        spans = tuple((start, end) for start, end in each["passages"][:1])
        amiss = "" if n in used else f"no such label: {each['field']} {each['value']['low']}"
        verdicts.append(Verdict("values: labelled, of claims", n in used, spans, amiss))
    return verdicts


_SPANS = frozenset("second minute hour day week month year decade century".split())  # labelled as times


def _unread(gold: Value, claims: Sequence[Told], there: Sequence[int]) -> str:
    wanted = f"{gold.field} {gold.low if gold.low is not None else gold.high:g} {gold.unit or ''}"
    if not there:
        return f"no claim: {wanted}"
    value = claims[there[0]]["value"]
    return f"another number: {value['low']}..{value['high']} {value['unit'] or ''} for {wanted}"


def _number(gold: Value, told: Told) -> bool:
    unit = told["unit"] if told["unit"] != "ordinal" else None
    wanted = gold.unit if gold.unit != "ordinal" else None
    if unit != wanted and {unit, wanted} not in ({"ton", "tonne"}, {None, "ordinal"}):
        return False
    numbers = [one for one in (gold.low, gold.high) if one is not None]
    found = [one for one in (told["low"], told["high"]) if one is not None]
    return all(any(abs(a - b) <= 0.006 * max(abs(a), abs(b)) for b in found) for a in numbers)


def _value(sides: Sides, gold: Value, claim: Told) -> list[Verdict]:
    told = claim["value"]
    bounds = (gold.low is None) == (told["low"] is None) and (gold.high is None) == (told["high"] is None)
    field_right = same_field(gold.field, claim["field"]) or _noun(sides, gold, claim["field"])
    wrong = sides.same(sides.labels.parties[gold.origin] if gold.origin else None, claim["origin"])
    called = _called(sides.labels.parties[gold.origin]) if gold.origin else "nobody"
    spans = (gold.span,)
    return [
        Verdict(
            "values: bounds right, of found",
            bounds,
            spans,
            "" if bounds else f"other bounds: {told['low']}..{told['high']}",
        ),
        Verdict(
            "values: field right, of found",
            field_right,
            spans,
            "" if field_right else f"another field: {claim['field']} for {gold.field}",
        ),
        Verdict(
            "values: origin right, of found",
            not wrong,
            spans,
            f"{wrong}: {(claim['origin'] or {}).get('name')} for {called}" if wrong else "",
        ),
    ]


def _noun(sides: Sides, gold: Value, found: str) -> bool:
    """Return True for a noun of the label's own words, where no pack has the label's field."""
    own = {word.rstrip("s").lower() for word in re.findall(r"\w+", sides.text[slice(*gold.span)])}
    return gold.field not in sides.known.fields and _singular(found) in own | {_singular(word) for word in own}


def _singular(noun: str) -> str:
    return {"men": "man", "women": "woman", "people": "person"}.get(noun.lower(), noun.lower().rstrip("s"))


def events(sides: Sides) -> list[Verdict]:
    """Judge events: found where a mention of the kind touches the label's trigger or stands in its sentence.

    A mention is labelled where any label of the report is of its kind: labels stand at the first telling alone.
    """
    mentions = [each for each in sides.told["mentions"] if sides.counted(each["passages"])]
    verdicts, used = [], set()
    for gold in sides.labels.events:
        there = [n for n, each in enumerate(mentions) if _stands(sides, gold, each)]
        near = [n for n in there if same_kind(gold.kind, mentions[n]["kind"])]
        used |= {n for n, each in enumerate(mentions) if same_kind(gold.kind, each["kind"])}
        real = [n for n in near if _real(mentions[n]["reality"]) == gold.reality]
        amiss = "" if near else _unseen(gold, [mentions[n]["kind"] for n in there], mentions)
        spans = (gold.span,)
        verdicts.append(Verdict("events: kind found", bool(near), spans, amiss))
        if any(same_kind(gold.kind, kind) for kind in sides.known.kinds):
            verdicts.append(Verdict("events: kind found, of kinds in packs", bool(near), spans))
        amiss = f"{mentions[near[0]]['reality']} for {gold.reality}" if near and not real else ""
        verdicts.append(Verdict("events: kind and reality found", bool(real), spans, amiss))
        if near:
            right = any(mentions[n]["main"] == gold.main for n in near)
            amiss = "" if right else ("background for main" if gold.main else "main for background") + f": {gold.kind}"
            verdicts.append(Verdict("events: main or background right, of found", right, spans, amiss))
    for n, each in enumerate(mentions):
        first = each["passages"][0]
        amiss = "" if n in used else f"no such label: {each['kind']}"
        verdicts.append(Verdict("events: labelled, of mentions", n in used, ((first[0], first[1]),), amiss))
    return verdicts


def _stands(sides: Sides, gold: Event, mention: Told) -> bool:
    sentence = sides.sentence(gold.span[0])
    return any(
        _touch(gold.span, [passage]) or sides.sentence(passage[0]) == sentence for passage in mention["passages"]
    )


def _real(reality: str) -> str:
    """Return a reading's reality as labels have it: an earlier happening did happen."""
    return "happened" if reality == "background" else reality


def _unseen(gold: Event, there: Sequence[str], mentions: Sequence[Told]) -> str:
    if any(same_kind(gold.kind, each["kind"]) for each in mentions):
        return f"mention of the kind elsewhere: {gold.kind}"
    return f"another kind: {there[0]} for {gold.kind}" if there else f"no mention: {gold.kind}"


def judged(sides: Sides) -> list[Verdict]:
    """Judge all there is to judge of one report."""
    return [*statements(sides), *times(sides), *values(sides), *events(sides)]
