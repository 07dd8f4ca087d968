"""The plain recipe, run for real on a small git repository: what it publishes, and what makes it leave everything as it was."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from ground import write
from pipeline import CACHE, FILES, POOL, commit, contents, environment, publish, repository

SECRET = POOL.replace("status: final", "status: final\nseverity_reason: x").replace(
    "because the pool", "because postgres://root:hunter2secret@db.globex.io/x was set and the pool"
)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A repository, and both editions of its first commit in their places: this once by the programs as they are installed."""
    folder = tmp_path_factory.mktemp("published")
    first = repository(folder / "library")
    installed = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = publish(folder / "library", internal_to=folder / "www/in side", public_to=folder / "www/public", PATH=installed)
    return folder, first, done


@pytest.fixture
def copied(published, tmp_path):
    """A copy of both that a test may spoil."""
    folder, first, _ = published
    shutil.copytree(folder, tmp_path / "all", symlinks=True)
    return tmp_path / "all", first


def again(folder, *arguments, **more):
    """The recipe once more with the places of the first time."""
    return publish(folder / "library", *arguments, internal_to=folder / "www/in side", public_to=folder / "www/public", **more)


def test_a_good_merge_publishes_both(published):
    folder, _, done = published
    assert done.returncode == 0, done.stderr
    assert "checking the whole library" in done.stderr
    inside, public = contents(folder / "www/in side"), contents(folder / "www/public")
    assert any(b"Globex Industries" in data for data in inside.values())
    assert not any(b"Globex" in data for data in public.values())
    assert any(b"Pool of connections ran dry" in data for data in public.values())
    assert sorted(p.name for p in (folder / "www").iterdir()) == ["in side", "public"]


def test_a_second_merge_replaces_both(copied):
    folder, first = copied
    commit(folder / "library", postmortems__cache=CACHE)
    (folder / "www/public/left.html").write_text("of an earlier time", encoding="utf-8")
    done = again(folder, base=first, shell="bash")
    assert done.returncode == 0, done.stderr
    assert f"checking what changed since {first}" in done.stderr
    assert any(b"marmalade" in data for data in contents(folder / "www/in side").values())
    public = contents(folder / "www/public")
    assert "left.html" not in public
    assert not any(b"marmalade" in data for data in public.values())


def spoil_check(folder):
    write(folder, {"postmortems/pool.md": SECRET})


def spoil_internal(folder):
    write(folder, {"docs/index.md": "# Home\n\n[nowhere](nowhere.md)\n"})


def spoil_public(folder):
    """An audience that nobody knows is not taken for the internal one."""
    write(folder, {"mkdocs.public.yml": FILES["mkdocs.public.yml"].replace("audience: public", 'audience: ""')})


def spoil_edition(folder):
    """A configuration that is named public and builds the other edition."""
    write(folder, {"mkdocs.public.yml": FILES["mkdocs.public.yml"].replace("audience: public", "audience: internal")})


def spoil_audit(folder):
    """A hook writes into the public site when its build is over: nothing but the audit afterwards can see that."""
    hook = """
        from pathlib import Path
        def on_shutdown():
            Path("build/editions/public/late.txt").write_text("Globex Industries")
    """
    write(folder, {"late.py": hook, "mkdocs.public.yml": FILES["mkdocs.public.yml"].rstrip() + "\n        hooks: [late.py]\n"})


def spoil_settings(folder):
    (folder / "mkdocs.public.yml").unlink()


def test_the_first_check_of_an_archive_says_with_which_profile_to_begin(copied):
    folder, first = copied
    spoil_check(folder / "library")
    commit(folder / "library")
    hint = "`check: {profile: foundation}` below `postmortems` in mkdocs.yml"
    assert hint in again(folder).stderr
    assert hint not in again(folder, base=first).stderr, "control: a change has no archive to blame"


@pytest.mark.parametrize(
    ("spoil", "step", "says"),
    [
        (spoil_check, "checking the change", "postmortems/pool.md:"),
        (spoil_internal, "building the internal edition", "nowhere.md"),
        (spoil_public, "building the public edition", "audience"),
        (spoil_edition, "building the public edition", "would build the internal edition"),
        (spoil_audit, "auditing the public edition", "PM95"),
        (spoil_settings, "reading the settings", "there is no mkdocs.public.yml"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_failure_keeps_what_was_published_and_says_why(copied, spoil, step, says):
    folder, first = copied
    before = contents(folder / "www")
    spoil(folder / "library")
    commit(folder / "library")
    done = again(folder, base=first)
    assert done.returncode != 0
    assert f"stopped while {step}" in done.stderr
    assert says in done.stdout + done.stderr
    assert contents(folder / "www") == before
    # What failed does not lie about for a later step that asks for no success.
    assert step.startswith(("checking", "reading")) or contents(folder / "library/build/editions") == {}


@pytest.mark.parametrize("fails", ["www/public.new", "www/in side.new"])
def test_both_or_none(copied, tmp_path, fails):
    """A disk that refuses one of the renames: the other is taken back."""
    folder, _ = copied
    before = contents(folder / "www")
    shim = write(
        tmp_path / "bin", {"mv": f'#!/bin/sh\ncase "$1" in *"/{fails}") echo refused >&2; exit 1 ;; esac\nexec {shutil.which("mv")} "$@"\n'}
    )
    (shim / "mv").chmod(0o755)
    for edition in ("internal", "public"):
        shutil.rmtree(folder / "library/build/editions" / edition, ignore_errors=True)  # what an earlier run built
        write(folder / "library/build/editions" / edition, {"index.html": "another site"})
    done = again(folder, "place", PATH=f"{shim}:/usr/bin:/bin")
    assert done.returncode == 1
    assert "stopped while exchanging the sites" in done.stderr
    assert {n: d for n, d in contents(folder / "www").items() if ".new/" not in n} == before
    assert again(folder, "place").returncode == 0  # the control: the same with a disk that works
    assert set(contents(folder / "www").values()) == {b"another site"}


@pytest.mark.parametrize(
    ("internal", "public", "code", "says"),
    [
        ("www/public/in", "www/public", 2, "inside the public one"),
        ("www", "www/public", 2, "inside the internal one"),
        ("www/a", "www/a", 2, "inside the public one"),
        ("www/a", "www/ab", 0, "published"),
        ("www/locked", "www/b", 2, "cannot be locked"),
        ("", "www/b", 2, "holds this library"),
        ("library", "www/b", 2, "holds this library"),
        ("www/a", "library/build", 2, "holds build/editions"),
        ("library/build/editions/internal", "www/b", 2, "which every build empties"),
        ("library/mkdocs.yml", "www/b", 2, "is a file"),
        ("library/postmortems", "www/b", 2, "where the postmortems are"),
        ("www/a", "library/postmortems/site", 2, "where the postmortems are"),
        ("library/.git", "www/b", 2, "holds files and no site"),
        ("www/empty", "library/site", 0, "published"),
    ],
)
def test_places(copied, internal, public, code, says):
    folder, _ = copied
    (folder / "www/locked.lock").mkdir()
    (folder / "www/empty").mkdir()
    postmortems = contents(folder / "library/postmortems")
    done = publish(folder / "library", "place", internal_to=folder / internal, public_to=folder / public)
    assert (done.returncode, says in done.stderr) == (code, True), done.stderr
    assert (folder / "www/locked.lock").is_dir()  # somebody else's
    assert (folder / "library/mkdocs.yml").is_file()
    assert contents(folder / "library/postmortems") == postmortems != {}
    assert (folder / "library/.git/HEAD").is_file()


def test_a_wrong_place_is_refused_before_anything_is_built(copied):
    """Its name says so at once, and both builds may take minutes; what an earlier run has built stands."""
    folder, _ = copied
    built = contents(folder / "library/build/editions")
    done = publish(folder / "library", internal_to=folder / "www/public/in", public_to=folder / "www/public")
    assert (done.returncode, "inside the public one" in done.stderr) == (2, True), done.stderr
    assert "checking" not in done.stderr
    assert contents(folder / "library/build/editions") == built != {}


def test_a_killed_run_is_mended_by_the_next(copied):
    """Between its two renames a run leaves the last good site beside its place."""
    folder, _ = copied
    good = contents(folder / "www/public")
    (folder / "www/public").rename(folder / "www/public.old")
    assert publish(folder / "library", "place", internal_to=folder / "www/locked/x", public_to=folder / "www/public").returncode == 0
    assert contents(folder / "www/public") == good


def test_the_comment(copied):
    folder, first = copied
    commit(
        folder / "library", postmortems__cache=CACHE, postmortems__pool=POOL.replace("40 minutes", "45 minutes"), docs__index="# Hello\n"
    )
    done = publish(folder / "library", "comment", base=first)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("<!-- mkdocs-postmortems -->\n## Postmortems in this change\n")
    assert "`cache.md` stays at home" in done.stdout
    assert "`pool.md` can be published" in done.stdout
    assert "-Globex Industries saw" in done.stdout
    # Both of the library are what the change writes, and neither is a past incident of it.
    assert "No past incidents" in done.stdout


def test_a_comment_names_what_is_taken_away(copied):
    folder, first = copied
    (folder / "library/postmortems/pool.md").unlink()
    commit(folder / "library")
    done = publish(folder / "library", "comment", base=first)
    assert (done.returncode, "Taken away: `postmortems/pool.md`" in done.stdout) == (0, True), done.stderr
    assert "It touches no postmortem" not in done.stdout
    last = commit(folder / "library", docs__index="# Hello\n")
    assert "It touches no postmortem" in publish(folder / "library", "comment", base=f"{last}^").stdout, "control"


@pytest.mark.parametrize("stops", ["postmortems", "mkdocs"])
def test_a_run_that_is_stopped_leaves_nothing_that_nobody_has_audited(copied, tmp_path, stops):
    """Both sites lie there while the public one is audited; a later step would publish them."""
    folder, _ = copied
    real = shutil.which(stops, path=environment()["PATH"])
    write(tmp_path / "bin", {stops: f'#!/bin/sh\n{real} "$@"\nkill -TERM $PPID\n'})
    (tmp_path / "bin" / stops).chmod(0o755)
    done = publish(folder / "library", "build", PATH=f"{tmp_path}/bin:{environment()['PATH']}")
    assert (done.returncode, "stopped while" in done.stderr) == (143, True), done.stderr
    assert not (folder / "library/build/editions").exists()
    assert publish(folder / "library", "place", internal_to=folder / "www/a", public_to=folder / "www/b").returncode == 2
    assert publish(folder / "library", "build").returncode == 0, "control"


def test_a_comment_is_cut_between_its_parts(copied):
    folder, first = copied
    long = "".join(f"\nThe pool of connections number {n} was empty, and Globex Industries waited for it to fill up.\n" for n in range(500))
    for name in ("a", "b", "c"):
        write(folder / "library", {f"postmortems/{name}.md": POOL.replace("INC-1", name).replace("\n## Notes", long + "\n## Notes")})
    commit(folder / "library")
    done = publish(folder / "library", "comment", base=first)
    assert len(done.stdout.encode()) < 65_536
    assert re.search(r"Too long for one comment: `postmortems redact [abc]\.md --diff`", done.stdout)
    assert done.stdout.count("```") % 2 == 0


@pytest.mark.parametrize(
    ("base", "code", "says"),
    [("", 2, "needs POSTMORTEMS_BASE"), ("0" * 40, 2, "needs POSTMORTEMS_BASE"), ("ab" * 20, 2, "a commit of this clone")],
)
def test_a_comment_needs_something_to_compare_with(copied, base, code, says):
    folder, _ = copied
    done = publish(folder / "library", "comment", base=base)
    assert (done.returncode, says in done.stderr) == (code, True), done.stderr


@pytest.mark.parametrize(("word", "code"), [("--help", 0), ("-h", 0), ("help", 0), ("--hlep", 2)])
def test_it_says_what_it_does(tmp_path, word, code):
    done = publish(tmp_path, word)
    assert done.returncode == code, done.stderr
    assert [one in done.stdout for one in ("publish.sh check", "POSTMORTEMS_BASE", "set -eu")] == [not code, not code, False]
    assert ("nothing was published" in done.stderr) == bool(code), "the control: a slip is refused"
