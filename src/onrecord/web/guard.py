"""Who may ask, and what every answer carries: hosts, tokens, sessions, and headers that leave a browser nothing to run.

On loopback nobody is asked for a token, but the address must name loopback, so that a page elsewhere cannot reach the ledger by a name
of its own (DNS rebinding). Off loopback every answer but the way in needs the token, as `Authorization: Bearer` or as the cookie that
the sign-in page sets.
"""

import hashlib
import hmac
from dataclasses import dataclass
from ipaddress import ip_address

from starlette.requests import Request

from onrecord.web.refusal import Refusal

COOKIE = "onrecord_session"
OPEN_PATHS = frozenset({"/sign-in", "/static/desk.css", "/static/icon.svg", "/api/health"})
SHORTEST_TOKEN = 16
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
class Guard:
    """What a request must show; `token` is None on loopback, where nothing needs to be shown."""

    token: str | None = None

    def check(self, request: Request) -> None:
        """Raise `Refusal` where the request may not be answered."""
        if self.token is None:
            if not is_loopback(_host(request)):
                raise Refusal(421, "This desk answers to localhost alone.", "Open it by 127.0.0.1 or localhost.")
        elif request.url.path not in OPEN_PATHS and not self._shows_token(request):
            raise Refusal(401, "This desk needs its token.", "Sign in, or send it as `Authorization: Bearer TOKEN`.")

    def opens(self, given: str) -> bool:
        """Return whether what is given is the token; takes as long whatever it is."""
        return self.token is not None and hmac.compare_digest(given.encode(), self.token.encode())

    def session(self) -> str:
        """Return what the cookie holds: it shows that its holder had the token, and does not tell it."""
        return hmac.new((self.token or "").encode(), b"onrecord session", hashlib.sha256).hexdigest()

    def form_key(self) -> str:
        """Return what every form holds that changes something: no page elsewhere can know it."""
        return hmac.new((self.token or "").encode(), b"onrecord form", hashlib.sha256).hexdigest()

    def check_form(self, request: Request, key: str) -> None:
        """Raise `Refusal` where a form may not change anything: without a token, or sent by a page elsewhere."""
        if self.token is None:
            raise Refusal(
                403, "Nothing can be decided here.", "Start the desk with --token-file FILE: deciding needs a token."
            )
        if not is_own(request) or not hmac.compare_digest(key.encode(), self.form_key().encode()):
            raise Refusal(403, "This form is not of this desk.", "Open the page once more, and send its own form.")

    def _shows_token(self, request: Request) -> bool:
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and self.opens(given.strip()):
            return True
        return hmac.compare_digest(request.cookies.get(COOKIE, "").encode(), self.session().encode())


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
