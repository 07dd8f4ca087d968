"""People of a repository: whom its history and its CODEOWNERS name is shown as a role, machines are nobody, and half a list is none."""

import os
import subprocess
from datetime import date

import pytest
from shelves import public, with_rules

from mkdocs_postmortems.settings import settings
from mkdocs_postmortems.settings.contributors import Unknown, contributors

RULES = "approval: optional\npeople_from: [{}]\n"


def git(folder, *words, name="Quilda Tessmann", mail="quilda@corp.example"):
    who = {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": mail, "GIT_COMMITTER_NAME": "GitHub", "GIT_COMMITTER_EMAIL": "noreply@github.com"}
    environment = os.environ | who | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    subprocess.run(["git", "-C", str(folder), *words], env=environment, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    """A history of three people, one of them in a trailer, and two machines."""
    git(tmp_path, "init", "-q")
    message = "a\n\nCo-authored-by: Owen Brask <77+obrask@users.noreply.github.com>"
    for words, name, mail in (
        (message, "Quilda Tessmann", "quilda@corp.example"), ("b", "Quilda Tessmann", "qt@home.example"), ("c", "zorvald", "zorvald@corp.example"),
        ("d", "dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"), ("e", "release-bot", "release-bot@corp.example"),
    ):  # fmt: skip
        git(tmp_path, "commit", "-q", "--allow-empty", "-m", words, name=name, mail=mail)
    return tmp_path


def rules_of(folder, kinds):
    (folder / "redaction.yml").write_text(RULES.format(kinds))
    return settings({"audience": "public", "redaction": "redaction.yml"}, folder=folder, today=date(2026, 6, 1))


def test_the_history_names_people_and_no_machines(repository):
    """Names with all their mails and handles; authors, committers and trailers."""
    found = {one.name: one.also for one in contributors(["git"], repository)}
    assert found == {
        "Quilda Tessmann": ("qt@home.example", "quilda@corp.example"),
        "Owen Brask": ("@obrask",),
        "zorvald": ("zorvald@corp.example",),
    }


def test_the_owners_of_code(tmp_path):
    """Users and mails; no teams, patterns, comments or sections."""
    (tmp_path / ".github").mkdir()
    (tmp_path / ".git").mkdir()
    text = "# @nobody\n* @qtess # @nobody\n/a\\ b/ @corp/crew owen@corp.example\n[Docs][2] @zorvald\n*.md\n/x @renovate[bot]\n"
    (tmp_path / ".github/CODEOWNERS").write_text(text)
    (tmp_path / "site").mkdir()
    assert [one.name for one in contributors(["codeowners"], tmp_path / "site")] == ["@qtess", "@zorvald", "owen@corp.example"]


def test_they_are_covered_like_people_of_the_list(repository):
    """And the words of a text that are no names stay, with a control that they would be shown without the option."""
    body = "Quilda Tessmann and @obrask saw it, zorvald@corp.example too. Owen helped; the sea was calm."
    chosen, wrong = rules_of(repository, "git")
    assert not wrong
    text = public(body, chosen.redaction)
    assert "Responder 1 and Responder 2 saw it, Responder 3 too." in text
    assert "the sea was calm" in text
    assert "Quilda Tessmann" in public(body, with_rules())


def test_people_who_are_named_twice_are_one(repository):
    """A role of the list stays that of the person whom the history names as well."""
    (repository / "redaction.yml").write_text(RULES.format("git") + "people: [{name: Quilda Tessmann, as: database engineer}]\n")
    chosen, _ = settings({"audience": "public", "redaction": "redaction.yml"}, folder=repository, today=date(2026, 6, 1))
    assert "database engineer 1 and database engineer 1" in public("Quilda Tessmann and qt@home.example saw it", chosen.redaction)


@pytest.mark.parametrize("kinds", ["git", "codeowners", "git, codeowners", "gti"])
def test_half_a_list_is_an_error(tmp_path, kinds):
    """No repository, no file, an unknown word: nothing public may be built on that."""
    _, wrong = rules_of(tmp_path, kinds)
    assert [(p.code, p.level) for p in wrong] == [("PM906", "error")]


def test_a_history_cut_short_is_an_error(repository, tmp_path_factory):
    """A shallow clone knows hardly anybody."""
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "-q", "--depth", "1", f"file://{repository}", ".")
    with pytest.raises(Unknown, match="cut short"):
        contributors(["git"], clone)


def test_no_git_is_an_error(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unknown, match="cannot be run"):
        contributors(["git"], repository)
