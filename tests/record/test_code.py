"""A reading carries the mark of the code that made it, and so does what is linked."""

from onrecord.reading.pipeline import READS
from onrecord.record import code


def test_the_mark_changes_with_a_line_of_code_and_with_nothing_else(tmp_path, monkeypatch):
    (tmp_path / "below").mkdir()
    module = tmp_path / "below" / "module.py"
    module.write_text("x = 1\n")
    monkeypatch.setattr(code, "files", lambda _package: tmp_path)
    mark = code.code_version.__wrapped__
    first = mark("onrecord.reading")
    (tmp_path / "model.onnx").write_bytes(b"\x00\xff")
    assert mark("onrecord.reading") == first
    module.write_text("x = 2\n")
    assert mark("onrecord.reading") != first


def test_all_that_reads_is_in_the_mark():
    names = {name for package in READS for name, _ in code._modules(code.files(package), package)}
    assert {
        "onrecord.reading.parties.pronouns.antecedents.tsv",
        "onrecord.reading.pipeline.py",
        "onrecord.values.moment.py",
        "onrecord.record.reading.py",
    } <= names
