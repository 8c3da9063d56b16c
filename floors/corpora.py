"""Where the labelled corpora stand, unpacked once, and the digest that says which corpus a figure belongs to."""

import hashlib
import tarfile
from pathlib import Path


def unpacked(archive: Path, into: Path) -> Path:
    """Unpack `archive` under `into` and return the folder; a missing archive raises FileNotFoundError by its name."""
    if not archive.exists():
        raise FileNotFoundError(f"{archive} is not there: name the folder of the corpora, as in `python -m floors ../shared/data`")
    folder = into / archive.name.removesuffix(".tar.xz")
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


def folder_holding(root: Path, name: str) -> Path:
    """Return the first folder under `root` (itself included) that holds a folder `name`."""
    return next(p.parent for p in sorted(root.rglob(name)) if p.is_dir())
