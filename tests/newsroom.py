"""Reports and readings made of plain tables, for the tests of linking and assessing."""

from onrecord.packs.pack import Field, FieldValue, Kind, KnownParty, KnownPlace, Pack
from onrecord.record.ids import digest
from onrecord.record.reading import (
    Actor,
    Claim,
    Hop,
    HopRole,
    Mention,
    Mode,
    Party,
    PartyKind,
    Reading,
    Reality,
    Stance,
    Statement,
)
from onrecord.record.report import Outlet, Passage, Report
from onrecord.record.value import Moment, Name, Precision, Quantity, Truth

PACK = Pack(
    name="test",
    version="1",
    parties=(
        KnownParty("party:interior", "Interior Ministry", PartyKind.ORGANISATION),
        KnownParty("party:ruritania", "Ruritania", PartyKind.STATE, demonyms=("Ruritanian",), state="party:ruritania"),
        KnownParty(
            "party:graustark", "Graustark", PartyKind.STATE, demonyms=("Graustarkian",), state="party:graustark"
        ),
        KnownParty(
            "party:war-office",
            "War Office",
            PartyKind.ORGANISATION,
            aliases=("Graustarkian defence ministry", "Defence Ministry"),
            state="party:graustark",
        ),
        KnownParty("party:sava-wire", "Sava Wire", PartyKind.ORGANISATION, carries=True),
        KnownParty(
            "party:state-media", "Graustark media", PartyKind.ORGANISATION, state="party:graustark", carries=True
        ),
        KnownParty(
            "party:court-gazette",
            "Court Gazette",
            PartyKind.ORGANISATION,
            family="party:state-media",
            state="party:graustark",
            carries=True,
        ),
        KnownParty("party:oto-varga", "Oto Varga", PartyKind.PERSON, state="party:graustark"),
    ),
    places=(KnownPlace("Strelsau", state="party:ruritania"),),
    fields=(
        Field("killed", "killed", FieldValue.COUNT, counted=("person",)),
        Field("missing", "missing", FieldValue.COUNT),
    ),
    kinds=(
        Kind(
            "flood",
            "Flood",
            fields=(Field("flight_time", "time of flight", FieldValue.DURATION, unit="second"),),
        ),
    ),
)
UNITS = {"second": 1.0, "hour": 3600.0, "kilometre": 1000.0, "mile": 1609.344}


def day(text, last=None):
    """Return the day, or the days from the first to the last, as a moment; None for None; "XXXX-01-28" has no year."""
    if text is None:
        return None
    if text.startswith("XXXX"):
        return Moment(None, None, Precision.DAY, timex=text)
    end = (last or text)[:8] + f"{int((last or text)[8:10]) + 1:02d}"
    precision = Precision.DAY if last is None else Precision.WEEK
    return Moment(f"{text}T00:00:00Z", f"{end}T00:00:00Z", precision, timex=text)


def report(text, *, outlet=None, title=None, published=None, name=None):
    """Return a report whose id is `name`, or told by its text."""
    key = name or f"report-{digest(text + (outlet or ''))[:8]}"
    return Report(
        key, text, digest(text), outlet=Outlet(outlet) if outlet else None, title=title, published=day(published)
    )


def mention(key, kind="flood", **told):
    """Return a mention, main unless told otherwise: `when` is a day, `where` a name, `by` the ids of parties, `at` its first character."""
    at = told.get("at", 0)
    return Mention(
        id=key,
        kind=kind,
        passages=(Passage(at, at + 1),),
        when=day(told.get("when")),
        where=Name(told["where"]) if "where" in told else None,
        actors=tuple(Actor("by", party, party) for party in told.get("by", ())),
        reality=Reality(told.get("reality", "happened")),
        main=told.get("main", True),
    )


def quantity(low, high="same", unit=None, *, approximate=False, counted="person"):
    """Return a quantity; a single number where `high` is not given, None for an open side."""
    high = low if high == "same" else high
    factor = UNITS.get(unit, 1.0)
    si = [None if side is None else side * factor for side in (low, high)]
    return Quantity(low, high, unit, *si, approximate=approximate, counted=None if unit else counted)


def party(name, *, key=None, kind="organisation", family=None):
    """Return a party whose id is told by its name."""
    return Party(key or party_id(name), name, PartyKind(kind), (name,), family)


def party_id(name):
    """Return the id of the party of that name."""
    return "party:" + name.lower().replace(" ", "-")


def hop(name, role="speaker"):
    """Return a hop of the party of that name."""
    return Hop(party_id(name), name, HopRole(role))


def claim(key, of, field, value, **told):
    """Return a claim of the mention `of`: `by` is the name of its origin, `through` those of relays, `at` a start and an end."""
    origin = hop(told["by"]) if told.get("by") else None
    chain = ((origin,) if origin else ()) + tuple(hop(name, "relay") for name in told.get("through", ()))
    stance = Stance(told.get("stance", "asserts"))
    return Claim(key, of, field, value, origin, chain, stance, (Passage(*told.get("at", (0, 1))),))


def statement(key, by, text, words, **told):
    """Return a statement whose content is `words` in `text`; `cue` is the words that attribute, `stance` its stance."""
    content, cue = (
        (Passage(text.index(part), text.index(part) + len(part)),) if part else () for part in (words, told.get("cue"))
    )
    stance = Stance(told.get("stance", "asserts"))
    return Statement(key, hop(by), cue, content, Mode.INDIRECT, stance, (hop(by),))


def reading(of, *, mentions=(), claims=(), statements=(), parties=()):
    """Return a reading of the report `of`; parties that only claims and statements name are organisations."""
    known = {each.id: each for each in parties}
    voices = [each.origin for each in claims if each.origin] + [each.speaker for each in statements]
    for voice in voices:
        known.setdefault(voice.party, party(voice.name))
    return Reading(of.id, "by hand", tuple(statements), tuple(mentions), tuple(claims), tuple(known.values()))


def table_value(row):
    """Return the value that a row of a table tells: `value` alone, `from` and `to`, `at_least`, `at_most` or `holds`."""
    if "holds" in row:
        return Truth(row["holds"])
    low = row.get("value", row.get("from", row.get("at_least")))
    high = row.get("value", row.get("to", row.get("at_most")))
    return quantity(
        low, high, row.get("unit"), approximate=row.get("about", False), counted=row.get("counted", "person")
    )
