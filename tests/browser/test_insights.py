"""The insights pages in a real Chromium: every number equals the rows its link shows, and axe-core finds nothing, light and dark."""

import pytest
from accessible import violations
from consistency import Own
from screenshots import served

pytestmark = pytest.mark.browser


def test_services_of_twelve_months_open_as_many_incidents(browser, sites):
    """The services of the last twelve months lead to pages that open with exactly the incidents counted."""
    with served(sites["internal"], Own) as base:
        context = browser.new_context()
        view = context.new_page()
        view.goto(base + "insights/")
        rows = view.locator("section:has(#where) .pm-shares tbody tr").all()
        wanted = [(row.locator("th a").get_attribute("href"), int(row.locator("td").first.text_content())) for row in rows[:4]]
        assert wanted
        for href, n in wanted:
            view.goto(base + "insights/" + href)
            assert view.locator(".pm-incidents tbody tr:visible").count() == n, href
        context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_in_the_open_tables(browser, sites, scheme, width):
    """The page with everything unfolded; folded it is looked at with all the other kinds of page."""
    with served(sites["internal"], Own) as base:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        view = context.new_page()
        view.goto(base + "insights/")
        view.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        wide = view.evaluate("document.documentElement.scrollWidth")
        found = violations(view, ".pm-insights", levels=["wcag2a", "wcag2aa", "wcag21aa"])
        context.close()
    assert found == []
    assert wide <= width
