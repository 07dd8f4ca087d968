"""Table parts: a form for reports that is one table, whose rows are the parts; and tables of a header, whose rows are values."""

import pytest
from reading import reading

FORM = """# Incident report

| Field | Value |
|---|---|
| Incident title | Labels print late |
| Priority | P2 |
| Executive summary | Labels came out late for an hour. |
| Root cause | The disk of the spool was full. |
| Timeline | 14:02 alert<br>- 14:20 cause found<br>all wait<br>15:40 over |
| Lessons | Watch the disks. |
| Action items | Watch the disk of every printer (Mira)<br>None |
"""
HEADER = """# Labels print late

| Field | Value |
|---|---|
| Date | 2025-11-03 |
| Impact | 300 parcels came late that day |
| Root cause | disk full |
"""


def names(text):
    return [part.name for part in reading("a.md", text).record.sections if part.name]


def test_rows_of_a_form_are_its_parts():
    record = reading("a.md", FORM).record
    assert names(FORM) == ["summary", "causes", "timeline", "lessons", "actions"]
    assert [(one.written, one.text, one.line) for one in record.timeline] == [
        ("14:02", "alert", 9), ("14:20", "cause found", 9), ("15:40", "over", 9),
    ]  # fmt: skip
    assert [(one.text, one.line) for one in record.actions] == [("Watch the disk of every printer", 11)]
    assert (record.title, record.severity.label) == ("Labels print late", "P2")


@pytest.mark.parametrize(
    "text",
    [
        HEADER,
        FORM.replace("|\n", "| x |\n"),
        "\n".join(line for line in FORM.split("\n") if "Root" not in line and "Time" not in line and "Action" not in line),
    ],
    ids=["short values", "three columns", "one text"],
)
def test_rows_of_other_tables_are_none(text):
    assert names(FORM), "control"
    assert names(text) == []


def test_a_table_inside_a_part_opens_none():
    text = FORM.replace("# Incident report\n", "# Labels\n\n## Summary\n\nLate.\n")
    assert names(text) == ["summary"]
