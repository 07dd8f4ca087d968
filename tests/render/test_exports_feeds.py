"""Feeds, calendars and badges, read by programs that other people wrote."""

import calendar as months
import json
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest
import vobject
from exported import ON_THE_WEB, files
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from shelf import INTERNAL, incident, library, small
from test_exports_data import HOSTILE, hostile

from mkdocs_postmortems.model.record import Action, Owner
from mkdocs_postmortems.render.exports.agenda import calendars
from mkdocs_postmortems.render.exports.badges import message
from mkdocs_postmortems.render.exports.periods import Period, month, period, quarter
from mkdocs_postmortems.render.exports.records import Records


def parsed(text: bytes):
    found = feedparser.parse(text)
    assert not found.bozo, found.get("bozo_exception")
    return found


def entries(found, name="postmortems/feed.xml"):
    return {one.id: one for one in parsed(found[name]).entries}


def test_every_feed_is_read_by_an_independent_reader():
    found = files(settings=ON_THE_WEB)
    names = [name for name in found if name.endswith("feed.xml")]
    assert {"postmortems/feed.xml", "services/api/feed.xml", "tags/dns/feed.xml", "severity/2/feed.xml", "actions/feed.xml"} <= set(names)
    for name in names:
        feed, twin = parsed(found[name]), json.loads(found[name.replace(".xml", ".json")])
        assert feed.version == "atom10"
        assert feed.feed.title
        assert [one.id for one in feed.entries] == [one["id"] for one in twin["items"]]
        assert twin["version"] == "https://jsonfeed.org/version/1.1"
        for one, other in zip(feed.entries, twin["items"], strict=True):
            assert one.link == other["url"]
            assert one.link.startswith("https://reports.example/team/postmortems/")
            assert months.timegm(one.published_parsed) == datetime.fromisoformat(other["date_published"]).timestamp()


def test_only_what_has_a_date_is_announced_newest_first():
    found = parsed(files()["postmortems/feed.xml"]).entries
    assert [one.title for one in found][:3] == ["Config push emptied the pool", "Game day: lose a zone", "Certificate expired"]
    assert "Nearly deleted the bucket" not in [one.title for one in found]
    assert len(found) == 7


def changed(**more):
    """The feed of one postmortem, with something changed since."""
    made = {"title": "Orders stood still", "summary": "For an hour.", "date": date(2026, 3, 1), **more}
    title = made.pop("title")
    return next(iter(entries(files(library([incident("PM-1", title, date(2026, 3, 1), **made)]))).values()))


@pytest.mark.parametrize("edit", [
    {"title": "Orders were lost"}, {"summary": "For two hours."}, {"tags": ("queue",)},
    {"actions": (Action("Mend it", 3, status="done", completed=date(2026, 5, 1)),)},
])  # fmt: skip
def test_an_edit_announces_nothing_again(edit):
    before, after = changed(), changed(**edit)
    assert (after.id, after.published, after.updated) == (before.id, before.published, before.updated)


def test_a_stated_revision_does():
    """Control: the day of a revision is the one thing that moves `updated`."""
    before, after = changed(), changed(dates={"revised_at": date(2026, 4, 2)})
    assert after.id == before.id
    assert after.published == before.published
    assert after.updated == "2026-04-02T00:00:00+00:00"


def test_ids_are_tag_uris_of_the_site():
    assert next(iter(entries(files(settings=ON_THE_WEB)))) == "tag:reports.example,2026-03-01:team/PM-2026-014"
    assert next(iter(entries(files()))) == "tag:postmortems.invalid,2026-03-01:PM-2026-014"


def test_an_action_item_is_announced_when_it_is_promised_and_when_it_is_done():
    action = Action("Mend it", 3, status="done", completed=date(2026, 5, 1))
    made = library([incident("PM-1", "Orders", datetime(2026, 3, 1, 10, tzinfo=UTC), actions=(action,))])
    found = parsed(files(made)["actions/feed.xml"]).entries
    assert [(one.title, one.published[:10]) for one in found] == [("Done: Mend it", "2026-05-01"), ("Mend it", "2026-03-01")]


def test_a_feed_may_hold_the_whole_text():
    from editions import site, with_options

    text = {"pm-1.md": "---\ntitle: Orders\ndate: 2026-03-01\n---\n\n# Orders\n\nSee [it](pm-2.md#why) and [here](#top).\n",
            "pm-2.md": "---\ntitle: Other\ndate: 2026-02-01\n---\n\n## Why\n\nBecause.\n"}  # fmt: skip
    for feeds, wanted in (("summary", False), ("full", True)):
        made = site(text, with_options(site_url="https://x.example/", feeds=feeds))
        found = parsed({a.address: a.data for a in made.assets}["postmortems/feed.xml"]).entries[0]
        assert ("content" in found) == wanted
    assert 'href="https://x.example/postmortems/pm-2/#why"' in found.content[0].value
    assert 'href="https://x.example/postmortems/pm-1/#top"' in found.content[0].value


@settings(max_examples=40, deadline=None)
@given(HOSTILE, HOSTILE)
def test_no_text_breaks_a_feed_a_calendar_or_a_badge(title, text):
    found = files(hostile(title, text))
    for name, content in found.items():
        if name.endswith("feed.xml"):
            parsed(content)
        if name.endswith(".svg"):
            ET.fromstring(content)
        if name.endswith(".ics"):
            assert len(list(vobject.readOne(content.decode()).vevent_list)) == 1


@settings(max_examples=40, deadline=None)
@given(HOSTILE, HOSTILE, st.dates(), st.sampled_from((None, date(2026, 3, 1), datetime(2026, 3, 1, 9, 30, tzinfo=UTC))), st.booleans())
def test_a_calendar_is_what_the_library_for_calendars_makes_of_it(title, text, due, started, web):
    """Lines, their order, what is escaped and where they are folded."""
    one = incident("PM-1", title, started, actions=(Action(text, 9, owners=(Owner(text, "person"),), due=due, tickets=(text,)),))
    made = next(calendars(Records(library([one]), ON_THE_WEB if web else INTERNAL))).data
    read = Calendar.from_ical(made)
    assert len(read.walk("VEVENT")) == 1
    assert read.walk("VEVENT")[0].decoded("DTSTART") == due
    assert read.to_ical() == made


def events(found, name="actions/actions.ics"):
    whole = vobject.readOne(found[name].decode())
    return {event.summary.value: event for event in whole.contents.get("vevent", [])}


def test_the_calendar_has_one_day_for_each_open_item_that_is_due():
    found = events(files(settings=ON_THE_WEB))
    assert sorted(found) == ["Alert on <pool> size", "Reject empty pool config"]
    one = found["Reject empty pool config"]
    assert (one.dtstart.value, one.dtend.value) == (date(2026, 3, 8), date(2026, 3, 9))
    assert one.url.value == "https://reports.example/team/postmortems/pm-2026-014/#action-1"
    assert "Owner: @sre" in one.description.value
    assert one.uid.value == "tag:reports.example,2026-03-01:team/PM-2026-014/action-1"


def test_each_owner_and_each_team_has_a_calendar():
    found = files()
    assert sorted(name for name in found if name.endswith(".ics")) == [
        "actions/actions.ics", "actions/owner/sre/actions.ics", "teams/payments/actions.ics",
    ]  # fmt: skip
    assert sorted(events(found, "actions/owner/sre/actions.ics")) == ["Reject empty pool config"]
    assert sorted(events(found, "teams/payments/actions.ics")) == ["Alert on <pool> size", "Reject empty pool config"]


def test_an_edition_without_due_dates_has_no_calendar():
    bare = library([incident("PM-1", "Orders", date(2026, 3, 1), actions=(Action("Mend it", 3, owners=(Owner("@sre", "team"),)),))])
    assert not [name for name in files(bare) if name.endswith(".ics")]


def test_a_closed_item_leaves_the_calendar_and_the_calendar_stays():
    done = Action("Mend it", 3, due=date(2026, 3, 8), status="done")
    found = files(library([incident("PM-1", "Orders", date(2026, 3, 1), actions=(done,))]))
    assert events(found) == {}


def test_a_badge_says_what_its_page_says():
    svg = ET.fromstring(files()["services/api/badge.svg"])
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == "api: 3 incidents, last 2026-03-01"
    assert "".join(svg.itertext()).count("3 incidents, last 2026-03-01") == 2


def test_a_badge_counts_what_counts():
    """A drill and a duplicate are listed and not counted."""
    one = {i.key: i for i in small().incidents}
    assert message([one["GD-7"]]) == "0 incidents"
    assert message([one["GD-7"], one["PM-2025-031"], one["PM-2025-032"]]) == "1 incident, last 2025-06-02"


@pytest.mark.parametrize(("word", "made"), [
    ("2026-05", Period(2026, 5, 1)), ("2026-q2", Period(2026, 4, 3)), ("2026-Q4", Period(2026, 10, 3)), ("2026-13", None),
    ("2026-Q5", None), ("0000-01", None), ("May", None), ("", None),
])  # fmt: skip
def test_periods_by_name(word, made):
    assert period(word) == made


@given(day=st.dates())
def test_a_day_lies_in_its_month_and_its_quarter(day):
    for one in (month(day), quarter(day)):
        assert one.holds(day)
        assert one.first <= one.last
        assert period(one.name) == one
        assert one.before == one or (not one.before.holds(day) and one.before.last < one.first)
