"""The reference says all that the commands can do, and nothing else."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import click
import pytest
from jsonschema import Draft202012Validator

from onrecord.cli import COMMANDS, program
from onrecord.ledger.sql import SqlLedger
from onrecord.ledger.verify import FaultKind

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference" / "cli.md").read_text("utf-8")
FORMS = (DOCS / "reference" / "json.md").read_text("utf-8")
SCHEMAS = ("reading", "brief", "events", "event", "party", "tie", "changes", "verification", "review", "decisions")
BLOCKS = re.findall(r"^```json\n(.*?)^```", FORMS, re.MULTILINE | re.DOTALL)


def options():
    commands = [program.get_command(click.Context(program), name) for name in COMMANDS]
    commands += [each for group in commands for each in getattr(group, "commands", {}).values()]
    return {
        option for command in commands for each in command.params for option in each.opts if option.startswith("--")
    }


@pytest.mark.parametrize("option", sorted(options()))
def test_every_option_stands_in_the_reference(option):
    assert f"`{option}" in PAGE


def test_the_reference_names_no_option_that_is_not_there():
    assert set(re.findall(r"`(--[a-z-]+)", PAGE)) == {*options(), "--help", "--version"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_section(name):
    assert f"\n## onrecord {name} " in PAGE


@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_is_explained(kind):
    assert f"\n| {kind} |" in PAGE


def test_every_table_and_view_of_a_ledger_is_told(tmp_path):
    with SqlLedger(tmp_path / "l"), closing(sqlite3.connect(tmp_path / "l")) as connection:
        rows = connection.execute(
            "SELECT name FROM pragma_table_list WHERE type <> 'shadow' AND schema = 'main'"
        ).fetchall()
    assert not [name for (name,) in rows if f"`{name}`" not in PAGE and not name.startswith("sqlite_")]


def test_the_query_that_is_shown_can_be_asked(tmp_path):
    (query,) = re.findall(r"^```sql\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    with SqlLedger(tmp_path / "l"), closing(sqlite3.connect(tmp_path / "l")) as connection:
        assert connection.execute(query).fetchall() == []


@pytest.mark.parametrize(("name", "block"), list(zip(SCHEMAS, BLOCKS, strict=True)))
def test_every_form_that_is_shown_holds_to_its_schema(name, block):
    schema = json.loads((DOCS / "schemas" / f"{name}.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(json.loads(block))
    assert f"schemas/{name}.json" in FORMS
