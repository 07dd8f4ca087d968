"""The examples of the documentation: YAML that can be read, commands and options that exist, variables that the script knows."""

import re
import shlex
import textwrap

import click
import pytest
import yaml
from ground import ROOT

from mkdocs_postmortems.cli import main

PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r"^( *)```(\w+)[^\n]*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
PUBLISH = (ROOT / "ci/publish.sh").read_text(encoding="utf-8")


class Loader(yaml.SafeLoader):
    """YAML with the tags of MkDocs."""


Loader.add_multi_constructor("!", lambda loader, tag, node: None)
Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda loader, tag, node: None)


def blocks(language):
    for path in PAGES:
        text = path.read_text(encoding="utf-8")
        for found in FENCE.finditer(text):
            if found[2] == language:
                yield pytest.param(found[3], id=f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, found.start()) + 1}")


def commands(text):
    """Each call of `postmortems` in a console block, alone or in a pipe, as its words."""
    for line in re.findall(r"^ *\$ (.*)$", text.replace("\\\n", " "), re.MULTILINE):
        for part in re.split(r"\|\||&&|[|;]", re.sub(r"\s#.*", "", line)):
            words = shlex.split(re.sub(r"\d?>>?\s*\S+", "", part))
            while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
                words.pop(0)
            if words[:1] == ["postmortems"]:
                yield words[1:]


def understood(words):
    """Have the command line read it, without doing it; words on the way to a command are read by what stands above it."""
    command, context = main, click.Context(main)
    while isinstance(command, click.Group):
        named = next((n for n, word in enumerate(words) if word in command.commands), None)
        if named is None and command is not main:
            # A group of its own lists, or measures, where no command is named.
            words, named = [next(name for name in ("list", "metrics") if name in command.commands), *words], 0
        command.make_parser(context).parse_args(list(words[: named or 0]))
        name, found, words = command.resolve_command(context, words[named or 0 :])
        command, context = found, click.Context(found, info_name=name, parent=context)
    command.make_parser(context).parse_args(list(words))


@pytest.mark.parametrize("text", list(blocks("yaml")))
def test_yaml_can_be_read(text):
    yaml.load(textwrap.dedent(text).strip("\n").removeprefix("---").removesuffix("---"), Loader)  # a loader without constructors of objects


@pytest.mark.parametrize("text", list(blocks("console")))
def test_commands_exist(text):
    for words in commands(text):
        understood(words)
    for used in re.findall(r"postmortems-publish (\w+)", text):
        assert re.search(rf"^{used}\(\) {{", PUBLISH, re.MULTILINE)
    for name in re.findall(r"POSTMORTEMS_[A-Z_]+", text):
        assert name in PUBLISH or name == "POSTMORTEMS_LEDGER_KEY"


@pytest.mark.parametrize("words", [["nothing"], ["check", "--nothing"], ["stats", "similarity", "--nothing"]])
def test_an_unknown_one_would_be_seen(words):
    with pytest.raises(click.UsageError):
        understood(words)
    assert list(commands("$ git diff main | postmortems " + " ".join(words) + " > a.md  # words\n")) == [words]


def test_variables_of_the_pipeline_are_those_of_the_script():
    told = set(re.findall(r"POSTMORTEMS_[A-Z_]+", (ROOT / "docs/how-to/publish-from-ci.md").read_text(encoding="utf-8")))
    read = set(re.findall(r"\$\{(POSTMORTEMS_[A-Z_]+)", PUBLISH))
    assert read - told == {"POSTMORTEMS_NUMBER"}  # given by the action
    assert told <= read
