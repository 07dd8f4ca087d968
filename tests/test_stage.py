"""The stage from outside: private, and swept once the process that made it is dead."""

import os
import subprocess
import sys
import tempfile

import pytest

from mkdocs_postmortems.plugin import stage

OWNER = "from mkdocs_postmortems.plugin import stage\np = stage.private()\n(p / 'a.md').write_text('x')\nprint(p, flush=True)\ninput()\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no locks of this kind")
def test_what_a_killed_build_leaves(tmp_path, monkeypatch):
    """It stays while its process lives and goes after that; what is not surely ours stays for ever."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER], env=os.environ | {"TMPDIR": str(tmp_path)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert owner.stdout is not None
    try:
        left = tmp_path / owner.stdout.readline().strip().rpartition("/")[2]
        assert left.stat().st_mode & 0o777 == 0o700
        (tmp_path / "postmortems-build-open").mkdir(mode=0o755)
        (tmp_path / "postmortems-build-open" / ".lock").touch()
        (tmp_path / "postmortems-build-unlocked").mkdir(mode=0o700)
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        (tmp_path / "elsewhere" / ".lock").touch()
        (tmp_path / "postmortems-build-link").symlink_to("elsewhere")
        first = stage.private()
        assert (left / "a.md").exists(), "control: its process lives"
    finally:
        owner.kill()
        owner.wait()
        owner.stdin.close()  # type: ignore[union-attr]
        owner.stdout.close()
    second = stage.private()
    assert not left.exists()
    assert first.exists()
    for one in (first, second):
        stage.removed(one)
    assert {p.name for p in tmp_path.iterdir()} == {
        "postmortems-build-open", "postmortems-build-unlocked", "postmortems-build-link", "elsewhere",
    }  # fmt: skip


COPIED = """
import os, sys
from mkdocs_postmortems.plugin import stage
first = stage.private()
copy = os.fork()
if not copy:
    second = stage.private()
    assert second != first and second.is_dir()
    sys.exit(7)
assert os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1]) == 7
assert first.is_dir(), "it belongs to a process that lives"
sys.exit(7)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no copies of a process")
def test_each_process_takes_its_own_away(tmp_path):
    """A copy of a process that builds may build as well: each ends with its own folder, and with none of the other."""
    done = subprocess.run(
        [sys.executable, "-c", COPIED], env=os.environ | {"TMPDIR": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 7, done.stderr
    assert list(tmp_path.iterdir()) == []
