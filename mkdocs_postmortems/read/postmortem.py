"""Postmortem: one source in, the same read out. The front door of the room; never raises for what a file may hold."""

from dataclasses import replace

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.document import Block, Construct, Document, Header
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem, in_order
from mkdocs_postmortems.model.record import Fact, Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.unmerged import RIGHT, WHAT, unmerged
from mkdocs_postmortems.read.header.front import Front, split
from mkdocs_postmortems.read.header.own_id import stem_of
from mkdocs_postmortems.read.markup import boxes, callouts, cells, comments, constructs, markdown
from mkdocs_postmortems.read.markup.decode import Decoded, decode
from mkdocs_postmortems.read.markup.later import Later
from mkdocs_postmortems.read.understand import record


def postmortem(source: Source, settings: Settings) -> Postmortem:
    """The source decoded, parsed and understood; `readable` is False where its text or header could not be."""
    if source.code:
        wrong = problem(source.code, source.path, 0, source.trouble, _RIGHT.get(source.code, "a file that can be read"))
        return _unread(source, "", (wrong,))
    return _read(source, decode(source.path, source.data), settings)


def text(path: str, text_: str, settings: Settings) -> Postmortem:
    """The same for text that is decoded already, such as what redaction leaves of a source; its source holds no bytes."""
    return _read(Source(path, "", Role.INCIDENT, "text"), Decoded(text_, ()), settings)


def again(source: Source, understood: Record, problems: tuple[Problem, ...], header: Header, size: int, *, readable: bool) -> Postmortem:
    """The postmortem of a source that was read before, its header and body known: nothing is understood anew."""
    text = decode(source.path, source.data).text
    return Postmortem(source, _document(source.path, text, header, text[len(text) - size :], at_once=False), understood, problems, readable)


_RIGHT = {
    "PM006": "keep a log or an export beside the postmortem, or raise `max_size`",
    "PM007": "let this user read it",
    "PM008": "put the file into the source folder",
    "PM005": "write Markdown in UTF-8, or leave the file out with `exclude`",
}


def _read(source: Source, decoded: Decoded, settings: Settings) -> Postmortem:
    if not decoded.text.strip():
        return _unread(source, decoded.text, decoded.problems, readable=decoded.readable)
    front = split(source.path, decoded.text)
    document = parse(source.path, decoded.text, front)
    understood, found = record(document, settings)
    problems = in_order((*decoded.problems, *_merged(source.path, decoded.text, front), *found))
    return Postmortem(source, document, understood, problems, readable=decoded.readable and front.readable)


def _merged(path: str, text_: str, front: Front) -> tuple[Problem, ...]:
    """What is wrong with the header; where a merge has left its marks, these are said, and not what they do to YAML."""
    line = unmerged(text_)
    if not line:
        return front.problems
    return (problem("PM019", path, line, WHAT, RIGHT), *(one for one in front.problems if front.readable or one.line < line))


def parse(path: str, text_: str, front: Front) -> Document:
    """The document of a text whose front matter is split off; the body is parsed once."""
    return _document(path, text_, front.header, front.body, at_once=True)


def lighter(post: Postmortem) -> Postmortem:
    """The same without its blocks, a good part of what it takes up; they are made once more where somebody asks for them."""
    document = post.document
    return replace(post, document=replace(document, blocks=_later(document.html, document.body, document.header.end)))


def _document(path: str, text_: str, header: Header, body: str, *, at_once: bool) -> Document:
    kept, aside = _plain(body)
    html = markdown.to_html(kept)
    blocks = boxes.opened(markdown.blocks(html, kept, header.end), aside, header.end) if at_once else _later(html, body, header.end)
    return Document(path, text_, header, body, html, blocks, aside)


def _plain(body: str) -> tuple[str, tuple[Construct, ...]]:
    """The body as it is parsed, and what is set aside from it."""
    return constructs.set_aside(cells.kept(callouts.as_alerts(comments.left_out(body))))


def _later(html: str, body: str, end: int) -> Later:
    def made() -> tuple[Block, ...]:
        kept, aside = _plain(body)
        return boxes.opened(markdown.blocks(html, kept, end), aside, end)

    return Later(made)


def _unread(source: Source, text_: str, problems: tuple[Problem, ...], *, readable: bool = False) -> Postmortem:
    stem = stem_of(source.path)
    empty = Record(id=stem, title=stem, facts=(Fact("id", stem, stem, 0, "derived"), Fact("title", stem, stem, 0, "file name")))
    return Postmortem(source, Document(source.path, text_, Header("", ""), text_, "", ()), empty, problems, readable)
