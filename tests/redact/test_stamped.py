"""Titles of a whole text that say in front who may read it keep it at home; titles that tell of what broke do not."""

import pytest
from shelves import shelf

KEPT = [
    "CONFIDENTIAL draft for the board", "INTERNAL incident report: pool ran dry", "Do not share: pool ran dry", "Restricted: pool ran dry",
    "Not for external use: pool ran dry", "Strictly confidential — pool ran dry", "[INTERNAL] Pool ran dry", "Pool ran dry (confidential)",
    "Vertraulich: Speicher leer", "Please do not publish this - pool ran dry", "Team only: pool ran dry",
    "DO NOT DISTRIBUTE pool ran dry", "社外秘 障害報告", "【社外秘】障害報告", "대외비 장애 보고",
]  # fmt: skip
OPEN = [
    "Confidential VM stopped", "Internal DNS outage", "INTERNAL SERVER ERROR on login", "Private network outage", "Secrets leaked", "SECRET rotation broke deploys",
    "Do not share connections between threads", "Do not retry: how a storm began", "Restricted networks lost access", "Internal tools: outage of the wiki",
    "Drafts: autosave lost", "Pool ran dry: what happened",
    "Do not distribute locks over regions", "DO NOT DISTURB mode stayed on", "極秘鍵の更新に失敗",
]  # fmt: skip


def public(text):
    covered, problems, _, _ = shelf({"a.md": text})
    return covered, problems


@pytest.mark.parametrize("form", ["---\nvisibility: public\ntitle: '{}'\n---\n\n", "---\nvisibility: public\n---\n\n# {}\n\n"])
@pytest.mark.parametrize("title", KEPT)
def test_it_stays_at_home(form, title):
    covered, problems = public(form.format(title) + "## Summary\n\nThe pool ran dry.\n")
    assert not covered
    assert [one.code for one in problems] == ["PM720"]
    assert problems[0].line == (3 if "title" in form else 5)


@pytest.mark.parametrize("form", ["---\nvisibility: public\ntitle: '{}'\n---\n\n", "---\nvisibility: public\n---\n\n# {}\n\n"])
@pytest.mark.parametrize("title", OPEN)
def test_another_goes_out(form, title):
    """Control."""
    covered, _ = public(form.format(title) + "## Summary\n\nThe pool ran dry.\n")
    assert [title in one.text for one in covered] == [True]
