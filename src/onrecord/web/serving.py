"""Listen at an address and serve the desk there."""

import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from onrecord.errors import OnrecordError
from onrecord.packs.pack import Pack
from onrecord.web.app import make_app
from onrecord.web.guard import SHORTEST_TOKEN, is_loopback

_TURN = 0.0005  # seconds until a thread that computes lets another one go on, such as one that fetches rows


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen, and the token that must be given there; port 0 takes any that is free, `token` None asks for none."""

    host: str
    port: int
    token: str | None = None


def check_token(host: str, token: str | None) -> None:
    """Raise `OnrecordError` where a desk at `host` would be open to others without a token, or with one that can be guessed."""
    if token is None and not is_loopback(host):
        message = (
            f"Off loopback ({host}) the desk needs a token, or anybody could read the ledger."
            " Give --token-file FILE, or set ONRECORD_TOKEN; or listen at 127.0.0.1."
        )
        raise OnrecordError(message)
    if token is not None and len(token) < SHORTEST_TOKEN:
        message = (
            f"The token has {len(token)} characters and can be guessed. Give at least {SHORTEST_TOKEN}, made by chance."
        )
        raise OnrecordError(message)


def serve(ledger: Path, pack: Pack, at: Listening, *, told: Callable[[str], object]) -> None:
    """Serve the ledger until the process is stopped; `told` is told the address. Raises `OnrecordError` where it cannot listen."""
    check_token(at.host, at.token)
    sys.setswitchinterval(_TURN)
    app = make_app(ledger, pack, token=at.token)
    with _listening(at) as listener:
        host, port = listener.getsockname()[:2]
        told(f"The desk is at http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C ends it).")
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off")
        uvicorn.Server(config).run(sockets=[listener])


def _listening(at: Listening) -> socket.socket:
    family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((at.host.strip("[]"), at.port))
    except OSError as error:
        listener.close()
        message = f"Nothing can listen at {at.host}:{at.port}: {error.strerror}. Give another --port (0 for any that is free)."
        raise OnrecordError(message) from error
    return listener
