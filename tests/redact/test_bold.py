"""Bold lines in place of headings: those that name a part which is not public shut what stands below them, and none of them opens anything."""

import pytest
from shelves import public


def body(text):
    """The public text below its header: what is to be done is a field of its own, and told as one."""
    return public(text).partition("\n---\n")[2]


SHUT = [
    "**Action items**", "**Internal notes**:", "**Attendees**", "__Root cause (internal only)__", "**Internal notes:**", "***Follow-ups***",
    "**📞 Contacts**",
    "**:phone: Contacts**",
    "**Next actions**",
    "**🔒 Internal**", "📋 **Action items**", "**2) Action items:**", "**1.1 Internal only**", "**Action items** (tracked in Jira)",
    "**_Attendees_**", "**Who was there?**", "**Team**", "**People involved**", "**Contacts**", "**Slack transcript**", "**Financial impact**",
    "**TODO**", "**Open questions**", "**Related incidents**", "**Notes for leadership**", "<b>Attendees</b>", "<p><strong>Internal notes</strong></p>",
    "**[Action items](#actions)**", "**Action items**\\", "**Maßnahmen**", "**Acciones**", "**Notas internas**", "**Actions correctives**",
    "**Partecipanti**", "**参加者**", "**Legal**",
]  # fmt: skip
OPEN = [
    "**Summary of the fix**", "**Important**", "**Day one**", "**Internal DNS**", "**What we learned**", "**Detection**", "**Nobody lost money.**",
    "**Before the fix**", "**The secret store was slow to answer.**", "**Note:** it was", "**Internal error rate**", "**Team** by team it came back",
]  # fmt: skip


@pytest.mark.parametrize("title", SHUT)
@pytest.mark.parametrize("below", ["zqlost words", "- zqlost one\n- zqmore", "    - zqlost"])
def test_such_a_line_shuts_what_stands_below_it(title, below):
    """Up to a title of a public kind or a heading, whatever other titles stand between."""
    text = f"kept one\n\n{title}\n\n{below}\n\n**Something else**\n\nzqlate\n\n"
    for end in ("**Impact**", "### What we saw", "## Impact"):
        covered = body(f"{text}{end}\n\nkept two")
        assert "zq" not in covered
        assert "kept one" in covered
        assert "kept two" in covered


@pytest.mark.parametrize("title", OPEN)
def test_any_other_shuts_nothing(title):
    """Control: the same text below a title of another kind stays."""
    assert "zqkept words" in public(f"kept one\n\n{title}\n\nzqkept words")


def test_it_opens_nothing():
    """A public kind in bold does not bring a closed section back."""
    covered = public("kept one\n\n## Attendees\n\nzqa\n\n**Impact**\n\nzqb")
    assert "kept one" in covered
    assert "zq" not in covered


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("- **Participants**\n    - zqa\n    - zqb\n- **Detection**\n    - kept one", "kept one"),
        ("> **Internal only**\n> zqa\n>\n> zqb\n\n### Next\n\nkept one", "kept one"),
        ("!!! note\n    **Attendees**\n\n    zqa\n\nkept one", "kept one"),
        ("2. **Follow-up actions**\n\n- zqa\n\n### Next\n\nkept one", "kept one"),
        ("2. **Follow-up actions**\n    - zqa\n3. **Detection**\n    - kept one", "kept one"),
        ("**Attendees**\nzqa\n\n---\n\nkept one", "kept one"),
        ("**Internal notes**\n\n---\n\nzqa\n\n## Impact\n\nkept one", "kept one"),
    ],
)
def test_it_reaches_as_far_as_what_it_stands_in(text, kept):
    """An item, a quote, a box, or a rule that ends it; a rule right below a title does not."""
    covered = body(text)
    assert "zq" not in covered
    assert kept in covered


@pytest.mark.parametrize("text", ["```\n**Attendees**\n\nkept\n```", "| **Team** | kept |\n|---|---|\n| a | kept |"])
def test_in_code_or_a_table_it_is_no_title(text):
    assert "kept" in public(text)


@pytest.mark.parametrize("box", ["!!! {}\n    zqa", "??? {}\n    zqa", "/// {}\nzqa\n///", '!!! {} "More"\n    zqa'])
@pytest.mark.parametrize(("kind", "gone"), [("attendees", True), ("action-items", True), ("note", False), ("question", False)])
def test_a_box_without_a_title_is_known_by_its_kind(box, kind, gone):
    """What a theme knows is no part of a postmortem."""
    covered = body(f"kept one\n\n{box.format(kind)}\n\n## Impact\n\nkept two")
    assert "kept two" in covered
    assert ("zqa" not in covered) == gone


def test_a_block_of_colons_of_another_kind_is_no_page():
    """Control: one that themes know is."""
    assert public("kept\n\n::: attendees\nzqa\n:::") == ""
    assert "zqa" in public("kept\n\n::: note\nzqa\n:::")
