"""Figures that nobody owns are no voice: who says something "according to updated figures" says it."""

from dataclasses import replace

from onrecord.packs.pack import is_nobodys
from onrecord.record.reading import Hop, HopRole, Statement


def by_whom_said(before: Statement, statement: Statement) -> Statement:
    """Lay what is told by nobody's figures to whoever spoke just before, in one sentence: "Ana Reyes said …, adding that 38 died, according to preliminary data".

    `before` is the statement that begins before `statement` in its sentence.
    """
    speaker = statement.speaker
    if speaker is None or before.speaker is None or before.speaker.party is None or not is_nobodys(speaker.name):
        return statement
    return replace(statement, speaker=before.speaker, chain=before.chain) if before.cue else statement


def by_whom_told(statement: Statement, last: tuple[Hop, ...]) -> Statement:
    """Make whoever told by nobody's figures the speaker; `last` are the hops that every statement of the report shares.

    Where nobody told by them, they stay: the words name no other.
    """
    speaker = statement.speaker
    told = [hop for hop in statement.chain[1:] if hop not in last]
    if speaker is None or not is_nobodys(speaker.name) or not told:
        return statement
    first = replace(told[0], role=HopRole.SPEAKER)
    rest = tuple(hop for hop in statement.chain[1:] if hop is not told[0])
    return replace(statement, speaker=first, chain=(first, *rest))
