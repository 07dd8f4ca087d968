"""Ids of the library's own form that no public postmortem bears: known by their form, so that a file taken away changes nothing."""

from datetime import date

import pytest
from ground import write

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.redact.words.series import series
from mkdocs_postmortems.settings import settings

TEXT = """---
id: {id}
title: Pool {n} ran dry over night
date: 2026-0{n}-02
visibility: {visibility}
services: [api]
related: [{other}]
---

## Summary

The pool of api ran dry as in {other} and PM-2026-003; see `{other}`, [that one]({other}.md), pm 2026 00{next} and {other}'s pool.

| which | what |
|---|---|
| {other} | pool |
"""


def library(folder):
    rows = [(n, f"PM-2026-00{n}", n % 8 + 1, "public" if n % 2 else "internal") for n in range(1, 9)]
    files = {f"{id_}.md": TEXT.format(id=id_, n=n, next=after, other=f"PM-2026-00{after}", visibility=seen) for n, id_, after, seen in rows}
    write(folder, {f"pm/{name}": text for name, text in files.items()} | {"rules.yml": "approval: optional\n"})
    chosen, wrong = settings({"audience": "public", "redaction": "rules.yml"}, folder=folder, today=date(2026, 11, 1))
    assert wrong == ()
    return tuple(sources.walk(folder / "pm", chosen)), chosen


def edition(found, chosen):
    made = build.edition(found, (), chosen)
    return made.site.pages, made.site.assets, made.site.problems


def test_a_public_text_that_names_a_withheld_one_stays_the_same_without_it(tmp_path):
    found, chosen = library(tmp_path)
    whole = edition(found, chosen)
    text = next(page.markdown for page in whole[0] if page.address.endswith("pm-2026-001"))
    assert "as in another incident and PM-2026-003" in text
    assert "002" not in text
    for gone in (["PM-2026-002.md"], ["PM-2026-006.md"], [f"PM-2026-00{n}.md" for n in (2, 4, 6, 8)]):
        assert edition(tuple(one for one in found if one.path not in gone), chosen) == whole
    # The control: a public one that is gone is missed.
    assert edition(tuple(one for one in found if one.path != "PM-2026-003.md"), chosen) != whole


@pytest.mark.parametrize(
    ("ids", "text", "hits"),
    [
        (["PM-2026-001"], "PM-2026-002, pm 2026 003, PM_2026_004, PM2026005, PM-2026-001", 4),
        (["INC-0042"], "INC-0041, INC-00420, INC-42, XINC-0041, INC-0041.md, INC-0042", 2),
        (["outage_2026_11_02"], "outage_2026_11_01 outage-2025-01-30 outage 2026", 2),
        (["gate-certificate", "2024-09-12-mails", "v12", "db-7"], "2024-09-13-mails v13 db-8", 0),
        ([], "PM-2026-002", 0),
    ],
)
def test_forms(ids, text, hits):
    found = series(ids)
    assert (len(found.findall(text)) if found else 0) == hits


@pytest.mark.parametrize(
    ("ids", "hidden", "text", "hits"),
    [
        (["PM-7"], ["PM-5"], "PM-5, pm-5, PM_5, PM-5's, (PM-5), #PM-5", 6),
        (["PM-7"], ["PM-5"], "PM-7, PM-50, PM-5.1, 5 pm 5 hosts, 5pm5, XPM-5, a/PM-5, PM-5-b, PM-6", 0),
        ([], ["OUT-12", "OUT-14"], "OUT-12, out-14; it timed out 12 times, out of 12", 2),
        (["PM-2026-001"], ["DB-EU-7"], "DB-EU-7, db_eu_7 and PM-2026-002, not PM-2026-001", 3),
        (["PM-5"], ["pm-5"], "PM-5", 0),
        ([], ["5", "v12", "gate-certificate"], "5 v12 gate-certificate", 0),
    ],
)
def test_short_numbers_of_those_that_are_withheld(ids, hidden, text, hits):
    found = series(ids, hidden)
    assert (len(found.findall(text)) if found else 0) == hits
