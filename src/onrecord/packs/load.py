"""Find packs by name or path, with all that they extend; every fault of every file is said at once."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from onrecord.errors import PackError
from onrecord.packs.join import join, pairs_of
from onrecord.packs.pack import Pack, Pair
from onrecord.packs.shape import PackFile, did_you_mean, shape_faults

BUILTIN = files("onrecord.packs") / "builtin"


def names() -> tuple[str, ...]:
    """Return the names of the packs that come with onrecord, in alphabetical order."""
    return tuple(
        sorted(entry.name.removesuffix(".toml") for entry in BUILTIN.iterdir() if entry.name.endswith(".toml"))
    )


def load(wanted: Iterable[str | Path] = ()) -> Pack:
    """Load the packs `wanted`, with all that they extend, joined into one; without any, all that come with onrecord.

    An item is the name of a pack that comes with onrecord, or the path of a file that ends in ".toml". Raises
    `PackError` with all faults of all files at once.
    """
    return _joined(tuple(str(item) for item in wanted) or names())


def own_pairs(name: str | Path) -> tuple[Pair, ...]:
    """Return the test pairs that one pack carries itself, without those of the packs that it extends.

    `name` is what `load` takes. Raises `PackError` as `load` does.
    """
    return pairs_of(_read(str(name), ""))


def _joined(wanted: tuple[str, ...]) -> Pack:
    if all(name in names() for name in wanted):
        return _builtin(wanted)
    return join({_file(name): pack for name, pack in _with_extended(wanted).items()})


@lru_cache(maxsize=8)
def _builtin(wanted: tuple[str, ...]) -> Pack:
    return join({_file(name): pack for name, pack in _with_extended(wanted).items()})


def _with_extended(wanted: tuple[str, ...]) -> dict[str, PackFile]:
    """Read the files wanted and all that they extend, by name or path, those extended first."""
    found: dict[str, PackFile] = {}
    faults: list[str] = []
    trail: list[str] = []

    def visit(name: str, asked_by: str) -> None:
        """Read a pack behind those that it extends; what is found already, or on the way, is not read again."""
        if name in found or name in trail:
            return
        trail.append(name)
        try:
            pack = _read(name, asked_by)
        except PackError as error:
            faults.append(str(error))
            return
        for base in pack.extends:
            visit(_beside(base, name), f"{_file(name)}: extends")
        found[name] = pack

    for name in wanted:
        visit(name, "")
    if faults:
        raise PackError("\n".join(faults))
    return found


def _beside(base: str, name: str) -> str:
    """Take a path in `extends` from the folder of the file that says it."""
    return str(Path(name).parent / base) if base.endswith(".toml") else base


def _file(name: str) -> str:
    return name if name.endswith(".toml") else f"{name}.toml"


def _read(name: str, asked_by: str) -> PackFile:
    """Read one file; raises `PackError` with every fault of its shape."""
    try:
        text = Path(name).read_text("utf-8") if name.endswith(".toml") else _builtin_text(name)
        table = tomllib.loads(text)
        return PackFile.model_validate(table)
    except ValidationError as error:
        lines = [f"{_file(name)}: {fault}" for fault in shape_faults(error, table)]
        raise PackError("\n".join(lines)) from None
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{asked_by or 'packs'}: {name} cannot be read ({error})"
        raise PackError(msg) from error
    except tomllib.TOMLDecodeError as error:
        msg = f"{_file(name)}: is not TOML: {error}"
        raise PackError(msg) from error
    except KeyError:
        known = names()
        msg = f'{asked_by or "packs"}: there is no pack "{name}"{did_you_mean(name, known) or "."} '
        msg += f"Known: {', '.join(known)}; a file's path ends in .toml."
        raise PackError(msg) from None


def _builtin_text(name: str) -> str:
    if name not in names():
        raise KeyError(name)
    return (BUILTIN / f"{name}.toml").read_text("utf-8")
