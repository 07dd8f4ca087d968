"""Articles: the HTML of an incident's text as its page has it in, the same with links that lead on from a feed out."""

import re
from html import escape, unescape

from mkdocs_postmortems.render.exports.links import Links

_LINK = re.compile(r'="(md|host|asset):([^"#]*)(#[^"]*)?"')
_HERE = re.compile(r'(<a\b[^>]*\shref=")#')
_PAGE = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)


def article(html: str, page: str, links: Links, at: str) -> str:
    """The article of the page at that address, for the file `at`."""
    home = escape(links.page(page, at))

    def led(match: re.Match[str]) -> str:
        kind, path, anchor = match[1], unescape(match[2]), match[3] or ""
        if kind == "md" or (kind == "host" and _PAGE.search(path)):
            return f'="{escape(links.page(_PAGE.sub("", path), at))}{anchor}"'
        return f'="{escape(links.file(path, at))}{anchor}"'

    return _HERE.sub(lambda match: f"{match[1]}{home}#", _LINK.sub(led, html))
