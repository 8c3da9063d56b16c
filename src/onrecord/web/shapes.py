"""Answers as JSON, in the shapes that `onrecord.web.schema` describes; an event's is the one of `onrecord show --json`, and more."""

from collections.abc import Iterable

from onrecord.exports.answers import event_shape
from onrecord.exports.decisions import choice, decisions_shape, review_shape, subject
from onrecord.exports.readings import reading_shape
from onrecord.exports.shapes import Json, chain, cut, moment, passages, place, value
from onrecord.ledger.listing import EventLine, ReportLine
from onrecord.ledger.voices import Stood
from onrecord.questions.beside import Beside, Holding
from onrecord.questions.filed import Filed
from onrecord.questions.material import Told as Claimed
from onrecord.questions.parties import Remark
from onrecord.questions.then.since import Brought, Since
from onrecord.record.assessment import Finding, Origin
from onrecord.record.reading import Claim
from onrecord.web.questions.compare import Compared, Row
from onrecord.web.questions.decides import Decides, Explained
from onrecord.web.questions.events import Events
from onrecord.web.questions.findings import Findings
from onrecord.web.questions.origins import Origins
from onrecord.web.questions.party import Party, Said
from onrecord.web.questions.reports import Reports, Told
from onrecord.web.questions.review import Review
from onrecord.web.questions.search import Search
from onrecord.web.questions.today import Today


def today(of: Today) -> Json:
    """Return what is newest."""
    return {
        "events": [event_line(each) for each in of.events],
        "findings": [_finding(each) for each in of.findings],
        "reports": [report_line(each) for each in of.reports],
        "last": of.last,
        "filed": of.filed,
        "new": of.new,
        "since": [_since(event, brought) for event, brought in of.since],
    }


def _since(event: EventLine, brought: Since) -> Json:
    return {
        "event": event_line(event),
        "first": brought.first,
        "reports": list(brought.reports),
        "findings": [_finding(each) for each in brought.findings],
        "values": [_brought(each) for each in brought.values],
        "backed": [_brought(each) for each in brought.backed],
    }


def _brought(of: Brought) -> Json:
    return {
        "field": of.field,
        "value": value(of.position.value),
        "stance": of.position.stance.value,
        "origins": [_origin(each) for each in of.origins],
    }


def events(of: Events) -> Json:
    """Return a page of events."""
    return {
        "events": [event_line(each) for each in of.lines],
        "kinds": list(of.kinds),
        "days": dict(of.days),
        "next": of.next,
    }


def event(of: Filed) -> Json:
    """Return an event in full, with the id of one of its mentions, which stays, and the time that it is of."""
    return event_shape(of.event, of.material) | {"steady": of.steady, "as_of": cut(of.cut)}


def reports(of: Reports) -> Json:
    """Return a page of reports."""
    return {"reports": [report_line(each) for each in of.lines], "next": of.next}


def report(of: Told) -> Json:
    """Return a report in full: its text, what was read in it, and where each claim of it stands."""
    read = reading_shape(of.report, of.reading) if of.reading else None
    return {
        "report": _report(of),
        "text": of.report.text,
        "parts": [{"kind": part.kind.value, "passage": passages([part.passage])[0]} for part in of.report.parts],
        "reading": read and {name: read[name] for name in ("made_by", "statements", "mentions", "claims", "withheld")},
        "events": [event_line(each) for each in of.events],
        "stands": [{"claim": claim, **_stood(each)} for claim, each in of.stood.items()],
        "copies": [report_line(each) for each in of.copies],
        "versions": [report_line(each) for each in of.versions],
        "changes": list(of.changes),
    }


def party(of: Party) -> Json:
    """Return what a party said, and how the values that it gave stand."""
    sums = of.sums
    return {
        "party": of.id,
        "name": of.name,
        "names": list(of.names),
        "kind": of.known and of.known.kind.value,
        "reliability": of.known and of.known.reliability,
        "sums": {
            "of": sums.of,
            "stances": dict(sums.stances),
            "values": sums.values,
            "confirmed": sums.confirmed,
            "at_odds": sums.at_odds,
            "revised": sums.revised,
        },
        "remarks": [_said(each) for each in of.said],
        "decided": list(of.told),
        "decisions": [each.id for each in of.decisions],
        "next": of.next,
    }


def findings(of: Findings) -> Json:
    """Return a page of findings."""
    return {"findings": [_finding(each) for each in of.found], "next": of.next}


def search(of: Search) -> Json:
    """Return what was found."""
    return {
        "query": of.query,
        "events": [event_line(each) for each in of.events],
        "parties": [{"party": each.party, "name": each.name} for each in of.parties],
        "kinds": list(of.kinds),
        "reports": [
            report_line(each.line) | {"before": each.before, "exact": each.exact, "after": each.after}
            for each in of.hits
        ],
        "next": of.next,
    }


def compare(of: Compared) -> Json:
    """Return two reports side by side."""
    return {
        "left": of.left and report_line(of.left),
        "right": of.right and report_line(of.right),
        "events": [{"event": event_line(line), "fields": [_row(row) for row in rows]} for line, rows in of.events],
        "text": [{"same": each.same, "left": each.left, "right": each.right} for each in of.pieces],
        "choices": [report_line(each) for each in of.choices],
        "changes": list(of.changes),
    }


def origins(of: Origins) -> Json:
    """Return two origins of an event side by side, and all that there are to choose from."""
    return {
        "event": of.filed.event.assessment.event,
        "title": of.filed.event.assessment.title,
        "steady": of.filed.steady,
        "origins": [_origin(each) for each in of.origins],
        "left": of.left and _origin(of.left),
        "right": of.right and _origin(of.right),
        "fields": [_beside(each) for each in of.rows],
    }


def review(of: Review) -> Json:
    """Return what is to be looked at: findings or other entries, or all that is doubtful of one event with what was decided of it."""
    case = of.case
    return {
        "findings": [_finding(each) for each in of.findings],
        "entries": [
            {
                "id": each.key,
                "events": list(each.events),
                "text": each.text,
                "evidence": each.evidence,
                "score": each.score,
                "subjects": [subject(passage) for passage in each.subjects],
                "choices": [choice(act) for act in each.choices],
            }
            for each in of.entries
        ],
        "next": of.next,
        "event": case.event.assessment.event if case else None,
        "doubts": review_shape(case.doubts)["doubts"] if case else [],
        "decisions": decisions_shape(case.outcomes)["decisions"] if case else [],
    }


def decides(of: Decides) -> Json:
    """Return what decides, each with its own explanation."""
    return {
        "rules": _explained(of.rules),
        "findings": _explained(of.findings),
        "policies": _explained(of.policies),
        "usual_policy": of.usual_policy,
        "pack": {"name": of.pack, "version": of.version, "parties": of.parties, "places": of.places},
        "kinds": [
            {"id": kind.id, "title": kind.title, "fields": [{"id": f.id, "title": f.title} for f in kind.fields]}
            for kind in of.kinds
        ],
        "model_card": of.card,
    }


def event_line(of: EventLine) -> Json:
    """Return an event as it stands in a list."""
    return {
        "id": of.id,
        "number": of.number,
        "kind": of.kind,
        "title": of.title,
        "when": moment(of.when),
        "where": place(of.where),
        "reports": of.reports,
        "origins": of.origins,
        "fields": [{"field": name, "relation": relation, "positions": n} for name, relation, n in of.fields],
        "findings": dict(of.findings),
    }


def report_line(of: ReportLine) -> Json:
    """Return a report as it stands in a list."""
    return {
        "id": of.id,
        "outlet": of.outlet and of.outlet.name,
        "title": of.title,
        "url": of.url,
        "path": of.path,
        "published": moment(of.published),
        "dated": moment(of.dated),
    }


def _report(of: Told) -> Json:
    told = of.report
    line = ReportLine(told.id, told.path, told.url, told.outlet, told.title, told.published, told.dated)
    return report_line(line) | {
        "sha256": told.sha256,
        "authors": list(told.authors),
        "credits": [each.name for each in told.credits],
    }


def _finding(of: Finding) -> Json:
    return {
        "kind": of.kind.value,
        "event": of.event,
        "field": of.field,
        "text": of.text,
        "reports": list(of.reports),
        "claims": list(of.claims),
    }


def _said(of: Said) -> Json:
    return _remark(of.remark) | {"stands": [_stood(each) for each in of.stands]}


def _remark(of: Remark) -> Json:
    said = of.said
    is_claim = isinstance(said, Claim)
    return {
        "id": said.id,
        "type": "claim" if is_claim else "statement",
        "stance": said.stance.value,
        "field": said.field if isinstance(said, Claim) else None,
        "content": list(of.content),
        "chain": chain(said.chain),
        "report": of.report.id,
        "outlet": of.report.outlet and of.report.outlet.name,
    }


def _stood(of: Stood) -> Json:
    return {
        "event": of.event,
        "field": of.field,
        "position": of.seq,
        "relation": of.relation,
        "origins": of.origins,
    }


def _row(of: Row) -> Json:
    return {
        "field": of.field,
        "relation": of.relation,
        "same": of.same,
        "left": [_claimed(each) for each in of.left],
        "right": [_claimed(each) for each in of.right],
    }


def _claimed(of: Claimed) -> Json:
    claim = of.claim
    return {
        "claim": claim.id,
        "value": value(claim.value),
        "stance": claim.stance.value,
        "quote": of.exact,
        "chain": chain(claim.chain),
    }


def _origin(of: Origin) -> Json:
    return {"party": of.party, "name": of.name}


def _beside(of: Beside) -> Json:
    return {
        "field": of.field,
        "relation": of.relation and of.relation.value,
        "reasons": list(of.reasons),
        "left": [_holding(each) for each in of.left],
        "right": [_holding(each) for each in of.right],
    }


def _holding(of: Holding) -> Json:
    claims = [
        _claimed(each) | {"report": each.report.id, "passages": passages(each.claim.passages)} for each in of.told
    ]
    return {
        "value": value(of.position.value),
        "stance": of.position.stance.value,
        "since": moment(of.since),
        "claims": claims,
    }


def _explained(of: Iterable[Explained]) -> list[Json]:
    return [{"name": each.name, "explanation": each.explanation} for each in of]
