import io
import tarfile

import pytest
from training import ecbplus


def page(*sentences):
    tokens = [
        f'<token t_id="{n}" sentence="{at}">{word}</token>'
        for at, words in enumerate(sentences)
        for n, word in enumerate(words.split())
    ]
    return f"<Document>{''.join(tokens)}</Document>".encode()


@pytest.fixture
def labelled(tmp_path, monkeypatch):
    """Give a way to read one report with rows of labels."""
    stored = page('Mayor Ada Brandt said the dam " has gone " .')
    archive = tmp_path / "ecb.tar"
    with tarfile.open(archive, "w") as tar:
        info = tarfile.TarInfo("1/1.xml")
        info.size = len(stored)
        tar.addfile(info, io.BytesIO(stored))
    text = ecbplus.prose(stored)

    def read(statements, names=(), digest=None):
        for name, rows in (("STATEMENTS", statements), ("NAMES", names)):
            table = tmp_path / name
            lines = ["\t".join(("1/1.xml", digest or ecbplus.fingerprint(text), *row)) for row in rows]
            table.write_text("".join(f"{line}\n" for line in lines))
            monkeypatch.setattr(ecbplus, name, table)
        train, _ = ecbplus.read(archive)
        return train[0]

    return read


def test_tokens_are_joined_as_print_would_join_them():
    told = page("`` It 's 5 : 03 pm , '' the well - known mayor ( Brandt ) said .")
    assert ecbplus.prose(told) == "“It's 5:03 pm,” the well-known mayor (Brandt) said."


def test_a_quotation_that_stays_open_keeps_its_sentences_in_one_paragraph():
    told = page("“ The dam has gone .", "We leave , ” she said .", "Rain fell .")
    assert ecbplus.prose(told) == "“The dam has gone. We leave,” she said.\nRain fell."


def test_a_mark_that_never_closes_swallows_no_more_than_three_further_sentences():
    told = page("“ One .", "Two .", "Three .", "Four .", "Five .")
    assert ecbplus.prose(told) == "“One. Two. Three. Four.\nFive."


def test_addresses_are_left_out():
    assert ecbplus.prose(page("http : / / dam . example", "Rain fell .")) == "Rain fell."


def test_labels_become_spans_and_names_over_words(labelled):
    text = labelled([("0-16", "17-21", "22-40")], [("PER", "6-16")])
    assert [(span.role, " ".join(text.words[span.start : span.stop])) for span in text.spans] == [
        (0, "Mayor Ada Brandt"),
        (1, "said"),
        (2, 'the dam " has gone "'),
    ]
    assert text.names.tolist()[:4] == [-2, 1, 2, 0]


def test_a_row_without_spans_says_that_there_is_nothing(labelled):
    assert labelled([("", "", "")]).spans == ()


def test_another_text_than_the_one_that_was_labelled_is_refused(labelled):
    with pytest.raises(ValueError, match="is not the report that was labelled"):
        labelled([("", "", "")], digest="0" * 12)
