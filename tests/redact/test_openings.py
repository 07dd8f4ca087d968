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
Impact (EU only)|Impact (checkout, Frankfurt)|Impact (customers)|Root cause (change management)|Root cause (internal DNS)
"""
CLOSED = """
Impact on suppliers|Chronology of the talks with legal|Resumen para la dirección|Consequences for Birgit|Timeline (internal)|Summary (leadership only)
Impact (for the board)|Affected users|Who was affected?|Wer war betroffen?|Wen hat es betroffen?|Impact on Initech 2|Impact at Birgit 7 May|Contributors|Resolution and action items|Lessons and next steps|Action items|What went poorly
Response|Findings about Initech|Root cause <b>x</b>|Impact sur Müller GmbH|Résumé pour la direction|取引先への影響の概要|Notes|Interne Zusammenfassung für Recht|Attendees|Timeline of [[redact: x]]
Summary (intern)|Zusammenfassung (vertraulich)|Résumé (confidentiel)|Resumen (confidencial)|概要（社外秘）|影响（内部）|Summary (TLP:RED)|Summary (not for customers)
Impact / customers|Impact & users|Impact (by customer)|Timeline (with names)|Impact (SLA credits)
Summary (legal)|Timeline (chat log)|Impact (money)|Timeline (raw)|Impact (affected customers)|🔒 Summary|Impact :lock:|Usuários afetados|A quién afectó
"""


def listed(table):
    """Single headings of a table."""
    return [one for row in table.strip().split("\n") for one in row.split("|")]


def text(heading):
    """What the public gets of a text below the heading; the summary after it is there whatever the heading says."""
    covered, _, _, _ = shelf({"a.md": f"{HEADER}## {heading}\n\nQuicklime was there.\n\n## Summary\n\nThe control.\n"})
    assert "The control." in covered[0].text
    return covered[0].text


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


def test_what_readers_sort_by_and_nobody_public_states_is_told():
    """A table under a heading of its own is no public part, so neither is its date; one above the first heading is."""
    rows = "| Key | Value |\n|---|---|\n| Date | 2026-02-03 |\n| Severity | SEV-2 |\n\n"
    head = HEADER.replace("date: 2026-01-02\n", "")
    assert head != HEADER
    files = {"a.md": f"{head}## Metadata\n\n{rows}## Summary\n\nx\n", "b.md": f"{head}{rows}## Summary\n\nx\n"}
    covered, problems, _, _ = shelf(files)
    assert [("2026-02-03" in one.text, "SEV-2" in one.text) for one in covered] == [(False, False), (True, True)]
    [told] = problems
    assert (told.code, told.path, told.level.value) == ("PM733", "a.md", "info")
    assert files["a.md"].split("\n")[told.line - 1] in rows
    assert "`date`" in told.what and "`severity`" in told.what


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
        ("6. LESSONS LEARNED (2-3 sentences)\n   Alabaster\n", "Alabaster"),
        ("6. LESSONS LEARNED (internal)\n   Alabaster\n", ""),
        ("6. LESSONS LEARNED (for the board only)\n   Alabaster\n", ""),
        ("6. LESSONS LEARNED (2-3 sentences) of Initech\n   Alabaster\n", ""),
        ("6. NOTES (2-3 sentences)\n   Alabaster\n", ""),
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


CHAPTERS = [
    *("# Intern", "# Nur für intern", "# Vertraulich", "# Confidentiel", "# Usage interne", "# Interno", "# 社外秘", "# 内部", "# 대외비"),
    *(
        "# Конфиденциально",
        "# Fortrolig",
        "# TLP:RED",
        "# Not for publication",
        "# Legal",
        "# For the board",
        "# Action items",
        "# Attendees",
    ),
    *("<h1>\nInternal\n</h1>", "# In**ternal**", "# &#73;nternal", "Appendix\ninternal only\n===", "> # Internal", "# 🔒 More"),
    *(f"# Internal\n\n{more}" for more in ("> # More", "- # More", "<h1>More</h1>", "    # More", "#", "#more", "<pre>\n# More\n</pre>")),
]


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_is_barred_in_any_words_and_only_a_sure_one_ends_that(chapter):
    """What some reader takes for a chapter bars; what another one does not take for one ends nothing."""
    covered, _, _, _ = shelf({"a.md": f"{HEADER}# Outage\n\n## Summary\n\nQuicklime\n\n{chapter}\n\n## Impact\n\nBrimstone\n"})
    assert "Brimstone" not in covered[0].text
    assert "Quicklime" in covered[0].text


@pytest.mark.parametrize("heading", ["##Internal", "> ## Internal", "- ## Internal", "<h2>\nInternal\n</h2>"])
def test_a_chapter_between_title_and_sections_bars_too(heading):
    """Sections of the third level have chapters of the second, however these are written."""
    assert "Brimstone" not in shelf({"a.md": f"{HEADER}# Outage\n\n{heading}\n\n### Impact\n\nBrimstone\n"})[0][0].text


@pytest.mark.parametrize(
    "first", ["# CONFIDENTIAL\n\n", "# Internal notes\n\n", "# Internal talks\n\n## Impact\n\nBrimstone\n\n# Talks\n\n"]
)
def test_a_first_heading_that_is_no_title_bars(first):
    """One that says only that it is not for everybody, or one of several that the stated title does not know."""
    section = "" if "talks" in first else "## Impact\n\nBrimstone\n"
    assert "Brimstone" not in shelf({"a.md": f"{HEADER}{first}{section}"})[0][0].text


@pytest.mark.parametrize(
    "heading", ["# Internal tooling outage", "# Draft rule deployed", "# Staff tooling down", "# Outage\n\n# Internal DNS"]
)
def test_words_of_the_trade_bar_nothing(heading):
    """They say what broke, not who may read it."""
    assert "Quicklime" in shelf({"a.md": f"{HEADER}{heading}\n\n## Impact\n\nQuicklime\n"})[0][0].text


@pytest.mark.parametrize("title", ["# {}", "<h1>{}</h1>", "{}\n==="])
def test_a_title_may_tell_of_staff(title):
    """The first heading is what the text is about, in whatever way it is written."""
    text = f"{HEADER}{title.format('Staff meeting bot stood still')}\n\n## Impact\n\nQuicklime\n"
    assert "Quicklime" in shelf({"a.md": text})[0][0].text


INSIDE = [
    *("### Action items\n\n- Brimstone", "### Next steps\n\nBrimstone", "### Interne Notizen\n\nBrimstone", "### 社外秘\n\nBrimstone"),
    *(
        "###Internal\n\nBrimstone",
        "### Internal\n\n- ### More\n\nBrimstone",
        "### Internal\n\n> ### More\n\nBrimstone",
        "##3. Others\n\nBrimstone",
    ),
    *("Term\n:   ## Others\n\n    Brimstone", '!!! note "Internal"\n\n    Brimstone', '??? note "Nur intern"\n\n    Brimstone'),
    *("/// details | Internal\n\nBrimstone\n\n///", "<details><summary>Internal</summary>\n\nBrimstone\n\n</details>"),
    "<details>\n<summary>Internal notes</summary>\nBrimstone\n</details>",
]


@pytest.mark.parametrize("inside", INSIDE)
def test_what_is_not_for_everybody_inside_a_public_section(inside):
    """Deeper headings, titles of blocks and folds say it, too."""
    covered, _, _, _ = shelf({"a.md": f"{HEADER}# Outage\n\n## Lessons\n\nQuicklime\n\n{inside}\n"})
    assert "Brimstone" not in covered[0].text.split("---\n", 2)[2]
    assert "Quicklime" in covered[0].text


@pytest.mark.parametrize(
    "inside",
    ['!!! note "Internal server errors"\n\n    Quicklime', "### Draft rule deployed\n\nQuicklime", "### Staff tooling\n\nQuicklime"],
)
def test_what_only_sounds_like_it_stays(inside):
    """Natural headings of an incident."""
    assert "Quicklime" in shelf({"a.md": f"{HEADER}# Outage\n\n## Impact\n\n{inside}\n"})[0][0].text


@pytest.mark.parametrize("heading", ["###1 Others", "##3. Others", "- Others\n  ===", "> - > ### Others", "Term\n:   ### Others"])
def test_a_title_is_alone_for_every_reader(heading):
    """A second heading of its level in whatever place makes it a section like others."""
    covered, _, _, _ = shelf({"a.md": f"{HEADER}### Outage\n\n#### Summary\n\nx\n\n{heading}\n\n#### Impact\n\nBrimstone\n"})
    assert "Brimstone" not in covered[0].text


@pytest.mark.parametrize(
    "more",
    [
        *(
            "   3. CUSTOMERS\n      Brimstone",
            "   III. OTHERS\n   Brimstone",
            "   2.1 OTHER NOTES\n   Brimstone",
            "   a) OTHERS\n   Brimstone",
        ),
        *("   CUSTOMERS\n   Brimstone", "   CUSTOMERS:\n   Brimstone", "   **CUSTOMERS**\n   Brimstone", "   - INTERNAL\n   - Brimstone"),
        *("   Internal notes:\n   Brimstone", "2. SUMMARY (VERTRAULICH)\n   Brimstone", "APPENDIX: INTERNAL\n\n3. IMPACT\n   Brimstone"),
    ],
)
def test_numbered_parts_hold_no_other_part(more):
    """A line among the indented ones that reads like the name of a part ends the public one."""
    header = HEADER.replace("title: Outage", "id: PM-1")
    covered, _, _, _ = shelf(
        {"a.md": f"{header}1. INCIDENT SUMMARY\n   Quicklime was there.\n\n   HTTP 503 FOR ALL\n   and there\n\n{more}\n"}
    )
    assert "Brimstone" not in covered[0].text
    assert "and there" in covered[0].text
