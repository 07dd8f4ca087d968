"""Canaries: a made-up library and the sample library, each built public and internal by the real host, and every byte of both read."""

import importlib.util
from pathlib import Path

import pytest
import yaml
from canary_library import UNSAID, library
from ground import ROOT, run
from scanner import found

KINDS = {
    "plain": ["search", "tags", "postmortems"],
    "first": ["postmortems", "search", "tags"],
    "blog": ["blog", "search", "tags", "postmortems"],
    "rss": ["rss", "search", "tags", "postmortems"],
    "social": ["social", "search", "tags", "postmortems"],
    "offline": ["offline", "search", "tags", "postmortems", "privacy"],
    "all": ["blog", "tags", "search", "rss", "postmortems"],
}
NEEDS = {"rss": "mkdocs_rss_plugin", "social": "cairosvg", "all": "mkdocs_rss_plugin"}
MAKES = {
    "plain": "search_index", "first": "search_index", "blog": "blog/archive", "rss": "feed_rss", "social": "assets/images/social",
    "offline": "search_index.js", "all": "feed_json",
}  # fmt: skip
"""Something only that plugin makes, so that it is certain to have run."""
OPTIONS = {"rss": {"use_git": False, "match_path": ".*"}, "blog": {"archive": True}, "privacy": {"enabled": False}}


def config(plugins, audience, **more):
    rules = {"redaction": "redaction.yml"} if audience == "public" else {}
    made = {name: OPTIONS.get(name, {}) for name in plugins}
    made["postmortems"] = {"source": more.pop("source", "postmortems"), "audience": audience, "as_of": "2026-06-01", **rules}
    return yaml.safe_dump({
        "site_name": "Reports", "site_url": "https://reports.example/", "docs_dir": "docs", "site_dir": "site" if audience == "public" else "inside",
        "repo_url": "https://git.example/zqrepository/notes", "edit_uri": "blob/main/docs/",
        "theme": {"name": "material", "font": False, "features": ["content.action.edit", "navigation.footer"]},
        "markdown_extensions": ["attr_list", "footnotes", "tables", "admonition", "md_in_html"], "plugins": made, **more,
    }, sort_keys=False)  # fmt: skip


def lay(made, folder):
    for name, content in made.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.fixture(scope="session")
def canaries():
    made = library()
    made.places["zqrepository"] = "address of the repository"
    return made


def available(kind):
    if kind in NEEDS and importlib.util.find_spec(NEEDS[kind]) is None:
        pytest.skip(f"`{NEEDS[kind]}` is not installed")


def fonts(kind, folder):
    """Cards are drawn with a font of this machine: the one the plugin asks for would be fetched."""
    if kind != "social":
        return
    have = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    if not have.is_file():
        pytest.skip("no font to draw cards with")
    for style in ("Regular", "Bold"):
        path = folder / ".cache/plugin/social/fonts/Roboto" / f"{style}.ttf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(have.read_bytes())


@pytest.mark.parametrize("kind", KINDS)
def test_no_canary_is_in_the_public_site(canaries, tmp_path, kind):
    """Not in a byte, a name or a line of the log, whatever other plugins there are and in whatever order."""
    available(kind)
    lay(canaries, tmp_path)
    fonts(kind, tmp_path)
    (tmp_path / "mkdocs.yml").write_text(config(KINDS[kind], "public"))
    built = run("mkdocs", tmp_path)
    assert built.code == 0, built.log
    assert any(MAKES[kind] in name for name in built.names()), built.log
    hits = found(built.site, canaries.places)
    assert {canaries.places[word]: paths for word, paths in hits.items()} == {}
    assert [place for word, place in canaries.places.items() if word.casefold() in built.log.casefold()] == []
    ending = ".html" if kind == "offline" else ""
    page = built.page(f"postmortems/pm-2026-001{ending}")
    assert "Orders stood still" in page and "Queue stops" in page and "Users affected" in page
    assert "on-call engineer" in page and "database engineer" in page
    assert "Mails were late" in built.page(f"postmortems/pm-2026-002{ending}")


def test_inside_the_folder_of_the_host(canaries, tmp_path):
    """The postmortems may lie in docs_dir: they are taken over whole."""
    lay(canaries, tmp_path)
    (tmp_path / "postmortems").rename(tmp_path / "docs" / "postmortems")
    (tmp_path / "mkdocs.yml").write_text(config(KINDS["plain"], "public", source="docs/postmortems"))
    built = run("mkdocs", tmp_path)
    assert built.code == 0, built.log
    assert found(built.site, canaries.places) == {}


@pytest.mark.parametrize("kind", ["plain", "all"])
def test_every_canary_is_in_the_internal_site(canaries, tmp_path, kind):
    """Control: the scanner finds each one, so what it does not find in the public site is not there."""
    available(kind)
    lay(canaries, tmp_path)
    (tmp_path / "mkdocs.yml").write_text(config(KINDS[kind], "internal"))
    built = run("mkdocs", tmp_path)
    assert built.code == 0, built.log
    seen = found(tmp_path / "inside", canaries.places)
    missed = [place for word, place in canaries.places.items() if word not in seen and not place.startswith(UNSAID)]
    # The blog leaves drafts out of every site.
    missed = [place for place in missed if not (kind == "all" and "posts/draft" in place)]
    assert missed == []
    source = found(tmp_path, [word for word in canaries.places if word not in seen])
    assert set(canaries.places) == {*seen, *source}


@pytest.fixture(scope="session")
def listed():
    return [row["value"] for row in yaml.safe_load((ROOT / "tests/canaries.yml").read_text(encoding="utf-8"))]


def test_the_public_sample_holds_none_of_its_canaries(sites, listed):
    assert found(sites["public"], listed) == {}


def test_the_internal_sample_holds_all_of_them(sites, listed):
    """Control."""
    assert set(listed) - set(found(sites["internal"], listed)) == set()
