"""The sample library's pages in a real Chromium: script on and off, dark, narrow, by keyboard, from a file system, under axe-core."""

import re
from itertools import pairwise

import pytest
from accessible import LOOKS, ours, violations
from consistency import Own
from screenshots import Calm, kinds, served

pytestmark = pytest.mark.browser

SHOWN = """() => [...document.querySelectorAll("article *")].map(one => `${one.localName}.${one.className}`)"""
"""What of looks a page has: each kind of element."""


@pytest.mark.parametrize(("edition", "scheme", "width"), [("internal", "light", 1280), ("internal", "dark", 390), ("public", "dark", 390)])
def test_pages_are_readable_by_all(browser, sites, edition, scheme, width):
    """axe-core finds nothing of ours inside the article of any kind of page, and no page is wider than its window.

    In the dark and on a phone only the rules are asked that depend on it, and only of pages that show something which none before them
    showed; wide tables scroll by themselves or become cards.
    """
    found, seen = [], set()
    looks = LOOKS if (edition, scheme) == ("internal", "dark") else None
    with served(sites[edition], Calm) as base:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        view = context.new_page()
        for page in kinds(sites[edition]):
            view.goto(base + page)
            if view.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{page} is wider than its window")
            shown = set(view.evaluate(SHOWN))
            if looks and shown <= seen:
                continue
            seen |= shown
            found += [f"{page}: {one}" for one in ours(violations(view, rules=looks))]
        context.close()
    assert found == []


def test_a_page_that_is_hard_to_read_is_found_out(browser, sites):
    """The control: grey on grey, a picture without words and an id that stands twice, in the last of many rows."""
    with served(sites["internal"], Own) as base:
        context = browser.new_context()
        view = context.new_page()
        view.goto(base + "postmortems/")
        row = "<tr class='pm-last'><td style='color:#999;background:#aaa'>late<img src='x.png' class='pm-x'><b id='pm-a'></b><b id='pm-a'></b></td></tr>"
        view.evaluate("row => document.querySelector('article tbody').insertAdjacentHTML('beforeend', row)", row)
        said = "\n".join(ours(violations(view)))
        context.close()
    assert "color-contrast" in said
    assert "image-alt" in said
    assert "an id that stands twice: pm-a" in said


LONG = """() => document.querySelectorAll(".pm-sev").forEach((one, at) => {
  one.className = "pm-sev pm-sev-x"; one.textContent = at % 2 ? "complete-loss-of-service" : "Verfügbarkeitsbeeinträchtigung";
})"""
PAST = """() => [...document.querySelectorAll(".pm-scroll, .pm-days > li, .pm-sev")]
  .filter(one => one.scrollWidth > one.clientWidth + 1 || [...one.children].some(it => it.scrollWidth > it.clientWidth + 1))
  .map(one => one.className)"""


@pytest.mark.parametrize("width", [1280, 390])
def test_a_long_word_for_how_bad_it_was_is_read_whole(browser, sites, width):
    """A severity of the author's own, of one long word, makes no list wider than its box and is not cut."""
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": width, "height": 900}).new_page()
        for page in ("postmortems/", "timeline/", "severity/2/", "actions/"):
            view.goto(base + page)
            view.locator(".pm-sev:visible").first.wait_for()
            view.evaluate(LONG)
            assert view.evaluate(PAST) == [], page
        view.add_style_tag(content=".pm .pm-sev { display: block; max-width: 3em; overflow: hidden; white-space: nowrap; }")
        assert view.evaluate(PAST), "a word that is cut was not seen"
        view.context.close()


def test_five_columns_of_an_author_fit_on_a_phone(browser, sites):
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
        view.goto(base + "postmortems/pm-2025-009-connection-pool/")
        view.locator(".pm-text .md-typeset__scrollwrap").first.wait_for()
        over = "() => [...document.querySelectorAll('.pm-text .md-typeset__scrollwrap')].map(one => one.scrollWidth - one.clientWidth)"
        assert set(view.evaluate(over)) == {0}
        view.add_style_tag(content=".pm-text .pm-scroll td { min-width: 9em !important; }")
        assert max(view.evaluate(over)) > 0, "a table that is too wide was not seen"
        view.context.close()


def test_links_of_lists_are_told_from_their_text_and_large_enough(browser, sites):
    """axe-core asked of these pages whole: links without a class of ours are ours too, and a finger needs 24 pixels."""
    rules = ["link-in-text-block", "target-size"]
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        for page in ("digests/", "actions/by-owner/", "review/", "services/checkout/"):
            view.goto(base + page)
            assert [one for one in violations(view, rules=rules) if "headerlink" not in one] == [], page
        view.goto(base + "services/checkout/")
        view.add_style_tag(content=".pm-beside dd a:not(.pm-chip) { min-width: 0 !important; line-height: 1 !important; }")
        assert violations(view, rules=rules), "numbers that are too small were not seen"
        view.context.close()


def test_a_key_of_a_tracker_stays_on_one_line(browser, sites):
    """Beside the filters the column of tickets is narrow, and a key has a hyphen at which a browser likes to break."""
    lines = "() => [...document.querySelectorAll('.pm-c-tkt a')].map(one => one.getClientRects().length)"
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        view.goto(base + "actions/")
        view.locator(".pm-tasks tbody tr").first.wait_for()
        assert set(view.evaluate(lines)) == {1}
        view.add_style_tag(
            content=".pm-c-tkt a { white-space: normal !important; } .pm .pm-c-tkt { max-width: 1em !important; min-width: 0 !important; }"
        )
        assert max(view.evaluate(lines)) > 1, "a key that breaks was not seen"
        view.context.close()


def test_what_is_chosen_shows_where_colours_are_forced(browser, sites):
    """A tint and a shadow are gone there; a frame is what is left."""
    frame = "one => getComputedStyle(one).borderTopWidth + getComputedStyle(one).borderTopStyle"
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 1280, "height": 900}, forced_colors="active").new_page()
        view.goto(base + "postmortems/")
        pressed, other = view.locator(".pm-tools [aria-pressed=true]").first, view.locator(".pm-tools [aria-pressed=false]").first
        pressed.wait_for()
        assert pressed.evaluate(frame) != other.evaluate(frame)
        view.context.close()


def test_without_a_script_lists_beside_the_table_stand_apart(browser, sites):
    """Their headings keep a distance from the list above them."""
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 1400, "height": 900}, java_script_enabled=False).new_page()
        view.goto(base + "postmortems/")
        boxes = [one.bounding_box() for one in view.locator(".pm-overview > section").all()]
        assert len(boxes) > 2
        assert all(below["y"] - above["y"] - above["height"] >= 10 for above, below in pairwise(boxes))
        view.context.close()


def test_a_table_of_a_text_fits_its_box_and_paper_has_no_links_to_views(browser, sites):
    """Only a table that is too wide scrolls, which is seen of one that is made so; what leads to other lists is of no use on paper."""
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        view.goto(base + "postmortems/pm-2025-009-connection-pool/")
        view.locator(".pm-text .md-typeset__scrollwrap").first.wait_for()
        over = "() => [...document.querySelectorAll('.pm-text .pm-scroll')].map(one => one.scrollWidth - one.clientWidth)"
        assert set(view.evaluate(over)) == {0}
        view.add_style_tag(content=".pm-text .pm-scroll td { min-width: 90em !important; }")
        inner = "() => [...document.querySelectorAll('.pm-text .md-typeset__scrollwrap')].some(one => one.scrollWidth > one.clientWidth)"
        assert view.evaluate(inner)
        view.goto(base + "postmortems/")
        assert view.locator(".pm-views").first.is_visible()
        view.emulate_media(media="print")
        assert not view.locator(".pm-views").first.is_visible()
        view.emulate_media(media="screen")
        view.goto(base + "actions/")
        for name in (".pm-numbers-of", ".pm-clear"):
            view.locator(name).first.wait_for()
        view.emulate_media(media="print")
        assert not any(view.locator(name).first.is_visible() for name in (".pm-numbers-of", ".pm-clear"))
        view.emulate_media(media="screen")
        view.goto(base + "postmortems/2024-03-15-payments-errors/")
        assert view.locator(".pm-asked").is_visible()
        view.emulate_media(media="print")
        assert not view.locator(".pm-asked").is_visible()
        view.context.close()


WIDE = "() => [...document.querySelectorAll('article .pm-table')].filter(one => one.offsetWidth > one.parentElement.clientWidth + 1).length"


def test_paper_shows_every_column(browser, sites):
    """No list is wider than a sheet of A4 inside the margins of a theme, which cannot be scrolled, and what a theme unfolds for paper does not fill it with numbers."""
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": 605, "height": 1000}).new_page()
        view.emulate_media(media="print")
        for page in ("postmortems/", "actions/", "insights/", "review/", "services/"):
            view.goto(base + page)
            view.locator("article .pm-table:visible").first.wait_for()
            assert view.evaluate(WIDE) == 0, page
            if page == "actions/":
                view.add_style_tag(content="@media print { .pm .pm-table td { min-width: 20em !important; } }")
                assert view.evaluate(WIDE), "the control: a list that is cut"
        view.goto(base + "insights/")
        view.locator(".pm-numbers").first.wait_for(state="attached")
        assert not view.locator(".pm-numbers").first.is_visible()
        view.emulate_media(media="screen")
        assert view.locator(".pm-numbers").first.is_visible()
        view.context.close()


def test_a_short_page_is_one_sheet(browser, sites):
    with served(sites["internal"], Calm) as base:
        view = browser.new_context().new_page()
        view.goto(base + "timeline/")
        view.evaluate("document.querySelector('.pm').replaceChildren('A few words.')")
        sheets = [len(re.findall(rb"/Type */Page\b", view.pdf(format="A4")))]
        view.add_style_tag(content="body { min-height: 100% !important; }")
        sheets.append(len(re.findall(rb"/Type */Page\b", view.pdf(format="A4"))))
        view.context.close()
    assert sheets == [1, 2], "the second is the control"


def test_pages_work_without_script(browser, sites):
    """With script off the library still shows every postmortem, and its rows are links that lead there."""
    with served(sites["internal"], Own) as base:
        context = browser.new_context(java_script_enabled=False)
        view = context.new_page()
        view.goto(base + "postmortems/")
        rows = view.locator("article table tbody tr").count()
        assert rows >= 24
        view.locator("article table tbody tr a").first.click()
        view.locator("article h1").wait_for()  # the click returns before the page it leads to is there
        assert view.url.startswith(base + "postmortems/2")
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
    with served(sites["internal"], Calm) as base:
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
    with served(sites["internal"], Calm) as base:
        context = browser.new_context()
        view = context.new_page()
        view.goto(base + "postmortems/")
        seen = set()
        for _ in range(80):
            view.keyboard.press("Tab")
            seen.add(view.evaluate("(e => e.closest('article') ? e.tagName + e.getAttribute('href') : '')(document.activeElement)"))
        context.close()
    assert len([s for s in seen if s.startswith("A")]) > 10


@pytest.mark.parametrize("width", [1000, 1150, 1220, 1280, 1440])
def test_a_list_beside_its_filters_fits_and_gives_titles_room(browser, sites, width):
    """The list is no wider than its box at any width of a window, and what tells most, the title, has the widest column."""
    with served(sites["internal"], Calm) as base:
        view = browser.new_context(viewport={"width": width, "height": 900}).new_page()
        view.goto(base + "postmortems/")
        view.locator(".pm-incidents tbody tr").first.wait_for()
        over = "() => { const it = document.querySelector('.pm-incidents').parentElement; return it.scrollWidth - it.clientWidth; }"
        widths = "() => [...document.querySelector('.pm-incidents').rows[1].cells].map(one => one.offsetWidth)"
        assert view.evaluate(over) == 0
        title, *others = view.evaluate(widths)
        assert title > max(others)
        view.add_style_tag(content=".pm .pm-incidents .pm-c-act { min-width: 60em !important; }")
        assert view.evaluate(over) > 0, "a list that is too wide was not seen"
        view.goto(base + "actions/")
        view.locator(".pm-tasks tbody tr").first.wait_for()
        assert view.evaluate(over.replace("incidents", "tasks")) == 0
        view.context.close()
