"""Titles of the host's own pages that say a part is not for everybody stop the build with their line; other titles do not."""

import pytest
from shelves import page, shelf

from mkdocs_postmortems import redact
from mkdocs_postmortems.model.source import Role, Source

SHUT = ["## Internal notes", "Internal notes\n--------------", "**Confidential**", "<h2>Internal only</h2>", "#### Vertraulich", "Text.\n\n# Not for publication"]  # fmt: skip
OPEN = [
    "## Internal load balancer", "## Private beta", "**Internal errors**", "## Notes", "```md\n## Internal notes\n```", '!!! tip "How drafts work"', "## Secrets manager",
]  # fmt: skip


def made(text):
    _, _, raw, settings = shelf({"a.md": page("text")})
    data = f"---\nvisibility: public\n---\n\n# Guide\n\n{text}\n\nalpha-one\n".encode()
    return redact.pages((Source("guide.md", "", Role.PAGE, "of the host", data),), raw, frozenset(), (), settings)


@pytest.mark.parametrize("text", SHUT)
def test_such_a_title_stops_the_build(text):
    pages = made(text)
    assert "alpha-one" not in pages.texts.get("guide.md", "")
    assert {p.line for p in pages.problems} == {9 if text.startswith("Text") else 7}


@pytest.mark.parametrize("text", OPEN)
def test_another_title_stays(text):
    """Control."""
    pages = made(text)
    assert not pages.problems
    assert text in pages.texts["guide.md"]
    assert "alpha-one" in pages.texts["guide.md"]
