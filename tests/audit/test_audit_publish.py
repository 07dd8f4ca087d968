"""A clean site takes the place of the last good one; anything else leaves that one standing, even where the machine stops in between."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_postmortems import audit
from mkdocs_postmortems.audit import exchange as exchange_module
from mkdocs_postmortems.model.codes import problem

FOUND = (problem("PM950", "a.html", 1, "the finished site shows a customer", "take it out"),)
WARNED = (problem("PM010", "a.html", 1, "a link leads nowhere", "mend it"),)


def build(folder: Path, text: str) -> Path:
    (folder / "sub").mkdir(parents=True)
    (folder / "index.html").write_text(text)
    (folder / "sub" / f"{text}.html").write_text(text)
    return folder


def is_site(folder: Path, text: str) -> bool:
    """The whole site, and nothing of another."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return files == {"index.html", f"sub/{text}.html"} and (folder / "index.html").read_text() == text


def beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir() if path != site)


@pytest.fixture(params=["in one step", "in two steps"])
def way(request, monkeypatch) -> str:
    """Both ways to put a site in its place: systems that cannot exchange two folders say so, and nothing is faked here but that."""
    if request.param == "in two steps":
        monkeypatch.setattr(exchange_module.sys, "platform", "win32")
    return request.param


def test_first_site(tmp_path, way) -> None:
    """Where no site was, the build becomes it, and the private folder is gone."""
    site = tmp_path / "out" / "site"
    assert audit.publish(build(tmp_path / "private", "new"), site, ()) == ()
    assert is_site(site, "new")
    assert not (tmp_path / "private").exists()
    assert beside(site) == []


def test_replaces_the_last(tmp_path, way) -> None:
    """Nothing of the last site is left, hidden files included, and a warning does not stop it."""
    site = build(tmp_path / "site", "old")
    (site / ".hidden").write_text("old")
    assert audit.publish(build(tmp_path / "private", "new"), site, WARNED) == ()
    assert is_site(site, "new")
    assert beside(site) == []


def test_a_finding_keeps_the_last(tmp_path, way) -> None:
    """With a finding the last good site stands untouched, and nothing of the new one is anywhere."""
    site = build(tmp_path / "site", "old")
    assert audit.publish(build(tmp_path / "private", "new"), site, (*WARNED, *FOUND)) == FOUND
    assert is_site(site, "old")
    assert beside(site) == []


def test_a_finding_and_no_last_site(tmp_path) -> None:
    """With a finding and no site before, there is none afterwards."""
    assert audit.publish(build(tmp_path / "private", "new"), tmp_path / "site", FOUND) == FOUND
    assert list(tmp_path.iterdir()) == []


def test_open_to_its_readers(tmp_path, way) -> None:
    """A private folder is closed to others; the site is as open as the last one was, or as new folders are."""
    private = build(tmp_path / "private", "new")
    private.chmod(0o700)
    site = build(tmp_path / "site", "old")
    site.chmod(0o751)
    audit.publish(private, site, ())
    assert site.stat().st_mode & 0o777 == 0o751
    private = build(tmp_path / "private", "new")
    private.chmod(0o700)
    audit.publish(private, tmp_path / "fresh", ())
    assert (tmp_path / "fresh").stat().st_mode & 0o077


def test_a_checkout_is_kept(tmp_path, way) -> None:
    """The folder of a version control that the site is committed from stays where it is."""
    site = build(tmp_path / "site", "old")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    audit.publish(build(tmp_path / "private", "new"), site, ())
    assert (site / ".git" / "HEAD").read_text() == "ref"
    assert (site / "index.html").read_text() == "new"
    assert not (site / "sub" / "old.html").exists()


def test_a_link_to_the_site(tmp_path, way) -> None:
    """A site that is a link stays one; what it leads to is replaced."""
    real = build(tmp_path / "real", "old")
    (tmp_path / "site").symlink_to(real)
    assert audit.publish(build(tmp_path / "private", "new"), tmp_path / "site", ()) == ()
    assert (tmp_path / "site").is_symlink()
    assert is_site(real, "new")


def test_no_way_to_write(tmp_path, way) -> None:
    """A place that cannot be written to is said, and the private folder is gone all the same."""
    (tmp_path / "file").write_text("x")
    problems = audit.publish(build(tmp_path / "private", "new"), tmp_path / "file" / "site", ())
    assert [p.code for p in problems] == ["PM959"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


STOP = """
import os, sys
from pathlib import Path
from mkdocs_postmortems import audit
from mkdocs_postmortems.audit import exchange
private, site, stop, way = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
if way == "in two steps":
    exchange.sys = type(sys)("sys")
    exchange.sys.platform = "win32"
count = 0
def watch(event, arguments):
    global count
    if event in ("os.rename", "os.remove", "os.rmdir", "os.chmod", "os.mkdir", "shutil.rmtree", "ctypes.dlsym"):
        count += 1
        if count == stop:
            os._exit(9)
sys.addaudithook(watch)
audit.publish(private, site, ())
"""


@pytest.mark.parametrize("way", ["in one step", "in two steps"])
def test_stopped_at_any_step(tmp_path, way) -> None:
    """Stopped before any change it makes, there is a whole site, old or new, at once or after `recover`; and the next build is as always."""
    stopped, seen = 0, set()
    for step in range(1, 200):
        folder = tmp_path / f"{way} {step}"
        site, private = build(folder / "site", "old"), build(folder / "private", "new")
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        done = subprocess.run([sys.executable, "-c", STOP, private, site, str(step), way], env=environment, check=False)
        if done.returncode == 0:
            break
        assert done.returncode == 9
        stopped += 1
        back = audit.recover(site)
        assert is_site(site, "old") or is_site(site, "new")
        seen.add("back" if back else "old" if is_site(site, "old") else "new")
        if way == "in one step":
            assert not back
        assert [name for name in beside(site) if name != "private"] == []
        assert audit.publish(build(folder / "again", "newer"), site, ()) == ()
        assert is_site(site, "newer")
    assert done.returncode == 0
    assert stopped >= 3
    assert seen == ({"old", "new", "back"} if way == "in two steps" else {"old", "new"})


AT_ONCE = """
import sys
from pathlib import Path
from mkdocs_postmortems import audit
who, site = sys.argv[1], Path(sys.argv[2])
for turn in range(60):
    private = site.parent / f"private-{who}-{turn}"
    private.mkdir()
    (private / "index.html").write_text(who)
    for wrong in audit.publish(private, site, (), hidden=True):
        sys.exit(str(wrong))
"""


def test_several_at_once(tmp_path) -> None:
    """Builds that end in one moment put their sites in place one after the other, and none takes another's for something left over."""
    site = tmp_path / "site"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-c", AT_ONCE]
    builds = [subprocess.Popen([*command, str(n), str(site)], env=environment, stderr=subprocess.PIPE, text=True) for n in range(3)]
    assert [(build.communicate()[1], build.returncode) for build in builds] == [("", 0)] * 3
    assert (site / "index.html").read_text() in {"0", "1", "2"}
    assert beside(site) == []


def test_another_file_system(tmp_path) -> None:
    """A private folder on another file system is copied first, and the step that shows it is the same."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev or not os.access(memory, os.W_OK):
        pytest.skip("there is no second file system here")
    private = build(memory / f"audit-{os.getpid()}", "new")
    site = build(tmp_path / "site", "old")
    assert audit.publish(private, site, ()) == ()
    assert is_site(site, "new")
    assert not private.exists()
    assert beside(site) == []


@pytest.mark.parametrize("hidden", [False, True])
def test_a_folder_that_cannot_be_moved(tmp_path, hidden) -> None:
    """A site folder that is mounted is filled anew, file by file, and holds nothing else afterwards but what a host leaves too."""
    site, new = build(tmp_path / "site", "old"), build(tmp_path / "new", "new")
    (site / "x").mkdir()
    (site / "x" / "y").write_text("old")
    (new / "x").write_text("now a file")
    (site / ".well-known").write_text("old")
    sys.modules["mkdocs_postmortems.audit.publish"]._refill(new, site, hidden=hidden)
    assert (site / ".well-known").exists() == hidden
    (site / ".well-known").unlink(missing_ok=True)
    assert {path.relative_to(site).as_posix() for path in site.rglob("*")} == {"index.html", "sub", "sub/new.html", "x"}
    assert (site / "x").read_text() == "now a file"
