"""Explore in other hosts: from a disk in a plain theme, under Material's instant navigation, with titles that spreadsheets would run."""

import functools
import http.server
import threading
from pathlib import Path

import pytest
from ground import run, write
from screenshots import Quiet

pytestmark = pytest.mark.browser
INCIDENT = """---
id: PM-{n}
title: '{title}'
date: 2026-0{n}-01
severity: SEV-{n}
services: [checkout, "pay & go"]
status: final
---

## Summary

The pool ran dry.
"""
FILES = {
    "docs/index.md": "# Home\n",
    "docs/other.md": "# Other\n",
    **{
        f"postmortems/{name}.md": INCIDENT.format(n=n, title=title)
        for n, (name, title) in enumerate((("one", "=1+1"), ("deep/two", "Pool <b>again</b>"), ("three", "Third")), 1)
    },
}
CONFIG = "site_name: Test\nsite_url: {url}\nuse_directory_urls: {nice}\ntheme: {theme}\nplugins:\n  search: {{}}\n  postmortems: {{as_of: 2026-06-30}}\n"


def built(folder: Path, theme: str, *, nice: bool = True, url: str = '""') -> Path:
    write(folder, {**FILES, "mkdocs.yml": CONFIG.format(theme=theme, nice=str(nice).lower(), url=url)})
    done = run("mkdocs", folder)
    assert done.code == 0, done.log
    return done.site


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_from_a_disk_in_a_plain_theme(browser, tmp_path, theme):
    """Opened as a file without Material: searches, filters, keeps its address, and every link of a row leads to a file."""
    site = built(tmp_path, theme, nice=False)
    context = browser.new_context(accept_downloads=True)
    view = context.new_page()
    view.set_default_timeout(20_000)
    errors = []
    view.on("pageerror", lambda error: errors.append(f"{error} {error.stack}"))  # those of the theme name other files
    view.goto((site / "postmortems" / "index.html").as_uri())
    view.wait_for_selector(".pm-chips", state="attached")
    view.fill(".pm-ask input", "pool again")
    view.wait_for_selector(".pm-chips button")
    assert view.locator(".pm-found tbody tr").count() == 1
    assert view.inner_text(".pm-found tbody th a") == "PM-2\nPool <b>again</b>"
    for link in view.locator(".pm-found tbody a").all():
        assert Path(link.evaluate("one => decodeURIComponent(new URL(one.href).pathname)")).is_file()
    view.fill(".pm-ask input", "")
    if view.locator(".pm-open-rail").is_visible():
        view.click(".pm-open-rail")
    view.check("#pm-f-severity-1")
    view.keyboard.press("Escape")
    assert "query=severity:1" in view.url
    view.reload()
    view.wait_for_selector(".pm-chips button")
    assert view.locator(".pm-found tbody tr").count() == 1
    with view.expect_download() as file:
        view.click(".pm-tools button:text-is('CSV')")
    assert '"\'=1+1"' in file.value.path().read_text(encoding="utf-8")
    assert [one for one in errors if "assets/postmortems" in one] == []
    context.close()


def test_instant_navigation_leaves_nothing_behind(browser, tmp_path):
    """Away and back without a page load: one list, working; and no key of it is taken on other pages."""
    handler = functools.partial(Quiet, directory=str(tmp_path / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}/"
    built(tmp_path, "{name: material, font: false, features: [navigation.instant]}", url=base)
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    view = context.new_page()
    view.set_default_timeout(20_000)
    errors = []
    view.on("pageerror", lambda error: errors.append(f"{error} {error.stack}"))  # those of the theme name other files
    view.goto(base + "postmortems/")
    view.evaluate("window.stayed = 1")
    view.wait_for_selector(".pm-chips", state="attached")
    view.fill(".pm-ask input", "third")
    view.wait_for_selector(".pm-chips button")
    view.click(".pm-found tbody th a")
    view.wait_for_selector(".pm-incident")
    assert view.evaluate("window.stayed") == 1, "the theme loaded the page by itself"
    assert view.locator(".pm-explore").count() == 0
    view.keyboard.press("/")
    view.wait_for_function("document.activeElement.matches('.md-search__input')")  # a key that a listener left behind would have swallowed
    view.keyboard.press("Escape")
    view.go_back()
    view.wait_for_selector(".pm-chips", state="attached")
    view.wait_for_function("document.querySelector('.pm-ask input').value === 'third'")
    view.wait_for_selector(".pm-chips button")
    view.click(".pm-clear")
    assert view.locator(".pm-found tbody tr").count() == 3
    assert view.locator(".pm-tools").count() == 1
    assert [one for one in errors if "assets/postmortems" in one] == []
    assert view.evaluate("window.stayed") == 1
    context.close()
    server.shutdown()
