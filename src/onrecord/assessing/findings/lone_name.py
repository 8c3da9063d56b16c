"""A lone name: one report lays a quotation to somebody else than the others do."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.assessing.case import Assessed, Case, Spoken
from onrecord.assessing.saying import listed, outlets
from onrecord.assessing.voices.quoting import SAME, alike, quotes, short
from onrecord.record.assessment import Finding, FindingKind

KIND = FindingKind.SLIP


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each quotation of six words or more that reports lay to different persons by name.

    Where all other reports agree, the one that does not is named as the lone one: most likely its slip, not another speaker. A
    quotation that one report lays to a person and another to a body is no such thing: the person may speak for the body. Nor is it
    one where a report names both: then who of them spoke is a question of how it is read.
    """
    case = assessed.case
    for group in _same([spoken for spoken in case.spoken if spoken.by_person and quotes(spoken)]):
        voices = _voices(group)
        if len(voices) > 1 and _name_one_each(voices):
            yield _finding(case, voices)


def _same(quoted: Iterable[Spoken]) -> list[list[Spoken]]:
    """Return the groups of statements that quote the same words, each in the first group that it fits, the longest quotation first."""
    groups: list[list[Spoken]] = []
    for spoken in sorted(quoted, key=lambda each: (-len(quotes(each)), each.report.id, each.statement.id)):
        home = next((group for group in groups if alike(group[0], spoken) >= SAME), None)
        if home is None:
            groups.append([spoken])
        else:
            home.append(spoken)
    return groups


def _voices(group: Iterable[Spoken]) -> list[list[Spoken]]:
    """Return the statements by who is named for them, those of most reports first; a report that names two tells nothing."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    voices: list[list[Spoken]] = []
    for spoken in group:
        named[spoken.report.id].add(spoken.speaker.party)
        home = next((voice for voice in voices if _one_name(voice[0], spoken)), None)
        if home is None:
            voices.append([spoken])
        else:
            home.append(spoken)
    clear = [[each for each in voice if len(named[each.report.id]) == 1] for voice in voices]
    return sorted((voice for voice in clear if voice), key=lambda voice: (-len(_reports(voice)), voice[0].speaker.name))


def _name_one_each(voices: Sequence[Sequence[Spoken]]) -> bool:
    """Return whether no report of one voice holds the last name of another, and each is a name of two words or more."""
    full = all(" " in voice[0].speaker.name for voice in voices)
    return full and not any(
        spoken.report.text.casefold().count(other[0].speaker.name.split()[-1].casefold())
        for voice in voices
        for spoken in voice
        for other in voices
        if other is not voice
    )


def _one_name(one: Spoken, other: Spoken) -> bool:
    """Return whether two speakers are one party, or the name of one is a part of the other's."""
    here, there = (frozenset(each.speaker.name.casefold().split()) for each in (one, other))
    return one.speaker.party == other.speaker.party or here <= there or there <= here


def _reports(voice: Iterable[Spoken]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.report.id for each in voice))


def _finding(case: Case, voices: Sequence[Sequence[Spoken]]) -> Finding:
    first, *others = voices
    quotation = f"“{short(first[0])}”"
    if len(_reports(first)) > 1 and all(len(_reports(voice)) == 1 for voice in others):
        told = "; ".join(f"{_outlets(voice, case)} alone names {voice[0].speaker.name}" for voice in others)
        text = f"{told} for {quotation}: {_outlets(first, case)} name {first[0].speaker.name}."
    else:
        told = listed([f"{voice[0].speaker.name} ({_outlets(voice, case)})" for voice in voices])
        text = f"{quotation} is laid to {told}."
    return Finding(KIND, case.event.id, "speaker", text, tuple(key for voice in voices for key in _reports(voice)))


def _outlets(voice: Iterable[Spoken], case: Case) -> str:
    return outlets(_reports(voice), case.reports)
