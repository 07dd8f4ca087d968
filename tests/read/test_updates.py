"""Updates of a status page, and logs of a chat: entries where nobody called them a timeline, and never a public part."""

import pytest
from reading import reading

PAGE = """# Labels print late

**Resolved** - The queue is empty again. Nov 3, 15:40 UTC

**Update** - Half of the printers are back.
Posted Nov 3, 14:55 UTC

**Identified** - The disk of the spool is full. Nov 3, 14:20 UTC

**Investigating** - Labels come out late. Nov 3, 14:02 UTC
"""
LOG = """# Labels print late

## Summary

Late on 2025-11-03.

## {title}

[14:02] mira: labels come late
[14:20] jonas: the disk is full
[15:40] mira: all is well
"""


def entries(text):
    return [(one.written, one.text) for one in reading("a.md", text).record.timeline]


def test_updates_behind_which_their_time_stands_are_entries():
    assert entries(PAGE) == [
        ("Nov 3, 15:40 UTC", "Resolved: The queue is empty again."),
        ("Nov 3, 14:55 UTC", "Update: Half of the printers are back."),
        ("Nov 3, 14:20 UTC", "Identified: The disk of the spool is full."),
        ("Nov 3, 14:02 UTC", "Investigating: Labels come out late."),
    ]


def test_a_state_may_be_a_heading():
    text = PAGE.replace("**Resolved** - ", "## Resolved\n\n").replace("**Update** - ", "## Update\n\n")
    assert entries(text) == [
        ("Nov 3, 15:40 UTC", "Resolved: The queue is empty again."),
        ("Nov 3, 14:55 UTC", "Update: Half of the printers are back."),
    ]
    assert entries(text.replace("## Resolved", "## Resolved costs")) != entries(text)


@pytest.mark.parametrize(
    "text",
    [
        PAGE[: PAGE.index("**Update")],
        PAGE.replace("**", ""),
        PAGE.replace("Nov 3, ", ""),
        PAGE.replace("**Resolved**", "**Parts**").replace("**Update**", "**Costs**").replace("**Identified**", "**Plans**"),
        PAGE + "\n## Timeline\n\nNothing is known.\n",
    ],
    ids=["one alone", "not bold", "no day", "no states", "a timeline of its own"],
)
def test_what_is_no_list_of_updates_gives_none(text):
    assert entries(PAGE), "control"
    assert entries(text) == []


def test_a_state_with_its_time_heads_the_text_below_it():
    text = (
        "# A\n\n## Updates timeline\n\n- **identified** Feb 19, 2024, 05:17 PM UTC\n\n  A full disk.\n"
        "- **resolved** Feb 20, 2024, 01:51 AM UTC\n\n  Over.\n"
    )
    assert entries(text) == [("Feb 19, 2024, 05:17 PM UTC", "identified\nA full disk."), ("Feb 20, 2024, 01:51 AM UTC", "resolved\nOver.")]


@pytest.mark.parametrize("title", ["Log", "Chat log", "Slack transcript", "Raw logs"])
def test_a_log_of_a_chat_gives_entries_and_no_part(title):
    record = reading("a.md", LOG.format(title=title)).record
    assert [one.text for one in record.timeline] == ["mira: labels come late", "jonas: the disk is full", "mira: all is well"]
    assert [part.name for part in record.sections if part.name] == ["summary"]


@pytest.mark.parametrize("title", ["Catalogue", "Login", "What we saw"])
def test_other_headings_over_such_lines_give_none(title):
    assert entries(LOG.format(title="Log")), "control"
    assert entries(LOG.format(title=title)) == []


def test_a_row_without_a_time_is_no_entry():
    text = "# A\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| --:-- | somewhere before |\n| 14:02 | alert |\n"
    assert [written for written, _ in entries(text)] == ["14:02"]
