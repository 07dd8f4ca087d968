"""Templates: one postmortem written in each form that the client's documents use, and everything it says."""

from pathlib import Path

import pytest
import yaml
from reading import reading, said
from test_header import _same

FORMS = Path(__file__).parent / "templates"
EXPECTED = yaml.load((FORMS / "expected.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def test_every_form_has_an_expectation():
    assert {path.name for path in FORMS.glob("*.md")} == set(EXPECTED)


@pytest.mark.parametrize(("name", "want"), EXPECTED.items(), ids=EXPECTED)
def test_a_form_is_understood(name, want):
    one = reading(name, (FORMS / name).read_text(encoding="utf-8"))
    got = {field: said(one, field) for field in want["record"]}
    assert {field: got[field] for field, value in want["record"].items() if not _same(value, got[field])} == {}
    assert [section.name for section in one.record.sections if section.name] == want["sections"]
    assert [problem.code for problem in one.problems] == want["codes"]


@pytest.mark.parametrize("name", EXPECTED)
def test_every_fact_has_its_line_and_words(name):
    """What `show` prints can be found in the file: the line exists and holds the first word of what was written."""
    text = (FORMS / name).read_text(encoding="utf-8")
    one = reading(name, text)
    lines = one.document.text.split("\n")
    for fact in one.record.facts:
        assert 0 <= fact.line <= len(lines)
        if fact.line and fact.origin in ("bold line", "bullet", "table", "plain line", "front matter") and fact.written:
            assert fact.written.split()[0].strip("*") in lines[fact.line - 1]
