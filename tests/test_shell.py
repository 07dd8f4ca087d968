"""The shell around our articles: what is made once is what the theme would have made, and no article loses a blank."""

import os
import re
import subprocess
import sys

import lxml.html
import pytest
from ground import run

from mkdocs_postmortems.plugin.shell import squeezed


def incident(number):
    return f"""
        ---
        title: Number {number}
        date: 2025-03-0{number}
        severity: SEV-{number % 3 + 1}
        services: [checkout, search, ledger]
        tags: [database, dns, pool]
        category: network
        ---

        # Number {number}

        ## Summary

        It broke.

        ```
        two

            lines  apart
        ```

        ## Actions

        - [ ] Mend it, owner Ada, due 2025-05-0{number}
    """


def config(urls, nav=""):
    return f"""
        site_name: Test
        use_directory_urls: {urls}
        theme: {{name: material, font: false}}
        {nav}
        plugins:
          search: {{}}
          postmortems: {{source: postmortems, as_of: 2025-06-01}}
    """


SITE = {"docs/index.md": "# Home\n", "docs/guide/a.md": "# Guide\n"} | {f"postmortems/pm-{n}.md": incident(n) for n in range(1, 7)}
NAV = (
    "nav: [index.md, {Guide: guide/a.md}, {Third: postmortems/pm-3.md}, {Library: postmortems/index.md}, {Elsewhere: https://example.org/}]"
)
SECTION = "nav: [index.md, {Guide: [guide/a.md]}, {Library: [postmortems/index.md, {Deeper: [services/index.md]}]}]"
PLAIN = {
    "plain.yml": "INHERIT: mkdocs.yml\nhooks: [plain.py]\n",
    "plain.py": "from mkdocs_postmortems.plugin import shell\nshell.Shell.dress = lambda self, env, folders: env\n",
}
"""The same site by a build that makes nothing once."""


@pytest.mark.parametrize(
    ("urls", "nav"), [("true", ""), ("false", ""), ("true", NAV), ("true", SECTION)], ids=["folders", "files", "own nav", "section"]
)
def test_every_page_has_the_navigation_that_the_theme_gives_it(tree, urls, nav):
    """A build that makes it once a folder has the bytes of one that makes it for each page."""
    folder = tree(SITE | PLAIN | {"mkdocs.yml": config(urls, nav)})
    built = run("mkdocs", folder)
    assert built.code == 0, built.log
    plain = run("mkdocs", folder, "-d", "plain", config="plain.yml")
    assert plain.code == 0, plain.log
    names = sorted(name for name in built.names() if name.endswith(".html"))
    assert len(names) > 20
    assert [n for n in names if (folder / "plain" / n).read_bytes() != (built.site / n).read_bytes()] == []
    text = built.page("postmortems/pm-5.html" if urls == "false" else "postmortems/pm-5")
    assert re.search(r"two\n\n    lines  apart", text)
    head = text.partition("<body")[2].partition("<article")[0]
    assert "<nav" in head
    assert "\n\n" not in head
    page = lxml.html.fromstring(text)
    links = page.xpath("//nav[@data-md-level='0']//a/@href")
    assert any(link.endswith(("guide/a/", "guide/a.html")) for link in links), links  # control: there is one


def test_two_builds_do_not_depend_on_the_order_of_sets(tree):
    """Python gives sets another order in each process; a site has the same bytes all the same."""
    folder = tree(SITE | {"mkdocs.yml": config("true")})
    found = []
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "mkdocs", "build", "-q"]
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": seed}
        subprocess.run(command, cwd=folder, env=environment, check=True)
        files = (p for p in (folder / "site").rglob("*") if p.is_file() and p.suffix != ".gz")
        found.append({p.relative_to(folder).as_posix(): p.read_bytes() for p in files})
    assert found[0].keys() == found[1].keys()
    assert [name for name in found[0] if found[0][name] != found[1][name]] == []


class One:
    def __init__(self, content):
        self.content = content


CODE = "<p>a</p>\n\n<pre>\n\n    b\n</pre>\n\n<p>c</p>"


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (f"<html>\n\n   <nav>\n</nav>\n{CODE}\n\n\n </html>", f"<html>\n<nav>\n</nav>\n{CODE}\n</html>"),
        (f"<html>\n\n<textarea>\n\n</textarea>{CODE}", f"<html>\n\n<textarea>\n\n</textarea>{CODE}"),
        ("<html>\n\n  what another plugin made of it</html>", "<html>\n\n  what another plugin made of it</html>"),
    ],
    ids=["theme", "a place for blanks", "changed"],
)
def test_only_the_theme_loses_blanks(page, wanted):
    """Blanks of the article stay, and so does everything where it cannot be told what is the article."""
    assert squeezed(page, One(CODE)) == wanted


@pytest.mark.parametrize(
    ("theme", "lit"),
    [
        ("material", '//li[contains(@class, "md-tabs__item--active")]'),
        ("mkdocs", '//a[contains(@class, "dropdown-toggle active")]'),
    ],
)
def test_a_page_that_no_nav_lists_shows_where_it_belongs(tree, theme, lit):
    """The part of the nav that holds the library's home is open on its postmortems and groups, and on no page of another part."""
    made = config("true", SECTION).replace("name: material, font: false", f"name: {theme}, font: false, features: [navigation.tabs]")
    built = run("mkdocs", tree(SITE | {"mkdocs.yml": made}), "--strict")
    assert built.code == 0, built.log

    def parts(name):
        return [item.text_content().strip() for item in lxml.html.fromstring(built.page(name)).xpath(lit)]

    for name in ("postmortems", "postmortems/pm-5", "services/checkout", "postmortems/pm-1"):
        assert parts(name) == ["Library"], name
    assert parts("guide/a") == ["Guide"], "the control"
    assert "Library" not in parts("")


@pytest.mark.parametrize(
    ("theme", "lit"),
    [
        ("material", '//li[contains(@class, "md-tabs__item--active")]'),
        ("mkdocs", '//a[contains(@class, "nav-link active")]'),
        ("readthedocs", '//li[contains(@class, "toctree-l1 current")]/a'),
    ],
)
def test_a_home_at_the_top_is_where_its_pages_belong(tree, theme, lit):
    made = config("true", NAV).replace("name: material, font: false", f"name: {theme}, font: false, features: [navigation.tabs]")
    built = run("mkdocs", tree(SITE | {"mkdocs.yml": made}), "--strict")
    assert built.code == 0, built.log

    def parts(name):
        return [item.text_content().strip() for item in lxml.html.fromstring(built.page(name)).xpath(lit)]

    for name in ("postmortems", "postmortems/pm-5", "services/checkout"):
        assert parts(name) == ["Library"], name
    for name in ("", "guide/a", "postmortems/pm-3"):
        assert "Library" not in parts(name), name
