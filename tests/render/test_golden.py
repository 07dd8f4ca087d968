"""Whole pages of the small library, kept as files and reviewed as text: a changed page is a changed file in the same commit.

Write them anew with `GOLDEN=write pytest tests/render/test_golden.py` and read the difference.
"""

import os
from pathlib import Path

import pytest
import shelf

from mkdocs_postmortems.render import indexes

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("postmortems/index", "services/index", "services/api/index", "timeline/index", "actions/index", "postmortems/unread/index")


@pytest.mark.parametrize("name", NAMES)
def test_page_is_as_reviewed(name):
    page = next(p for p in indexes.pages(shelf.small(), shelf.INTERNAL) if p.address == name)
    kept = GOLDEN / f"{name.replace('/', '_')}.html"
    if os.environ.get("GOLDEN") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(page.html + "\n", encoding="utf-8")
    assert page.html + "\n" == kept.read_text(encoding="utf-8")
