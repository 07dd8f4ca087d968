"""The exported files of real sites: the sample library in both editions, a small site by the host, and what the public one must not tell."""

import csv
import io
import json
import re
from datetime import date
from posixpath import dirname, join, normpath

import feedparser
import pytest
import vobject
import yaml
from axe_playwright_python.sync_playwright import Axe
from ground import ROOT, run, write
from jsonschema import Draft202012Validator
from screenshots import served
from test_closed_edition import _Plain

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.settings import settings


def options(audience):
    read = [
        yaml.load((ROOT / name).read_text(encoding="utf-8").replace("!!python/name:", "!plain "), _Plain)
        for name in ("mkdocs.yml", "mkdocs.public.yml")
    ]
    own = [one["plugins"]["postmortems"] for one in read]
    return {**own[0], **(own[1] if audience == "public" else {})}


@pytest.fixture(scope="module", params=["internal", "public"])
def sample(request):
    """Every file of the sample library's edition, and its pages."""
    chosen, wrong = settings({k: v for k, v in options(request.param).items() if k != "source"}, folder=ROOT, today=date(2026, 11, 20))
    assert wrong == ()
    site = build.edition(tuple(sources.walk(ROOT / "postmortems", chosen)), (), chosen).site
    return request.param, {a.address: a.data for a in site.assets if a.data is not None}, site.pages


def test_every_json_file_passes_the_schema_it_names(sample):
    audience, found, _ = sample
    schemas = {}
    passed = 0
    for name, text in found.items():
        if not name.endswith(".json") or name.endswith("feed.json"):
            continue
        value = json.loads(text)
        if name.startswith("schema/"):
            Draft202012Validator.check_schema(value)
            continue
        where = normpath(join(dirname(name), value["$schema"]))
        schemas.setdefault(where, Draft202012Validator(json.loads(found[where]))).validate(value)
        passed += 1
    assert passed > (90 if audience == "internal" else 60)
    assert len(schemas) == 7
    closed = schemas["schema/insights.schema.json"]
    numbers = json.loads(found["insights/insights.json"])
    assert not closed.is_valid(numbers | {"by_person": 1})  # the control: what the schema does not name does not pass


def test_every_link_of_the_data_leads_to_a_page_or_a_file(sample):
    _, found, pages = sample
    there = {*found, *(f"{p.address.removesuffix('index')}{'' if p.address.endswith('index') else '/'}" for p in pages)}
    seen = 0
    for name, text in found.items():
        if name.endswith(".json") and not name.startswith("schema/"):
            for link in re.findall(r'"(?:url|data|markdown|feed|badge|\$schema|home_page_url|feed_url)":"([^"#]+)', text.decode()):
                target = normpath(join(dirname(name), link)) + ("/" if link.endswith("/") else "")
                assert target.removeprefix("./") in there, (name, link)
                seen += 1
    assert seen > 500


def test_feeds_calendars_and_sheets_are_read_by_other_programs(sample):
    audience, found, _ = sample
    feeds = [name for name in found if name.endswith("feed.xml")]
    assert len(feeds) > 20
    for name in feeds:
        parsed = feedparser.parse(found[name])
        assert not parsed.bozo, (name, parsed.get("bozo_exception"))
        assert 0 < len(parsed.entries) <= 50
    library = json.loads(found["postmortems/index.json"])["incidents"]
    rows = list(csv.DictReader(io.StringIO(found["postmortems/incidents.csv"].decode("utf-8-sig"), newline="")))
    assert [row["key"] for row in rows] == [one["key"] for one in library]
    calendars = [name for name in found if name.endswith(".ics")]
    assert bool(calendars) == (audience == "internal")
    for name in calendars:
        vobject.readOne(found[name].decode())


def test_one_fact_one_place(sample):
    """Data of single incidents, of groups and of the whole library agree."""
    _, found, _ = sample
    library = {one["key"]: one for one in json.loads(found["postmortems/index.json"])["incidents"]}
    items = json.loads(found["actions/actions.json"])["actions"]
    assert sum(one.get("actions", {}).get("total", 0) for one in library.values()) == len(items)
    for key, row in library.items():
        single = json.loads(found[normpath(join("postmortems", row["data"]))])
        for name in ("title", "started", "severity", "services", "minutes", "actions"):
            assert single.get(name) == row.get(name), (key, name)
        assert sum(one["status"] not in ("done", "wont_do") for one in single.get("action_items", [])) == row.get("actions", {}).get(
            "open", 0
        )


def test_the_public_data_names_nobody_and_nothing_internal(sample):
    audience, found, _ = sample
    names = {name for text in (t for n, t in found.items() if n.endswith(".json") and not n.startswith("schema/") and "feed" not in n)
             for name in re.findall(r'"([a-z_]+)":', text.decode())}  # fmt: skip
    internal = {"owners", "owner", "authors", "tickets", "due", "source", "teams", "status_written", "dates"}
    assert internal <= names if audience == "internal" else internal.isdisjoint(names)


CONFIG = """
    site_name: Reports
    site_url: "{url}"
    theme: {{name: {theme}}}
    plugins:
      search: {{}}
      postmortems: {{source: postmortems, audience: {audience}, as_of: 2026-06-01, redaction: redaction.yml}}
"""
ONE = """
    ---
    id: PM-1
    title: "Orders \\"waited\\" & 1 < 2"
    date: 2026-03-01
    visibility: public
    status: final
    summary: "See [[PM-2]] for more."
    tags: [queue]
    previously: [zq-secret-name]
    public: {previously: [orders-stood, zqorbital-orders], revisions: [{date: 2026-04-05, note: Times corrected.}]}
    ---

    ## Summary

    Orders stood still.
"""
RULES = "approval: optional\nterms: [{text: zqorbital, kind: customer}]\n"
HIDDEN = """
    ---
    id: PM-2
    title: A withheld one that nobody may know
    date: 2026-03-02
    previously: [withheld-name]
    ---

    Text.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A small site in both editions."""
    made = {}
    for audience, theme, url in (("public", "material", "https://reports.example/team/"), ("internal", "mkdocs", "")):
        folder = tmp_path_factory.mktemp(audience)
        config = CONFIG.format(audience=audience, theme=theme, url=url)
        write(folder, {"mkdocs.yml": config, "redaction.yml": RULES, "postmortems/pm-1.md": ONE, "postmortems/pm-2.md": HIDDEN,
                       "docs/index.md": "---\nvisibility: public\n---\n\n# Home\n"})  # fmt: skip
        made[audience] = run("mkdocs", folder)
        assert made[audience].code == 0, made[audience].log
    return made


def test_markdown_is_copied_and_not_made_a_page(built):
    for one in built.values():
        assert (one.site / "postmortems/pm-1/index.md").read_text(encoding="utf-8").startswith("---\n")
        assert not [name for name in one.names() if name.endswith(".txt") and ".md" in name]
        assert "index.md" not in (one.site / "sitemap.xml").read_text(encoding="utf-8")


def test_the_head_names_other_forms_and_draws_a_card(built):
    """In a theme that does it in part, and in one that does not; escaped in both."""
    for audience, one in built.items():
        head = one.page("postmortems/pm-1").partition("</head>")[0]
        assert '<meta property="og:title" content="Orders &quot;waited&quot; &amp; 1 &lt; 2">' in head
        assert '<meta property="og:type" content="article">' in head
        assert '<meta property="article:published_time" content="2026-03-01">' in head
        assert head.count('name="description"') == 1
        assert "[[" not in head
        assert '<link rel="alternate" type="text/markdown" title="Markdown" href="index.md">' in head
        assert ('property="og:url" content="https://reports.example/team/postmortems/pm-1/"' in head) == (audience == "public")
        home = one.page("postmortems/index").partition("</head>")[0]
        assert 'type="application/atom+xml"' in home
        assert 'type="application/feed+json"' in home


def test_a_site_without_an_address_is_told_so_once(built):
    assert built["internal"].log.count("[PM940]") == 1
    assert "PM940" not in built["public"].log


def test_earlier_addresses_of_a_public_site_are_those_it_may_show(built):
    """Those under `public`, as far as they say nothing that is withheld; never one of a withheld postmortem."""
    shown = {name for name in built["public"].names() if b'http-equiv="refresh"' in (built["public"].site / name).read_bytes()}
    assert shown == {"postmortems/orders-stood/index.html"}
    inside = {name for name in built["internal"].names() if b'http-equiv="refresh"' in (built["internal"].site / name).read_bytes()}
    assert inside == {"postmortems/zq-secret-name/index.html", "postmortems/withheld-name/index.html"}
    every = b"".join((built["public"].site / name).read_bytes() for name in built["public"].names() if not name.endswith(".gz"))
    assert b"zq-secret" not in every
    assert b"zqorbital" not in every
    assert b"withheld-name" not in every


def test_a_public_revision_is_told_to_feeds(built):
    found = feedparser.parse((built["public"].site / "postmortems/feed.xml").read_bytes())
    assert [(one.published[:10], one.updated[:10], one.link) for one in found.entries] == [
        ("2026-03-01", "2026-04-05", "https://reports.example/team/postmortems/pm-1/")
    ]


@pytest.mark.browser
def test_an_earlier_address_leads_on_without_a_script(browser, built):
    with served(built["internal"].site) as base:
        context = browser.new_context(java_script_enabled=False)
        view = context.new_page()
        view.goto(f"{base}postmortems/zq-secret-name/", wait_until="commit")
        # Not until everything is loaded: the theme of this site asks for a file of the web.
        view.wait_for_url("**/postmortems/pm-1/", wait_until="commit")


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_badge_has_no_violation(browser, sample, scheme):
    """Inline, where axe-core can see its text, on the ground of either scheme."""
    audience, found, _ = sample
    if audience == "public":
        return
    svgs = "".join(f"<p>{found[name].decode()}</p>" for name in sorted(found) if name.endswith("badge.svg"))
    assert svgs.count("<svg") > 5
    ground = "#fff" if scheme == "light" else "#1e2129"
    view = browser.new_page()
    view.set_content(
        f"<!doctype html><html lang='en'><title>Badges</title><body style='background:{ground}'><main><h1 style='color:#888'>B</h1>{svgs}</main>"
    )
    wide = view.evaluate(
        "[...document.querySelectorAll('text')].filter(t => t.getBoundingClientRect().width > t.closest('svg').getBoundingClientRect().width).length"
    )
    assert wide == 0
    found_ = Axe().run(view, context="p", options={"resultTypes": ["violations"]}).response["violations"]
    assert [one["id"] for one in found_] == []
