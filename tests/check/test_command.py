"""The command as its users meet it: exit status, every format against its schema, only what a change brought, mending that keeps each byte."""

import json
import os
import re
import subprocess
import sys
from collections import Counter

import jsonschema
import pytest
from click.testing import CliRunner
from ground import ROOT, write

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.model.codes import CODES
from mkdocs_postmortems.model.rules import RULES

GOOD = """
---
title: Checkout errors
date: 2026-01-04
authors: [Mia Lund]
---

## Summary

Checkout failed for an hour because the pool ran dry, 2000 orders were lost.
"""
BLAME = (
    GOOD
    + "\n## Contributing factors\n\n- The engineer deployed without testing: 5% of \u5bff\u53f8, *all* broken.\n- The alert watched the mean.\n"
)
SECRET = GOOD + "\nThe key was AKIAQ3EGRXT7WZ5PLM2N.\n"
FILES = {
    "mkdocs.yml": "site_name: A\nplugins:\n  postmortems: {source: pm, audience: internal}\n",
    "pm/good, one.md": GOOD,
    "pm/blame.md": BLAME,
}
REGION = {
    "type": "object",
    "required": ["startLine"],
    "properties": {n: {"type": "integer", "minimum": 1} for n in ("startLine", "startColumn", "endColumn")},
}
SARIF = {
    "type": "object", "required": ["version", "runs", "$schema"], "additionalProperties": False,
    "properties": {"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": {"type": "array", "items": {
        "type": "object", "required": ["tool", "results"], "additionalProperties": False,
        "properties": {
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {"type": "object", "required": ["name"], "properties": {"rules": {"type": "array", "uniqueItems": True, "items": {"type": "object", "required": ["id"]}}}}}},
            "results": {"type": "array", "items": {
                "type": "object", "required": ["message"], "additionalProperties": False,
                "properties": {
                    "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": -1}, "level": {"enum": ["none", "note", "warning", "error"]},
                    "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
                    "locations": {"type": "array", "items": {"type": "object", "required": ["physicalLocation"], "properties": {"physicalLocation": {"type": "object", "required": ["artifactLocation"], "properties": {
                        "artifactLocation": {"type": "object", "properties": {"uri": {"type": "string", "pattern": "^[^ ]+$"}}}, "region": REGION}}}}},
                    "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                    "suppressions": {"type": "array", "items": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["inSource", "external"]}}}},
                },
            }},
        },
    }}},
}  # fmt: skip
"""The parts of the standard that are written; the whole schema is a file of its own and not ours to copy."""
GITLAB = {"type": "array", "items": {
    "type": "object", "required": ["description", "check_name", "fingerprint", "location", "severity"],
    "properties": {"severity": {"enum": ["info", "minor", "major", "critical", "blocker"]}, "fingerprint": {"type": "string", "minLength": 32}, "location": {
        "type": "object", "required": ["path", "lines"], "properties": {"path": {"type": "string", "not": {"pattern": r"^\./|^/"}}, "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}}}}},
}}  # fmt: skip
GITHUB = re.compile(
    r"::(?:error|warning|notice) file=[^,:]+(?:%2C|%3A|[^,:])*,line=\d+(?:,endLine=\d+,col=\d+,endColumn=\d+)?,title=[^,:]+::[^\n]+"
)


@pytest.fixture
def here(tree, monkeypatch):
    def enter(files):
        folder = tree(files)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")
        return folder

    return enter


def run(*words):
    return CliRunner().invoke(main, ["check", *words])


def found(*words):
    return json.loads(run("--format", "json", *words).output)["findings"]


def git(folder, *words):
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main", *words],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.mark.parametrize(
    ("files", "words", "status"),
    [
        ({"pm/a.md": GOOD}, (), 0),
        ({"pm/a.md": BLAME}, (), 0),
        ({"pm/a.md": BLAME}, ("--strict",), 1),
        ({"pm/a.md": SECRET}, (), 1),
        ({"pm/a.md": GOOD}, ("gone.md",), 2),
        ({"pm/a.md": GOOD}, ("--config", "gone.yml"), 2),
        ({"pm/a.md": GOOD}, ("--diff", "nowhere"), 2),
        ({"pm/a.md": BLAME.replace("---\n\n", "status: final\n---\n\n", 1)}, (), 1),
        ({"pm/a.md": BLAME.replace("---\n\n", "status: final\n---\n\n", 1)}, ("--profile", "foundation", "--strict"), 0),
    ],
)
def test_exit_status(here, files, words, status):
    here({"mkdocs.yml": FILES["mkdocs.yml"], **files})
    assert run(*words).exit_code == status


def test_text_shows_the_line_with_a_mark_below_the_words(here):
    here(FILES)
    rows = run().output.splitlines()
    at = next(n for n, row in enumerate(rows) if " PM101 " in row)
    assert rows[at].startswith("pm/blame.md:13:")
    marked = rows[at + 1][rows[at + 2].index("^") : rows[at + 2].rindex("^") + 1]
    assert marked.startswith("engineer deployed without testing")
    assert rows[at + 3].strip().endswith("?")
    assert rows[-1].startswith("2 postmortems: ")


def test_a_broken_header_is_one_problem(here):
    """Also where it asks to be public, so that two look at it."""
    here(FILES | {"pm/open.md": "---\ntitle: A\nvisibility: public\ntags: [a, b\n---\n\nText.\n"})
    assert [(one["path"], one["line"]) for one in found() if one["rule"] == "PM001"] == [("pm/open.md", 4)]


def test_much_of_it_is_counted_by_rule(here):
    here({"mkdocs.yml": FILES["mkdocs.yml"], "pm/secret.md": SECRET, **{f"pm/{n}.md": BLAME for n in range(25)}})
    counts = Counter((row["level"], row["rule"]) for row in found())
    counted = [re.match(r" *(\w+): (.*)", row) for row in run().output.splitlines() if re.match(r" *(error|warning|info): \d", row)]
    assert [row[1] for row in counted] == ["error", "warning"]
    for row in counted:
        *told, rest = row[2].split(", ") if row[2].endswith(" more") else (*row[2].split(", "), "0 more")
        for one in told:
            number, rule, name = one.split()
            assert counts[row[1], rule] == int(number)
            assert name == (RULES[rule].name if rule in RULES else CODES[rule].name)
        assert sum(int(one.split()[0]) for one in (*told, rest)) == sum(n for (level, _), n in counts.items() if level == row[1])


def test_a_little_is_not_counted(here):
    here(FILES)
    assert 0 < len(found()) <= 20
    assert not re.search(r"^ *(?:warning|info): \d", run().output, re.MULTILINE)


def test_json_keeps_its_shape(here):
    here(FILES)
    data = json.loads(run("--format", "json").output)
    assert set(data) == {"schema", "documents", "counts", "findings", "ignored"}
    assert data["schema"] == 1
    keys = {"rule", "path", "line", "column", "end_column", "message", "question", "level", "excerpt", "whole", "name", "url"}
    assert all(set(row) == keys for row in data["findings"])
    assert sum(data["counts"].values()) == len(data["findings"]) > 0
    line = next(row for row in data["findings"] if row["rule"] == "PM101")
    assert line["excerpt"][line["column"] - 1 : line["end_column"] - 1].startswith("engineer")


def test_machine_formats_keep_to_their_schemas(here):
    here(FILES)
    sarif = json.loads(run("--format", "sarif").output)
    jsonschema.validate(sarif, SARIF)
    for row in sarif["runs"][0]["results"]:
        assert sarif["runs"][0]["tool"]["driver"]["rules"][row["ruleIndex"]]["id"] == row["ruleId"]
    gitlab = json.loads(run("--format", "gitlab").output)
    jsonschema.validate(gitlab, GITLAB)
    assert len({row["fingerprint"] for row in gitlab}) == len(gitlab) == len(sarif["runs"][0]["results"])
    github = run("--format", "github").output.splitlines()
    assert len(github) == len(gitlab)
    assert all(GITHUB.fullmatch(row) for row in github)
    assert any("5%25" in row or "%2C" in row for row in github), "the control: what has to be escaped is there"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**sarif, "version": "2.0.0"}, SARIF)


def test_paths_inside_the_library_are_read_with_it(here):
    here(
        {
            **FILES,
            "pm/blame.md": GOOD.replace("date:", "id: PM-1\nrelated: [PM-2]\ndate:"),
            "pm/good, one.md": GOOD.replace("date:", "id: PM-2\ndate:"),
        }
    )
    assert {row["rule"] for row in found("pm/blame.md")} & {"PM806"} == set()
    assert {row["path"] for row in found("pm/blame.md")} == {"pm/blame.md"}
    assert {row["path"] for row in found()} == {"pm/blame.md", "pm/good, one.md"}


def test_what_is_no_postmortem_of_the_library_is_passed_over_where_that_is_asked(here):
    """As before a commit, where every Markdown file that changed is named."""
    here({**FILES, "README.md": BLAME, "docs/a.md": BLAME, "pm/README.md": BLAME, "notes/b.md": SECRET})
    every = ("README.md", "docs/a.md", "pm/README.md", "notes", "pm/blame.md")
    assert {row["path"] for row in found("--only-library", *every)} == {"pm/blame.md"}
    assert run("--only-library", "README.md", "notes").exit_code == 0
    assert {row["path"] for row in found(*every)} >= {"README.md", "docs/a.md", "notes/b.md"}
    assert run("README.md", "notes").exit_code == 1


def test_only_what_a_change_brought(here):
    folder = here(FILES)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "a")
    git(folder, "checkout", "-qb", "change")
    assert found("--diff", "main") == []
    old = (folder / "pm/blame.md").read_text(encoding="utf-8")
    (folder / "pm/blame.md").write_text(old + "- The reviewer ignored the warning.\n", encoding="utf-8")
    write(folder, {"pm/new.md": GOOD + "\nThe developer forgot the flag.\n"})
    rows = [row for row in found("--diff", "main") if row["level"] == "warning"]
    assert [(row["path"], row["rule"]) for row in rows if row["rule"] == "PM101"] == [("pm/blame.md", "PM101"), ("pm/new.md", "PM101")]
    assert {row["line"] for row in rows if row["path"] == "pm/blame.md" and not row["whole"]} == {15}
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "b")
    assert [row["path"] for row in found("--diff", "main") if row["rule"] == "PM101"] == ["pm/blame.md", "pm/new.md"], (
        "committed changes count too"
    )


@pytest.mark.parametrize(
    ("mark", "ignored", "asked"),
    [
        ("<!-- pm-ignore PM101: quoted from the customer -->", True, False),
        ("<!-- pm-ignore blame-person: a quotation -->", True, False),
        ("<!-- pm-ignore PM101 -->", True, True),
        ("<!-- pm-ignore PM999: so -->", False, True),
        ("<!-- pm-ignore PM102: another -->", False, False),
    ],
)
def test_a_comment_beside_it(here, mark, ignored, asked):
    for text in (f"{mark}\nThe engineer deployed without testing.\n", f"The engineer deployed without testing. {mark}\n"):
        here({"mkdocs.yml": FILES["mkdocs.yml"], "pm/a.md": GOOD + "\n" + text + "\nElsewhere the developer forgot the flag.\n"})
        data = json.loads(run("--format", "json").output)
        assert ("PM101" in {row["rule"] for row in data["ignored"]}) is ignored
        assert [row["line"] for row in data["findings"] if row["rule"] == "PM101"][-1] > 10, "the other paragraph still counts"
        assert ("PM213" in {row["rule"] for row in data["findings"]}) is asked


@pytest.mark.parametrize(
    "header",
    [
        "lint: {ignore: [PM101], reason: it is a quotation}",
        "lint: {ignore: ['PM101: it is a quotation']}",
        "lint: {ignore: {PM101: it is a quotation}}",
    ],
)
def test_a_wish_of_the_header(here, header):
    here({"mkdocs.yml": FILES["mkdocs.yml"], "pm/a.md": BLAME.replace("date:", f"{header}\ndate:")})
    data = json.loads(run("--format", "json").output)
    assert {row["reason"] for row in data["ignored"]} == {"it is a quotation"}
    assert not {"PM101", "PM213"} & {row["rule"] for row in data["findings"]}


@pytest.mark.parametrize(
    ("options", "level"),
    [
        ("check: {levels: {PM101: error}}", "error"),
        ("levels: {blame-person: info}", "info"),
        ("check: {ignore: [PM101]}", None),
        ("levels: {PM101: off}", None),
        ("check: {language: off}", None),
        ("check: maturity", "warning"),
    ],
)
def test_options(here, options, level):
    here({**FILES, "mkdocs.yml": f"site_name: A\nplugins:\n  postmortems:\n    source: pm\n    {options}\n"})
    assert [row["level"] for row in found("pm/blame.md") if row["rule"] == "PM101"] == ([level] if level else [])


@pytest.mark.parametrize(
    "options",
    [
        "check: {profil: adoption}",
        "check: {profile: grown-up}",
        "check: {ignore: [PM999]}",
        "check: {action_days: 5}",
        "check: {old_days: soon}",
        "check: {external: perhaps}",
        "check: 7",
    ],
)
def test_a_slip_in_the_options_stops_it(here, options):
    here({**FILES, "mkdocs.yml": f"site_name: A\nplugins:\n  postmortems:\n    source: pm\n    {options}\n"})
    done = run()
    assert done.exit_code == 2
    assert "PM902" in done.output + (done.stderr or "")


def test_mending_keeps_every_other_byte(here):
    crooked = "| A | Long heading |\r\n|---|:-:|\r\n| a longer cell | b |\r\n"
    first = (
        "\ufeff---\r\nid: PM-1\r\nrelated: [PM-2] # why\r\n---\r\n\r\nâœ… Done by Ãvila\r\n\r\n"
        + crooked
        + "\r\n```\r\n"
        + crooked
        + "```\r\nthe end, without a line end"
    )
    second = "---\nid: PM-2\n# a remark\ntitle: 'B'\n---\nText\n"
    folder = here({"mkdocs.yml": FILES["mkdocs.yml"], "pm/a.md": first.encode(), "pm/b.md": second.encode()})
    shown = run("--fix", "--diff")
    assert "+✅ Done by Ãvila" in shown.output
    assert "+related: [PM-1]" in shown.output
    assert (folder / "pm/a.md").read_bytes() == first.encode(), "showing writes nothing"
    run("--fix")
    aligned = "| A             | Long heading |\r\n| ------------- | :----------: |\r\n| a longer cell | b            |\r\n"
    assert (folder / "pm/a.md").read_bytes().decode() == first.replace("âœ…", "✅").replace(crooked, aligned, 1)
    assert (folder / "pm/b.md").read_bytes().decode() == second.replace("title: 'B'\n", "title: 'B'\nrelated: [PM-1]\n")
    again = (folder / "pm/a.md").read_bytes(), (folder / "pm/b.md").read_bytes()
    run("--fix")
    assert ((folder / "pm/a.md").read_bytes(), (folder / "pm/b.md").read_bytes()) == again


def test_a_pipe_that_closes_is_no_error(here):
    here(FILES)
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -c 'from mkdocs_postmortems.cli import main; main()' check | head -1 >/dev/null"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.environ.get("PYTHONPATH", "") or str(ROOT)},
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["PM101", "pm101", "blame-person"])
def test_a_rule_explains_itself(here, name):
    here(FILES)
    done = run("--explain", name)
    assert done.exit_code == 0
    assert "What made this look right at the time" in done.output
    assert "Nadia didn't test the change." in done.output
    assert run("--explain", "PM998").exit_code == 2


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_of_the_catalogue_explains_itself(code):
    for asked in (code, code.lower(), *(() if code in RULES else (CODES[code].name,))):
        done = run("--explain", asked)
        assert done.exit_code == 0
        assert done.output.startswith(f"{code} ")
        assert (code in RULES or CODES[code].about in done.output) and len(done.output.split("\n")) > 3


def kept_in(folder):
    return sorted(one for one in (folder / ".cache").rglob("*") if len(one.name) == 62)


def test_what_was_checked_before_is_not_checked_again(tmp_path, monkeypatch):
    """The second run says the same by what the first one left, an edit shows, and what is damaged is not believed."""
    monkeypatch.chdir(write(tmp_path, FILES))
    first = CliRunner().invoke(main, ["check"])
    left = {one: one.read_bytes() for one in kept_in(tmp_path)}
    assert len(left) == 4, "two files, read and checked"
    assert CliRunner().invoke(main, ["check"]).output == first.output
    assert {one: one.read_bytes() for one in kept_in(tmp_path)} == left
    blamed = CliRunner().invoke(main, ["check", "pm/blame.md"])
    assert "blame.md" in blamed.output
    (tmp_path / "pm" / "blame.md").write_text(GOOD)
    mended = CliRunner().invoke(main, ["check"])
    assert "The engineer deployed" in first.output
    assert "The engineer deployed" not in mended.output
    for one in kept_in(tmp_path):
        one.write_bytes(b"{}")
    assert CliRunner().invoke(main, ["check"]).output == mended.output


@pytest.mark.parametrize(
    ("configured", "named"),
    [
        ("{source: pm, audience: internal, cache: false}", []),
        ("{source: pm, audience: internal}", ["loose.md"]),
        ("{source: pm, audience: public}", []),
    ],
    ids=["switched off", "a file outside the library", "beside a public site"],
)
def test_nothing_is_kept_where_nobody_asked(tmp_path, monkeypatch, configured, named):
    files = FILES | {"mkdocs.yml": f"site_name: A\nplugins:\n  postmortems: {configured}\n", "loose.md": GOOD}
    monkeypatch.chdir(write(tmp_path, files))
    assert CliRunner().invoke(main, ["check", *named]).exit_code == 0
    assert not (tmp_path / ".cache").exists()
