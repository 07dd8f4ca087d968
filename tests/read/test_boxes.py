"""Boxes: what stands in an admonition, a fold or a tab of Material is read as the text around it is."""

import re
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import plain, reading

from mkdocs_postmortems import read


def blocks(text):
    return [block for one in read.text("case.md", text, plain()).document.blocks for block in one.walk()]


def indented(text):
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))


WAYS = {
    "admonition": lambda title, text: f'!!! note "{title}"\n\n{indented(text)}\n',
    "fold": lambda title, text: f'??? note "{title}"\n{indented(text)}\n',
    "open fold": lambda title, text: f'???+ tip inline end "{title}"\n{indented(text)}\n',
    "tab": lambda title, text: f'=== "{title}"\n\n{indented(text)}\n',
    "slashes": lambda title, text: f"/// details | {title}\n    type: warning\n    open: True\n\n{text}\n///\n",
    "alert": lambda title, text: "\n".join(["> [!NOTE] " + title, *(f"> {line}" for line in text.split("\n"))]) + "\n",
    "callout": lambda title, text: "\n".join(["> [!bug]- " + title, *(f"> {line}" for line in text.split("\n"))]) + "\n",
    "callout with options": lambda title, text: (
        "\n".join([f"> [!todo|wide]+ {title}", ">", *(f"> {row}" for row in text.split("\n"))]) + "\n"
    ),
    "by tabulator": lambda title, text: f'!!! note "{title}"\n\n' + indented(text).replace("    ", "\t") + "\n",
}
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)


@every_way
def test_a_part_may_stand_in_a_box_that_has_its_name(way):
    timeline = "- 10:02 deploy\n- 10:07 alert\n\n10:09 rollback"
    record = reading("a.md", "---\ndate: 2031-03-04\n---\n# Press stood still\n\n" + way("Timeline", timeline) + "\nAfter.\n").record
    assert [(entry.at.strftime("%H:%M"), entry.text) for entry in record.timeline] == [
        ("10:02", "deploy"),
        ("10:07", "alert"),
        ("10:09", "rollback"),
    ]


@every_way
def test_action_items_in_a_box_keep_their_lines(way):
    text = "# T\n\n## Action items\n\n" + way("This quarter", "- [ ] Cap the belt (@ada, due 2031-05-01)\n- [x] Weigh the parcel (@tam)")
    items = reading("a.md", text).record.actions
    assert [(item.text, item.owners[0].name, item.due, item.status) for item in items] == [
        ("Cap the belt", "@ada", date(2031, 5, 1), "open"),
        ("Weigh the parcel", "@tam", None, "done"),
    ]
    assert [text.split("\n")[item.line - 1].strip(" >\t")[:8] for item in items] == ["- [ ] Ca", "- [x] We"]


@every_way
def test_the_fields_of_a_box_are_those_of_the_header(way):
    record = reading(
        "a.md", "# Press stood still\n\n" + way("At a glance", "**Severity:** SEV2\n\n| Date | 2031-03-04 |\n|---|---|\n")
    ).record
    assert (record.severity.label, record.severity.level) == ("SEV2", 2)


@every_way
def test_a_box_is_an_aside_where_the_part_has_words_of_its_own(way):
    inside = way("Mind", "The numbers are early ones.")
    assert (
        reading("a.md", f"# T\n\n## Summary\n\nThe belt stood.\n\n{inside}\nFor an hour.\n").record.summary
        == "The belt stood.\nFor an hour."
    )
    assert reading("a.md", f"# T\n\n## Summary\n\n{inside}").record.summary == "The numbers are early ones."


@every_way
def test_points_in_a_box_are_the_points_of_the_part(way):
    text = f"# T\n\n## What went well\n\nThree things:\n\n{way('Good', '- the alert' + chr(10) + '- the rollback')}\n"
    assert reading("a.md", text).record.well == ("the alert", "the rollback")


def test_the_kind_of_a_box_is_its_title_where_it_says_what_stands_in_it():
    assert reading("a.md", "# T\n\n!!! info\n    The belt stood for an hour.\n").record.summary == ""
    assert reading("a.md", "# T\n\n!!! abstract\n    The belt stood for an hour.\n").record.summary == "The belt stood for an hour."


def test_the_title_of_a_box_may_state_a_field_or_open_an_entry():
    text = (
        '---\ndate: 2031-03-04\n---\n# T\n\n!!! danger "Severity: SEV1"\n    All of it.\n\n## Timeline\n\n!!! bug "10:02 - the belt stops"\n'
        '    Nobody knows why.\n\n!!! note\n    A remark.\n\n??? info "10:30 belt runs"\n    After a push.\n'
    )
    record = reading("a.md", text).record
    assert record.severity.label == "SEV1"
    assert [(entry.written, entry.text) for entry in record.timeline] == [
        ("10:02", "the belt stops\nNobody knows why."),
        ("10:30", "belt runs\nAfter a push."),
    ]


def test_tabs_that_tell_the_same_in_other_zones_are_read_once():
    rows = "    | Time | Event |\n    |---|---|\n    | {} | belt stops |\n    | {} | belt runs |\n\n"
    text = f'---\ndate: 2031-03-04\n---\n# T\n\n## Timeline\n\n=== "CET"\n\n{rows.format("11:02", "11:30")}=== "UTC"\n\n{rows.format("10:02", "10:30")}'
    assert [entry.at.isoformat() for entry in reading("a.md", text).record.timeline] == [
        "2031-03-04T10:02:00+00:00",
        "2031-03-04T10:30:00+00:00",
    ]
    phases = text.replace('"CET"', '"Day one"').replace('"UTC"', '"Day two"')
    assert len(reading("a.md", phases).record.timeline) == 4


def test_the_legend_in_a_box_is_no_list_of_actions():
    text = (
        "# T\n\n## Action items\n\n| Action | Owner | Priority |\n|---|---|---|\n| Cap the belt | @ada | P0 |\n| Weigh it | @tam | P1 |\n\n"
        '!!! info "Priorities"\n    - P0: at once\n    - P1: this month\n'
    )
    assert [item.text for item in reading("a.md", text).record.actions] == ["Cap the belt", "Weigh it"]


def test_what_a_title_says_of_its_items_ends_with_the_box():
    text = '# T\n\n## Action items\n\n??? success "Completed"\n    - Cap the belt\n\n- Weigh the parcel\n'
    assert [(item.text, item.status) for item in reading("a.md", text).record.actions] == [
        ("Cap the belt", "done"),
        ("Weigh the parcel", "open"),
    ]


def test_boxes_in_boxes_have_their_lines():
    text = (
        '---\nid: a\n---\na\n\n??? note "Outer"\n    b\n\n    !!! tip "Inner"\n        - c\n\n    d\n\n=== "One"\n    e\n=== "Two"\n    f\n'
    )
    assert [(b.kind, b.info or b.text, b.line, b.end) for b in blocks(text)] == [
        ("paragraph", "a", 4, 4),
        ("construct", "Outer", 6, 12),
        ("paragraph", "b", 7, 7),
        ("construct", "Inner", 9, 10),
        ("list", "bullet", 10, 10),
        ("item", "c", 10, 10),
        ("paragraph", "d", 12, 12),
        ("construct", "One", 14, 15),
        ("paragraph", "e", 15, 15),
        ("construct", "Two", 16, 17),
        ("paragraph", "f", 17, 17),
    ]  # fmt: skip


def test_a_box_in_an_item_leaves_the_list_whole():
    text = '1. first\n\n    !!! note "Mind"\n        - a\n\n2. second\n   ??? tip\n       b\n\nText\n\n    !!! note\n        code\n'
    document = read.text("case.md", text, plain()).document
    assert [(b.kind, len(b.children)) for b in document.blocks] == [("list", 2), ("paragraph", 0), ("code", 0)]
    assert [(c.line, c.end) for c in document.constructs] == [(3, 4), (7, 8)]
    assert [b.info for b in blocks(text) if b.kind == "construct"] == ["Mind", ""]


def test_a_box_whose_text_is_not_indented_hides_no_text():
    assert [b.text for b in blocks("!!! note\nsome **bold** text\n")] == ["!!! note\nsome bold text"]


_LEAVES = st.sampled_from(["W W", "- W\n- W", "| W | W |\n|---|---|\n| W | W |", "```\nW\n```", "> W"])
_FRAMES = st.sampled_from(['!!! note "W"\n', '??? tip "W"\n\n', '=== "W"\n\n', '1. W\n\n    !!! note "W"\n    '])


def _framed(inner):
    inside = st.lists(inner, min_size=1, max_size=3).map("\n\n".join)
    return st.tuples(_FRAMES, inside).map(lambda pair: _frame(*pair))


def _frame(frame, text):
    wide = "        " if frame.endswith("    ") else "    "
    return frame.rstrip(" ") + "\n".join(f"{wide}{line}" if line else "" for line in text.split("\n"))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.recursive(_LEAVES, _framed, max_leaves=8), min_size=1, max_size=4).map("\n\n".join))
def test_every_word_of_boxes_in_boxes_is_in_a_block_on_its_line(text):
    number = count()
    text = re.sub("W", lambda _: f"w{next(number)}x", text)
    found, lines = blocks(text), text.split("\n")
    seen = {word for block in found for word in re.findall(r"w\d+x", f"{block.text} {block.info}")}
    assert seen == set(re.findall(r"w\d+x", text))
    for block in found:
        if block.kind in ("paragraph", "item", "cell", "construct"):
            assert (block.info or block.text).split()[0] in lines[block.line - 1]


def test_callouts_of_note_takers_are_boxes_and_others_stay_as_they_are():
    text = "> [!info]- Told\n> a\n\n> [!danger]\n> b\n\n> [!NOTE]+\n> c\n\n> [!quote] Ada\n> d\n\n> [!mine] Own\n> e\n\n```\n> [!info] code\n```\n"
    found = read.text("case.md", text, plain()).document.blocks
    assert [(b.kind, b.info or b.text, b.line) for b in found] == [
        ("construct", "Told", 1),
        ("construct", "", 4),
        ("construct", "", 7),
        ("quote", "Ada\nd", 10),
        ("quote", "[!mine] Own\ne", 13),
        ("code", "> [!info] code", 16),
    ]


def test_a_callout_without_a_title_is_what_its_kind_says_and_a_quoting_one_is_a_quote():
    text = "# T\n\n> [!abstract]\n> The press stood still.\n\n> [!quote] Impact\n> All was dark.\n\n> Only a quote [!info] of words.\n"
    one = reading("a.md", text)
    assert one.record.summary == "The press stood still."
    assert [section.name for section in one.record.sections if section.name] == ["summary"]
    assert [(block.kind, block.line, block.end) for block in one.document.blocks][1:] == [
        ("construct", 3, 4),
        ("quote", 6, 7),
        ("quote", 9, 9),
    ]
