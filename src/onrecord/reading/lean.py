"""Load spaCy without its command line: that brings what fetches models over the network, an eighth of the program's start.

Nothing here runs it. Whoever imports `spacy.cli` later gets it whole.
"""

import sys
from types import ModuleType

from onrecord.record.loading import load_module

_COMMANDS = ("spacy.cli", "spacy.cli.info")


def load_spacy() -> None:
    """Import spaCy; its package asks for one command, in whose place an empty one stands meanwhile."""
    if "spacy" in sys.modules:
        return
    sys.modules |= {name: _empty(name) for name in _COMMANDS}
    try:
        load_module("spacy")
    finally:
        for name in _COMMANDS:
            sys.modules.pop(name, None)


def _empty(name: str) -> ModuleType:
    module = ModuleType(name)
    vars(module)["info"] = vars(module)["__path__"] = []
    return module
