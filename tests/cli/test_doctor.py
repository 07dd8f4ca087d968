"""Doctor: each thing that would go wrong is named at its place, and a sound set-up gives nothing."""

import json
import subprocess

import pytest
from click.testing import CliRunner
from ground import write

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.cli.surroundings import surroundings

SOUND = {
    "mkdocs.yml": "site_name: T\nsite_dir: site\nplugins:\n  search: {}\n  postmortems: {audience: internal}\n",
    "mkdocs.public.yml": "INHERIT: mkdocs.yml\nsite_dir: public\nplugins:\n  postmortems: {audience: public, redaction: redaction.yml}\n",
    "redaction.yml": "reviewers: ['@lee']\n",
    "postmortems/2025-a.md": "---\nid: PM-1\ntitle: A\ndate: 2025-01-02\n---\n\nText.\n",
    ".github/workflows/site.yml": "on: push\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - run: mkdocs build --strict -f mkdocs.public.yml\n",
}


def look(folder, *arguments):
    made = CliRunner().invoke(main, ["doctor", str(folder), "--format", "json", *arguments])
    assert made.exit_code in (0, 1), made.output
    return made.exit_code, {
        (one["name"], one["place"].removeprefix(f"{folder}/")) for one in json.loads(made.stdout) if one["level"] != "info"
    }


def test_a_sound_set_up_gives_nothing(tmp_path):
    assert look(write(tmp_path, SOUND)) == (0, set())


@pytest.mark.parametrize(
    ("files", "counts"),
    [
        ({}, "0 errors, 0 warnings, 1 info"),
        ({"mkdocs.yml": "site_name: T\nplugins: [search, postmortems]\n"}, "0 errors, 1 warning, 1 info"),
    ],
)
def test_what_was_found_is_counted_in_words(tmp_path, files, counts):
    made = CliRunner().invoke(main, ["doctor", str(write(tmp_path, SOUND | files))])
    assert f"2 configurations looked at: {counts}" in made.stderr


@pytest.mark.parametrize(
    ("files", "ailment"),
    [
        ({".github/workflows/site.yml": "jobs:\n  a:\n    steps:\n      - run: mkdocs build -q --strict\n"}, ("quiet-strict", ".github/workflows/site.yml:4")),
        ({"build.sh": "properdocs build \\\n  --quiet \\\n  -s\n"}, ("quiet-strict", "build.sh:1")),
        ({"Makefile": "site:\n\tmkdocs build --dirty\n"}, ("dirty", "Makefile:2")),
        ({".gitlab-ci.yml": "pages:\n  script:\n    - zensical build\n"}, ("zensical", ".gitlab-ci.yml:3")),
        ({"zensical.toml": "[project]\n"}, ("zensical", "zensical.toml")),
        ({"mkdocs.public.yml": "INHERIT: mkdocs.yml\nsite_dir: public\nplugins:\n  - postmortems: {audience: public, redaction: redaction.yml}\n"}, ("list-under-inherit", "mkdocs.public.yml:4")),
        ({"mkdocs.yml": "site_name: T\nplugins: [search, postmortems]\n"}, ("no-audience", "mkdocs.yml")),
        ({"mkdocs.public.yml": "INHERIT: mkdocs.yml\nsite_dir: public\nplugins:\n  postmortems: {audience: internal}\n"}, ("not-public", "mkdocs.public.yml")),
        ({"mkdocs.public.yml": "INHERIT: mkdocs.yml\nsite_dir: public\nplugins:\n  postmortems: {audience: public}\n"}, ("no-redaction", "mkdocs.public.yml")),
        ({"mkdocs.public.yml": "INHERIT: mkdocs.yml\nplugins:\n  postmortems: {audience: public, redaction: redaction.yml}\n"}, ("same-folder", "mkdocs.yml")),
        ({"mkdocs.public.yml": "INHERIT: mkdocs.yml\nsite_dir: public\nuse_directory_urls: false\nplugins:\n  postmortems: {audience: public, redaction: redaction.yml}\n"}, ("two-addresses", "mkdocs.yml")),
        ({"mkdocs.yml": "site_name: T\nplugins:\n  postmortems: {audience: !ENV PM_NOT_SET_HERE}\n"}, ("unset-env", "mkdocs.yml:3")),
        ({"mkdocs.yml": "site_name: T\nplugins:\n  postmortems: {audience: !ENV [PM_EMPTY_HERE, internal]}\n"}, ("empty-env", "mkdocs.yml:3")),
        ({"mkdocs.yml": "site_name: T\nplugins: {search: {}}\n", "mkdocs.public.yml": "site_name: T\n"}, ("no-plugin", "mkdocs.public.yml")),
        ({"mkdocs.yml": "site_name: T\nplugins:\n  postmortems: {audience: internal, source: gone}\n"}, ("no-folder", "mkdocs.yml")),
        ({"mkdocs.yml": "site_name: [\n"}, ("unreadable", "mkdocs.yml")),
        ({"mkdocs.yml": SOUND["mkdocs.yml"] + "x: [{f: !!python/name:a.b}]\n"}, ("tag-in-braces", "mkdocs.yml:6")),
        ({"mkdocs.yml": "site_name: T\nplugins:\n  postmortems: {audience: internal, audiance: public}\n"}, ("settings", "mkdocs.yml")),
        ({"postmortems/2025-b.md": "---\nid: pm-1\ntitle: B\ndate: 2025-01-02\n---\n\nText.\n"}, ("duplicate-id", "postmortems/2025-b.md")),
        ({"postmortems/2025-a.md": None, "postmortems/README.md": "# How we work\n"}, ("empty-library", "mkdocs.yml")),
        ({"mkdocs.yml": "site_name: T\nplugins:\n  postmortems: {audience: internal, people_from: [git]}\n"}, ("shallow-checkout", ".github/workflows/site.yml")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)  # fmt: skip
def test_each_ailment_is_named_at_its_place(files, ailment, tmp_path, monkeypatch):
    monkeypatch.setenv("PM_EMPTY_HERE", "")
    code, found = look(write(tmp_path, {name: text for name, text in (SOUND | files).items() if text is not None}))
    assert ailment in found
    assert code == 1


def test_an_empty_library_says_what_was_looked_for_and_why_files_are_none(tmp_path):
    files = {name: text for name, text in SOUND.items() if not name.startswith("postmortems/")}
    files["mkdocs.yml"] = files["mkdocs.yml"].replace("internal}", "internal, exclude: ['old/*']}")
    made = CliRunner().invoke(main, ["doctor", str(write(tmp_path, files | {"postmortems/README.md": "# How we work\n"}))])
    (row,) = (row for row in made.stdout.splitlines() if "[empty-library]" in row)
    for said in (str(tmp_path / "postmortems"), "`.md`, ", "leaving out `old/*`", "README.md is named README.md", "postmortems new"):
        assert said in row
    assert made.exit_code == 1


def test_a_shallow_clone_is_seen(tmp_path):
    write(tmp_path / "a", {"x": "1"})
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.com")
    for command in (("init", "-q", "."), ("add", "."), ("commit", "-qm", "1"), ("commit", "-qm", "2", "--allow-empty")):
        subprocess.run([*git, *command], cwd=tmp_path / "a", check=True)
    subprocess.run([*git, "clone", "-q", "--depth", "1", f"file://{tmp_path / 'a'}", "b"], cwd=tmp_path, check=True)
    assert [one.level for one in surroundings(tmp_path / "b", history=True) if one.name == "shallow-clone"] == ["error"]
    assert [one.level for one in surroundings(tmp_path / "b", history=False) if one.name == "shallow-clone"] == ["info"]
    assert not [one for one in surroundings(tmp_path / "a", history=True) if one.name == "shallow-clone"]


@pytest.mark.parametrize(
    ("versions", "names"),
    [({"click": "8.3.1", "mkdocs": "1.6.1"}, {"click"}), ({"click": "8.4.0", "mkdocs": "1.6.1"}, set()), ({"click": "8.2.1", "mkdocs": "1.6.1"}, set()),
     ({"click": "8.4.0", "mkdocs": "2.0.0"}, {"mkdocs-2"}), ({"click": "8.3.2", "zensical": "0.0.80"}, {"zensical-installed"})],
)  # fmt: skip
def test_installed_programs_are_looked_at(versions, names, tmp_path):
    assert {one.name for one in surroundings(tmp_path, history=False, installed=lambda name: versions.get(name, ""))} == names


def test_nothing_to_look_at_is_an_answer_too(tmp_path):
    assert CliRunner().invoke(main, ["doctor", str(tmp_path)]).exit_code == 2


def test_two_files_of_one_name_are_no_error(tmp_path, monkeypatch):
    """Nobody gave them an id; two that somebody wrote are one."""
    write(tmp_path, SOUND | {"postmortems/2025/outage.md": "# A\n", "postmortems/2026/outage.md": "# B\n"})
    monkeypatch.chdir(tmp_path)
    got = CliRunner().invoke(main, ["doctor"])
    assert "info: postmortems/2026/outage.md: it has the same id as postmortems/2025/outage.md" in got.output
    assert got.exit_code == 0, got.output


def test_reviewers_whom_only_the_public_configuration_knows_are_a_remark(tmp_path):
    """The internal pages would call an approved text unapproved; where both name the file there is nothing to say."""
    said = "mkdocs.public.yml does, so the internal site calls every text unapproved"
    assert said in CliRunner().invoke(main, ["doctor", str(write(tmp_path, SOUND))]).stdout
    both = SOUND | {"mkdocs.yml": SOUND["mkdocs.yml"].replace("internal}", "internal, redaction: redaction.yml}")}
    assert said not in CliRunner().invoke(main, ["doctor", str(write(tmp_path, both))]).stdout
