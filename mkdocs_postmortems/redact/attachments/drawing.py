"""Drawing: an SVG in, its shapes and visible words by an allow-list out; nothing where it is no well-formed SVG."""

import re

from lxml import etree

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.attachments.paint import unseen
from mkdocs_postmortems.redact.words.listed import listed

_SPACE = "http://www.w3.org/2000/svg"
_ELEMENTS = listed("drawing-elements")
_ATTRIBUTES = listed("drawing-attributes")
_SAFE = Expression(r"^(?:[^:;()<>]*|url\(#[\w-]+\)|[\w\s.,()#%+-]*)$")
_GENERIC = Expression(r"\b(?:sans-serif|serif|monospace|cursive|fantasy|system-ui)\b")
_EXPONENT = Expression(r"[eE](?=[-+]?\d)")
_WORDED = {"d": Expression(r"[^MmZzLlHhVvCcSsQqTtAa\d\s.,+-]|[A-Ya-y]\s*(?:[A-Za-z]|$)"), "points": Expression(r"[^\d\s.,+-]")}
"""What does not belong among the numbers of a shape, where somebody could write a sentence."""
_UNUSED = ("defs", "clipPath", "pattern", "marker", "linearGradient", "radialGradient")
"""What is not drawn where it stands: words in it are seen by nobody, or somewhere else than anybody looks for them."""
LARGEST = 2_000_000
_MOST = 10_000
"""Elements: each text is looked for under each shape."""


def drawing(data: bytes) -> bytes:
    """The drawing without comments, metadata, scripts, styles, links, embedded images, words out of sight and foreign markup."""
    if len(data) > LARGEST or b"<!ENTITY" in data or (b"<!DOCTYPE" in data.upper()[:2000] and b"[" in data[:2000].partition(b">")[0]):
        return b""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return b""
    if sum(1 for _ in root.iter()) > _MOST:
        return b""
    made = _copied(root, frozenset(unseen(root)))
    if made is None or etree.QName(made).localname != "svg":
        return b""
    # Names inside a drawing may be telling, and nothing outside refers to them.
    names = {str(one.get("id")): f"n{n}" for n, one in enumerate(made.iter(), 1) if one.get("id")}
    for one in made.iter():
        for key, value in ((str(k), str(v)) for k, v in list(one.attrib.items())):
            name = (
                value.removeprefix("url(#").rstrip(")") if value.startswith("url(#") else value.removeprefix("#") if key == "href" else ""
            )
            if key == "id":
                one.set(key, names[value])
            elif name:
                one.set(key, value.replace(name, names.get(name, "none")))
    return etree.tostring(made)


def _copied(element: etree._Element, unseen_: frozenset[etree._Element], *, drawn: bool = True) -> etree._Element | None:
    if not isinstance(element.tag, str):
        return None
    name = etree.QName(element)
    if name.namespace not in (None, _SPACE) or name.localname not in _ELEMENTS or element in unseen_:
        return None
    worded = name.localname in ("text", "tspan")
    if worded and not drawn:
        return None
    made = etree.Element(f"{{{_SPACE}}}{name.localname}", nsmap={None: _SPACE})  # type: ignore[dict-item]  # the stubs do not know the default namespace
    for key, value in element.attrib.items():
        plain = etree.QName(key).localname if isinstance(key, str) else ""
        if plain == "href" and name.localname == "use" and re.match(r"^#[\w-]+$", str(value)):
            made.set("href", str(value))
        elif key == "font-family":
            made.set("font-family", ", ".join(dict.fromkeys(_GENERIC.findall(str(value)))) or "sans-serif")
        elif key in _ATTRIBUTES and _SAFE.match(str(value)) and not _worded(str(key), str(value)):
            made.set(str(key), str(value))
    if worded:
        made.text = element.text
    for child in element:
        copy = _copied(child, unseen_, drawn=drawn and name.localname not in _UNUSED)
        if copy is not None:
            copy.tail = child.tail if worded else None
            made.append(copy)
        elif worded and child.tail:
            made.text = (made.text or "") + child.tail if not len(made) else made.text
    return made


def _worded(key: str, value: str) -> bool:
    return key in _WORDED and _WORDED[key].search(_EXPONENT.sub("", value)) is not None
