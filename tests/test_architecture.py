"""The tree keeps its promises: each rule of the architecture that a linter does not know."""

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "onrecord"
MODULES = sorted(PACKAGE.rglob("*.py"))
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "core", "base"}
WORDS_WITH_ANOTHER_NAME = {"source", "sources", "article", "articles", "document", "documents"}
STAGES = ("reading", "linking", "assessing", "values", "packs")
IMPURE = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "os.environ", "os.getenv"}
IMPURE_MODULES = {"random", "socket", "urllib.request", "requests", "httpx", "secrets", "uuid"}


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def name(path):
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_is_for_and_keeps_to_one_subject(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no module docstring"
    assert text.count("\n") <= 400
    assert path.stem not in BANNED_NAMES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_functions_are_short_and_take_few_parameters(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno <= 60, f"{node.name} is long"
            positional = [a for a in node.args.posonlyargs + node.args.args if a.arg not in {"self", "cls"}]
            is_command = any("click" in ast.unparse(d) for d in node.decorator_list)
            assert is_command or len(positional) <= 5, f"{node.name} takes {len(positional)} positional parameters"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_imported_inside_a_function(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inner, f"{node.name} imports inside"


@pytest.mark.parametrize("path", [p for p in MODULES if name(p).startswith(STAGES)], ids=name)
def test_a_stage_asks_no_clock_no_environment_no_network_and_no_chance(path):
    used = {ast.unparse(n) for n in ast.walk(tree(path)) if isinstance(n, ast.Attribute)}
    assert not {u for u in used for bad in IMPURE if u.endswith(bad)}
    assert not IMPURE_MODULES & set(imports(path))


@pytest.mark.parametrize("path", [p for p in MODULES if "rules" in p.parts], ids=name)
def test_a_rule_imports_neither_another_rule_nor_the_engine(path):
    bad = [m for m in imports(path) if m.startswith(("onrecord.linking.rules.", "onrecord.linking.engine"))]
    assert path.name == "__init__.py" or not bad


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_names_are_the_glossarys(path):
    nodes = [n for n in ast.walk(tree(path)) if isinstance(n, ast.FunctionDef | ast.ClassDef | ast.arg | ast.Name)]
    names = {getattr(n, "name", None) or getattr(n, "arg", None) or getattr(n, "id", "") for n in nodes}
    assert not {n for n in names if n.lower().strip("_") in WORDS_WITH_ANOTHER_NAME}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_private_name_is_left_over(path):
    made = {n.id for n in ast.walk(tree(path)) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    used = {n.id for n in ast.walk(tree(path)) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    assert not {each for each in made - used if each.startswith("_") and each.isupper()}


def folder(module):
    return module.split(".")[1]


def test_the_vocabulary_is_the_most_imported():
    """The best single test of a design: what most folders have from another is `record`, never a `utils`."""
    taken = [
        (p.relative_to(PACKAGE).parts[0], m) for p in MODULES for m in set(imports(p)) if m.startswith("onrecord.")
    ]
    others = Counter(folder(module) for own, module in taken if folder(module) != own)
    assert others.most_common(1)[0][0] == "record"


def test_importing_the_records_costs_milliseconds():
    code = "import sys, onrecord.record.reading; print(len([m for m in sys.modules if m in {'spacy', 'numpy', 'pydantic'}]))"
    heavy = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own script
    assert heavy.stdout.strip() == "0"
