"""Lines that nobody writes by hand, thousands of the same sign: an expression that tries them in a thousand ways would never end."""

import subprocess

import pytest
from pipeline import environment
from shelves import public

MANY = 6000
LINES = {
    "blanks": " " * MANY, "tabs": "\t" * MANY, "quotes": "> " * MANY, "bullets": "- " * MANY, "brackets": "[" * MANY, "asides": "(ab " * MANY,
    "stars": "*" * MANY, "low lines": "_" * MANY, "letters": "x" * MANY, "capitals": "Xy " * MANY, "cells": "<td>" + " " * MANY,
    "tags": "<td " * MANY, "labels": "abc : " * MANY, "pipes": "| " * MANY, "colons": ":" * MANY, "talk": "10:42 ann: " * MANY,
    "nicks": "ann: ok\n" * MANY, "objects": '"name":"' * MANY, "commands": "mysql -pa" * MANY, "mentions": "@Ab Cd, " * MANY,
    "orders": "bitte diese Seite " * MANY, "infinitives": "ne pas eliminar a " * MANY,
    "machines": "db-1-" * MANY, "ports": "ab1:80" * MANY, "colons and figures": "2a:" * MANY, "given names": "ask Abcd and Efgh, " * MANY,
    "times": "10:42 Abcd asked\n" * MANY, "quoted words": 'password: "abc ' * MANY, "customers": "clients, dont Abcd et Efgh " * MANY,
    "projects": "gcloud " * MANY, "customers who were": "customers were " + "abc " * MANY, "one of ours": "Ab Cd, one of our " * MANY,
    "letters behind customers": "customers were " + "a" * MANY, "names behind names": "Abcd and Efgh, " * MANY, "heads of logs": "2025-01-02T03:04:05Z ab " * MANY, "boxes": '!!! note "Action items"\n' * MANY, "slashes": "/// note | Attendees\n" * MANY, "alerts": "> [!NOTE] Internal\n> It broke.\n\n" * MANY,
    "heads of items": "- 1. > " * MANY, "anchors": "## a <b id=" * MANY, "hyphens": "password: abc-" + "abc-" * MANY,
}  # fmt: skip
HEAD = "---\ntitle: Odd\ndate: 2026-01-01\nvisibility: public\nstatus: final\n---\n\n## Summary\n\nIt broke.\n\n"


@pytest.mark.parametrize("name", LINES)
def test_a_line_of_one_sign_comes_to_an_end(tmp_path, name):
    """A minute is a hundred times what it takes, so only what never ends fails."""
    (tmp_path / "postmortems").mkdir()
    (tmp_path / "postmortems/2026-01-01-odd.md").write_text(f"{HEAD}{LINES[name]}\n\n## Impact\n\nNone.\n", encoding="utf-8")
    (tmp_path / "redaction.yml").write_text("approval: optional\n", encoding="utf-8")
    (tmp_path / "mkdocs.public.yml").write_text(
        "site_name: T\nplugins:\n  - postmortems:\n      source: postmortems\n      audience: public\n      redaction: redaction.yml\n",
        encoding="utf-8",
    )
    command = ["postmortems", "redact", "postmortems/2026-01-01-odd.md"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode in (0, 1), done.stderr
    assert "It broke." in done.stdout or "2026-01-01-odd.md" in done.stderr


@pytest.mark.parametrize("said", ["internal", "do not publish"])
@pytest.mark.parametrize("sign", ["=", "- ", "<!-- "])
@pytest.mark.parametrize("many", [1, 40, 400])
def test_a_comment_is_heard_however_many_signs_stand_before_its_words(said, sign, many):
    assert "Zyxquarn" not in public(f"- Zyxquarn slept <!-- {sign * many} {said} -->\n- It broke.")
    assert "Zyxquarn" in public(f"- Zyxquarn slept <!-- {sign * many} harmless -->\n- It broke.") or sign == "<!-- "


@pytest.mark.parametrize("width", [1, 8, 9, 60])
@pytest.mark.parametrize("quote", ["", '"'])
def test_a_name_in_a_column_before_its_address_goes(width, quote):
    row = f"```\n{quote}Larsina Quarandt{quote}{' ' * width}{{}}\n```"
    assert "Quarandt" not in public(row.format("<lq@corp.example.net>"))
    assert "Quarandt" in public(row.format("<none>"))
