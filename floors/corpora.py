"""Where the labelled corpora stand, unpacked once, and the digest that says which corpus a figure belongs to."""

import hashlib
import tarfile
from pathlib import Path


def unpacked(archive: Path, folder: Path) -> Path:
    """Unpack `archive` into `folder` and return it; a missing archive raises FileNotFoundError by its name."""
    if not archive.exists():
        message = f"{archive} is not there: name the folder of the corpora, as in `python -m floors ../shared/data`"
        raise FileNotFoundError(message)
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return folder


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, or of the names and bytes of all files under a folder, in hexadecimal."""
    total = hashlib.sha256()
    for file in [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file()):
        total.update(file.name.encode())
        total.update(file.read_bytes())
    return total.hexdigest()
