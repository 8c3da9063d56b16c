"""The web application: every question as a page, as JSON and as CSV, the API's document, and health."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cache, partial
from importlib import resources
from pathlib import Path
from urllib.parse import parse_qs

from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord import __version__
from onrecord.errors import LedgerError
from onrecord.exports.shapes import Json, dumps
from onrecord.ledger.state import State, state_of
from onrecord.packs.pack import Pack
from onrecord.web import pages
from onrecord.web.answers import Answers, Made, respond
from onrecord.web.decisions import Wish, decide
from onrecord.web.entering import Entering
from onrecord.web.guard import COOKIE, HEADERS, SESSION, Guard, is_own
from onrecord.web.openapi import api_path, describe
from onrecord.web.params import Given, read_params
from onrecord.web.questions.review import SORTS
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room
from onrecord.web.routes import QUESTIONS, Question

_LOG = logging.getLogger("onrecord.web")
_AT_ONCE = 4  # questions that are answered at once, each by a thread with a connection of its own
_YEAR = 365 * 24 * 3600  # seconds that the number of the last report that was seen is remembered
_VISIT = 3600  # seconds without a look at today's page after which the next one is another visit
_ANY = "/{rest:path}"
_FORM = 65_536  # bytes of a form at most

Endpoint = Callable[[Request], Awaitable[Response]]
Answerer = Callable[[Request], Response]


def make_app(
    path: Path,
    pack: Pack,
    guard: Guard | None = None,
    turns: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Starlette:
    """Return the application that serves the ledger at `path`, to whom `guard` lets in: on loopback to all where it is None.

    Where other processes serve the same ledger, `turns` gives a turn to decide in, once no other one is in its own.
    """
    pages.warm_up()
    desk = _Desk(Room(path, pack), guard or Guard(), turns)
    routes = [route for question in QUESTIONS for route in desk.routes(question)]
    routes += [
        desk.route("/api/health", desk.health, json=True),
        desk.route("/api/openapi.json", desk.openapi, json=True),
        desk.route("/static/desk.css", _style),
        desk.route("/static/icon.svg", partial(_drawing, "icon.svg")),
        desk.route("/static/world.svg", partial(_drawing, "world.svg")),
        desk.route("/sign-in", desk.sign_in_page),
        Route("/sign-in", desk.sign_in, methods=["POST"]),
        Route("/sign-out", desk.sign_out, methods=["POST"]),
        Route("/review", desk.decide, methods=["POST"]),
        *(
            desk.route(path, _nowhere, json=path != _ANY)
            for path in (f"/api{_ANY}", f"{_ANY}.json", f"{_ANY}.csv", _ANY)
        ),
    ]
    return Starlette(routes=routes, exception_handlers={HTTPException: desk.refuse})


class _Desk:
    """Answers requests over one ledger."""

    def __init__(self, room: Room, guard: Guard, turns: Callable[[], AbstractContextManager[None]]) -> None:
        self.room = room
        self.guard = guard
        self.turns = turns
        self.answers = Answers()
        self.limiter = CapacityLimiter(_AT_ONCE)
        self.deciding = CapacityLimiter(1)  # takes long, and keeps no question waiting
        self.entering = Entering(guard)

    def routes(self, question: Question) -> list[Route]:
        """Return the routes of a question, those with an ending first: an id may hold a full stop."""
        answer = {kind: partial(self.answer, question, kind) for kind in ("page", "json", "csv")}
        stem = "/today" if question.path == "/" else question.path
        found = [
            self.route(f"{stem}.json", answer["json"], json=True),
            self.route(api_path(question), answer["json"], json=True),
        ]
        if question.table:
            found.append(self.route(f"{stem}.csv", answer["csv"], json=True))
        return [*found, self.route(question.path, answer["page"])]

    def route(self, path: str, answer: Answerer, *, json: bool = False) -> Route:
        """Return a route for GET whose answer is made in a thread, and guarded."""
        return Route(path, self._endpoint(answer, json=json), methods=["GET"])

    def answer(self, question: Question, kind: str, request: Request) -> Response:
        """Return the answer to a question as a page, as JSON or as CSV."""
        given = read_params(question.params, request.path_params, request.query_params.multi_items())
        if question.name == "today" and kind == "page":
            return self._today(question, given, request)
        return respond(self._told(question, kind, given, self._place(request, given))[0], request)

    def _today(self, question: Question, given: Given, request: Request) -> Response:
        """Return today's page, with what came since the last visit: two cookies hold the last report seen, before and in this visit."""
        before = request.cookies.get("visit") or request.cookies.get("seen")
        seen = int(before) if before and before.isdecimal() and len(before) < 16 else None
        asked = Given({"seen": seen if given.whole("seen") is None else given.whole("seen")})
        made, state = self._told(question, "page", asked, self._place(request, given))
        response = respond(made, request)
        visit = str(state.reports if seen is None else seen)
        response.set_cookie("visit", visit, max_age=_VISIT, httponly=True, samesite="strict")
        response.set_cookie("seen", str(state.reports), max_age=_YEAR, httponly=True, samesite="strict")
        return response

    def _told(self, question: Question, kind: str, asked: Given, place: pages.Place) -> tuple[Made, State]:
        """Return the answer to a question, made or kept, and the state of the ledger that it is of."""
        with self.room.lookups.snapshot():
            state = state_of(self.room.lookups)
            where = (
                question.name,
                kind,
                place.path,
                place.query,
                asked.whole("seen") if "seen" in asked.values else None,
                place.visitor if kind == "page" else None,
            )
            rests_on = (where, question.rests_on(self.room, asked, state))
            return self.answers.get(rests_on, partial(self._made, question, kind, asked, place)), state

    def _made(self, question: Question, kind: str, asked: Given, place: pages.Place) -> Made:
        told = question.ask(self.room, asked)
        if kind == "json":
            return _json(question.shape(told))
        if kind == "csv" and question.table:
            text = "".join(f"{line}\n" for line in question.table(told)).encode("utf-8", "replace")
            return Made.of(text, "text/csv", {"Content-Disposition": f'attachment; filename="{question.name}.csv"'})
        return Made.of(pages.render(question.name, told, place).encode("utf-8", "replace"), "text/html")

    def health(self, request: Request) -> Response:
        """Return whether the ledger can be read, and how much is in it."""
        row = self.room.lookups.one(
            "SELECT (SELECT count(*) FROM report_keys) AS n, EXISTS (SELECT 1 FROM derived) AS d"
        )
        told = row or {}
        shown = {"status": "ok", "version": __version__, "reports": told.get("n"), "derived": bool(told.get("d"))}
        return respond(_json(shown), request)

    def openapi(self, request: Request) -> Response:
        """Return the API's document."""
        return respond(_json(describe(token=self.guard.token is not None, users=bool(self.guard.users))), request)

    def sign_in_page(self, request: Request) -> Response:
        """Return the page that asks for a name and a secret, or for the token."""
        return respond(Made.of(pages.sign_in(self.guard).encode(), "text/html"), request)

    async def sign_in(self, request: Request) -> Response:
        """Take the token, or a name and a secret, and give a session for it; a request from elsewhere is refused."""
        try:
            session = await self.entering.session(request, await _form(request))
        except Refusal as refusal:
            return _guarded(self._refused(refusal, json=False))
        if session is None:
            return _guarded(_html(pages.sign_in(self.guard, wrong=True), 403))
        response = RedirectResponse("/", 303)
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, session, max_age=SESSION, httponly=True, samesite="strict", secure=secure)
        return _guarded(response)

    async def sign_out(self, request: Request) -> Response:
        """End a session; a request from elsewhere is refused."""
        if not is_own(request):
            return _guarded(self._refused(Refusal(403, "This form is not of this desk."), json=False))
        response = RedirectResponse("/sign-in", 303)
        response.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return _guarded(response)

    async def decide(self, request: Request) -> Response:
        """Take a decision, and lead to what it was about."""
        decided = partial(self._decided, await _form(request))
        return _guarded(await to_thread.run_sync(self._answered, decided, request, False, limiter=self.deciding))

    def _decided(self, form: Mapping[str, list[str]], request: Request) -> Response:
        visitor = self.guard.check_form(request, form.get("key", [""])[0])
        wish = Wish.of({**form, "by": [visitor.name]} if visitor.name else form)
        with self.turns():
            about = decide(self.room, wish)
        sort = form.get("sort", [""])[0]
        return RedirectResponse(f"/review?sort={sort}" if sort in SORTS else about, 303)

    def _place(self, request: Request, given: Given) -> pages.Place:
        return pages.Place(
            request.url.path,
            tuple(request.query_params.multi_items()),
            given,
            visitor=self.guard.visitor(request),
        )

    def _endpoint(self, answer: Answerer, *, json: bool) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            response = await to_thread.run_sync(self._answered, answer, request, json, limiter=self.limiter)
            return _guarded(response)

        return endpoint

    def _answered(self, answer: Answerer, request: Request, json: bool) -> Response:  # noqa: FBT001 - a thread takes no keywords
        try:
            self.guard.visitor(request)
            return answer(request)
        except Refusal as refusal:
            return self._refused(refusal, json=json)
        except LedgerError as error:
            return self._refused(Refusal(503, "The ledger cannot be read.", str(error)), json=json)
        except Exception:  # noqa: BLE001 - the log tells what; whoever asked is told that it failed, and no more
            _LOG.exception("The question %s failed.", request.url.path)
            return self._refused(Refusal(500, "The question failed.", "The desk's log says why."), json=json)

    async def refuse(self, request: Request, error: Exception) -> Response:
        """Return why the framework does not take a request: no address of ours takes its method."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        told = (error.headers or {}).get("Allow", "GET") if isinstance(error, HTTPException) else "GET"
        allowed = ", ".join(
            sorted(told.split(", "))
        )  # the framework keeps them in a set, whose order differs from run to run
        refusal = Refusal(status, "This address does not take that.", f"It takes {allowed}.")
        path = request.url.path
        response = self._refused(refusal, json=path.startswith("/api/") or path.endswith((".json", ".csv")))
        response.headers["Allow"] = allowed
        return _guarded(response)

    def _refused(self, refusal: Refusal, *, json: bool) -> Response:
        if json:
            told = {
                "status": refusal.status,
                "code": refusal.code,
                "message": refusal.message,
                "way_out": refusal.way_out,
            }
            return Response(dumps({"error": told}), refusal.status, media_type="application/json")
        if refusal.status == 401:
            return RedirectResponse("/sign-in", 303)
        return _html(pages.refused(refusal), refusal.status)


async def _form(request: Request) -> Mapping[str, list[str]]:
    """Return the fields of a form; none of one that is longer than any of ours."""
    length = request.headers.get("content-length", "")
    body = await request.body() if length.isdecimal() and int(length) < _FORM else b""
    return parse_qs(body.decode("utf-8", "replace"))


def _style(request: Request) -> Response:
    return respond(_styled(), request)


@cache
def _styled() -> Made:
    brief, desk = (
        resources.files("onrecord.brief") / "templates/brief.css",
        resources.files("onrecord.web") / "static/desk.css",
    )
    return Made.of(brief.read_bytes() + desk.read_bytes(), "text/css")


def _drawing(name: str, request: Request) -> Response:
    return respond(_drawn(name), request)


@cache
def _drawn(name: str) -> Made:
    return Made.of((resources.files("onrecord.web") / "static" / name).read_bytes(), "image/svg+xml")


def _nowhere(request: Request) -> Response:
    at = request.url.path
    raise Refusal(404, "There is no such page.", "The list of events leads everywhere." if at else "")


def _json(told: Json) -> Made:
    return Made.of(dumps(told).encode(), "application/json")


def _html(page: str, status: int = 200) -> Response:
    return Response(page.encode("utf-8", "replace"), status, media_type="text/html")


def _guarded(response: Response) -> Response:
    response.headers.update(HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")
    return response
