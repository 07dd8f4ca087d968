"""What the header of a page of the host wants hidden is followed there, too, or the page stays at home."""

import pytest
from shelves import page, shelf, with_rules

from mkdocs_postmortems import redact
from mkdocs_postmortems.model.redaction import DeclaredTerm
from mkdocs_postmortems.model.source import Role, Source


def made(header, body="Larkfield, row 0048213 and Nia Bergholt on 12 June 2025.", **rules):
    _, _, raw, settings = shelf({"a.md": page("text")}, with_rules(**rules))
    data = f"---\nvisibility: public\n{header}---\n\n# Guide\n\n{body}\n".encode()
    return redact.pages((Source("guide.md", "", Role.PAGE, "of the host", data),), raw, frozenset(), (), settings)


def test_a_page_without_a_wish_says_it_all():
    """Control."""
    text = made("").texts["guide.md"]
    assert "Larkfield, row 0048213 and Nia Bergholt on 12 June 2025." in text


@pytest.mark.parametrize(
    ("header", "gone"),
    [
        ("redact: [Larkfield]\n", "Larkfield"),
        ("redact: Larkfield\n", "Larkfield"),
        ("redact: [0048213]\n", "48213"),
        ("redact: 0048213\n", "48213"),
        ("redact: [2025-06-12]\n", "12 June"),
        ("redact: 2025-06-12\n", "12 June"),
        ("people: [Nia Bergholt]\n", "Bergholt"),
        ("people: {Nia Bergholt: desk}\n", "Bergholt"),
    ],
)
def test_what_a_page_declares_is_not_in_it(header, gone):
    pages = made(header)
    assert not pages.problems
    assert gone not in pages.texts["guide.md"]
    assert "Guide" in pages.texts["guide.md"]


@pytest.mark.parametrize(
    "header", ["redact: [Edge]\n", "redact: {a: Larkfield}\n", "people: 5\n", "sensitivity: {summary: internal}\n", "sensitivity: x\n"]
)
def test_a_wish_that_nobody_can_follow_is_an_error_on_its_line(header):
    pages = made(header)
    assert not pages.texts
    assert [(one.code, one.line) for one in pages.problems] == [("PM731", 3)]


@pytest.mark.parametrize(("day", "shown"), [("2031-01-01", False), ("2026-06-02", False), ("2026-06-01", True), ("2020-01-01", True)])
@pytest.mark.parametrize("key", ["embargo_until", "publish_on", "not_before"])
def test_a_page_waits_for_its_day(key, day, shown):
    pages = made(f"{key}: {day}\n")
    assert ("guide.md" in pages.texts) is shown
    assert not pages.problems


@pytest.mark.parametrize(
    ("header", "shown"), [("expires: 2026-01-01\n", False), ("expires: 2031-01-01\n", True), ("security: true\n", False)]
)
def test_a_page_whose_day_has_passed_and_one_of_an_open_hole_stay(header, shown):
    pages = made(header)
    assert ("guide.md" in pages.texts) is shown
    assert not pages.problems


@pytest.mark.parametrize("value", ["soon", "A3"])
def test_an_embargo_that_is_no_day_is_an_error(value):
    pages = made(f"embargo_until: {value}\n")
    assert not pages.texts
    assert [(one.code, one.line) for one in pages.problems] == [("PM725", 3)]


@pytest.mark.parametrize(("term", "kept"), [("2025-06-12", False), ("2025-06-13", True)])
def test_a_declared_day_is_left_out_of_a_header(term, kept):
    """A value with a part of it covered would be no YAML any more, and hosts print such a header as text."""
    text = made("title: Guide\ndate: 2025-06-12\n", "text", terms=(DeclaredTerm(term),)).texts["guide.md"]
    assert ("2025-06-12" in text) is kept
    assert "redacted" not in text
    assert '"title": "Guide"' in text


def test_a_link_to_a_page_that_waits_is_words():
    _, _, raw, settings = shelf({"a.md": page("text")})
    sources = [
        Source(
            f"{name}.md",
            "",
            Role.PAGE,
            "of the host",
            f"---\nvisibility: public\n{more}---\n# {name}\n\n[words](late.md) [other](two.md)\n".encode(),
        )
        for name, more in (("one", ""), ("two", ""), ("late", "embargo_until: 2031-01-01\n"))
    ]
    pages = redact.pages(tuple(sources), raw, frozenset(), (), settings)
    assert set(pages.texts) == {"one.md", "two.md"}
    assert "late" not in pages.texts["one.md"]
    assert "(two.md)" in pages.texts["one.md"]
