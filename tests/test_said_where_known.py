"""What is wrong is said by the edition that may name the file it stands in."""

from datetime import date
from types import MappingProxyType

import pytest

from mkdocs_postmortems import build
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.settings import Service, Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience

TEXT = b"---\ntitle: Orders stood still\ndate: 2026-01-02\nvisibility: public\nservices: [importer-9]\n---\n\n## Summary\n\nThey did.\n"


@pytest.mark.parametrize(("audience", "said"), [(Audience.INTERNAL, [("PM805", "2026/orders.md", 5)]), (Audience.PUBLIC, [])])
def test_a_service_of_no_catalogue_is_said_with_its_file_or_not_at_all(audience, said):
    """In the public edition the line would be one of an address, which no author can open; its page is there all the same."""
    settings = Settings(
        audience, date(2026, 6, 1), redaction=Rules(approval="optional"), levels=MappingProxyType({}), services=(Service("checkout"),)
    )
    site = build.edition((Source("2026/orders.md", "", Role.INCIDENT, "a test", TEXT),), (), settings).site
    assert [(p.code, p.path, p.line) for p in site.problems if p.code == "PM805"] == said
    assert [page.address for page in site.pages if "orders" in page.address]
