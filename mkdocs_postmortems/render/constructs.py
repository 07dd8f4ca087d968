"""Constructs: a block in Material's own syntax in, HTML of Python-Markdown with the host's extensions out; made at first use."""

from collections.abc import Iterable, Mapping
from html import escape

from markdown import Markdown

_USUAL = (
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "sane_lists", "pymdownx.details",
    "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
    "pymdownx.mark", "pymdownx.caret", "pymdownx.keys", "pymdownx.blocks.admonition", "pymdownx.blocks.details",
    "pymdownx.blocks.tab", "pymdownx.blocks.html",
)  # fmt: skip
_CONFIGS: Mapping[str, Mapping[str, object]] = {
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.blocks.tab": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.superfences": {"custom_fences": [{"name": "mermaid", "class": "mermaid"}]},
}
_NEVER = frozenset(("toc", "pymdownx.snippets", "pymdownx.b64", "fenced_code", "codehilite", "pymdownx.magiclink", "meta", "nl2br"))
"""Headings get their ids with all others of the page; nothing may bring in the text of a file that redaction has not seen."""


_CUT = '<hr data-pm-cut="">'


class Constructs:
    """The one converter of an edition."""

    def __init__(self, extensions: Iterable[str], configs: Mapping[str, object], usual: Iterable[str] = _USUAL) -> None:
        """`extensions` and `configs` are the host's; `usual` are added: what Material's pages lead authors to expect."""
        names = {e.removeprefix("markdown.extensions."): e for e in extensions if "macros" not in e and "include" not in e}
        self.names = tuple(name for name in dict.fromkeys((*names, *usual)) if name not in _NEVER)
        given = {e.removeprefix("markdown.extensions."): v for e, v in configs.items() if isinstance(v, Mapping)}
        self._configs = {name: dict(given.get(name) or _CONFIGS.get(name, {})) for name in self.names}
        self._converter: Markdown | None = None

    def all(self, texts: list[str]) -> list[str]:
        """Each block as HTML, converted as one text; where that goes wrong one by one, and a block no extension can take as plain text."""
        whole = self.html(f"\n\n{_CUT}\n\n".join(texts)) if texts else ""
        parts = whole.split(_CUT)
        if len(parts) == len(texts):
            return parts
        return [self.html(text) or f"<pre>{escape(text, quote=False)}</pre>" for text in texts]

    def html(self, text: str) -> str:
        """The block as HTML; empty where the text makes an extension stumble, so that the caller shows it as text."""
        try:
            if self._converter is None:
                self._converter = Markdown(extensions=list(self.names), extension_configs=self._configs)
            return self._converter.reset().convert(text)
        except Exception:  # noqa: BLE001  an extension of the host may raise anything, and one block must not stop a site
            return ""

    def icon(self, name: str) -> str:
        """The host's own picture for a shortcode such as `material-check`; empty where it has none."""
        if "pymdownx.emoji" not in self.names:
            return ""
        made = self.html(f":{name}:").removeprefix("<p>").removesuffix("</p>")
        return made if made.startswith("<") else ""
