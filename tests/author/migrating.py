"""10,000 real files, mutated, through `migrate`: no exception, no lost line, the same reading. `python tests/author/migrating.py [N] [SEED]`."""

import random
import sys
from collections import Counter
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from ground import CORPORA, ROOT

from mkdocs_postmortems import author, read
from mkdocs_postmortems.author.same import differences
from mkdocs_postmortems.author.shell import parts
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience

SETTINGS = Settings(Audience.INTERNAL, date(2026, 11, 20), timezone="UTC")
PIECES = (
    "---\n", "\r\n", "\r", "\ufeff", "**Date:** 2025-01-02\n", "| Status | Final |\n", "|---|---|\n", "| | |\n", "title: [\n", "```\n", "<!--", "-->", "Severity: SEV-1 | Status: draft\n",
    "> **Owner:** Ada\n", "- **Started:** 2025-01-02 10:00 PST\n", "times:\n", "start_time: 2025-01-02T10:00Z\n", "\x00", "\u2028", "é", "\t", "%%", "[[redact:", ":::\n", "+++\n", "1. SEVERITY\n",
)  # fmt: skip


def understood(text):
    return read.postmortem(Source("a.md", "a.md", Role.INCIDENT, "a file", text.encode("utf-8", "surrogatepass")), SETTINGS)


def files(most=0):
    """Texts of the sample library and of public collections, short ones first."""
    found = [*(ROOT / "postmortems").rglob("*.md"), *(CORPORA.rglob("*.md") if CORPORA.is_dir() else ())]
    texts = [
        text
        for path in sorted(found, key=lambda one: (one.stat().st_size, one))
        if (text := path.read_bytes().decode("utf-8", "ignore").strip("\x00"))
    ]
    return texts[:most] if most else texts


def mutated(text, chance):
    """The text with a few lines cut, doubled, swapped or broken, the head more often than the rest."""
    lines = list(text.splitlines(keepends=True)) or [""]
    for _ in range(chance.randint(1, 5)):
        at = min(int(chance.expovariate(0.1)), len(lines) - 1)
        act = chance.randrange(6)
        if act == 0 and len(lines) > 1:
            del lines[at]
        elif act == 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif act == 2:
            cut = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + chance.choice(PIECES) + lines[at][cut:]
        elif act == 3:
            lines.insert(at, chance.choice(PIECES))
        elif act == 4:
            lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
        else:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
    return "".join(lines)


def fault(text):
    """What migrating this text does that it must not; empty where all is well."""
    try:
        made = author.migrated(text, understood)
    except ValueError:
        return ""
    if made.text == text:
        return "" if not made.moved else f"says it moved {made.moved} and changed nothing"
    wrong = differences(understood(text), understood(made.text))
    if wrong:
        return f"reads differently: {wrong}"
    again = author.migrated(made.text, understood)
    if again.text != made.text and len(again.moved) >= len(made.moved) + len(made.left):
        return "does not come to rest"
    return lost(text, made)


def lost(before, made):
    """Lines of the body that are gone without being the line of a moved field, or that changed their bytes."""
    old, new = ([line.text for line in parts(text.removeprefix("\ufeff"))] for text in (before, made.text))
    body = iter(old)
    end = understood(made.text).document.header.end
    shown = new[end + 1 :] if not understood(before).document.header.end else new[end:]
    if not all(line in body for line in shown):
        return "a line of the body was changed or stands elsewhere"
    gone = list((Counter(old) - Counter(new)).elements())
    fields = len([name for name in made.moved if name != "the names of keys"])
    frames = sum(1 for line in gone if "|" in line and not line.strip(" |:-\r\n\t")) * 2
    keys = sum(1 for line in gone if ":" in line) if "the names of keys" in made.moved else 0
    return "" if len(gone) <= fields + frames + keys else f"{len(gone)} lines are gone for {fields} fields: {gone}"


def main(count, seed):
    chance, texts, wrong = random.Random(seed), files(), 0
    for number in range(count):
        text = mutated(chance.choice(texts[: len(texts) * 3 // 4]), chance)
        try:
            found = fault(text)
        except Exception as error:  # noqa: BLE001 - that none comes is what is looked for
            found = f"{type(error).__name__}: {error}"
        if found:
            wrong += 1
            print(f"{number}: {found}\n{text[:400]!r}")
    print(f"{count} files, {wrong} wrong, seed {seed}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1))
