"""External: three parts from what the public may see, in three forms; nothing internal leaves, and its own rules look at it."""

import json

import pytest
from library import RULES, library, run

HEAD = """---
id: INC-2025-q
title: Queue stuck
date: 2025-03-04
status: final
visibility: public
owner: Dana Whitfield
authors: [Dana Whitfield]
times: {started: 2025-03-04T10:00Z, resolved: 2025-03-04T11:30Z}
{more}
---

"""
BODY = """## Summary

Some mail was late. Dana Whitfield saw Globex time out on db-prod-70.corp.example.

## Impact

Some mail to customers was late by up to an hour. Globex lost 40 mails.

## Contributing Factors

### Factor 1: The queue had no limit

ENG-123 tells more.

### Factor 2: The alert looked at another queue

## Action Items

| Action | Owner | Due | Ticket | Status |
|---|---|---|---|---|
| Give the queue a limit | @dana | 2025-04-01 | ENG-123 | Done |
| Alert on its age | @lee | 2025-05-01 | ENG-124 | Not started |
| Rewrite it | @lee | | | Won't do |

## Notes

Only we know that the canary hummed.
"""
PUBLIC = RULES.replace("[Summary, Impact]", "[Summary, Impact, Contributing Factors, actions]")
SECRETS = ("Dana", "Whitfield", "Globex", "corp.example", "ENG-12", "@lee", "@dana", "canary", "2025-04-01")


def made(tmp_path, monkeypatch, *arguments, more="tags: [mail]", rules=PUBLIC):
    monkeypatch.chdir(library(tmp_path, **{"postmortems/2025-queue.md": HEAD.replace("{more}", more) + BODY, "rules.yml": rules}))
    return run("external", "INC-2025-q", *arguments)


@pytest.mark.parametrize("form", ["md", "text", "statuspage"])
def test_three_parts_and_nothing_internal(form, tmp_path, monkeypatch):
    done = made(tmp_path, monkeypatch, "--format", form)
    text = json.loads(done.stdout)["postmortem_body"] if form == "statuspage" else done.stdout
    for words in (
        "Between 10:00 and 11:30 UTC on 4 March 2025, some mail to customers was late by up to an hour.", "The incident lasted 1 hour and 30 minutes.",
        "The queue had no limit", "The alert looked at another queue", "Give the queue a limit (done)", "Alert on its age (planned)",
    ):  # fmt: skip
        assert words in text
    assert text.index("Summary") < text.index("What Happened") < text.index("What Are We Doing About This")
    assert "Rewrite it" not in text
    assert not [one for one in SECRETS if one in done.stdout]
    assert ("needs review" in done.stdout) is (form != "statuspage")
    if form == "statuspage":
        assert json.loads(done.stdout)["draft"] is True


def test_the_control_the_source_holds_what_must_not_leave():
    assert [one for one in SECRETS if one not in HEAD + BODY] == []


def test_what_the_author_wrote_is_used_as_it_is(tmp_path, monkeypatch):
    more = "external: {summary: Mail was late on 4 March. It took 90 minutes., apology: We are sorry.}\napprovals: {product: 2025-03-06, security: 2025-03-06}"
    done = made(tmp_path, monkeypatch, "--format", "statuspage", more=more)
    data = json.loads(done.stdout)
    assert "Mail was late on 4 March. It took 90 minutes." in data["postmortem_body"]
    assert data["postmortem_body"].endswith("We are sorry.")
    assert data["generated"] == ["what_happened", "actions"]
    assert data["draft"] is False


def test_its_own_rules_look_at_it(tmp_path, monkeypatch):
    assert "[PM703]" not in made(tmp_path / "a", monkeypatch).stderr
    done = made(tmp_path / "b", monkeypatch, more="external: {summary: Mail was late.}")
    assert "[PM703]" in done.stderr
    assert done.exit_code == 1


def test_dates_are_shown_where_that_is_asked(tmp_path, monkeypatch):
    assert "2025" not in made(tmp_path / "a", monkeypatch).stdout.split("About This")[1]
    shown = made(tmp_path / "b", monkeypatch, more="external: {show_dates: true}").stdout.split("About This")[1]
    assert "Give the queue a limit (done" in shown


def test_what_the_author_wrote_is_redacted_too(tmp_path, monkeypatch):
    words = "Globex saw late mail from db-prod-70.corp.example on 4 March. It took 90 minutes, says Dana Whitfield."
    done = made(tmp_path, monkeypatch, more=f'external: {{summary: "{words}"}}')
    assert "saw late mail" in done.stdout
    assert not [one for one in SECRETS if one in done.stdout]


def test_what_is_not_public_gives_no_message(tmp_path, monkeypatch):
    monkeypatch.chdir(library(tmp_path))
    done = run("external", "2025-held-back")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "PM720" in done.stderr
    assert run("external", "nothing").exit_code == 2


@pytest.mark.parametrize(
    ("shell", "mark"),
    [("bash", "complete -o nosort -F"), ("zsh", "#compdef postmortems"), ("fish", "complete --no-files --command postmortems")],
)
def test_a_shell_is_told_how_to_complete(shell, mark):
    done = run("completion", shell)
    assert done.exit_code == 0
    assert mark in done.stdout
    assert "_POSTMORTEMS_COMPLETE" in done.stdout


HEARD = "## Impact\n\n{impact}\n\n## Notes\n\nNothing.\n"


@pytest.mark.parametrize(
    ("impact", "summary"),
    [
        (
            "On March 4th at 14:32 UTC, mail was late.",
            "On March 4th at 14:32 UTC, mail was late. The incident lasted 1 hour and 30 minutes.",
        ),
        ("At 14:32 UTC all mail stopped.", "On 4 March 2025, at 14:32 UTC all mail stopped. The incident lasted 1 hour and 30 minutes."),
        ("On 2025-03-04 mail was late for about two and 90 minutes.", "On 2025-03-04 mail was late for about two and 90 minutes."),
        ("Mail was late.", "Between 10:00 and 11:30 UTC on 4 March 2025, Mail was late. The incident lasted 1 hour and 30 minutes."),
    ],
)
def test_what_a_sentence_says_for_itself_is_not_said_twice(impact, summary, tmp_path, monkeypatch):
    text = HEAD.replace("{more}", "tags: [mail]") + HEARD.replace("{impact}", impact)
    monkeypatch.chdir(library(tmp_path, **{"postmortems/2025-queue.md": text, "rules.yml": PUBLIC}))
    assert run("external", "INC-2025-q").stdout.split("## Summary\n\n")[1].split("\n\n")[0] == summary


def test_labels_are_no_sentences(tmp_path, monkeypatch):
    blank = "- **Users affected:**\n- **Reputation:**"
    some = "- **Carts lost:** 300\n- **Reputation:**\n- **Letters from shops:** 2"
    for name, impact in (("blank", blank), ("some", some)):
        text = HEAD.replace("{more}", "tags: [mail]") + HEARD.replace("{impact}", impact)
        monkeypatch.chdir(library(tmp_path / name, **{"postmortems/2025-queue.md": text, "rules.yml": PUBLIC}))
        done = run("external", "INC-2025-q").stdout
        assert "some of our services did not work as they should." in done
        assert "Reputation" not in done
        assert ("Carts lost: 300. Letters from shops: 2." in done) is (name == "some")
