"""Real postmortems: each folder kept beside the project builds an internal site, and no line of any source is missing from its page."""

import pytest
from nothing_lost import CORPORA, build, missing

FOLDERS = sorted(p.name for p in CORPORA.iterdir() if p.is_dir()) if CORPORA.is_dir() else ["(no real postmortems beside the project)"]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_real_folder_is_built_whole(corpora, tmp_path, name):
    """Six lines of configuration give a site without an error, and every line of text stands on a page."""
    result = build(corpora / name, "mkdocs", tmp_path)
    assert result.code == 0, result.log
    assert "Traceback" not in result.log
    assert list(result.misses) == []


def test_the_search_for_missing_lines_finds_one():
    """Control: a line that was never on the page is found missing."""
    assert [n for n, _ in missing("# Title\n\nhere\n\nnever written there\n", "<article><h1>Title</h1><p>here</p></article>")] == [5]
