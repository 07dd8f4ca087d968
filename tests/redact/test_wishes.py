"""What a header or the redaction file declares is published in no form, of whatever type YAML takes it for, or nothing is."""

import pytest
from shelves import page, public, shelf

from mkdocs_postmortems.settings.redaction import rules

TIMELINE = "It broke.\n\n## Timeline\n\n- 2025-06-12 10:05 It began\n- 12 June 2025, 11:00 It went on\n- 12. Juni 2025 and 6/12/2025 were one day\n"
WRITTEN = "2025-06-12", "12 June 2025", "12. Juni 2025", "6/12/2025"


def declared(text, folder):
    (folder / "redaction.yml").write_text(f"approval: optional\n{text}\n", encoding="utf-8")
    return rules("redaction.yml", folder)


@pytest.mark.parametrize("wish", ["[2025-06-12]", "['2025-06-12']", "[12 June 2025]", "['12.6.2025']", "[2025-06-12 ]"])
def test_a_declared_day_is_in_no_field_no_address_and_no_sentence(wish):
    [one] = shelf({"a.md": page(TIMELINE, date="2025-06-12", started_at="2025-06-12T10:05:00Z", redact=wish)})[0]
    assert not [form for form in WRITTEN if form in one.text + one.path]
    assert "10:05" in one.text
    assert "2025" not in one.text + one.path


def test_another_day_goes_out_in_all_of_them():
    [one] = shelf({"a.md": page(TIMELINE, date="2025-06-12", started_at="2025-06-12T10:05:00Z", redact="[2025-06-13]")})[0]
    assert not [form for form in WRITTEN if form not in one.text]
    assert one.path == "2025-06-12-outage.md"
    assert "\ndate: 2025-06-12\n" in one.text


def test_a_document_without_a_title_is_not_called_after_a_declared_day():
    [one] = shelf({"a.md": page(TIMELINE, date="2025-06-12", redact="['2025-06-12']").replace("title: Outage\n", "")})[0]
    assert "2025" not in one.text + one.path


@pytest.mark.parametrize("row", ["- 2025-06-12", "- {text: 2025-06-12, kind: day}", "- {text: Larkfield, also: [2025-06-12]}"])
def test_a_day_that_the_redaction_file_declares_goes_too(row, tmp_path):
    chosen, wrong = declared(f"terms:\n  {row}", tmp_path)
    assert not wrong
    assert "2025" not in public(TIMELINE, chosen, date="2025-06-12")


@pytest.mark.parametrize("written", ["48213", "0123456", "0x1F4A", "12:30:45", "1_000_000", "4.10"])
def test_a_number_of_the_redaction_file_is_hunted_as_it_is_written(written, tmp_path):
    """YAML would read some of these as another number."""
    chosen, wrong = declared(f"terms: [{written}]", tmp_path)
    assert not wrong
    assert written in public(f"The row {written} was gone.")
    assert written not in public(f"The row {written} was gone.", chosen)


@pytest.mark.parametrize("written", ["48213", "0048213", "1_000_000", "12:30:45"])
def test_a_number_of_a_header_is_hunted(written):
    assert written in public(f"The row {written} was gone, and 5100 others.")
    text = public(f"The row {written} was gone, and 5100 others.", redact=f"[{written}]")
    assert written not in text
    assert "5100 others" in text


@pytest.mark.parametrize(
    "wish", ["[Edge]", "[Larkfield, Edge]", "[Ya]", "[503]", "[2025]", "[4.10]", "['!!']", "Larkfield, Initech", "'Larkfield; Initech'"]
)
def test_what_cannot_be_hunted_keeps_the_document_back(wish):
    """It would go out although its author asked for the opposite; no message quotes it."""
    covered, problems, _, _ = shelf({"a.md": page("Larkfield stood still.", redact=wish)})
    assert not covered
    assert {(one.code, one.line) for one in problems} == {("PM731", 5)}
    assert not any(word in str(problems) for word in ("Larkfield", "Edge", "503", "Ya,"))


def test_several_lines_are_no_word():
    covered, problems, _, _ = shelf({"a.md": page("Larkfield stood still.", redact="|\n  Larkfield\n  Initech")})
    assert not covered
    assert [one.code for one in problems] == ["PM731"]


@pytest.mark.parametrize("key", ["Redact", "REDACT", "People", "PEOPLE"])
def test_a_wish_with_capitals_is_not_passed_over(key):
    covered, problems, _, _ = shelf({"a.md": page("Larkfield stood still.", **{key: "[Larkfield]"})})
    assert not covered
    assert f"nearly `{key.lower()}`" in problems[0].what


@pytest.mark.parametrize("row", ["redacted: true", "Redact: ''", "People:"])
def test_such_a_key_without_a_wish_keeps_nothing_back(row):
    key, _, value = row.partition(":")
    assert "Larkfield" in public("Larkfield stood still.", **{key: value.strip()})


@pytest.mark.parametrize(
    "text",
    ["terms: [{text: Initech, also: 'Larkfield, Umber'}]", "internal_domains: a.lan, b.lan", "terms:\n- |\n  Larkfield\n  Initech\n"],
)
def test_several_words_in_one_string_of_the_redaction_file_are_an_error(text, tmp_path):
    assert [one.code for one in declared(text, tmp_path)[1]] == ["PM906"]


@pytest.mark.parametrize(
    "text", ["tickets: '(?:INC|SEC)-\\d{3,5}'", "internal_domains: a.lan", "terms: [{text: 'Larkfield, Inc.', also: Lark}]"]
)
def test_one_word_is_none(text, tmp_path):
    assert not declared(text, tmp_path)[1]


@pytest.mark.parametrize(("declared_", "text"), [("Lark&shy;field", "Larkfield"), ("Lark &amp; Field", "Lark & Field")])
def test_a_value_that_was_copied_from_html_is_what_it_shows(declared_, text):
    assert text in public(f"All of {text} stood still.")
    assert text not in public(f"All of {text} stood still.", redact=f"['{declared_}']")


@pytest.mark.parametrize(("field", "goes"), [("customer_id: 48213", True), ("account_no: 48213", True), ("customer_count: 48213", False)])
def test_the_number_of_a_customer_is_hunted_and_a_count_is_not(field, goes):
    key, _, value = field.partition(": ")
    assert ("48213" not in public("The row 48213 was gone.", **{key: value})) is goes


@pytest.mark.parametrize("expires", ["2027-01-01", "'2027-01-01'", "2027-13-01", "soon"])
def test_an_allow_entry_still_has_a_day(expires, tmp_path):
    chosen, wrong = declared(f"allow: [{{fingerprint: ab12, reason: a manual, reviewer: desk, expires: {expires}}}]", tmp_path)
    assert bool(wrong) is ("01-01" not in expires)
    assert [str(one.expires) for one in chosen.allow] == (["2027-01-01"] if not wrong else [])


@pytest.mark.parametrize("written", ["48,213", "48.213", "48 213", "48'213", "48\u202f213"])
def test_a_number_is_hunted_with_its_thousands_apart(written):
    assert written in public(f"It read {written} rows and 148,213 or 48, 213 and 4,821.")
    text = public(f"It read {written} rows and 148,213 or 48, 213 and 4,821.", redact="[48213]")
    assert f"read {written}" not in text
    assert "148,213 or 48, 213 and 4,821." in text
