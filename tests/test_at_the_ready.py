"""What the tests stand on: programs at the ready answer as installed ones do, and builds share no template that means something else."""

import os
import subprocess
import sys
from pathlib import Path

import jinja2
import pytest
from ground import HOSTS
from host_server import Compiled


@pytest.mark.parametrize(
    "command",
    [
        "echo a | postmortems related - >&2; postmortems chekc",
        "cd sub && mkdocs build -q",
    ],
)
def test_a_program_at_the_ready_answers_as_the_installed_one(tree, command):
    """Its status and both its streams, in the folder it was called in and with what was written to it."""
    folder = tree({"sub/docs/index.md": "# Home\n"})
    installed, said = str(Path(sys.executable).parent), []
    for place in (installed, f"{HOSTS['mkdocs'].programs()}{os.pathsep}{installed}"):
        surrounding = os.environ | {"PATH": f"{place}{os.pathsep}{os.environ['PATH']}"}
        done = subprocess.run(["sh", "-c", command], cwd=folder, env=surrounding, capture_output=True, text=True, check=False)
        said.append((done.returncode, done.stdout, done.stderr))
    assert said[0] == said[1]
    assert any(said[0])


def test_the_program_is_the_one_at_the_ready(tmp_path):
    """Control: no process begins from nothing for it."""
    program = Path(HOSTS["mkdocs"].programs()) / "postmortems"
    assert "door.connect" in program.read_text(encoding="utf-8")
    done = subprocess.run([program, "--version"], cwd=tmp_path, env={"PATH": ""}, capture_output=True, text=True, check=True)
    assert "version" in done.stdout


class Loud(jinja2.compiler.CodeGenerator):
    def _output_const_repr(self, group):
        return repr("".join(map(str, group)).upper())


class Other(jinja2.Environment):
    code_generator_class = Loud


def test_a_compiled_template_is_that_of_its_text_and_environment(tmp_path):
    """One file, several environments, one folder of compiled templates: each writes what it would alone, and takes its own a second time."""
    file = tmp_path / "a.html"
    (tmp_path / "kept").mkdir()

    def written(make, kept):
        env = make(loader=jinja2.FileSystemLoader(tmp_path), bytecode_cache=Compiled(str(tmp_path / "kept")) if kept else None)
        return env.get_template("a.html").render(a="<")

    makers = [jinja2.Environment, Other, lambda **more: jinja2.Environment(trim_blocks=True, **more),
              lambda **more: jinja2.Environment(autoescape=True, **more), lambda **more: jinja2.Environment(finalize=repr, **more)]  # fmt: skip
    for text in ("{% if a %}\nx{{ a }}{{ 'b' }}\n{% endif %}", "{% if a %}\ny{{ a }}{{ 'c' }}\n{% endif %}"):
        file.write_text(text, encoding="utf-8")
        alone = [written(make, False) for make in makers]
        assert len(set(alone)) == len(makers)
        assert [written(make, True) for make in makers] == alone
        there = {one.name: one.stat().st_mtime_ns for one in (tmp_path / "kept").iterdir()}
        assert len(there) == len(makers)
        assert [written(make, True) for make in makers] == alone
        assert {one.name: one.stat().st_mtime_ns for one in (tmp_path / "kept").iterdir()} == there
