"""Read the files of a data set from its archive or from a folder of the same name."""

import lzma
import tarfile
from collections.abc import Iterator
from pathlib import Path


def members(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of each file in `path`, a .tar.xz, or in the folder called so without its suffixes."""
    folder = path.with_name(path.name.removesuffix(".tar.xz"))
    if folder.is_dir():
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield str(file.relative_to(folder)), file.read_text(encoding="utf-8-sig")
        return
    with tarfile.open(path) as archive:
        for member in archive:
            stored = archive.extractfile(member)
            if stored is not None:
                yield member.name, stored.read().decode("utf-8-sig")


def text_of(path: Path) -> str:
    """Read a text file that may be packed: `path` ends in .xz; without it the plain file of that name is read."""
    plain = path.with_name(path.name.removesuffix(".xz"))
    return plain.read_text(encoding="utf8") if plain.is_file() else lzma.open(path, "rt", encoding="utf8").read()
