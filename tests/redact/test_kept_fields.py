"""What one document keeps to itself is on its public page in no form, and what a header holds in odd places is hunted."""

import pytest
from shelves import TODAY, page, public, shelf

from mkdocs_postmortems import read
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience

FORMS = {
    "line": "{0}: {1}", "bold": "**{0}:** {1}", "bullet": "- {0}: {1}", "nested": "- one\n    - {0}: {1}", "quote": "> {0}: {1}",
    "table": "| Field | Value |\n|---|---|\n| {0} | {1} |", "column": "| {0} | Other |\n|---|---|\n| {1} | 7 |",
    "definition": "{0}\n: {1}", "below": "**{0}**\n\n{1}", "dash": "**{0}** – {1}", "heading": "###### {0}: {1}", "part": "### {0}\n\n{1}",
    "box": '!!! note "{0}"\n    {1}', "beside": "**Team:** one **{0}:** {1}", "break": "Team: one<br>{0}: {1}", "full": "{0}：{1}",
    "html": "<table><tr><td>{0}</td><td>{1}</td></tr></table>",
}  # fmt: skip
CLOSED = [
    ("severity", "Severity", "SEV1", "severity"),
    ("duration", "Duration", "47 minutes", "duration"),
    ("impact.users", "Users affected", "48213", "users_affected"),
    ("times.resolved", "Resolved at", "2026-01-02 17:43", "resolved_at"),
    ("published_at", "Published", "2026-01-07", "published_at"),
    ("detection", "Detected by", "alert", "detected_by"),
    ("category", "Root cause category", "dns", "category"),
]


@pytest.mark.parametrize("stated", [False, True])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("field", "label", "value", "key"), CLOSED)
def test_a_closed_field_is_not_public_by_its_label(field, label, value, key, form, stated):
    """A page that reads the line again would have the field back, also where the header states it first."""
    body = "Kept words.\n\n" + FORMS[form].format(label, value) + "\n\n### Other\n\nMore words."
    fields = {key: value} if stated else {}
    if (field, form) != ("detection", "below"):  # a bold line of these words opens a part of its own, which no heading has made public
        assert value.rpartition(" ")[2] in public(body, **fields)
    text = public(body, sensitivity=f"{{{field}: internal}}", **fields)
    assert "Kept words." in text
    assert "More words." in text
    assert value not in text
    again = read.text("a.md", text, Settings(Audience.PUBLIC, TODAY)).record
    assert not [one for one in again.facts if one.field == field or one.field.endswith(f".{field}")]


@pytest.mark.parametrize("field", ["severity", "times.started"])
def test_the_column_of_a_timeline_stays(field):
    body = "| Time | Event |\n|---|---|\n| 10:05 | It began |"
    assert "It began" in public(body, sensitivity=f"{{{field}: internal}}")


@pytest.mark.parametrize(
    ("field", "heading"), [("impact.description", "Impact"), ("customer impact", "Impact"), ("detection.method", "Detection"), ("impact.users", "User impact")]
)  # fmt: skip
def test_the_section_of_a_closed_field_is_closed(field, heading):
    body = f"Kept words.\n\n## {heading}\n\nFiji was cut off."
    assert "Fiji" in public(body)
    text = public(body, sensitivity=f"{{{field}: internal}}")
    assert "Fiji" not in text
    assert "Kept words." in text


@pytest.mark.parametrize("kind", ["recurrence_of", "duplicate_of", "supersedes", "superseded_by"])
def test_a_closed_relation_is_not_public(kind):
    def related(**more):
        covered = shelf({"a.md": page("One.", id="PM-2026-001", **more), "b.md": page("Two.", id="PM-2026-002")})[0]
        return "kind: " in next(one.text for one in covered if "One." in one.text)

    assert related(**{kind: "[PM-2026-002]"})
    assert not related(**{kind: "[PM-2026-002]"}, sensitivity=f"{{{kind}: internal}}")


@pytest.mark.parametrize(
    ("key", "value", "gone"),
    [
        ("impact", "{revenue: 482139}", "482139"),
        ("impact", "{revenue: 482139}", "482,139"),
        ("impact", "{revenue: 482139.50}", "482,139.50"),
        ("revenue_impact", "$482,139", "$482,139"),
        ("revenue_impact", "482.139 €", "482.139"),
        ("impact", "{customer: Larkfield Ltd}", "Larkfield"),
        ("detection", "{customers: [Larkfield Ltd]}", "Larkfield"),
        ("external", "{customer: Larkfield Ltd}", "Larkfield"),
        ("timeline", "[{at: 2026-01-02 10:00, text: It began, customer: Larkfield Ltd}]", "Larkfield"),
        ("action_items", "[{text: Fix it, contract: K-48213-LF}]", "K-48213-LF"),
        ("affected_customers", "Larkfield Ltd and Umberton", "Umberton"),
        ("tenant", "{Larkfield Ltd: 3 hours}", "Larkfield"),
        ("customer", "Larkfield, Umberton", "Umberton"),
        ("customers", "Larkfield and Umberton", "Umberton"),
        ("vendor", "|\n  Larkfield Ltd\n  Umberton", "Umberton"),
        ("Mandant", "Larkfield Ltd", "Larkfield"),
        ("顧客", "Larkfield Ltd", "Larkfield"),
        ("Клиент", "Larkfield Ltd", "Larkfield"),
        ("customer", "48213", "48213"),
        ("contract_no", "48213.10", "48213.10"),
        ("roles", "{Nia Bergholt: scribe}", "Bergholt"),
        ("reviewers", "{Nia Bergholt: 2026-01-01}", "Bergholt"),
        ("approvals", "{engineering: Nia Bergholt}", "Bergholt"),
        ("maintainer", "Nia Bergholt", "Bergholt"),
    ],
)
def test_a_closed_value_is_hunted_wherever_it_lies_in_the_header(key, value, gone):
    body = f"Row {gone} stood still."
    assert gone in public(body)
    text = public(body, **{key: value})
    assert "stood still" in text
    assert gone not in text


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("impact", "{users: 48213}", "48213"),
        ("impact", "{regions: [Fiji Islands]}", "Fiji Islands"),
        ("affected_customers", "48213", "48213"),
        ("affected_customers", "All of Europe", "All of Europe"),
        ("customers", "48213", "48213"),
        ("customer_count", "48213", "48213"),
        ("customer", "{tier_name: gold}", "tier name"),
        ("action_items", "[{text: Fix it, accountable: Storage Guild}]", "Storage Guild"),
        ("roles", "{Subject Matter Expert: Nia Bergholt}", "Subject Matter Expert"),
    ],
)
def test_what_is_public_or_no_name_is_not_hunted(key, value, kept):
    assert kept in public(f"Row {kept} stood still.", **{key: value})


@pytest.mark.parametrize("written", ["12-Jun-25", "12.06.25", "6/12/25", "20250612"])
def test_a_declared_day_is_hunted_in_its_short_forms(written):
    assert written in public(f"On {written} it went.")
    assert written not in public(f"On {written} it went.", redact="[2025-06-12]")


@pytest.mark.parametrize("written", ["12 June 2025", "2025-06-12"])
def test_a_day_declared_in_one_run_is_a_day(written):
    assert written not in public(f"On {written} it went.", redact="['20250612']")
