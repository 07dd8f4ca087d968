"""Extended: a text in, HTML as the extensions of Python-Markdown make it out: blocks of Material's own syntax, and pages of the host."""

import re
from functools import cache

from markdown import Markdown

from mkdocs_postmortems.model.expression import Expression

_USUAL = (
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "sane_lists", "pymdownx.details",
    "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tilde", "pymdownx.mark", "pymdownx.caret", "pymdownx.keys", "pymdownx.critic",
    "pymdownx.blocks.admonition", "pymdownx.blocks.details", "pymdownx.blocks.tab", "pymdownx.blocks.html",
)  # fmt: skip
_NEVER = Expression(r"snippets|b64|macros|include|fenced_code|codehilite|meta$|pymdownx\.extra$|(?:^|\.)extra$")
"""What opens other files, and what another one of the list does."""
_SIGN = Expression(r"^[ \t>]*(?:!!!|\?\?\?|===|///|\*\[|: {1,3}\S)|==\S|\+\+\S|\^\S|\{\S|\bmarkdown\b", re.MULTILINE)


def has_signs(text: str) -> bool:
    """Whether there is anything in the text that CommonMark and the extensions read in two ways."""
    return bool(_SIGN.search(text))


def html(text: str, extensions: tuple[str, ...]) -> str:
    """The text as a page of the host would show it; `extensions` are the host's. Empty where none of that can be made of it."""
    try:
        return _converter(extensions).reset().convert(text)
    except Exception:  # noqa: BLE001  an extension may raise anything; what it cannot read, the renderer does not show through it either
        return ""


@cache
def _converter(extensions: tuple[str, ...]) -> Markdown:
    names = {name.removeprefix("markdown.extensions.") for name in extensions}
    every = [*_USUAL, *sorted(names - set(_USUAL))]
    return Markdown(extensions=[name for name in every if not _NEVER.search(name)])
