"""Captions: boxes in every dialect and at every indentation, whose title names a part that is not public, and those whose title does not."""

import pytest
from case_site import leaks
from test_cases import built


def _deep(blanks, text="zqfirst line.\n\nzqlast paragraph."):
    return "\n".join(f"{blanks}{row}" if row else row for row in text.split("\n"))


def _quoted(text, mark="> "):
    return "\n".join(f"{mark}{row}" for row in text.split("\n"))


PLAIN = "zqfirst line.\n\nzqlast paragraph."
SHAPES = {
    "four blanks": '!!! note "{}"\n' + _deep("    "),
    "a tab": '!!! note "{}"\n' + _deep("\t"),
    "two blanks": '!!! note "{}"\n' + _deep("  "),
    "five blanks": '!!! note "{}"\n' + _deep("     "),
    "not indented": '!!! note "{}"\nzqfirst line.\nzqlast line.',
    "no blank behind the sign": '!!!note "{}"\n' + _deep("    "),
    "two blanks behind the sign": '!!!  note  "{}"\n' + _deep("    "),
    "a blank before the sign": ' !!! note "{}"\n' + _deep("    "),
    "below a paragraph": 'Some words.\n!!! note "{}"\n' + _deep("    "),
    "a fold": '???note "{}"\n' + _deep("    "),
    "a second tab": '=== "Fine"\n\n    ok\n\n==="{}"\n\n' + _deep("    "),
    "slashes": "/// note | {}\n" + PLAIN + "\n///",
    "four slashes": "//// note | {}\n/// tip | Fine\nok\n///\n" + PLAIN + "\n////",
    "an alert": "> [!NOTE] {}\n" + _quoted(PLAIN),
    "an alert that folds": ">[!todo]- {}\n" + _quoted(PLAIN, ">"),
    "an alert in an alert": "> [!NOTE] Fine\n> > [!abstract] {}\n" + _quoted(PLAIN, "> > "),
    "in an item": '- point\n\n\t!!! note "{}"\n' + _deep("\t\t"),
    "too deep in an item": '- point\n\n      !!! note "{}"\n' + _deep("          "),
    "first in an item": '- !!! note "{}"\n' + _deep("        "),
    "in a quote": '> !!! note "{}"\n' + _quoted(_deep("    ")),
    "slashes in a quote": "> /// note | {}\n" + _quoted(PLAIN) + "\n> ///",
    "in a note": 'Word.[^1]\n\n[^1]: foot\n\n    !!! note "{}"\n' + _deep("        "),
    "in a definition": 'Term\n:   Words\n\n    !!! note "{}"\n' + _deep("        "),
    "in a box": '!!! tip "Fine"\n    ok\n    !!!note "{}"\n' + _deep("        "),
    "below code that opens twice": '```\n```js\nx\n```\n\n!!! note "{}"\n' + _deep("    "),
}  # fmt: skip
CLOSED = ("Action items", "What went poorly", "Attendees", "Supporting information", "Internal notes", "Raw logs (internal)")
OPEN = ("Why this matters", "Internal DNS", "What went well", "Good to know")


def _case(shape, title):
    return {
        "id": "box",
        "md": f"It broke.\n\n{SHAPES[shape].replace('{}', title)}\n\n## Impact\n\nNone at all.\n",
        "absent": ["zqfirst", "zqlast"],
    }


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("title", CLOSED)
def test_a_closed_box_stays_at_home(tmp_path, shape, title):
    pages, everything, _, stopped = built(_case(shape, title), tmp_path)
    assert leaks(_case(shape, title), everything) == []
    assert pages and not stopped
    assert "It broke" in everything and "None at all" in everything


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("title", OPEN)
def test_any_other_box_is_shown(tmp_path, shape, title):
    """Control: what the closed ones hold would be found."""
    pages, everything, _, stopped = built(_case(shape, title), tmp_path)
    assert pages and not stopped
    assert leaks(_case(shape, title), everything) == ["zqfirst", "zqlast"]


EVERY = {
    "public_fields": ["title", "date", "summary", "action_items"],
    "public_sections": ["summary", "impact", "actions"],
}
INWARD = (
    "## Internal notes",
    "## Action items (internal)",
    "## For the board",
    "# Internal annex\n\n## Action items",
    "## Legal\n\n### Action items",
)


@pytest.mark.parametrize("head", [*INWARD, "## Action items", "## Follow-ups"])
def test_actions_of_a_part_that_is_not_for_everybody(tmp_path, head):
    """The words of an action are public, but not from a part that says for whom it is."""
    case = {
        "id": "actions",
        "rules": EVERY,
        "md": f"It broke.\n\n{head}\n\n| Action | Owner |\n|---|---|\n| zqact the pump | Ann |\n",
        "absent": ["zqact"],
    }
    pages, everything, _, stopped = built(case, tmp_path)
    assert pages and not stopped
    assert leaks(case, everything) == ([] if head in INWARD else ["zqact"])


ANCHORS = {
    "{#internal}": True,
    "{#internal-notes .wide}": True,
    "{data-audience=internal}": True,
    "{#summary-2}": False,
    "{: #the-outage }": False,
}


@pytest.mark.parametrize("anchor", ANCHORS)
def test_an_anchor_that_says_what_the_heading_does_not(tmp_path, anchor):
    case = {"id": "anchor", "md": f"It broke.\n\n## Impact {anchor}\n\nzqanchored text.\n", "absent": ["zqanchored"]}
    pages, everything, _, stopped = built(case, tmp_path)
    assert (not pages or stopped) is ANCHORS[anchor]
    assert bool(leaks(case, everything)) is not ANCHORS[anchor]


def test_facts_of_an_alert_that_is_internal(tmp_path):
    """Above the first section too, where the fields of the header are read."""
    md = "---\ntitle: Outage\ndate: 2026-01-02\nvisibility: public\n---\n> [!NOTE] {}\n> **Tags:** zqtag\n\n## Summary\n\nIt broke.\n"
    for title, there in (("Internal", False), ("Key facts", True)):
        folder = tmp_path / title[:3]
        folder.mkdir()
        case = {"id": "facts", "raw": md.replace("{}", title), "absent": ["zqtag"]}
        pages, everything, _, _ = built(case, folder)
        assert pages
        assert bool(leaks(case, everything)) is there, title
