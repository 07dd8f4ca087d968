"""Policy: what one audience may see, as a value; one row for each audience and nothing elsewhere decides."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience, fold


@dataclass(frozen=True, slots=True)
class Policy:
    """What is allowed; whatever is not named here is withheld."""

    whole: bool
    """The text goes out as it stands: fields and sections are not looked at."""
    fields: frozenset[str]
    """Names of the table of fields."""
    sections: frozenset[str]
    """Canonical names of sections, or the words of their headings, folded."""
    closed: frozenset[str] = frozenset()
    """Canonical names of sections that are not opened, whatever their headings say."""
    shut: frozenset[str] = frozenset()
    """Names of fields that one document keeps to itself."""


def policy(settings: Settings) -> Policy:
    """The policy of the edition; raises KeyError for an audience that has none, so an unknown one gets nothing."""
    stated = settings.redaction.fields or settings.public_fields
    allowed = frozenset(stated) or frozenset(f.name for f in FIELDS if f.audience == "public")
    # A field that the table calls restricted or personal stays closed whatever the options say.
    closed = frozenset(f.name for f in FIELDS if f.audience in ("restricted", "person"))
    sections = frozenset(fold(name) for name in settings.redaction.sections or settings.public_sections)
    rows: Mapping[Audience, Policy] = {
        Audience.INTERNAL: Policy(whole=True, fields=frozenset(), sections=frozenset()),
        Audience.PUBLIC: Policy(whole=False, fields=allowed - closed, sections=sections),
    }
    return rows[settings.audience]
