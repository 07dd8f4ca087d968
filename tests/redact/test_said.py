"""What a header wishes to be hidden is followed, or the document stays at home; it is never passed over."""

import pytest
from shelves import page, shelf

BODY = "Larkfield stood still."


@pytest.mark.parametrize(
    "wish",
    [
        "redact: {name: Larkfield}", "redact: [{text: Larkfield}]", "redact: 5", "people: Larkfield", "people: {name: Larkfield, as: engineer}",
        "people: [{name: Larkfield}]", "people: {Larkfield: [engineer]}", "public: 5", "public: {titel: Other}", "public: {title: {a: b}}",
        "public: {withdrwan: 2026-01-05}", "public: {services: Storage}", "public: {tags: {a: b}}", "public: {reason: [a]}",
    ],
)  # fmt: skip
def test_a_wish_in_a_shape_that_nobody_knows_keeps_the_document_back(wish):
    """The line of the key is named, and what would be right; never the value."""
    key, _, value = wish.partition(": ")
    covered, problems, _, _ = shelf({"a.md": page(BODY, **{key: value})})
    assert not covered
    [told] = [one for one in problems if one.code == "PM731"]
    assert (told.line, told.path) == (5, "a.md")
    assert f"`{key}`" in told.what
    assert told.right
    assert "Larkfield" not in str(told)


@pytest.mark.parametrize(
    "wish",
    [
        "redact: Larkfield", "redact: [Larkfield, 4711]", "people: [Larkfield]", "people: {Larkfield: engineer}", "people: {Larkfield: }",
    ],
)  # fmt: skip
def test_a_wish_that_is_understood_is_followed(wish):
    """The control: the same word in a known shape goes out of the text, and the text goes out."""
    key, _, value = wish.partition(": ")
    covered, problems, _, _ = shelf({"a.md": page(BODY, **{key: value})})
    assert "stood still" in covered[0].text
    assert "Larkfield" not in covered[0].text
    assert not problems


@pytest.mark.parametrize(
    "harmless", ["redact: ''", "redact: []", "people: {}", "public: true", "public: {}", "public: {title: Other, tags: [a]}"]
)
def test_an_empty_wish_hides_nothing(harmless):
    """Neither is it wrong."""
    key, _, value = harmless.partition(": ")
    covered, problems, _, _ = shelf({"a.md": page(BODY, **{key: value})})
    assert "Larkfield" in covered[0].text
    assert not problems


@pytest.mark.parametrize(
    ("row", "code", "said"),
    [
        ("senstivity: {timeline: internal}", "PM720", "nearly `sensitivity`"), ("publik: {title: Other}", "PM720", "nearly `public`"),
        ("embargo: 2030-01-01", "PM720", "nearly `embargo_until`"), ("published: false", "PM720", "says elsewhere"),
        ("reviewed: 2026-02-30", "PM001", ""), ("embargo_until: soon", "PM725", "neither a date"),
        ("not_before: soon", "PM725", "`not_before: 2026-03-01`"), ("public: {withdrawn: soon}", "PM729", "no day"),
    ],
)  # fmt: skip
def test_the_line_of_the_key_is_named(row, code, said):
    """Not that of the header: a header may have forty lines."""
    key, _, value = row.partition(": ")
    covered, problems, _, _ = shelf({"a.md": page(BODY, **{key: value})})
    assert not covered
    [told] = [one for one in problems if one.code == code]
    assert told.line == 5
    assert said in str(told)


def test_lines_are_counted_in_signs_and_not_in_bytes():
    """A header in another script names the same line."""
    text = page(BODY, größe="überall 停止", redact="5")
    assert [one.line for one in shelf({"a.md": text})[1] if one.code == "PM731"] == [6]
