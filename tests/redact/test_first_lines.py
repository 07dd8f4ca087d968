"""A first line that nothing marks as a title is one for those who work there alone; where its author marks it, everybody has it."""

import pytest
from shelves import OPEN, shelf

_LINES = ["CONFIDENTIAL draft on the outage at Quibo Bank", "Restricted breach of the payroll", "Customer Quibo outage of billing"]
_HEAD = "---\ndate: 2026-01-02\nvisibility: public\n---\n"


def _seen(text, name):
    covered, problems, raw, _ = shelf({name: text}, OPEN)
    assert covered, problems
    return raw[0].record.title, covered[0].text


@pytest.mark.parametrize("line", _LINES)
@pytest.mark.parametrize(("name", "below"), [("a.md", "\n\n"), ("vault/README.md", "\n\n"), ("a.md", "\nIssue Summary:\nIt was late.\n\n")])
def test_it_is_no_public_title(line, name, below):
    """Neither as a title nor as a part of an address."""
    title, text = _seen(f"{_HEAD}{line}{below}## Summary\n\nIt was slow.\n", name)
    assert title == line
    assert "It was slow." in text
    assert line not in text
    assert line.split()[0].casefold() not in text.casefold()


@pytest.mark.parametrize("mark", ["# {}", "**{}**", "Postmortem: {}", "Title: {}"])
def test_one_that_says_what_it_is_goes_out(mark):
    """The control: whoever writes a title means it."""
    _, text = _seen(f"{_HEAD}{mark.format('Outage of the label hall')}\n\n## Summary\n\nIt was slow.\n", "a.md")
    assert "title: Outage of the label hall" in text
