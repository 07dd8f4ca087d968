"""The insights page: its words say what its numbers say, in small libraries whose numbers are known."""

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from editions import library, with_options
from lxml import html

from mkdocs_postmortems import relate
from mkdocs_postmortems.model.insights import Table
from mkdocs_postmortems.model.metrics import METRICS
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.render import insight
from mkdocs_postmortems.render.insight import plots
from mkdocs_postmortems.render.insight.files import as_csv
from mkdocs_postmortems.settings.severities import severities

SETTINGS = with_options(as_of=date(2026, 6, 30), severities=severities(None, lambda *_: None))


def made(texts: Mapping[str, str], settings: Settings = SETTINGS) -> dict[str, html.HtmlElement]:
    """The pages by address."""
    whole = library({f"{name}.md": f"---\nid: {name}\ntitle: {name}\n{text}\n---\n\ntext\n" for name, text in texts.items()}, settings)
    return {page.address: html.fromstring(page.html) for page in insight.pages(relate.insights(whole, settings), whole, settings)}


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def lasting(*minutes: int) -> dict[str, str]:
    return {
        f"i{n}": f"times: {{impact_started: 2026-05-01T00:00Z, resolved: '2026-05-{1 + m // 1440:02d}T{m % 1440 // 60:02d}:{m % 60:02d}:00Z'}}"
        for n, m in enumerate(minutes)
    }


def test_where_mean_and_median_are_far_apart_the_page_says_so():
    """Ten incidents of two hours at most and one of three weeks: the mean is what the one makes of it."""
    page = made(lasting(30, 60, 60, 90, 120, 120, 120, 120, 120, 120, 30_000))["insights/index"]
    said = words(page)
    assert "2 h to resolve, nine in ten within 2 h (n = 11)" in said
    assert "that of the 11 times to resolve is 1 d 23 h, 23 times the median of 2 h" in said
    assert "(the longest took 20 d), and only 1 of 11 took longer than it" in said


def test_where_they_are_not_no_mean_is_named():
    """The control."""
    said = words(made(lasting(30, 60, 60, 90, 120, 120, 120, 120, 120, 120, 150))["insights/index"])
    assert "(n = 11)" in said
    assert " mean " not in said


def test_fewer_than_five_are_too_few_to_tell():
    said = words(made({**lasting(30, 60, 60, 90), "x": "date: 2026-05-05", "y": "date: 2026-05-06"})["insights/index"])
    assert "Too few to tell how long it takes to resolve (n = 4)." in said
    assert "Half of the incidents" not in said


def test_what_ends_before_it_begins_is_named_and_linked():
    page = made({**lasting(30, 60, 60, 90, 120), "odd": "times: {impact_started: 2026-05-02T00:00Z, resolved: 2026-05-01T00:00Z}"})[
        "insights/index"
    ]
    row = next(li for li in page.xpath("//ul[@class='pm-made']/li") if words(li).startswith("Time to resolve"))
    assert "left out 1 that ends before it begins (odd)" in words(row)
    assert [a.get("href") for a in row.iter("a")][-1] == "md:postmortems/odd"


@pytest.mark.parametrize("audience", list(Audience))
def test_each_number_links_to_as_many_rows_as_it_counts(audience):
    texts = {
        f"i{n}": f"{head}\nservices: [api]\ncategory: {'bug' if n % 2 else 'config'}\nseverity: SEV-{1 + n % 3}\nstatus: {'final' if n % 3 else 'draft'}"
        for n, head in enumerate(lasting(*range(10, 200, 20)).values())
    }
    for page in made(texts, replace(SETTINGS, audience=audience)).values():
        links = page.xpath("//ul[@class='pm-made']//a[starts-with(@href, '#m-')]")
        assert len(links) > 6
        for link in links:
            name = link.get("href").removeprefix("#m-")
            assert page.get_element_by_id(f"m-{name}") is not None
            assert sum(f"k-{name}" in row.get("class", "").split() for row in page.iter("tr")) == int(
                re.search(r"\d+", link.text_content())[0]
            )


def test_every_metric_has_its_filter():
    """The list is filtered by rules of the style sheet, one for each metric."""
    style = (files("mkdocs_postmortems.render") / "assets" / "insights.css").read_text(encoding="utf-8")
    assert [m.id for m in METRICS if f".pm-counted:has(#m-{m.id}:target) tbody tr:not(.k-{m.id})" not in style] == []


def test_every_chart_has_a_title_and_a_description():
    page = made({**lasting(*range(10, 200, 20)), "x": "date: 2026-05-05\naction_items: [{action: x, due: 2026-05-06}]"})["insights/index"]
    charts = list(page.iter("svg"))
    assert len(charts) > 4
    for chart in charts:
        assert chart.get("role") == (
            "group" if chart.find("a") is not None else "img"
        )  # links inside a picture would not be there for everybody
        assert chart.find("title").text
        assert chart.find("desc").text


def test_twelve_months_come_first_where_they_hold_enough():
    old = {f"old{n}": f"date: 2024-0{n}-01" for n in range(1, 7)}
    assert list(made({**old, **lasting(1, 2, 3, 4, 5)})) == ["insights/index", "insights/all/index"]
    assert list(made(old)) == ["insights/index"]
    assert "6 incidents of all years" in words(made(old)["insights/index"])
    assert "There is no postmortem" in words(made({})["insights/index"])


def test_the_public_page_has_no_question_about_the_house():
    texts = {
        f"i{n}": f"{head}\nstatus: draft\nseverity: SEV-1\naction_items: [{{action: x, due: 2026-05-06}}]"
        for n, head in enumerate(lasting(1, 2, 3, 4, 5).values())
    }
    inside, public = (words(made(texts, replace(SETTINGS, audience=audience))["insights/index"]) for audience in Audience)
    for question in ("Do we finish postmortems?", "On time", "target"):
        assert question in inside
        assert question not in public


def test_the_files_hold_the_same_numbers():
    whole = library({"a.md": "---\nid: a\ntitle: '=1+1'\ndate: 2026-05-05\nservices: ['=cmd']\n---\n"}, SETTINGS)
    found = relate.insights(whole, SETTINGS)
    assets = {asset.address: asset.data for asset in insight.assets(found, SETTINGS)}
    data = json.loads(assets["insights/insights.json"])
    assert data["version"] == 1
    assert data["periods"]["all"]["metrics"]["frequency"]["n"] == 1
    assert data["periods"]["all"]["metrics"]["ttr"]["numbers"]["median"] is None
    rows = list(csv.reader(io.StringIO(assets["insights/all/services-by-service.csv"].decode("utf-8-sig"))))
    assert rows == [["value", "service", "incidents"], ["'=cmd", "'=cmd", "1"]]


def test_a_csv_keeps_commas_quotes_and_lines():
    table = Table(("a", "b"), (('x, "y"\nz', 1.5), ("-2", None)))
    assert list(csv.reader(io.StringIO(as_csv(table).decode("utf-8-sig"), newline=""))) == [["a", "b"], ['x, "y"\nz', "1.5"], ["'-2", ""]]


@pytest.mark.parametrize(
    ("services", "said"),
    [
        (("a", "a", "b", "c", "d"), "a stands in 2 of 5 incidents that name a service."),
        (("a", "b", "a", "b", "c"), "a and b each stand in 2 of 5 incidents that name a service."),
        (("a", "b", "c", "d", "e"), "Each of 5 services stands in 1 of 5 incidents that name a service; none stands out."),
    ],
)
def test_the_first_of_services_that_are_hit_as_often_is_not_picked_out(services, said):
    texts = {f"i{n}": f"date: 2026-05-0{n + 1}\nservices: [{name}]" for n, name in enumerate(services)}
    assert said in words(made(texts)["insights/index"])


def test_names_of_bars_have_room():
    """On a phone letters are 13 units high and up to 8 wide; a chart has no room to the left of its zero."""
    drawn = html.fromstring(plots.lying([("done, date unknown", 21, "21"), ("late", 1, "1")], "On time", ""))
    ends = [(float(one.get("x")), one.text) for one in drawn.iter("text") if one.get("class") == "pm-right"]
    assert len(ends) == 2
    assert all(x >= 7 * len(name) for x, name in ends)
