"""Readings as JSON Lines, one reading a report: docs/schemas/reading.json."""

from onrecord.exports.shapes import Json, chain, likelihood, moment, passages, place, value
from onrecord.record.reading import Claim, Mention, Reading, Statement, TimeExpression
from onrecord.record.report import Report


def reading_shape(report: Report, reading: Reading) -> Json:
    """Return a reading with its report's particulars, without the report's text."""
    return {
        "report": _report(report),
        "made_by": reading.made_by,
        "statements": [_statement(each) for each in reading.statements],
        "mentions": [_mention(each) for each in reading.mentions],
        "claims": [_claim(each) for each in reading.claims],
        "times": [_time(each) for each in reading.times],
        "withheld": reading.withheld,
    }


def _report(report: Report) -> Json:
    return {
        "id": report.id,
        "path": report.path,
        "outlet": report.outlet and report.outlet.name,
        "url": report.url,
        "title": report.title,
        "published": report.published and report.published.earliest,
        "length": len(report.text),
        "sha256": report.sha256,
    }


def _statement(statement: Statement) -> Json:
    speaker = statement.speaker
    return {
        "id": statement.id,
        "speaker": speaker and {"party": speaker.party, "name": speaker.name, "passages": passages(speaker.passages)},
        "cue": {"passages": passages(statement.cue)},
        "content": {"passages": passages(statement.content)},
        "mode": statement.mode.value,
        "stance": statement.stance.value,
        "manner": statement.manner and statement.manner.value,
        "likelihood": likelihood(statement.likelihood),
        "chain": chain(statement.chain),
    }


def _mention(mention: Mention) -> Json:
    return {
        "id": mention.id,
        "kind": mention.kind,
        "main": mention.main,
        "reality": mention.reality.value,
        "why": mention.why or None,
        "passages": passages(mention.passages),
        "when": moment(mention.when),
        "where": place(mention.where),
        "parties": [{"role": each.role, "party": each.party, "name": each.name} for each in mention.actors],
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "mention": claim.mention,
        "field": claim.field,
        "value": value(claim.value),
        "origin": claim.origin and {"party": claim.origin.party, "name": claim.origin.name},
        "chain": chain(claim.chain),
        "stance": claim.stance.value,
        "passages": passages(claim.passages),
        "statement": claim.statement,
        "carried": claim.carried,
        "why": claim.why or None,
        "likelihood": likelihood(claim.likelihood),
    }


def _time(time: TimeExpression) -> Json:
    told: Json = {"passages": passages(time.passages), "type": time.type.value, "value": time.value}
    return told | {"mod": time.mod.value} if time.mod else told
