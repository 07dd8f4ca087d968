"""Where links lead: GitHub's spelling and the site's, wiki links, pictures, pages of the host, source code, and nowhere."""

import re

import pytest
from editions import attachments, library, site, with_options

from mkdocs_postmortems.model.library import Aside
from mkdocs_postmortems.render.links import Links

FILES = {
    "2025/PM-2025-001-first.md": "---\nid: PM-2025-001\n---\n# First outage\n\nText.\n",
    "2026/PM-2026-002-second.md": "---\nid: PM-2026-002\n---\n# Second outage\n\nText.\n",
    "third.md": "# Third outage\n\nText.\n",
}
FIRST, SECOND, THIRD = "postmortems/pm-2025-001-first", "postmortems/pm-2026-002-second", "postmortems/third"

CASES = [
    ("../2025/PM-2025-001-first.md", f"md:{FIRST}"),
    ("../2025/PM-2025-001-first.md#impact", f"md:{FIRST}#impact"),
    ("../2025/pm-2025-001-FIRST.md", f"md:{FIRST}"),
    ("../third.md", f"md:{THIRD}"),
    ("PM-2025-001-first.md", f"md:{FIRST}"),
    ("../pm-2025-001-first/", f"md:{FIRST}"),
    ("../PM-2025-001/", f"md:{FIRST}"),
    ("PM-2025-001", f"md:{FIRST}"),
    ("#impact", "#impact"),
    ("https://example.org/a#b", "https://example.org/a#b"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("//example.org/x", "//example.org/x"),
    ("javascript:alert(1)", ""),
    ("JavaScript:alert(1)", ""),
    ("data:text/html,x", ""),
    ("data:image/png;base64,AAAA", "data:image/png;base64,AAAA"),
    ("../img/pool%20size.png", "asset:postmortems/img/pool size.png"),
    ("../../guide/on-call.md#pages", "host:guide/on-call.md#pages"),
    ("../../docs/guide/on-call.md", "host:docs/guide/on-call.md"),
    ("../../docs/logo.png", "host:docs/logo.png"),
    ("../../src/pool.py", "https://example.org/blob/main/src/pool.py"),
    ("../README.md", "https://example.org/blob/main/postmortems/README.md"),
]


@pytest.mark.parametrize(("written", "leads"), CASES, ids=[c[0] for c in CASES])
def test_a_link_leads(written, leads):
    settings = with_options(repo_blob_url="https://example.org/blob/main/")
    whole = library(FILES, settings, asides=(Aside("README.md", "a README"),))
    links = Links(whole, attachments("img/pool size.png"), settings)
    assert links.file(written, whole.by_key["PM-2026-002"].view).href == leads


def test_source_code_without_a_repository_is_text():
    whole = library(FILES)
    assert Links(whole, {}, with_options()).file("../../src/pool.py", whole.by_key["PM-2026-002"].view).href == ""


def test_a_page_taken_over_in_place_links_to_the_pages_beside_it():
    settings = with_options(in_place=True, base="ops/incidents")
    whole = library(FILES, settings, asides=(Aside("index.md", "an index"),))
    links, view = Links(whole, {}, settings), whole.by_key["PM-2026-002"].view
    assert links.file("../index.md", view).href == "host:ops/incidents/index.md"
    assert links.file("../../guide.md", view).href == "host:ops/guide.md"


@pytest.mark.parametrize(
    ("written", "text", "address"),
    [
        ("[[PM-2025-001]]", "PM-2025-001", FIRST),
        ("[[pm-2025-001|the first]]", "the first", FIRST),
        ("[[Third outage]]", "Third outage", THIRD),
        ("[[PM-2025-001-first]]", "PM-2025-001-first", FIRST),
    ],
)
def test_a_wiki_link_leads_to_its_postmortem(written, text, address):
    made = site(FILES | {"last.md": f"# Last\n\nSee {written} there.\n"})
    html = next(p.html for p in made.pages if p.origin == "last.md")
    assert re.search(rf'See <a href="md:{address}" title="[^"]+">{text}</a> there', html)


@pytest.mark.parametrize("written", ["[[ADR-7]]", "[[1]](#References)", "`[[PM-2025-001]]`"])
def test_what_is_no_wiki_link_stays_as_written(written):
    made = site(FILES | {"last.md": f"# Last\n\nSee {written} there.\n"})
    html = next(p.html for p in made.pages if p.origin == "last.md")
    assert not re.search(rf"See <[^>]*md:{FIRST}", html)
    assert written.strip("`").split("](")[0].strip("[]") in html


def test_a_broken_link_is_text_and_reported_with_file_and_line():
    made = site(FILES | {"last.md": "---\nid: x-1\n---\n# Last\n\n[gone](2025/gone.md) and ![lost](img/lost.png)\n"})
    html = next(p.html for p in made.pages if p.origin == "last.md")
    assert '<span class="pm-gone" data-written="2025/gone.md">gone</span>' in html
    assert '<span class="pm-gone" data-written="img/lost.png">lost</span>' in html
    assert [(p.code, p.path, p.line) for p in made.problems] == [("PM010", "last.md", 6), ("PM010", "last.md", 6)]


def test_an_audience_that_may_not_know_the_sources_sees_the_text_of_a_broken_link_only():
    made = site({"last.md": "# Last\n\n[gone](2025/secret-name.md)\n"}, origin=False)
    html = next(p.html for p in made.pages if p.title == "Last")
    assert "gone" in html
    assert "secret-name" not in html
    assert not made.problems


def test_only_attachments_that_are_shown_are_copied():
    made = site({"a.md": "# A\n\n![x](img/x.png)\n"}, files=("img/x.png", "img/y.png"))
    copied = [a.address for a in made.assets if a.data is None]
    assert copied == ["postmortems/img/x.png"]
    assert 'src="asset:postmortems/img/x.png"' in next(p.html for p in made.pages if p.origin == "a.md")


def test_an_anchor_in_githubs_spelling_finds_its_heading():
    made = site({"a.md": "# A\n\n[x](#well--badly) [y](#%E5%BD%B1%E9%9F%BF)\n\n## Well & badly\n\n## 影響\n"})
    html = next(p.html for p in made.pages if p.origin == "a.md")
    assert 'href="#well-badly"' in html
    assert 'id="well-badly"' in html


def test_two_postmortems_of_one_name_have_no_short_name():
    files = {"2025/disk.md": "# Disk\n", "2026/disk.md": "# Disk again\n", "last.md": "# Last\n\n[[disk]] and [d](2025/disk.md)\n"}
    html = next(p.html for p in site(files).pages if p.origin == "last.md")
    assert "[[disk]]" in html
    assert "md:postmortems/disk" in html


def test_what_blanks_keep_from_being_a_link_is_told():
    """Markdown takes it for text, so nobody would notice before a reader does."""
    text = (
        "# Outage\n\n## Summary\n\nSee [the notes](my notes.md) and `[code](my notes.md)`.\nThen ![chart](a chart.png), \\[not\\](my notes.md),\n"
        'a [proper one](notes.md "all of it"), [another](<my notes.md>), [a word] (said aside e.g.)\n- [ ] (see the notes.md)\n'
    )
    made = site({"pm-1.md": text, "my notes.md": "# Notes", "notes.md": "# Notes"})
    found = [(p.code, p.line, p.right) for p in made.problems if "blanks" in p.what]
    assert found == [
        ("PM010", 5, "write <my notes.md>, or %20 for each blank"),
        ("PM010", 6, "write <a chart.png>, or %20 for each blank"),
    ]
