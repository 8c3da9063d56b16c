"""A reading in a few lines: what the report is, who says what in it, and what is claimed."""

from collections.abc import Iterator

from onrecord.record.reading import Claim, HopRole, Reading, Statement
from onrecord.record.report import Passage, Report

_WIDTH = 100  # characters of content shown


def digest(report: Report, reading: Reading) -> Iterator[str]:
    """Yield lines that say what one report says; all words shown stand in its text."""
    yield _title(report)
    for statement in reading.statements:
        yield f"  {_voice(statement)} {statement.stance}: {_quoted(statement.content, report.text)}"
    kinds = {mention.id: mention.kind for mention in reading.mentions}
    for claim in reading.claims:
        yield f"  {kinds.get(claim.mention, claim.mention)} · {claim.field}: {_claimed(claim, report.text)}"
    if not reading.statements and not reading.claims:
        yield "  nobody is quoted, nothing is claimed"


def _title(report: Report) -> str:
    particulars = (
        report.path,
        report.outlet and report.outlet.name,
        (report.published and report.published.earliest) or "publication time not known",
        report.title,
    )
    return " · ".join(_plain(each) for each in particulars if each)


def _voice(statement: Statement) -> str:
    speaker = statement.speaker.name if statement.speaker else "somebody not named"
    relays = (hop.name for hop in statement.chain if hop.role is HopRole.RELAY)
    return " via ".join(_plain(name) for name in (speaker, *relays))


def _claimed(claim: Claim, text: str) -> str:
    said_by = _plain(claim.origin.name) if claim.origin else "the report alone"
    return f"{_quoted(claim.passages[:1], text)} ({said_by}, {claim.stance})"


def _quoted(passages: tuple[Passage, ...], text: str) -> str:
    words = _plain(" … ".join(passage.of(text) for passage in passages))
    return words if len(words) <= _WIDTH else f"{words[: _WIDTH - 1]}…"


def _plain(words: str) -> str:
    """Return words on one line, without characters that would steer a terminal."""
    return " ".join("".join(each if each.isprintable() else " " for each in words).split())
