"""Anchors of links: the heading of a part that is closed is not told by a link to it, and links to what is shown lead there."""

import pytest
from shelves import page, shelf

CLOSED = "\n\n### A cause\n\nIt fell.\n\n### A cause\n\nIt rose.\n\n## Internal notes\n\n### Sorrelwood detail\n\nThat."


def public_of(link):
    covered, _, _, _ = shelf({"a.md": page(f"See {link} there.{CLOSED}"), "b.md": page("Late.", date="2026-01-03")})
    return covered[0].text


@pytest.mark.parametrize(
    "link",
    [
        "[own](#sorrelwood-detail)", "[other](b.md#impact-on-sorrelwood)", '<a href="#sorrelwood-detail">own</a>', "[own][q]\n\n[q]: #sorrelwood-detail\n\n",
        "[own](#%73orrelwood-detail)", "[[b#Sorrelwood detail]]", "![[b#Sorrelwood detail]]", "[own](<#sorrelwood-detail>)",
    ],
)  # fmt: skip
def test_a_link_to_a_closed_part_tells_nothing_of_it(link):
    text = public_of(link)
    assert "See" in text
    assert "orrelwood" not in text


@pytest.mark.parametrize(
    "link", ["[own](#a-cause)", "[own](#a-cause_1)", "[own](#summary)", '<a href="#summary">own</a>', "[top](#top)", "[own](#A-Cause)"]
)
def test_a_link_to_an_open_one_stays(link):
    """Control."""
    assert link in public_of(link)


def test_a_usual_part_of_another_page_is_led_to():
    assert "](2026-01-03-outage.md#timeline)" in public_of("[other](b.md#timeline)")
    assert "](2026-01-03-outage.md)" in public_of("[other](b.md#the-night-of-sorrelwood)")
