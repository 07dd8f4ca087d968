"""What the theme's search plugin is spared of our pages: it rests while one goes by, and is as before when the theme asks."""

from types import SimpleNamespace

import pytest
from ground import run

from mkdocs_postmortems.plugin.search import Rest

OURS = "---\nid: PM-1\ntitle: The pager was silent\ndate: 2026-03-01\nseverity: SEV-2\n---\n\n# The pager was silent\n\n## Summary\n\nIt was.\n"


def plugins(**enabled):
    made = {name.replace("_", "/"): SimpleNamespace(config={"enabled": value}) for name, value in enabled.items()}
    return SimpleNamespace(plugins=made | {"tags": SimpleNamespace(config={"enabled": True}), "plain/search": SimpleNamespace(config={})})


def test_it_rests_for_one_page_and_nobody_else_does():
    config, rest = plugins(material_search=True), Rest()
    rest.begin(config, "<h1>Anything</h1>")
    assert [one.config.get("enabled") for one in config.plugins.values()] == [False, True, None]
    rest.end()
    assert [one.config.get("enabled") for one in config.plugins.values()] == [True, True, None]


@pytest.mark.parametrize(("enabled", "content"), [(False, "<h1>Anything</h1>"), (True, '<p data-search-exclude="">Anything</p>')])
def test_what_is_off_stays_off_and_what_has_something_to_do_goes_on(enabled, content):
    config, rest = plugins(search=enabled), Rest()
    rest.begin(config, content)
    assert config.plugins["search"].config["enabled"] is enabled
    rest.end()
    assert config.plugins["search"].config["enabled"] is enabled


def test_each_page_has_its_search_as_before(tree):
    """The control: without the plugin there is none."""
    for listed, there in (("search, ", True), ("", False)):
        config = f"site_name: T\ntheme: {{name: material, font: false}}\nplugins: [{listed}postmortems]\n"
        built = run("mkdocs", tree({"mkdocs.yml": config, "docs/index.md": "# Home\n", "postmortems/pager.md": OURS}))
        pages = [built.site / "index.html", *(built.site / "postmortems").rglob("index.html")]
        assert len(pages) > 3
        assert all(('data-md-component="search"' in page.read_text()) is there for page in pages)
