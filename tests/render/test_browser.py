"""The list pages in a real Chromium without any theme: filters by address alone, lateness by the reader's clock, nothing hidden or lost."""

from pathlib import Path

import pytest
import shelf

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.render import indexes

pytestmark = pytest.mark.browser
ASSETS = Path(indexes.__file__).parent / "assets"
SHELL = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="{css}"></head><body><main>{html}</main><script src="{js}"></script></body></html>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The pages of the small library as files, read as from a disk."""
    return written(tmp_path_factory.mktemp("pages"), shelf.small())


def written(place: Path, library: Library) -> Path:
    for page in indexes.pages(library, shelf.INTERNAL):
        css, js = (ASSETS / "postmortems.css").as_uri(), (ASSETS / "postmortems.js").as_uri()
        css += "".join(f'"><link rel="stylesheet" href="{(ASSETS / name).as_uri()}' for name in ("pages.css", "actions.css"))
        (place / f"{page.address.replace('/', '_')}.html").write_text(SHELL.format(css=css, js=js, html=page.html), encoding="utf-8")
    return place


def opened(browser, address: Path, anchor: str = "", day: str = "2026-03-20", *, script: bool = True):
    context = browser.new_context(java_script_enabled=script, viewport={"width": 1280, "height": 900}, timezone_id="UTC")
    view = context.new_page()
    if script:
        view.clock.install(time=f"{day}T09:00:00Z")
    view.goto(address.as_uri() + anchor)
    return view


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("name", ["services_api_index", "actions_index"])
def test_each_filter_shows_as_many_rows_as_it_says(browser, folder, name, script):
    """A link of the bar keeps exactly the rows it counts, with script and without."""
    place = folder / f"{name}.html"
    view = opened(browser, place, script=script)
    said = (
        view.eval_on_selector_all(".pm-set a[id]", "links => links.map(a => [a.id, +a.querySelector('b').textContent])") if script else None
    )
    links = view.locator(".pm-set a[id]")
    said = said or [(links.nth(n).get_attribute("id"), int(links.nth(n).locator("b").inner_text())) for n in range(links.count())]
    assert len(said) > 3
    for anchor, number in said:
        view.goto(f"{place.as_uri()}#{anchor}")
        rows = view.locator(f".pm-set:has(#{anchor}) tbody tr")
        assert sum(rows.nth(n).is_visible() for n in range(rows.count())) == number, anchor
    view.context.close()


def test_lateness_follows_the_readers_clock_everywhere_at_once(browser, folder):
    """A week later one more item is late: in its row, in the filter, in the tile, on the home page and beside its incident."""
    before = opened(browser, folder / "actions_index.html")
    assert before.inner_text("#overdue b") == "1"
    assert before.inner_text(".pm-asof") == "Counted as of 2026-03-20."
    after = opened(browser, folder / "actions_index.html", day="2026-03-26")
    assert after.inner_text("#overdue b") == "2"
    assert after.locator("tr.is-overdue .pm-when").all_inner_texts() == ["18 d late", "1 d late"]
    assert "2026-03-26" in after.inner_text(".pm-asof")
    home = opened(browser, folder / "postmortems_index.html", day="2026-03-26")
    assert home.inner_text("[data-later]") == "2 overdue"
    assert home.locator("tr.is-owing .pm-late").inner_text() == "2 late"
    group = opened(browser, folder / "services_api_index.html", day="2026-03-26")
    assert group.locator("#owing b").inner_text() == "1"


def test_the_builds_own_day_changes_nothing(browser, folder):
    """On the day of the build the script agrees with what is written, so a reader without script is told the same."""
    for name in ("postmortems_index", "services_api_index", "actions_index"):
        texts = [opened(browser, folder / f"{name}.html", script=script).inner_text("main") for script in (True, False)]
        assert texts[0] == texts[1], name


def test_local_time_appears_on_hover(browser, folder):
    view = opened(browser, folder / "postmortems_index.html")
    view.hover("time[datetime$='Z'] >> nth=0")
    assert "your time" in view.get_attribute("time[datetime$='Z'] >> nth=0", "title")


KINDS = ("postmortems_index", "services_index", "services_api_index", "timeline_index", "actions_index", "postmortems_unread_index")


@pytest.mark.parametrize("library", [shelf.small(), shelf.unbroken()], ids=["small", "unbroken words"])
def test_no_page_is_wider_than_its_window(browser, tmp_path, library):
    """From a phone to a desk, whatever authors write."""
    folder = written(tmp_path, library)
    view = opened(browser, folder / "actions_index.html")
    for name in (n for n in KINDS if (folder / f"{n}.html").is_file()):
        view.goto((folder / f"{name}.html").as_uri())
        for width in (360, 800, 1280):
            view.set_viewport_size({"width": width, "height": 800})
            assert view.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
