"""Build an internal site from each folder of real postmortems and look for every line of every source on its page.

    python tests/nothing_lost.py [FOLDER ...] [--host mkdocs|properdocs] [--keep DIR]

A line is found when its words, marks stripped, stand on the page in the same order, cell by cell in tables.
Link targets count as found in attributes. Comments of HTML are not text. Prints files read, fields found, seconds and every miss.
"""

import argparse
import html
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import ftfy
from ground import CORPORA, run
from lxml import html as lxml_html

SIX_LINES = """\
site_name: Incidents
docs_dir: docs
theme: material
plugins:
  search: {{}}
  postmortems: {{source: {source!r}, audience: internal}}
"""


@dataclass(frozen=True)
class Result:
    """What one folder gave."""

    name: str
    code: int
    log: str
    files: int
    lines: int
    fields: int
    seconds: float
    misses: tuple[str, ...]

    def __str__(self) -> str:
        state = "built" if self.code == 0 else f"FAILED ({self.code})"
        return f"{self.name:32} {state}  {self.files:4} files  {self.fields:6} fields  {self.lines:7} lines  {len(self.misses):4} missing  {self.seconds:6.1f} s"


def words(text: str) -> list[str]:
    """The words of a text: runs of letters and digits; each CJK character by itself."""
    return re.findall(r"[぀-ヿ㐀-鿿豈-﫿]|[^\W_぀-ヿ㐀-鿿豈-﫿]+", text.casefold())


def visible(line: str) -> Iterator[str]:
    """The parts of a source line whose words must be on the page, each as one run."""
    line = re.sub(r"^\s*(?:>\s*)*(?:(?:\d+[.)]|[-*+])\s+)*(?:\[[ xX]?\]\s)?", "", line)
    line = re.sub(r"!?\[([^\[\]]*)\]\(<?([^()\s<>]*(?:\([^()]*\)[^()\s<>]*)*)>?(?:\s+[\"'][^)]*)?\)", "\\1\x00\\2\x00", line)
    line = re.sub(r"^\s*\[[^\]^]+\]:\s*", "", line)
    line = re.sub(r"\[([^\[\]]+)\]\[[^\[\]]*\]", "\\1", line)
    line = re.sub(r"\]\[[^\[\]]*\]", " ", line)
    line = re.sub(r"&#?\w+;", lambda m: html.unescape(m[0]), re.sub(r"<([^<>]*)>", "\x00", line))
    line = re.sub(r"\[\^[^\]]+\]:?|\{[:#.][^}]*\}|:[a-z][a-z0-9_+-]*:", "\x00", line)
    yield from re.split(r"[\x00|]", line)


def missing(source: str, page: str) -> Iterator[tuple[int, str]]:
    """Line number and text of each line of the source whose words are not on the page."""
    source = re.sub(r"<!--.*?-->", lambda m: "\n" * m[0].count("\n"), source, flags=re.DOTALL)
    root = lxml_html.fromstring(page)
    shown = ("href", "src", "alt", "title", "id", "class", "data-written")
    attributes = "\n".join(unquote(v) for e in root.iter() if isinstance(e.tag, str) for k, v in e.attrib.items() if k in shown)
    text = f" {' '.join(words(''.join(root.itertext())))} "
    beside = f" {' '.join(words(attributes))} "
    fence = False
    for number, line in enumerate(source.splitlines(), 1):
        if re.match(r"\s*(?:>\s*)*(```|~~~)", line):
            fence = not fence
            continue
        for part in [line] if fence else visible(line):
            said = words(part)
            # A link to another file of the folder leads to its page: the same words without the ending.
            bare = re.sub(r"\.md\b(?:#.*)?$", "", unquote(part).strip())
            spellings = [
                f" {' '.join(r)} " for r in (said, words(unquote(part)), words(bare), words(re.sub(r":[a-z][a-z0-9_+-]*:", " ", part)))
            ]
            if not said or any(s in text or s in beside for s in spellings) or _in_pieces(said, text) or _by_link(part, text, beside):
                continue
            if not re.fullmatch(r"(?:\s*:[a-z][a-z0-9_+-]*:\s*)+", part):
                yield number, part.strip()


def _by_link(part: str, text: str, beside: str) -> bool:
    """Whether a part with bare addresses in it is there: its words on the page, its addresses as links."""
    found = re.findall(r"https?://[^\s)>\]]+", part)
    rest = words(re.sub(r"https?://[^\s)>\]]+", " ", part))
    return bool(found) and all(set(words(unquote(url))) <= set((text + beside).split()) for url in found) and set(rest) <= set(text.split())


def _in_pieces(run: list[str], text: str) -> bool:
    """Whether the run stands on the page cut by marks inside words (`re**start**`) or by numbers set between."""
    joined, flat = "".join(run), text.replace(" ", "")
    return len(joined) > 3 and joined in flat


def sources(site: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    """Each source and the HTML of its page, found by the path that the page names."""
    for path in site.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        found = re.search(r'data-pm-source="([^"]+)"', text)
        if found:
            yield folder / html.unescape(found[1]), text


def decoded(path: Path) -> str:
    """A source as text, repaired as the reader repairs it."""
    return ftfy.fix_encoding(path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n"))


def build(folder: Path, host: str, keep: Path) -> Result:
    """Build one folder and compare."""
    project = keep / folder.name
    (project / "docs").mkdir(parents=True, exist_ok=True)
    (project / "docs" / "index.md").write_text("# Incidents\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(SIX_LINES.format(source=str(folder)), encoding="utf-8")
    start = time.perf_counter()
    done = run(host, project)
    seconds = time.perf_counter() - start
    files = lines = fields = 0
    misses: list[str] = []
    for source, page in sources(project / "site", folder):
        text = decoded(source)
        files, lines = files + 1, lines + text.count("\n") + 1
        fields += int((re.search(r'data-pm-fields="(\d+)"', page) or [0, 0])[1])
        misses.extend(f"{source.relative_to(folder)}:{n}: {part}" for n, part in missing(text, page))
    return Result(folder.name, done.code, done.log, files, lines, fields, seconds, tuple(misses))


def main() -> int:
    """Build each folder; 1 where a build failed or a line is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--host", default="mkdocs", choices=("mkdocs", "properdocs"))
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    folders = options.folders or sorted(p for p in CORPORA.iterdir() if p.is_dir())
    with tempfile.TemporaryDirectory() as scratch:
        results = [build(f.resolve(), options.host, options.keep or Path(scratch)) for f in folders]
    for result in results:
        print(result)
        for miss in result.misses:
            print("   ", miss)
        if result.code:
            print(result.log[-2000:])
    total = sum(len(r.misses) for r in results)
    print(
        f"{sum(r.files for r in results)} files, {sum(r.lines for r in results)} lines, {total} missing, {sum(r.seconds for r in results):.1f} s"
    )
    return 1 if total or any(r.code for r in results) else 0


if __name__ == "__main__":
    sys.exit(main())
