"""Answers as pages: plain HTML without a script, which works and can be read with the style sheet or without it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from onrecord.assessing.grades import CREDIBILITY, RELIABILITY
from onrecord.assessing.policies import DEFAULT, POLICIES
from onrecord.brief.dates import beside, day, short, when
from onrecord.brief.outline import FINDING_WORDS
from onrecord.brief.rows import NO_VOICE, NOT_TOLD, RELATION_WORDS
from onrecord.brief.speech import STANCE_VERBS
from onrecord.brief.words import one_line, plural, shorten
from onrecord.ledger.listing import ReportLine
from onrecord.record.assessment import Agreement, FindingKind
from onrecord.record.reading import Stance
from onrecord.record.value import Moment, Precision, Value
from onrecord.values import say
from onrecord.web.guard import Guard, Visitor
from onrecord.web.params import Given
from onrecord.web.refusal import Refusal
from onrecord.web.routes import QUESTIONS
from onrecord.web.views import VIEWS

_PLACES = {"event": "/events/", "report": "/reports/", "party": "/parties/"}
_LONG = frozenset(
    {Precision.WEEK, Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.DECADE, Precision.UNKNOWN}
)
_TABLED = frozenset(each.name for each in QUESTIONS if each.table)
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands: its path, its query as given, its checked parameters; `form_key` is what its forms hold, "" where nothing can be decided."""

    path: str = "/"
    query: tuple[tuple[str, str], ...] = ()
    given: Given = field(default_factory=lambda: Given({}))
    visitor: Visitor = field(default_factory=Visitor)

    @property
    def form_key(self) -> str:
        """What each form holds that decides something; "" where whoever asks may not decide."""
        return self.visitor.form_key

    def but(self, **changed: str | int | None) -> str:
        """Return the address of this page with some parameters changed; None takes one away."""
        kept = [(name, value) for name, value in self.query if name not in changed and value.strip()]
        kept += [(name, str(value)) for name, value in changed.items() if value is not None]
        return self.path + (f"?{urlencode(kept)}" if kept else "")

    def form(self, kind: str) -> str:
        """Return the address of the same answer as "json" or "csv"."""
        kept = [(name, value) for name, value in self.query if value.strip()]
        stem = "/today" if self.path == "/" else self.path
        return f"{stem}.{kind}" + (f"?{urlencode(kept)}" if kept else "")

    def asked(self, name: str) -> str:
        """Return what the query gives for a parameter, as it can be shown; "" for nothing."""
        return next((one_line(value) for key, value in self.query if key == name), "")


def warm_up() -> None:
    """Compile all templates, so that the first page does not have to."""
    for name in _ENVIRONMENT.list_templates(extensions=["html"]):
        _ENVIRONMENT.get_template(name)


def render(name: str, answer: object, place: Place) -> str:
    """Return the page of an answer; `name` is the question's."""
    view: Callable[[Any], Mapping[str, object]] = VIEWS.get(name, _plain)
    return _ENVIRONMENT.get_template(f"{name}.html").render(
        place=place, name=name, tabled=name in _TABLED, of=answer, **view(answer)
    )


def refused(refusal: Refusal) -> str:
    """Return the page that says why a question is not answered, and the way out."""
    return _ENVIRONMENT.get_template("refused.html").render(refusal=refusal, place=Place(), name="", tabled=False)


def sign_in(guard: Guard, *, wrong: bool = False) -> str:
    """Return the page that asks for what the guard takes; `wrong` where what was given is not it."""
    asks = {"users": bool(guard.users), "token": guard.token is not None}
    return _ENVIRONMENT.get_template("sign_in.html").render(wrong=wrong, **asks, place=Place(), name="", tabled=False)


def link(kind: str, key: str, **query: str) -> str:
    """Return the address of an event, a report or a party."""
    return _PLACES[kind] + quote(key, safe="") + (f"?{urlencode(query)}" if query else "")


def _plain(answer: object) -> Mapping[str, object]:  # noqa: ARG001 - most pages show the answer as it is
    return {}


def _markdown(text: str) -> Markup:
    """Return Markdown as HTML, its headings two levels down: they stand within a section of the page."""
    tokens = _MARKDOWN.parse(text)
    for token in tokens:
        if token.type.startswith("heading"):
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"
    return Markup(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))  # noqa: S704 - our own files, and HTML in them is off


def _named(report: ReportLine) -> str:
    """Return what to call a report in a list: its outlet, else its file, else its id."""
    return report.outlet.name if report.outlet else PurePath(report.path or report.id).name


def _spoken(name: str) -> str:
    return one_line(name).replace("_", " ")


def _heading(moment: Moment | None) -> str:
    """Return the day under which an event stands in a list, as its own zone has it; a longer time where no day is known."""
    if moment is None or moment.earliest is None:
        return "no date"
    if moment.precision in _LONG:
        return when(moment)
    return f"{day(moment)} {(moment.timex or moment.earliest)[:4]}"


def _utc(value: Value) -> str:
    """Return the UTC time beside a clock time in a zone of its own; "" for any other value."""
    return beside(value) if isinstance(value, Moment) else ""


def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        heading=_heading,
        shown=one_line,
        cut=shorten,
        when=when,
        short=short,
        day=day,
        say=say,
        spoken=_spoken,
        named=_named,
        utc=_utc,
        markdown=_markdown,
    )
    made.globals.update(
        link=link,
        plural=plural,
        finding_words={kind.value: words for kind, words in FINDING_WORDS.items()},
        relation_words={kind.value: words for kind, words in RELATION_WORDS.items()},
        stance_verbs={stance.value: verb for stance, verb in STANCE_VERBS.items()},
        finding_kinds=[kind.value for kind in FindingKind],
        relations=[kind.value for kind in Agreement],
        stances=[stance.value for stance in Stance],
        policies=list(POLICIES),
        usual_policy=DEFAULT,
        reliability=RELIABILITY,
        credibility=CREDIBILITY,
        no_voice=NO_VOICE,
        not_told=NOT_TOLD,
    )
    return made


_ENVIRONMENT = _environment()
