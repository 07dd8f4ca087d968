"""Pages of one's own: no page of the library pushes aside one that the site has, whichever of its places is taken."""

import pytest
from ground import run, write

from mkdocs_postmortems.render.addresses import FOLDERS
from mkdocs_postmortems.settings.places import INDEXES

FILES = {
    "mkdocs.yml": "site_name: T\nplugins: {search: {}, postmortems: {source: postmortems}}\ntheme: mkdocs\n",
    "postmortems/a.md": "# Pool\n\n**Date:** 2025-04-01\n**Tags:** database\n",
    "docs/index.md": "# Welcome\n",
}


def test_every_folder_of_indexes_is_known_where_places_are_chosen():
    assert set(FOLDERS.values()) | {"actions", "insights", "review", "publication", "digests", "glossary"} == set(INDEXES)


@pytest.mark.parametrize(
    ("own", "page", "ours"),
    [
        ("glossary.md", "glossary/index", "postmortems/glossary/index"),
        ("digests/README.md", "digests/index", "postmortems/digests/index"),
        ("postmortems/README.md", "postmortems/index", "postmortems/library/index"),
    ],
)
def test_a_page_of_the_site_stays_and_ours_stands_elsewhere(tmp_path, own, page, ours):
    made = run("mkdocs", write(tmp_path, FILES | {f"docs/{own}": "# Quilda's own page\n"}))
    assert made.code == 0, made.log
    assert "PM014" not in made.log
    assert "Quilda" in made.page(page)
    assert "Quilda's own page</h1>" not in made.page(ours)
