"""What an audit hunts for of postmortems that stay at home: what they are called, except what public pages say anyway."""

import pytest
from shelves import OPEN, TODAY, page

from mkdocs_postmortems import build
from mkdocs_postmortems.model.settings import Service, Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience


@pytest.mark.parametrize(
    ("fields", "catalogue", "hunted"),
    [
        ({"services": "[zyxquarn]"}, (), False),
        ({"tags": "[zyxquarn]"}, (), False),
        ({"teams": "[zyxquarn]"}, (), True),
        ({"services": "[zyxquarn]"}, (Service("zyxquarn", public_name="Storage"),), True),
        ({"services": "[zyxquarn]", "public": "{services: [Storage]}"}, (), True),
        ({"title": "Zyxquarn", "public": "{title: The store stood still}"}, (), True),
    ],
)
def test_what_public_pages_are_called_after_gives_no_draft_away(fields, catalogue, hunted):
    """Only what they are called in this edition counts: an internal name is on none of them."""
    texts = {"2031-01-02-vault.md": "---\ntitle: Zyxquarn\n---\n## Summary\n\nx\n", "open.md": page("The disk was full.", **fields)}
    found = tuple(Source(name, "", Role.INCIDENT, "a test", text.encode()) for name, text in texts.items())
    edition = build.edition(found, (), Settings(Audience.PUBLIC, TODAY, redaction=OPEN, services=catalogue))
    assert not edition.empty, "the control"
    assert edition.wanted is not None
    assert [one.title for one in edition.wanted.withheld] == ["Zyxquarn" if hunted else ""]
