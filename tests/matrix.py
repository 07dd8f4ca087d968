"""The matrix: every host and every plugin people use beside this one, each in an environment of its own, both editions; the table out.

`python tests/matrix.py` makes the environments below `build/matrix`, builds, compares, looks for canaries, and writes
`docs/reference/compatibility.md`. `--only NAME` builds the rows whose name holds that again and takes the others as they were.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import yaml
from canary_library import library
from ground import QUIET, ROOT
from scanner import found

PLACE = ROOT / "build/matrix"
PAGE = ROOT / "docs/reference/compatibility.md"
NOTE = "<!-- Written by `python tests/matrix.py`; changes made here are lost. -->"
MATERIAL = "mkdocs-material==9.8.1"
BEFORE, NOW = "mkdocs-material==9.7.7", "mkdocs==1.6.1"


@dataclass(frozen=True)
class Host:
    """One row of the table of hosts."""

    name: str
    packages: tuple[str, ...]
    program: str = "mkdocs"
    theme: str = "material"
    environment: str = ""
    without: tuple[str, ...] = ()
    """What is not installed with it, and has to be missing."""


HOSTS = (
    Host("MkDocs 1.6.1, Material 9.8.1", (NOW, MATERIAL), environment="main"),
    Host("MkDocs 1.6.1, Material 9.7.7", (NOW, BEFORE), environment="floor"),
    Host("MkDocs 1.6.1, theme `mkdocs`", (NOW, MATERIAL), theme="mkdocs", environment="main"),
    Host("MkDocs 1.6.1, theme `readthedocs`", (NOW, MATERIAL), theme="readthedocs", environment="main"),
    Host("ProperDocs 1.6.7 beside MkDocs, Material 9.8.1", ("properdocs==1.6.7", NOW, MATERIAL), "properdocs", environment="fork"),
    Host("ProperDocs 1.6.7 without MkDocs, theme `mkdocs`", ("properdocs==1.6.7", "properdocs-theme-mkdocs"), "properdocs", "mkdocs", "bare", ("mkdocs", "mkdocs-material")),
    Host("ProperDocs 1.6.7, MaterialX", ("mkdocs-materialx", "properdocs==1.6.7"), "properdocs", "materialx", "materialx", ("mkdocs-material",)),
    Host("Zensical 0.0.73, from the export", (NOW, MATERIAL, "zensical==0.0.73"), "zensical", "material", "zensical"),
)  # fmt: skip
PLUGINS = {
    "search": {}, "tags": {}, "meta": {}, "blog": {"archive": True}, "social": {}, "privacy": {"enabled": True}, "offline": {},
    "optimize": {"optimize_png": False}, "macros": {}, "awesome-nav": {}, "literate-nav": {}, "section-index": {},
    "git-revision-date-localized": {}, "rss": {"use_git": False, "match_path": ".*"}, "redirects": {"redirect_maps": {"old.md": "index.md"}},
    "minify": {"minify_html": True}, "mike": {},
}  # fmt: skip
"""Each with the options that let it work here."""
PACKAGES = (
    "mkdocs-macros-plugin", "mkdocs-awesome-nav", "mkdocs-literate-nav", "mkdocs-section-index", "mkdocs-git-revision-date-localized-plugin",
    "mkdocs-rss-plugin", "mkdocs-redirects", "mkdocs-minify-plugin", "mike", "cairosvg",
)  # fmt: skip
SEARCH = {"materialx": {"provider": "lunr"}}
"""Its other search brings programs along in which the addresses of their authors stand, and an audit finds them."""
EDITIONS = ("internal", "public")


@dataclass
class Row:
    """What came of one host or plugin."""

    name: str
    built: dict[str, bool] = field(default_factory=dict)
    strict: dict[str, bool] = field(default_factory=dict)
    canaries: dict[str, int] = field(default_factory=dict)
    same: str = ""
    notes: list[str] = field(default_factory=list)


def environment(host):
    """The folder of programs of an environment; it is made where there is none."""
    place = PLACE / host.environment
    if (place / "ready").is_file():
        return place / "bin"
    own = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    if host.without:
        own = [one for one in own if not one.startswith(("mkdocs>", "mkdocs-material>"))]
    also = PACKAGES if host.environment == "main" else ()
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(place)], check=True)
    install = [str(place / "bin/python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*install, *host.packages, *own, *also], check=True)
    subprocess.run([*install, "--no-deps", "-e", str(ROOT)], check=True)
    for name in host.without:
        code = f"import importlib.metadata as m, sys; sys.exit({name!r} in {{one.name for one in m.distributions()}})"
        subprocess.run([str(place / "bin/python"), "-c", code], check=True)
    (place / "ready").touch()
    return place / "bin"


def lay(folder, canaries, theme, plugins):
    """The library with its configuration for both editions."""
    for name, content in canaries.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    for audience in EDITIONS:
        rules = {"redaction": "redaction.yml"} if audience == "public" else {}
        own = {"source": "postmortems", "audience": audience, "as_of": "2026-06-01", "cache": False, "levels": {"PM806": "off"}, **rules}
        said = {
            "site_name": "Reports", "site_url": "https://reports.example/", "site_dir": f"site-{audience}",
            "theme": {"name": theme, **({"font": False} if "material" in theme else {})},
            "markdown_extensions": ["attr_list", "footnotes", "tables", "admonition", "md_in_html"],
            "plugins": {**plugins, "postmortems": own},
        }  # fmt: skip
        (folder / f"{audience}.yml").write_text(yaml.safe_dump(said, sort_keys=False))
    if "social" in plugins:
        for style in ("Regular", "Bold"):
            path = folder / ".cache/plugin/social/fonts/Roboto" / f"{style}.ttf"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").read_bytes())
    if {"git-revision-date-localized", "mike"} & set(plugins):
        who = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
        (folder / ".gitignore").write_text("site-*\n.cache\n.postmortems-build-*\n")
        for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", "all"]):
            subprocess.run(["git", "-C", str(folder), *command], check=True)


def call(programs, folder, *command):
    """Exit status and output of a program of an environment."""
    paths = os.pathsep.join((str(programs), os.environ["PATH"]))
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=kept | QUIET | {"PATH": paths},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=900,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return 124, "no end after a quarter of an hour"
    return done.returncode, done.stdout


def articles(site, *, letters=False):
    """By address what the library shows of each page: its elements with their links and words, or its letters alone."""
    made = {}
    for path in sorted(site.rglob("*.html")):
        root = lxml.html.fromstring(path.read_bytes())
        for one in root.xpath(
            ".//*[contains(@class, 'headerlink') or contains(@class, 'pm-data') or contains(@class, 'md-tags')] | .//link"
        ):
            one.drop_tree()
        own = root.xpath("//*[contains(concat(' ', @class, ' '), ' pm ')][not(ancestor::*[contains(concat(' ', @class, ' '), ' pm ')])]")
        if own:
            name = path.relative_to(site).as_posix().removesuffix("index.html").removesuffix(".html").rstrip("/")
            place = path.relative_to(site).as_posix()
            made[name] = "".join("".join(one.text_content().split()) if letters else _said(one, place) for one in own)
    return made


def _said(root, place):
    parts = []
    for one in root.iter():
        if isinstance(one.tag, str):
            link = urljoin(f"https://x/{place}", one.get("href") or one.get("src") or "")
            link = re.sub(r"(/index)?\.html(?=$|[?#])|/(?=$|[?#])", "", link)
            parts.append(f"<{one.tag} {one.get('class') or ''} {link}>{' '.join((one.text or '').split())}")
        parts.append(" ".join((one.tail or "").split()) if one is not root else "")
    return "".join(parts)


def compared(ours, base):
    """How the articles of a site are those of another one."""
    missing, other = set(base) - set(ours), [name for name in base if name in ours and ours[name] != base[name]]
    if not missing and not other:
        return f"the same, {len(base)} pages"
    return (
        f"{len(base) - len(missing) - len(other)} of {len(base)} the same"
        + (f", {len(missing)} not there" if missing else "")
        + f"; first `{(other or sorted(missing))[0]}`"
    )


def looked(site, canaries, audience):
    """Canaries in a finished site: in a public one every reading of every byte, in an internal one (the control) the plain bytes."""
    if audience == "public":
        return len(found(site, canaries.places))
    every = b"\n".join(path.read_bytes() for path in site.rglob("*") if path.is_file())
    return sum(word.encode() in every for word in canaries.places)


def tried(name, host, plugins, canaries, base):
    """One row."""
    row, programs = Row(name), environment(host)
    folder = PLACE / "sites" / re.sub(r"\W+", "-", name).strip("-")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lay(folder, canaries, host.theme, plugins)
    for audience in EDITIONS:
        site = folder / f"site-{audience}"
        if host.program == "zensical":
            code, log = call(
                programs, folder, "postmortems", "export", f"out-{audience}", "--edition", audience, "--config", f"{audience}.yml"
            )
            if code == 0:
                code, log = call(programs, folder / f"out-{audience}", "zensical", "build", "-c", "-s")
            site = folder / f"out-{audience}/site"
        else:
            code, log = call(programs, folder, host.program, "build", "-f", f"{audience}.yml", "--strict")
        row.strict[audience] = code == 0
        if code and host.program != "zensical":
            said = [line for line in log.splitlines() if line.startswith(("WARNING", "ERROR"))]
            row.notes.append(f"{audience}, strict: {(said or log.splitlines()[-1:] or [''])[0][:160]}")
            code, log = call(programs, folder, host.program, "build", "-f", f"{audience}.yml")
        row.built[audience] = code == 0
        if code:
            row.notes.append(f"{audience}: {' / '.join(log.splitlines()[-3:])[:200]}")
        if site.is_dir():
            row.canaries[audience] = looked(site, canaries, audience)
            if audience == "internal":
                ours = articles(site, letters=host.program == "zensical")
                row.same = compared(ours, base(host.program == "zensical"))
    if "mike" in plugins and all(row.built.values()):
        for audience in EDITIONS:
            code, log = call(programs, folder, "mike", "deploy", "-F", f"{audience}.yml", "-b", f"pages-{audience}", "1.0")
            out = folder / f"deployed-{audience}"
            out.mkdir()
            call(programs, folder, "sh", "-c", f"git archive pages-{audience} | tar -x -C deployed-{audience}")
            row.built[audience] &= code == 0 and any(out.rglob("*.html"))
            row.canaries[audience] = max(row.canaries[audience] if audience == "public" else 0, looked(out, canaries, audience))
            if code:
                row.notes.append(f"mike deploy, {audience}: {log[-200:]}")
    return row


def ok(row):
    """Whether nothing stands against it: built, no canary outside, all of them found inside."""
    return all(row.built.get(one) for one in EDITIONS) and row.canaries.get("public") == 0 and row.canaries.get("internal", 0) > 100


def table(head, rows):
    """A table of Markdown."""
    yield from (
        f"| {head} | Internal | Public | Both with `--strict` | Canaries public / internal | Articles |",
        "|---|---|---|---|---|---|",
    )
    for row in rows:
        built = ["built" if row.built.get(one) else "fails" for one in EDITIONS]
        strict = "yes" if all(row.strict.get(one) for one in EDITIONS) else "no"
        yield f"| {row.name} | {built[0]} | {built[1]} | {strict} | {row.canaries.get('public', '')} / {row.canaries.get('internal', '')} | {row.same} |"


def page(hosts, plugins):
    """The reference page."""
    yield from (
        NOTE, "", "# Compatibility", "",
        "One library with a made-up word in every place that may not become public, built in both editions by each host and with each plugin, every host in an",
        "environment of its own. *Canaries* are those words found in every reading of every byte of the public site, and, as a control, in the plain bytes of the internal",
        "one. *Articles* compares what the library shows of each internal page, element by element with its links, to MkDocs with Material.", "",
        "## Hosts", "", *table("Host", hosts), "",
        "Zensical runs no plugins: it builds the folder that [`postmortems export`](../how-to/other-generators.md) writes, and its articles are compared by their letters, because",
        "blanks and the marks of headings are its own. Tags stand below an article there and not above, and the search is its own.", "",
        "MaterialX is built with `search: {provider: lunr}`. Its usual search writes programs into the site in which e-mail addresses of their authors stand; the audit of a",
        "public edition knows no author by name and stops it.", "",
        "## Plugins", "", "With MkDocs 1.6.1 and Material 9.8.1.", "", *table("Plugin", plugins), "",
    )  # fmt: skip
    notes = [f"- **{row.name}**, {note}" for row in (*hosts, *plugins) for note in row.notes]
    if notes:
        yield from (
            "## What was said",
            "",
            "`privacy` fetches what pages load from elsewhere, and the machine this was made on has no way out.",
            "",
            *(re.sub(r"https?://.*", "an address outside", note).replace("<", "&lt;").replace(str(ROOT), ".") for note in notes),
            "",
        )
    yield from (
        "## What to install", "",
        "`pip install mkdocs-postmortems` brings MkDocs and Material along. ProperDocs runs beside them as it is, and takes their place where it is called. For an environment",
        "without MkDocs, install ProperDocs with a theme and what `pyproject.toml` lists but for `mkdocs` and `mkdocs-material`, and then this package with `--no-deps`; the plugin imports",
        "nothing else of them. A requirement that is met by one of two packages cannot be written down, and one that is left out would make the usual installation fail.", "",
    )  # fmt: skip


def main():
    """Build what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    canaries = library()
    known = {}

    def base(letters):
        if letters not in known:
            place = PLACE / "sites" / re.sub(r"\W+", "-", HOSTS[0].name).strip("-") / "site-internal"
            known[letters] = articles(place, letters=letters)
        return known[letters]

    hosts = [(one.name, one, {"search": SEARCH.get(one.theme, {})} if "material" in one.theme else {}) for one in HOSTS]
    plugins = [(f"`{name}`", HOSTS[0], {**({} if name == "search" else {"search": {}}), name: given}) for name, given in PLUGINS.items()]
    rows = {}
    kept = PLACE / "rows.json"
    had = json.loads(kept.read_text()) if kept.is_file() and asked.only else {}
    for name, host, given in (*hosts, *plugins):
        if asked.only and not any(one in name for one in asked.only.split(",")):
            if name in had:
                rows[name] = Row(**had[name])
            continue
        rows[name] = row = tried(name, host, given, canaries, base)
        kept.write_text(json.dumps({**had, **{one: asdict(row) for one, row in rows.items()}}))
        print(
            f"{'ok ' if ok(row) else 'BAD'} {name}: built {row.built}, strict {row.strict}, canaries {row.canaries}, {row.same}", flush=True
        )
        for note in row.notes:
            print(f"    {note}", flush=True)
    if len(rows) == len(hosts) + len(plugins):
        PAGE.write_text(
            "\n".join(page([rows[one[0]] for one in hosts], [rows[one[0]] for one in plugins])).rstrip() + "\n", encoding="utf-8"
        )
    return 0 if all(map(ok, rows.values())) else 1


if __name__ == "__main__":
    sys.exit(main())
