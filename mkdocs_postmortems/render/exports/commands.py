"""Commands: what a command line asks of an edition in, the text of one file of it out."""

from collections.abc import Collection

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render.exports import digest_pages, headers, insights_schema, letter, schemas
from mkdocs_postmortems.render.exports.columns import INTERNAL
from mkdocs_postmortems.render.exports.digest import Almanac, values
from mkdocs_postmortems.render.exports.documents import encoded
from mkdocs_postmortems.render.exports.edition import Exports
from mkdocs_postmortems.render.exports.links import beside
from mkdocs_postmortems.render.exports.periods import period
from mkdocs_postmortems.render.exports.tables import DOCUMENTS

SCHEMAS = (headers.NAME, *DOCUMENTS, insights_schema.NAME)
"""Names of schemas."""


def told(word: str, form: str, library: Library, settings: Settings, shown: Collection[str]) -> str | None:
    """The digest of the period of that name as text, markdown or json, with links as from its own page; None where it is no period."""
    when = period(word)
    if when is None:
        return None
    exports = Exports(library, settings, shown)
    made, page = Almanac(library).digest(when), digest_pages.address(exports.records, when)
    at = beside(page, f"digest.{form}")
    match form:
        case "markdown":
            return letter.markdown(made, exports.records, at)
        case "json":
            document = exports.documents.document("digest", at, values(made, exports.records, page, at))
            return (document.data or b"").decode()
        case _:
            return letter.text(made, exports.records, at)


def schema(name: str, library: Library, settings: Settings, shown: Collection[str]) -> str:
    """The schema of that name. That of a header offers the names of the library and, to those who work there, of the catalogue."""
    exports = Exports(library, settings, shown)
    if name == insights_schema.NAME:
        return encoded(insights_schema.schema(), indent=1).decode()
    if name != headers.NAME:
        return encoded(schemas.schema(name, exports.book), indent=1).decode()
    known = {field: list(names) for field, names in exports.names().items()}
    if INTERNAL in shown:
        known["services"] = sorted({*known["services"], *(one.name for one in settings.services)})
        known["teams"] = sorted({*known["teams"], *settings.teams})
    return encoded(headers.schema(known), indent=1).decode()
