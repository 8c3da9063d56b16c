"""What the docs say is so: links lead somewhere, commands parse, words are the code's, printed output is what comes out."""

import json
import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from onrecord.cli import program
from onrecord.record.assessment import Agreement, FindingKind
from onrecord.record.reading import HopRole, Mode, Stance
from onrecord.record.report import PartKind

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
OURS = re.compile(r"^\$ (?:COLUMNS=\d+ )?onrecord (.+?)(?: [|>].*)?$", re.MULTILINE)
WIDTH = 100
"""Columns at which the docs' printed output was made."""


def name(page):
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page):
    targets = [t for t in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in t]
    assert not [target for target in targets if not (page.parent / target).exists()]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_that_is_shown_can_be_given(page):
    for line in OURS.findall(page.read_text(encoding="utf-8")):
        first, *arguments = shlex.split(line)
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
    assert re.search(rf"\*\*{shown}\*\*|^\| {shown} \|", (ROOT / "docs" / "how-it-decides.md").read_text("utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def printed():
    """Return what `onrecord brief examples` prints, as lines without the blanks around them."""
    done = CliRunner(env={"COLUMNS": str(WIDTH)}).invoke(program, ["brief", str(ROOT / "examples")])
    assert done.exit_code == 0, done.output
    return [line.strip() for line in done.stdout.splitlines()]


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "tutorial.md"], ids=name)
def test_output_that_is_shown_is_what_comes_out(page, printed):
    """A block of the kind `text` is an excerpt: its lines come out in that order; "⋮" stands for lines left out."""
    blocks = [body for kind, body in FENCE.findall(page.read_text(encoding="utf-8")) if kind == "text"]
    assert blocks
    for block in blocks:
        place = 0
        for line in filter(None, map(str.strip, block.splitlines())):
            if line != "⋮":
                assert line in printed[place:], f"{line!r} does not come out after line {place}"
                place = printed.index(line, place) + 1


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
