"""A file changed in one step: its mode stays, a link to it stays a link, and a file that changed meanwhile is left alone."""

import pytest

from mkdocs_postmortems.author import rewrite


def test_mode_and_link_stay(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "b.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    rewrite(link, b"old", b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md", "b.md"]


def test_a_file_that_changed_is_left_alone(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(b"newer")
    with pytest.raises(ValueError, match="meantime"):
        rewrite(file, b"old", b"new")
    assert file.read_bytes() == b"newer"
