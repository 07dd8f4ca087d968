"""Owners that are parts of the system, duties or states: their words stay in every text, and a login in the same place goes."""

import pytest
from shelves import public

ACTIONS = "\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| Add a limit | {} |\n"
TEXTS = [
    ("digest", "The digest-worker read digest_jobs, and the digest was late."),
    ("mill-backend", "The mill-backend was slow, and `mill-backend/main.go` says why."),
    ("オンコール対応", "オンコール対応が長引いた。"),
]


@pytest.mark.parametrize(("owner", "text"), TEXTS)
def test_a_part_of_the_system_is_nobody(owner, text):
    assert text in public(text + ACTIONS.format(owner))


@pytest.mark.parametrize(
    ("owner", "text"),
    [("wbrandl", "It stood in wbrandl's home."), ("digest", "The digest was late."), ("wbrandl", "The wbrandl-db was his own.")],
)
def test_one_word_without_such_parts_goes(owner, text):
    """Control: nothing says that it is a thing; one part alone may be somebody's own."""
    covered = public(text + ACTIONS.format(owner))
    assert covered
    assert owner not in covered


def test_a_state_in_the_place_of_a_person_is_nobody():
    text = "The job was pending for an hour."
    assert text in public(text, people="{Pending: reviewer}")


def test_a_name_in_that_place_goes():
    """Control of the state: the same sentence about somebody."""
    covered = public("The job was Brunhilde for an hour.", people="{Brunhilde: reviewer}")
    assert covered
    assert "Brunhilde" not in covered
