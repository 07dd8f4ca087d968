"""A folder that a configuration names and nobody has: each command says which one, and where it is named."""

import pytest
from click.testing import CliRunner

from mkdocs_postmortems.cli import main

COMMANDS = [
    ["check"],
    ["stats"],
    ["query", "service:shop"],
    ["actions"],
    ["export", "out", "--edition", "internal"],
    ["warm", "--shard", "1/2"],
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("source", ["nowhere", ""], ids=["named", "not named"])
def test_the_folder_that_is_not_there_is_named(tmp_path, monkeypatch, words, source):
    option = f": {{source: {source}}}" if source else ": {}"
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Q\nplugins:\n  postmortems{option}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    said = " ".join(done.output.split())
    assert ("`nowhere` that `source` names" in said and "make it, or name another one" in said) == bool(source)
    assert ("no folder of postmortems found" in said) != bool(source)
