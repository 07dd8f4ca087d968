"""The publication pages of an internal edition: what they show of each stage, that numbers are rows, and that no other edition has them."""

from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from lxml import html

from mkdocs_postmortems import authors, build
from mkdocs_postmortems.model.redaction import DeclaredTerm, Person, Rules
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience

HEAD = "---\nid: {id}\ntitle: {title}\nstatus: final\nowner: Ada Weller\ndate: 2026-01-0{n}\nvisibility: {seen}\n{more}---\n\n"
BODY = """## Summary

The pool at Quellwerk AG ran dry, said Mira Stone. [Before](pm-2.md) it was full.

## Attendees

Mira Stone, canary-attendee.

## Lessons

Small pools <!-- canary-comment --> run dry.
"""
RULES = Rules(
    reviewers=("sec-review",), terms=(DeclaredTerm("Quellwerk AG", "customer"),), people=(Person("Mira Stone", "database engineer"),)
)
INTERNAL = Settings(Audience.INTERNAL, date(2026, 3, 20), redaction=RULES)


def text(number, seen="public", more="", body=BODY):
    return HEAD.format(id=f"PM-{number}", title=f"Pool {number}", n=number, seen=seen, more=more) + body


def sources(**texts):
    return tuple(
        Source(f"{name.replace('_', '-')}.md", f"/nowhere/{name}.md", Role.INCIDENT, "extension .md", data.encode())
        for name, data in texts.items()
    )


def fingerprint(number):
    """Of a document, as its page says it."""
    made = pages(build.site(sources(**{f"pm_{number}": text(number)}), INTERNAL))[f"publication/pm-{number}"]
    return html.fromstring(made.html).xpath("string(//p[contains(., 'Fingerprint')]/code)")


def shelf():
    approval = f"public:\n  approved_by: sec-review\n  approved_on: 2026-02-11\n  sha256: {fingerprint(5)}\n"
    return sources(
        pm_1=text(1),
        pm_2=text(2, body=BODY + "\n[[redcat: canary]]\n"),
        pm_3=text(3, more="embargo_until: 2027-01-01\n"),
        pm_4=text(4, seen="internal"),
        pm_5=text(5, more=approval),
        pm_6=text(6, seen="restricted"),
    )


def pages(site):
    return {page.address: page for page in site.pages}


@pytest.fixture(scope="module")
def internal():
    return pages(build.site(shelf(), INTERNAL))


def plain(page):
    return " ".join(html.fromstring(page.html).text_content().split())


def test_each_incident_stands_in_one_group_and_each_tile_counts_its_rows(internal):
    queue = html.fromstring(internal["publication/index"].html)
    found = {
        head.get("id"): [row.xpath("string(th)").strip() for row in head.getnext().xpath(".//tbody/tr")]
        for head in queue.xpath("//h2[@id]")
    }
    assert {name: sorted(rows) for name, rows in found.items()} == {
        "pm-waiting": ["Pool 1"], "pm-blocked": ["Pool 2"], "pm-embargoed": ["Pool 3"], "pm-published": ["Pool 5"],
        "pm-not-asked": ["Pool 4", "Pool 6"],
    }  # fmt: skip
    tiles = {link.get("href").removeprefix("#"): int(link.xpath("string(b)")) for link in queue.xpath("//a[@class='pm-tile-link']")}
    assert tiles == {name: len(rows) for name, rows in found.items()}
    assert internal["publication/index"].in_nav
    assert not any(page.in_nav or page.summary for name, page in internal.items() if name.startswith("publication/pm-"))


def test_the_page_shows_the_public_text_and_what_was_removed_without_a_value(internal):
    page = internal["publication/pm-1"]
    shown = html.fromstring(page.html)
    paper = " ".join(shown.xpath("string(//div[@class='pm-paper'])").split())
    assert "The pool at [customer] ran dry, said database engineer" in paper
    assert "Small pools run dry." in paper
    gone = " ".join(shown.xpath("string(//section[@class='pm-gone-list'])").split())
    assert "Attendees line 14" in gone
    assert "Lessons line 20" in gone
    assert {"status line 4", "owner line 5"} <= {
        " ".join(li.text_content().split()) for li in shown.xpath("//section[@class='pm-gone-list']//li")
    }
    for value in ("Quellwerk", "Mira", "Ada", "canary"):
        assert value not in page.html
        assert value in internal["postmortems/pm-1"].html + internal["postmortems/pm-1"].markdown, "the control: the incident page has it"


@pytest.mark.parametrize(("more", "said"), [("", True), ("security: {cve: none}\n", False), ("expires: 2026-12-01\n", False)])
def test_a_day_is_promised_only_where_nothing_else_keeps_it_back(more, said):
    made = pages(build.site(sources(pm_3=text(3, more=f"embargo_until: 2027-01-01\n{more}")), INTERNAL))["publication/pm-3"]
    assert ("2027-01-01 at the earliest" in plain(made)) is said
    assert "its embargo has not passed" in plain(made)


def test_places_lead_to_parts_of_the_incident_page_and_links_stay_on_this_site(internal):
    ids = {name: set(html.fromstring(page.html).xpath("//@id")) for name, page in internal.items()}
    tried = 0
    for name, page in internal.items():
        if not name.startswith("publication/"):
            continue
        for link in html.fromstring(page.html).xpath("//a/@href"):
            if link.startswith("md:"):
                address, _, anchor = unescape(link[3:]).partition("#")
                assert address in internal, link
                assert not anchor or anchor in ids[address], link
                tried += bool(anchor)
        assert len(html.fromstring(page.html).xpath("//@id")) == len(ids[name])
        assert {anchor.id for anchor in page.anchors} <= ids[name]
    assert tried > 5


def test_each_stage_says_what_is_to_be_done(internal):
    assert "postmortems approve postmortems/pm-1.md --by ROLE" in plain(internal["publication/pm-1"])
    assert "nobody has approved" in plain(internal["publication/pm-1"])
    assert "What blocks it" in plain(internal["publication/pm-2"])
    assert "PM721" in plain(internal["publication/pm-2"])
    assert "its embargo has not passed" in plain(internal["publication/pm-3"])
    assert "It goes out on 2027-01-01 at the earliest" in plain(internal["publication/pm-3"])
    assert "Approved by sec-review on 2026-02-11" in plain(internal["publication/pm-5"])
    assert "publication/pm-4" not in internal
    for number, word in ((1, "Waiting for approval"), (2, "Blocked"), (3, "Under embargo"), (5, "In the public edition")):
        assert f'{word}: <a href="md:publication/pm-{number}">what the public sees</a>' in internal[f"postmortems/pm-{number}"].html
    assert "what the public sees" not in internal["postmortems/pm-4"].html


def test_public_text_is_what_the_public_edition_shows(internal):
    """The article of the preview is that of the public page, but for addresses."""
    public = pages(build.site(tuple(s for s in shelf() if s.path != "pm-2.md"), replace(INTERNAL, audience=Audience.PUBLIC)))
    articles = [
        html.fromstring(page.html).xpath("//div[starts-with(@class, 'pm-text')]")[0].text_content()
        for page in (internal["publication/pm-5"], public["postmortems/pm-5"])
    ]
    assert articles[0] == articles[1]


def test_no_other_edition_has_any_of_it(monkeypatch):
    """A public edition is the same, byte for byte, where the code for publication pages cannot be reached at all."""
    public = replace(INTERNAL, audience=Audience.PUBLIC)
    files = shelf()
    made = build.site(files, public)
    assert not [name for name in pages(made) if name.startswith("publication")]
    assert all(b"pm-verdict" not in (asset.data or b"") for asset in made.assets)
    assert any(b"pm-verdict" in (asset.data or b"") for asset in build.site(files, INTERNAL).assets)
    monkeypatch.delattr(authors, "publications")
    assert build.site(files, public) == made
    with pytest.raises(AttributeError):
        build.site(files, INTERNAL)


def test_a_library_that_asks_for_nothing_is_left_alone():
    site = build.site(sources(a=text(1, seen="internal"), b=text(2, seen="restricted")), replace(INTERNAL, redaction=Rules()))
    assert not [name for name in pages(site) if name.startswith("publication")]
    assert "publication/index" in pages(build.site(sources(a=text(1, seen="internal")), INTERNAL)), "the control: rules are named"


def test_a_file_that_cannot_be_read_is_said_to_stop_the_public_edition():
    broken = "---\ntitle: [unclosed\nvisibility: internal\n---\n\n## Summary\n\nText.\n"
    made = pages(build.site(sources(pm_1=text(1), pm_9=broken), INTERNAL))
    queue = html.fromstring(made["publication/index"].html)
    assert [row.xpath("string(th)").strip() for row in queue.xpath("//h2[@id='pm-blocked']/following-sibling::div[1]//tbody/tr")] == [
        "Pm 9"
    ]
    assert "What blocks it" in plain(made["publication/pm-9"])
    public = build.site(sources(pm_1=text(1), pm_9=broken), replace(INTERNAL, audience=Audience.PUBLIC))
    assert any(problem.level == "error" for problem in public.problems), "the control: the door stops at these"


def test_two_editions_are_equal():
    assert build.site(shelf(), INTERNAL) == build.site(tuple(reversed(shelf())), INTERNAL)


def test_a_withdrawn_report_is_called_so_wherever_its_stage_is_told():
    rules = replace(RULES, approval="optional")
    gone = sources(pm_1=text(1, more="public: {withdrawn: 2026-02-01}\n"), pm_2=text(2))
    made = pages(build.site(gone, replace(INTERNAL, redaction=rules)))
    assert "Withdrawn" in plain(made["publication/pm-1"])
    assert "in its place the public edition says so" in plain(made["publication/pm-1"])
    assert "Withdrawn: what the public sees" in plain(made["postmortems/pm-1"])
    assert "Pool 1 withdrawn" in plain(made["publication/index"])
    for address in ("publication/pm-2", "postmortems/pm-2"):
        assert "Withdrawn" not in plain(made[address]), address
        assert "In the public edition" in plain(made[address]), "the control"


def test_names_that_nothing_knows_stand_beside_what_was_removed():
    told = BODY.replace("Small pools", "Owned by Zorvantha since spring, small pools")
    made = pages(build.site(sources(pm_1=text(1, body=told), pm_2=text(2)), INTERNAL))
    (listed,) = html.fromstring(made["publication/pm-1"].html).xpath("//h2[@id='pm-unfamiliar']/following-sibling::ul[1]")
    assert [one.text for one in listed.iter("strong")] == ["Zorvantha"]
    assert "Owned by Zorvantha since spring, small pools" in listed.text_content()
    assert "pm-unfamiliar" not in made["publication/pm-2"].html
    known = replace(INTERNAL, redaction=replace(RULES, known=("Zorvantha",)))
    assert "pm-unfamiliar" not in pages(build.site(sources(pm_1=text(1, body=told)), known))["publication/pm-1"].html
    public = replace(INTERNAL, audience=Audience.PUBLIC, redaction=replace(RULES, approval="optional"))
    assert not [one for one in build.site(sources(pm_1=text(1, body=told)), public).pages if "pm-unfamiliar" in one.html]
