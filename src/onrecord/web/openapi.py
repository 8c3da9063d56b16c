"""The API's own document, OpenAPI 3.1, made of the questions and the components."""

from onrecord import __version__
from onrecord.exports.shapes import Json
from onrecord.web.guard import COOKIE
from onrecord.web.params import Param, Takes
from onrecord.web.routes import QUESTIONS, Question
from onrecord.web.schema import COMPONENTS, of

_TYPES = {Takes.TEXT: "string", Takes.CURSOR: "string", Takes.TIME: "string", Takes.WHOLE: "integer"}


def api_path(question: Question) -> str:
    """Return where the API answers a question."""
    return "/api/today" if question.path == "/" else f"/api{question.path}"


def describe(*, token: bool, users: bool) -> Json:
    """Return the OpenAPI document; `token` says that it opens the desk, `users` that people sign in."""
    paths = {api_path(each): {"get": _operation(each)} for each in QUESTIONS}
    paths["/api/health"] = {
        "get": {
            "operationId": "health",
            "summary": "Whether the ledger can be read, and how much is in it.",
            "responses": {"200": _answer("It can.", of("health")), **_errors("503")},
        }
    }
    parts: Json = {"schemas": COMPONENTS}
    schemes: Json = {"token": {"type": "http", "scheme": "bearer"}} if token else {}
    schemes |= {"session": {"type": "apiKey", "in": "cookie", "name": COOKIE}} if users else {}
    if schemes:
        parts["securitySchemes"] = schemes
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "onrecord",
            "version": __version__,
            "description": "Who said what: the same questions as the pages. Only GET; every answer has an ETag.",
        },
        "paths": paths,
        "components": parts,
        **({"security": [{name: []} for name in schemes]} if schemes else {}),
    }


def _operation(question: Question) -> Json:
    return {
        "operationId": question.name,
        "summary": question.told,
        "parameters": [_parameter(param) for param in question.params],
        "responses": {
            "200": _answer("The answer.", of(question.schema)),
            "304": {"description": "It is still what the ETag in If-None-Match is of."},
            **_errors("400", "401", "404", "503"),
        },
    }


def _parameter(param: Param) -> Json:
    schema: Json = {"type": _TYPES[param.takes]}
    if param.takes is Takes.WHOLE:
        schema |= {"minimum": param.low, "maximum": param.high}
    else:
        schema |= {"maxLength": 200, "minLength": 1} if param.takes is Takes.TEXT and not param.choices else {}
    if param.choices:
        schema["enum"] = [str(each) for each in param.choices]
    if param.usual is not None:
        schema["default"] = param.usual
    place = "path" if param.in_path else "query"
    return {"name": param.name, "in": place, "required": param.in_path, "description": param.told, "schema": schema}


def _answer(told: str, schema: Json) -> Json:
    return {"description": told, "content": {"application/json": {"schema": schema}}}


def _errors(*statuses: str) -> Json:
    return {status: _answer("Why not, and the way out.", of("error")) for status in statuses}
