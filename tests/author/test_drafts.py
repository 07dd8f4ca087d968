"""A first draft: every form reads back without a problem and says what it was told; names follow the folder's own pattern."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from mkdocs_postmortems import author, read
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience

SETTINGS = Settings(Audience.INTERNAL, date(2026, 11, 20))
KNOWN = author.Known(
    "PM-2026-011", 'Checkout: "errors" #1 | after', "incident", "SEV-2", ("checkout", "payments-db"), ("yes", "pool"), "2026-10-23",
    {"started": "2026-10-23T14:32Z", "resolved": "2026-10-23T16:47Z"}, "UTC", "@sarah", ("@sarah", "Mike Ó Brien"), "alert",
)  # fmt: skip
SECTIONS = {
    "standard": {
        "summary",
        "impact",
        "timeline",
        "detection",
        "factors",
        "well",
        "poorly",
        "lucky",
        "actions",
        "lessons",
        "related",
        "supporting",
    },
    "tracked": {"summary", "impact", "timeline", "detection", "factors", "well", "poorly", "lucky", "lessons", "related", "supporting"},
    "essential": {"summary", "impact", "timeline", "causes", "factors", "well", "poorly", "actions", "lessons"},
    "questions": {"timeline", "response", "well", "poorly", "lessons", "actions"},
    "narrative": {"summary", "impact", "timeline", "causes", "factors", "well", "poorly", "actions", "lessons"},
    "numbered": {
        "summary",
        "impact",
        "timeline",
        "causes",
        "trigger",
        "factors",
        "detection",
        "response",
        "well",
        "poorly",
        "lessons",
        "actions",
    },
    "sre": {
        "summary",
        "impact",
        "causes",
        "trigger",
        "resolution",
        "detection",
        "actions",
        "lessons",
        "well",
        "poorly",
        "lucky",
        "timeline",
    },
    "short": {"summary", "timeline", "well", "poorly", "actions", "lessons"},
    "external": {"summary", "impact", "timeline", "factors", "actions"},
}


def read_back(text):
    return read.postmortem(Source("pm.md", "pm.md", Role.INCIDENT, "a draft", text.encode()), SETTINGS)


@pytest.mark.parametrize("form", author.FORMS, ids=lambda form: form.name)
def test_every_form_reads_back_as_it_was_told(form):
    rows = ("All times in UTC.", "", "| Time | Event | Source |", "|---|---|---|", "| 14:32 | Deployment | git |")
    known = author.Known(*(getattr(KNOWN, name) for name in KNOWN.__slots__[:-1]), timeline=rows)
    for one in (KNOWN, known):
        back = read_back(author.draft(one, form))
        assert back.problems == ()
        got = back.record
        assert (got.id, got.title, got.kind, got.status.value, got.severity.level) == (KNOWN.id, KNOWN.title, "incident", "draft", 2)
        assert (got.services, got.tags, got.authors, got.owner) == (KNOWN.services, KNOWN.tags, KNOWN.authors, "@sarah")
        assert {name: when.at.isoformat() for name, when in got.times.items() if not when.derived} == {
            "started": "2026-10-23T14:32:00+00:00", "resolved": "2026-10-23T16:47:00+00:00",
        }  # fmt: skip
        assert got.visibility == "internal"
        assert {part.name for part in got.sections} - {""} >= SECTIONS[form.name]
        assert len(got.timeline) == len(one.timeline[4:])
        assert not got.actions
        assert not got.factors


def test_every_form_has_its_sections_listed():
    assert set(SECTIONS) == {form.name for form in author.FORMS}


@pytest.mark.parametrize("form", author.FORMS, ids=lambda form: form.name)
def test_help_stands_in_comments_only(form):
    text = author.draft(KNOWN, form)
    shown = read_back(text).document.html
    told = [part.help for part in form.parts if part.help]
    assert told
    for one in told:
        assert f"<!-- {one} -->" in text
        assert "-->" not in one
        assert "--" not in one
    visible = " ".join(block.text for block in read_back(text).document.walk() if block.kind != "html")
    assert not [one for one in told if one[:30] in visible]
    assert "Summary" in visible or "Happened" in visible, shown


@law(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=40).filter(lambda t: t.strip() and t.isprintable()), st.sampled_from(author.FORMS))
def test_any_words_survive_the_header(words, form):
    known = author.Known("PM-1", words, services=(words,), owner="@a", authors=("@a",), date="2026-10-23")
    header = yaml.safe_load(author.draft(known, form).split("---\n")[1])
    assert header["title"] == " ".join(words.split())
    assert header["services"] == [" ".join(words.split())]


@pytest.mark.parametrize(
    ("kind", "level", "form"),
    [("incident", 0, "standard"), ("incident", 1, "standard"), ("incident", 2, "essential"), ("incident", 3, "narrative"),
     ("incident", 5, "short"), ("incident", None, "standard"), ("near_miss", 1, "questions"), ("security", 2, "sre"), ("maintenance", 2, "short")],
)  # fmt: skip
def test_kind_and_severity_choose_the_form(kind, level, form):
    assert author.form_for(kind, level).name == form


DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("taken", "id_", "path"),
    [
        ([], "PM-2026-001", "PM-2026-001-pool-ran-dry.md"),
        ([("2026/PM-2026-009-a.md", ""), ("2025/PM-2025-014-b.md", "")], "PM-2026-010", "2026/PM-2026-010-pool-ran-dry.md"),
        ([("PM-2025-014.md", ""), ("PM-2025-015.md", "")], "PM-2026-001", "PM-2026-001.md"),
        ([("INC-007.md", ""), ("INC-012.md", "")], "INC-013", "INC-013.md"),
        ([("0003-disk.md", ""), ("0011-dns.md", "")], "0012", "0012-pool-ran-dry.md"),
        ([("2025-01-02-dns.md", ""), ("2025-03-04-disk.md", "")], "2026-11-21-pool-ran-dry", "2026-11-21-pool-ran-dry.md"),
        ([("2025-01-02-dns.md", "PM-3"), ("2025-03-04-disk.md", "PM-4")], "PM-5", "2026-11-21-pool-ran-dry.md"),
        ([("2026-11-21-pool-ran-dry.md", "")], "2026-11-21-pool-ran-dry-2", "2026-11-21-pool-ran-dry-2.md"),
        ([("20250102_dns.markdown", "")], "20261121_pool-ran-dry", "20261121_pool-ran-dry.markdown"),
        ([("PM-2026-001-a.md", "PM-2026-031")], "PM-2026-032", "PM-2026-032-pool-ran-dry.md"),
        ([(f"archive/INC-{n:03}.md", "") for n in range(1, 9)] + [(f"INC-{n:03}.md", "") for n in (9, 10, 11)], "INC-012", "INC-012.md"),
        ([(f"INC-{n:03}.md", "") for n in range(1, 9)] + [("odd/INC-009.md", "")], "INC-010", "INC-010.md"),
        ([(f"2025/INC-{n:03}.md", "") for n in range(1, 9)] + [("2026/INC-009.md", "")], "INC-010", "2026/INC-010.md"),
    ],
)
def test_the_next_name_follows_the_folder(taken, id_, path):
    assert author.next_name(taken, DAY, "Pool ran dry") == author.Name(id_, path)


@law(max_examples=100, deadline=None)
@given(st.lists(st.from_regex(r"\A(PM-202[5-6]-\d{3}|INC-\d{1,4}|\d{4})(-[a-z]{1,5})?\Z"), max_size=12))
def test_a_name_is_never_given_twice(stems):
    made = author.next_name([(f"{stem}.md", "") for stem in stems], DAY, "Pool ran dry")
    assert made.path.removesuffix(".md").casefold() not in {stem.casefold() for stem in stems}
