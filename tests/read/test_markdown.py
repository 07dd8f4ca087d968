"""Markdown: the blocks of a text with their lines, and that no text of it is lost on the way."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import plain

from mkdocs_postmortems import read


def blocks(text):
    return read.text("case.md", text, plain()).document.blocks


def test_kinds_and_lines():
    text = "# A\n\nb **c** [d](e)\n\n1. f\n   - g\n- [x] h ~~i~~\n\n| j | k |\n|---|---|\n| l | m |\n\n> n\n\n```py\no\n```\n\n---\n"
    assert [(b.kind, b.info, b.line, b.end) for b in blocks(text)] == [
        ("heading", "", 1, 1), ("paragraph", "", 3, 3), ("list", "ordered", 5, 6), ("list", "bullet", 7, 7), ("table", "", 9, 11),
        ("quote", "", 13, 13), ("code", "py", 15, 17), ("rule", "", 19, 19),
    ]  # fmt: skip
    paragraph, ticked = blocks(text)[1], blocks(text)[3].children[0]
    assert (paragraph.strong, paragraph.links[0].target) == (("c",), "e")
    assert (ticked.checked, ticked.struck, ticked.text) == (True, ("i",), "h i")


def test_lines_count_the_front_matter():
    assert [b.line for b in blocks("---\ntitle: x\n---\n\n# A\n\nb\n")] == [5, 7]


def test_lists_nested_by_two_blanks_and_lists_behind_a_line_are_lists():
    (paragraph, listed) = blocks("What broke:\n- a\n  - b\n- c\n")
    assert (paragraph.text, len(listed.children), listed.children[0].children[0].kind) == ("What broke:", 2, "list")


@pytest.mark.parametrize(
    "text",
    [
        "</div>\n\n# End",
        "<div>\n\n# End",
        "</body></html>\n\n# End",
        "<meta charset='latin1'>\n\n# End",
        "<table><tr><td>a</table>\n\n# End",
        "<!-- a -->\n\n# End",
        "A <title> was lost\n\n# End",
        "# Say <textarea>\n\n# End",
        "A <script> and a <style>a</style> b <script>\n\n# End",
    ],
)
def test_stray_html_hides_nothing(text):
    assert "End" in [b.text for one in blocks(text) for b in one.walk()]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The <script> was missing, so <svc-name> fell", "The <script> was missing, so <svc-name> fell"),
        ("A List<String> of <b>bold</b> H<sub>2</sub>O", "A List<String> of bold H2O"),
        ("<title>", "<title>"),
        ("a <style>p {}</style>b", "a b"),
    ],
)
def test_a_tag_that_no_page_holds_is_the_words_it_is(text, said):
    assert [b.text for b in blocks(text)] == [said]


def test_html_by_hand_has_lines():
    text = "<h2>Timeline</h2>\n<p>\n  a\n</p>\n<ul>\n  <li>b</li>\n  <li>\n    c\n  </li>\n</ul>\n"
    assert [(b.kind, b.line) for one in blocks(text) for b in one.walk()] == [
        ("heading", 1),
        ("paragraph", 2),
        ("list", 5),
        ("item", 6),
        ("item", 7),
    ]


def test_blocks_in_the_syntax_of_material_are_kept_aside():
    document = read.text("case.md", 'a\n\n!!! note "T"\n    b\n\n    c\n\n=== "tab"\n    d\n\n```\n!!! note\n```\n', plain()).document
    assert [(c.line, c.end, c.text) for c in document.constructs] == [(3, 6, '!!! note "T"\n    b\n\n    c'), (8, 9, '=== "tab"\n    d')]
    assert [b.kind for b in document.blocks] == ["paragraph", "construct", "construct", "code"]


_WORDS = st.lists(
    st.sampled_from(["alpha", "beta", "**gamma**", "- delta", "# eps", "> zeta", "| eta |", "1. theta", "", "`iota`", "    kappa"]),
    max_size=15,
)


@settings(max_examples=100, deadline=None)
@given(_WORDS)
def test_every_word_is_in_some_block(lines):
    text = "\n".join(lines)
    seen = " ".join(b.text + " " + b.source for one in blocks(text) for b in one.walk())
    assert set(re.findall(r"[a-z]+", text)) <= set(re.findall(r"[a-z]+", seen))
