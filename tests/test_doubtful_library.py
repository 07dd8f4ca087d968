"""A library of doubtful dates, times, statuses, a tracker and a register, really built: all is shown where it matters, none is zero, none is lost."""

import csv
import io
import json

import pytest
from ground import run, write
from lxml import html

DUE = {
    "Cap the pool of the importer": ("Sprint 14", None),
    "Alert on the queue of the importer": ("EOD Friday", None),
    "Rehearse the restore of the store": ("2 weeks", "2026-10-19"),
    "Write down how to drain a node": ("8週間", "2026-11-30"),
    "Remove the old job of last year": ("2026-09-01", "2026-09-01"),
    "Ask the vendor for a limit": ("2026-02-30", None),
    "Keep the logs for a month": ("-2 weeks", None),
}
TIMES = {
    "PM-2": ("impact_started: 2026-10-25 02:50", "resolved: 2026-10-25 02:10", 20),
    "PM-3": ("impact_started: 2026-03-29 01:30", "resolved: 2026-03-29 03:30", 60),
    "PM-4": ("impact_started: 2026-05-02 10:00", "resolved: 2026-05-02 09:00", None),
    "PM-5": ("impact_started: 2026-05-03 10:00", "resolved: 2026-05-03 10:00", 0),
    "PM-6": ("impact_started: 2026-05-04 10:00", "duration: -30 minutes", None),
    "PM-7": ("impact_started: 2026-05-05 23:59", "resolved: 2026-05-06 00:01", 2),
    "PM-8": ("impact_started: 2026-05-07", "resolved: 2026-05-08", None),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    rows = "".join(f"| {text} | {said} | open |\n" for text, (said, _) in DUE.items())
    items = "".join(f"  - {{action: Fence the old writer, ticket: OPS-1, status: {state}}}\n" for state in ("open", "done"))
    files = {
        "docs/index.md": "# Home\n",
        "mkdocs.yml": "site_name: Doubts\nsite_url: https://pm.example/\nplugins:\n  - postmortems: {audience: internal, as_of: 2026-11-20, "
        "timezone: Europe/Berlin, tracker: tracker.csv, register: register.csv}\n",
        "tracker.csv": "id,status\nOPS-1,Done\nOPS-9,Done\nOPS-1,In progress\n",
        "register.csv": "id,date,severity\nPM-1,2026-10-05,SEV-3\nPM-2,2026-08-01,SEV-2\nPM-99,2026-08-01,SEV-1\nPM-99,2026-08-02,SEV-1\nPM-98,soon,SEV-1\n",
        "postmortems/due.md": f"---\nid: PM-1\ntitle: Due\ndate: 2026-10-05\nseverity: SEV-1\nstatus: final\n---\n## Action items\n\n"
        f"| Action | Due | Status |\n|---|---|---|\n{rows}",
        "postmortems/twice.md": f"---\nid: PM-20\ntitle: Twice\ndate: 2026-10-06\naction_items:\n{items}---\nText.\n",
    }
    for key, (start, end, _) in TIMES.items():
        files[f"postmortems/{key}.md"] = (
            f"---\nid: {key}\ntitle: Incident {key}\nseverity: SEV-2\nstatus: final\n{start}\n{end}\n---\nText.\n"
        )
    made = run("mkdocs", write(tmp_path_factory.mktemp("doubts"), files))
    assert made.code == 0, made.log
    return made


def rows(made, name):
    return list(csv.DictReader(io.StringIO((made.site / name).read_text(encoding="utf-8-sig"))))


def data(made, name):
    return json.loads((made.site / name).read_text(encoding="utf-8"))


def test_every_item_is_in_every_form_with_its_words(built):
    page, found = built.page("actions"), {row["text"]: row for row in rows(built, "actions/actions.csv")}
    told = {one["text"]: one for one in data(built, "actions/actions.json")["actions"]}
    calendar = (built.site / "actions/actions.ics").read_text(encoding="utf-8")
    assert len(found) == len(told) == len(DUE) + 1
    for text, (said, day) in DUE.items():
        words = "" if said == day else said
        assert (found[text]["due"], found[text]["due_written"].lstrip("'")) == (day or "", words), text
        assert (told[text].get("due"), told[text].get("due_written", "")) == (day, words), text
        assert text in page
        assert said in page
        assert (f"SUMMARY:{text}" in calendar) == bool(day)
        assert (f"Due: {said}" in calendar) == bool(day and words)


def test_an_item_twice_is_shown_twice_and_asked_about(built):
    assert len([row for row in rows(built, "actions/actions.csv") if row["text"] == "Fence the old writer"]) == 2
    assert "the action is done here and open in line 6" in built.page("postmortems/pm-20-twice")
    assert "PM414" in built.page("review")


def test_lengths_that_nobody_can_know_are_no_zero(built):
    minutes = {one["key"]: one.get("minutes", {}).get("impact") for one in data(built, "postmortems/index.json")["incidents"]}
    table = {row["key"]: row["minutes.impact"] for row in rows(built, "postmortems/incidents.csv")}
    for key, (_, _, wanted) in TIMES.items():
        assert minutes[key] == wanted, key
        assert table[key] == ("" if wanted is None else str(wanted)), key
    finding = next(
        one
        for one in data(built, "insights/insights.json")["periods"]["year"]["metrics"].values()
        if one["title"] == "Length of the impact"
    )
    assert sorted(row[-1] for row in finding["tables"]["points"]["rows"]) == [0, 2, 20, 60]
    assert {one["reason"]: one["n"] for one in finding["left_out"]}["that end before they begin"] == 1
    assert sum(one["n"] for one in finding["left_out"]) == len(TIMES) + 2 - 4
    shown = " ".join(html.fromstring(built.page("insights")).text_content().split())
    assert "1 that ends before it begins (PM-4)" in shown
    assert "a length below zero is not used" in built.page("postmortems/pm-6")


def test_what_contradicts_is_told_with_both_sides(built):
    for said in (
        "tracker.csv:4: `OPS-1` is in progress here and done in row 2; the later row is taken",
        "register.csv:2: `PM-1` has severity 3 here and 1 in due.md",
        "register.csv:3: `PM-2` begins on 2026-08-01 here and on 2026-10-25 in PM-2.md",
        "register.csv:4: `PM-99` is listed and owes a postmortem by now",
        "register.csv:5: the id `PM-99` stands in row 4 already",
        "register.csv:6: `date` of `PM-98` is not a date",
    ):
        assert f"postmortems: {said}" in built.log
    page = html.fromstring(built.page("actions"))
    kept = [row.text_content() for row in page.xpath("//tr[contains(., 'Fence the old writer')]")]
    assert any("in progress" in one and "open in the file" in one for one in kept)
    assert any("in progress" in one and "done in the file" in one for one in kept)
    assert "1 that stands in the register without a date" in " ".join(html.fromstring(built.page("insights")).text_content().split())
