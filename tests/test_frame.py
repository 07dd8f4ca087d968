"""What themes print as it is, of real sites: a title, a heading and a summary that look like HTML are words everywhere on the page."""

import json
import re

import pytest
from ground import run, write

FILES = {
    "docs/index.md": "# Start\n",
    "mkdocs.yml": """
        site_name: Marks
        site_url: https://marks.example/
        theme: {name: THEME}
        plugins: [search, {postmortems: {source: postmortems, audience: internal}}]
        """,
    "postmortems/marks.md": """
        ---
        id: PM-1
        title: 'A <script>alert(1)</script> & "two" readers'
        date: 2026-03-01
        status: final
        ---

        ## Summary

        It said "stop" & went on below 5.

        ## Where a <tag> & "quotes" were read

        Nothing.

        ## Action items

        - [ ] Cover it (@quilda)
        """,
}
RAW = re.compile(r"<script>alert|<tag>")


@pytest.fixture(scope="module", params=["material", "readthedocs", "mkdocs"])
def site(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    write(folder, {**FILES, "mkdocs.yml": FILES["mkdocs.yml"].replace("THEME", request.param)})
    built = run("mkdocs", folder)
    assert built.code == 0, built.log
    return folder / "site"


def test_no_title_or_heading_is_markup(site):
    """The frame of a theme prints titles and the table of contents without escaping them, and a summary between quotes."""
    page = (site / "postmortems/pm-1-marks/index.html").read_text(encoding="utf-8")
    assert page.count("&lt;script&gt;alert(1)") > 2, "the control: the title stands in the frame too"
    assert "&lt;tag&gt;" in page
    assert [one for one in site.rglob("*.html") if RAW.search(one.read_text(encoding="utf-8"))] == []
    said = re.search(r'<meta name="description" content="([^"]*)"', page)
    assert said is None or said[1] == "It said &quot;stop&quot; &amp; went on below 5."


def test_the_search_box_shows_a_title_as_words(site):
    """Material writes the titles of its index into the page as they are, the host's own script escapes them."""
    found = [one["title"] for one in json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]]
    raw, safe = 'A <script>alert(1)</script> & "two" readers', 'A &lt;script&gt;alert(1)&lt;/script&gt; &amp; "two" readers'
    assert (safe if (site / "assets/javascripts").is_dir() else raw) in found
