"""The action items of the sample library in a real Chromium: every tile and bar opens the rows it counts, by the clock of whoever reads."""

import re

import pytest
from accessible import ours, violations
from consistency import Own
from screenshots import Calm, served

pytestmark = pytest.mark.browser


def opened(browser, address: str, now: str = "2026-11-20T12:00:00Z", zone: str = "UTC", *, script: bool = True):
    context = browser.new_context(timezone_id=zone, java_script_enabled=script)
    view = context.new_page()
    if script:
        view.clock.set_fixed_time(now)
    view.goto(address)
    return view


def total(view) -> int:
    """How many rows the list says it has."""
    return int(re.match(r"\d+", view.inner_text(".pm-said"))[0])


@pytest.mark.parametrize("edition", ["internal", "public"])
def test_every_tile_and_bar_equals_the_rows_it_opens(browser, sites, edition, day="2027-03-01T12:00:00Z"):
    """Months after the build, when other items are late, old or closed lately; on its day the consistency walk does it."""
    with served(sites[edition], Own) as base:
        view = opened(browser, base + "actions/", day)
        view.wait_for_selector(".pm-chips button")
        assert view.evaluate("document.querySelector('.pm').dataset.asOf") == day[:10]
        links = view.locator(".pm a[data-pm-q][href^='#']")
        assert links.count() >= (13 if edition == "internal" else 6)
        numbers = {}
        for link in links.all():
            query, number = link.get_attribute("data-pm-q"), int(link.locator("b").inner_text())
            link.click()
            assert (query, total(view)) == (query, number)
            assert view.locator(".pm-found tbody tr").count() == min(number, 50)
            assert (view.input_value(".pm-ask input"), link.get_attribute("aria-current")) == (query, "true")
            numbers[query] = number
        bars = view.eval_on_selector_all("[data-bar]", "all => all.map(b => b.value)")
        assert bars == [number for query, number in numbers.items() if query.startswith("waited:")]
        assert numbers["is:open"] + numbers["is:closed"] == int(re.search(r"of (\d+)", view.inner_text(".pm-said"))[1])
        view.goto(f"{base}actions/#wont")
        view.wait_for_selector(".pm-chips button")
        assert (total(view), "query=status:wont_do" in view.url) == (numbers["status:wont_do"], True)
        assert [one for one in ("Owner", "Lacks", "Is") if view.locator(f".pm-rail summary:text-is('{one}')").count()] == (
            ["Owner", "Lacks", "Is"] if edition == "internal" else ["Is"]
        )
        view.context.close()


def test_a_list_that_begins_on_its_page_is_counted_whole(browser, sites, day="2027-03-01T12:00:00Z"):
    """What a page of many items is: two rows of each table, and numbers that are counted in the data, on the day of whoever reads."""
    whole = (sites["internal"] / "actions" / "index.html").read_text(encoding="utf-8")
    cut = re.sub(r"(<tbody>\s*(?:<tr.*?</tr>\s*){2})(?:<tr(?: class=\"is-|[ >]).*?</tr>\s*)*(?=</tbody>)", r"\1", whole, flags=re.DOTALL)
    assert whole.count("<tr") > cut.count("<tr") + 4
    bodies = {
        "whole": whole,
        "unmarked": cut,
        "marked": cut.replace('<div class="pm pm-wide" ', '<div class="pm pm-wide" data-pm-taken ', 1),
    }
    numbers = {}
    with served(sites["internal"], Own) as base:
        for name, body in bodies.items():
            context = browser.new_context()
            view = context.new_page()
            view.clock.set_fixed_time(day)
            view.route("**/actions/", lambda route, _, body=body: route.fulfill(body=body, content_type="text/html"))
            view.goto(base + "actions/")
            view.wait_for_selector(".pm-chips button")
            view.wait_for_load_state("networkidle")  # the language that counts has come
            numbers[name] = view.eval_on_selector_all(
                ".pm [data-count], .pm [data-bar]", "all => all.map(one => one.value ?? one.textContent)"
            )
            context.close()
    assert numbers["marked"] == numbers["whole"]
    assert numbers["unmarked"] != numbers["whole"], "the control: rows that are there are what is counted otherwise"


def test_rows_stay_those_of_the_server(browser, sites):
    """Links to owners, tickets and earlier incidents, reasons and days: what the page says without a script is there with it, in any order."""
    text = "all => all.map(row => row.innerText.replace(/\\s+/g, ' ').trim() + [...row.querySelectorAll('a')].map(a => new URL(a.href).pathname)).sort()"
    with served(sites["internal"], Own) as base:
        found = []
        for script in (True, False):
            view = opened(browser, base + "actions/?query=is:overdue" if script else base + "actions/#overdue", script=script)
            if script:
                view.wait_for_selector(".pm-chips button")
                view.click("#pm-s-title")
            found.append(view.eval_on_selector_all(".pm-found tr.is-overdue", text))
            view.context.close()
        assert found[0] == found[1]
        assert len(found[0]) > 10


def test_without_a_script_the_same_filters_work(browser, sites):
    with served(sites["internal"], Own) as base:
        view = opened(browser, base + "actions/", script=False)
        found = view.locator("a[id='overdue'] b").inner_text(), view.locator("a[id='age-4'] b").inner_text()
        for anchor, number in zip(("overdue", "age-4"), found, strict=True):
            view.goto(f"{base}actions/#{anchor}")
            rows = view.locator(f"tr.is-{anchor}")
            assert sum(rows.nth(n).is_visible() for n in range(rows.count())) == int(number) > 0
            assert not view.locator("#closed-actions").is_visible()
        view.goto(f"{base}actions/#closed")
        assert view.locator("#closed-actions").is_visible()
        assert not view.locator("#open-actions").is_visible()
        view.context.close()


@pytest.mark.parametrize(
    ("now", "zone", "words"),
    [
        ("2026-12-31T10:00:00Z", "UTC", "due today"),
        ("2026-12-31T23:59:00Z", "UTC", "due today"),
        ("2027-01-01T00:01:00Z", "UTC", "1 d late"),
        ("2026-12-31T16:00:00Z", "Asia/Tokyo", "1 d late"),
        ("2027-01-01T05:00:00Z", "America/Los_Angeles", "due today"),
        # The clocks go forward and back on these days; a day is a day all the same.
        ("2027-03-28T00:30:00Z", "Europe/Berlin", "87 d late"),
        ("2027-03-28T22:30:00Z", "Europe/Berlin", "88 d late"),
        ("2027-11-07T08:30:00Z", "America/New_York", "311 d late"),
        ("2027-11-08T04:59:00Z", "America/New_York", "311 d late"),
        ("2027-11-08T05:00:00Z", "America/New_York", "312 d late"),
    ],
)
def test_a_day_begins_at_the_readers_midnight(browser, sites, now, zone, words):
    """An item due on 31 December 2026, read in zones where that day is over and in others where it is not."""
    with served(sites["internal"], Own) as base:
        view = opened(browser, base + "actions/", now, zone)
        row = view.locator("tr[data-due='2026-12-31']").first
        assert row.locator(".pm-when").inner_text() == words
        assert ("is-overdue" in (row.get_attribute("class") or "")) == ("late" in words)
        view.context.close()


@pytest.mark.parametrize(
    ("page", "scheme", "width"),
    [
        ("actions/?query=is:overdue", "dark", 1280),
        ("actions/", "light", 390),
    ],
)
def test_pages_are_readable_by_all(browser, sites, page, scheme, width):
    """axe-core finds nothing of ours, and no page is wider than its window."""
    with served(sites["internal"], Calm) as base:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        view = context.new_page()
        view.goto(base + page)
        assert view.evaluate("document.documentElement.scrollWidth") <= width
        assert ours(violations(view)) == []
        context.close()


def test_review_and_owners_are_for_those_who_work_there(sites):
    """The public edition has neither page, names no ticket and no owner; the internal one does."""
    assert (sites["internal"] / "review" / "index.html").is_file()
    assert list((sites["internal"] / "actions" / "owner").glob("*/index.html"))
    assert not (sites["public"] / "review").exists()
    assert sorted(p.name for p in (sites["public"] / "actions").iterdir() if p.is_dir()) == [
        "board",
        "by-incident",
        "by-kind",
        "by-service",
    ]
    public = "".join(p.read_text(encoding="utf-8") for p in (sites["public"] / "actions").rglob("*.html"))
    internal = "".join(p.read_text(encoding="utf-8") for p in (sites["internal"] / "actions").rglob("*.html"))
    for pattern in (r"@noor", r"tracker\.example", r"data-due=", r"Venues team"):
        assert re.search(pattern, internal), pattern
        assert not re.search(pattern, public), pattern
