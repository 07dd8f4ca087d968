"""What a build says of notes: most are counted, those that nobody would find in a count are told."""

import logging

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.plugin import report

TWICE = "`date`: this date can be read in two ways"
RIGHT = "write the year first, as in 2025-04-03, or set `date_order` to dmy or mdy"


def test_a_day_with_two_readings_is_told_and_an_archive_of_them_shortly(caplog):
    """Its postmortem stands without a date at the end of every list, and one setting mends them all."""
    found = tuple(problem("PM304", f"{one}.md", 2, TWICE, RIGHT) for one in "abcdefg")
    found += (problem("PM304", "h.md", 9, "`timezone`: this zone has more than one meaning", "write an offset"),)
    with caplog.at_level(logging.INFO):
        report.to_log(logging.getLogger("of.notes"), found, "postmortems")
    said = [one.getMessage() for one in caplog.records]
    assert said[0] == f"postmortems/a.md:2: {TWICE}, {RIGHT} [PM304]"
    assert said[3] == f"{TWICE}: the same in 4 more files, {RIGHT} [PM304]"
    assert said[4].startswith("1 note on the sources"), "the control: another note of that code is only counted"
    assert len(said) == 5


def test_the_command_that_shows_notes_can_be_pasted(caplog):
    """A folder with blanks in its name is one word of a shell."""
    found = (problem("PM304", "h.md", 9, "`timezone`: this zone has more than one meaning", "write an offset"),)
    with caplog.at_level(logging.INFO):
        report.to_log(logging.getLogger("of.places"), found, "old postmortems")
        report.to_log(logging.getLogger("of.places"), found, "postmortems")
    said = [one.getMessage() for one in caplog.records]
    assert ["`postmortems show 'old postmortems'`" in one for one in said] == [True, False]
    assert "`postmortems show postmortems`" in said[1]
