"""Real postmortems built public by the real host, folder by folder: what is left in the sites that must not be, and how much text is kept.

Run by hand: `python tests/public_corpora.py [part of a folder's name ...]`. Exit status 1 where anything is left or a build fails.
Nothing of the folders is written into the project: each is copied to a place that is removed again.
"""

import html
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml
from ground import CORPORA, ROOT

from mkdocs_postmortems import build, needles, read, redact, sources
from mkdocs_postmortems.model.redaction import Person, Rules
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.redact.gate.gate import asks
from mkdocs_postmortems.redact.gate.policy import policy
from mkdocs_postmortems.redact.sections.publishable import bare
from mkdocs_postmortems.settings import settings

WORD = re.compile(r"[^\W_]+")
LEFT = {
    "e-mail": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}\b"),
    "handle": re.compile(r"(?<![\w@/.&;:\"'=-])@[A-Za-z][\w-]{1,38}(?![\w/]|\.\w|\()"),
    "private address": re.compile(
        r"(?<![\w.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}"
        r"|169\.254(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2}|f[cd][0-9a-f]{2}:[0-9a-f:]+)(?![\w.]*\d)"
    ),
    "internal host": re.compile(r"\b(?:[\w-]+\.)+(?:internal|intranet|corp|lan|local|localdomain|home\.arpa|svc)\b(?!\()", re.IGNORECASE),
    "token": re.compile(
        r"\b(?:gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{18,}|(?:AKIA|ASIA)[A-Z0-9]{16}|xox[abprs]-[\w-]{10,}|sk_live_\w{16,}"
        r"|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}|AIza[\w-]{35}|pypi-AgEI[\w-]{30,}|npm_\w{36})\b|-----BEGIN[A-Z ]* PRIVATE KEY|://[^\s/:@<>\"]+:[^\s/@<>\"]+@"
    ),
}
"""Written for this count; none of it is taken from the package."""


@dataclass(frozen=True)
class Outcome:
    """What became of one folder."""

    name: str
    files: int
    asked: int
    public: int
    given: int
    """Files whose own header could not be one and that got another."""
    before: int
    kept: int
    """Words of the public sections before and after."""
    whole: int
    """Words of the whole texts."""
    left: dict[str, Counter[str]]
    refused: dict[str, list[str]]
    log: str
    control: int
    """What the same count finds in the sources: were it nothing, nothing found in the site would say nothing."""


def header(data: bytes) -> tuple[bytes, bool]:
    """The file asking to be public, and whether its own header had to be written anew."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    front = re.match(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", text, re.DOTALL | re.MULTILINE)
    body, fields = text, {}
    if front:
        stated = re.sub(r"^visibility:.*\n?", "", front[1], flags=re.MULTILINE)
        plain = f"---\nvisibility: public\n{stated}---\n{text[front.end() :]}".encode()
        if plain_enough(plain):
            return plain, False
        body = text[front.end() :]
        try:
            fields = yaml.safe_load(stated) or {}
        except yaml.YAMLError:
            fields = {}
    elif toml := re.match(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*$\n?", text, re.DOTALL | re.MULTILINE):
        body, fields = text[toml.end() :], tomllib.loads(toml[1])
    words = {
        k: v
        for k, v in fields.items()
        if isinstance(v, (str, int, float, date)) or (isinstance(v, list) and all(isinstance(x, str) for x in v))
    }
    made = yaml.safe_dump({**words, "visibility": "public"}, allow_unicode=True, sort_keys=False)
    return f"---\n{made}---\n{body}".encode(), bool(front or fields)


def plain_enough(data: bytes) -> bool:
    """Whether the gate reads the header at all."""
    return asks(sources.Source("a.md", "", Role.INCIDENT, "", data)).public


def built(folder: Path, place: Path) -> Outcome:
    """One folder as a public site, with whatever refuses left out one by one and said."""
    given, texts = 0, {}
    chosen, _ = settings({"audience": "public"}, folder=place, today=date(2026, 6, 1))
    found = sources.walk(folder, chosen)
    raw = build.postmortems(found, chosen)
    people = tuple(dict.fromkeys(name for one in raw for name in needles.people(one.record)))
    rules = Rules(approval="optional", people=tuple(Person(name) for name in people))
    chosen = replace(chosen, redaction=rules)
    staged = []
    for source in found:
        if source.role is Role.INCIDENT and source.data:
            data, new = header(source.data)
            given += new
            staged.append(replace(source, data=data))
        elif source.role is not Role.INCIDENT:
            staged.append(source)
    public = build.postmortems(staged, chosen)
    seen = redact.preview(public, chosen, read.text, staged)
    refused: dict[str, list[str]] = {}
    before = kept = whole = shown = 0
    for one in public:
        path = one.source.path
        made = seen.get(path)
        body = bare(asks(one.source), path, policy(chosen), chosen, read.text)
        whole += len(WORD.findall(one.document.body))
        if made is None or made.covered is None:
            refused[path] = [str(p) for p in (made.problems if made else ())] or ["nothing said"]
            continue
        shown += 1
        was, now = Counter(WORD.findall(body.draft.text)), Counter(WORD.findall(made.covered.text.split("\n---\n", 1)[-1]))
        before += was.total()
        kept += (was & now).total()
        texts[path] = one.source.data
    library = place / "postmortems"
    for path, data in texts.items():
        (library / path).parent.mkdir(parents=True, exist_ok=True)
        (library / path).write_bytes(data)
    for source in found:
        if source.role is Role.ATTACHMENT and Path(source.file).is_file():
            (library / source.path).parent.mkdir(parents=True, exist_ok=True)
            (library / source.path).write_bytes(Path(source.file).read_bytes())
    library.mkdir(exist_ok=True)
    (place / "docs").mkdir()
    (place / "docs" / "index.md").write_text("---\nvisibility: public\n---\n\n# Home\n", encoding="utf-8")
    stated = {"approval": "optional", "people": [{"name": name, "as": "responder"} for name in people]}
    (place / "redaction.yml").write_text(yaml.safe_dump(stated, allow_unicode=True), encoding="utf-8")
    plugins = {"search": {}, "tags": {}, "postmortems": {"source": "postmortems", "audience": "public", "redaction": "redaction.yml"}}
    config = {"site_name": "Reports", "theme": {"name": "material", "font": False}, "plugins": plugins}
    (place / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"], cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    log = done.stdout + done.stderr if done.returncode else ""
    control = sum(len(pattern.findall(one.document.text)) for one in raw for pattern in LEFT.values())
    asked = sum(1 for one in staged if one.role is Role.INCIDENT)
    return Outcome(folder.name, len(found), asked, shown, given, before, kept, whole, left(place / "site"), refused, log, control)


def left(site: Path) -> dict[str, Counter[str]]:
    """What stands in the files of a site that are not the theme's."""
    found: dict[str, Counter[str]] = {name: Counter() for name in LEFT}
    for path in sorted(site.rglob("*")) if site.is_dir() else ():
        name = path.relative_to(site).as_posix()
        if not path.is_file() or name.startswith("assets/") or path.suffix in (".css", ".js", ".gz"):
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        if path.suffix == ".html":
            text = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", text, flags=re.DOTALL)
            values = re.findall(r"\b(?:href|src|title|alt|content|data-[\w-]+|id)=\"([^\"]*)\"", text)
            text = re.sub(r"</?(?:b|i|em|strong|code|span|a|mark|wbr)\b[^>]*>", "", text)
            text = "\n".join((re.sub(r"<[^>]*>", " ", text), *values))
        text = html.unescape(text)
        for kind, pattern in LEFT.items():
            found[kind].update(pattern.findall(text))
    return found


def main(parts: list[str]) -> bool:
    """Print a row for each folder and everything that is left; whether anything is."""
    folders = [p for p in sorted(CORPORA.iterdir()) if p.is_dir() and (not parts or any(part in p.name for part in parts))]

    def one(folder: Path) -> Outcome:
        with tempfile.TemporaryDirectory() as place:
            return built(folder, Path(place))

    wrong = False
    total: Counter[str] = Counter()
    with ThreadPoolExecutor(2) as pool:
        for row in pool.map(one, folders):
            counts = {kind: seen.total() for kind, seen in row.left.items()}
            total.update(counts, in_the_sources=row.control, before=row.before, kept=row.kept, asked=row.asked, public=row.public)
            said = ", ".join(f"{kind} {n}" for kind, n in counts.items())
            print(
                f"{row.name:36} {row.public:3} of {row.asked:3} public ({row.given} headers written anew); {row.kept} of {row.before} words "
                f"of public sections kept ({row.kept / max(1, row.before):.1%}), {row.whole} in all; in the sources {row.control}; left: {said}",
                flush=True,
            )
            for kind, seen in row.left.items():
                for value, n in seen.items():
                    print(f"    {kind}: {value} x{n}")
            for path, reasons in row.refused.items():
                print(f"    kept back: {path}: {'; '.join(reasons)}")
            if row.log:
                print("    the build failed:", *row.log.splitlines()[-6:], sep="\n      ")
            wrong = wrong or bool(row.log) or any(counts.values())
    print(f"all: {dict(total)}; {total['kept'] / max(1, total['before']):.1%} of the words of public sections kept")
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
