"""Small shelves of postmortems for tests: texts in, what the public gets and what is said out."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from mkdocs_postmortems import build, read, redact
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience

TODAY = date(2026, 6, 1)
OPEN = Rules(approval="optional")


def page(body, **fields):
    """A file that asks to be public."""
    rows = {"title": "Outage", "date": "2026-01-02", "visibility": "public", **fields}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in rows.items()) + f"---\n## Summary\n\n{body}\n"


def shelf(texts, rules=OPEN, audience=Audience.PUBLIC, **options):
    """The covered documents by source path or address, and the problems."""
    settings = Settings(audience, TODAY, redaction=rules, **{"levels": MappingProxyType({}), **options})
    sources = tuple(
        Source(name, "", Role.INCIDENT, "a test", text.encode() if isinstance(text, str) else text) for name, text in texts.items()
    )
    raw = build.postmortems(sources, settings)
    return (*redact.cover(raw, settings, read.text, sources), raw, settings)


def public(body, rules=OPEN, **fields):
    """The public text of one document; empty where it stays out."""
    covered, _, _, _ = shelf({"a.md": page(body, **fields)}, rules)
    return covered[0].text if covered else ""


def with_rules(**changes):
    return replace(OPEN, **changes)


def assert_goes(text: str, gone: str) -> None:
    """A page is left of a public text, and the words are not on it."""
    covered = public(text)
    assert gone in text
    assert covered
    assert gone not in covered
