"""`postmortems digest` and `postmortems schema`: the same words and files as the site has, by edition."""

import json

import pytest
from click.testing import CliRunner
from ground import write
from jsonschema import Draft202012Validator

from mkdocs_postmortems.cli import main

SITE = {
    "mkdocs.yml": """
        site_name: x
        site_url: https://reports.example/
        plugins: {postmortems: {source: postmortems, as_of: 2026-05-20, services: services.yml, redaction: redaction.yml}}
    """,
    "redaction.yml": "approval: optional\n",
    "services.yml": "services: [{name: ledger, public_name: Accounts}]\n",
    "postmortems/a.md": """
        ---
        id: PM-1
        title: Orders stood still
        date: 2026-04-02
        services: [ledger]
        visibility: public
        action_items: [{action: Mend it, owner: "@dana", due: 2026-04-20, status: open}]
        ---

        ## Summary

        Text.
    """,
    "postmortems/b.md": "---\nid: PM-2\ntitle: Nobody may know of this one\ndate: 2026-04-03\n---\n\nText.\n",
}


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, SITE))
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_the_last_month_that_is_over_is_the_default(run):
    done = run("digest")
    assert done.exit_code == 0
    assert done.stdout.startswith("Postmortems: April 2026\n")
    assert "Nobody may know of this one" in done.stdout
    assert "- Mend it: @dana, due 2026-04-20, Orders stood still" in done.stdout
    assert run("digest", "--month", "2026-04").stdout == done.stdout


def test_the_public_digest_is_made_of_the_public_library(run):
    done = run("digest", "--audience", "public", "--format", "markdown")
    assert done.exit_code == 0, done.output
    assert "1 incident began" in done.stdout
    assert "Accounts" in done.stdout
    for word in ("Nobody", "@dana", "ledger", "2026-04-20"):
        assert word not in done.stdout


@pytest.mark.parametrize(("arguments", "title"), [
    (("--quarter", "2026-q2"), "April to June 2026"), (("--quarter", "last"), "January to March 2026"), (("--month", "2019-01"), "January 2019"),
])  # fmt: skip
def test_any_period_can_be_asked_for(run, arguments, title):
    assert title in run("digest", *arguments).stdout


@pytest.mark.parametrize("arguments", [
    ("--month", "May"), ("--month", "2026-Q2"), ("--quarter", "2026-05"), ("--month", "2026-05", "--quarter", "2026-Q2"), ("--source", "gone"),
])  # fmt: skip
def test_what_cannot_be_used_is_said(run, arguments):
    done = run("digest", *arguments)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_json_is_under_its_schema(run):
    schema = json.loads(run("schema", "digest").stdout)
    value = json.loads(run("digest", "--format", "json").stdout)
    Draft202012Validator(schema).validate(value)
    assert value["began"] == ["PM-1", "PM-2"]
    assert value["url"] == "https://reports.example/digests/2026-04/"


def test_the_schema_of_headers_knows_the_catalogue_where_people_work(run, tmp_path):
    assert '"ledger"' in run("schema").stdout
    public = run("schema", "--audience", "public").stdout
    assert '"ledger"' not in public
    assert '"Accounts"' in public
    assert run("schema", "--out", str(tmp_path / "s.json")).exit_code == 0
    assert (tmp_path / "s.json").read_text(encoding="utf-8") == run("schema").stdout
    assert run("schema", "--out", str(tmp_path / "no" / "s.json")).exit_code == 2
    assert run("schema", "cousin").exit_code == 2
