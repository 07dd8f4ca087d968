"""The rules of the house, read off its files: floors, plaques, names, lengths, frozen values."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "mkdocs_postmortems"
MODULES = sorted(p for p in PACKAGE.rglob("*.py"))
LIMIT = 220
"""Lines of a file that say something; blank ones are not counted."""
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "base", "manager", "core", "misc"}
HOSTS = ("plugin", "cli")
"""Doors may keep what lives between the events of a host."""
LAZY = ("read", "redact", "check", "relate", "query")
"""Rooms of many expressions, most of which most commands never ask."""

BUILDERS = {"Allowance", "Draft", "Mark", "_Link"}
"""Filled in by several functions while one text is read, and turned into a frozen value before it leaves the room."""


def faults(path: Path, text: str) -> Iterator[str]:
    """What a file does that the house does not allow."""
    tree = ast.parse(text)
    plaque = (ast.get_docstring(tree) or "").partition("\n\n")[0].strip()  # reasons may follow below it
    if len(re.findall(r"[.!?](?=\s|$)", plaque)) not in (1, 2) or not plaque.endswith("."):
        yield "its plaque is not one or two sentences"
    if FORBIDDEN & {part.removesuffix(".py").strip("_") for part in path.parts}:
        yield "its name says nothing"
    if sum(1 for line in text.splitlines() if line.strip()) > LIMIT:
        yield f"it has more than {LIMIT} lines"
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and any(
            isinstance(inner, (ast.Import, ast.ImportFrom)) for inner in ast.walk(node)
        ):
            yield f"`{node.name}` imports something"
        if isinstance(node, ast.Global):
            yield "it keeps global state"
        if isinstance(node, ast.Name) and node.id == "TYPE_CHECKING":
            yield "it imports for types what it may not import"
        if isinstance(node, ast.ClassDef) and path.parts[0] not in HOSTS:
            yield from _open(node)
    if path.parts[0] in LAZY and any(_compiles(node) for part in tree.body for node in _at_once(part)):
        yield "it compiles an expression before anybody asks; `model.expression` waits"
    for line in text.splitlines():
        excuse = re.search(r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?|type: ignore(?:\[[\w, -]*\])?)(.*)", line)
        if excuse and len(excuse[1].split()) < 2:
            yield "a rule of the linter is switched off without a reason"


def _at_once(node: ast.AST) -> Iterator[ast.AST]:
    """What runs as the file is loaded."""
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
        yield node
        for inner in ast.iter_child_nodes(node):
            yield from _at_once(inner)


def _compiles(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"


def _open(node: ast.ClassDef) -> Iterator[str]:
    """A dataclass that could be changed after it was made."""
    for mark in node.decorator_list:
        name = ast.unparse(mark).partition("(")[0].rpartition(".")[2]
        given = {k.arg: ast.unparse(k.value) for k in mark.keywords} if isinstance(mark, ast.Call) else {}
        if name == "dataclass" and node.name not in BUILDERS and not given.items() >= {("frozen", "True"), ("slots", "True")}:
            yield f"`{node.name}` is not frozen and slotted"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_every_module_keeps_the_rules(path):
    assert list(faults(path.relative_to(PACKAGE), path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.py", "x = 1"), ("a.py", '"""No full stop"""'), ("a.py", '"""One. Two. Three."""'), ("read/utils.py", '"""Words."""'),
        ("core/a.py", '"""Words."""'), ("a.py", '"""Words."""\n' + "x = 1\n" * LIMIT), ("a.py", '"""Words."""\ndef f():\n    import os'),
        ("a.py", '"""Words."""\ndef f():\n    global x'), ("a.py", '"""Words."""\nif TYPE_CHECKING:\n    import os'),
        ("a.py", '"""Words."""\n@dataclass(frozen=True)\nclass A: ...'), ("a.py", '"""Words."""\n@dataclass\nclass A: ...'),
        ("read/a.py", '"""Words."""\nX = {"a": re.compile("a")}'),
        ("a.py", '"""Words."""\nx = 1  # noqa: S101'), ("a.py", '"""Words."""\nx = 1  # type: ignore[x]'),
    ],
)  # fmt: skip
def test_each_rule_would_notice(name, text):
    """The control: a file that breaks one rule is found out by one fault."""
    assert len(list(faults(Path(name), text))) == 1


def test_the_root_imports_nothing():
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    assert [type(node) for node in tree.body] == [ast.Expr]


def _contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))",
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)


def test_imports_fall():
    done = _contracts(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("relate/order.py", "from mkdocs_postmortems.read.markup import markdown", "Imports fall"),
        ("model/terms.py", "import mkdocs_postmortems.settings", "Imports fall"),
        ("attic.py", '"""A file without a floor."""', "Imports fall"),
        ("redact/words/listed.py", "from mkdocs_postmortems.redact.gate import policy", "In the room that redacts, imports fall as well"),
        ("redact/attic.py", '"""A file without a floor inside its room."""', "In the room that redacts, imports fall as well"),
        ("render/__init__.py", "from mkdocs_postmortems.model.postmortem import Postmortem", "Raw text"),
        ("relate/order.py", "import mkdocs.config", "Only the door"),
        ("read/times/clocks.py", "from mkdocs_postmortems.read.timeline import carry", "In the room that reads"),
        ("read/header/labels.py", "from mkdocs_postmortems.read.timeline import carry", "In the room that reads"),
        ("read/attic.py", '"""A file without a chamber."""', "In the room that reads"),
    ],
)
def test_each_contract_would_notice(file, line, contract, tmp_path):
    """The control: with one wrong import in a copy of the package the contract breaks."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__", "assets", "templates"))
    with (tmp_path / PACKAGE.name / file).open("a", encoding="utf-8") as opened:
        opened.write(f"\n{line}\n")
    done = _contracts(tmp_path)
    assert done.returncode == 1
    assert re.search(rf"{contract}.* BROKEN|{contract}", done.stdout.partition("Broken contracts")[2])
