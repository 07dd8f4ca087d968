"""Markdown: text in, a tree of blocks with source lines out, parsed once by comrak. Knows nothing of postmortems."""

import re
from itertools import zip_longest
from typing import Any

import comrak
from lxml import etree
from lxml.html import defs

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.markup import inline, raw
from mkdocs_postmortems.read.markup.callouts import SILENT

_PAGE = Expression(r"</?(?:html|body|head|frameset)\b[^>]*>", re.IGNORECASE)
"""Tags that belong to a whole page; written inside one they would end it."""
_SWALLOWS = frozenset(("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"))
"""Behind one of these a parser of HTML takes everything for its text, up to where it is closed."""
_SVG = frozenset(("path", "g", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "bdi", "picture"))
_KNOWN = defs.tags | _SWALLOWS | _SVG
_TAGS = Expression(r"<(/?)([a-zA-Z][\w:.-]*)")
_BLOCKS = {
    "p": "paragraph", "ul": "list", "ol": "list", "li": "item", "table": "table", "tr": "row", "td": "cell", "th": "cell",
    "pre": "code", "blockquote": "quote", "hr": "rule", "section": "footnotes",
    **{f"h{n}": "heading" for n in range(1, 7)},
}  # fmt: skip
_ALERT_TITLE = "markdown-alert-title"
_ALERT = "markdown-alert-"
_HOLDERS = frozenset({"list", "table", "row"})
"""Blocks without text of their own: theirs is that of the blocks inside."""
_INSIDE = frozenset({"thead", "tbody", "head", "body"})
_INLINE = {
    "a",
    "abbr",
    "b",
    "br",
    "code",
    "del",
    "em",
    "i",
    "img",
    "input",
    "kbd",
    "mark",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
}


def _options() -> tuple[comrak.ExtensionOptions, comrak.ParseOptions, comrak.RenderOptions]:
    extension, parse, render = comrak.ExtensionOptions(), comrak.ParseOptions(), comrak.RenderOptions()
    for name in ("table", "strikethrough", "autolink", "tasklist", "footnotes", "alerts"):
        setattr(extension, name, True)
    extension.cjk_friendly_emphasis = True
    # Relaxed matching would tick a box for any symbol: `[/]`, `[-]` and `[>]` stay as written, and are read as words.
    parse.relaxed_tasklist_matching = False
    render.sourcepos = render.unsafe_ = render.full_info_string = render.tasklist_classes = True
    return extension, parse, render


_OPTIONS = _options()
_PARSER = etree.HTMLParser()
"""One for all: each parser is held by its own parts, with the last tree it made, until somebody searches for such rubbish."""


def to_html(text: str) -> str:
    """CommonMark with GitHub's extensions as HTML, each element with its `data-sourcepos`."""
    return comrak.render_markdown(text, *_OPTIONS)


def blocks(rendered: str, body: str, offset: int) -> tuple[Block, ...]:
    """The blocks of HTML made by `to_html`, with lines counted from `offset` on (the lines of the front matter)."""
    if not rendered.strip():
        return ()
    page = etree.fromstring(f"<html><body>{_spelt(_PAGE.sub('', rendered))}</body></html>", _PARSER)
    return _children(page, body.split("\n"), offset, 1)


def _spelt(rendered: str) -> str:
    """The same with each tag that would swallow the rest of the text, or is none of HTML, as the words it is on the page."""
    tags = list(_TAGS.finditer(rendered))
    words = set[int]()
    for tag, behind in zip_longest(tags, tags[1:]):
        name = tag[2].casefold()
        closed = behind is not None and bool(behind[1]) and behind[2].casefold() == name
        if name not in _KNOWN or (name in _SWALLOWS and not tag[1] and not closed):
            words.add(tag.start())
    return _TAGS.sub(lambda tag: f"&lt;{tag[0][1:]}" if tag.start() in words else tag[0], rendered) if words else rendered


def _children(parent: etree._Element, lines: list[str], offset: int, last: int) -> tuple[Block, ...]:
    found: list[Block] = []
    if parent.tag in ("div", "body") and parent.text and parent.text.strip():
        found.append(Block("html", parent.text.strip(), last + offset, last + offset))
    for element in parent:
        if not isinstance(element.tag, str) or (element.tag in _INLINE and parent.tag in ("li", "td", "th", "p")):
            continue
        if element.tag in _INSIDE:
            found.extend(_children(element, lines, offset, last))
            continue
        block = _block(element, lines, offset, last)
        if block is not None:
            found.append(block)
            last = max(last, block.end - offset)
    return tuple(found)


def _block(element: etree._Element, lines: list[str], offset: int, last: int) -> Block | None:
    tag = str(element.tag)
    position = inline.POSITION.match(element.get("data-sourcepos", ""))
    if element.get("data-construct") is not None:
        return Block("construct", "", last + offset, last + offset, level=int(element.get("data-construct", "0")))
    kind = _BLOCKS.get(tag)
    if position and len(element) and element[0].get("class") == _ALERT_TITLE:
        return _alert(element, lines, offset, int(position[1]))
    if kind is None:
        inner = _children(element, lines, offset, last) if len(element) else ()
        text = inline.text(element).strip()
        if not text and not inner:
            return None
        first = raw.place(tag, "".join(str(words) for words in element.itertext()), lines, last)[0] + offset
        return Block(
            "html", text, first, max([first, *(b.end for b in inner)]), info=tag, children=inner, links=inline.links(element, offset)
        )
    start, column, end, end_column = (
        map(int, position.groups()) if position else raw.place(tag, "".join(str(words) for words in element.itertext()), lines, last)
    )
    end = max(start, min(end, len(lines)))
    source = _cut(lines, start, column, end, end_column if kind == "cell" else 10**6)
    children = _children(element, lines, offset, start) if kind in ("list", "item", "table", "row", "quote", "footnotes") else ()
    info, level, checked = "", 0, None
    if kind == "heading":
        level = int(tag[1])
    elif kind == "list":
        info, level = ("ordered", int(element.get("start", "1"))) if tag == "ol" else ("bullet", 0)
    elif kind == "row":
        parent = element.getparent()
        info = "head" if parent is not None and parent.tag == "thead" else "body"
    elif kind == "code":
        code = element.find("code")
        name = (code.get("class") or "").removeprefix("language-") if code is not None else ""
        info = f"{name} {code.get('data-meta') or ''}".strip() if code is not None else ""
    elif kind == "item":
        box = _own_box(element)
        checked = None if box is None else box.get("checked") is not None
    first, last_line = start + offset, end + offset
    if not len(element):
        text = (element.text or "").strip()
        return Block(kind, _terms(text) if kind == "paragraph" else text, first, last_line, source, level, info, checked)
    if kind in _HOLDERS:
        text = "\n".join(child.text for child in children)
        links, strong, struck = _joined(children, "links"), _joined(children, "strong"), _joined(children, "struck")
        return Block(kind, text, first, last_line, source, level, info, checked, links, strong, struck, children)
    text = inline.own_text(element) if kind in ("item", "quote") else inline.text(element).strip()
    text = _terms(text) if kind == "paragraph" else text
    links = inline.links(element, offset, own=kind == "item")
    strong, struck = inline.runs(element, ("strong", "b")), inline.runs(element, ("del", "s"))
    return Block(kind, text, first, last_line, source, level, info, checked, links, strong, struck, children)


_TERM = Expression(r"^([^\n:]{2,60})\n:[ \t]+(?=\S)", re.MULTILINE)


def _terms(text: str) -> str:
    """A list of definitions, which GitHub does not know and MkDocs does, as labels with their values below."""
    return _TERM.sub(r"\1:\n", text) if "\n: " in text else text


def _alert(element: etree._Element, lines: list[str], offset: int, start: int) -> Block:
    """`> [!NOTE] Title`, GitHub's admonition: a box like those that are set aside, and no one of them."""
    title = inline.text(element[0]).strip()
    kind = str(element.get("class")).rpartition(_ALERT)[2]
    named = title.casefold() not in SILENT | {kind}
    # The title stands nowhere in the source as an element, and would be looked for to its end.
    element.remove(element[0])
    children = _children(element, lines, offset, start)
    end = max([start + offset, *(child.end for child in children)])
    return Block("construct", "", start + offset, end, level=-1, info=title if named else "", children=children)


def _joined(children: tuple[Block, ...], name: str) -> tuple[Any, ...]:
    """What blocks inside have of a thing, in order."""
    return tuple(one for child in children for one in getattr(child, name))


def _own_box(item: etree._Element) -> etree._Element | None:
    for element in list(item)[:1]:
        if element.tag == "input":
            return element
        if element.tag == "p" and len(element) and element[0].tag == "input":
            return element[0]
    return None


def _cut(lines: list[str], start: int, column: int, end: int, end_column: int) -> str:
    """The source between two positions. Comrak counts columns in bytes."""
    picked = lines[start - 1 : end]
    if not picked:
        return ""
    if len(picked) == 1 and picked[0].isascii():
        return picked[0][column - 1 : end_column]
    if len(picked) == 1:
        return picked[0].encode()[column - 1 : end_column].decode(errors="ignore")
    picked[0] = picked[0].encode()[column - 1 :].decode(errors="ignore")
    return "\n".join(picked)
