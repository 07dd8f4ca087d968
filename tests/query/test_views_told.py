"""Views that ship are left out of a public edition that does not hold what they exclude: everything would count as not done."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mkdocs_postmortems import query
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.render import tally

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


def test_twelve_months_are_the_same_ones_in_the_view_and_in_the_tile():
    """From the first of a month on, drills and near misses aside; a day that is within a year of today but before that month is in neither."""
    days = {"a": "2025-03-25", "b": "2025-04-01", "c": "2026-03-20", "d": "2026-03-21"}
    files = {f"{name}.md": TEXT.format(more="").replace("PM-1", name).replace("2026-03-01", day) for name, day in days.items()}
    files["e.md"] = TEXT.format(more="kind: near_miss\n").replace("PM-1", "e")
    settings = Settings(Audience.INTERNAL, date(2026, 3, 20))
    library = editions.library(files)
    found, _ = query.views(query.records(library, settings), query.items(library, settings), settings)
    [view] = [one for one in found if one.saved.slug == "last-12-months"]
    counted = [one.key for one in library.incidents if "recent" in tally.marks(one, settings.as_of)]
    assert sorted(view.keys) == sorted(counted)
    assert len(counted) == 2
