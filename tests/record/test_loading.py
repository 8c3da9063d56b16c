"""Modules are loaded without looking for garbage."""

import gc

from onrecord.record.loading import load_module


def test_python_looks_for_no_garbage_while_a_module_is_loaded_and_does_again_behind_it(tmp_path, monkeypatch):
    (tmp_path / "looked_into.py").write_text("import gc\nCOLLECTS = gc.isenabled()\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert not load_module("looked_into").COLLECTS
    assert gc.isenabled()


def test_whoever_has_stopped_looking_for_garbage_is_not_overruled():
    gc.disable()
    try:
        load_module("colorsys")
        assert not gc.isenabled()
    finally:
        gc.enable()
