"""The way out: an edition exported as a folder, built by other generators, brought up to date by as little as needed."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner
from ground import run, write
from hypothesis import given
from hypothesis import strategies as st
from test_plugin import SITE

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.export.article import plain
from mkdocs_postmortems.export.contents import with_contents

ZENSICAL = shutil.which("zensical", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))))


def export(folder, edition, out="out"):
    """The command, run in the folder of the site."""
    arguments = ["export", "--edition", edition, "--config", "mkdocs.public.yml" if edition == "public" else "mkdocs.yml", out]
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(main, arguments)
    finally:
        os.chdir(before)


def state(folder):
    """Content and time of last change of each file."""
    return {p.relative_to(folder).as_posix(): (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file()}


def article(site, address):
    """The letters of the article of a page: without what a theme adds, and without blanks, which converters set as they like."""
    root = lxml.html.fromstring((site / address / "index.html").read_bytes().decode()).xpath("//article")[0]
    for one in root.xpath(".//*[contains(@class, 'headerlink') or contains(@class, 'pm-data') or contains(@class, 'md-tags')]"):
        one.drop_tree()
    return "".join(root.text_content().split())


def inside(site, address):
    """Where the links of an article lead that stay in the site, as files."""
    page = site / address / "index.html"
    for link in lxml.html.fromstring(page.read_bytes().decode()).xpath("//article//@href | //article//@src"):
        if not re.match(r"[a-z]+:|#|//", link):
            place = re.split("[?#]", link)[0]
            path = Path(os.path.normpath(page.parent / place))
            yield path / "index.html" if place.endswith("/") or place in ("", ".", "..") else path


def test_it_is_the_library_that_the_plugin_builds(tree):
    """Same addresses, same words, links that lead somewhere, headings listed beside; with every warning an error."""
    folder = tree(SITE)
    assert export(folder, "internal").exit_code == 0
    plugin, other = run("mkdocs", folder), run("mkdocs", folder / "out", "--strict")
    assert other.code == 0, other.log
    pages = {name for name in plugin.names() if name.endswith(".html")}
    assert pages == {name for name in other.names() if name.endswith(".html")}
    for address in ("postmortems/pm-1-pool", "postmortems/pm-2-second", "postmortems", "services/checkout", "insights", ""):
        assert article(plugin.site, address) == article(other.site, address), address
        targets = list(inside(other.site, address))
        assert targets
        assert [path for path in targets if not path.is_file()] == []
    assert 'href="#timeline-utc"' in other.page("postmortems/pm-1-pool").partition("<article")[0]
    assert 'href="postmortems/pm-1-pool/"' in other.page("index")


@pytest.mark.skipif(ZENSICAL is None, reason="zensical is not installed")
@pytest.mark.parametrize("edition", ["internal", "public"])
def test_zensical_builds_the_same(tree, edition):
    """A generator that knows nothing of plugins shows the same words and its links lead somewhere."""
    folder = tree({**SITE, "docs/index.md": "---\nvisibility: public\n---\n# Home\n"})
    assert export(folder, edition).exit_code == 0
    done = subprocess.run([ZENSICAL, "build", "-c", "-s"], cwd=folder / "out", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    plugin = run("mkdocs", folder, config="mkdocs.public.yml" if edition == "public" else "mkdocs.yml")
    own = folder / "out" / "site"
    incident = "postmortems/pm-1-pool"
    for address in (incident, "postmortems", "services/checkout"):
        assert article(plugin.site, address) == article(own, address), address
        targets = list(inside(own, address))
        assert targets
        assert [path for path in targets if not path.is_file()] == []


def test_a_public_folder_holds_what_was_allowed(tree):
    """No canary is in any byte or name of it; the control finds each in the internal one."""
    folder = tree(SITE)
    assert export(folder, "public", "open").exit_code == 0
    assert export(folder, "internal", "inside").exit_code == 0
    whole = {name: b"\n".join(n.encode() + data for n, (data, _) in state(folder / name).items()) for name in ("open", "inside")}
    assert (folder / "open/docs/postmortems/pm-1-pool/index.md").is_file()
    for canary in (b"secret-canary-one", b"canary-two", b"uilda", b"pm-2-second", b"graph.png"):
        assert canary not in whole["open"], canary
        assert canary in whole["inside"], canary


def test_a_public_folder_is_the_same_without_what_it_withholds(tree):
    folder = tree(SITE)
    assert export(folder, "public", "with").exit_code == 0
    (folder / "postmortems/pm-2-second.md").unlink()
    assert export(folder, "public", "without").exit_code == 0
    found = [{n: data for n, (data, _) in state(folder / name).items()} for name in ("with", "without")]
    assert found[0] == found[1]


def test_nothing_is_written_where_the_audit_finds_something(tree):
    """The configuration of the host is no source that anybody redacts: a value in it is found before it is published."""
    rules = "approval: optional\nterms:\n  - {text: Globex, kind: customer}\n"
    folder = tree({**SITE, "redaction.yml": rules, "mkdocs.yml": SITE["mkdocs.yml"].replace("Test", "Globex wiki")})
    done = export(folder, "public")
    assert done.exit_code == 1
    assert "PM950" in done.output
    assert "Globex" not in done.output
    assert not (folder / "out").exists()
    write(folder, {"mkdocs.yml": SITE["mkdocs.yml"]})
    assert export(folder, "public").exit_code == 0


def test_only_what_changed_is_touched(tree):
    """A second export writes nothing; an edit its pages; a page that is gone goes, and what the generator made beside stays."""
    folder = tree(SITE)
    assert export(folder, "internal").exit_code == 0
    write(folder / "out", {"site/index.html": "built", ".cache/x": "kept"})
    before = state(folder / "out")
    again = export(folder, "internal")
    assert "0 written, 0 removed" in again.output
    assert state(folder / "out") == before
    incident = folder / "postmortems/pm-2-second.md"
    incident.write_text(incident.read_text("utf-8").replace("Again", "Once more"), encoding="utf-8")
    assert export(folder, "internal").exit_code == 0
    after = state(folder / "out")
    page = "docs/postmortems/pm-2-second/index.md"
    assert "Once more" in after[page][0].decode()
    assert after["docs/assets/postmortems.css"] == before["docs/assets/postmortems.css"]
    incident.unlink()
    assert export(folder, "internal").exit_code == 0
    last = state(folder / "out")
    assert page not in last
    assert not (folder / "out" / page).parent.exists()
    assert {"site/index.html", ".cache/x"} <= last.keys()


def test_a_configuration_changed_by_hand_stays(tree):
    folder = tree(SITE)
    assert export(folder, "internal").exit_code == 0
    own = folder / "out/mkdocs.yml"
    own.write_text("site_name: Mine\n", encoding="utf-8")
    done = export(folder, "internal")
    assert "changed by hand" in done.output
    assert own.read_text("utf-8") == "site_name: Mine\n"


def _another_file(out):
    write(out, {"notes.md": "mine"})


def _another_edition(out):
    export(out.parent, "internal", out.name)


def _a_page_beside(out):
    export(out.parent, "public", out.name)
    write(out, {"docs/mine.md": "mine"})


def _a_link_beside(out):
    export(out.parent, "public", out.name)
    (out / "docs/postmortems/link").symlink_to(out.parent)


def _a_manifest_that_leads_out(out):
    export(out.parent, "public", out.name)
    manifest = out / ".postmortems-export.json"
    said = json.loads(manifest.read_text("utf-8"))
    manifest.write_text(json.dumps({**said, "files": {**said["files"], "docs/../../mkdocs.yml": ""}}), encoding="utf-8")


@pytest.mark.parametrize("prepare", [_another_file, _another_edition, _a_page_beside, _a_link_beside, _a_manifest_that_leads_out])
def test_a_folder_of_somebody_else_is_left(tree, prepare):
    folder = tree(SITE)
    prepare(folder / "out")
    before = state(folder)
    done = export(folder, "public")
    assert done.exit_code == 2, done.output
    assert "left as it is" in done.output
    assert state(folder) == before


@pytest.mark.parametrize("out", ["docs", "docs/out", "postmortems/out", "."])
def test_it_does_not_write_where_it_reads(tree, out):
    folder = tree(SITE)
    before = state(folder)
    assert export(folder, "internal", out).exit_code == 2
    assert state(folder) == before


_TEXT = st.text(st.sampled_from("ab `~{%#}\t\n_*[]"), max_size=40)


@given(_TEXT, _TEXT)
def test_plain_html_says_the_same(words, code):
    """What is written for converters is what it was for a browser, blanks outside of code aside."""
    html = f"<div><p>x{words}y</p><pre>x{code}y</pre></div>"
    made = plain(html)
    assert not re.search(r"\n[ \t]*\n|```|~~~|\{[{%#]|\t", made)
    was, now = lxml.html.fromstring(html), lxml.html.fromstring(made)
    assert now.findtext("pre") == was.findtext("pre")
    assert now.findtext("p").split() == was.findtext("p").split()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<div><h2 id="a">A_b<a class="headerlink" href="#a">¶</a></h2></div>', '<div markdown="1"><h2 id="a" markdown="1">A&#95;b</h2></div>'),
        ('<div><h2 id="a">A</h2>words</div>', '<div><h2 id="a">A</h2>words</div>'),
        ('<div><h2 id="a">A</h2><b>x</b></div>', '<div><h2 id="a">A</h2><b>x</b></div>'),
        ('<div><h2 id="z">A</h2></div>', '<div><h2 id="z">A</h2></div>'),
        ('<div>\n<p>x</p><div><h3 id="a">A &amp; <code>b*</code></h3></div></div>',
         '<div markdown="1">\n<p>x</p><div markdown="1"><h3 id="a" markdown="1">A &#38; <code>b&#42;</code></h3></div></div>'),
    ],
)  # fmt: skip
def test_headings_are_told_where_only_blocks_stand(html, expected):
    assert with_contents(html, ("a",)) == expected
