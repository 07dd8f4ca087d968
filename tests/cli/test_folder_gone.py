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


@pytest.mark.parametrize("words", [["query", "service:shop"], ["actions"], ["new", "Shop shut"]], ids=lambda words: words[0])
def test_the_site_that_somebody_stands_in_is_named(tmp_path, monkeypatch, words):
    """In a folder of a site there is no library to be found, nor to be begun."""
    (tmp_path / "docs/runbooks").mkdir(parents=True)
    (tmp_path / "postmortems").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Q\nplugins: [postmortems]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "docs/runbooks")
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    assert "--config ../../mkdocs.yml" in " ".join(done.output.split())
    assert not list((tmp_path / "docs").rglob("*.md"))


def test_a_site_without_a_library_is_no_answer(tmp_path, monkeypatch):
    """Nor is one outside of the repository; a first draft may be begun in both."""
    (tmp_path / "one/two/.git").mkdir(parents=True)
    (tmp_path / "one/mkdocs.yml").write_text("site_name: Q\nplugins: [postmortems]\n", encoding="utf-8")
    (tmp_path / "one/two/three").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Q\nplugins: [search]\n", encoding="utf-8")
    (tmp_path / "four").mkdir()
    for place in ("one/two/three", "four"):
        monkeypatch.chdir(tmp_path / place)
        assert CliRunner().invoke(main, ["new", "Shop shut"]).exit_code == 0
        assert list((tmp_path / place / "postmortems").rglob("*.md"))
