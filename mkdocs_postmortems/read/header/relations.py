"""Relations: what a postmortem says about others, in its header, in wiki links and in links to their files."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Relation
from mkdocs_postmortems.model.terms import RELATION_KINDS
from mkdocs_postmortems.read.header.statement import Statement

_WIKI = Expression(r"\[\[([^\[\]|#]{3,120})(?:#[^\[\]|]*)?(?:\|[^\[\]]*)?\]\](?!\()")
_CODE = Expression(r"(`+)[^`]+\1")
_PREFIX = Expression(r"^([A-Z]{2,12})[-_]?\d", re.IGNORECASE)
_INCIDENTS = frozenset({"PM", "INC", "IR", "RCA", "COE", "POSTMORTEM", "INCIDENT", "OUTAGE"})
_DATED = Expression(r"^(?:19|20)\d\d-\d\d-\d\d")
_FILES = Expression(r"(?:\.md|\.markdown|\.qmd|\.html|/)$", re.IGNORECASE)
_FIELDS = ("related", "recurrence_of", "duplicate_of", "supersedes", "superseded_by", "not_related")


def relations(document: Document, stated: tuple[Statement, ...], id_: str) -> tuple[Relation, ...]:
    """Declared ones first, then links; each target once with the first kind it was given."""
    found: dict[str, Relation] = {}
    for relation in (*_declared(document, stated), *_wiki(document, id_), *_links(document)):
        key = relation.target.casefold()
        if key and key != id_.casefold():
            found.setdefault(key, relation)
    return tuple(found.values())


def _declared(document: Document, stated: tuple[Statement, ...]) -> Iterator[Relation]:
    for one in stated:
        if one.origin != "front matter" or one.field not in _FIELDS:
            continue
        kind = one.field if one.field in RELATION_KINDS else "related"
        for at, value in enumerate(one.value if isinstance(one.value, (list, tuple)) else [one.value]):
            line = document.header.lines.get(f"{one.label}.{at}", one.line)
            if isinstance(value, Mapping):
                written = str(value.get("kind") or kind).replace("-", "_").replace(" ", "_").lower()
                target = str(value.get("id") or value.get("target") or value.get("file") or value.get("path") or "")
                yield Relation(target.strip("[] "), written if written in RELATION_KINDS else kind, line, str(value.get("note") or ""))
            elif value:
                yield Relation(str(value).strip("[] "), kind, line)


def _wiki(document: Document, id_: str) -> Iterator[Relation]:
    """`[[PM-2026-017]]` outside code; links of that kind to other sorts of notes are none of ours."""
    if "[[" not in document.text:
        return
    own = _PREFIX.match(id_)
    known = _INCIDENTS | ({own[1].upper()} if own else set())
    for block in document.walk():
        if block.kind == "code" or block.children or "[[" not in block.text:
            continue
        text = _CODE.sub("", block.source) if "`" in block.source else block.text
        for match in _WIKI.finditer(text):
            target = match[1].strip()
            prefix = _PREFIX.match(target)
            if (prefix and prefix[1].upper() in known) or _DATED.match(target):
                yield Relation(target, "related", block.line + text.count("\n", 0, match.start()), origin="wiki link")


def _links(document: Document) -> Iterator[Relation]:
    """Links to files beside this one; an address with a scheme, an anchor or an index page is no postmortem."""
    here = PurePosixPath(document.path).name
    for block in document.walk():
        for link in block.links:
            target = link.target.split("#")[0].split("?")[0]
            if link.image or not target or "://" in target or target.startswith(("mailto:", "/", "#")) or not _FILES.search(target):
                continue
            name = PurePosixPath(target).name
            if name != here and PurePosixPath(target).stem.casefold() not in ("readme", "index", "template", ".."):
                yield Relation(target, "related", link.line or block.line, origin="link")
