"""Bodies as their authors saw them: each Markdown file of `bodies/` beside the article it becomes, reviewed as text.

Write them anew with `GOLDEN=write pytest tests/render/test_bodies.py` and read the difference.
"""

import os
from pathlib import Path

import pytest
from editions import body

CASES = sorted((Path(__file__).parent / "bodies").glob("*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_body_is_as_reviewed(case):
    made = body(case.read_text(encoding="utf-8"))
    contents = "".join(f"<!-- {a.level} {a.id} {a.title} -->\n" for a in made.anchors)
    text = f"<!-- {made.title} | {made.title_id} -->\n{contents}{made.html.strip()}\n"
    kept = case.with_suffix(".html")
    if os.environ.get("GOLDEN") == "write":
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")
