"""What is asked of a document once, and the few forms a finished text is searched for: no answer is another one for it."""

import re

import pytest
from shelves import page, shelf

from mkdocs_postmortems.redact.edition.named import Heard
from mkdocs_postmortems.redact.identifiers import tools
from mkdocs_postmortems.redact.identifiers.identifiers import FORMS, PLACES, traces
from mkdocs_postmortems.redact.identifiers.shapes import Shapes
from mkdocs_postmortems.redact.names import people

TEXT = """
Mail ada@quernworks.example or call +44 20 7946 0958; card 4111 1111 1111 1111. Deploy from tom@bastion.corp and 10.3.4.5:8080.
`ssh root@gate7.quern.internal`, https://quern.slack.com/archives/C0ABC1234, #inc-4711, <@U0ABCDEF12>, (@mira.stone), INC0012345,
orders.cxyz1a2b3c4d.eu-west-1.rds.amazonaws.com, ip-10-2-3-4, db-prod-03 listens on db-prod-03:5432, 00:1b:44:11:3a:b7, tom@build7:~$ ls
account 123456789012, vpc-0a1b2c3d, customer id 4471-0093
[10:31] <mira> looking
"""
SURE = ("e-mail", "private address", "internal host")


def sure(text, forms):
    """Where and what a finished text is refused for."""
    return sorted((one.start, one.end, one.category) for one in traces(text, Shapes(), forms) if one.category in SURE)


def test_forms_left_out_find_no_address():
    """A finished text is searched by the forms that find addresses alone; the others find something here, and none of that."""
    assert sure(TEXT, PLACES) == sure(TEXT, FORMS)
    assert {category for _, _, category in sure(TEXT, PLACES)} == set(SURE)
    assert len(list(traces(TEXT, Shapes(), FORMS))) > len(list(traces(TEXT, Shapes(), PLACES)))


@pytest.mark.parametrize("form", [form for form in FORMS if form not in PLACES])
def test_no_form_left_out_knows_an_address(form):
    """Whatever one of them finds, each by itself, is of another kind."""
    assert not [one for one in form(TEXT) if one.category in SURE]


def test_each_document_is_asked_once(monkeypatch):
    """However many lines are drawn anew; of two documents each gives its own answer."""
    _, _, raw, _ = shelf({"a.md": page("Thanks to Ewa Quist for the fix."), "b.md": page("Thanks to Oda Brandvik for the fix.")})
    asked, of = [], people.of
    monkeypatch.setattr(people, "of", lambda one: asked.append(one) or of(one))
    heard = Heard()
    first = [heard.of(one) for one in raw]
    assert [heard.of(one) for one in raw] == first
    assert len(asked) == len(raw)
    assert [{somebody.name for somebody in one.people} for one in first] == [{"Ewa Quist"}, {"Oda Brandvik"}]


@pytest.mark.parametrize("names", [tools._WORKSPACES, tools._PLACES])
def test_a_tool_begins_with_a_word_and_a_dot(names):
    """Where no dot follows a word none is looked for, so a name that begins in another way would be found nowhere."""
    bare = re.sub(r"\(\?:[^()]*\)\??|\[\\w-\][*+]|\\", "", names).split("|")
    assert len(bare) > 20
    assert not [name for name in bare if not re.match(r"[\w-]*\.", name)]
    assert not re.match(r"[\w-]*\.", "localhost/x")
