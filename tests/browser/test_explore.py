"""Explore in a real Chromium: every number is the rows behind it, addresses and clicks say the same, keyboard, no script, bad input."""

import gzip
import re

import pytest
from accessible import LEVELS, violations
from consistency import Own
from screenshots import Calm, served

from mkdocs_postmortems.render import words

pytestmark = pytest.mark.browser
AS_OF = "2026-11-20T12:00:00Z"
"""The day the sample library stands still at."""
BOX = ".pm-ask input"


def opened(browser, address, *, day=AS_OF, script=True, width=1280, scheme="light", bare=False, without=""):
    """A page on one day, with what went wrong on it; `bare` of the server's own rows, or with some files missing."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=script, timezone_id="UTC", color_scheme=scheme, accept_downloads=True
    )
    view = context.new_page()
    view.set_default_timeout(20_000)
    view.errors = []
    view.on("pageerror", lambda error: view.errors.append(str(error)))
    if script:
        view.clock.set_fixed_time(day)
    if bare:
        view.add_init_script(
            'document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".pm-found tbody tr").forEach(one => one.remove()))'
        )
    if without:
        view.route(re.compile(without), lambda route: route.abort())
    view.goto(address)
    if script:
        view.wait_for_selector(".pm-chips", state="attached")
    if script and "query" not in without:
        view.focus(BOX)  # from here on the page speaks the language
        view.wait_for_function("!!window.postmortems.parse")
        view.evaluate("document.activeElement.blur()")
    return view


def rows(view):
    """Links of the rows that are shown, in order."""
    return view.eval_on_selector_all(
        ".pm-found tbody tr th a", "all => all.map(one => one.getAttribute('href').split('/').filter(x => x && x != '..').pop())"
    )


def total(view):
    """How many rows the page says there are."""
    return int(re.match(r"[\d,]+", view.inner_text(".pm-said"))[0].replace(",", ""))


WALK = """() => {
  const said = () => +document.querySelector(".pm-said").textContent.match(/\\d+/)[0], wrong = [];
  let seen = 0;
  if (document.querySelector(".pm-clear")) document.querySelector(".pm-clear").click();
  for (const id of [...document.querySelectorAll(".pm-rail input[id^=pm-f-]")].map(one => one.id)) {
    const box = document.getElementById(id), number = +box.closest("label").querySelector("b").textContent;
    box.click();
    const now = document.querySelectorAll(".pm-found tbody tr").length;
    if (said() !== number || now !== Math.min(number, 50) || !number) wrong.push([id, number, said(), now]);
    document.getElementById(id).click();
    seen++;
  }
  return [seen, wrong, document.querySelector(".pm-ask input").value];
}"""


@pytest.mark.parametrize("edition", ["internal", "public"])
@pytest.mark.parametrize("page", ["services/checkout/", "causes/code-bug/", "actions/"])
def test_every_facet_count_is_what_a_click_gives(browser, sites, edition, page):
    """All values of all facets, inside a group and among all action items, opened wide; on the front page the consistency walk does it."""
    if not (sites[edition] / page).is_dir():
        pytest.skip("this edition has no such group")
    with served(sites[edition], Own) as base:
        view = opened(browser, base + page)
        view.eval_on_selector_all(".pm-rail .pm-wider:not([hidden])", "all => all.forEach(one => one.click())")
        seen, wrong, left = view.evaluate(WALK)
        assert (wrong, left) == ([], "")
        assert seen > (20 if page == "actions/" else 3)
        view.context.close()


def test_clicked_typed_and_bookmarked_are_the_same(browser, sites):
    """A facet click, a typed query, its parameters and an old `q` find the same rows; the address and the back button keep them."""
    with served(sites["internal"]) as base:
        view = opened(browser, base + "postmortems/")
        everything = rows(view)
        view.check("#pm-f-service-checkout")
        view.check("#pm-f-severity-1")
        clicked, address = rows(view), view.url
        assert 0 < len(clicked) < len(everything)
        for other in (
            "?query=service:checkout severity:1",
            "?service=checkout&severity=1",
            "?svc=checkout&sev=1",
            "?q=severity:1 service:checkout",
            address,
        ):
            view.goto(base + "postmortems/" + other if other.startswith("?") else other)
            view.wait_for_selector(".pm-chips", state="attached")
            assert rows(view) == clicked, other
            assert not view.is_checked("#__search"), "the theme's own search stays shut"
        view.click(".pm-chips button >> nth=0")
        assert len(rows(view)) > len(clicked)
        view.go_back()
        assert rows(view) == clicked
        view.click(".pm-clear")
        assert rows(view) == everything
        assert "?" not in view.url
        view.context.close()


@pytest.mark.parametrize("edition", ["internal", "public"])  # where the files' names are withheld, ids are made of titles
def test_rows_without_script_are_the_rows_with_it(browser, sites, edition):
    """On the day of the build the script writes exactly what the server wrote: words, links and marks; here it finds no row to show again."""
    text = """all => all.map(row => [...row.cells].map(cell => [cell.className, cell.innerText.trim().replace(/\\s+/g, " "),
      [...cell.querySelectorAll("a, abbr, [title]")].map(one => [one.getAttribute("href") && new URL(one.getAttribute("href"), location).pathname, one.title].join()).join()]))"""
    with served(sites[edition], Calm) as base:
        for page in ("postmortems/", "services/checkout/", "postmortems/view/near-misses/"):
            if not (sites[edition] / page).is_dir():
                continue  # public names have public addresses
            found = []
            for script in (True, False):
                view = opened(browser, base + page, script=script, bare=script)
                found.append(view.eval_on_selector_all(".pm-found tbody tr", text))
                view.context.close()
            assert found[0] == found[1], page
            assert found[0]
            assert page != "postmortems/" or len(found[0]) > 10


def test_without_script_the_whole_list_and_every_view_is_there(browser, sites):
    """No search box that does nothing, every postmortem in the table, each view with as many rows as its link says."""
    with served(sites["internal"], Own) as base:
        view = opened(browser, base + "postmortems/", script=False)
        assert not view.locator(BOX).is_visible()
        assert len(rows(view)) >= 24
        links = [(a.get_attribute("href"), int(a.locator("b").text_content())) for a in view.locator(".pm-views:not(.pm-contents) a").all()]
        for address, number in links:
            view.goto(base + "postmortems/" + address)
            assert view.locator(".pm-found tbody tr").count() == number, address
        view.context.close()


def test_a_phrase_that_no_summary_holds_leads_to_the_whole_texts(browser, sites):
    """They are asked for its words: the phrase would find nothing there either."""
    with served(sites["internal"], Own) as base:
        view = opened(browser, base + "postmortems/?query=%22colleague+in+Support%22+severity:2")
        assert total(view) == 0
        view.click("text=Look in the whole texts")
        view.wait_for_selector(".pm-found tbody tr")
        assert total(view) >= 1
        assert rows(view)[0] == "2023-11-17-login-loop"
        view.context.close()


def test_what_could_not_be_loaded_is_said_and_the_rest_works(browser, sites):
    """Whole texts, their parts, or the language itself are missing: a sentence, no wait without end, and fields and rows as ever."""
    with served(sites["internal"], Own) as base:
        for without in ("-best[.]js", "-texts[.]js", "-texts-1[.]js", "-lunr[.]js"):
            view = opened(browser, base + "postmortems/?query=service:gate pool sort:best", without=without)
            view.wait_for_selector(".pm-hint:has-text('whole texts could not be loaded')")
            assert "loading" not in view.inner_text(".pm-said")
            view.fill(BOX, "service:gate")
            assert total(view) == 4
            assert view.locator(".pm-hint").count() == 0
            view.context.close()
        view = opened(browser, base + "postmortems/", without="-query[.]js")
        view.fill(BOX, "pool")
        view.wait_for_selector(".pm-hint:has-text('could not be loaded')")
        assert (total(view), len(rows(view)), view.errors) == (29, 29, [])
        view.context.close()


def test_a_keyboard_is_enough(browser, sites):
    """Slash, typing, arrows, Enter, Escape, a sort by heading, a filter by space: no pointer, and the focus is never lost."""
    with served(sites["internal"]) as base:
        view = opened(browser, base + "postmortems/")
        focus = lambda: view.evaluate("document.activeElement.id || document.activeElement.name || document.activeElement.textContent")  # noqa: E731
        view.keyboard.press("/")
        assert focus() == "q"
        view.keyboard.type("pool")
        assert 0 < total(view) < 29
        assert view.get_attribute(".pm-said [role=status]", "role") == "status"
        view.keyboard.press("Escape")
        assert total(view) == 29
        view.focus("#pm-s-severity")
        view.keyboard.press("Enter")
        assert (focus(), view.get_attribute("th[aria-sort]", "aria-sort")) == ("pm-s-severity", "ascending")
        view.keyboard.press("Enter")
        assert view.get_attribute("th[aria-sort]", "aria-sort") == "descending"
        view.focus("#pm-s-duration")
        view.keyboard.press("Shift+Enter")
        assert view.inner_text(".pm-found caption") == "Sorted by severity, mildest first; then by duration, longest first."
        view.focus("#pm-f-service-gate")
        view.keyboard.press("Space")
        assert (focus(), total(view)) == ("pm-f-service-gate", 4)
        view.focus(BOX)
        view.keyboard.press("ArrowDown")
        view.keyboard.press("ArrowDown")
        second = view.locator(".pm-found tbody th a").nth(1).get_attribute("href")
        assert view.evaluate("document.activeElement.getAttribute('href')") == second
        view.keyboard.press("Enter")
        view.wait_for_selector("article .pm-incident")
        view.context.close()


BAD = [
    "<img src=x onerror=window.hit=1>", '"never closed', "a" * 100_000, "service:" + "x," * 20_000, "(?=(a+)+)b", "opened:2026-02-31", "-", ":::",
    "\x00\u202e\ud83d", "mttr:>>2h sort:nothing has:nothing", "severity:<=2 " * 3_000,
]  # fmt: skip


def test_any_text_is_answered_and_none_becomes_markup(browser, sites):
    """Whatever is pasted: rows or a sentence, never an element, an error or a page that stands still."""
    with served(sites["internal"], Own) as base:
        view = opened(browser, base + "postmortems/")
        for text in BAD:
            view.fill(BOX, text)
            view.wait_for_selector(".pm-found tbody tr, .pm-hint", state="attached")
            assert total(view) >= 0
        assert view.evaluate("window.hit") is None
        assert view.locator(".pm-explore img, .pm-explore script").count() == 0
        view.fill(BOX, "zzz service:checkout")
        view.wait_for_selector("text=zzz · 7")
        assert re.search(r"Leave out one part.*zzz · 7", " ".join(view.inner_text(".pm-found").split()))
        view.click("text=zzz · 7")
        assert total(view) == 7
        assert view.errors == []
        view.context.close()


def test_a_stale_bookmark_still_shows_its_rows(browser, sites):
    """A field nobody knows is said and kept in the address; a value nobody has is a chip that says so."""
    with served(sites["internal"], Own) as base:
        view = opened(browser, base + "postmortems/?service=checkout&old_field=3&utm_source=mail")
        assert total(view) == 7
        assert "old_field (no such field)" in view.inner_text(".pm-chips")
        view.goto(base + "postmortems/?service=gone,checkout")
        view.wait_for_selector(".pm-chips .is-odd")
        assert total(view) == 7
        assert "(no match)" in view.inner_text(".pm-chips")
        view.context.close()


def test_views_of_the_rows_columns_and_csv(browser, sites):
    """Cards and timeline show the same rows; a column that is chosen stays; the file holds what is shown."""
    with served(sites["internal"], Own) as base:
        view = opened(browser, base + "postmortems/?query=service:gate")
        view.click(".pm-tools button:text-is('cards')")
        view.wait_for_selector(".pm-cards > li")
        assert view.locator(".pm-cards > li").count() == 4
        view.click(".pm-tools button:text-is('timeline')")
        view.wait_for_selector(".pm-days > li")
        assert view.locator(".pm-days > li").count() == 4
        assert "view=timeline" in view.url
        view.click(".pm-tools button:text-is('table')")
        view.click(".pm-tools button:text-is('columns')")
        view.check(".pm-pick label:has-text('Time to detect') input")
        view.keyboard.press("Escape")
        assert "Time to detect" in view.inner_text(".pm-found thead")
        with view.expect_download() as file:
            view.click(".pm-tools button:text-is('CSV')")
        lines = file.value.path().read_text(encoding="utf-8-sig").splitlines()
        assert len(lines) == 5
        assert lines[0].startswith('"Id","Title","Severity"')
        assert '"Time to detect (min)"' in lines[0]
        view.goto(base + "postmortems/")
        view.wait_for_selector("#pm-s-ttd")
        view.context.close()


def test_columns_are_chosen_by_keyboard(browser, sites):
    """The choice has the focus when it opens, Tab stays in it, and Escape goes back to what opened it."""
    focus = "() => (one => one.closest('#pm-pick') ? one.parentElement.textContent.trim() : one.textContent)(document.activeElement)"
    with served(sites["internal"], Own) as base:
        view = opened(browser, base + "postmortems/")
        view.focus(".pm-tools button:text-is('columns')")
        view.keyboard.press("Enter")
        view.wait_for_selector("#pm-pick:popover-open")
        first, second = view.locator("#pm-pick label").all_inner_texts()[:2]
        assert view.evaluate(focus) == first.strip()
        view.keyboard.press("Tab")
        assert view.evaluate(focus) == second.strip()
        view.keyboard.press("Escape")
        assert view.evaluate(focus) == "columns"
        assert view.locator("#pm-pick:popover-open").count() == 0
        view.context.close()


def test_lateness_is_counted_by_the_readers_clock(browser, sites):
    """Long before the build nothing is late, long after it more is: the link of the view, its rows and their marks agree."""
    numbers = [0, 1, 999, 1000, 9999, 10_000, 12_345, 100_000, 1_234_567]
    with served(sites["internal"], Own) as base:
        for day, late in (("2016-01-01T12:00:00Z", False), ("2036-01-01T12:00:00Z", True)):
            view = opened(browser, base + "postmortems/view/overdue-actions/", day=day)
            assert (total(view) > 8) is late
            assert [str(one) for one in view.evaluate("all => all.map(postmortems.grouped)", numbers)] == list(map(words.number, numbers))
            assert view.locator(".pm-found .pm-late:visible").count() == total(view)
            view.wait_for_function("n => +document.querySelector('.pm-views [aria-current] b').textContent === n", arg=total(view))
            view.context.close()


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1280), ("light", 390)])
def test_no_state_of_the_page_has_an_accessibility_violation_of_ours(browser, sites, scheme, width):
    """axe-core finds nothing of ours on the page as it opens, filtered, empty, sorted, as cards and with its sheet of filters open."""
    found = []
    with served(sites["internal"], Calm) as base:
        for query in (
            "",
            "?query=service:checkout tag:rollback",
            "?query=zzz severity:1",
            "?query=sort:-duration&view=cards",
            *(("sheet",) if width < 600 else ()),
        ):
            view = opened(browser, base + "postmortems/" + query.replace("sheet", ""), scheme=scheme, width=width)
            if query == "sheet":
                view.evaluate("document.querySelector('.pm-rail').showPopover()")
            view.wait_for_selector(".pm-found tbody tr, .pm-cards > li, .pm-hint", state="attached")
            found += [f"{query}: {one}" for one in violations(view, ".pm", levels=[*LEVELS, "wcag22aa"])]
            view.context.close()
    assert found == []


def test_script_and_style_are_small(sites):
    """All script and style of ours that a front page loads, compressed, before a reader asks for more; rows and names of fields are data."""
    page = (sites["internal"] / "postmortems" / "index.html").read_text(encoding="utf-8")
    names = {
        one
        for one in re.findall(r'(?:href|src)="[^"]*(assets/postmortems[^"]*\.(?:css|js))"', page)
        if not one.endswith(("-data.js", "-words.js"))
    }
    assert len(names) >= 4
    assert sum(len(gzip.compress((sites["internal"] / one).read_bytes(), 9)) for one in names) <= 15_360


def test_best_match_looks_into_whole_texts_and_ranks(browser, sites):
    """A word of a timeline is found with the best match only; the button, the address and the order say the same; nothing is loaded before."""
    address = (sites["internal"] / "postmortems" / "index.html").as_uri()
    view = opened(browser, address)
    loaded = "() => [...document.scripts].filter(one => /-(lunr|texts)/.test(one.src)).length"
    view.fill(BOX, "connection")
    view.wait_for_function("/^[0-9]+ of/.test(document.querySelector('.pm-said').textContent)")
    assert view.evaluate(loaded) == 0
    before = set(rows(view))
    view.get_by_role("button", name="whole texts").click()
    view.wait_for_function("/best match/.test(document.querySelector('.pm-found caption').textContent)")
    assert view.evaluate(loaded) > 2
    ranked = rows(view)
    assert before < set(ranked)
    assert view.get_attribute("button:text-is('whole texts')", "aria-pressed") == "true"
    again = opened(browser, view.url)
    again.wait_for_function("/best match/.test((document.querySelector('.pm-found caption') || {}).textContent)")
    assert rows(again) == ranked
    view.get_by_role("button", name="whole texts").click()
    view.wait_for_function("/newest first/.test(document.querySelector('.pm-found caption').textContent)")
    assert set(rows(view)) == before
    assert view.errors == again.errors == []
    view.context.close()
    again.context.close()
