"""What a command is given and cannot use is named by the command, and is never taken for nothing."""

import pytest
from click.testing import CliRunner
from ground import write

from mkdocs_postmortems.cli import main

SITE = "site_name: T\nplugins:\n  - postmortems: {audience: internal}\n"


@pytest.fixture
def tree(tmp_path, monkeypatch):
    write(
        tmp_path,
        {
            "mkdocs.yml": SITE,
            "docs/index.md": "# Home\n",
            "postmortems/a.md": "# Outage of March\n\n2026-03-01\n",
            "site/a.html": "<p>Larkfield</p>",
        },
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words):
    return CliRunner().invoke(main, words)


@pytest.mark.usefixtures("tree")
def test_a_file_that_declares_nothing_is_no_list_of_terms():
    """A site in which nothing is looked for is always clean."""
    done = run("audit", "site", "--terms", "mkdocs.yml")
    assert done.exit_code == 2
    assert "none of the keys that declare something: terms, people" in done.output


@pytest.mark.parametrize(("text", "status"), [("approval: optional\n", 0), ("", 2), ("terms: [Larkfield]\n", 1), ("terms: []\n", 0)])
def test_a_redaction_file_is_one(tree, text, status):
    """The control: also one that declares no term."""
    (tree / "redaction.yml").write_text(text)
    assert run("audit", "site", "--terms", "redaction.yml").exit_code == status


@pytest.mark.parametrize("words", [("query",), ("stats",), ("redact", "a.md"), ("export", "--edition", "internal", "out")])
@pytest.mark.parametrize(
    ("source", "said"), [("nowhere", "nowhere: there is no such folder"), ("mkdocs.yml", "mkdocs.yml is a file: name the folder")]
)
@pytest.mark.usefixtures("tree")
def test_a_source_that_is_no_folder_is_named(words, source, said):
    """And not asked for as if nobody had."""
    done = run(*words, "--source", source)
    assert done.exit_code == 2
    assert said in done.output


@pytest.mark.usefixtures("tree")
def test_an_unknown_status_is_no_empty_list():
    """Zero items would be believed."""
    done = run("actions", "list", "--status", "finisht")
    assert done.exit_code == 2
    assert "wont_do" in done.output
    for known in ("done", "In progress", "won't do"):
        assert run("actions", "list", "--status", known).exit_code == 0


@pytest.mark.usefixtures("tree")
def test_a_draft_is_named_as_it_would_be_typed():
    """From the folder somebody is in."""
    done = run("new", "Pool ran dry", "--severity", "SEV-2", "--no-input")
    assert done.exit_code == 0
    assert done.stdout.startswith("postmortems/")
    assert run("check", done.stdout.strip()).exit_code in (0, 1)


@pytest.mark.parametrize(
    "words",
    [
        ["show", "/"],
        ["check", "/"],
        ["migrate", "/"],
        ["query", "", "--source", "/"],
        ["export", "out", "--edition", "internal", "--source", "/"],
    ],
    ids=lambda words: words[0],
)
def test_a_whole_file_system_is_no_library(tree, words, monkeypatch):
    """It would be read for hours, and with `--write` changed."""

    def walked(*given):
        raise AssertionError(given)

    monkeypatch.setattr("mkdocs_postmortems.sources._below", walked)
    done = run(*words)
    assert done.exit_code == 2
    assert "a whole file system" in done.output
    with pytest.raises(AssertionError):  # the watch is on
        CliRunner().invoke(main, ["show", "postmortems"], catch_exceptions=False)


@pytest.mark.parametrize(
    ("words", "option"),
    [(("query", "--as-of"), "--as-of"), (("actions", "set", "a#1", "done", "--on"), "--on"), (("approve", "a.md", "--on"), "--on")],
)
@pytest.mark.usefixtures("tree")
def test_a_day_in_another_form_is_quoted_with_its_option(words, option):
    """What is said names neither the option of the configuration, which nobody wrote, nor a pattern for programs."""
    done = run(*words, "7.5.2026")
    assert done.exit_code == 2
    assert f"Invalid value for '{option}': `7.5.2026` is no day: write 2026-11-20" in done.output
    assert "is no day" not in run(*words, "2026-05-07").output


@pytest.mark.parametrize("words", [("query",), ("actions",), ("stats",)])
def test_a_folder_without_postmortems_is_said(tree, words):
    """Zero rows of a wrong folder would be believed; the control is a folder with one."""
    (tree / "empty").mkdir()
    said = "empty: no file in this folder is read as a postmortem"
    assert said in run(*words, "--source", "empty").stderr
    assert "is read as a postmortem" not in run(*words).stderr


@pytest.mark.parametrize("word", ["show", "check"])
def test_below_the_site_its_configuration_is_named(tree, monkeypatch, word):
    """Without it a text that is approved reads as if nobody had approved it."""
    said = "no configuration is read: there is none in this folder; that of the site is named with --config ../mkdocs.yml"
    monkeypatch.chdir(tree / "postmortems")
    assert said in run(word, "a.md").stderr
    assert said not in run(word, "a.md", "--config", "../mkdocs.yml").stderr


def test_a_postmortem_is_told_from_its_action_items(tree):
    """Whoever names the incident is shown how its items are named."""
    (tree / "postmortems" / "b.md").write_text("---\nid: PM-2\n---\n# B\n\n## Action items\n\n- [ ] Watch the disk\n- [ ] Page earlier\n")
    done = run("actions", "set", "pm-2", "done")
    assert done.exit_code == 2
    assert "pm-2 is a postmortem: name one of its 2 action items, as in `PM-2#1`" in done.output
