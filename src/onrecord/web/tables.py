"""Answers as CSV, for a spreadsheet: a head, then one row a thing; no cell acts as a formula."""

from collections.abc import Iterable, Iterator

from onrecord.exports.cells import csv_row
from onrecord.exports.event_table import event_table
from onrecord.ledger.listing import EventLine, ReportLine
from onrecord.questions.beside import Beside, Holding
from onrecord.questions.events import lines as event_lines
from onrecord.questions.filed import Filed
from onrecord.questions.keys import key_of
from onrecord.record.assessment import Origin
from onrecord.record.value import Moment
from onrecord.values import say
from onrecord.web.questions.compare import Compared
from onrecord.web.questions.events import Events
from onrecord.web.questions.findings import Findings
from onrecord.web.questions.origins import Origins
from onrecord.web.questions.party import Party
from onrecord.web.questions.reports import Reports, Told
from onrecord.web.questions.review import Review
from onrecord.web.questions.search import Search
from onrecord.web.questions.today import Today


def events(of: Events) -> Iterator[str]:
    """Yield a page of events, one row an event."""
    yield from _events(of.lines)


def event(of: Filed) -> Iterator[str]:
    """Yield the event's rows of the event table, one row a position."""
    return event_table(event_lines(of.event, of.material))


def reports(of: Reports) -> Iterator[str]:
    """Yield a page of reports, one row a report."""
    yield csv_row(("report", "outlet", "title", "earliest", "latest", "url", "path"))
    yield from (csv_row(_report_cells(each)) for each in of.lines)


def findings(of: Findings) -> Iterator[str]:
    """Yield a page of findings, one row a finding."""
    yield csv_row(("kind", "event", "title", "field", "text", "reports"))
    for each in of.found:
        title = of.events[each.event].title if each.event in of.events else None
        yield csv_row((each.kind.value, each.event, title, each.field, each.text, "; ".join(each.reports)))


def party(of: Party) -> Iterator[str]:
    """Yield what a party said, one row a remark and a value that it gives."""
    yield csv_row(("id", "stance", "content", "report", "outlet", "event", "field", "relation", "origins"))
    for each in of.said:
        said, report = each.remark.said, each.remark.report
        head = (
            said.id,
            said.stance.value,
            " … ".join(each.remark.content),
            report.id,
            report.outlet and report.outlet.name,
        )
        for stood in each.stands or (None,):
            where = (stood.event, stood.field, stood.relation, stood.origins) if stood else (None,) * 4
            yield csv_row((*head, *where))


def origins(of: Origins) -> Iterator[str]:
    """Yield two origins side by side, one row a claim of the one or the other."""
    yield csv_row(
        ("field", "relation", "party", "name", "value", "stance", "earliest", "latest", "quotation", "report")
    )
    for row in of.rows:
        for origin, held in ((of.left, row.left), (of.right, row.right)):
            for each in held:
                yield from _holding(row, origin, each)


def today(of: Today) -> Iterator[str]:
    """Yield the newest events, one row an event."""
    yield from _events(of.events)


def report(of: Told) -> Iterator[str]:
    """Yield what is claimed in a report, one row a claim."""
    yield csv_row(("claim", "field", "value", "stance", "origin", "event", "relation", "origins", "quotation"))
    for each in of.reading.claims if of.reading else ():
        stood = of.stood.get(each.id)
        where = (stood.event, stood.relation, stood.origins) if stood else (None,) * 3
        words = each.passages[0].of(of.report.text) if each.passages else None
        origin = each.origin and each.origin.name
        yield csv_row((each.id, each.field, say(each.value), each.stance.value, origin, *where, words))


def compare(of: Compared) -> Iterator[str]:
    """Yield two reports side by side, one row a value of the one or the other."""
    yield csv_row(("event", "title", "field", "relation", "report", "claim", "value", "stance", "origin"))
    for event, rows in of.events:
        for row in rows:
            for told in (*row.left, *row.right):
                claim, origin = told.claim, told.claim.origin and told.claim.origin.name
                head = (event.id, event.title, row.field, row.relation, told.report.id)
                yield csv_row((*head, claim.id, say(claim.value), claim.stance.value, origin))


def search(of: Search) -> Iterator[str]:
    """Yield the reports that were found, one row a report."""
    yield csv_row(("report", "outlet", "title", "earliest", "latest", "url", "path", "before", "words", "after"))
    for hit in of.hits:
        yield csv_row((*_report_cells(hit.line), hit.before, hit.exact, hit.after))


def review(of: Review) -> Iterator[str]:
    """Yield what is to be looked at, one row a finding, an entry of the queue or a doubt."""
    yield csv_row(("id", "sort", "event", "other", "score", "text", "evidence"))
    for finding in of.findings:
        yield csv_row((key_of(finding), finding.kind.value, finding.event, None, None, finding.text, None))
    for each in of.entries:
        one, other = (*each.events, None)[:2]
        yield csv_row((each.key, None, one, other, each.score, each.text, each.evidence))
    for doubt in of.case.doubts if of.case else ():
        event = doubt.event.assessment.event
        yield csv_row((doubt.key, doubt.sort, event, None, doubt.score, doubt.text, doubt.evidence))


def _events(lines: Iterable[EventLine]) -> Iterator[str]:
    yield csv_row(("event", "kind", "title", "earliest", "latest", "place", "reports", "origins", "fields", "findings"))
    for each in lines:
        fields, findings = "; ".join(name for name, _, _ in each.fields), sum(n for _, n in each.findings)
        where = each.where and each.where.name
        yield csv_row(
            (each.id, each.kind, each.title, *_span(each.when), where, each.reports, each.origins, fields, findings)
        )


def _holding(row: Beside, origin: Origin | None, of: Holding) -> Iterator[str]:
    relation = row.relation and row.relation.value
    head = (row.field, relation, origin and origin.party, origin and origin.name, say(of.position.value))
    for told in of.told:
        published = told.report.published or told.report.dated
        yield csv_row((*head, told.claim.stance.value, *_span(published), told.exact, told.report.id))


def _report_cells(of: ReportLine) -> tuple[object, ...]:
    outlet = of.outlet and of.outlet.name
    return (of.id, outlet, of.title, *_span(of.published or of.dated), of.url, of.path)


def _span(of: Moment | None) -> Iterable[str | None]:
    return (of.earliest, of.latest) if of else (None, None)
