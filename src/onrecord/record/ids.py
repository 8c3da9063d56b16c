"""Content hashes: the same content has the same id on any day and any machine."""

import hashlib

_LENGTH = 16


def digest(text: str) -> str:
    """Return the SHA-256 of `text` as UTF-8, in hexadecimal; lone surrogates are kept, not refused."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def content_id(prefix: str, *parts: object) -> str:
    """Return `prefix` and a hash of `parts`, as in "claim-1f0c…"; parts are told apart, so ("ab", "c") is not ("a", "bc")."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{digest(joined)[:_LENGTH]}"
