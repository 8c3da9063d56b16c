"""The people who may sign in, from a file with a line for each: name, role, and what scrypt makes of their secret.

    # name; role; secret
    A. Reyes; editor; scrypt$32768$8$1$…$…

Empty lines and those that begin with # are passed over. A reader may look; an editor may decide, too.
"""

import hmac
import os
import re
import secrets
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import scrypt
from pathlib import Path

from onrecord.errors import OnrecordError

SHORTEST_SECRET = 10
LONGEST = 200
"""Characters of a name or a secret at most."""

_COST, _BLOCK, _LANES = 2**15, 8, 3
"""What trying one secret costs, 32 MiB and some 0.2 s: one of the settings that OWASP's Password Storage Cheat Sheet gives for scrypt."""

_MOST_COST = 2**17
_SALT, _LENGTH = 16, 32  # bytes
_ROOM = 256 * 1024 * 1024  # bytes that scrypt may take
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069;]")
_HEAD = "# Who may sign in at the desk: name; role (reader or editor); secret. `onrecord users add NAME FILE` adds a line.\n"


class Role(StrEnum):
    """What a person may do."""

    READER = "reader"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in; `secret` is what scrypt made of theirs, with what it takes to do so again."""

    name: str
    role: Role
    secret: str

    @property
    def decides(self) -> bool:
        """Whether the person may decide."""
        return self.role is Role.EDITOR


def person(name: str, role: Role, secret: str) -> Person:
    """Return somebody with a new secret; raises `OnrecordError` for a name that a line cannot hold, or a secret that can be guessed."""
    told = " ".join(name.split())
    if not told or len(told) > LONGEST or told.startswith("#") or _UNSEEN.search(told):
        message = f"{name!r} cannot be a name: give letters, without ; and without # in front, {LONGEST} at most."
        raise OnrecordError(message)
    if not SHORTEST_SECRET <= len(secret) <= LONGEST:
        message = f"The secret has {len(secret)} characters. Give from {SHORTEST_SECRET} to {LONGEST}."
        raise OnrecordError(message)
    salt = secrets.token_bytes(_SALT)
    made = _hash(secret, salt, (_COST, _BLOCK, _LANES))
    return Person(told, role, "$".join(("scrypt", str(_COST), str(_BLOCK), str(_LANES), _text(salt), _text(made))))


NOBODY = Person("", Role.READER, f"scrypt${_COST}${_BLOCK}${_LANES}${'A' * 22}==${'A' * 43}=")
"""Whom a name that is not on the list is checked against, so that the answer takes as long."""


def is_secret_of(given: str, somebody: Person) -> bool:
    """Return whether what is given is a person's secret; takes as long whatever it is."""
    _, cost, block, lanes, salt, made = somebody.secret.split("$")
    found = _hash(given[:LONGEST], b64decode(salt), (int(cost), int(block), int(lanes)))
    return hmac.compare_digest(found, b64decode(made)) and somebody is not NOBODY


def read_users(file: Path) -> Mapping[str, Person]:
    """Return the people of a list by their names; raises `OnrecordError` that names the line for one that is none."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"The list of users {file} cannot be read: {error}. Name a text file; `onrecord users add NAME FILE` makes one."
        raise OnrecordError(message) from error
    found: dict[str, Person] = {}
    for number, line in _told(lines):
        each = _person(line, f"{file}, line {number}")
        if each.name in found:
            message = f"{file}, line {number}: {each.name} is in the list twice. Take one of the lines out."
            raise OnrecordError(message)
        found[each.name] = each
    if not found:
        message = f"The list of users {file} names nobody. `onrecord users add NAME {file}` adds somebody."
        raise OnrecordError(message)
    return found


def add_user(file: Path, new: Person) -> None:
    """Add a line for a person to a list, which is made, readable by nobody else, where there is none; raises `OnrecordError`."""
    try:
        made = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError as error:
        message = f"The list of users {file} cannot be written: {error.strerror}. Check that its folder exists and that you may write there."
        raise OnrecordError(message) from error
    with os.fdopen(made, "r+", encoding="utf-8") as opened:
        kept = opened.read()
        if any(line.partition(";")[0].strip() == new.name for _, line in _told(kept.splitlines())):
            message = f"{new.name} is in {file} already. Take the line out to give another secret or role."
            raise OnrecordError(message)
        lead = _HEAD if not kept else "" if kept.endswith("\n") else "\n"
        opened.write(f"{lead}{new.name}; {new.role}; {new.secret}\n")


def _told(lines: list[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line


def _person(line: str, where: str) -> Person:
    parts = [each.strip() for each in line.split(";")]
    if len(parts) != 3:
        message = (
            f"{where}: a line is a name, a role and a secret, with ; between them; this one has {len(parts)} parts."
        )
        raise OnrecordError(message)
    name, role, secret = parts
    if not name or len(name) > LONGEST or _UNSEEN.search(name):
        message = f"{where}: {name!r} cannot be a name: give letters, {LONGEST} at most."
        raise OnrecordError(message)
    if role not in {each.value for each in Role}:
        message = f"{where}: there is no role {role!r}. It is one of {', '.join(Role)}."
        raise OnrecordError(message)
    if not _is_hash(secret):
        message = f"{where}: what stands for the secret of {name} was not made by scrypt. Take the line out and add it by `onrecord users add`."
        raise OnrecordError(message)
    return Person(name, Role(role), secret)


def _is_hash(secret: str) -> bool:
    """Return whether a secret was made by scrypt, at no less and not much more than what trying one costs today."""
    parts = secret.split("$")
    if len(parts) != 6 or parts[0] != "scrypt" or not all(each.isascii() and each.isdigit() for each in parts[1:4]):
        return False
    cost, block, lanes = map(int, parts[1:4])
    try:
        salt, made = (b64decode(each, validate=True) for each in parts[4:])
    except (NotBase64, ValueError):
        return False
    sound = _COST <= cost <= _MOST_COST and cost & (cost - 1) == 0 and (block, lanes) == (_BLOCK, _LANES)
    return sound and len(salt) >= _SALT and len(made) == _LENGTH


def _hash(secret: str, salt: bytes, how: tuple[int, int, int]) -> bytes:
    cost, block, lanes = how
    return scrypt(secret.encode("utf-8", "replace"), salt=salt, n=cost, r=block, p=lanes, maxmem=_ROOM, dklen=_LENGTH)


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()
