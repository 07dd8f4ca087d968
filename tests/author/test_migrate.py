"""Migrate: header lines become front matter, the reading stays the same, and no other byte is touched."""

import json
import random

import pytest
from click.testing import CliRunner
from ground import write
from migrating import fault, files, lost, mutated, understood

from mkdocs_postmortems import author
from mkdocs_postmortems.cli import main

BOLD = """# Postmortem: Queue stuck

**Date:** 2025-03-04
**Severity:** SEV-2 (mail late for an hour)
**Status:** Final | **Owner:** Ada Byron
**Authors:** Ada Byron, Grace
**Services:** mail, web
**Started:** 2025-03-04 10:00 UTC
**Impact:** see [the page](x.md)

## Summary

Mail was late.
"""
TABLE = """# Queue stuck

| Field | Value |
|---|---|
| Date | 2025-03-04 |
| Severity | SEV-2 |
| Detection | alert |

Words.
"""
OTHER = """---
title: Queue stuck
start_time: 2025-03-04T10:00:00Z  # by the pager
end_time: 2025-03-04T11:00:00Z
keywords: [dns, mail]
product: Mail
company: Example
---

Body.
"""


def moved(text):
    return author.migrated(text, understood)


def test_header_lines_become_front_matter():
    made = moved(BOLD)
    assert (
        made.text
        == """---
severity: "SEV-2 (mail late for an hour)"
status: Final
owner: Ada Byron
authors: [Ada Byron, Grace]
services: [mail, web]
times:
  started: 2025-03-04T10:00Z
---

# Postmortem: Queue stuck

**Date:** 2025-03-04
**Impact:** see [the page](x.md)

## Summary

Mail was late.
"""
    )


def test_a_table_goes_with_its_frame():
    made = moved(TABLE)
    assert made.text == "---\ndate: 2025-03-04\nseverity: SEV-2\ndetection:\n  method: alert\n---\n\n# Queue stuck\n\n\nWords.\n"
    kept = moved(TABLE.replace("| Detection | alert |", "| Weather | rain |"))
    assert "| Field | Value |\n|---|---|\n| Weather | rain |" in kept.text
    assert "| Date |" not in kept.text


def test_keys_of_other_tools_get_our_names_and_values_keep_their_bytes():
    made = moved(OTHER)
    assert (
        made.text
        == """---
title: Queue stuck
times:
  started: 2025-03-04T10:00:00Z  # by the pager
  resolved: 2025-03-04T11:00:00Z
tags: [dns, mail]
services: Mail
company: Example
---

Body.
"""
    )


@pytest.mark.parametrize("change", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t, lambda t: t.rstrip("\n")])
@pytest.mark.parametrize("text", [BOLD, TABLE, OTHER])
def test_line_ends_marks_and_a_missing_last_one_stay(text, change):
    before, made = change(text), moved(change(text))
    assert fault(before) == ""
    assert made.text != before
    assert ("\r\n" in made.text) == ("\r\n" in before)
    assert made.text.replace("\r\n", "").count("\n") == (0 if "\r\n" in before else made.text.count("\n"))
    assert made.text.startswith("\ufeff") == before.startswith("\ufeff")
    assert made.text.endswith("\n") == before.endswith("\n")


@pytest.mark.parametrize("text", [
    "**Severity:** SEV-2, because of *everything*\n**Owner:** [Ada](https://e.example/ada)\n", "# T\n\nNothing here.\n", "",
    "+++\ntitle = 'a'\n+++\n\n**Severity:** SEV-2\n", "---\ntitle: [\n---\n\n**Severity:** SEV-2\n",
])  # fmt: skip
def test_what_says_more_or_cannot_be_read_stays(text):
    try:
        made = moved(text)
    except ValueError:
        return
    assert "[Ada](https://e.example/ada)" in made.text or made.text == text


def test_what_was_migrated_once_comes_to_rest():
    for text in (BOLD, TABLE, OTHER):
        once = moved(text).text
        assert moved(once).text == once


def test_real_files_read_the_same_and_lose_nothing():
    chance = random.Random(5)
    texts = files(260)
    assert len(texts) > 20
    assert [found for text in texts[::13] for one in (text, mutated(text, chance)) if (found := fault(one))] == []


def test_the_law_would_notice():
    made = author.migrated(BOLD, understood)
    broken = author.Migration(made.text.replace("Mail was late", "Mail was later"), made.moved)
    assert lost(BOLD, made) == ""
    assert lost(BOLD, broken)


def test_the_command_shows_before_it_writes(tmp_path, monkeypatch):
    def run(*arguments):
        return CliRunner().invoke(main, list(map(str, arguments)))

    monkeypatch.chdir(write(tmp_path, {"mkdocs.yml": "site_name: T\nplugins:\n  - postmortems\n", "postmortems/2025-queue.md": BOLD}))
    file = tmp_path / "postmortems" / "2025-queue.md"
    shown = run("migrate", file)
    assert shown.exit_code == 0
    assert "-**Services:** mail, web" in shown.stdout
    assert "+services: [mail, web]" in shown.stdout
    assert "+++ b/postmortems/2025-queue.md" in shown.stdout
    assert file.read_text(encoding="utf-8") == BOLD
    done = run("migrate", "--write")
    assert done.exit_code == 0
    assert file.read_text(encoding="utf-8") == moved(BOLD).text
    assert run("migrate", file).stdout == ""
    assert json.loads(run("migrate", file, "--format", "json").stdout)[0]["moved"] == []
    assert run("migrate", "gone.md").exit_code == 2
    (tmp_path / "postmortems" / "2025-latin.md").write_bytes(b"# \xe9\n\n**Severity:** 1\n")
    latin = run("migrate", "--write")
    assert latin.exit_code == 1
    assert "not UTF-8" in latin.stderr


@pytest.mark.parametrize("named", [("a", "b"), ("b", "a"), ("a", "."), ("a", "b/2025-queue.md"), (".", "a")])
@pytest.mark.parametrize("site", [True, False])
def test_every_folder_that_is_named_is_looked_at_once(tmp_path, monkeypatch, named, site):
    """Whichever of them comes first, and whether a site has them all or none is there."""
    files = {"postmortems/a/2024-queue.md": BOLD, "postmortems/b/2025-queue.md": BOLD}
    monkeypatch.chdir(write(tmp_path, files | ({"mkdocs.yml": "site_name: T\nplugins:\n  - postmortems\n"} if site else {})))
    done = CliRunner().invoke(main, ["migrate", *(f"postmortems/{name}" for name in named)])
    assert done.exit_code == 0
    assert sorted(line for line in done.stdout.splitlines() if line.startswith("+++")) == [f"+++ b/{name}" for name in sorted(files)]


ALERTING = """---
tinyId: "47"
message: Checkout unavailable
status: closed
createdAt: 2025-03-04T10:05:00Z
priority: P1
ownerTeam: payments
impactedServices: [checkout]
impactStartDate: 2025-03-04T10:06:00Z
impactDetectDate: 2025-03-04T10:12:00Z
impactEndDate: 2025-03-04T11:40:00Z
responders:
  - {type: user, id: u1}
---

## Leadup

A deploy.
"""
"""In the shape of an incident record of Opsgenie."""
COLLECTED = """---
uuid: 1f0e3dad-9990-3345-b743-9f8ffabdffc4
url: http://blog.example.net/outage
archive_url: ""
title: ""
start_time: "2014-09-23T10:00:00Z"
end_time: "2014-09-23T12:30:00Z"
categories:
  - config-change
  - postmortem
keywords:
  - bgp
company: Example
product: "CDN"
source_published_at: "2014-09-25T00:00:00Z"
source_fetched_at: "2020-01-01T00:00:00Z"
summary: A change to the routing broke two regions.
---

A change to the routing broke two regions.
"""
"""In the shape of a public collection of postmortems."""


@pytest.mark.parametrize(
    ("text", "there", "gone", "kept"),
    [
        (ALERTING, ["title: Checkout unavailable", "  impact_started: 2025-03-04T10:06:00Z", "  detected: 2025-03-04T10:12:00Z",
                    "  mitigated: 2025-03-04T11:40:00Z", "severity: P1", "services: [checkout]", "teams: payments"],
         ["message:", "impactStartDate", "priority:"], ['tinyId: "47"', "responders:\n  - {type: user, id: u1}"]),
        (COLLECTED, ["id: 1f0e3dad", '  started: "2014-09-23T10:00:00Z"', '  resolved: "2014-09-23T12:30:00Z"', "category:\n  - config-change", "tags:\n  - bgp",
                     'services: "CDN"', "published_at:"], ["uuid:", "start_time", "keywords"], ["company: Example", 'archive_url: ""', "source_fetched_at"]),
    ],
)  # fmt: skip
def test_records_of_other_programs(text, there, gone, kept):
    """What would read differently under our name keeps its own, and holds up nothing else."""
    made = moved(text).text
    assert [one for one in (*there, *kept) if one not in made] == []
    assert [one for one in gone if f"\n{one}" in made] == []
    assert all(one in text for one in (*gone, *kept)), "the control"
    assert fault(text) == ""


@pytest.mark.parametrize(("zone", "stays"), [("BST", True), ("IST", True), ("UTC", False), ("+01:00", False)])
def test_a_line_that_is_asked_about_keeps_its_words(zone, stays):
    """A zone of two meanings is not understood: moved without it, the question and its answer would be gone."""
    line = f"| Start time | 2025-03-04 10:00 {zone} |\n"
    made = moved(f"# Queue stuck\n\n| | |\n|---|---|\n{line}| Severity | SEV-2 |\n| Note | see below |\n\nWords.\n")
    assert (line in made.text) == stays
    assert ((5, "times.started") in made.left) == stays
    assert "severity: SEV-2" in made.text, "the control: another line of the same table moves"
