"""Digests, redirects, Markdown, llms.txt and the schema of headers; what the pages say about their other forms."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from editions import library as read_library
from editions import site, with_options
from exported import ON_THE_WEB, data, files
from ground import ROOT
from jsonschema import Draft202012Validator
from shelf import INTERNAL, incident, library, small

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.render.exports import EVERYTHING, Exports, schema, told
from mkdocs_postmortems.render.exports.digest import Almanac
from mkdocs_postmortems.render.exports.letter import sentence
from mkdocs_postmortems.render.exports.periods import period


def counted(word, made):
    one = Almanac(made).digest(period(word))
    return one.counted, one.before, [i.key for i in one.began], one.of


@pytest.mark.parametrize(("word", "wanted"), [
    ("2026-03", (1, 0, ["PM-2026-014"], 1)),
    ("2026-02", (0, 1, ["GD-7"], 0)),
    ("2026-Q1", (2, 1, ["PM-2026-013", "GD-7", "PM-2026-014"], 2)),
    ("2025-Q2", (1, 1, ["PM-2025-031", "PM-2025-032"], 1)),
    ("2019-01", (0, 0, [], 0)),
])  # fmt: skip
def test_a_digest_counts_what_began(word, wanted):
    """Drills and duplicates are told and not counted; the period before is as long."""
    assert counted(word, small()) == wanted


def test_quarters_add_up_to_their_months():
    almanac = Almanac(small())
    for one in almanac.periods:
        if one.length > 1:
            parts = [almanac.digest(period(f"{one.year}-{m:02d}")) for m in range(one.month, one.month + 3)]
            whole = almanac.digest(one)
            assert whole.counted == sum(part.counted for part in parts)
            assert set(whole.owed) == {task for part in parts for task in part.owed}


def test_a_digest_in_words():
    made = library([
        *(incident(f"PM-{n}", f"Number {n}", datetime(2026, 4, n, 9, tzinfo=UTC), minutes={"ttm": 10.0 * n}) for n in range(1, 6)),
        incident("PM-9", "Before", date(2026, 3, 5)),
        incident("PM-10", "Near", date(2026, 4, 9), kind="near_miss", actions=(Action("Do it", 1, status="done", completed=date(2026, 5, 2)),)),
    ])  # fmt: skip
    assert sentence(Almanac(made).digest(period("2026-04"))) == (
        "5 incidents began, 4 more than in the month before. One more entry is listed and not counted as an incident. "
        "Half of those 5 that say it were mitigated within 30 min. 1 action item was promised; it is closed."
    )
    assert sentence(Almanac(made).digest(period("2026-05"))) == "No incident began, 5 fewer than in the month before."
    assert sentence(Almanac(made).digest(period("2026-03"))) == "1 incident began."
    assert sentence(Almanac(made).digest(period("2026-Q2"))).startswith("5 incidents began, 4 more than in the quarter before.")
    text = told("2026-05", "text", made, INTERNAL, EVERYTHING)
    assert "What was done" in text
    assert "- Do it: done 2026-05-02, Near" in text
    assert max(map(len, text.splitlines())) <= 78
    assert json.loads(told("2026-Q2", "json", made, INTERNAL, EVERYTHING))["done"] == ["PM-10#1"]
    assert "](https://reports.example/team/postmortems/pm-3/)" in told("2026-04", "markdown", made, ON_THE_WEB, EVERYTHING)
    assert told("soon", "text", made, INTERNAL, EVERYTHING) is None


def test_each_period_with_something_in_it_has_a_page_and_leads_to_its_neighbours():
    pages = {p.address: p for p in Exports(small(), INTERNAL, EVERYTHING).made((), (), {}).pages}
    assert "digests/index" in pages
    assert "digests/2026-02/index" in pages
    assert "digests/2025-12/index" not in pages
    assert 'href="md:digests/2025-11/index"><span>Earlier</span>' in pages["digests/2026-01/index"].html
    assert 'href="md:digests/2026-02/index"><span>Later</span>' in pages["digests/2026-01/index"].html
    assert "&lt;pool&gt;" in pages["digests/2026-03/index"].html


def redirected(*rows, **options):
    made = library([incident(key, f"Title of {key}", date(2026, 3, 1), previously=old) for key, old in rows])
    found = Exports(made, replace(INTERNAL, **options), EVERYTHING).made(site({}, INTERNAL).pages + tuple(_pages(made)), (), {})
    return {a.address: a.data.decode() for a in found.assets if b"http-equiv" in a.data}, [(p.code, p.path) for p in found.problems]


def _pages(made):
    from mkdocs_postmortems.model.site import Page

    return [Page(one.view.address, one.key, "") for one in made.incidents]


def test_an_earlier_address_leads_to_the_page():
    found, problems = redirected(("PM-1", ("old-name", "2024/older")))
    assert sorted(found) == ["postmortems/2024/older/index.html", "postmortems/old-name/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../pm-1/">' in found["postmortems/old-name/index.html"]
    assert '<a href="../../pm-1/">Title of PM-1</a>' in found["postmortems/2024/older/index.html"]
    assert problems == []
    flat, _ = redirected(("PM-1", ("old-name",)), directory_urls=False, site_url="https://x.example/")
    assert '<link rel="canonical" href="https://x.example/postmortems/pm-1.html">' in flat["postmortems/old-name.html"]


@pytest.mark.parametrize(("rows", "wanted"), [
    ([("PM-1", ("pm-2",)), ("PM-2", ())], [("PM016", "PM-1.md")]),
    ([("PM-1", ("gone",)), ("PM-2", ("Gone",))], [("PM016", "PM-1.md"), ("PM016", "PM-2.md")]),
    ([("PM-1", ("pm-1",))], []),
    ([("PM-1", ("postmortems/pm-1",))], []),
])  # fmt: skip
def test_an_address_that_is_taken_is_reported(rows, wanted):
    found, problems = redirected(*rows)
    assert found == {}
    assert sorted(problems) == wanted


def test_redirects_can_be_switched_off():
    assert redirected(("PM-1", ("old-name",)), redirects=False) == ({}, [])


@pytest.mark.parametrize(("written", "wanted"), [
    ("previously: [old-name, /2024/older/]", ("old-name", "2024/older")),
    ("previously: old-name.md", ("old-name",)),
    ("aliases: [/reports/a.html, A Title With Blanks]", ("reports/a",)),
    ("redirect_from: ../../etc/passwd", ()),
    ("previously: ['a b', '<script>', 'x//y', '.git/config', 3]", ()),
    ("title: y", ()),
])  # fmt: skip
def test_earlier_addresses_are_read_from_the_header(written, wanted):
    one = read_library({"a.md": f"---\ndate: 2026-01-01\n{written}\n---\n\n# One\n\nPreviously: we-had-this.\n"})
    assert one.incidents[0].view.record.previously == wanted


def test_the_markdown_of_a_page_leads_on():
    """Links between postmortems lead to their Markdown, pictures to where they are; others stay as written."""
    text = {"2026/pm-1.md": "---\ntitle: One\ndate: 2026-01-01\n---\n\n[two](pm-2.md#why) ![p](img/p.png) [web](https://x.example/) [top](#top) [out](../../README.md)\n\n[r]: pm-2.md\n",
            "2026/pm-2.md": "---\ntitle: Two\ndate: 2026-01-02\n---\n\nText.\n"}  # fmt: skip
    made = {a.address: a.data for a in site(text).assets}
    assert made["postmortems/pm-1/index.md"].decode().partition("---\n\n")[2] == (
        "[two](../pm-2/index.md#why) ![p](../2026/img/p.png) [web](https://x.example/) [top](#top) [out](../../README.md)\n\n[r]: ../pm-2/index.md\n"
    )
    assert made["postmortems/pm-2/index.md"].decode() == text["2026/pm-2.md"]


def test_llms_txt_names_every_postmortem():
    lines = files()["llms.txt"].decode().splitlines()
    assert lines[0] == "# Postmortems"
    assert sum(line.startswith("- [") and "/index.md)" in line for line in lines) == len(small().incidents)
    assert "- [Config push emptied the pool](postmortems/pm-2026-014/index.md): 2026-03-01, Sev 2, 1 h 38 min, api, web" in lines


def test_the_catalogue_names_files_that_exist():
    found, made = data("index.json")["files"], files()
    assert {one["url"] for one in found} <= set(made)
    assert {"postmortems/feed.xml", "actions/actions.ics", "services/api/badge.svg"} <= {one["url"] for one in found}
    assert {one["schema"] for one in found if "schema" in one} <= set(made)


def test_the_pages_name_their_other_forms():
    """Below the article, where search does not look, and in the head; only files that are there."""
    made = site({"pm-1.md": "---\ntitle: One\ndate: 2026-01-01\nservices: [api, web]\n---\n\n## Summary\n\nText.\n"})
    files_ = {a.address for a in made.assets}
    page = {p.address: p for p in made.pages}
    assert 'href="asset:postmortems/pm-1/index.json"' in page["postmortems/pm-1"].foot
    assert [one.type for one in page["services/api/index"].alternates] == [
        "application/json",
        "application/atom+xml",
        "application/feed+json",
    ]
    assert 'href="md:digests/index"' in page["postmortems/index"].foot
    named = [link for p in made.pages for link in re.findall(r'href="asset:([^"]+)"', p.foot)]
    assert len(named) > 8
    assert set(named) <= files_
    none = site({"pm-1.md": "---\ntitle: One\n---\n"}, with_options(exports=()))
    assert [p.foot for p in none.pages if p.foot or p.alternates] == []


def headers():
    chosen = INTERNAL
    return [
        json.loads(json.dumps(one.document.header.data, default=str))
        for one in build.postmortems(sources.walk(ROOT / "postmortems", chosen), chosen)
        if one.source.role is Role.INCIDENT
    ]


def validator():
    return Draft202012Validator(json.loads(schema("front-matter", small(), INTERNAL, EVERYTHING)))


def test_the_schema_of_headers_accepts_the_sample_library():
    found = [(data_, [e.message for e in validator().iter_errors(data_)]) for data_ in headers()]
    assert len(found) > 20
    assert [wrong for _, wrong in found if wrong] == []


@pytest.mark.parametrize("header", [
    {"visibility": "pubic"}, {"title": ["a"]}, {"related": [{"kind": "same_cause"}]}, {"related": [{"id": "x", "kind": "cousin"}]},
    {"services": [["a"]]}, {"times": {"started": []}},
])  # fmt: skip
def test_and_refuses_what_would_not_be_understood(header):
    assert not validator().is_valid(header)


def test_it_offers_the_names_of_the_library():
    made = json.loads(schema("front-matter", small(), INTERNAL, EVERYTHING))
    assert {"enum": ["api", "db", "mail", "queue", "web"]} in made["properties"]["services"]["anyOf"]
    assert made["properties"]["visibility"]["enum"] == ["public", "internal", "restricted"]
