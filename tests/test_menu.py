"""The menu: what of a nav, and of the links of the site's own pages, leads somewhere in a public edition."""

import re

import pytest
import yaml
from click.testing import CliRunner
from ground import run

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.plugin.menu import listed
from mkdocs_postmortems.settings.nav import kept

LISTS = {
    "a link that was taken away": ("* [A](a.md)\n* B\n* [C](c.md)\n", "* [A](a.md)\n* [C](c.md)\n"),
    "a section of which something is left": ("* Part\n    * [A](a.md)\n    * B\n", "* Part\n    * [A](a.md)\n"),
    "a section of which nothing is left": ("* [A](a.md)\n* Part\n    * B\n    * C\n", "* [A](a.md)\n"),
    "sections in one another": ("- One\n  - Two\n    - [A](a.md)\n  - Three\n    - B\n", "- One\n  - Two\n    - [A](a.md)\n"),
    "patterns": ("* *\n* *.md\n* */\n* guide/*.md\n* B\n", "* *\n* *.md\n* */\n* guide/*.md\n"),
    "numbers, other signs, other text": ("# Menu\n\n1. [A](a.md)\n2) B\n+ C\n\nEnd.\n", "# Menu\n\n1. [A](a.md)\n\nEnd.\n"),
    "an address": ("- <https://example.org>\n", "- <https://example.org>\n"),
}

NAVS = {
    "a page that is there": ([{"A": "a.md"}, "b.md"], [{"A": "a.md"}, "b.md"]),
    "a page by its other path": ([{"Old": "old.md"}, "old.md"], [{"Old": "new.md"}, "new.md"]),
    "a page that is not there": ([{"Secret": "x.md"}, "x.md", {"Part": ["x.md"]}], []),
    "another site": ([{"Status": "https://example.org/"}], [{"Status": "https://example.org/"}]),
    "a part of which something is left": ([{"Part": [{"Secret": "x.md"}, "a.md"]}], [{"Part": ["a.md"]}]),
}


@pytest.mark.parametrize("case", LISTS)
def test_a_list_keeps_what_leads_somewhere(case):
    before, after = LISTS[case]
    assert listed(before) == after


@pytest.mark.parametrize("case", NAVS)
def test_a_nav_keeps_what_leads_somewhere(case):
    before, after = NAVS[case]
    assert kept(before, {"a.md": "a.md", "b.md": "b.md", "old.md": "new.md"}.get) == after


def postmortem(title: str, visibility: str) -> str:
    return f"""
        ---
        title: {title}
        date: 2025-03-01
        status: final
        severity: 2
        visibility: {visibility}
        ---

        ## Summary

        It was down for an hour.
    """


OWN = """
    ---
    visibility: public
    ---

    # Home

    The [first](FOLDER/pool-ran-dry.md#summary) and the [second](FOLDER/disk-was-full.md).
    The [file](FILES/pool-ran-dry.md#summary), the [other file](FILES/disk-was-full.md), [all of them](FILES/) and `[file](FILES/x.md)`.
"""
MENU = """
    ---
    visibility: public
    ---

    * [Home](index.md)
    * Incidents
        * [A dry pool](FOLDER/pool-ran-dry.md)
        * [Canary full disk](FOLDER/disk-was-full.md)
    * Canary part
        * [Canary again](FOLDER/disk-was-full.md)
"""


def bytes_of(built):
    """Every file of a site but for the hour at which the host has built it."""
    names = (name for name in built.names() if not name.startswith("sitemap"))
    return {name: re.sub(rb"Build Date UTC : .*", b"", (built.site / name).read_bytes()) for name in names}


SITES = {
    "by its list": (
        "docs/reviews",
        "plugins: {literate-nav: {nav_file: MENU.md}, postmortems: {source: docs/reviews, redaction: redaction.yml, audience: AUDIENCE}}",
    ),
    "by its nav": (
        "reviews",
        (
            "plugins: {postmortems: {source: reviews, redaction: redaction.yml, audience: AUDIENCE}}\nnav:\n"
            "  - index.md\n  - A dry pool: reviews/pool-ran-dry.md\n  - Canary full disk: reviews/disk-was-full.md\n"
        ),
    ),
}


def test_a_folder_in_a_nav_stands_for_the_pages_that_are_there(tree):
    """Where the plugin for it reads it: a folder with public pages stays, one without goes with its title."""
    files = {
        "docs/index.md": "---\nvisibility: public\n---\n\n# Home\n",
        "docs/reviews/pool-ran-dry.md": postmortem("Pool ran dry", "public"),
        "docs/guide/a.md": "# A\n",
        "docs/howto/b.md": "# B\n",
        "redaction.yml": "approval: optional\n",
    }
    config = """
        site_name: T
        nav: [index.md, {Canary guide: guide/}, {Canary how-to: ["howto/*.md"]}, {Reviews: reviews/}]
        plugins: {literate-nav: {}, postmortems: {source: docs/reviews, redaction: redaction.yml, audience: AUDIENCE}}
    """
    for audience, withheld in (("internal", False), ("public", True)):
        built = run("mkdocs", tree(files | {"mkdocs.yml": config.replace("AUDIENCE", audience)}))
        assert built.code == 0, built.log
        page = built.page("index")
        assert "Reviews" in page
        assert "pool-ran-dry/" in page
        assert ("Canary guide" in page) is not withheld
        assert ("Canary how-to" in page) is not withheld


@pytest.mark.parametrize("case", SITES)
def test_the_pages_of_a_site_lead_to_public_postmortems_by_the_names_they_always_used(tree, case):
    """The address of a page is another one there; what is withheld is in no menu, and its link is words, whether its file
    is there or not. The internal site is the control."""
    source, config = SITES[case]
    files_ = "reviews" if source.startswith("docs/") else f"../{source}"
    files = {
        "docs/index.md": OWN.replace("FOLDER", "reviews").replace("FILES", files_),
        f"{source}/pool-ran-dry.md": postmortem("Pool ran dry", "public"),
        f"{source}/disk-was-full.md": postmortem("Disk was full", "internal"),
        "redaction.yml": "approval: optional\n",
    }
    if "MENU.md" in config:
        files["docs/MENU.md"] = MENU.replace("FOLDER", "reviews")
    for audience, first, withheld in (("internal", "reviews/pool-ran-dry/", False), ("public", "reviews/2025-03-01-pool-ran-dry/", True)):
        built = run("mkdocs", tree(files | {"mkdocs.yml": f"site_name: T\n{config.replace('AUDIENCE', audience)}\n"}))
        assert built.code == 0, built.log
        page = built.page("index")
        assert f'href="{first}#summary">first</a>' in page
        assert f'href="{first}#summary">file</a>' in page
        assert ('">other file</a>' in page) is not withheld
        assert f'href="{first}"' in page
        if files_ != "reviews":
            assert 'href="reviews/">all of them</a>' in page
            assert "<code>[file](../reviews/x.md)</code>" in page
        assert "A dry pool" in page
        assert ("Canary" in page) is not withheld
        assert ("disk-was-full" in page) is not withheld
    for path in (built.folder / source).glob("disk-*"):
        path.unlink()
    before = bytes_of(built)
    assert bytes_of(run("mkdocs", built.folder)) == before
    asked = ["export", "--edition", "public", "--config", str(built.folder / "mkdocs.yml"), str(built.folder / "out")]
    assert CliRunner().invoke(main, asked).exit_code == 0
    front = (built.folder / "out/docs/index.md").read_text()
    assert "[first](reviews/2025-03-01-pool-ran-dry/index.md#summary) and the second" in front
    nav = yaml.safe_load((built.folder / "out/mkdocs.yml").read_text())["nav"]
    assert ({"A dry pool": "reviews/2025-03-01-pool-ran-dry/index.md"} in nav) is ("\nnav:" in config)
    assert "Canary" not in str(nav)
