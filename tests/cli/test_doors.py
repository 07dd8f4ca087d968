"""The group of commands: every name leads to its command, no command costs the modules of the others, and a slip is answered."""

import inspect
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from mkdocs_postmortems.cli import NAMES, main, signs
from mkdocs_postmortems.cli.signs import Signs

LOADED = """
import sys
from mkdocs_postmortems.cli import main
main({words!r}, standalone_mode=False)
print(*sorted(name for name in sys.modules if name.startswith("mkdocs_postmortems.")))
"""


@pytest.mark.parametrize("name", NAMES)
def test_every_name_leads_to_its_command(name):
    found = main.get_command(click.Context(main), name)
    assert found.name == name
    assert found.help


def test_all_are_listed():
    shown = CliRunner().invoke(main, ["--help"]).output
    listed = [line.split()[0] for line in shown.split("Commands:")[1].splitlines() if line.startswith("  ") and line[2:3].strip()]
    assert listed == list(NAMES)


@pytest.mark.parametrize("words", [[], ["actions"], ["stats"]])
@pytest.mark.parametrize("columns", ["60", "80"])
def test_no_sentence_of_a_list_is_cut(words, columns):
    shown = CliRunner(env={"COLUMNS": columns}).invoke(main, [*words, "--help"]).output.split("Commands:")[1]
    assert shown.strip() and "..." not in shown


@pytest.mark.parametrize("name", NAMES)
def test_a_list_says_of_a_command_what_the_command_says(name):
    found = main.get_command(click.Context(main), name)
    assert Signs((name,)).commands[name].get_short_help_str(60) == found.get_short_help_str(60)


def test_a_list_needs_no_source_of_a_command(monkeypatch, tmp_path):
    """Where modules are shipped compiled only, the commands are asked themselves."""
    known = {name: one.help for name, one in Signs(NAMES).commands.items()}
    monkeypatch.setattr(signs, "files", lambda package: tmp_path)
    assert {name: inspect.cleandoc(one.help) for name, one in Signs(NAMES).commands.items()} == known


def test_completion_knows_the_same_commands_and_the_options():
    context = click.Context(main, info_name="postmortems")
    plain = {one.value: one.help for one in click.Group.shell_complete(main, context, "re")}
    assert {one.value: one.help for one in main.shell_complete(context, "re")} == plain and set(plain) == {"related", "redact"}
    assert {one.value for one in main.shell_complete(context, "--v")} == {"--version"}


@pytest.mark.parametrize(("words", "loads"), [(["completion", "bash"], False), (["--help"], False), (["stats", "--help"], True)])
def test_a_command_loads_what_it_needs(words, loads):
    done = subprocess.run([sys.executable, "-c", LOADED.format(words=words)], capture_output=True, text=True, check=True)
    assert ("mkdocs_postmortems.build" in done.stdout.splitlines()[-1].split()) == loads


@pytest.mark.parametrize(("word", "answer"), [("chekc", "Did you mean 'check'?"), ("zzz", "No such command 'zzz'")])
def test_a_slip_is_answered(word, answer):
    done = CliRunner().invoke(main, [word])
    assert done.exit_code == 2
    assert answer in done.output
