"""Links: where the links and images of a public text may still lead, as edits; what leads elsewhere keeps its words only."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.markdown.draft import Edit
from mkdocs_postmortems.redact.markdown.fences import Code
from mkdocs_postmortems.redact.words.listed import listed

_INLINE = Expression(
    r"(!?)\[((?:[^\[\]\\]|\\.|!?\[(?:[^\[\]\\]|\\.)*\](?:\([^()\s]*\))?)*)\]\(\s*(<[^<>\n]*>|(?:[^\s()\\]|\\."
    r"|\((?:[^\s()])*\))*)([^()]*(?:\"[^\"]*\"|'[^']*')?[^()\"']*)\)"
)
_REFERENCE = Expression(r"(!?)\[((?:[^\[\]\\\n]|\\.|\n(?!\n))*)\]\[((?:[^\[\]\\\n]|\\.)*)\]")
_SHORT = Expression(r"(!?)(?<!\])\[((?:[^\[\]\\\n]|\\.)+)\](?![\[(:])")
_DEFINED = Expression(
    r"^[ \t>]*\[(?!\^)((?:[^\[\]\\\n]|\\.)+)\]:[ \t]*(?:\n[ \t]*)?(<[^<>\n]*>|\S+)[^\n]*(?:\n[ \t]+[\"'(][^\n]*[\"')][ \t]*$)?",
    re.MULTILINE,
)
_WIKI = Expression(r"(!?)\[\[([^\[\]|#\n]+)(#[^\[\]|\n]*)?(?:\|([^\[\]\n]*))?\]\]")
_OWN = Expression(r"!?\[\[#([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\]")
"""One to a part of the text itself."""
_ANCHOR = Expression(r"<a(?:\s+[\w-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))?)*\s*>", re.IGNORECASE)
_HREF = Expression(r"\shref=(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)", re.IGNORECASE)
_HEADING = Expression(
    r"^[ \t>]*+#{1,6}[ \t]+([^\n]*[^ \t#\n]|[^\n])[ \t#]*$|^[ \t>]*+([^\n]+)\n[ \t>]*(?:={2,}|-{2,})[ \t]*$|<h[1-6][^<>]*>([^<>]*)",
    re.MULTILINE,
)
_ATTRIBUTES = Expression(r"\{[^{}\n]*\}")
_ID = Expression(r"\{:?[^{}\n]*#([\w:.-]+)[^{}\n]*\}|\b(?:id|name)=[\"']?([\w:.-]+)")
_SECOND = Expression(r"[-_]\d+\Z")
_PARTS = listed("sections-usual")
_WEB = Expression(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What an edition knows of other pages and of images."""

    pages: Mapping[str, str] = field(repr=False)
    """Source path, folded, to the path of the public page."""
    names: Mapping[str, str] = field(repr=False)
    """Names a wiki link may use, folded, to the public id."""
    images: Mapping[str, str] = field(repr=False)
    """Source path of a reviewed image to its neutral name."""
    whole: bool = False
    """Whether the text is one of which nothing is closed, and whoever wrote it knew what is public: its links keep their anchors."""
    anchors: frozenset[str] = field(default=frozenset(), repr=False)
    """What the text itself has headings and ids for, letters and digits alone."""


Marked = Callable[[int, int], bool]


def edits(text: str, path: str, known: Known, marked: Marked) -> Iterator[Edit]:
    """The edits for every link and image of a text that stood at `path`; `marked` says whether a stretch holds something withheld."""
    if "[" not in text and "<a" not in text:
        return
    code = Code(text)
    if "#" in text and not known.whole:
        known = replace(known, anchors=anchors(text))
    yield from _anchors(text, path, known, marked, code)
    gone, labels = set[str](), set[str]()
    for found in _DEFINED.finditer(text):
        if code.holds(found.start()):
            continue
        target = _target(found[2].strip("<>"), path, known, marked(found.start(), found.end()))
        label = " ".join(found[1].split()).casefold()
        labels.add(label)
        if target is None:
            gone.add(label)
            yield Edit(found.start(), found.end(), "", "link", "link")
        elif target != found[2].strip("<>"):
            yield Edit(found.start(2), found.end(2), target, "link", "link")
    yield from _inline(text, path, known, marked, code)
    for found in _REFERENCE.finditer(text):
        label = " ".join((found[3] or found[2]).split()).casefold()
        if (label in gone or found[1]) and not code.holds(found.start()):
            yield from _bare(found.start(), found.span(2), found.end(), "image" if found[1] else "link")
    for found in _SHORT.finditer(text):
        label = " ".join(found[2].split()).casefold()
        if (label in gone or (found[1] and label in labels)) and not code.holds(found.start()):
            yield from _bare(found.start(), found.span(2), found.end(), "image" if found[1] else "link")
    for found in _OWN.finditer(text):
        if not (known.whole or code.holds(found.start()) or _stands(found[1].rpartition("#")[2], known.anchors)):
            shown = found[2] if found[2] and not _like_name(found[2], found[1]) else "another part"
            yield Edit(found.start(), found.end(), shown, "link", "withheld")
    for found in _WIKI.finditer(text):
        if code.holds(found.start()):
            continue
        name = known.names.get(fold(found[2]))
        if name is None:
            if re.match(r"[ \t:^]|-|redacted\Z", found[2], re.IGNORECASE) or _cites(text, found):
                continue
            yield Edit(
                found.start(),
                found.end(),
                found[4] if found[4] and not _like_name(found[4], found[2]) and not marked(*found.span(4)) else "another incident",
                "link",
                "withheld",
            )
        elif name != found[2] or found[3]:
            yield Edit(found.start(), found.end(), f"[[{name}|{found[4]}]]" if found[4] else f"[[{name}]]", "", "link")


def _cites(text: str, found: re.Match[str]) -> bool:
    """Whether the brackets are those of a source in brackets, `[[1]](https://...)`, and name no page."""
    inline = _INLINE.match(text, found.start())
    return bool(inline and _WEB.match(inline[3].strip("<>"))) or (found[2].isdigit() and text[found.end() : found.end() + 1] == "[")


def _like_name(shown: str, name: str) -> bool:
    return fold(shown) == fold(name)


def _inline(text: str, path: str, known: Known, marked: Marked, code: Code) -> Iterator[Edit]:
    for found in _INLINE.finditer(text):
        if code.holds(found.start()):
            continue
        written = found[3].strip("<>")
        if found[1]:
            image = known.images.get(_inside(written, path))
            if image is None:
                yield from _bare(found.start(), found.span(2), found.end(), "image")
            else:
                yield Edit(found.start(3), found.end(4), image, "", "image")
            continue
        for inner in _INLINE.finditer(found[2]):
            if inner[1]:
                at = found.start(2)
                picture = known.images.get(_inside(inner[3].strip("<>"), path))
                if picture is None:
                    yield from _bare(at + inner.start(), (at + inner.start(2), at + inner.end(2)), at + inner.end(), "image")
                else:
                    yield Edit(at + inner.start(3), at + inner.end(4), picture, "", "image")
        target = _target(written, path, known, marked(found.start(3), found.end()))
        if target is None:
            yield from _bare(found.start(), found.span(2), found.end(), "link")
        elif target != written:
            yield Edit(found.start(3), found.end(3), target, "", "link")


def _anchors(text: str, path: str, known: Known, marked: Marked, code: Code) -> Iterator[Edit]:
    """Elements that lead where nobody outside may follow, without what leads them; no host makes a page's address of a path in them."""
    for found in _ANCHOR.finditer(text):
        led = _HREF.search(found[0])
        written = led[1].strip("\"'") if led else "#"
        if not code.holds(found.start()) and _target(written, path, known, marked(found.start(), found.end())) != written:
            yield Edit(found.start(), found.end(), "<a>", "link", "link")


def _bare(start: int, inner: tuple[int, int], end: int, category: str) -> Sequence[Edit]:
    """The words of the link alone."""
    return (Edit(start, inner[0], "", "", category), Edit(inner[1], end, "", category, category))


def _target(written: str, path: str, known: Known, withheld: bool) -> str | None:
    """Where the link may lead; None where nobody outside may follow it."""
    if withheld:
        return None
    if _WEB.match(written) or (written.startswith("#") and (known.whole or _stands(written[1:], known.anchors))):
        return written
    if ":" in written.split("/", 1)[0] or not written:
        return None
    inside = _inside(written, path)
    page = known.pages.get(fold(inside)) or known.pages.get(fold(inside.removesuffix(".html")))
    if page is None:
        return None
    anchor = written.partition("#")[2]
    return f"{page}#{anchor}" if anchor and (known.whole or _usual(anchor)) else page


def anchors(text: str) -> frozenset[str]:
    """What a link within the text may name; the heading of a part that is closed is not there any more, and its words are not shown."""
    headings = [_ATTRIBUTES.sub("", "".join(filter(None, found.groups()))) for found in _HEADING.finditer(text)]
    return frozenset(map(_squeezed, (*headings, *("".join(found) for found in _ID.findall(text)))))


def _stands(anchor: str, there: frozenset[str]) -> bool:
    """Whether it is one of them, also as the second of a name, or a footnote or the top of the page."""
    return (
        anchor in ("", "top")
        or anchor.startswith(("fn:", "fnref:"))
        or not there.isdisjoint((_squeezed(anchor), _squeezed(_SECOND.sub("", anchor))))
    )


def _usual(anchor: str) -> bool:
    """Whether it says nothing but what parts of any postmortem are called."""
    return all(word in _PARTS for word in re.findall(r"[^\W_]+", fold(unquote(anchor))))


def _squeezed(words: str) -> str:
    return "".join(letter for letter in fold(unquote(words)) if letter.isalnum())


def _inside(written: str, path: str) -> str:
    bare = unquote(written.partition("#")[0].partition("?")[0])
    return normpath(join(dirname(path), bare)) if bare and not bare.startswith("/") and "\\" not in bare else ""
