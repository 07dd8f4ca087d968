"""The same questions on internal pages, and nowhere in a public edition."""

from dataclasses import replace

from checking import SETTINGS, source

from mkdocs_postmortems import build
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.terms import Audience

TEXT = "---\nid: PM-1\ntitle: Checkout errors\nstatus: final\nvisibility: public\ndate: 2026-01-04\nauthors: [Mia Lund]\n---\n\n## Summary\n\nThe engineer deployed without testing.\n"
QUIET = "---\nid: PM-2\ntitle: Search was slow\nauthors: [Mia Lund]\ndate: 2026-01-04\n---\n\n## Summary\n\nSearch was slow for one hour on 4 January because of a full disk.\n\n## Timeline (UTC)\n\n- 10:00 - the disk fills up\n- 11:00 - resolved\n"


def pages(audience):
    settings = replace(SETTINGS, audience=audience, redaction=Rules(approval="optional"))
    return {page.address: page for page in build.site((source(TEXT, "a.md"), source(QUIET, "b.md")), settings).pages}


def page(title):
    return next(one.html for one in pages(Audience.INTERNAL).values() if one.title == title)


def test_an_internal_page_asks():
    html = page("Checkout errors")
    assert "pm-asked" in html
    assert "PM101 blame-person" in html
    assert "What made this look right at the time" in html
    assert "still open" in html
    assert "pm-asked" not in page("Search was slow"), "a page about which nothing is asked has no banner"


def test_no_public_page_does():
    shown = pages(Audience.PUBLIC)
    assert any("Checkout errors" in page.html for page in shown.values()), "the control: it is published"
    for page in shown.values():
        for text in (page.html, page.markdown, page.summary, str(page.meta)):
            assert "pm-asked" not in text
            assert "PM101" not in text


def test_the_same_twice():
    assert pages(Audience.INTERNAL) == pages(Audience.INTERNAL)
