"""Plugins that ask for more than pages: the history of the repository, and the configuration without a build."""

import subprocess

import kills
import pytest
from ground import run


@pytest.fixture
def repository(tmp_path):
    kills.library(tmp_path, 1)
    (tmp_path / ".gitignore").write_text("site*\n.cache\n*.log\n")
    for audience in kills.EDITIONS:
        config = tmp_path / f"{audience}.yml"
        config.write_text(config.read_text() + "  git-revision-date-localized: {}\n  mike: {}\n")
    who = ["-c", "user.name=zqauthor", "-c", "user.email=zqauthor@example.com"]
    for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", "all"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    return tmp_path


def test_no_public_edition_tells_a_history(repository):
    """Its pages lie in no repository; control: the internal edition has the day of the commit."""
    public = run("mkdocs", repository, "--strict", config="public.yml")
    assert public.code == 0, public.log
    assert "`git-revision-date-localized` is switched off" in public.log
    internal = run("mkdocs", repository, "--strict", config="internal.yml")
    assert internal.code == 0, internal.log
    assert "is switched off" not in internal.log


@pytest.mark.parametrize("audience", kills.EDITIONS)
def test_who_only_asks_finds_the_configuration_as_it_is_written(repository, audience):
    """As `mike` asks: it then takes the site that a build of its own has put in its place."""
    from mkdocs.config import load_config

    config = load_config(str(repository / f"{audience}.yml"))
    before = config.site_dir, config.docs_dir
    for command, same in (("mike", True), ("build", False)):
        config.plugins.run_event("startup", command=command, dirty=False)
        config = config.plugins.run_event("config", config)
        assert ((config.site_dir, config.docs_dir) == before) == same
    config.plugins.run_event("build_error", error=Exception())
    assert [one.name for one in repository.iterdir() if one.name.startswith(".postmortems")] == []
