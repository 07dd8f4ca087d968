"""The closed edition from outside: nothing tells which documents were withheld, and nothing that others write gets past the audit."""

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml
from ground import ROOT, run
from PIL import Image, PngImagePlugin
from scanner import found

from mkdocs_postmortems import build, read, redact, sources
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.settings import settings

VALUE = "Zqorbital Holdings"
CONFIG = {
    "site_name": "Reports", "theme": {"name": "material", "font": False, "custom_dir": "overrides"}, "hooks": ["evil.py"], "extra": {},
    "plugins": {"search": {}, "tags": {}, "postmortems": {"source": "postmortems", "audience": "public", "redaction": "redaction.yml"}},
    "markdown_extensions": [{"pymdownx.snippets": {"auto_append": ["appended.md"]}}],
}  # fmt: skip
OPEN = (
    f"---\nvisibility: public\nid: PM-1\ntitle: Orders stood still\ndate: 2026-03-01\n---\n\n## Summary\n\nOrders of {VALUE} stood still.\n"
)


def overridden(words: str) -> str:
    """A template of the theme that says something more."""
    return '{% extends "base.html" %}{% block content %}{{ super() }}' + words + "{% endblock %}"


def picture() -> bytes:
    info, out = PngImagePlugin.PngInfo(), io.BytesIO()
    info.add_text("Comment", f"drawn for {VALUE}", zip=True)
    Image.new("RGB", (4, 4), "red").save(out, "PNG", pnginfo=info)
    return out.getvalue()


def late(event: str, priority: str) -> str:
    return (
        "from pathlib import Path\nfrom mkdocs.plugins import event_priority\n"
        f"@event_priority({priority})\ndef {event}(config):\n    Path(config.site_dir, 'late.txt').write_text({VALUE!r})\n"
    )


HOSTILE = {
    "a hook on the page": {"evil.py": f"def on_page_content(html, **_): return html + '<p>{VALUE}</p>'"},
    "a hook on the output": {"evil.py": f"def on_post_page(output, **_): return output.replace('</body>', '<!-- {VALUE.upper()} --></body>')"},
    "a hook on the files": {"evil.py": f"from mkdocs.structure.files import File\ndef on_files(files, config):\n    files.append(File.generated(config, 'x.md', content='# {VALUE}'))\n"},
    "a hook on the index": {"evil.py": f"def on_env(env, config, files):\n    search = next(p for name, p in config.plugins.items() if name.endswith('search'))\n    search.search_index.entries.append({{'title': 'x', 'text': '{VALUE}', 'location': 'a/'}})\n"},
    "a hook that hides it": {"evil.py": "def on_page_content(html, **_): return html + '<i data-x=\"WnFvcmJpdGFsIEhvbGRpbmdz\"></i>'"},
    "the theme": {"overrides/main.html": overridden(VALUE)},
    "the theme, in entities": {"overrides/main.html": overridden("&#90;qorbital&nbsp;Ho<b>ldi</b>ngs")},
    "extra": {"overrides/main.html": overridden("{{ config.extra.partner }}"), "mkdocs.yml": {"extra": {"partner": VALUE}}},
    "a file of the theme": {"overrides/data/report.csv": f"a,{VALUE}\n"},
    "a name of the theme": {"overrides/data/zqorbital-holdings.txt": "x"},
    "a picture of the theme": {"overrides/img/x.png": picture()},
    "a style": {"docs/extra.css": f"/* {VALUE} */", "mkdocs.yml": {"extra_css": ["extra.css"]}},
    "the name of the site": {"mkdocs.yml": {"site_name": f"Reports for {VALUE}"}},
    "a late writer": {"evil.py": late("on_post_build", "0")},
    "a later writer": {"evil.py": late("on_post_build", "-100")},
    "the last writer": {"evil.py": late("on_post_build", "-1000000")},
}  # fmt: skip


def lay(folder: Path, more: dict[str, object]) -> Path:
    files: dict[str, object] = {
        "postmortems/one.md": OPEN, "docs/index.md": "---\nvisibility: public\n---\n\n# Home\n", "evil.py": "", "appended.md": "Words for those who work here.\n", "overrides/main.html": overridden(""),
        "redaction.yml": yaml.safe_dump({"approval": "optional", "terms": [{"text": VALUE, "kind": "customer", "as": "a customer"}]}),
        **{name: content for name, content in more.items() if name != "mkdocs.yml"},
        "mkdocs.yml": yaml.safe_dump({**CONFIG, **more.get("mkdocs.yml", {})}),  # type: ignore[dict-item]
    }  # fmt: skip
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else str(content).encode())
    return folder


def told(log: str) -> bool:
    """Whether a log says the value, in whatever letters."""
    return "zqorbital" in re.sub(r"\W", "", log).casefold()


def test_nothing_hostile_nothing_found(tmp_path):
    """Control: the same site without any of it is published, and the value is not in it."""
    built = run("mkdocs", lay(tmp_path, {}))
    assert built.code == 0, built.log
    assert "shows no postmortem" not in built.log
    assert "Orders of a customer stood still" in built.page("postmortems/pm-1")
    assert found(built.site, [VALUE]) == {}


@pytest.mark.parametrize(
    ("what", "before"), [*((what, "a good site") for what in HOSTILE), ("a late writer", "no site"), ("the theme", "no site")]
)
def test_the_audit_catches(tmp_path, what, before):
    """Status 1, no public folder or the last good one, and neither log nor report says the value."""
    if before == "a good site":
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "index.html").write_text("the last good site")
    built = run("mkdocs", lay(tmp_path, HOSTILE[what]))
    assert built.code == 1, built.log
    assert "PM95" in built.log
    assert not told(built.log)
    assert built.names() == ({"index.html"} if before == "a good site" else set())
    assert built.site.exists() == (before == "a good site")
    assert not [p.name for p in tmp_path.iterdir() if p.name.startswith(".site")]


def test_one_slip_on_every_page_is_told_shortly(tmp_path):
    """The name of the site stands on each page: three of them are named, the others are counted."""
    built = run("mkdocs", lay(tmp_path, HOSTILE["the name of the site"]))
    rows = [line for line in built.log.split("\n") if "PM950" in line]
    assert len(rows) == 4
    assert re.search(r": the same in \d\d more files, take it out", rows[-1])


def test_an_edition_without_postmortems_says_so(tmp_path):
    """Nobody has asked for anything to be public."""
    built = run("mkdocs", lay(tmp_path, {"postmortems/one.md": OPEN.replace("visibility: public\n", "")}))
    assert built.code == 0, built.log
    assert "shows no postmortem" in built.log


def test_a_message_names_the_folder_of_its_file(tmp_path):
    """A page of the host lies in its folder, a postmortem in another; a name that says something stands as a number in neither."""
    postmortem = OPEN.replace("Orders of", "[[redcat: x]] Orders of")
    page = "---\nvisibility: public\n---\n\n# A\n\n[[redcat: x]]\n"
    more = {
        "postmortems/one.md": postmortem, "docs/a.md": page, "docs/zqorbital-holdings.md": page,
        "postmortems/two-zqorbital-holdings.md": postmortem.replace("PM-1", "PM-2"),
    }  # fmt: skip
    built = run("mkdocs", lay(tmp_path, more))
    assert built.code == 1
    assert not told(built.log)
    said = re.findall(r"postmortems: (.*?)(?::\d+)?: [^\n]*\[PM72[18]\]", built.log)
    assert sorted(said) == ["docs/a.md", "page no. 3", "postmortem no. 2", "postmortems/one.md"]


def test_an_attachment_stays(tmp_path):
    """A file beside a postmortem is not published at all, so there is nothing to catch."""
    text = f"{OPEN}\n[data](data.csv) ![p](p.png)\n"
    built = run("mkdocs", lay(tmp_path, {"postmortems/one.md": text, "postmortems/data.csv": VALUE, "postmortems/p.png": picture()}))
    assert built.code == 0, built.log
    assert found(built.site, [VALUE]) == {}
    assert not {
        name
        for name in built.names()
        if name.rpartition("/")[2] in {"data.csv", "p.png"} or (name.endswith(".png") and "postmortems/" in name)
    }


def test_dirty_over_an_internal_site(tmp_path):
    """`--dirty` into the folder of an earlier internal build leaves nothing of that."""
    lay(tmp_path, {})
    inside = {**CONFIG, "plugins": {"search": {}, "postmortems": {"source": "postmortems", "audience": "internal"}}}
    (tmp_path / "inside.yml").write_text(yaml.safe_dump(inside))
    first = run("mkdocs", tmp_path, config="inside.yml")
    assert found(first.site, [VALUE])
    assert "Words for those who work here" in first.page("index"), "control: the configuration appends them to every page"
    (first.site / ".hidden").write_text(VALUE)
    built = run("mkdocs", tmp_path, "--dirty")
    assert built.code == 0, built.log
    assert found(built.site, [VALUE, "Words for those who work here"]) == {}
    assert "Orders of a customer stood still" in built.page("postmortems/pm-1")


@pytest.mark.parametrize("what", ["nothing", "a hook on the page"])
def test_serve_shows_the_closed_edition(tmp_path, what):
    """What `mkdocs serve` shows has passed the same gate; with a finding it shows nothing."""
    lay(tmp_path, HOSTILE.get(what, {}))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-livereload", "-a", address]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=log)
    page, end = b"", time.monotonic() + 120
    try:
        while not page and time.monotonic() < end and server.poll() is None:
            with suppress(OSError), urllib.request.urlopen(f"http://{address}/postmortems/pm-1/", timeout=2) as answer:
                page = answer.read()
            time.sleep(0.2)
    finally:
        server.terminate()
        server.wait(60)
    said = (tmp_path / "log").read_text()
    assert not told(said)
    assert not told(page.decode())
    assert (b"Orders of a customer stood still" in page) == (what == "nothing"), said
    assert not (tmp_path / "site").exists()


def yaml_of(name: str) -> dict[str, object]:
    return yaml.load((ROOT / name).read_text(encoding="utf-8").replace("!!python/name:", "!plain "), _Plain)


class _Plain(yaml.SafeLoader):
    """Reads a configuration of the host without running what it names."""


_Plain.add_constructor("!plain", lambda _, node: str(node))


def withheld() -> list[str]:
    """Source paths of the sample library's documents that the public edition does not show."""
    every, shown = _sample()
    return [s.path for s in every if s.role is not Role.ATTACHMENT and s.path not in shown]


def _chosen() -> Settings:
    both = {**yaml_of("mkdocs.yml")["plugins"]["postmortems"], **yaml_of("mkdocs.public.yml")["plugins"]["postmortems"]}
    return settings({k: v for k, v in both.items() if k != "source"}, folder=ROOT, today=date(2026, 11, 20))[0]


@cache
def _sample() -> tuple[tuple[sources.Source, ...], set[str]]:
    every = tuple(sources.walk(ROOT / "postmortems", _chosen()))
    return every, {one.source for one in redact.cover(build.postmortems(every, _chosen()), _chosen(), read.text, every)[0]}


def bytes_of(made: build.Edition) -> tuple[object, ...]:
    return made.site.pages, made.site.assets, made.site.problems, made.host


@pytest.fixture(scope="module")
def whole():
    every, _ = _sample()
    return every, bytes_of(build.edition(every, (), _chosen()))


@pytest.mark.parametrize("path", withheld())
def test_a_withheld_document_leaves_no_trace(whole, path):
    """The edition with it and the edition without it are equal, page by page and byte by byte."""
    every, before = whole
    assert bytes_of(build.edition(tuple(s for s in every if s.path != path), (), _chosen())) == before


def test_a_public_document_leaves_one(whole):
    """Control: without a document that is shown, the edition is another one."""
    every, before = whole
    _, shown = _sample()
    assert bytes_of(build.edition(tuple(s for s in every if s.path != min(shown)), (), _chosen())) != before


def test_the_finished_sites_are_equal_too(tmp_path, monkeypatch):
    """By the real host: the site with all withheld documents, without each of three, and without all of them."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    gone = withheld()
    assert len(gone) > 5
    sites = []
    for without in ([], gone[:1], gone[len(gone) // 2 :][:1], gone[-1:], gone):
        folder = tmp_path / str(len(sites))
        folder.mkdir()
        for name in ("mkdocs.yml", "mkdocs.public.yml", "redaction.yml", "services.yml"):
            shutil.copy(ROOT / name, folder / name)
        for name in ("docs", "postmortems"):
            shutil.copytree(ROOT / name, folder / name)
        for path in without:
            (folder / "postmortems" / path).unlink()
        built = run("mkdocs", folder, config="mkdocs.public.yml")
        assert built.code == 0, built.log
        site = folder / "site-public"
        sites.append({p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()})
    assert [sorted(n for n in {*one, *sites[0]} if one.get(n) != sites[0].get(n)) for one in sites[1:]] == [[], [], [], []]


@pytest.mark.parametrize("name", ["hidden", "database-outage"])
def test_a_withheld_file_of_a_common_name_stops_nothing(tmp_path, name):
    """Words that stand in every style sheet and text are no sign of the file that bears them; a link to it is."""
    hidden = f"---\ntitle: {name.replace('-', ' ').capitalize()}\n---\n\n## Summary\n\nHeld.\n"
    more = {f"postmortems/{name}.md": hidden, "postmortems/one.md": f"{OPEN}\nA database outage, hidden for an hour.\n"}
    assert run("mkdocs", lay(tmp_path, more)).code == 0


def test_a_link_to_a_withheld_file_is_found(tmp_path):
    """Control, by a name that is one word."""
    hidden = "---\ntitle: Held\n---\n\n## Summary\n\nHeld.\n"
    page = "def on_page_content(html, **_): return html + '<a href=\"../zqwithheld/\">x</a>'"
    built = run("mkdocs", lay(tmp_path, {"postmortems/zqwithheld.md": hidden, "evil.py": page}))
    assert built.code == 1
    assert "PM951" in built.log
