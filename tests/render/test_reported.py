"""Reported: where nothing says when an incident began, its pages call the only day there is that of the report."""

import pytest
from editions import site
from lxml import html

TEXT = "---\nid: pm-1\ntitle: The crane stopped\n{}\n---\n\n## Timeline\n\n- 10:05 Outage began\n- 10:40 It was mended\n"


@pytest.mark.parametrize(("header", "wanted"), [("published_at: 2025-06-19", "Reported"), ("date: 2025-06-19", "Started")])
def test_the_day_of_a_report_is_not_called_a_beginning(header, wanted):
    pages = {page.address: html.fromstring(page.html) for page in site({"pm-1.md": TEXT.format(header)}).pages}
    (facts,) = pages["postmortems/pm-1"].xpath("//dl[.//dd[contains(., '2025-06-19')]]")
    assert facts.xpath(".//dt/text()")[0] == wanted
    (cell,) = pages["postmortems/index"].xpath("//td[contains(@class, 'pm-c-start')]")
    assert ("10:05" in cell.text_content()) is (wanted == "Started"), "control"
