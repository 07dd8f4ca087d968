"""Closed parts: what did not go well is not published as what did, in whatever language its heading says so."""

import pytest
from shelves import public

GOOD = "Was gut lief", "Ce qui a bien fonctionné", "Lo que funcionó bien", "What went well"
BAD = "Was im Betrieb nicht so gut lief", "Ce qui n'a pas très bien fonctionné", "Lo que no funcionó tan bien", "What has not worked well"


@pytest.mark.parametrize("heading", BAD)
def test_what_did_not_go_well_is_not_published_as_what_did(heading):
    assert "ovenmark" not in public(f"It broke.\n\n## {heading}\n\nThe ovenmark was cold.\n")


@pytest.mark.parametrize("heading", GOOD)
def test_what_did_is_published(heading):
    assert "ovenmark" in public(f"It broke.\n\n## {heading}\n\nThe ovenmark was warm.\n"), "control"
