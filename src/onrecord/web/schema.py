"""What every answer looks like, as JSON Schema (2020-12): the components of the API's OpenAPI document."""

from onrecord.exports.shapes import Json
from onrecord.record.assessment import Agreement, FindingKind
from onrecord.record.decision import Act
from onrecord.record.reading import HopRole, Stance
from onrecord.record.value import Precision


def record(**properties: Json) -> Json:
    """Return the schema of an object that has these properties, all of them and no others."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def listed(items: Json) -> Json:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def maybe(schema: Json) -> Json:
    """Return the schema of what may be null."""
    return {"anyOf": [schema, NULL]}


def one_of(words: type[Stance | Agreement | FindingKind | HopRole | Precision | Act]) -> Json:
    """Return the schema of a word of a vocabulary."""
    return {"type": "string", "enum": [each.value for each in words]}


def of(name: str) -> Json:
    """Return a reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


NULL: Json = {"type": "null"}
TEXT: Json = {"type": "string"}
WHOLE: Json = {"type": "integer"}
NUMBER: Json = {"type": "number"}
YES_NO: Json = {"type": "boolean"}
ANY: Json = {}
_PASSAGES = listed({"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2})
_NEXT = maybe(TEXT) | {"description": "The cursor of the page after this one; null where this is the last."}
_BOUND = {"anyOf": [NUMBER, TEXT, NULL]}

_VALUE = record(
    type={"type": "string", "enum": ["quantity", "moment", "name", "truth"]},
    low=_BOUND,
    high=_BOUND,
    unit=maybe(TEXT),
    si_low=_BOUND,
    si_high=_BOUND,
    approximate=YES_NO,
    name=maybe(TEXT),
    party=maybe(TEXT),
    holds=maybe(YES_NO),
)
_REPORT = record(
    id=TEXT,
    outlet=maybe(TEXT),
    title=maybe(TEXT),
    url=maybe(TEXT),
    path=maybe(TEXT),
    published=maybe(of("moment")),
    dated=maybe(of("moment")),
)
_STOOD = record(event=TEXT, field=TEXT, position=WHOLE, relation=one_of(Agreement), origins=WHOLE)
_EXPLAINED = listed(record(name=TEXT, explanation=TEXT))
_CLAIM = record(
    id=TEXT,
    report=record(id=TEXT, path=maybe(TEXT), outlet=maybe(TEXT), published=maybe(TEXT)),
    quote=TEXT,
    passages=_PASSAGES,
    chain=listed(of("hop")),
    stance=one_of(Stance),
    statement=maybe(TEXT),
    carried=YES_NO,
    why=maybe(TEXT),
)
_VIEW = record(policy=TEXT, best=maybe(of("value")), low=maybe(of("value")), high=maybe(of("value")), reason=TEXT)
_POSITION = {
    "value": of("value"),
    "origins": listed(record(party=TEXT, name=TEXT)),
    "stance": one_of(Stance),
    "grade": maybe(record(reliability=TEXT, credibility=WHOLE, steps=listed(TEXT))),
    "claims": listed(of("claim")),
}
_HEAD = {
    "id": TEXT,
    "number": WHOLE,
    "kind": TEXT,
    "title": TEXT,
    "when": maybe(of("moment")),
    "where": maybe(record(name=TEXT)),
}
_REMARK = record(
    id=TEXT,
    type={"type": "string", "enum": ["claim", "statement"]},
    stance=one_of(Stance),
    field=maybe(TEXT),
    content=listed(TEXT),
    chain=listed(of("hop")),
    report=TEXT,
    outlet=maybe(TEXT),
    stands=listed(_STOOD),
)
_TOLD = record(claim=TEXT, value=of("value"), stance=one_of(Stance), quote=TEXT, chain=listed(of("hop")))
_SIDE = listed(_TOLD)
_ORIGIN = record(party=TEXT, name=TEXT)
_BROUGHT = listed(record(field=TEXT, value=of("value"), stance=one_of(Stance), origins=listed(_ORIGIN)))
_HELD = listed(
    record(
        value=of("value"),
        stance=one_of(Stance),
        since=maybe(of("moment")),
        claims=listed(record(**_TOLD["properties"], report=TEXT, passages=_PASSAGES)),
    )
)

COMPONENTS: Json = {
    "error": record(
        error=record(status=WHOLE, code=TEXT, message=TEXT, way_out=TEXT),
    ),
    "moment": record(earliest=maybe(TEXT), latest=maybe(TEXT), precision=one_of(Precision)),
    "value": _VALUE,
    "hop": record(party=maybe(TEXT), name=TEXT, role=one_of(HopRole), passages=_PASSAGES),
    "claim": _CLAIM,
    "event_line": record(
        **_HEAD,
        reports=WHOLE,
        origins=WHOLE,
        fields=listed(record(field=TEXT, relation=one_of(Agreement), positions=WHOLE)),
        findings={"type": "object", "additionalProperties": WHOLE},
    ),
    "report_line": _REPORT,
    "finding": record(
        kind=one_of(FindingKind),
        event=maybe(TEXT),
        field=maybe(TEXT),
        text=TEXT,
        reports=listed(TEXT),
        claims=listed(TEXT),
    ),
    "today": record(
        events=listed(of("event_line")),
        findings=listed(of("finding")),
        reports=listed(of("report_line")),
        last=WHOLE,
        filed=WHOLE,
        new=WHOLE,
        since=listed(
            record(
                event=of("event_line"),
                first=YES_NO,
                reports=listed(TEXT),
                findings=listed(of("finding")),
                values=_BROUGHT,
                backed=_BROUGHT,
            )
        ),
    ),
    "events": record(
        events=listed(of("event_line")),
        kinds=listed(TEXT),
        days={"type": "object", "additionalProperties": WHOLE},
        next=_NEXT,
    ),
    "event": record(
        **_HEAD,
        reports=listed(record(id=TEXT, path=maybe(TEXT), outlet=maybe(TEXT), published=maybe(TEXT))),
        main=listed(TEXT),
        fields={
            "type": "object",
            "additionalProperties": record(
                positions=listed(record(**_POSITION)),
                parts=listed(record(**_POSITION, part=TEXT)),
                relation=one_of(Agreement),
                reason=maybe(TEXT),
                view=maybe(_VIEW),
            ),
        },
        findings=listed(
            record(
                id=TEXT,
                kind=one_of(FindingKind),
                field=maybe(TEXT),
                text=TEXT,
                reports=listed(TEXT),
                decision=maybe(TEXT),
                note=maybe(TEXT),
            )
        ),
        dismissed=listed(
            record(kind=one_of(FindingKind), event=maybe(TEXT), field=maybe(TEXT), text=TEXT, decision=TEXT, note=TEXT)
        ),
        decided=listed(TEXT),
        corrections=listed(
            record(
                claim=TEXT,
                field=TEXT,
                act=one_of(Act),
                value=of("value"),
                origin=maybe(record(party=maybe(TEXT), name=TEXT)),
                decision=TEXT,
                text=TEXT,
            )
        ),
        steady=maybe(TEXT),
        as_of=maybe(record(time=maybe(of("moment")), later=WHOLE, undated=WHOLE)),
    ),
    "reports": record(reports=listed(of("report_line")), next=_NEXT),
    "report": record(
        report=record(**_REPORT["properties"], sha256=TEXT, authors=listed(TEXT), credits=listed(TEXT)),
        text=TEXT,
        parts=listed(record(kind=TEXT, passage=_PASSAGES["items"])),
        reading=maybe(
            record(made_by=TEXT, statements=listed(ANY), mentions=listed(ANY), claims=listed(ANY), withheld=WHOLE)
        ),
        events=listed(of("event_line")),
        stands=listed(record(claim=TEXT, **_STOOD["properties"])),
        copies=listed(of("report_line")),
        versions=listed(of("report_line")),
        changes=listed(TEXT),
    ),
    "party": record(
        party=TEXT,
        name=TEXT,
        names=listed(TEXT),
        kind=maybe(TEXT),
        reliability=maybe(TEXT),
        sums=record(
            of=WHOLE,
            stances={"type": "object", "additionalProperties": WHOLE},
            values=WHOLE,
            confirmed=WHOLE,
            at_odds=WHOLE,
            revised=WHOLE,
        ),
        remarks=listed(_REMARK),
        decided=listed(TEXT),
        decisions=listed(TEXT),
        next=_NEXT,
    ),
    "findings": record(findings=listed(of("finding")), next=_NEXT),
    "search": record(
        query=TEXT,
        events=listed(of("event_line")),
        parties=listed(record(party=TEXT, name=TEXT)),
        kinds=listed(TEXT),
        reports=listed(record(**_REPORT["properties"], before=TEXT, exact=TEXT, after=TEXT)),
        next=_NEXT,
    ),
    "compare": record(
        left=maybe(of("report_line")),
        right=maybe(of("report_line")),
        events=listed(
            record(
                event=of("event_line"),
                fields=listed(
                    record(field=TEXT, relation=one_of(Agreement), same=maybe(YES_NO), left=_SIDE, right=_SIDE)
                ),
            )
        ),
        text=listed(record(same=YES_NO, left=TEXT, right=TEXT)),
        choices=listed(of("report_line")),
        changes=listed(TEXT),
    ),
    "origins": record(
        event=TEXT,
        title=TEXT,
        steady=maybe(TEXT),
        origins=listed(_ORIGIN),
        left=maybe(_ORIGIN),
        right=maybe(_ORIGIN),
        fields=listed(
            record(field=TEXT, relation=maybe(one_of(Agreement)), reasons=listed(TEXT), left=_HELD, right=_HELD)
        ),
    ),
    "review": record(
        findings=listed(of("finding")),
        entries=listed(
            record(
                id=TEXT,
                events=listed(TEXT),
                text=TEXT,
                evidence=TEXT,
                score=maybe(NUMBER),
                subjects=listed(ANY),
                choices=listed(ANY),
            )
        ),
        next=_NEXT,
        event=maybe(TEXT),
        doubts=listed(ANY),
        decisions=listed(ANY),
    ),
    "decides": record(
        rules=_EXPLAINED,
        findings=_EXPLAINED,
        policies=_EXPLAINED,
        usual_policy=TEXT,
        pack=record(name=TEXT, version=TEXT, parties=WHOLE, places=WHOLE),
        kinds=listed(record(id=TEXT, title=TEXT, fields=listed(record(id=TEXT, title=TEXT)))),
        model_card=TEXT,
    ),
    "health": record(status=TEXT, version=TEXT, reports=WHOLE, derived=YES_NO),
}
