"""Tags: comments, hidden elements and everything else HTML can carry unseen, taken out of a Markdown text; plain elements stay bare."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.draft import Draft, Edit, edited
from mkdocs_postmortems.redact.markdown.fences import Code
from mkdocs_postmortems.redact.markdown.told import ATTRIBUTE, kept_from_view
from mkdocs_postmortems.redact.words.listed import listed

_TOKEN = Expression(r"<!--|<!\[CDATA\[|<\?|<![A-Za-z]|</?([A-Za-z][\w:.-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
_BROKEN = Expression(r"</?(script|style|template|iframe|object|svg|math|textarea|noscript)\b", re.IGNORECASE)
_AUTOLINK = Expression(r"<(?:https?|ftp|mailto):[^\s<>]*>|<[\w.+-]+@[\w.-]+>", re.IGNORECASE)
_TARGET = Expression(r"\](?:\(|:[ \t]*)$")
"""Before the target of a link in angle brackets."""
ELEMENTS = listed("tags-elements")
"""Elements that stay. Headings of level 1 and 2 are not among them: they close the public part."""
_KEPT = {
    "a": ("href",), "abbr": ("title",), "td": ("colspan", "rowspan", "align"), "th": ("colspan", "rowspan", "align"), "details": ("open",),
    "ol": ("start",),
}  # fmt: skip
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"])
_DROPPED = listed("tags-dropped")


def without_hidden(draft: Draft) -> Draft:
    """The text without comments, hidden or foreign elements, and all attributes but a few. Code stays as it is, its comments excepted."""
    text = draft.text
    if "<" not in text:
        return draft
    code = Code(text)
    edits: list[Edit] = []
    at, skip, depth, start = 0, "", 0, 0
    while found := _TOKEN.search(text, at):
        here = found.start()
        at = found.end()
        if found[0] == "<!--":
            end, nested = _comment(text, here, code.end(here) if code.holds(here) else len(text))
            if code.holds(here) and end > code.end(here):
                continue
            if nested and not skip:
                draft = draft.wrong("PM727", here, "a comment stands inside a comment", "write one comment, without `<!--` in it")
            at = max(end, here + 4)
            if not skip:
                edits.append(Edit(here, at, "", "comment", "comment"))
            continue
        if code.holds(here):
            at = here + 1
            continue
        if found[1] is None:
            close = {"<![CDATA[": "]]>", "<?": "?>"}.get(found[0], ">")
            end = text.find(close, at)
            at = len(text) if end < 0 else end + len(close)
            if not skip:
                edits.append(Edit(here, at, "", "hidden", "markup"))
            continue
        name, closing = found[1].casefold(), found[0].startswith("</")
        if skip:
            if name == skip and name not in _VOID and not found[0].endswith("/>"):
                depth += -1 if closing else 1
                if depth == 0:
                    edits.append(Edit(start, at, "", "hidden", "hidden text"))
                    skip = ""
            continue
        if _AUTOLINK.match(found[0]) or (_TARGET.search(text, max(0, here - 4), here) and "\n" not in found[0]):
            continue
        if not closing and name not in _VOID and (name in _DROPPED or kept_from_view(found[1], found[2], own=name not in ELEMENTS)):
            if name in ("svg", "math") and found[0].endswith("/>"):
                edits.append(Edit(here, at, "", "hidden", "markup"))
                continue
            skip, depth, start = name, 1, here
            continue
        plain = _plain(name, found[2], closing=closing)
        if name in ("h1", "h2"):
            plain = f"<{'/' if closing else ''}{name}>"
        if plain != found[0]:
            noisy = found[2].strip().strip("/")
            edits.append(Edit(here, at, plain, "hidden" if noisy or name not in ELEMENTS else "", "attribute"))
    if skip:
        edits.append(Edit(start, len(text), "", "hidden", "hidden text"))
    made = edited(draft, edits)
    broken = next((m for m in _BROKEN.finditer(made.text) if not Code(made.text).holds(m.start())), None)
    if broken:
        return made.wrong("PM728", broken.start(), "an element that can hide text is not well formed", "the element removed or closed")
    return made


def _comment(text: str, start: int, limit: int) -> tuple[int, bool]:
    """The end of the comment, that of the outer one where one stands inside another, and whether one does."""
    end = text.find("-->", start + 4, limit)
    if end < 0:
        return limit if limit == len(text) else limit + 1, False
    inner = text.count("<!--", start + 4, end)
    nested = inner > 0
    while inner:
        further = text.find("-->", end + 3, limit)
        blank = text.find("\n\n", end + 3, limit)
        if further < 0 or (0 <= blank < further) or text.find("<!--", end + 3, further) >= 0:
            break
        end, inner = further, inner - 1
    return end + 3, nested


def _plain(name: str, attributes: str, *, closing: bool) -> str:
    """The tag with its allowed attributes only; nothing for an element that is not on the list, its description for an image."""
    if name == "img" and not closing:
        return next((m[2].strip("\"'") for m in ATTRIBUTE.finditer(attributes) if m[1].casefold() == "alt" and m[2]), "")
    if name not in ELEMENTS:
        return ""
    if closing:
        return f"</{name}>"
    kept = []
    for found in ATTRIBUTE.finditer(attributes):
        key, value = found[1].casefold(), (found[2] or "").strip("\"'")
        if key not in _KEPT.get(name, ()):
            continue
        if key == "href" and not re.match(r"https?://|#", value, re.IGNORECASE):
            continue
        kept.append(f'{key}="{value}"' if found[2] else key)
    return f"<{' '.join([name, *kept])}>"
