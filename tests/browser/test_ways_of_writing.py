"""Words that run from right to left, and words longer than a column, in a real Chromium: each stays whole, and what stands beside it where it is."""

import pytest
from screenshots import Calm, served

pytestmark = pytest.mark.browser

TITLE = "תקלה בשירות (search-api) לאחר שדרוג"
PUT = "([where, text]) => document.querySelector(where).textContent = text"
SPILLED = """() => {
  const title = document.querySelector(".pm-what:has(.pm-word) a"), beside = title.parentElement.querySelector(".pm-word"), words = new Range();
  words.selectNodeContents(beside);
  const rows = [...words.getClientRects()], end = Math.max(...[...title.getClientRects()].map(one => one.right));
  return rows.length !== 1 || rows[0].left < end;
}"""
"""Whether what stands behind a title has moved into it."""
FIRST = """() => {
  const title = document.querySelector(".pm-what:has(.pm-word) a"), at = (from, to) => {
    const one = new Range(); one.setStart(title.firstChild, from); one.setEnd(title.firstChild, to); return one.getBoundingClientRect().left; };
  return at(0, 1) > at(title.textContent.length - 1, title.textContent.length);
}"""
"""Whether the first letter stands at the right of the last one."""
RIGHT = """where => {
  const box = document.querySelector(where), words = new Range();
  words.selectNodeContents(box);
  return box.getBoundingClientRect().right - Math.max(...[...words.getClientRects()].map(one => one.right)) < 2;
}"""


@pytest.mark.parametrize("script", [True, False])
def test_a_title_from_right_to_left_takes_nothing_beside_it_along(browser, sites, script):
    """A browser moves a number behind Hebrew to its left, into the title, where nothing tells it that the title has ended."""
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=script).new_page()
        view.goto(base + "timeline/")
        view.evaluate(PUT, [".pm-what:has(.pm-word) a", TITLE])
        view.evaluate(PUT, [".pm-what .pm-word", "40 min"])
        assert not view.evaluate(SPILLED)
        assert view.evaluate(FIRST)
        view.evaluate("document.querySelectorAll('.pm a').forEach(one => one.style.unicodeBidi = 'normal')")
        assert view.evaluate(SPILLED), "a number inside a title was not seen"
        assert not view.evaluate(FIRST), "a title in the wrong order was not seen"
        view.context.close()


def test_a_text_from_right_to_left_begins_at_the_right(browser, sites):
    """Its title, paragraphs and items do; the same in English begin at the left."""
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        view.goto(base + "postmortems/pm-2025-009-connection-pool/")
        for where in (".pm-incident h1", ".pm-text p", ".pm-text li"):
            view.evaluate(PUT, [where, "A word."])
            assert not view.evaluate(RIGHT, where), where
            view.evaluate(PUT, [where, TITLE])
            assert view.evaluate(RIGHT, where), where
        view.context.close()


BROKEN = """() => [...document.querySelectorAll(".pm-shares tbody th a")].map(one => [one.textContent, one.getClientRects().length])"""


def test_a_service_of_ten_letters_stays_in_one_line_on_a_phone(browser, sites):
    """One of a hundred letters breaks, and its table is still no wider than the page."""
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
        view.goto(base + "insights/")
        view.evaluate(PUT, [".pm-shares tbody th a", "catalogues"])
        assert view.evaluate(BROKEN)[0] == ["catalogues", 1]
        view.evaluate(PUT, [".pm-shares tbody th a", "settlement-" * 12])
        assert view.evaluate(BROKEN)[0][1] > 5
        assert view.evaluate("document.documentElement.scrollWidth") <= 360
        assert view.evaluate("(one => one.scrollWidth - one.clientWidth)(document.querySelector('.pm-shares').parentElement)") <= 0
        view.context.close()


def test_the_sign_behind_a_heading_has_no_line_of_its_own(browser, sites):
    """A heading that fills its line is as high as its words, however wide the page is; nothing sticks out."""
    grown = """() => [...document.querySelectorAll(".pm-text :is(h2, h3)")].filter(one => {
      const sign = one.querySelector(".headerlink"), height = one.offsetHeight;
      sign.hidden = true; sign.style.display = "none";
      const without = one.offsetHeight;
      sign.style.display = ""; sign.hidden = false;
      return height > without; }).length"""
    within = "document.documentElement.scrollWidth <= innerWidth"  # once the theme's drawer has come to rest
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        view.goto(base + "postmortems/2024-03-15-payments-errors/")
        for width in range(360, 1300, 60):
            view.set_viewport_size({"width": width, "height": 900})
            assert not view.evaluate(grown), width
            view.wait_for_function(within, timeout=3_000)
        view.add_style_tag(content=".pm .pm-text .headerlink { margin-inline: .5rem 0 !important; }")
        found = 0
        for width in range(360, 1300, 20):
            view.set_viewport_size({"width": width, "height": 900})
            found += view.evaluate(grown)
        assert found, "a sign in a line of its own was not seen"
        view.context.close()


@pytest.mark.parametrize("page", ["services/", "causes/", "tags/", "teams/", "severity/"])
def test_a_list_of_pages_is_no_wider_than_a_phone(browser, sites, page):
    """Its last column is a day, and one that is cut off is a wrong one: `2026-1`."""
    beyond = "() => Math.max(...[...document.querySelectorAll('.pm-values .pm-c-last')].map(one => one.getBoundingClientRect().right)) - innerWidth"
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
        view.goto(base + page)
        assert view.evaluate(beyond) <= -16 + 1, "beyond the edge of the text"
        view.add_style_tag(content=".pm .pm-values tbody th { min-width: 12em !important; }")
        assert view.evaluate(beyond) > 0, "a column that is cut off was not seen"
        view.context.close()
