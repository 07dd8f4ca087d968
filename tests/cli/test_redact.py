"""Redact: what the public would see, beside what was removed and why; the ledger names places and never a value."""

import json
import os
import pty
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from library import POOL, RULES, library, run

from mkdocs_postmortems.cli.project import AWAITED
from mkdocs_postmortems.model.publication import Held

SECRET = ("Dana", "Whitfield", "Globex", "corp.example", "canary")


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.chdir(library(tmp_path))
    return tmp_path


def test_shows_the_public_text_and_what_blocks_it(root):
    got = run("redact", "postmortems/2025-pool-dry.md")
    assert got.exit_code == 1
    assert "Responder 1 saw [customer] time out on [internal host]." in got.stdout
    assert not [word for word in SECRET if word in got.output]
    assert got.stderr.startswith("postmortems/2025-pool-dry.md: nobody has approved what the public would see")


@pytest.mark.parametrize("name", ["postmortems/2025-pool-dry.md", "2025-pool-dry.md", "2025-pool-dry", "inc-2025-A"])
def test_file_name_and_id_name_the_same(root, name):
    assert run("redact", name).stdout == run("redact", "postmortems/2025-pool-dry.md").stdout != ""


def test_a_draft_is_shown_as_it_would_be_once_it_is_final(root):
    """Whoever reviews reads it before somebody says that nothing more will change."""
    (root / "postmortems/2025-pool-dry.md").write_text(POOL.replace("status: final", "status: draft"))
    got = run("redact", "2025-pool-dry")
    assert got.exit_code == 1
    assert "Responder 1 saw [customer] time out" in got.stdout
    assert not [word for word in SECRET if word in got.output]
    assert "is not final" in got.stderr


@pytest.mark.parametrize("waits", ["embargo_until: 2999-01-01", "publish_on: 2999-01-01", "status: draft\nembargo_until: 2999-01-01"])
def test_what_waits_for_a_day_is_shown_as_it_would_be_on_it(root, waits):
    """A disclosure is planned: who reviews it reads it before its day."""
    (root / "postmortems/2025-pool-dry.md").write_text(
        POOL.replace("status: final", waits if "status" in waits else f"status: final\n{waits}")
    )
    got = run("redact", "2025-pool-dry")
    assert got.exit_code == 1
    assert "Responder 1 saw [customer] time out" in got.stdout
    assert not [word for word in SECRET if word in got.output]


@pytest.mark.parametrize(
    "key", ["embargo_until: A1", "security: {cve: none}", "expires: 2001-01-01", "embargo_until: 2999-01-01\nexpires: 2998-01-01"]
)
def test_what_waits_for_anything_else_stays_unseen(root, key):
    (root / "postmortems/2025-pool-dry.md").write_text(POOL.replace("status: final", f"status: final\n{key}"))
    assert "saw" not in run("redact", "2025-pool-dry").stdout


def test_publishable_ends_with_nothing_to_say(root):
    (root / "rules.yml").write_text("approval: optional\n" + RULES)
    got = run("redact", "2025-pool-dry")
    assert (got.exit_code, got.stderr) == (0, "")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("visibility: public\n", "", "PM720"), ("visibility: public", "visibility: [public]", "PM720"), ("status: final", "status: draft", "PM708"),
        ("Checkout was", "[[redcat: x]] Checkout was", "PM721"), ("Checkout was", "Key AKIAQ3EGRZ7MNBXWTVKA was", "PM711"),
        ("status: final", "status: final\nembargo_until: 2999-01-01", "PM708"), ("status: final", "status: final\nstatus: final", "PM002"),
    ],
)  # fmt: skip
def test_what_blocks_is_said_by_place_and_code(root, old, new, code):
    (root / "postmortems/2025-pool-dry.md").write_text(POOL.replace(old, new))
    got = run("redact", "2025-pool-dry")
    assert got.exit_code == 1
    assert re.search(rf"^postmortems/2025-pool-dry\.md:(\d+:)? .*\[{code}\]$", got.stderr, re.MULTILINE), got.stderr


@pytest.mark.parametrize(
    ("key", "why", "not_said"),
    [
        ("embargo_until: 2999-01-01", "its embargo has not passed", "patched"),
        ("publish_on: 2999-01-01", "its embargo has not passed", "embargo_until"),
        ("expires: 2001-01-01", "the last day on which it may be read has passed", "embargo"),
        ("security: {cve: none}", "its vulnerability is not patched, write `patched: true`", "embargo"),
        ("embargo_until: AI-7", "its embargo waits for an action, set that action done", "patched"),
    ],
)
def test_what_it_waits_for_is_said_and_nothing_else(root, key, why, not_said):
    """One reason holds; a message that guessed among all would send its reader to a key that is not there."""
    waiting = (
        POOL.replace("status: final", f"status: final\n{key}")
        + "\n## Action items\n\n| ID | Action | Status |\n|-|-|-|\n| AI-7 | Warn | open |\n"
    )
    (root / "postmortems/2025-pool-dry.md").write_text(waiting)
    told = run("redact", "2025-pool-dry").stderr
    assert why in told
    assert not_said not in told


@pytest.mark.parametrize("held", Held)
def test_whatever_it_waits_for_somebody_is_told_what_ends_it(held):
    assert AWAITED[held]


@pytest.mark.parametrize(
    "arguments",
    [[], ["no-such"], ["postmortems/README.md"], ["mkdocs.yml"], ["2025-pool-dry", "--config", "gone.yml"], ["2025-pool-dry", "--source", "gone"],
     ["2025-pool-dry", "--redaction", "gone.yml"], ["2025-pool-dry", "--redaction", "bad.yml"], ["2025-pool-dry", "--config", "bad.yml"]],
)  # fmt: skip
def test_input_that_cannot_be_used_ends_with_two(root, arguments):
    (root / "postmortems/README.md").write_text("# About")
    (root / "bad.yml").write_text("a: [b")
    assert run("redact", *arguments).exit_code == 2


def test_the_settings_are_those_of_the_site(root):
    (root / "mkdocs.public.yml").write_text(
        "INHERIT: mkdocs.yml\nplugins:\n  postmortems: {redaction: other.yml}\nx: !!python/name:os.system\n"
    )
    (root / "mkdocs.yml").write_text("site_name: T\nplugins:\n  search: {}\n  postmortems: {redaction: rules.yml, source: postmortems}\n")
    (root / "other.yml").write_text("public_sections: [Impact]\n")
    assert "time out" not in run("redact", "2025-pool-dry").stdout
    assert "time out" in run("redact", "2025-pool-dry", "--config", "mkdocs.yml").stdout
    assert "Globex" in run("redact", "2025-pool-dry", "--redaction", "other.yml", "--diff").stdout


def test_rules_that_no_configuration_names_are_pointed_out(root):
    (root / "rules.yml").rename(root / "redaction.yml")
    (root / "mkdocs.yml").write_text("site_name: T\nplugins: [postmortems]\n")
    assert "redaction.yml is not used" in run("redact", "2025-pool-dry").stderr


def test_names_that_nothing_knows_are_told(root):
    (root / "rules.yml").write_text("approval: optional\n" + RULES)
    (root / "postmortems/2025-pool-dry.md").write_text(POOL.replace("Checkout was", "For Zorvantha checkout was"))
    got = run("redact", "2025-pool-dry")
    assert got.exit_code == 0
    assert got.stderr.startswith("postmortems/2025-pool-dry.md: look at “Zorvantha”: For Zorvantha checkout was")
    assert "- **Zorvantha**: For Zorvantha checkout was" in run("redact", "2025-pool-dry", "--format", "markdown").stdout
    assert "<tr><td>Zorvantha</td><td>1</td>" in run("redact", "2025-pool-dry", "--format", "html").stdout
    assert [one["name"] for one in json.loads(run("redact", "2025-pool-dry", "--format", "json").stdout)["unfamiliar"]] == ["Zorvantha"]


def test_the_difference_names_the_rule_of_each_removal(root):
    lines = run("redact", "2025-pool-dry", "--diff").stdout.splitlines()
    above = {line: lines[at - 1] for at, line in enumerate(lines)}
    assert above["-## Notes"] == "# section: section"
    assert above["-Dana Whitfield saw Globex time out on db-prod-70.corp.example."].startswith("# ")
    assert "term: customer" in above["-Dana Whitfield saw Globex time out on db-prod-70.corp.example."]
    assert "+Responder 1 saw [customer] time out on [internal host]." in lines
    assert above["-status: final"] == "# field: field"


class Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text = [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


HOSTILE = "Checkout <img src=x onerror=alert(1)> ``` @everyone \x1b[31m & | \\\\ `"


def hostile(root):
    (root / "postmortems/2025-pool-dry.md").write_text(POOL.replace("Only we know", f"{HOSTILE}\n````\nx\n`````\n\nOnly we"))


def test_html_stands_alone_and_is_escaped(root):
    hostile(root)
    got = run("redact", "2025-pool-dry", "--diff", "--format", "html").stdout
    page = Text()
    page.feed(got)
    assert "Checkout <img src=x onerror=alert(1)>" in page.text
    assert {tag for tag, _ in page.tags} & {"img", "script", "link", "iframe"} == set()
    assert [a for _, attrs in page.tags for a in attrs if a in ("src", "href", "onerror")] == []
    assert "section: section" in page.text


def test_markdown_fits_a_comment(root):
    hostile(root)
    got = run("redact", "2025-pool-dry", "--diff", "--format", "markdown").stdout
    head, _, rest = got.partition("\n``````diff\n")
    assert rest.count("\n``````\n") == 1
    assert "| section | section | 1 |" in head
    assert "`2025-pool-dry.md` is blocked" in head
    (root / "postmortems/2025-pool-dry.md").write_text(POOL + "word\n\n" * 40_000)
    assert len(run("redact", "2025-pool-dry", "--diff", "--format", "markdown").stdout) < 65_536


def test_json_is_whole(root):
    got = json.loads(run("redact", "2025-pool-dry", "--diff", "--format", "json").stdout)
    assert (got["path"], got["publishable"], got["reasons"][0]["code"], len(got["sha256"])) == ("2025-pool-dry.md", False, "PM708", 64)
    assert {"line": 14, "rule": "term", "category": "customer"} in got["removed"]
    assert any(row["sign"] == "-" and row["why"] == ["section: section"] for row in got["rows"])
    assert "rows" not in json.loads(run("redact", "2025-pool-dry", "--format", "json").stdout)


def test_colours_are_for_terminals_and_no_text_commands_one(root):
    hostile(root)
    assert "\x1b" not in run("redact", "2025-pool-dry", "--diff").stdout
    mother, child = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"}
    command = [sys.executable, "-c", "from mkdocs_postmortems.cli import main; main()", "redact", "2025-pool-dry", "--diff"]
    subprocess.run(command, stdout=child, stderr=subprocess.DEVNULL, check=False, cwd=root, env=environment, timeout=60)
    os.close(child)
    shown = b""
    while True:
        try:
            piece = os.read(mother, 65_536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(mother)
    assert b"\x1b[31m-## Notes" in shown
    assert "␛[31m".encode() in shown


def test_the_ledger_names_places_and_no_value(root):
    out = root / "ledger.json"
    assert run("ledger", "--out", out).exit_code == 0
    got = json.loads(out.read_text())
    held, pool = got["postmortems"]
    assert (held["state"], pool["state"]) == ("internal", "blocked")
    assert {"path": "2025-pool-dry.md", "line": 14, "rule": "term", "category": "customer"} in pool["removed"]
    assert not [word for word in SECRET if word in out.read_text()]
    assert {"path": "2025-pool-dry.md", "line": 9, "rule": "field", "category": "field", "field": "customer"} in pool["removed"]
    assert not [row for row in pool["removed"] if row.get("field") in ("title", "id", "date")]
    assert (held["number"], pool["number"]) == (1, 2)
    assert json.loads(run("redact", "--ledger").stdout) == json.loads(run("ledger").stdout) == got


def fingerprints(*arguments):
    """Rule and fingerprint of each removal of the pool."""
    return [(row["rule"], row.get("fingerprint")) for row in json.loads(run("ledger", *arguments).stdout)["postmortems"][1]["removed"]]


def test_fingerprints_tell_values_apart_only_with_the_secret(root, tmp_path_factory):
    """The same value has one under one secret, another under another, and none without."""
    (root / "postmortems/2025-pool-dry.md").write_text(POOL.replace("Checkout was", "GLOBEX, Initech: Checkout was"))
    keys = tmp_path_factory.mktemp("keys")
    for name in ("one", "two"):
        (keys / name).write_text(f"{name} secret of many bytes\n")
    none, one, two = fingerprints(), fingerprints("--key-file", keys / "one"), fingerprints("--key-file", keys / "two")
    assert {print_ for _, print_ in none} == {None}
    assert one == fingerprints("--key-file", keys / "one")
    assert {print_ for _, print_ in one} & {print_ for _, print_ in two} == {None}
    first, second, third = [print_ for rule, print_ in one if rule == "term"][:3]
    assert first == second != third


@pytest.mark.parametrize(("place", "secret"), [("key", "short"), ("docs/key", "a secret of many bytes"), ("gone", None)])
def test_a_secret_that_is_none_is_refused(root, place, secret):
    if secret:
        (root / place).write_text(secret)
    got = run("ledger", "--key-file", place)
    assert got.exit_code == 2
    assert secret is None or secret not in got.output


def test_the_secret_of_the_environment(root, monkeypatch):
    monkeypatch.setenv("POSTMORTEMS_LEDGER_KEY", "a secret of many bytes")
    assert None not in {print_ for rule, print_ in fingerprints() if rule in ("term", "field")}
    monkeypatch.setenv("POSTMORTEMS_LEDGER_KEY", "short")
    assert run("ledger").exit_code == 2


def test_fields_shown_under_another_name_are_not_removed(root):
    """`started` stands in the public header among the times; of a map only what stays is named, by the line it stands on."""
    header = "date: 2025-03-04\nstarted: 2025-03-04T10:00:00Z\nsev: SEV-2\nimpact:\n  users: 40\n  revenue: 9000 EUR\nour_own: words"
    (root / "postmortems/2025-pool-dry.md").write_text(POOL.replace("date: 2025-03-04", header))
    got = json.loads(run("ledger").stdout)["postmortems"][1]["removed"]
    rows = {row["field"]: row["line"] for row in got if row["rule"] == "field"}
    assert rows == {"impact.revenue": 9, "our_own": 10, "status": 11, "visibility": 12, "owner": 13, "authors": 14, "customer": 15}


@pytest.mark.parametrize("place", ["site/ledger.json", "docs/ledger.json", "postmortems/ledger.json"])
def test_the_ledger_is_not_written_where_it_would_be_published(root, place):
    (root / place).parent.mkdir(exist_ok=True)
    assert run("ledger", "--out", place).exit_code == 2
    assert not (root / place).exists()


def test_several_are_shown_one_after_another(root):
    """Those that do not speak of one another look as they do alone."""
    (root / "postmortems/2026-cache-cold.md").write_text(POOL.replace("Checkout was", "Search was").replace("INC-2025-a", "INC-2026-b"))
    names = ("2025-pool-dry", "2026-cache-cold")
    alone = [run("redact", name) for name in names]
    got = run("redact", *names, names[0])
    assert got.exit_code == 1
    assert got.stdout == "\n".join(f"==> {name}.md <==\n{one.stdout}" for name, one in zip(names, alone, strict=True))
    assert got.stderr == "".join(one.stderr for one in alone)
    assert alone[0].stdout != alone[1].stdout


def test_days_on_which_they_go_out_are_their_own(root):
    for name, day in (("a", "2999-01-01"), ("b", "2998-01-01")):
        (root / f"postmortems/{name}.md").write_text(
            POOL.replace("status: final", f"status: final\nembargo_until: {day}").replace("INC-2025-a", name)
        )
    got = run("redact", "a", "b", "2025-pool-dry")
    assert got.stdout.count("saw [customer] time out on [internal host].") == 3
    assert got.stdout.startswith("==> a.md <==\n")


def test_what_is_no_postmortem_stops_none_of_the_others(root):
    got = run("redact", "no-such", "2025-pool-dry", "postmortems/gone.md")
    assert got.exit_code == 2
    assert "Responder 1 saw [customer] time out" in got.stdout
    assert got.stderr.count("no postmortem of the library has this file name or id") == 2


@pytest.mark.parametrize(("form", "ending"), [("text", ".txt"), ("markdown", ".md"), ("html", ".html"), ("json", ".json")])
@pytest.mark.parametrize("diff", [(), ("--diff",)])
def test_a_folder_takes_a_file_of_each(root, form, ending, diff):
    (root / "postmortems/2026").mkdir()
    (root / "postmortems/2026/cache.md").write_text(POOL.replace("INC-2025-a", "INC-2026-b"))
    got = run("redact", "2025-pool-dry", "2026/cache.md", "--format", form, "--out", "shown", *diff)
    assert (got.exit_code, got.stdout) == (1, "")
    found = {file.relative_to(root / "shown").as_posix(): file.read_text() for file in (root / "shown").rglob("*.*")}
    assert found == {
        f"{name}{ending}": run("redact", name, "--format", form, *diff).stdout for name in ("2025-pool-dry.md", "2026/cache.md")
    }


def test_a_folder_that_is_published_takes_none(root):
    """A difference holds the internal text."""
    got = run("redact", "2025-pool-dry", "--diff", "--out", "postmortems/shown")
    assert got.exit_code == 2
    assert "would be published" in got.stderr
    assert not (root / "postmortems/shown").exists()


def test_pages_and_data_of_several_need_a_folder(root):
    for form in ("html", "json"):
        assert "name it with --out" in run("redact", "2025-pool-dry", "inc-2025-a", "--format", form).stderr


def test_a_folder_that_cannot_be_written_is_named(root):
    (root / "shown").write_text("a file")
    got = run("redact", "2025-pool-dry", "--out", "shown")
    assert got.exit_code == 2
    assert "shown" in got.stderr
