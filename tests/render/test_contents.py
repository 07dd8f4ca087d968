"""The library's own pages: in which order a nav has them, and on which pages a line of links takes the menu's place."""

import lxml.html
from editions import site

TEXTS = {f"pm-{n}.md": f"# The pool ran dry {n}\n\n**Date**: 2026-0{n}-01\n**Services**: checkout\n**Tags**: pool\n" for n in (1, 2)}


def line(page):
    """The words and addresses of the line of links, None where a page has none."""
    found = lxml.html.fragment_fromstring(page.html, create_parent="div").xpath(".//nav[@aria-label='Library']")
    return [(link.text, link.get("href")) for nav in found for link in nav.iter("a")] if found else None


def test_pages_of_a_nav_come_first_and_in_a_reader_s_order():
    pages = site(TEXTS).pages
    own = [page.title for page in pages if page.in_nav]
    assert own == ["Postmortems", "Timeline", "Action items", "Services", "Tags", "Digests", "Glossary"]
    assert [page.title for page in pages[: len(own)]] == own
    assert len(pages) > len(own)


def test_a_page_without_a_menu_names_the_others_and_no_other_page_does():
    pages = site(TEXTS).pages
    alone = [page for page in pages if "navigation" in page.meta.get("hide", ())]
    assert {"postmortems/index"} < {page.address for page in alone}
    for page in alone:
        assert line(page)[:2] == [("Timeline", "md:timeline/index"), ("Action items", "md:actions/index")], page.address
        assert "Postmortems" not in [title for title, _ in line(page)]
    assert not [page.address for page in pages if page not in alone and line(page) is not None]


def test_the_mark_of_the_line_stays_nowhere_and_is_nobody_s_to_write():
    own = {"pm-3.md": "# Three\n\n**Date**: 2026-03-02\n\nA line <!-- contents --> of the author's.\n"}
    pages = site(TEXTS | own).pages
    assert not [page.address for page in pages if "<!-- contents -->" in page.html and page.origin != "pm-3.md"]
    (mine,) = [page for page in pages if page.origin == "pm-3.md"]
    assert line(mine) is None
