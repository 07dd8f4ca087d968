"""Plain themes: with the menu beside it, no table of a page is wider than its place while its words could wrap."""

import pytest
from ground import run, write

pytestmark = pytest.mark.browser
LONG = "Half of the requests wait for a connection that never comes, and the queue before the pool grows until the memory of the gateway is used up"
FILES = {
    "docs/index.md": "# Home\n",
    "mkdocs.yml": "site_name: Test\nsite_url: ''\nuse_directory_urls: false\ntheme: readthedocs\nplugins: {search: {}, postmortems: {as_of: 2026-06-30}}\n",
    "postmortems/pool.md": f"""---
id: PM-1
title: A recommendation service exhausted every connection of the gateway
date: 2026-03-01T14:31Z
status: in-review
severity: SEV-3
category: Reauthentication/Reauthorisation
services: [recommendation-gateway, notification-dispatcher, payments]
durations: {{duration: 14 h 35 min}}
---

## Timeline

| Time | Event |
|---|---|
| 2026-03-01 14:31 | {LONG} |

## Action items

| Action | Owner | Due |
|---|---|---|
| Watch the pool | Lee | 2026-03-05 |
""",
}
WIDER = """() => [...document.querySelectorAll('.pm table')].map(table => {
  const box = table.closest('.pm-scroll') || table.parentElement
  return Math.max(table.scrollWidth - table.clientWidth, box.scrollWidth - box.clientWidth)
})"""


def test_no_table_has_to_be_drawn_aside(browser, tmp_path):
    """The theme keeps cells on one line; the control is a page on which it is left to."""
    write(tmp_path, FILES)
    done = run("mkdocs", tmp_path)
    assert done.code == 0, done.log
    view = browser.new_page(viewport={"width": 1280, "height": 900})
    home = done.site / "postmortems" / "index.html"
    for page in (home, *home.parent.glob("pm-1*.html")):
        view.goto(page.as_uri())
        wide = view.evaluate(WIDER)
        assert wide, page.name
        assert max(wide) <= 1, (page.name, wide)
    assert page != home
    view.add_style_tag(content=".rst-content .pm .wy-table-responsive table td { white-space: nowrap !important }")
    assert max(view.evaluate(WIDER)) > 1
    view.close()
