"""Drawing: an SVG in, its shapes and visible words by an allow-list out; nothing where it is no well-formed SVG."""

import re

from lxml import etree

from mkdocs_postmortems.redact.listed import listed

_SPACE = "http://www.w3.org/2000/svg"
_ELEMENTS = listed("drawing-elements")
_ATTRIBUTES = listed("drawing-attributes")
_SAFE = re.compile(r"^(?:[^:;()<>]*|url\(#[\w-]+\)|[\w\s.,()#%+-]*)$")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:[;\s.]|$)|font-size\s*:\s*0", re.IGNORECASE
)
LARGEST = 2_000_000


def drawing(data: bytes) -> bytes:
    """The drawing without comments, metadata, scripts, styles, links, embedded images, hidden parts and foreign markup."""
    if len(data) > LARGEST or b"<!ENTITY" in data or (b"<!DOCTYPE" in data.upper()[:2000] and b"[" in data[:2000].partition(b">")[0]):
        return b""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return b""
    made = _copied(root)
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


def _copied(element: etree._Element) -> etree._Element | None:
    if not isinstance(element.tag, str):
        return None
    name = etree.QName(element)
    if name.namespace not in (None, _SPACE) or name.localname not in _ELEMENTS or _hidden(element):
        return None
    made = etree.Element(f"{{{_SPACE}}}{name.localname}", nsmap={None: _SPACE})  # type: ignore[dict-item]  # the stubs do not know the default namespace
    for key, value in element.attrib.items():
        plain = etree.QName(key).localname if isinstance(key, str) else ""
        if plain == "href" and name.localname == "use" and re.match(r"^#[\w-]+$", str(value)):
            made.set("href", str(value))
        elif key in _ATTRIBUTES and _SAFE.match(str(value)):
            made.set(str(key), str(value))
    if name.localname in ("text", "tspan"):
        made.text = element.text
    for child in element:
        copy = _copied(child)
        if copy is not None:
            copy.tail = child.tail if name.localname in ("text", "tspan") else None
            made.append(copy)
        elif name.localname in ("text", "tspan") and child.tail:
            made.text = (made.text or "") + child.tail if not len(made) else made.text
    return made


def _hidden(element: etree._Element) -> bool:
    style = str(element.get("style") or "")
    return bool(
        _HIDDEN.search(style)
        or element.get("display") == "none"
        or element.get("visibility") in ("hidden", "collapse")
        or re.fullmatch(r"0*\.?0*", str(element.get("opacity") or "1"))
        or re.fullmatch(r"0*\.?0*", str(element.get("fill-opacity") or "1"))
        or re.fullmatch(r"0*\.?0*(?:px|pt)?", str(element.get("font-size") or "1"))
    )
