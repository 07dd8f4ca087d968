"""From Markdown to rows: what a library holds is in the table, what it does not hold is not, and the script says the same in few bytes."""

import gzip
import hashlib
import re
from datetime import date
from pathlib import Path

import pytest
from ground import ROOT, write
from tables import TWIN, published

from mkdocs_postmortems import build, query, sources
from mkdocs_postmortems.model.names import GIVEN
from mkdocs_postmortems.model.table import Cells, Words
from mkdocs_postmortems.query.views import DEFAULTS
from mkdocs_postmortems.render import data, grammar
from mkdocs_postmortems.settings import settings


def test_no_example_of_the_language_is_called_as_people_are():
    """The examples go out with every exported edition, and an audit that looks for a Dana would find the one of the language."""
    examples = [field.example for schema in query.schemas() for field in schema.fields]
    assert [one for one in examples if {word.casefold() for word in re.findall(r"\w+", one)} & GIVEN] == []
    assert "owner:platform" in examples


ONE = """
---
id: PM-7
title: Pool of </script> ran dry
date: 2026-03-01
severity: SEV-2
status: final
services: [Checkout API, payments]
category: config
tags: [dns, slow]
teams: [payments]
owner: Dana Whitfield
times: {impact_started: "2026-03-01T23:50:00-02:00", detected: "2026-03-02T02:00:00Z", resolved: "2026-03-02T04:50:00Z"}
impact: {error_budget_pct: about 60 %}
customer_tier: [Gold, silver]
cost: 1200
promised: 2026-04-01
lost: 1h 30m
vendor: Acme
action_items:
  - {action: Renew by machine, owner: Dana, due: 2026-03-20, status: open, type: prevent, priority: P1, ticket: OPS-1}
  - {action: Write the runbook, status: done, completed: 2026-03-10}
---

## Summary

Connections leaked, one by one.

## Where We Got Lucky

It was night.
"""
TWO = "---\nid: PM-6\ntitle: Second\ndate: 2026-02-01\nkind: near miss\nrelated: [PM-7]\n---\n\n## Summary\n\nNothing broke.\n"
FIELDS = {"customer_tier": {"title": "Tier", "type": "list"}, "cost": "number", "promised": "date", "lost": "duration", "vendor": None}


def opened(folder: Path, audience: str = "internal", files: dict[str, str] | None = None, **options: object):
    """The tables of a folder with these files."""
    write(folder, {"one.md": ONE, "two.md": TWO} if files is None else files)
    made, wrong = settings({"audience": audience, "as_of": "2026-03-25", **options}, folder=folder, today=date(2026, 1, 1))
    library, _ = build.library(sources.walk(folder, made), made)
    finds, unclear = build.found(library, made)
    return finds, (*wrong, *unclear)


def row(table, at: int = 0) -> dict[str, object]:
    """One row as plain values."""
    return {
        name: [one.values[place] for place in one.rows[at]] if isinstance(one, Words) else one.rows[at]
        for name, one in query.Book(table).columns.items()
        if (one.rows[at] if isinstance(one, Words) else one.rows[at] is not None)
    }


def test_a_row_holds_what_the_postmortem_says(tmp_path):
    finds, problems = opened(tmp_path, fields=FIELDS)
    assert [str(one) for one in problems] == []
    assert row(finds.incidents) == {
        "service": ["checkout-api", "payments"], "severity": ["2"], "cause": ["configuration"], "tag": ["dns", "slow"], "team": ["payments"], "state": ["final"],
        "kind": ["incident"], "year": ["2026"], "id": "PM-7", "title": "Pool of </script> ran dry", "text": "connections leaked one by one renew by machine write the runbook",
        "owner": ["Dana Whitfield"], "is": ["counted"], "parts": ["summary", "lucky", "related", "timed-mttr", "timed-ttd"], "duration": 180.0, "budget": 60.0, "items": 2.0, "completed": 1.0, "open": 1.0,
        "dues": "2026-03-20", "opened": "2026-03-01", "waiting": "2026-03-02", "page": "postmortems/pm-7-one", "clock": "2026-03-02T01:50Z", "scale": ["SEV-2"],
        "mttr": 180.0, "ttd": 10.0, "impacted": "2026-03-01", "detected": "2026-03-02", "resolved": "2026-03-02", "visibility": ["internal"], "actions": ["open", "overdue"], "overdue": 1.0,
        "customer_tier": ["Gold", "silver"], "cost": 1200.0, "promised": "2026-04-01", "lost": 90.0, "vendor": "Acme",
    }  # fmt: skip
    assert row(finds.actions) == {
        "service": ["checkout-api", "payments"], "severity": ["2"], "cause": ["configuration"], "team": ["payments"], "tag": ["dns", "slow"], "title": "Renew by machine",
        "incident": ["PM-7"], "about": "Pool of </script> ran dry", "owner": ["Dana"], "status": ["open"], "type": ["prevent"], "priority": ["P1"], "ticket": ["OPS-1"],
        "due": "2026-03-20", "opened": "2026-03-01", "waiting": "2026-03-02", "page": "postmortems/pm-7-one#action-1", "number": 1.0, "is": ["open", "overdue"], "waited": ["30d"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("customer-tier:gold", "PM-7"), ("customertier:bronze", ""), ("cost:>1000", "PM-7"), ("promised:2026-Q2", "PM-7"), ("lost:>1h", "PM-7"), ("vendor:acme", "PM-7"),
        ("-has:vendor", "PM-6"), ("sort:cost", "PM-7 PM-6"), ("acme", "PM-7"), ("bug", ""), ("cause:config", "PM-7"), ("severity:sev2", "PM-7"), ('service:"Checkout API"', "PM-7"),
        ("has:related", "PM-7 PM-6"), ("kind:near_miss", "PM-6"), ("leaked", "PM-7"), ("detected:2026-03-02", "PM-7"), ("opened:2026-03-01", "PM-7"),
    ],
)  # fmt: skip
def test_declared_fields_and_all_others_can_be_asked(tmp_path, text, keys):
    book = query.Book(opened(tmp_path, fields=FIELDS)[0].incidents)
    asked = query.parse(text, book)
    assert [wrong for wrong in asked.mistakes if not wrong.hint] == []
    assert [book.table.keys[at] for at in query.evaluate(book, asked).rows] == keys.split()


def test_without_a_declaration_the_key_is_no_field(tmp_path):
    """The control."""
    book = query.Book(opened(tmp_path)[0].incidents)
    assert "no field `cost`" in query.parse("cost:>1000", book).mistakes[0].text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"views": {"x": {"query": "servce:a"}}}, "in the view `x` there is no field `servce`"),
        ({"views": {"x": "opened:2026-02-30"}}, "`2026-02-30` is on no calendar"),
        ({"views": {"x": {"title": "T"}}}, "gives `x` no query"),
        ({"views": {"x": {"query": "a", "vew": "table"}}}, "unknown key `vew`"),
        ({"views": {"x": {"query": "a", "view": "grid"}}}, "unknown view `grid`"),
        ({"views": {"a/b": "x"}}, "cannot stand in an address"),
        ({"views": ["x"]}, "`views` is not a map"),
        ({"views": {"x": {"query": "a", "columns": ["severity", "servce"]}}}, "option `views.x.columns` names `servce`, which does not exist, did you mean `service`"),
        ({"views": {"x": {"query": "a", "of": "actions", "columns": ["mttr"]}}}, "names `mttr`"),
        ({"fields": {"severity": "text"}}, "declares `severity`, which queries know already"),
        ({"fields": {"a b": "text"}}, "cannot stand in a query"),
        ({"fields": {"tier": "txt"}}, "did you mean `text`"),
        ({"fields": {"tier": {"titel": "T"}}}, "unknown key `titel`"),
        ({"fields": ["tier"]}, "`fields` is not a map"),
    ],
)  # fmt: skip
def test_a_slip_in_fields_or_views_is_said(tmp_path, options, said):
    assert [str(one) for one in opened(tmp_path, **options)[1] if said in str(one)]


def test_columns_that_queries_know_are_no_slip(tmp_path):
    """The control, with fields of one's own."""
    own = {
        "x": {"query": "a", "columns": ["opened", "duration", "action_items", "cost"]},
        "y": {"query": "a", "of": "actions", "columns": ["due", "owner"]},
    }
    assert not [one for one in opened(tmp_path, fields=FIELDS, views=own)[1] if "columns" in str(one)]


def test_views_ship_and_can_be_changed_taken_away_and_added(tmp_path):
    finds, _ = opened(
        tmp_path,
        views={
            "long": None,
            "severe": {"title": "Worst", "query": "severity:<=2"},
            "leaks": {"query": "leaked", "columns": ["title"], "view": "cards"},
        },
    )
    views = {one.saved.slug: one for one in finds.views}
    assert list(views) == [one.slug for one in DEFAULTS if one.slug != "long"] + ["leaks"]
    assert (views["severe"].saved.title, views["severe"].keys) == ("Worst", ("PM-7",))
    assert (views["leaks"].saved.title, views["leaks"].keys, views["leaks"].saved.columns) == ("Leaks", ("PM-7",), ("title",))
    assert (views["near-misses"].keys, views["overdue-actions"].keys, views["overdue-items"].keys) == (("PM-6",), ("PM-7",), ("PM-7",))


def test_every_view_that_ships_is_understood():
    finds, _ = opened(ROOT / "postmortems", files={})
    for one in finds.views:
        book = query.Book(finds.actions if one.saved.of == "actions" else finds.incidents)
        assert query.parse(one.saved.query, book).mistakes == (), one.saved.slug
        assert query.parse(one.text, book).text == one.text
    assert sum(one.count > 0 for one in finds.views) > len(DEFAULTS) / 2


def test_a_public_table_is_the_same_with_and_without_a_withheld_postmortem(tmp_path):
    """Byte for byte, whatever the withheld one holds and the configuration says of it; the internal one shows that it would be seen."""
    shown = ONE.replace("status: final", "status: final\nvisibility: public").replace(" </script>", "")
    held = TWO.replace("Second", "Zanzibar held back").replace("related: [PM-7]", "services: [payments, zanzibar]\ntags: [dns]")
    rules = "approval: optional\n"
    options = {
        "redaction": "rules.yml",
        "fields": FIELDS,
        "views": {"zanzibar": {"title": "Zanzibar", "query": "service:zanzibar"}, "open": {"query": "tag:dns", "public": True}},
    }
    scripts = {}
    for name, files in {"with": {"one.md": shown, "two.md": held}, "without": {"one.md": shown}}.items():
        for audience in ("public", "internal"):
            finds, _ = opened(tmp_path / name / audience, audience, {**files, "rules.yml": rules}, **options)
            scripts[name, audience] = (
                data.script(finds.incidents, "data") + data.script(finds.actions, "actions") + repr(finds.views).encode()
            )
    assert scripts["with", "public"] == scripts["without", "public"]
    assert scripts["with", "internal"] != scripts["without", "internal"]
    assert b"Zanzibar" in scripts["with", "internal"]
    for word in (b"anzibar", b"Dana", b"OPS-1", b"customer_tier", b"Acme", b"Gold"):
        assert word not in scripts["with", "public"], word
        assert word in scripts["with", "internal"], word
    assert b"PM-7" in scripts["with", "public"]
    assert b"tag:dns" in scripts["with", "public"]


def test_ordinary_words_of_the_language_are_no_trace_of_a_withheld_postmortem(tmp_path):
    """A withheld file may be called after any word the language knows: none stands beside what was written, and the language has a digest."""
    finds, _ = opened(
        tmp_path,
        "public",
        {"one.md": ONE.replace("status: final", "status: final\nvisibility: public"), "rules.yml": "approval: optional\n"},
        redaction="rules.yml",
    )
    scripts = data.script(finds.incidents, "data") + data.script(finds.actions, "actions")
    for word in (b"second", b"minor", b"config-change", b"outage", b"there is no field"):
        assert word not in scripts, word
    said = [one.data or b"" for one in grammar.scripts(finds.schemas)]
    assert b"there is no field" in b"".join(said)
    assert {hashlib.sha256(one).digest() for one in said} <= build.own()


@pytest.mark.browser
def test_the_script_says_what_the_table_says(browser, tmp_path):
    """Every value of the sample library and of odd rows, read back in the browser from the script as it is published."""
    finds, _ = opened(
        tmp_path,
        fields=FIELDS,
        files={"one.md": ONE, "two.md": TWO, "three.md": "---\ntitle: \"A 'quote' \\\\ \\u2028 \\ud83d\\ude00\"\n---\n\nText.\n"},
    )
    sample, _ = opened(ROOT / "postmortems", files={})
    for table, name in ((finds.incidents, "data"), (finds.actions, "actions"), (sample.incidents, "data"), (sample.actions, "actions")):
        script = data.script(table, name)
        assert b"</" not in script
        assert not re.search(rb"\xe2\x80[\xa8\xa9]", script)
        book = query.Book(table)
        names = [one for one in book.columns if one != "dues"]
        page = browser.new_page()
        page.add_script_tag(content=script.decode())
        page.add_script_tag(content=TWIN)
        told = page.evaluate(
            f"names => {{ const book = postmortems.open(postmortems.{name}); return book.data.keys.map((_, at) => names.map(name => book.value(at, name))); }}",
            names,
        )
        mine = [
            [
                [one.values[place] for place in one.rows[at]] if isinstance(one := book.columns[name], Words) else one.rows[at]
                for name in names
            ]
            for at in range(book.size)
        ]
        assert told == mine


def test_the_sample_library_stays_small():
    """What grows with the library, not what is there once."""
    finds, _ = opened(ROOT / "postmortems", files={})
    whole = data.script(finds.incidents, "data")
    assert len(gzip.compress(whole)) / len(finds.incidents.keys) < 400
    assert all(isinstance(one, (Words, Cells)) for one in finds.incidents.columns.values())
    assert published(finds.incidents)["keys"] == list(finds.incidents.keys)
