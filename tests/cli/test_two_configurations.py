"""The check of a library with two configurations, as they are documented: rules that only the public one names."""

import json

import pytest
from ground import write
from library import POOL, RULES, run

INSIDE = "site_name: T\nplugins:\n  search: {}\n  postmortems: {source: postmortems, audience: internal}\n"
PUBLIC = "INHERIT: mkdocs.yml\nplugins:\n  postmortems: {audience: public, redaction: rules.yml}\n"
FILES = {"mkdocs.yml": INSIDE, "mkdocs.public.yml": PUBLIC, "rules.yml": RULES, "docs/index.md": "# Home", "postmortems/pool.md": POOL}


def unapproved(*words):
    done = run("check", *words)
    return "PM708" in done.output, done


@pytest.fixture
def approved(tmp_path, monkeypatch):
    """The library with an approved text, and the folder to work in."""
    write(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    done = run("approve", "postmortems/pool.md", "--by", "sec-review")
    assert done.exit_code == 0, done.output
    return tmp_path


def test_the_rules_of_the_public_site_count_for_the_check(approved):
    found, done = unapproved()
    assert not found, done.output
    assert not unapproved("postmortems/pool.md")[0]
    text = (approved / "postmortems/pool.md").read_text(encoding="utf-8")
    (approved / "postmortems/pool.md").write_text(text.replace("40 minutes", "41 minutes"), encoding="utf-8")
    assert unapproved()[0]


@pytest.mark.parametrize(
    "public",
    [
        None,
        PUBLIC.replace("audience: public", "audience: internal"),
        PUBLIC.replace("audience: public", "audience: public, source: other"),
        PUBLIC.replace(", redaction: rules.yml", ""),
        PUBLIC.replace("rules.yml", "rules.yml, public_sections: [summary]").replace("redaction: rules.yml", "redaction: open.yml"),
    ],
)
def test_nothing_is_taken_for_approved_that_the_public_build_would_not_take(approved, public):
    (approved / "mkdocs.public.yml").unlink()
    write(approved, {"other/a.md": "# A", "open.yml": "reviewers: [somebody-else]\n", **({"mkdocs.public.yml": public} if public else {})})
    found, done = unapproved()
    assert found, done.output


def test_what_the_site_names_itself_goes_before(approved):
    write(approved, {"mkdocs.yml": INSIDE.replace("internal}", "internal, redaction: own.yml}"), "own.yml": "reviewers: [nobody]\n"})
    assert unapproved()[0]


@pytest.mark.parametrize("public", ["plugins: [", PUBLIC.replace("rules.yml", "gone.yml")])
def test_rules_that_cannot_be_read_stop_the_check(approved, public):
    write(approved, {"mkdocs.public.yml": public})
    assert unapproved()[1].exit_code == 2


def test_one_of_another_name_is_named(approved):
    (approved / "mkdocs.public.yml").rename(approved / "outside.yml")
    assert unapproved()[0]
    assert not unapproved("--public-config", "outside.yml")[0]
    write(approved, {"outside.yml": PUBLIC.replace("audience: public", "audience: internal")})
    assert unapproved("--public-config", "outside.yml")[1].exit_code == 2
    assert unapproved("--public-config", "gone.yml")[1].exit_code == 2


@pytest.mark.parametrize("named", ["mkdocs.yml", "mkdocs.public.yml"])
def test_action_items_are_those_of_the_internal_site(tmp_path, monkeypatch, named):
    """An export of the tracker that only one of both configurations names."""
    tracked = "site_name: T\nplugins:\n  postmortems: {source: postmortems, tracker: issues.csv}\n"
    plain = "site_name: T\nplugins:\n  postmortems: {source: postmortems}\n"
    post = "---\ntitle: Pool\ndate: 2026-01-04\n---\n\n## Action items\n\n- [ ] Cap the pool (OPS-7)\n"
    files = {"mkdocs.yml": plain, "mkdocs.public.yml": plain, named: tracked}
    write(tmp_path, {**files, "issues.csv": "id,status\nOPS-7,done\n", "postmortems/pool.md": post, "docs/index.md": "# Home"})
    monkeypatch.chdir(tmp_path)
    done = run("actions", "--all", "--format", "json")
    assert done.exit_code == 0, done.output
    (item,) = json.loads(done.stdout)["items"]
    assert item["status"] == ("done" if named == "mkdocs.yml" else "open")
