"""spaCy is loaded without what nothing here runs, and that can still be had whole."""

import subprocess
import sys


def printed(script: str) -> str:
    return subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own script


def test_what_fetches_over_the_network_is_not_loaded_with_spacy():
    script = "import sys; from onrecord.reading.lean import load_spacy; load_spacy(); print('spacy' in sys.modules, 'requests' in sys.modules)"
    assert printed(script) == "True False\n"


def test_neither_components_nor_the_class_of_english_are_loaded():
    script = (
        "import sys; from onrecord.reading.lean import load_spacy; load_spacy(); import onrecord.reading.pipeline;"
        "print([name for name in ('spacy.pipeline.tagger', 'spacy.lang.en') if name in sys.modules])"
    )
    assert printed(script) == "[]\n"


def test_whoever_builds_a_pipeline_later_can():
    script = (
        "from onrecord.reading.lean import load_spacy; load_spacy(); import spacy; made = spacy.blank('en');"
        "made.add_pipe('sentencizer'); print(len(list(made('It burns. It is out.').sents)), spacy.pipeline.Tagger.__name__)"
    )
    assert printed(script) == "2 Tagger\n"


def test_whoever_asks_for_the_command_line_later_gets_it():
    script = (
        "from onrecord.reading.lean import load_spacy; load_spacy(); from spacy.cli import info; print(info.__name__)"
    )
    assert printed(script) == "info\n"


def test_spacy_that_is_loaded_already_stays_as_it_is():
    script = "import spacy; from onrecord.reading.lean import load_spacy; load_spacy(); import spacy.cli; print(spacy.cli.info is spacy.info)"
    assert printed(script) == "True\n"
