"""Who may ask, and what every answer carries: hosts, tokens, sessions, and headers that leave a browser nothing to run.

On loopback nobody is asked for a token, but the address must name loopback, so that a page elsewhere cannot reach the ledger by a name
of its own (DNS rebinding). Off loopback every answer but the way in needs the token, as `Authorization: Bearer`, or a session: the cookie
that the sign-in page sets for who gave the token, or for a person of the list of users.
"""

import hashlib
import hmac
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address

from starlette.requests import Request

from onrecord.web.refusal import Refusal
from onrecord.web.users import NOBODY, Person, is_secret_of

COOKIE = "onrecord_session"
OPEN_PATHS = frozenset({"/sign-in", "/static/desk.css", "/static/icon.svg", "/api/health"})
SHORTEST_TOKEN = 16
SESSION = 12 * 3600
"""Seconds until a person, or the token, is asked for again."""
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def is_loopback(host: str) -> bool:
    """Return whether `host`, a name or an address, can only be reached from the machine itself."""
    name = host.strip("[]").lower()
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks: `name` is that of a person of the list of users, "" for others; `form_key` what each form that decides something must hold.

    `signed_in` says whether there is a session to end. Who may not decide has no form key.
    """

    name: str = ""
    form_key: str = ""
    signed_in: bool = False


@dataclass(frozen=True, slots=True)
class Guard:
    """What a request must show: the token, or that a person of the list of `users` signed in.

    With neither, as on loopback, nothing needs to be shown. `key` is what sessions of persons are made with, and every process has.
    """

    token: str | None = None
    users: Mapping[str, Person] = field(default_factory=dict)
    key: bytes = b""

    @property
    def is_open(self) -> bool:
        """Whether nothing needs to be shown."""
        return self.token is None and not self.users

    def visitor(self, request: Request) -> Visitor:
        """Return who asks; raises `Refusal` where the request may not be answered."""
        if self.is_open:
            if not is_loopback(_host(request)):
                raise Refusal(421, "This desk answers to localhost alone.", "Open it by 127.0.0.1 or localhost.")
            return Visitor()
        cookie = request.cookies.get(COOKIE, "")
        if somebody := self._person_of(cookie):
            return Visitor(somebody.name, self._form_key(somebody.name) if somebody.decides else "", signed_in=True)
        signed_in = self.token is not None and _same(cookie, self.session())
        if signed_in or self._bears_token(request):
            return Visitor("", self._form_key(""), signed_in)
        if request.url.path in OPEN_PATHS:
            return Visitor()
        raise Refusal(401, "This desk asks who you are.", self._way_in())

    def opens(self, given: str) -> bool:
        """Return whether what is given is the token; takes as long whatever it is."""
        return self.token is not None and _same(given, self.token)

    def knows(self, name: str, secret: str) -> bool:
        """Return whether a secret is that of the person with this name; takes as long whatever they are. It is made to take a while."""
        return is_secret_of(secret, self.users.get(" ".join(name.split()), NOBODY))

    def session(self) -> str:
        """Return what the cookie holds of who gave the token: it shows that, and does not tell the token."""
        return _mac((self.token or "").encode(), "session")

    def session_of(self, name: str) -> str:
        """Return what the cookie holds of a person who signed in: the name and until when, and that both are so."""
        head = f"{urlsafe_b64encode(name.encode()).decode()}.{int(time.time()) + SESSION}"
        return f"{head}.{_mac(self.key, f'person {head}')}"

    def check_form(self, request: Request, key: str) -> Visitor:
        """Return who sends a form; raises `Refusal` where it may not change anything: by a reader or nobody known, or a page elsewhere."""
        visitor = self.visitor(request)
        if self.is_open:
            raise Refusal(
                403,
                "Nothing can be decided here.",
                "Start the desk with --token-file FILE or --users FILE: deciding needs a token or a person.",
            )
        if not visitor.form_key:
            raise Refusal(
                403, "You may look here, and not decide.", "Ask who keeps the list of users to make you an editor."
            )
        if not is_own(request) or not _same(key, visitor.form_key):
            raise Refusal(403, "This form is not of this desk.", "Open the page once more, and send its own form.")
        return visitor

    def _person_of(self, cookie: str) -> Person | None:
        """Return the person whose session a cookie holds; None where it holds none, or one that is over."""
        head, _, mac = cookie.rpartition(".")
        name, _, until = head.partition(".")
        if not (
            self.users
            and _same(mac, _mac(self.key, f"person {head}"))
            and until.isdecimal()
            and int(until) > time.time()
        ):
            return None
        try:
            return self.users.get(urlsafe_b64decode(name).decode())
        except (NotBase64, UnicodeDecodeError):
            return None

    def _form_key(self, name: str) -> str:
        """Return what the forms of somebody hold that change something: no page elsewhere can know it."""
        return _mac(self.key, f"form {name}") if name else _mac((self.token or "").encode(), "form")

    def _bears_token(self, request: Request) -> bool:
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and self.opens(given.strip())

    def _way_in(self) -> str:
        return (
            "Sign in, or send its token as `Authorization: Bearer TOKEN`."
            if self.token
            else "Sign in with your name and secret."
        )


def _mac(key: bytes, words: str) -> str:
    return hmac.new(key, f"onrecord {words}".encode(), hashlib.sha256).hexdigest()


def _same(left: str, right: str) -> bool:
    """Return whether two texts are the same; takes as long wherever they differ."""
    return hmac.compare_digest(left.encode(), right.encode())


def is_own(request: Request) -> bool:
    """Return whether a request that changes something comes from one of our own pages, by what the browser says of it."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("origin")
    return origin is None or origin == f"{request.url.scheme}://{request.headers.get('host', '')}"


def _host(request: Request) -> str:
    host = request.headers.get("host", "")
    return host if host.endswith("]") else host.rpartition(":")[0] or host
