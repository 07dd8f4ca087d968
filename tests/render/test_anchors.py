"""Anchors into other postmortems, pictures in double brackets, and the line of a target that leads nowhere."""

import pytest
from editions import SETTINGS, attachments, library, page, site

from mkdocs_postmortems.render.edition import site as render_site

TARGET = "# DNS broke everything\n\n## Timeline of Events!\n\n- 09:00 it broke\n\n## Änderungen\n\nText.\n"
WRITTEN = {
    "[[target#Timeline of Events!|x]]": "timeline-of-events",
    "[[target#timeline-of-events]]": "timeline-of-events",
    "[x](target.md#Timeline-of-Events)": "timeline-of-events",
    "[x](target.md#dns-broke-everything)": "dns-broke-everything",
    "[x](target.md#änderungen)": "anderungen",
    "[x](target.md#gone)": "gone",
}


@pytest.mark.parametrize(("written", "anchor"), WRITTEN.items(), ids=WRITTEN)
def test_an_anchor_is_spelled_as_the_other_page_spells_it(written, anchor):
    made = site({"target.md": TARGET, "here.md": f"# Here\n\n{written}\n"})
    here = next(p for p in made.pages if p.origin == "here.md")
    assert f'href="md:postmortems/target#{anchor}"' in here.html
    if anchor != "gone":
        assert f'id="{anchor}"' in next(p for p in made.pages if p.origin == "target.md").html


def test_the_heading_in_place_of_the_title_keeps_its_words_and_its_anchor():
    made = page("---\ntitle: DNS broke\n---\n# DNS broke everything\n\nText.\n")
    assert '<h1 id="dns-broke-everything">DNS broke</h1>' in made.html
    assert '<p class="pm-kicker pm-after">DNS broke everything</p>' in made.html
    assert "pm-after" not in page("# DNS broke\n\nText.\n").html


def test_an_incident_leads_to_the_library():
    assert '<a href="md:postmortems/index">Postmortems</a>' in page("# A\n\nText.\n").html


def test_a_picture_in_double_brackets_is_shown_or_reported_with_its_line():
    whole = library({"a.md": "# A\n\n![[pool.png]]\n\nand ![[gone.png]]\n"})
    made = render_site(whole, attachments("img/pool.png"), SETTINGS)
    assert any('<img src="asset:postmortems/img/pool.png"' in p.html for p in made.pages)
    assert [a.address for a in made.assets if "pool" in a.address] == ["postmortems/img/pool.png"]
    assert [(p.code, p.line) for p in made.problems] == [("PM010", 5)]


def test_a_picture_in_html_of_the_author_is_reported_with_its_line():
    made = site({"a.md": "# A\n\nText.\n\n<div>\n<img src=x.png>\n</div>\n"})
    assert [(p.code, p.line) for p in made.problems] == [("PM010", 6)]


def test_a_time_without_a_zone_says_so_in_the_list():
    named = site({"a.md": "# A\n\n- **Started:** 2024-01-02 10:00\n", "b.md": "# B\n\n- **Started:** 2024-01-02 10:00 UTC\n"})
    home = next(p for p in named.pages if p.address == "postmortems/index")
    assert home.html.count("no zone</span>") == 1


def test_two_sets_of_tabs_beside_each_other_are_one():
    made = page('# A\n\n=== "One"\n\n    first\n\n=== "Two"\n\n    second\n\nText.\n')
    assert made.html.count('class="tabbed-set') == 1
    assert made.html.count('class="tabbed-block"') == 2


def test_a_day_has_no_zone_in_the_facts():
    assert "UTC" not in page("# A\n\nDate: 2024-01-02\n\nText.\n").html
