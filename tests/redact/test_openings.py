"""Which headings open a public section: those that say nothing but what the part is called, in whatever words."""

import pytest
from shelves import shelf

HEADER = "---\ntitle: Outage\ndate: 2026-01-02\nvisibility: public\n---\n"

OPEN = """
Issue Summary|What happened?|Why did it happen?|How did this happen|Root cause of the issue|How it was fixed|Lead up|Chronology|Sequence of events
Blameless root cause|Root cause and resolution|Root Cause Analysis (RCA)|Timeline - May 29, 2021|Timeline (UTC), all times approximate|Blast radius
Affected systems|What helped|Findings|Solution applied|3. Executive Summary:|Resumen|Impacto|Línea de tiempo|Causa raíz|Lecciones aprendidas
Zusammenfassung|Auswirkungen|Zeitleiste|Ursache|Behebung|Résumé de l'incident|Chronologie|Causes racines|Ce qui s'est bien passé|Resumo|Causa-raiz
What happened on 17th June|What happened on 2026-01-02|概要|タイムライン|根本原因|影响|时间线
"""
CLOSED = """
Impact on suppliers|Chronology of the talks with legal|Resumen para la dirección|Consequences for Birgit|Timeline (internal)|Summary (leadership only)
Impact (for the board)|Affected users|Who was affected?|Wer war betroffen?|Wen hat es betroffen?|Impact on Initech 2|Impact at Birgit 7 May|Contributors|Resolution and action items|Lessons and next steps|Action items|What went poorly
Response|Findings about Initech|Root cause <b>x</b>|Impact sur Müller GmbH|Résumé pour la direction|取引先への影響の概要|Notes|Interne Zusammenfassung für Recht|Attendees|Timeline of [[redact: x]]
"""


def listed(table):
    """Single headings of a table."""
    return [one for row in table.strip().split("\n") for one in row.split("|")]


def text(heading):
    """What the public gets of a text below the heading."""
    covered, _, _, _ = shelf({"a.md": f"{HEADER}## {heading}\n\nQuicklime was there.\n"})
    return covered[0].text if covered else ""


@pytest.mark.parametrize("heading", listed(OPEN))
def test_a_part_by_any_name_is_open(heading):
    """By the built-in list, where a library names none of its own."""
    assert "Quicklime" in text(heading)


@pytest.mark.parametrize("heading", listed(CLOSED))
def test_a_heading_that_says_more_is_shut(heading):
    """Whatever it says beside the name of the part may be the reason why it is not for everybody."""
    assert "Quicklime" not in text(heading)


def test_a_public_page_without_text_is_told():
    """Fields go out, the text does not: its author hears of it."""
    covered, problems, _, _ = shelf({"a.md": f"{HEADER}Quicklime was there.\n", "b.md": f"{HEADER}## Summary\n\nIt broke.\n"})
    assert [one.text.count("It broke.") for one in covered] == [0, 1]
    assert [(p.code, p.path, p.line) for p in problems] == [("PM732", "a.md", 6)]


FORM = """1. HEADER
   Title: Orders stood still

2. INCIDENT SUMMARY
   Quicklime was there.

   - and there

3. RESPONSE
   Brimstone was near.

4. IMPACT:
   Saltpetre was gone.
   Revenue impact: Vermilion
{}
5. ACTION ITEMS
   - Verdigris
"""


@pytest.mark.parametrize(
    ("more", "also"),
    [
        ("", ""),
        ("Tailing words of Alabaster.\n   Alabaster\n", ""),
        ("```\n6. IMPACT\n   Alabaster\n```\n", ""),
        ("6. Impact\n   Alabaster\n", ""),
        ("6. IMPACT ON INITECH\n   Alabaster\n", ""),
        ("<div>\n6. IMPACT\n   Alabaster\n</div>\n", ""),
        ("6. LESSONS LEARNED\n   Alabaster\n", "Alabaster"),
    ],
)
def test_numbered_parts_in_capitals(more, also):
    """A text without headings is cut by its numbered parts, and whatever stands at the left edge closes one."""
    covered, problems, _, _ = shelf({"a.md": f"{HEADER.replace('title: Outage', 'id: PM-1')}{FORM.format(more)}"})
    for word in ("Quicklime", "and there", "Saltpetre", *also.split()):
        assert word in covered[0].text
    for word in {"Brimstone", "Vermilion", "Verdigris", "Alabaster", "RESPONSE"} - set(also.split()):
        assert word not in covered[0].text.split("---\n", 2)[2], word
    assert not {"PM732"} & {p.code for p in problems}


@pytest.mark.parametrize("heading", ["# Orders stood still", "Orders\n===", "<h3>Orders</h3>", "###### Orders"])
def test_numbers_count_only_without_headings(heading):
    """With a heading the numbers are points of a list."""
    covered, _, _, _ = shelf({"a.md": f"{HEADER}{heading}\n\n{FORM.format('')}"})
    assert "Quicklime" not in covered[0].text.split("---\n", 2)[2]


TOP = "# Summary\n\nQuicklime was there.\n\n## Who\n\nand there\n\n# Impact\n\nSaltpetre was gone.\n\n# Notes\n\nBrimstone\n\n## Others\n\nAlabaster\n"


def test_parts_of_the_first_level():
    """Where the title is a field and the headings of the first level are the parts, these are the sections."""
    covered, _, _, _ = shelf({"a.md": HEADER + "**Severity:** SEV-2\n\n" + TOP})
    assert "SEV-2" in covered[0].text
    for word in ("Quicklime", "and there", "Saltpetre"):
        assert word in covered[0].text
    for word in ("Brimstone", "Alabaster"):
        assert word not in covered[0].text


def test_one_part_of_the_first_level_is_a_title_still():
    """One such heading may be anything, and a second level that opens something is the one that counts."""
    for text in (TOP.replace("# Impact\n\nS", "# Others\n\nS", 1), TOP.replace("## Who", "## Summary")):
        covered, _, _, _ = shelf({"a.md": HEADER + text})
        assert "Saltpetre" not in covered[0].text


@pytest.mark.parametrize(
    "chapter", ["# Internal notes", "# For the board", "Confidential\n===", "<h1>Restricted</h1>", "# Appendix (staff only)"]
)
def test_a_chapter_that_is_not_for_everybody(chapter):
    """Sections below it are shut, those of the chapter after it are open again."""
    text = f"# Outage\n\n## Summary\n\nQuicklime\n\n{chapter}\n\n## Impact\n\nBrimstone\n\n# Appendix\n\n## Lessons\n\nSaltpetre\n"
    covered, _, _, _ = shelf({"a.md": HEADER + text})
    assert "Brimstone" not in covered[0].text
    assert "Quicklime" in covered[0].text
    assert "Saltpetre" in covered[0].text


@pytest.mark.parametrize(
    ("header", "called"), [("date: 2026-01-02\n", "Incident of 2026-01-02"), ("id: PM-7\n", "Incident PM-7"), ("title: Outage\n", "Outage")]
)
def test_a_postmortem_without_a_public_title_has_a_name(header, called):
    """The name of its file is not public, and an address with blanks in place of hyphens is no title."""
    covered, _, _, _ = shelf({"negative-coins.md": f"---\n{header}visibility: public\n---\n## Summary\n\nIt broke.\n"})
    assert f"\ntitle: {called}\n" in covered[0].text
    assert "negative" not in covered[0].text
