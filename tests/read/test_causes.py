"""Causes: what the part of that name says, and not what it is called, what its template asks, or when something happened."""

import pytest
from reading import reading

HEAD = "# Lamps out in hall 2\n\n## Root cause\n\n"


@pytest.mark.parametrize(
    ("below", "causes"),
    [
        ("- **Root cause:** a fuse of the wrong size\n- **Technique:** none\n", [("", "a fuse of the wrong size")]),
        ("- **Technique:** none\n- **Root cause:** a fuse of the wrong size\n", [("", "a fuse of the wrong size")]),
        ("- **Wrong fuse:** ten instead of six\n- **No spare:** the box was empty\n", [("Wrong fuse", "ten instead of six"), ("No spare", "the box was empty")]),
        ("### Primary root cause\n\nA fuse of the wrong size.\n", [("", "A fuse of the wrong size.")]),
        ("### Wrong fuse\n\nTen instead of six.\n", [("Wrong fuse", "Ten instead of six.")]),
        ("The fuse was wrong.\n\n- 10:00 AM: the lamps were on again\n", [("", "The fuse was wrong.\n10:00 AM: the lamps were on again")]),
        ("- 2 fuses of the wrong size\n", [("", "2 fuses of the wrong size")]),
        ("*Describe why it happened*\n\nThe fuse was wrong.\n", [("", "The fuse was wrong.")]),
        ("*Describe why it happened*\n", []),
        ("*Fuses* were wrong.\n\nOf *six*.\n", [("", "Fuses were wrong.\nOf six.")]),
        ("*The fuse was wrong.*\n\nOf six.\n", [("", "The fuse was wrong.\nOf six.")]),
        ("<aside>\n🔌 *What made it happen?*\n\n</aside>\n\nThe fuse was wrong.\n", [("", "The fuse was wrong.")]),
        ("<aside>\n🔌 The fuse was wrong.\n\n</aside>\n", [("", "🔌 The fuse was wrong.")]),
        (
            "| Summary | Details |\n|---|---|\n| Wrong fuse | Ten instead of six. |\n| No spare | - |\n| … | … |\n| [Factor] | |\n",
            [("Wrong fuse", "Ten instead of six."), ("", "No spare")],
        ),
        ("What we know:\n\n| # | Cause | Weight |\n|---|---|---|\n| 1 | Wrong fuse | 3 |\n", [("", "Wrong fuse")]),
        ("A fuse.\n\n| Lamp | Watts |\n|---|---|\n| left | 40 |\n", [("", "A fuse.")]),
        ("A fuse.\n\n| Issue | Owner |\n|---|---|\n| buy fuses | hall |\n", [("", "A fuse.")]),
    ],
)  # fmt: skip
def test_causes(below, causes):
    """A cause is told by its words; with ordinary titles and slanted prose as the control."""
    assert [(one.title, one.text) for one in reading("case.md", HEAD + below).record.causes] == causes


def test_each_of_several_paragraphs_that_open_in_bold_is_a_factor():
    below = "**The box fails shut.** It waits.\n\n**No spare fuse.** The box was empty.\n"
    led = reading("a.md", "# Lamps out\n\n## Contributing factors\n\n" + below).record.factors
    assert [(one.title, one.text, one.line) for one in led] == [
        ("The box fails shut", "It waits.", 5),
        ("No spare fuse", "The box was empty.", 7),
    ]
    assert len(reading("a.md", "# Lamps out\n\n## Contributing factors\n\n" + below + "\nWhy, nobody knows.\n").record.factors) == 1
    assert len(reading("a.md", HEAD + below).record.causes) == 1


def test_a_heading_that_asks_why_is_that_of_the_causes_and_one_that_asks_more_is_not():
    one = reading("a.md", "# Lamps out\n\n## Why?\n\nThe fuse was wrong.\n\n## Why this hall\n\nIt is the oldest.\n").record
    assert [(part.name, part.title) for part in one.sections[1:]] == [("causes", "Why?"), ("", "Why this hall")]
    assert [cause.text for cause in one.causes] == ["The fuse was wrong."]


@pytest.mark.parametrize("indent", ["", "   "])
def test_a_point_that_is_the_head_of_others_has_those_and_not_the_points_beside_it(indent):
    lines = (
        "- **Root cause**:",
        "    - a fuse of the wrong size",
        "    - a box that fails shut",
        "- **Contributing factors**:",
        "    - nobody looked",
        "- **What went well**:",
        "    - the stairs had lamps of their own",
    )
    one = reading("case.md", "# Lamps out\n\n## Technical analysis\n\n" + "\n".join(indent + line for line in lines) + "\n").record
    assert [cause.text for cause in one.causes] == ["a fuse of the wrong size", "a box that fails shut"]
    assert [factor.text for factor in one.factors] == ["nobody looked"]
    assert one.well == ("the stairs had lamps of their own",)


def test_a_list_below_a_heading_is_read_whole():
    """Control: without a head among the points, all of them are what the part says."""
    below = "- the fuse was wrong\n    - ten instead of six\n- the box fails shut\n"
    assert [cause.text for cause in reading("case.md", HEAD + below).record.causes] == ["the fuse was wrong", "the box fails shut"]


def test_what_was_learned_may_stand_in_a_table():
    table = "| Learning | Notes |\n|---|---|\n| Fuses age | Look at them each year. |\n| Spares help | |\n"
    one = reading("a.md", f"# Lamps out\n\n## Lessons learned\n\n{table}\n## What went well\n\n*What helped?*\n\nThe torch.\n").record
    assert (one.lessons, one.well) == (("Fuses age: Look at them each year.", "Spares help"), ("The torch.",))
