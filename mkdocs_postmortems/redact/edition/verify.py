"""Verify: a finished public text in, the first thing that must not be there out. A second look, at what a browser would show."""

import re
import unicodedata
from collections.abc import Iterator

import comrak
from lxml import etree, html

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.credentials.credentials import findings
from mkdocs_postmortems.redact.edition.encoded import encoded, packed
from mkdocs_postmortems.redact.edition.hide import Wanted
from mkdocs_postmortems.redact.edition.links import Known
from mkdocs_postmortems.redact.identifiers.identifiers import PLACES, traces
from mkdocs_postmortems.redact.markdown.extended import has_signs
from mkdocs_postmortems.redact.markdown.extended import html as as_extended
from mkdocs_postmortems.redact.markdown.tags import ELEMENTS
from mkdocs_postmortems.redact.words.disguise import plain, smoothed
from mkdocs_postmortems.redact.words.hunt import hits
from mkdocs_postmortems.redact.words.listed import listed

_MARK = Expression(r"[\[({<]\s*redact\w{0,3}\s*[:|]|:::\s*internal|(?<!\{)\{:?\s*\.internal(?![\w-])", re.IGNORECASE)
_SURE = frozenset(("e-mail", "private address", "internal host"))
_WEB = Expression(r"https?://|ftp://|mailto:", re.IGNORECASE)
"""A mail address that is left would be found by its form; what only looks like one may be linked."""
_OWN = frozenset(["h1", "h2", "input", "section", "del", "img", "div", "p", "pre", "code", "body", "html"])
_NUMBERS = Expression(r"[\d\s.:;%_-]*")
_BLANKS = Expression(r"[ \t\x1e]*\n[ \t\n\x1e]*|[ \t\x1e]+")
"""With the sign between fields, which one of the two readings shows and the other does not."""
_ATTRIBUTES = listed("verify-attributes")
_BLOCKS = listed("verify-blocks")


def _options() -> tuple[comrak.ExtensionOptions, comrak.ParseOptions, comrak.RenderOptions]:
    extension, parse, render = comrak.ExtensionOptions(), comrak.ParseOptions(), comrak.RenderOptions()
    for name in ("table", "strikethrough", "autolink", "tasklist", "footnotes"):
        setattr(extension, name, True)
    render.unsafe_ = render.full_info_string = True
    return extension, parse, render


_OPTIONS = _options()


def left(body: str, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """What the page made of this text would still hold: a problem code and what it is, never its value."""
    if not body.strip():
        return
    root = html.fragment_fromstring(comrak.render_markdown(body, *_OPTIONS), create_parent="div")
    hidden: list[str] = []
    for node in root.iter():
        if not isinstance(node.tag, str):
            yield "PM728", "a comment is left in the page"
            continue
        if node.tag not in ELEMENTS and node.tag not in _OWN:
            yield "PM728", "an element is left that can hide text"
        if node.get("hidden") is not None or node.get("style") or any(str(key) not in _ATTRIBUTES for key in node.attrib):
            yield "PM728", "an element is left with attributes that can hide text"
        hidden += [str(value) for key, value in node.attrib.items() if key in ("href", "src", "alt", "title", "data-meta")]
        target = node.get("href") or node.get("src")
        if target and not _leads(str(target), node.tag, wanted.known):
            yield "PM728", "a link or an image is left that leads to what the public does not have"
    shown = _visible(root)
    yield from _texts("\n\x1e\n".join((shown, *hidden)), wanted)
    if has_signs(body):
        yield from extended(body, wanted, shown)


def extended(body: str, wanted: Wanted, seen: str = "") -> Iterator[tuple[str, str]]:
    """The same for what the extensions of Python-Markdown make of the text: words they join, and what they put into attributes.

    `seen` is a text that was looked at already: block by block and line by line the same where they make nothing else of it.
    """
    made = as_extended(body, wanted.extensions)
    if not made.strip():
        return
    root = html.fragment_fromstring(made, create_parent="div")
    hidden = [str(value) for node in root.iter() for value in node.attrib.values() if not _NUMBERS.fullmatch(str(value))]
    shown = _visible(root)
    if seen and _BLANKS.sub(_blank, shown).strip() == _BLANKS.sub(_blank, seen).strip():
        shown = ""
    yield from _texts("\n\x1e\n".join((shown, *dict.fromkeys(hidden))), wanted)


def _texts(whole: str, wanted: Wanted) -> Iterator[tuple[str, str]]:
    hunts = wanted.hunts
    if _MARK.search(unicodedata.normalize("NFKC", "".join(c for c in whole if unicodedata.category(c) != "Cf"))):
        yield "PM721", "a redaction mark is left in the page"
    if any(hits(whole, hunts)):
        yield "PM728", "a declared value is left in the page"
    smooth = smoothed(plain(whole)).text
    if any(trace.category in _SURE for trace in traces(smooth, wanted.shapes, PLACES)):
        yield "PM728", "a mail address, a private address or an internal host is left in the page"
    if wanted.shapes.named and any(pattern.search(smooth) for pattern in wanted.shapes.named):
        yield "PM728", "a number of a ticket that marks or tags break up is left in the page"
    judged = {entry.fingerprint for entry in wanted.allow if entry.expires >= wanted.today}
    if any(finding.fingerprint not in judged for finding in findings(smooth)):
        yield "PM711", "a credential that marks or tags break up is left in the page"
    if any(packed(whole)):
        yield "PM711", "a credential is left in the page in base64 or hexadecimal"
    for _, kind in encoded(whole, hunts[-1]):
        yield "PM722", f"a declared value stands in the text in {kind}"


def _blank(found: re.Match[str]) -> str:
    # A token goes on behind one line end and not behind two: blocks that are joined are another text.
    return "\n\n"[: found[0].count("\n")] or " "


def _leads(target: str, tag: object, known: Known) -> bool:
    if tag == "img":
        return target in known.images.values()
    return bool(_WEB.match(target)) or target.partition("#")[0] in {"", *known.pages.values()}


def _visible(root: etree._Element) -> str:
    """The text of the page, with line breaks between blocks and nothing between other elements."""
    parts: list[str] = []

    def walk(node: etree._Element) -> None:
        if not isinstance(node.tag, str):
            return
        block = node.tag in _BLOCKS
        parts.append("\n\n" if block else "")
        parts.append(node.text or "")
        for child in node:
            walk(child)
            parts.append(child.tail or "")
        parts.append("\n\n" if block else "")

    walk(root)
    return "".join(parts)
