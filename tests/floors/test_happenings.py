"""Stand-off labels of happenings and their texts become the layout that the scoring program reads."""

import hashlib
import json
import lzma

import pytest

from floors import happenings

TEXT = "Twelve people died, the harbour master said."
REPORT = {
    "name": "1",
    "key": "k",
    "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
    "length": len(TEXT),
    "main": True,
    "copies_of": ["2"],
    "figures": [{"field": "killed", "low": 12, "high": 12, "span": [0, 18]}],
    "quotes": [{"speaker": "the harbour master", "span": [0, 13]}],
}
ANOTHER = REPORT | {"name": "2", "main": False, "copies_of": ["1"], "figures": [], "quotes": []}
LABELS = {
    "corpus": "giveme5w1h",
    "happening": "ferry",
    "reports": [REPORT, ANOTHER],
    "conflicts": [{"field": "killed", "kind": "revision over time"}],
    "independent_origins": {"killed": 1},
}


@pytest.fixture
def data(tmp_path, monkeypatch):
    told = {"text": TEXT, "title": "", "url": "u", "source_domain": "o", "date_publish": "2024-05-06", "event": "ferry"}
    (tmp_path / "stories").mkdir()
    with lzma.open(tmp_path / "stories" / "giveme5w1h-65-events.jsonl.xz", "wt") as file:
        file.write(json.dumps(told))
    monkeypatch.setattr(happenings, "where", lambda half: str(tmp_path / half))
    (tmp_path / "seen").mkdir()
    (tmp_path / "seen" / "ferry.json").write_text(json.dumps(LABELS))
    return tmp_path


def written(folder, name):
    return json.loads((folder / name).read_text())


def test_labels_quote_the_words_at_their_spans(data, tmp_path):
    happenings.lay_out(data, "seen", tmp_path / "out")
    gold = written(tmp_path / "out", "gold/1-1.json")
    assert gold["figures"][0]["anchor"] == "Twelve people died"
    assert gold["quotes"][0]["first_words"] == "Twelve people"


def test_a_report_of_another_happening_is_named_as_a_look_alike(data, tmp_path):
    happenings.lay_out(data, "seen", tmp_path / "out")
    assert written(tmp_path / "out", "gold/d1-2.json")["happening"] == "distractor"
    assert written(tmp_path / "out", "gold/1-1.json")["copies_of"] == ["d1-2"]
    together = written(tmp_path / "out", "events/1.json")
    assert (together["reports"], together["distractors"]) == (["1-1"], ["d1-2"])


def test_labels_of_another_text_are_refused_by_name(data, tmp_path):
    changed = LABELS | {"reports": [REPORT | {"sha256": "0"}]}
    (data / "seen" / "ferry.json").write_text(json.dumps(changed))
    with pytest.raises(ValueError, match=r"ferry, report 1: no text of the corpus"):
        happenings.lay_out(data, "seen", tmp_path / "out")
