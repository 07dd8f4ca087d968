"""Views that ship are left out of a public edition that does not hold what they exclude: everything would count as not done."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mkdocs_postmortems import query
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "render"))
import editions

TEXT = "---\nid: PM-1\ntitle: Pool\ndate: 2026-03-01\nseverity: SEV-1\n{more}---\n\n## Summary\n\nIt ran dry.\n"


@pytest.mark.parametrize(
    ("audience", "more", "there"),
    [(Audience.PUBLIC, "", False), (Audience.PUBLIC, "status: draft\n", True), (Audience.INTERNAL, "", True)],
)
def test_a_view_that_excludes_what_nobody_is_told_is_left_out(audience, more, there):
    settings = replace(Settings(Audience.INTERNAL, date(2026, 3, 20)), audience=audience)
    library = editions.library({"pm-1.md": TEXT.format(more=more)})
    found, wrong = query.views(query.records(library, settings), query.items(library, settings), settings)
    slugs = {one.saved.slug for one in found}
    assert ("missing-review" in slugs) is there
    assert {"severe", "last-12-months"} <= slugs
    assert wrong == ()
