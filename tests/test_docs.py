"""What the docs say is so: links lead somewhere, commands parse, words are the code's, printed output is what comes out."""

import json
import re
import shlex
from pathlib import Path

import click
import pytest

from excerpts import PAGES as EXCERPTED
from excerpts import brief_of_examples, excerpts, fresh
from onrecord.cli import program
from onrecord.record.assessment import Agreement, FindingKind
from onrecord.record.reading import HopRole, Mode, Stance
from onrecord.record.report import PartKind

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
OURS = re.compile(r"^\$ (?:COLUMNS=\d+ )?onrecord (.+?)(?: [|>].*)?$", re.MULTILINE)


def name(page):
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page):
    targets = [t for t in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in t]
    assert not [target for target in targets if not (page.parent / target).exists()]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_that_is_shown_can_be_given(page):
    for line in OURS.findall(page.read_text(encoding="utf-8")):
        first, *arguments = shlex.split(line, comments=True)
        if first.startswith("-"):
            continue
        command = program.get_command(click.Context(program), first)
        assert command is not None, line
        if not {"-h", "--help"} & set(arguments):
            command.make_context(first, arguments)


@pytest.mark.parametrize("word", [*Stance, *Agreement, *FindingKind, *HopRole, *Mode, *PartKind])
def test_the_glossary_knows_every_word_of_the_records(word):
    assert word.value.replace("_", " ") in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", [*Agreement, *FindingKind])
def test_how_it_decides_explains_every_standing_and_finding(word):
    shown = word.value.replace("_", " ")
    assert re.search(
        rf"\*\*{shown}\*\*|^\| {shown} \|", (ROOT / "docs" / "how-it-decides.md").read_text("utf-8"), re.MULTILINE
    )


@pytest.fixture(scope="module")
def printed():
    """Return the lines that `onrecord brief examples` prints."""
    return brief_of_examples()


@pytest.mark.parametrize("page", EXCERPTED, ids=name)
def test_output_that_is_shown_is_what_comes_out(page, printed):
    shown = list(excerpts(page.read_text(encoding="utf-8")))
    assert shown
    for start, stop, excerpt in shown:
        assert excerpt == fresh(start, stop, printed), "bring it up to date: python tests/excerpts.py"


def test_the_examples_are_as_many_and_as_mixed_as_the_docs_say():
    files = sorted((ROOT / "examples").iterdir())
    assert {file.suffix for file in files} == {".txt", ".json", ".jsonl", ".html"}
    told = sum(len(f.read_text(encoding="utf-8").splitlines()) if f.suffix == ".jsonl" else 1 for f in files)
    assert f"{told} reports in {len(files)} files" in (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")


def test_every_example_in_json_names_outlet_address_and_time_with_its_zone():
    texts = [f.read_text(encoding="utf-8") for f in (ROOT / "examples").iterdir() if f.suffix.startswith(".json")]
    records = [
        json.loads(text) for whole in texts for text in ([whole] if whole.startswith("{\n") else whole.splitlines())
    ]
    assert len(records) > 8
    for record in records:
        assert record["outlet"]
        assert record["url"].split("/")[2].endswith(".example")
        assert re.search(r"T\d\d:\d\d:\d\d[+-]\d\d:\d\d$", record["published"])
