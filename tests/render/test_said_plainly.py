"""Words on a page that say what a number or a date is."""

from editions import SETTINGS, library, site
from lxml import html as lxml_html

from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.render import review_page

HEAD = "# Lamps out\n\n**Date**: 2026-03-01\n**Severity**: SEV-2\n\n## Summary\n\nDark.\n\n## Timeline (UTC)\n\n"


def facts(entries: str) -> dict[str, str]:
    made = site({"case.md": HEAD + entries})
    root = lxml_html.fromstring(next(p.html for p in made.pages if p.origin == "case.md"))
    return {d.find("dt").text_content(): d.find("dd").text_content().strip() for d in root.find_class("pm-facts")[0]}


def test_a_start_is_called_what_the_milestones_below_call_it():
    """Where the fault came before anybody felt it, the hour in the facts is the later one and is not called the start."""
    both = facts("- 10:00 - Faulty deployment started\n- 10:20 - Impact begins, users see errors\n- 11:00 - Resolved\n")
    assert both["Impact began"].startswith("2026-03-01 10:20")
    assert "Started" not in both
    one = facts("- 10:20 - Incident started\n- 11:00 - Resolved\n")
    assert one["Started"].startswith("2026-03-01 10:20")
    assert "Impact began" not in one


def test_a_finding_names_its_rule():
    """A number alone would have to be looked up; a code that is no rule stands alone."""
    asked = [Problem(code, "case.md", 1, "it is dark", "Who sees it?", Level.WARNING) for code in ("PM212", "PM001")]
    [made] = (one for one in review_page.pages(library({"case.md": HEAD}), SETTINGS, None, asked) if "findings" in one.html)
    rows = lxml_html.fromstring(made.html).find_class("pm-files")[0].findall("tbody/tr")
    assert [row.findall("td")[1].text_content().split() for row in rows] == [["PM212", "missing-field"], ["PM001"]]


def test_findings_of_one_file_stand_together_and_name_it_once():
    asked = [
        Problem("PM212", path, line, "`it` is dark", "Who sees it?", Level.WARNING)
        for path, line in (("b.md", 1), ("a.md", 2), ("b.md", 7))
    ]
    [made] = (one for one in review_page.pages(library({"a.md": HEAD, "b.md": HEAD}), SETTINGS, None, asked) if "findings" in one.html)
    rows = lxml_html.fromstring(made.html).find_class("pm-files")[0].findall("tbody/tr")
    assert [row.find("th").text_content().split() for row in rows] == [["a.md", "line", "2"], ["b.md", "line", "1"], ["line", "7"]]
    assert " ".join(rows[0].find("td").text_content().split()) == "it is dark. Who sees it?"
