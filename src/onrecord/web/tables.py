"""Answers as CSV, for a spreadsheet: a head, then one row a thing; no cell acts as a formula."""

from collections.abc import Iterable, Iterator

from onrecord.exports.cells import csv_row
from onrecord.exports.event_table import event_table
from onrecord.ledger.listing import ReportLine
from onrecord.questions.beside import Beside, Holding
from onrecord.questions.events import lines
from onrecord.questions.filed import Filed
from onrecord.record.assessment import Origin
from onrecord.record.value import Moment
from onrecord.values import say
from onrecord.web.questions.events import Events
from onrecord.web.questions.findings import Findings
from onrecord.web.questions.origins import Origins
from onrecord.web.questions.party import Party
from onrecord.web.questions.reports import Reports


def events(of: Events) -> Iterator[str]:
    """Yield a page of events, one row an event."""
    yield csv_row(("event", "kind", "title", "earliest", "latest", "place", "reports", "origins", "fields", "findings"))
    for each in of.lines:
        fields, findings = "; ".join(name for name, _, _ in each.fields), sum(n for _, n in each.findings)
        where = each.where and each.where.name
        yield csv_row(
            (each.id, each.kind, each.title, *_span(each.when), where, each.reports, each.origins, fields, findings)
        )


def event(of: Filed) -> Iterator[str]:
    """Yield the event's rows of the event table, one row a position."""
    return event_table(lines(of.event, of.material))


def reports(of: Reports) -> Iterator[str]:
    """Yield a page of reports, one row a report."""
    yield csv_row(("report", "outlet", "title", "earliest", "latest", "url", "path"))
    yield from map(_report, of.lines)


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


def _holding(row: Beside, origin: Origin | None, of: Holding) -> Iterator[str]:
    relation = row.relation and row.relation.value
    head = (row.field, relation, origin and origin.party, origin and origin.name, say(of.position.value))
    for told in of.told:
        published = told.report.published or told.report.dated
        yield csv_row((*head, told.claim.stance.value, *_span(published), told.exact, told.report.id))


def _report(of: ReportLine) -> str:
    outlet = of.outlet and of.outlet.name
    return csv_row((of.id, outlet, of.title, *_span(of.published or of.dated), of.url, of.path))


def _span(of: Moment | None) -> Iterable[str | None]:
    return (of.earliest, of.latest) if of else (None, None)
