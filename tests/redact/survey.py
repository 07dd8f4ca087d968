"""Real postmortems built public, source by source: what is left that should not be, and how much of the text is kept.

Run by hand: `python tests/redact/survey.py [number of made-up terms]`. Reads the folder of real postmortems beside the project.
"""

import re
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from mkdocs_postmortems import build, read, redact, sources
from mkdocs_postmortems.model.redaction import DeclaredTerm, Rules
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.redact.credentials.credentials import findings
from mkdocs_postmortems.settings import settings

CORPORA = Path(__file__).resolve().parents[2].parent / "shared" / "corpora"
WORD = re.compile(r"\w+")
LEFT = {
    "mail": re.compile(r"[\w.+-]+@[\w-]+\.[A-Za-z]{2,}"),
    "handle": re.compile(r"(?:^|[\s(,])@[A-Za-z][\w-]{2,}", re.MULTILINE),
    "private": re.compile(r"\b(?:10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)\b"),
    "host": re.compile(r"\b[\w-]+\.(?:internal|corp|local|lan|intranet)\b"),
}


def asked(source):
    """The source with a header that asks to be public."""
    text = source.data.decode("utf-8", "replace").replace("\r\n", "\n").lstrip("\ufeff")
    if re.match(r"---[ \t]*\n", text) and re.search(r"^---[ \t]*$", text[4:], re.MULTILINE):
        return replace(source, data=re.sub(r"^---[ \t]*\n", "---\nvisibility: public\n", text, count=1).encode())
    return replace(source, data=f"---\nvisibility: public\n---\n{text}".encode())


def main(terms):
    made = tuple(DeclaredTerm(f"Zorbix{n:04d} Qwarn", "customer") for n in range(terms))
    seconds = letters = 0
    secrets = Counter()
    for folder in sorted(p for p in CORPORA.iterdir() if p.is_dir()):
        chosen, _ = settings({"audience": "public"}, folder=folder, today=date(2026, 6, 1))
        chosen = replace(chosen, redaction=Rules(approval="optional", terms=made))
        found = tuple(asked(s) if s.role is Role.INCIDENT and s.data else s for s in sources.walk(folder, chosen))
        raw = build.postmortems(found, chosen)
        start = time.process_time()
        covered, problems = redact.cover(raw, chosen, read.text, found)
        seconds += time.process_time() - start
        letters += sum(len(r.document.text) for r in raw)
        whole = "\n".join(c.text for c in covered)
        left = {name: len(pattern.findall(whole)) for name, pattern in LEFT.items()}
        kept, before = len(WORD.findall(whole)), sum(len(WORD.findall(r.document.body)) for r in raw)
        secrets.update(f.rule for r in raw for f in findings(r.document.text))
        said = dict(Counter(p.code for p in problems))
        print(
            f"{folder.name:42} {len(covered):4} of {len(raw):4} public, {kept / max(before, 1):4.0%} of {before:6} words, left {left} {said}"
        )
        for one in problems:
            if one.level == "error":
                print("    ", one)
    print(
        f"{letters / 1e6 / max(seconds, 0.01):.2f} MB/s of processor time; credentials per 100 KB: {sum(secrets.values()) / letters * 1e5:.2f} {dict(secrets)}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
