"""Lines of a calendar event: what we write quickly is what a calendar library writes, and reads back."""

import re

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from mkdocs_postmortems.render.exports.event_lines import event, folded, text

WORDS = st.text(st.characters(blacklist_categories=("Cc", "Cs")) | st.sampled_from("\\;,\n^ "), max_size=300)


def unfold(data):
    return data.replace(b"\r\n ", b"")


@given(WORDS)
def test_no_line_is_too_long_and_none_is_changed(words):
    lines = folded("SUMMARY:" + text(words))
    assert unfold(lines).decode() == "SUMMARY:" + text(words)
    for line in lines.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # a character that was cut would not be one


@given(WORDS.filter(lambda words: "\\N" not in words and words))  # the library takes that for a line break
def test_the_library_writes_the_same(words):
    made = Event()
    made.add("summary", words)
    assert event([("SUMMARY", text(words))]) == made.to_ical()


def test_a_calendar_reads_it_back():
    words = "Größe, \\ und; 日本語 " * 12 + "\nzweite Zeile"
    inside = event([("SUMMARY", text(words)), ("DTSTART;VALUE=DATE", "20260103")])
    read = Calendar.from_ical(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + inside + b"END:VCALENDAR\r\n")
    (found,) = read.walk("VEVENT")
    assert str(found["SUMMARY"]) == words
    assert found["DTSTART"].dt.isoformat() == "2026-01-03"
    assert re.search(rb"\r\n ", inside)
