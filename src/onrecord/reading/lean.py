"""Load of spaCy what cuts text into tokens; the rest would take an eighth of the program's start.

Left out are its command line, which brings what fetches models over the network, the components of its pipelines, and its
class of English, whose rules alone are read. Nothing here runs them. Whoever asks for them later gets them whole.
"""

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from onrecord.record.loading import load_module

_LEFT_OUT = ("spacy.cli", "spacy.cli.info", "spacy.pipeline", "spacy.lang.en")
_RULES = ("spacy.lang.en.punctuation", "spacy.lang.en.tokenizer_exceptions", "spacy.lang.en.lex_attrs")


def load_spacy() -> None:
    """Import spaCy and its rules of English; where it asks for modules that are left out, empty ones stand meanwhile."""
    if "spacy" in sys.modules:
        return
    sys.modules |= {name: _empty(name) for name in _LEFT_OUT}
    try:
        for name in ("spacy", *_RULES):
            load_module(name)
    finally:
        for name in _LEFT_OUT:
            sys.modules.pop(name, None)


def _empty(name: str) -> ModuleType:
    """Make a module in whose folder others are found, and which hands on what it is asked for once it stands for nobody any more."""
    module = ModuleType(name)

    def whole(asked: str) -> object:
        if sys.modules.get(name) is module:
            raise AttributeError(asked)
        return getattr(import_module(name), asked)

    vars(module).update(__path__=[_folder(name)], __getattr__=whole)
    if name == "spacy.cli.info":
        vars(module)["info"] = lambda *given: whole("info")(*given)  # type: ignore[operator]  # noqa: PLW0108 - spaCy's package takes it as it begins
    return module


def _folder(name: str) -> str:
    package, *below = name.split(".")
    spec = find_spec(package)
    return str(Path(spec.origin).parent.joinpath(*below)) if spec and spec.origin else ""
