"""Laws of the list pages: a number is a count of rows at its link, an empty column is not there, everything written is escaped."""

import re
import time
from datetime import date
from urllib.parse import urldefrag

import pytest
import shelf
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.record import Action, Severity
from mkdocs_postmortems.model.site import Page
from mkdocs_postmortems.render import action_views, actions_page, groups, indexes, review_page, views

HERE = "md:"


def made(library: Library) -> dict[str, Page]:
    found = indexes.pages(library, shelf.INTERNAL)
    assert len({p.address for p in found}) == len(found), "two pages of one address"
    return {p.address: p for p in found}


def tree(page: Page):
    return html.fromstring(page.html)


def pick(root, name: str, then: str = "") -> list:
    """The elements of a class below `root`, or what `then` finds from each of them."""
    return root.xpath(f".//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]{then}")


def rows_at(pages: dict[str, Page], page: Page, link: str) -> int:
    """How many table rows a link leads to: those the filter keeps, or those below the heading."""
    address, anchor = urldefrag(link.removeprefix(HERE))
    root = tree(pages[address] if address else page)
    if not anchor:
        return len(pick(root, "pm-found", "//tbody/tr"))
    [target] = root.xpath("//*[@id=$id]", id=anchor)
    around = target.xpath("ancestor::div[contains(@class, 'pm-set')]")
    if around and target.tag == "a":
        rows = around[0].xpath(".//tbody/tr")
        return len(rows) if anchor == "all" else sum(f"is-{anchor}" in (r.get("class") or "").split() for r in rows)
    return len(target.xpath("following::table[1]/tbody/tr"))


def counted(page: Page):
    """Every number of a page that claims to count rows, with its link."""
    root = tree(page)
    for tile in pick(root, "pm-tile"):
        link = pick(tile, "pm-tile-link")[0]
        number = link.find("b").text_content()
        assert link.get("href") or number == "0"
        if ("#" in link.get("href", "") or "/view/" in link.get("href", "")) and number.isdecimal():
            yield number, link.get("href")
        for more in pick(tile, "pm-tile-more", "/a"):
            yield re.match(r"\d+", more.text_content())[0], more.get("href")
    for one in pick(root, "pm-filters", "/a[@id]/b"):
        yield one.text_content(), one.getparent().get("href")


@pytest.mark.parametrize("library", [shelf.small(), shelf.many(60)], ids=["small", "many"])
def test_every_number_is_the_count_of_rows_at_its_link(library):
    pages = made(library)
    checked = 0
    for page in pages.values():
        for number, link in counted(page):
            assert rows_at(pages, page, link) == int(number), (page.address, link)
            checked += 1
    assert checked > 60, "the law was tried on too little to mean anything"


def test_values_are_listed_with_the_number_of_rows_on_their_page():
    pages = made(shelf.small())
    for page in pages.values():
        for line in pick(tree(page), "pm-values", "/tbody/tr"):
            address = line.find("th/a").get("href").removeprefix(HERE)
            assert len(pick(tree(pages[address]), "pm-incidents", "/tbody/tr")) == int(pick(line, "pm-c-n")[0].text_content())
    for entry in pick(tree(pages["postmortems/index"]), "pm-overview", "//li"):
        address = entry.find("a").get("href").removeprefix(HERE)
        assert len(pick(tree(pages[address]), "pm-incidents", "/tbody/tr")) == int(entry.find("span").text_content())


def test_every_link_within_the_site_leads_somewhere():
    library = shelf.small()
    pages = made(library)
    incidents = {i.view.address for i in library.incidents}
    for page in pages.values():
        for link in tree(page).xpath("//a/@href"):
            if link.startswith(HERE):
                address, anchor = urldefrag(link.removeprefix(HERE))
                address, _, asked = address.partition("?query=")
                assert not asked or "data-pm-explore" in pages[address].html, (page.address, link)
                assert address in pages or address in incidents, (page.address, link)
                if anchor and address in pages:
                    assert f'id="{anchor}"' in pages[address].html, (page.address, link)
            elif link.startswith("#"):
                assert f'id="{link[1:]}"' in page.html, (page.address, link)
            else:
                assert link.startswith("https://tracker.example/"), link


def test_ids_and_contents_of_a_page_agree():
    for page in made(shelf.small()).values():
        ids = tree(page).xpath("//@id")
        assert len(ids) == len(set(ids)), page.address
        assert {a.id for a in page.anchors} <= set(ids), page.address


def test_drills_duplicates_and_near_misses_are_listed_and_not_counted():
    home = tree(made(shelf.small())["postmortems/index"])
    assert pick(home, "pm-tile-link", "/b")[0].text_content() == "4"
    assert len(pick(home, "pm-incidents", "/tbody/tr")) == 8
    assert "1 near miss, 1 drill, 1 duplicate" in " ".join(home.text_content().split())


def test_a_column_that_nothing_fills_is_not_there_and_one_value_brings_it_back():
    bare = [shelf.incident("A"), shelf.incident("B", started=date(2026, 1, 1), actions=(Action("Do it", 3),))]
    actions = made(shelf.library(bare))["actions/index"].html
    for word in ("Owner", "Due", "Ticket", "Priority", "no-owner", "overdue"):
        assert word not in actions
    full = [
        *bare,
        shelf.incident("C", actions=(Action("Do that", 3, due=date(2026, 3, 1), owner_written="@sre", tickets=("X-1",), priority="P1"),)),
    ]
    actions = made(shelf.library(full))["actions/index"].html
    for word in ("Owner", "Due", "Ticket", "Priority", "no-owner", "overdue"):
        assert word in actions


def test_an_empty_library_still_has_its_front_doors():
    pages = made(shelf.library(()))
    assert set(pages) == {"postmortems/index", "timeline/index", "actions/index"}
    assert "No postmortems to show yet" in pages["postmortems/index"].html


def test_one_bare_postmortem_has_a_row_with_its_title_and_nothing_invented():
    home = made(shelf.library([shelf.incident("A", "Only a title")]))["postmortems/index"]
    [row] = pick(tree(home), "pm-incidents", "/tbody/tr")
    assert row.text_content().split() == ["A", "Only", "a", "title"]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a & b", "\"quoted\" 'too'", "{{ x }}", "[[wiki]] | pipe"])
def test_what_authors_write_is_text_everywhere(text):
    one = shelf.incident(text, text, date(2026, 1, 1), severity=Severity(None, text), services=(text,), tags=(text,),
                         actions=(Action(text, 1, owner_written=text, due_written=text, tickets=(text,), priority=text),))  # fmt: skip
    for page in made(shelf.library([one])).values():
        own = tree(page).xpath("//script[starts-with(@src, 'asset:assets/postmortems-') and not(node())]")
        assert page.html.count("<script") == len(own)
        assert not tree(page).xpath("//@onerror")
    home = made(shelf.library([one]))["postmortems/index"]
    assert text in tree(home).text_content()


def test_due_today_is_not_late_and_the_day_after_is():
    action = Action("Do it", 3, due=shelf.TODAY)
    one = [shelf.incident("A", started=date(2026, 1, 1), actions=(action,))]
    assert not pick(tree(made(shelf.library(one))["actions/index"]), "is-overdue")
    tomorrow = made(shelf.library(one, as_of=date(2026, 3, 21)))["actions/index"]
    assert "1 d late" in pick(tree(tomorrow), "is-overdue")[0].text_content()


def test_a_closed_item_is_never_late_and_carries_no_date_for_the_script():
    one = [
        shelf.incident(
            "A", actions=(Action("Done", 3, due=date(2020, 1, 1), status="done"), Action("No", 4, due=date(2020, 1, 1), status="wont_do"))
        )
    ]
    page = tree(made(shelf.library(one))["actions/index"])
    assert not (page.xpath("//*[@data-due]") or pick(page, "is-overdue"))
    assert len(page.xpath("//*[@id='closed-actions']/following-sibling::div/table/tbody/tr")) == 2


def test_tables_name_their_rows_columns_and_order():
    for page in made(shelf.small()).values():
        for table in tree(page).iter("table"):
            name = table.get("aria-labelledby")
            assert (table.find("caption") if name is None else tree(page).get_element_by_id(name)).text_content().strip()
            assert all(h.get("scope") == "col" for h in table.findall("thead/tr/th"))
            assert all(h.get("scope") == "row" for h in table.findall("tbody/tr/th"))
            width = len(table.findall("thead/tr/th"))
            assert all(len(r) == width for r in table.findall("tbody/tr"))


def test_a_thousand_postmortems_take_a_second_and_a_row_less_than_a_kilobyte():
    library = shelf.many(1000)
    made(shelf.many(20))
    begun = time.process_time()
    pages = made(library)
    assert time.process_time() - begun < 45
    home = pages["postmortems/index"].html
    assert len(home) / 1000 < 1000
    assert sum(len(p.html) for p in pages.values()) / 1000 < 15_000


def shown(page: Page, name: str = "pm-found") -> tuple[int, str]:
    """Rows of the list of a page, and what is said below them."""
    found = pick(tree(page), name)[0]
    return len(found.xpath(".//tbody/tr")), " ".join(one.text_content() for one in found.xpath("./p[@class='pm-note']"))


def test_a_long_list_begins_on_its_page_and_says_where_the_rest_is(monkeypatch):
    library = shelf.many(30)
    whole = made(library)
    for module, name in ((views, "MOST"), (groups, "MOST"), (actions_page, "MOST"), (action_views, "CARDS"), (action_views, "INCIDENTS")):
        monkeypatch.setattr(module, name, 2)
    cut = made(library)
    lists = [address for address in whole if address.startswith(("postmortems/view/", "services/s", "severity/", "causes/"))]
    long = [address for address in lists if "pm-found" in whole[address].html and shown(whole[address])[0] > 2]
    assert {address.split("/")[0] for address in long} == {"postmortems", "services", "severity", "causes"}
    for address in long:
        (count, said), (fewer, told) = shown(whole[address]), shown(cut[address])
        assert (said, fewer) == ("", 2)
        assert f" 2 of {count}" in told
        assert ("data-pm-taken" in cut[address].html) is ("/view/" not in address), (
            "what the page counts by its rows is not counted by a part of them"
        )
        assert "data-pm-taken" not in whole[address].html
        assert "timeline" in tree(cut[address]).xpath("//p[@class='pm-note']/a/@href")[0]
        assert [f.text_content() for f in pick(tree(whole[address]), "pm-filters")] == [
            f.text_content() for f in pick(tree(cut[address]), "pm-filters")
        ]
    years = [address for address in whole if re.match(r"timeline/\d", address)]
    assert sum(shown(cut[address])[0] for address in years) == 30
    for name in ("board", "by-incident"):
        assert re.search(r" 2\s+of 30", tree(cut[f"actions/{name}/index"]).text_content())
        assert len(cut[f"actions/{name}/index"].html) < len(whole[f"actions/{name}/index"].html) / 2
    (of, _), (few, _) = (shown(found["actions/index"]) for found in (whole, cut))
    assert (of, few) == (60, 4)
    assert tree(cut["actions/index"]).text_content().count("These are the first 2 of 30") == 2
    assert tree(cut["actions/index"]).xpath("//p[@class='pm-note']/a/@href")[0] in ("md:actions/by-owner/index", "by-owner/")
    numbers = [[tile.text_content() for tile in pick(tree(found["actions/index"]), "pm-tile")] for found in (whole, cut)]
    assert numbers[0] == numbers[1]
    service = "services/service-3a/index"
    assert "These are the first 2 of " in cut[service].html.partition('id="open-actions"')[2]
    assert "These are the first" not in whole[service].html


def test_a_long_list_of_findings_says_who_names_all(monkeypatch):
    library, rules = shelf.many(3), shelf.INTERNAL
    asked = [Problem("a.md", line, "PM101", Level.WARNING, "what", "right") for line in range(1, 6)]
    whole = review_page.pages(library, rules, None, asked)[0].html
    monkeypatch.setattr(review_page, "MOST", 2)
    cut = review_page.pages(library, rules, None, asked)[0].html
    assert (whole.count("PM101"), cut.count("PM101")) == (5, 2)
    assert "the first 2 of 5. <code>postmortems check</code>" in cut
    assert "the first" not in whole


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.dates(date(2024, 1, 1), date(2026, 12, 31)) | st.none(),
            st.sampled_from(["incident", "near_miss", "experiment"]),
            st.integers(0, 5),
        ),
        max_size=12,
    )
)
def test_bars_tiles_and_rows_agree_for_any_library(found):
    library = shelf.library(
        shelf.incident(f"I-{n}", started=day, kind=kind, severity=Severity(level, str(level))) for n, (day, kind, level) in enumerate(found)
    )
    pages = made(library)
    for page in pages.values():
        root = tree(page)
        for number, link in counted(page):
            assert rows_at(pages, page, link) == int(number)
        for chart in pick(root, "pm-chart"):
            bars = sum(int(t.text) for t in chart.xpath(".//text[not(@class)]"))
            if not page.address.startswith("timeline/"):
                assert bars == len(pick(root, "pm-incidents", "//tr[contains(@class, 'is-recent')]"))
