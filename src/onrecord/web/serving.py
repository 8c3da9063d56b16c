"""Listen at an address and serve the desk there, by as many processes as pay off."""

import gc
import os
import secrets
import signal
import socket
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from onrecord.errors import OnrecordError
from onrecord.ledger.turns import turn
from onrecord.packs.pack import Pack
from onrecord.web.app import make_app
from onrecord.web.guard import SHORTEST_TOKEN, Guard, is_loopback
from onrecord.web.users import Person

_TURN = 0.0005  # seconds until a thread that computes lets another one go on, such as one that fetches rows
_SELDOM = (
    50_000,
    20,
    50,
)  # how seldom unreachable objects are looked for: records hold no rings, and a look at all that is kept takes 0.2 s
_MOST = 4  # processes without being told so: a newsroom asks no more, and each takes some 70 MB and what it keeps
_SILENT = 30  # seconds after which a process that tells nothing is replaced: on a busy machine one takes longer to start than uvicorn's five
_WAITING = 2048  # requests that wait to be taken up, uvicorn's own default


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen, and the token that must be given there or who may sign in; port 0 takes any that is free, `token` None asks for none.

    `workers` are the processes that answer; None takes as many as there are cores, `_MOST` at most.
    """

    host: str
    port: int
    token: str | None = None
    workers: int | None = None
    users: Mapping[str, Person] = field(default_factory=dict)

    @property
    def processes(self) -> int:
        """How many processes answer."""
        return self.workers or min(_MOST, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1)


def check_access(host: str, token: str | None, users: Mapping[str, Person]) -> None:
    """Raise `OnrecordError` where a desk at `host` would be open to others without a token or users, or with a token that can be guessed."""
    if token is None and not users and not is_loopback(host):
        message = (
            f"Off loopback ({host}) the desk needs a token or a list of users, or anybody could read the ledger."
            " Give --token-file FILE or --users FILE, or set ONRECORD_TOKEN; or listen at 127.0.0.1."
        )
        raise OnrecordError(message)
    if token is not None and len(token) < SHORTEST_TOKEN:
        message = (
            f"The token has {len(token)} characters and can be guessed. Give at least {SHORTEST_TOKEN}, made by chance."
        )
        raise OnrecordError(message)


def serve(ledger: Path, pack: Pack, at: Listening, *, told: Callable[[str], object]) -> None:
    """Serve the ledger until the process is stopped; `told` is told the address. Raises `OnrecordError` where it cannot listen."""
    check_access(at.host, at.token, at.users)
    guard = Guard(at.token, at.users, secrets.token_bytes(32))
    with _listening(at) as listener, tempfile.TemporaryDirectory(prefix="onrecord-turns-") as folder:
        host, port = listener.getsockname()[:2]
        told(f"The desk is at http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C ends it).")
        _run(partial(_make, ledger, pack, guard, Path(folder) / "turn"), at.processes, listener)


def _run(make: Callable[[], Starlette], processes: int, listener: socket.socket) -> None:
    """Run the application that is made in each of so many processes, until this one is told to stop."""
    config = uvicorn.Config(
        make,
        factory=True,
        workers=processes,
        timeout_worker_healthcheck=_SILENT,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
    )
    if processes > 1:
        Multiprocess(config, sockets=[listener]).run()
    else:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # so that what is temporary is taken away
        uvicorn.Server(config).run(sockets=[listener])


def _make(ledger: Path, pack: Pack, guard: Guard, turns: Path) -> Starlette:
    """Return the application of one process, and set that process up for it."""
    sys.setswitchinterval(_TURN)
    app = make_app(ledger, pack, guard, partial(turn, turns))
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    return app


def _listening(at: Listening) -> socket.socket:
    family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((at.host.strip("[]"), at.port))
        listener.listen(_WAITING)  # who asks before all is set up waits
    except OSError as error:
        listener.close()
        message = f"Nothing can listen at {at.host}:{at.port}: {error.strerror}. Give another --port (0 for any that is free)."
        raise OnrecordError(message) from error
    return listener
