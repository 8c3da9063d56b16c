"""From paths to opened inputs: files, folders in sorted order, standard input; each refusal in words for people."""

import os
import stat
from collections.abc import Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.intake.raw import Raw
from onrecord.record.report import Skipped
from onrecord.record.value import Moment

STANDARD_INPUT = "-"
_SPECIAL = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def found(paths: Sequence[str | Path], published: Moment | None, stdin: BinaryIO | None) -> Iterator[Raw | Skipped]:
    """Yield each input, opened, or why it was skipped. An input is closed as soon as the next one is asked for.

    Folders are walked to any depth in sorted order; hidden files are left out, and so is the folder `NAME_files` that
    browsers save beside `NAME.html`. Symbolic links are followed, but no folder is entered from within itself.
    """
    for path in paths:
        if os.fspath(path) == STANDARD_INPUT:
            yield _standard_input(published, stdin)
        else:
            yield from _at(Path(path), published, frozenset())


def shown(path: Path) -> str:
    r"""Return the path as text, bytes that are no UTF-8 as `\xNN`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _standard_input(published: Moment | None, stdin: BinaryIO | None) -> Raw | Skipped:
    if stdin is None:
        return Skipped(STANDARD_INPUT, "standard input is closed; send the text into it: onrecord read - < FILE")
    stream = stdin if isinstance(stdin, BufferedReader) else BufferedReader(cast("BufferedReader", stdin))
    return Raw(STANDARD_INPUT, stream, published)


def _at(path: Path, published: Moment | None, above: frozenset[tuple[int, int]]) -> Iterator[Raw | Skipped]:
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        yield Skipped(shown(path), _why_absent(path, error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _in_folder(path, published, above, (status.st_dev, status.st_ino))
    elif special := next((what for is_it, what in _SPECIAL if is_it(status.st_mode)), None):
        yield Skipped(shown(path), f"{special}, not a file; send its text through standard input: onrecord read -")
    else:
        yield from _opened(path, published)


def _opened(path: Path, published: Moment | None) -> Iterator[Raw | Skipped]:
    try:
        stream = path.open("rb")
    except OSError as error:
        yield Skipped(shown(path), _why_closed(error))
        return
    with stream:
        yield Raw(shown(path), stream, published)


def _in_folder(
    path: Path, published: Moment | None, above: frozenset[tuple[int, int]], here: tuple[int, int]
) -> Iterator[Raw | Skipped]:
    if here in above:
        yield Skipped(shown(path), "a link to a folder that it lies in: not entered again")
        return
    try:
        names = sorted(entry.name for entry in path.iterdir())
    except OSError as error:
        yield Skipped(shown(path), _why_closed(error))
        return
    wanted = [name for name in names if not name.startswith(".") and not _belongs_to_page(name, names)]
    if not wanted:
        yield Skipped(shown(path), "a folder with no report: no file in it (hidden files are left out)")
    for name in wanted:
        yield from _at(path / name, published, above | {here})


def _belongs_to_page(name: str, names: list[str]) -> bool:
    """Tell the folder of images and styles that a browser saves beside a page."""
    stem = name.removesuffix("_files")
    return stem != name and (f"{stem}.html" in names or f"{stem}.htm" in names)


def _why_absent(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "a path that cannot be: it has a NUL in it"
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return "a link to nothing: its target is not there"
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the path"
    return _why_closed(error)


def _why_closed(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "may not be read: permission denied; give yourself the right to read it"
    return f"cannot be opened: {error.strerror or error}"
