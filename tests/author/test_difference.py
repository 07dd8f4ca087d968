"""What was removed, line by line, with the rule that took it."""

from mkdocs_postmortems.author import Row, difference
from mkdocs_postmortems.model.redaction import Redaction

BEFORE = "---\ntitle: A\nowner: Ada\n---\n\n## Summary\n\nGlobex called.\n\n## Notes\n\nours\nonly\n"
AFTER = "---\nid: x\ntitle: A\n---\n\n## Summary\n\n[customer] called.\n"
LEDGER = (
    Redaction("term", "a.md", 8, "customer"),
    Redaction("section", "a.md", 10, "section"),
    Redaction("field", "a.md", 3, "field", "owner"),
)


def test_each_removed_line_names_its_rule():
    rows = difference(BEFORE, AFTER, LEDGER)
    gone = {row.line: row.why for row in rows if row.sign == "-"}
    assert gone == {
        3: ("field: field",),
        8: ("term: customer",),
        9: ("term: customer",),
        **dict.fromkeys((10, 11, 12, 13), ("section: section",)),
    }
    assert [row.text for row in rows if row.sign == "+"] == ["id: x", "[customer] called."]


def test_texts_that_are_alike_have_no_rows():
    assert difference(BEFORE, BEFORE, ()) == ()


def test_lines_left_out_between_two_changes_are_marked():
    old = "\n".join(["a", *map(str, range(30)), "b"])
    assert [row for row in difference(old, old.replace("a", "c").replace("b", "d"), ()) if row.sign == "@"] == [Row("@", 29)]
