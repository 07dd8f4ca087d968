"""JSON and CSV of an edition: under their schemas, closed, equal to each other, and never holding what the edition may not show."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from exported import ON_THE_WEB, data, files
from freezegun import freeze_time
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError
from shelf import INTERNAL, TODAY, incident, library, small

from mkdocs_postmortems.model.record import Action, Owner, Severity
from mkdocs_postmortems.render.exports import EVERYTHING, PUBLIC
from mkdocs_postmortems.render.exports.columns import Book, shape
from mkdocs_postmortems.render.exports.spreadsheets import sheet

HOSTILE = st.text(st.sampled_from("=+-@\t\r\n,;\"'<>&]|`[]()#\\\0\x07\u2028\u202eあ漢💥é a1"), max_size=30) | st.sampled_from(
    ["]]>", "</script>", '=HYPERLINK("http://x")', "-2+3", "@SUM(A1)", "＝1", "a\r\nb", "円建て決済", "\u202eabc", "\ud800"]
)  # fmt: skip


def hostile(title: str, text: str):
    """A library whose every text is of that kind."""
    severity, action = Severity(2, text or "SEV-2"), Action(text, 3, owners=(Owner(title or "x", "person"),), due=date(2026, 3, 30))
    return library([
        incident("PM-1", title, datetime(2026, 3, 1, 10, 2, tzinfo=UTC), severity=severity, services=(text or "api",), summary=text, actions=(action,)),
        incident("PM-2", text, date(2026, 2, 1), tags=(title or "tag",)),
    ])  # fmt: skip


def checked(found):
    """How many JSON files pass the schema that they name."""
    schemas = {name: json.loads(text) for name, text in found.items() if name.startswith("schema/")}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    passed = 0
    for name, text in found.items():
        if name.endswith(".json") and not name.startswith("schema/") and not name.endswith("feed.json"):
            value = json.loads(text)
            Draft202012Validator(schemas["schema/" + value["$schema"].rpartition("/")[2]]).validate(value)
            passed += 1
    return passed


@pytest.mark.parametrize("shown", [EVERYTHING, PUBLIC], ids=["internal", "public"])
@pytest.mark.parametrize("chosen", [INTERNAL, ON_THE_WEB], ids=["relative", "absolute"])
def test_every_file_passes_its_schema(shown, chosen):
    assert checked(files(settings=chosen, shown=shown)) > 20


@pytest.mark.parametrize("shown", [EVERYTHING, PUBLIC], ids=["internal", "public"])
def test_the_schemas_are_closed(shown):
    """Control: the same file with one more key passes no longer."""
    found = files(shown=shown)
    schema = Draft202012Validator(json.loads(found["schema/library.schema.json"]))
    value = json.loads(found["postmortems/index.json"])
    schema.validate(value)
    value["incidents"][0]["password"] = "x"
    with pytest.raises(ValidationError):
        schema.validate(value)


def test_a_closed_edition_has_no_column_for_what_it_may_not_show():
    """A second wall: even a library that still held people, tickets and dates would not give them away."""
    inside, outside = files(), files(shown=PUBLIC)
    for word in (b"Dana", b"@sre", b"OPS-123", b"2026-03-25", b"in_review", b"payments platform"):
        assert any(word in text for name, text in inside.items() if name.endswith((".json", ".csv")))
        assert not any(word in text for name, text in outside.items() if name.endswith((".json", ".csv")) and "front-matter" not in name)
    assert '"owners"' not in outside["schema/actions.schema.json"].decode()
    assert '"owners"' in inside["schema/actions.schema.json"].decode()


def test_a_value_that_no_column_describes_is_refused():
    book = Book((shape("thing", "A thing.", "name! | text | | Its name."),), EVERYTHING)
    assert book.filled("thing", {"name": "x"}) == {"name": "x"}
    with pytest.raises(KeyError, match="secret"):
        book.filled("thing", {"name": "x", "secret": "y"})


def test_nothing_missing_is_written_as_nothing():
    """No null, no empty list, no zero for a number that nobody knows."""
    row = next(r for r in data("postmortems/index.json")["incidents"] if r["key"] == "NM-1")
    assert row == {
        "key": "NM-1", "id": "NM-1", "title": "Nearly deleted the bucket", "url": "nm-1/", "data": "nm-1/index.json", "kind": "near_miss",
        "not_counted": "near_miss", "tags": ["dns"],
    }  # fmt: skip


def test_links_are_absolute_only_where_the_site_has_an_address():
    relative, absolute = data("services/api/index.json"), data("services/api/index.json", settings=ON_THE_WEB)
    assert relative["url"] == "./"
    assert relative["incidents"][0]["url"] == "../../postmortems/pm-2026-014/"
    assert relative["$schema"] == "../../schema/group.schema.json"
    assert absolute["url"] == "https://reports.example/team/services/api/"
    assert absolute["incidents"][0]["data"] == "https://reports.example/team/postmortems/pm-2026-014/index.json"
    flat = data("services/api/index.json", settings=replace(INTERNAL, directory_urls=False))
    assert (flat["url"], flat["incidents"][0]["url"]) == ("index.html", "../../postmortems/pm-2026-014.html")


def sheets(found):
    """Rows of both spreadsheets as a reader of CSV gives them."""
    for name in ("postmortems/incidents.csv", "actions/actions.csv"):
        text = found[name].decode("utf-8-sig")
        yield list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_spreadsheets_say_what_the_data_says():
    incidents, actions = sheets(files())
    rows = data("postmortems/index.json")["incidents"]
    assert [r["key"] for r in incidents] == [r["key"] for r in rows]
    for cells, row in zip(incidents, rows, strict=True):
        for name, cell in cells.items():
            value = row
            for part in name.split("."):
                value = value.get(part, "") if isinstance(value, dict) else ""
            assert cell.removeprefix("'") == ("; ".join(value) if isinstance(value, list) else str(value)), name
    items = data("actions/actions.json")["actions"]
    assert [(r["key"], r["text"], r["due"]) for r in actions] == [(i["key"], i["text"], i.get("due", "")) for i in items]


@settings(max_examples=12, deadline=None)
@given(HOSTILE, HOSTILE)
def test_no_text_breaks_a_file_or_runs_as_a_formula(title, text):
    """Whatever authors write: JSON under its schema, CSV of the same rows, no cell that a spreadsheet would calculate."""
    made = hostile(title, text)
    found = files(made)
    assert checked(found) > 5
    incidents, actions = sheets(found)
    assert [r["key"] for r in incidents] == ["PM-1", "PM-2"]
    assert len(actions) == 1
    for row in (*incidents, *actions):
        assert None not in row
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝")) for cell in row.values())


def test_a_number_stays_a_number_in_a_spreadsheet():
    """Control for the mark before formulas: a negative interval is no formula."""
    book = Book((shape("thing", "A thing.", "a | number | | A.\nb | text | | B."),), EVERYTHING)
    assert sheet("thing", [{"a": -5, "b": "-5"}], book).decode("utf-8-sig") == "a,b\r\n-5,'-5\r\n"


def test_nothing_depends_on_the_day_of_the_build_but_its_stamp():
    """Two builds on different days differ in `as_of` and in nothing else, whatever the clock says."""

    def on(day: date, clock: str):
        with freeze_time(clock):
            return files(replace(small(), as_of=day))

    first, second = on(TODAY, "2026-03-20"), on(date(2031, 7, 1), "2031-07-01 12:00")
    assert first.keys() == second.keys()
    differ = sorted(name for name in first if first[name] != second[name])
    assert differ == ["actions/actions.json", "postmortems/index.json"]
    for name in differ:
        assert first[name].replace(b'"as_of":"2026-03-20"', b'"as_of":"2031-07-01"') == second[name]


@pytest.mark.parametrize(("form", "gone"), [
    ("json", "postmortems/index.json"), ("markdown", "postmortems/pm-2026-014/index.md"), ("csv", "actions/actions.csv"),
    ("calendar", "actions/actions.ics"), ("feeds", "postmortems/feed.xml"), ("badges", "services/api/badge.svg"), ("llms", "llms.txt"),
    ("schemas", "schema/library.schema.json"), ("digests", "digests/2026-03/digest.txt"),
])  # fmt: skip
def test_each_form_can_be_left_out(form, gone):
    assert gone in files()
    left = tuple(one for one in INTERNAL.exports if one != form)
    assert gone not in files(settings=replace(INTERNAL, exports=left))
    assert list(files(settings=replace(INTERNAL, exports=()))) == []
