"""People are shown as roles: one number for one person within a document, none that joins two documents."""

import pytest
from shelves import page, public, shelf, with_rules

from mkdocs_postmortems import needles
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.redaction import Person
from mkdocs_postmortems.model.settings import Service

DANA = Person("Dana Whitfield", "on-call engineer 7", ("@dwhitfield", "dana.whitfield@corp.example"))
LEE = Person("Lee Marchetti", "on-call engineer 3", ("@lee",))


def test_every_spelling_of_one_person_is_one_role():
    """Name, given name, handle, mail, initial and capitals get the same number."""
    text = public(
        "Dana Whitfield paged. @dwhitfield, dana.whitfield@corp.example, Dana, D. Whitfield, DANA WHITFIELD and Whitfield.",
        with_rules(people=(DANA,)),
    )
    assert text.count("on-call engineer 1") == 7
    assert "engineer 2" not in text


def test_numbers_follow_the_order_of_appearance():
    """The number in the rules is not shown, because it would join documents."""
    covered, _, _, _ = shelf(
        {"a.md": page("Lee Marchetti, then Dana Whitfield"), "b.md": page("Dana Whitfield, then Lee Marchetti", date="2026-01-03")},
        with_rules(people=(DANA, LEE)),
    )
    assert all("on-call engineer 1, then on-call engineer 2" in one.text for one in covered)


def test_a_name_of_ordinary_words_takes_no_words_away():
    """A person called Will Page leaves the verbs."""
    text = public(
        "It will page. A web page will load. Will Page fixed it, @wpage too.",
        with_rules(people=(Person("Will Page", "responder", ("@wpage",)),)),
    )
    assert "It will page. A web page will load. responder 1 fixed it, responder 1 too." in text


def test_people_of_the_header_are_covered_in_the_text():
    """Owner, authors and the document's own list need no entry in the rules."""
    text = public(
        "Quilda Tessmann and @nb saw it; QT restarted it. Owen Brask helped.",
        owner="'Quilda Tessmann'", authors="[Owen Brask]", people="{'@nb': scribe}",
    )  # fmt: skip
    assert "Responder 1 and scribe 1 saw it; Responder 1 restarted it. Responder 2 helped." in text


def test_a_person_of_one_document_is_covered_in_the_others():
    """What was classified once is hunted everywhere, in documents that stay internal too."""
    covered, _, _, _ = shelf(
        {"a.md": page("Quilda Tessmann saw it"), "b.md": "---\ntitle: B\nowner: Quilda Tessmann\n---\n\n## Summary\n\nx\n"}
    )
    assert "Quilda" not in covered[0].text
    assert "Responder 1 saw it" in covered[0].text


def test_an_office_is_nobody_for_the_audit_either():
    """A role that an office holds stops no build; one that a person holds is looked for."""
    record = Record(
        "", "", roles={"incident_commander": ("On-call SRE",), "deputy": ("Network Operations EU",), "scribe": ("Tuva Nygaard",)}
    )
    assert list(needles.people(record)) == ["Tuva Nygaard"]


def test_a_public_name_that_is_hunted_is_said_to_be_one():
    """A team of one word that owns an action is taken for a person, so the public name of its service is hunted: `teams` ends it."""
    text = page("the `ledger-core` was slow") + "\n## Action items\n\n| Action | Owner |\n|---|---|\n| Cap it | Quarz |\n"
    services = (Service("ledger-core", public_name="Quarz"),)
    covered, problems, _, _ = shelf({"a.md": text}, services=services)
    assert (covered, [p.code for p in problems]) == ((), ["PM728"])
    assert "public name of a service" in problems[0].what
    assert "Quarz" not in str(problems[0])
    covered, problems, _, _ = shelf({"a.md": text}, services=services, teams=("Quarz",))
    assert (len(covered), problems) == (1, ())


@pytest.mark.parametrize("name", ["Ines Quarandt", "Ines Maria Quarandt", "Ines de la Quarandt", "Ines Maria de la Quarandt"])
def test_who_is_named_in_full_in_one_text_is_known_by_a_part_in_another(name):
    texts = {
        "a.md": page("It broke when Quarandt slept."),
        "b.md": f"---\ntitle: Kept at home\nowner: {name}\n---\n## Summary\n\nIt broke.\n",
    }
    covered, _, _, _ = shelf(texts)
    assert "Quarandt" not in covered[0].text
    control, _, _, _ = shelf({"a.md": texts["a.md"]})
    assert "Quarandt" in control[0].text
