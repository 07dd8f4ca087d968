"""How severe it was as a tag says it: public where that tag is, and nowhere else."""

import pytest
from shelves import page, public, shelf

TAGS = "[pumps, sev1]"


@pytest.mark.parametrize(
    "closed",
    [
        {"tags": TAGS, "sensitivity": "{tags: internal}"}, {"tags": TAGS, "redact": "[sev1]"}, {"tags": "[pumps, _sev1]"},
        {"tags": TAGS, "public": "{tags: [pumps]}"},
    ],
    ids=["tags closed", "word closed", "kept by the theme", "other words"],
)  # fmt: skip
def test_a_tag_that_nobody_may_see_tells_no_severity(closed):
    text = public("The pump stood still.", **closed)
    assert "stood still" in text
    assert "sev" not in text.lower()


def test_a_stated_severity_and_an_open_tag_are_shown():
    """The control."""
    assert "severity: SEV-1" in public("It stood still.", severity="SEV-1", tags=TAGS, sensitivity="{tags: internal}")
    assert "sev1" in public("It stood still.", tags=TAGS)


def test_nothing_is_said_to_stand_in_a_part_that_is_not_public():
    """A tag is no part; a severity in one that is closed is asked for."""
    _, problems, _, _ = shelf({"a.md": page("It stood still.", tags=TAGS)})
    assert "PM733" not in {one.code for one in problems}
    _, problems, _, _ = shelf({"a.md": page("It stood still.\n\n## Metadata\n\n| Key | Value |\n|---|---|\n| Severity | SEV-1 |\n")})
    assert "PM733" in {one.code for one in problems}, "control"
