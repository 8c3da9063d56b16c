"""The package gives what it says it gives, and costs nothing until it is used."""

import ast
import subprocess
import sys
import textwrap
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import onrecord

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", onrecord.__all__)
def test_every_public_name_is_the_one_of_its_home(name):
    assert getattr(onrecord, name) is getattr(import_module(onrecord._HOMES[name]), name)
    assert name in dir(onrecord)


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        _ = onrecord.raed


def test_the_version_is_the_one_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert onrecord.__version__ == project["version"]


def test_the_path_stands_in_six_lines_of_public_names():
    lines = [line for line in onrecord.__doc__.splitlines() if line.startswith("    ")]
    tree = ast.parse(textwrap.dedent("\n".join(lines)))
    assert len(tree.body) == len(lines) == 6
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert called - {"list", "isinstance"} == {"load", "take_in", "read", "link", "assess"}
    assert called - {"list", "isinstance"} <= set(onrecord.__all__)


def test_importing_the_package_loads_none_of_its_stages():
    script = "import sys, onrecord; print([name for name in sys.modules if name.startswith('onrecord.')])"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603 - our own script
    assert done.stdout == "[]\n"
