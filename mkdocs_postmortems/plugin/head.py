"""Head: a finished page of the host in, the same with what feed readers, chats and search engines look for in its head out."""

from collections.abc import Iterator
from datetime import date
from html import escape

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_postmortems.plugin.page import LibraryPage

_END = "</head>"


def headed(output: str, page: LibraryPage, config: MkDocsConfig) -> str:
    """The page with links to its other forms and, where no plugin has drawn a card of it, with Open Graph data.

    A template of the host would be the place for this, but a plugin has none in a theme it does not know.
    """
    head, end, body = output.partition(_END)
    if not end:
        return output
    tags = [*_alternates(page), *_described(page, head), *_card(page, config, head)]
    return "".join((head, *(f"{tag}\n" for tag in tags), end, body)) if tags else output


def _alternates(page: LibraryPage) -> Iterator[str]:
    for one in page.made.alternates:
        file = page.links.places.get(one.address)
        if file is not None:
            link = escape(file.url_relative_to(page.file))
            yield f'<link rel="alternate" type="{one.type}" title="{escape(one.title)}" href="{link}">'


def _described(page: LibraryPage, head: str) -> Iterator[str]:
    said = page.made.meta.get("description")
    if said and 'name="description"' not in head:
        yield f'<meta name="description" content="{escape(str(said))}">'


def _card(page: LibraryPage, config: MkDocsConfig, head: str) -> Iterator[str]:
    if 'property="og:' in head:
        return
    meta = page.made.meta
    about_one = bool(page.made.markdown)
    begun = meta.get("date")
    tags = meta.get("tags")
    rows = [
        ("og:type", "article" if about_one else "website"),
        ("og:title", page.made.title),
        ("og:description", meta.get("description") or page.made.summary),
        ("og:url", page.canonical_url if config.site_url else ""),
        ("og:site_name", config.site_name),
        ("article:published_time", begun.isoformat() if about_one and isinstance(begun, date) else ""),
        *(("article:tag", tag) for tag in (tags if about_one and isinstance(tags, (list, tuple)) else ())),
    ]
    yield from (f'<meta property="{name}" content="{escape(str(value))}">' for name, value in rows if value)
    yield '<meta name="twitter:card" content="summary">'
