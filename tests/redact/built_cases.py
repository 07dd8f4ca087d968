"""Every case as a real site: MkDocs, Material, search, tags, rss, blog and social in a process of their own, then every byte and name read.

Run by hand, because it takes minutes: `python tests/redact/built_cases.py [--plain] [prefix of an id ...]`. Exit status 1 where one is wrong.
`--plain` leaves rss, blog and social out. Cards are drawn with a font of this machine, and what they say cannot be read back from their pixels:
for them the runner asks that they were drawn and that their files hold no value.
"""

import gzip
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent))
from case_site import CASES, OWN, ROOT, cases, lay, leaks, rules, visible

INDEXES = {
    *(
        "actions",
        "causes",
        "detected",
        "detection",
        "digests",
        "glossary",
        "insights",
        "kinds",
        "library",
        "review",
        "services",
        "severity",
    ),
    *("states", "tags", "teams", "timeline", "triggers", "unread"),
}


FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
MORE = {"rss": {"use_git": False, "match_path": ".*"}, "blog": {}, "social": {}}


def config(case, plain):
    wanted = case.get("config", {})
    made = {
        "site_name": "T",
        "theme": {"name": "material", "font": False},
        "site_url": "https://t.example/",
        "plugins": {
            "search": {},
            "tags": {},
            **({} if plain else MORE),
            "postmortems": {"source": "postmortems", "audience": "public", "redaction": "redaction.yml"},
        },
    }
    if "extensions" in wanted:
        made["markdown_extensions"] = ["attr_list", "footnotes", "pymdownx.superfences", *wanted["extensions"]]
    if "nav" in wanted:
        made["nav"] = wanted["nav"]
    return made


def build(case, folder, plain):
    (folder / "docs").mkdir()
    if not plain:
        for style in ("Regular", "Bold"):
            # The one the plugin asks for would be fetched.
            font = folder / ".cache/plugin/social/fonts/Roboto" / f"{style}.ttf"
            font.parent.mkdir(parents=True, exist_ok=True)
            font.write_bytes(FONT.read_bytes())
    (folder / "docs" / "index.md").write_text("# Home\n")
    lay(case, folder / "docs")
    (folder / "redaction.yml").write_text(yaml.safe_dump(rules(case), allow_unicode=True), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config(case, plain), sort_keys=False, allow_unicode=True), encoding="utf-8")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def own_bytes(site):
    """Every file of the site that is not the theme's, with its name."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith(("assets/javascripts", "assets/stylesheets", "assets/images/favicon")):
            data = path.read_bytes()
            yield name, (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8", "replace")


def judge(case, plain):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        code, log = build(case, folder, plain)
        site = folder / "site"
        files = dict(own_bytes(site)) if site.is_dir() else {}
        pages = [t for n, t in files.items() if n.startswith("postmortems/") and n.count("/") == 2 and n.split("/")[1] not in INDEXES]
        everything = "\n".join(f"{n}\n{t}" for n, t in files.items())
        published = code == 0 and bool(pages)
        wrong = [f"found {value}" for value in leaks(case, everything)]
        wrong += [f"log holds {value}" for value in leaks(case, log)]
        if case["outcome"] in ("redacted", "clean") and not published:
            wrong.append("not published")
        if case["outcome"] == "refused" and published:
            wrong.append("published")
        if published:
            text = "\n".join(map(visible, pages))
            wrong += [f"missing {value}" for value in case.get("present", []) if value not in text]
        if published and not plain and not ("feed_rss_created.xml" in files and any("images/social" in name for name in files)):
            wrong.append("the feed or the cards were not made")
        if "Traceback" in log:
            wrong.append(log[-600:])
        return case, published, wrong


def main(arguments):
    plain = "--plain" in arguments
    prefixes = [one for one in arguments if one != "--plain"]
    rows = [c for c in [*cases(CASES), *cases(OWN)] if not prefixes or c["id"].startswith(tuple(prefixes))]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda case: judge(case, plain), rows))
    for case, published, wrong in found:
        if wrong:
            print(case["id"], "published" if published else "refused", *wrong, sep="\n    ")
    either = [(c["id"], p) for c, p, _ in found if c["outcome"] == "either" and not c["id"].startswith("own")]
    print(
        f"{sum(not w for _, _, w in found)} of {len(found)} right; {sum(not p for _, p in either)} of {len(either)} `either` refused:",
        *(i for i, p in either if not p),
    )
    return any(w for _, _, w in found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
