"""Tags: the HTML an author wrote in, the same without anything that runs or that a page cannot hold out."""

import re

from mkdocs_postmortems.render.tree import Element, drop, found

_SHOWN = frozenset((
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "button", "caption", "center",
    "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "input", "ins", "kbd", "label", "li", "main", "mark",
    "nav", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strike",
    "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul",
    "var", "video", "wbr", "svg", "path", "g", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"
))  # fmt: skip
_TAG = re.compile(r"<(?=/?([a-zA-Z][\w:.-]*))")
_HANDLER = re.compile(r"\s(?:on\w+|srcdoc|formaction)\s*=", re.IGNORECASE)


def safe(source: str) -> str:
    """The HTML with every tag that no page may hold shown as the text it is.

    GitHub's tag filter does so for scripts, styles, frames and the like, and drops tags nobody knows. A name in angle brackets that is no
    element of HTML is mostly a blank to be filled in (`<cluster-name>`), so here it stays to be read.
    """
    if {name.lower() for name in set(_TAG.findall(source))} <= _SHOWN:
        return source
    return _TAG.sub(lambda tag: "<" if tag[1].lower() in _SHOWN else "&lt;", source)


def without_handlers(root: Element, source: str) -> None:
    """Take away scripts in attributes."""
    if not _HANDLER.search(source):
        return
    for element in found(root, ".//*[@*[starts-with(name(), 'on') or name() = 'srcdoc' or name() = 'formaction']]"):
        drop(element, *(str(n) for n in element.attrib if str(n).startswith(("on", "srcdoc", "formaction"))))
