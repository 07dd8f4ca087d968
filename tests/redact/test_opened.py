"""Opened: the headings of the reader's own words for parts that open a public section; each new one is looked at before it does.

The reader may take whatever it likes for a timeline. That it takes a log of a chat for one must not publish it, so the list is reviewed as
text: `GOLDEN=write pytest tests/redact/test_opened.py` writes it anew.
"""

import os
from pathlib import Path

from shelves import public

from mkdocs_postmortems.read.parts.aliases import ALIASES
from mkdocs_postmortems.read.parts.asked import ASKED
from mkdocs_postmortems.read.parts.tongues import MORE

KEPT = Path(__file__).with_name("opened.txt")


def test_nothing_opens_a_public_section_that_nobody_has_looked_at():
    rows = {alias: name for table in (ALIASES, MORE, ASKED) for name, listed in table.items() for alias in listed.split("|")}
    # A word of its own below each heading tells whether the section is public.
    text = public("It broke.\n" + "".join(f"\n## {alias}\n\nmark-{at}-end\n" for at, alias in enumerate(rows)))
    opened = [f"{name}: {alias}" for at, (alias, name) in enumerate(rows.items()) if f"mark-{at}-end" in text]
    told = "\n".join(sorted(opened)) + "\n"
    if os.environ.get("GOLDEN") == "write":
        KEPT.write_text(told, encoding="utf-8")
    assert len(opened) > len(rows) / 4, "control: many open one"
    assert "timeline: chat" not in told
    assert told == KEPT.read_text(encoding="utf-8")
