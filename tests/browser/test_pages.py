"""The sample library's pages in a real Chromium: script on and off, dark, narrow, by keyboard, from a file system, under axe-core."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from screenshots import kinds, served

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("edition", "scheme", "width"), [("internal", "light", 1280), ("internal", "dark", 390), ("public", "dark", 1280)])
def test_no_page_kind_has_an_accessibility_violation_of_ours(browser, sites, edition, scheme, width):
    """axe-core finds nothing inside the article of any page kind, in either scheme and width."""
    found = []
    with served(sites[edition]) as base:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        view = context.new_page()
        every = kinds(sites[edition])
        # The lists of one shelf are those of another; dark and narrow, and for the public, one of each shape is enough.
        if (edition, scheme) != ("internal", "light"):
            every = [one for one in every if one.count("/") < 2 or one.startswith(("postmortems/", "services/", "timeline/", "actions/"))]
        for page in every:
            view.goto(base + page)
            results = Axe().run(
                view,
                context="article",
                options={"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]},
            )
            for violation in results.response["violations"]:
                found.extend(
                    f"{page}: {violation['id']}: {node['html'][:120]}"
                    for node in violation["nodes"]
                    if "pm-" in node["html"] or ".pm-" in str(node["target"])
                )
        context.close()
    assert found == []


@pytest.mark.parametrize("edition", ["internal", "public"])
def test_no_page_is_wider_than_a_phone(browser, sites, edition):
    """Nothing makes a page scroll sideways at 390 pixels; wide tables scroll by themselves or become cards."""
    wide = []
    with served(sites[edition]) as base:
        context = browser.new_context(viewport={"width": 390, "height": 800})
        view = context.new_page()
        for page in kinds(sites[edition]):
            view.goto(base + page)
            if view.evaluate("document.documentElement.scrollWidth") > 390:
                wide.append(page)
        context.close()
    assert wide == []


def test_pages_work_without_script(browser, sites):
    """With script off the library still shows every postmortem, and its rows are links that lead there."""
    with served(sites["internal"]) as base:
        context = browser.new_context(java_script_enabled=False)
        view = context.new_page()
        view.goto(base + "postmortems/")
        rows = view.locator("article table tbody tr").count()
        assert rows >= 24
        view.locator("article table tbody tr a").first.click()
        assert view.locator("article h1").count() == 1
        context.close()


def test_pages_work_from_a_file_system(browser, sites):
    """Opened as files the pages load their style, run their script and raise no error."""
    context = browser.new_context()
    view = context.new_page()
    errors = []
    view.on("pageerror", lambda error: errors.append(str(error)))
    view.goto((sites["internal"] / "actions" / "index.html").as_uri())
    assert view.locator("article table tbody tr").count() > 0
    # Material itself asks for its search index by script, which only its offline plugin writes.
    assert [e for e in errors if "search_index.js" not in e] == []
    context.close()


def test_lateness_follows_the_readers_clock(browser, sites):
    """An open item that was not late when the site was built is late for a reader who comes years after."""
    with served(sites["internal"]) as base:
        counts = []
        for day in ("2023-01-02T12:00:00Z", "2036-01-02T12:00:00Z"):
            context = browser.new_context()
            view = context.new_page()
            view.clock.install(time=day)
            view.goto(base + "actions/")
            view.wait_for_load_state("networkidle")
            counts.append(view.locator("article .pm-late:visible").count())
            context.close()
    assert counts[0] == 0
    assert counts[1] > 0


def test_a_keyboard_reaches_every_link_of_a_page(browser, sites):
    """Tab walks into the article, and what has the focus shows it."""
    with served(sites["internal"]) as base:
        context = browser.new_context()
        view = context.new_page()
        view.goto(base + "postmortems/")
        seen = set()
        for _ in range(80):
            view.keyboard.press("Tab")
            seen.add(view.evaluate("(e => e.closest('article') ? e.tagName + e.getAttribute('href') : '')(document.activeElement)"))
        context.close()
    assert len([s for s in seen if s.startswith("A")]) > 10
