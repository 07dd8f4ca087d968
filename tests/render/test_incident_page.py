"""The page of one incident: head, banners, marks in the text, what stands below, and what the host is told."""

import re
from datetime import date

import pytest
from editions import library, page, site, with_options
from lxml import html as lxml_html

from mkdocs_postmortems.model.document import Document, Header
from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.render.edition import site as render_site

WHOLE = """\
---
id: PM-7
title: The pool ran dry
severity: SEV-2
status: draft
services: [api, web]
category: configuration
tags: [rollback]
times:
  started: 2026-03-01T10:02Z
  detected: 2026-03-01T10:19Z
  mitigated: 2026-03-01T11:40Z
  resolved: 2026-03-01T12:05Z
action_items:
  - {id: A1, action: Refuse an empty pool, owner: "@sre", due: 2026-03-08, status: open, addresses: [F1]}
  - {id: A2, action: Write the runbook, owner: "@dana", due: 2026-03-10, status: done}
factors:
  - {id: F1, title: No check before the push}
  - {id: F2, title: No alert on an empty pool}
---
# Incident: The pool ran dry

## Summary

A push emptied the pool.

## Timeline (UTC)

- 10:02 - Push of the configuration
- 10:19 - First customer calls
- 11:40 - Rolled back

## Action Items

- [ ] Alert on pool size (owner: @noor, due: 2026-03-01)
"""


def text(element):
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(scope="module")
def whole():
    return page(WHOLE)


@pytest.fixture(scope="module")
def tree(whole):
    return lxml_html.fromstring(whole.html)


def test_the_title_is_the_one_h1_and_what_else_the_heading_says_stands_by_it(tree):
    assert [text(h) for h in tree.iter("h1")] == ["The pool ran dry"]
    assert [text(p) for p in tree.find_class("pm-kicker")] == ["Postmortems"]
    assert text(tree.find_class("pm-headline")[0].find_class("pm-id")[-1]) == "Incident"


@pytest.mark.parametrize(("head", "named"), [("# INC-7: Lamps out", "INC-7"), ("# Lamps out", "case")])
def test_an_id_stands_in_the_head_once_wherever_it_was_written(head, named):
    made = site({"case.md": f"{head}\n\n**Severity**: SEV-2\n**Users affected**: 27000\n\n## Summary\n\nDark.\n"})
    root = lxml_html.fromstring(next(p.html for p in made.pages if p.origin == "case.md"))
    assert [text(one) for one in root.find_class("pm-headline")[0].find_class("pm-id")] == [named]
    assert [text(p) for p in root.find_class("pm-kicker")] == ["Postmortems"]
    assert {text(d.find("dt")): text(d.find("dd")) for d in root.find_class("pm-facts")[0]}["Users affected"] == "27,000"


@pytest.mark.parametrize(
    ("heading", "beside", "below"),
    [
        ("2026-03-01: Lamps out", ["2026-03-01"], []), ("ポストモーテム: Lamps out", ["ポストモーテム"], []), ("Lamps out", [], []),
        ("Lamps out in all of the house", [], ["Lamps out in all of the house"]),
        ("What we know so far of the evening: Lamps out", [], ["What we know so far of the evening: Lamps out"]),
    ],
)  # fmt: skip
def test_a_few_words_before_the_title_stand_beside_the_id(heading, beside, below):
    """The title itself is not said twice for them."""
    made = site({"case.md": f"---\ntitle: Lamps out\nid: PM-7\n---\n\n# {heading}\n\n## Summary\n\nDark.\n"})
    root = lxml_html.fromstring(next(p.html for p in made.pages if p.origin == "case.md"))
    assert [text(one) for one in root.find_class("pm-headline")[0].find_class("pm-id")] == ["PM-7", *beside]
    assert [text(p) for p in root.find_class("pm-after")] == below


def test_the_head_says_how_bad_how_long_and_what_is_owed(tree):
    facts = {text(d.find("dt")): text(d.find("dd")) for d in tree.find_class("pm-facts")[0]}
    assert facts["Started"].startswith("2026-03-01 10:02")
    assert facts["Services"] == "api web"
    assert facts["Actions"].startswith("1 of 3 closed")
    assert "2 late" in facts["Actions"]
    assert tree.find_class("pm-sev-2")


def test_groups_are_links_to_their_pages(whole):
    assert 'href="md:services/api/index"' in whole.html
    assert 'href="md:tags/rollback/index"' in whole.html


def test_milestones_stand_with_their_gaps(tree):
    shown = [text(li) for li in tree.find_class("pm-strip")[0].iter("li")]
    assert shown == [
        "10:02 started",
        "17 min to detect 10:19 detected",
        "1 h 21 min to mitigate 11:40 mitigated",
        "25 min to resolve 12:05 resolved",
    ]
    assert len(tree.find_class("pm-strip")[0].findall(".//rect[@class]")) == 7


def test_timeline_entries_get_the_time_since_the_start_and_keep_their_words(tree):
    shown = [text(e) for e in tree.find_class("pm-plus")]
    assert shown == ["+0 min", "+17 min", "+1 h 38 min"]
    items = [text(li) for li in tree.iter("li") if "Push of the configuration" in text(li)]
    assert "10:02 - Push of the configuration" in items[0]


def test_an_action_in_the_text_gets_its_anchor_and_lateness_there(tree):
    item = next(e for e in tree.iter("li") if "Alert on pool size" in text(e))
    assert item.get("id", "").startswith("action-")
    assert item.get("data-due") == "2026-03-01"
    assert "19 d late" in text(item)
    assert text(item).count("Alert on pool size") == 1


def test_actions_that_stand_in_the_header_only_are_a_table(tree):
    rows = [text(tr) for tr in tree.find_class("pm-tasks")[0].findall(".//tbody/tr")]
    assert len(rows) == 2
    assert rows[0].startswith("Refuse an empty pool")
    assert "12 d late" in rows[0]
    assert "late" not in rows[1]


def test_every_task_of_the_library_has_its_anchor_on_the_page():
    made = library({"pm-1.md": WHOLE})
    html = page(WHOLE).html
    assert made.tasks
    assert all(f'id="{task.anchor}"' in html for task in made.tasks)


def test_factors_meet_actions_and_one_without_is_marked(tree):
    rows = tree.find_class("pm-matrix")[0].findall(".//tbody/tr")
    assert ["●" in text(r) for r in rows] == [True, False]
    assert "no action" in text(rows[1])
    assert "no action" not in text(rows[0])


def test_a_draft_says_so(tree):
    assert any("Draft" in text(p) for p in tree.find_class("pm-banner"))
    final = lxml_html.fromstring(page(WHOLE.replace("status: draft", "status: final")).html)
    assert not any("Draft" in text(p) for p in final.find_class("pm-banner"))


def test_the_header_is_kept_as_written(tree):
    assert "The pool ran dry" in text(tree.find_class("pm-source")[0])
    assert "addresses: [F1]" in text(tree.find_class("pm-source")[0])


def test_the_host_is_told_title_tags_date_and_never_a_status(whole):
    assert whole.title == whole.meta["title"] == "The pool ran dry"
    assert list(whole.meta["tags"]) == ["rollback"]
    assert whole.meta["date"] == date(2026, 3, 1)
    assert "status" not in whole.meta
    assert whole.markdown == WHOLE
    assert "api, web" in whole.summary


def test_the_contents_list_the_headings_and_the_parts_below(whole):
    assert [(a.level, a.id) for a in whole.anchors] == [
        (2, "summary"), (2, "timeline-utc"), (2, "action-items"), (2, "pm-actions"), (2, "pm-matrix"),
    ]  # fmt: skip
    ids = re.findall(r'\bid="([^"]+)"', whole.html)
    assert len(ids) == len(set(ids))
    assert all(a.id in ids for a in whole.anchors)


@pytest.mark.parametrize(
    ("item", "columns"),
    [
        ("{action: Mend it}", ["Action", "Status"]),
        ("{action: Mend it, kind: prevent, owner: dana, due: 2026-04-01}", ["Action", "Kind", "Owner", "Due", "Status"]),
        ("{action: Mend it, due: 2026-04-01}", ["Action", "Due", "Status"]),
    ],
)
def test_items_of_the_header_have_no_column_that_none_of_them_fills(item, columns):
    """As in the lists: in public nobody owns anything, and a reader would look for what is missing."""
    made = lxml_html.fromstring(
        page(f"---\nid: PM-1\ndate: 2026-02-01\naction_items: [{item}]\n---\n# One\n\n## Summary\n\nIt broke.\n").html
    )
    table = made.find_class("pm-tasks")[0]
    assert [head.text_content() for head in table.findall("thead/tr/th")] == columns
    assert [len(row) for row in table.findall("tbody/tr")] == [len(columns)]


def test_related_blocks_are_apart_with_their_reasons():
    files = {
        f"pm-{n}.md": f"---\nid: PM-{n}\nseverity: SEV-{n}\ndate: 2026-02-0{n}\nservices: [api]\ncategory: configuration\n---\n# Number {n}\n"
        for n in (1, 2, 3)
    }
    files["pm-3.md"] = files["pm-3.md"].replace(
        "category:", "related: [{id: PM-1, kind: same_cause, note: the same missing check}]\ncategory:"
    )
    made = site(files)
    tree = lxml_html.fromstring(next(p.html for p in made.pages if p.origin == "pm-3.md"))
    blocks = {text(s.find("h3")): text(s) for s in tree.find_class("pm-related")}
    assert "same cause" in blocks["Declared"]
    assert "the same missing check" in blocks["Declared"]
    assert "Number 2" not in blocks["Declared"]
    one = lxml_html.fromstring(next(p.html for p in made.pages if p.origin == "pm-1.md"))
    assert "Number 3" in text(one.find_class("pm-related")[0])


def _alike(n: int, words: str, **more: str) -> str:
    extra = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\nid: PM-{n}\ndate: 2026-02-0{n}\n{extra}---\n# Number {n}\n\n{words}\n"


ACTIONS = "[{action: 'Alarm <b>', due: 2026-02-20, status: open}, {action: Undone, status: open}, {action: Ready, status: done}]"


def test_similar_text_has_steps_and_earlier_ones_say_what_is_open():
    words = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel"]
    files = {f"z{n}.md": f"# Zz {word}\n\nOnly {word}.\n" for n, word in enumerate(words)}
    files |= {
        "pm-1.md": _alike(1, "The replication slot failover.", action_items=ACTIONS),
        "pm-2.md": _alike(2, "A replication slot after the failover."),
    }
    pages = {p.origin: p.html for p in site(files).pages}
    block = lxml_html.fromstring(pages["pm-2.md"]).find_class("pm-related")[0]
    assert text(block.find("h3")) == "Similar text"
    assert [(s.text, s.get("aria-label")) for s in block.find_class("pm-alike")] == [("●●●", "closely alike")]
    assert "both mention: replication slot, failover" in text(block)
    (still,) = block.find_class("pm-still")
    assert [text(a) for a in still.iter("a")] == ["Alarm <b>", "Undone"]
    assert [a.get("href").partition("#")[2] for a in still.iter("a")] == ["action-1", "action-2"]
    assert still[0].get("data-due") == "2026-02-20"
    assert "Why these?" in pages["pm-2.md"]
    earlier = lxml_html.fromstring(pages["pm-1.md"])
    assert earlier.find_class("pm-related"), "control: the earlier one names the later one"
    assert not earlier.find_class("pm-still"), "what is open of a later one could not have helped"


def test_neighbours_by_date_are_linked():
    files = {f"pm-{n}.md": f"---\nid: PM-{n}\ndate: 2026-02-0{n}\n---\n# Number {n}\n" for n in (1, 2, 3)}
    tree = lxml_html.fromstring(next(p.html for p in site(files).pages if p.origin == "pm-2.md"))
    assert [(a.get("rel"), text(a)) for a in tree.find_class("pm-neighbours")[0].iter("a")] == [
        ("prev", "Earlier Number 1"),
        ("next", "Later Number 3"),
    ]


def test_a_duplicate_points_at_the_one_that_tells_the_story():
    files = {"a.md": "---\nid: A-1\n---\n# First\n", "b.md": "---\nid: B-2\nduplicate_of: A-1\n---\n# Second\n"}
    made = site(files)
    assert "Duplicate" in next(p.html for p in made.pages if p.origin == "b.md")
    assert "Duplicate" not in next(p.html for p in made.pages if p.origin == "a.md")


def test_a_file_that_cannot_be_read_is_shown_as_text_with_the_reason():
    raw = "---\ntitle: [unclosed\n---\n# Head\n<b>text</b>\n"
    view = View(
        "x.md",
        "postmortems/x",
        Record("x", "x"),
        Document("x.md", raw, Header("yaml", ""), raw, "", ()),
        "x.md",
        readable=False,
        reason="not valid YAML",
    )
    incident = Incident("x", view, None)
    made = render_site(Library((incident,), {}, (), (), date(2026, 3, 20), {"x": incident}), {}, with_options())
    tree = lxml_html.fromstring(next(p.html for p in made.pages if p.origin == "x.md"))
    assert "not valid YAML" in text(tree.find_class("pm-banner-bad")[0])
    assert tree.find_class("pm-raw")[0].text_content() == raw


def test_markup_in_values_is_text():
    html = page('---\ntitle: "<script>x</script>"\nservices: ["<b>api</b>"]\nowner: "<i>me</i>"\n---\nText\n').html
    assert "<script>" not in html
    assert "<b>api" not in html
    assert "&lt;script&gt;x" in html


def test_a_summary_of_the_header_leads_and_one_of_the_text_is_not_said_twice():
    led = page("---\ntitle: T\nsummary: It broke and we mended it.\n---\n## Impact\n\nNobody.\n").html
    assert '<p class="pm-lead">It broke and we mended it.</p>' in led
    assert "pm-lead" not in page("# T\n\n## Summary\n\nIt broke and we mended it.\n").html


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("It broke, as in [[A-1]].", "B-2. It broke, as in A-1. api, web. dns"),
        ("Did it break? [[A-1|Again]]", "B-2. Did it break? Again. api, web. dns"),
        ("直った。", "B-2. 直った。 api, web. dns"),
    ],
)
def test_what_search_shows_is_words_without_marks_and_with_one_stop(summary, said):
    assert page(f'---\nid: B-2\nsummary: "{summary}"\nservices: [api, web]\ntags: [dns]\n---\nText\n').summary == said


def test_what_search_shows_ends_as_its_author_ended_it():
    assert page('---\nid: B-2\nsummary: "It broke."\n---\nText\n').summary == "B-2. It broke."
    assert page('---\nid: B-2\nsummary: "It broke"\n---\nText\n').summary == "B-2. It broke"


def test_a_day_or_a_key_that_fills_a_cell_is_not_broken_at_its_hyphen():
    rows = "| What | Day | Of |\n|---|---|---|\n| Mend P-1 by 2026-04-06 | 2026-04-06 | P-1 |\n| Look | 2026-04-06 or later | p-1 |\n"
    made = lxml_html.fromstring(page(f"# T\n\n## Notes\n\n{rows}").html)
    assert [cell.text_content() for cell in made.xpath("//td[@class='pm-day']")] == ["2026-04-06", "P-1"]
    assert len(made.xpath("//td")) == 6, "the control"
