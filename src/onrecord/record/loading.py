"""Load modules when they are first asked for."""

import gc
from importlib import import_module
from types import ModuleType


def load_module(name: str) -> ModuleType:
    """Return a module, imported where it has not been.

    Python looks for no garbage meanwhile: what is loaded stays, and going through it again and again took a thirtieth of
    the program's start.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return import_module(name)
    finally:
        if collecting:
            gc.enable()
