"""What is kept of an internal edition lies in a folder of its own, or nothing is kept and nothing is built."""

import pytest

from mkdocs_postmortems import keep


def _apart(root):
    return {"the postmortems": root / "postmortems", "docs_dir": root / "docs", "site_dir": root / "site"}


@pytest.mark.parametrize(
    "option", [".", "docs", "docs/kept", "postmortems", "postmortems/kept", "site", "site/kept", "..", "docs/../postmortems"]
)
def test_a_folder_of_the_site_keeps_nothing(tmp_path, option):
    """Its `.gitignore` would hide the postmortems, its files be read as some, or be published; nothing is written."""
    (tmp_path / "library").mkdir()
    with pytest.raises(ValueError, match="`cache` names a folder that lies in"):
        keep.shelf(option, tmp_path / "library", "internal", _apart(tmp_path / "library"))
    assert not list((tmp_path / "library").iterdir())


@pytest.mark.parametrize("option", [None, ".cache/postmortems", "kept", "../kept", "docs/.kept", "docs-kept", " kept "])
def test_a_folder_of_its_own_is_taken(tmp_path, option):
    """The control; what lies below a name with a dot is no page and no source."""
    (tmp_path / "library").mkdir()
    assert keep.shelf(option, tmp_path / "library", "internal", _apart(tmp_path / "library")).open


@pytest.mark.parametrize("option", [5, True, "", " ", ["kept"], {"kept": 1}])
def test_what_is_no_folder_says_what_would_be_right(tmp_path, option):
    """With an example."""
    with pytest.raises(ValueError, match=r"cache: \.cache/postmortems"):
        keep.shelf(option, tmp_path, "internal", {})


def test_where_the_sources_are_the_whole_folder_the_usual_place_is_taken(tmp_path):
    """Nobody wrote the option, and a name with a dot is passed over by whoever reads the folder."""
    assert keep.shelf(None, tmp_path, "internal", {"the postmortems": tmp_path}).open
