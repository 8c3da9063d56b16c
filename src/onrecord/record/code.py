"""The mark of the code that made something, so that what older code made is not taken for what this code makes."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from onrecord.record.ids import content_id


@cache
def code_version(*packages: str) -> str:
    """Return a content hash of all modules and tables of `packages`: the same code, the same mark on any machine."""
    modules = (module for package in packages for module in _modules(files(package), package))
    return content_id("code", *(part for name, text in sorted(modules) for part in (name, text)))


def _modules(folder: Traversable, name: str) -> list[tuple[str, str]]:
    """Return the modules and tables below a package with their text, line ends as Python reads them."""
    found: list[tuple[str, str]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _modules(entry, f"{name}.{entry.name}")
        elif entry.name.endswith((".py", ".tsv")):
            found.append((f"{name}.{entry.name}", entry.read_text("utf-8")))
    return found
