"""Title: what a postmortem is called and its id, from its header, its first heading or its file name. Knows no other field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import PurePosixPath

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.read import days, headings
from mkdocs_postmortems.read.own_id import ID, stem_of
from mkdocs_postmortems.read.place import META
from mkdocs_postmortems.read.placeholder import is_placeholder
from mkdocs_postmortems.read.statement import field_of, key
from mkdocs_postmortems.read.values import clean

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ISO = r"(?:19|20)\d\d[-/._]\d{1,2}[-/._]\d{1,2}"
_CLOCK = r"(?:[T ]\d{1,2}[:.]\d{2}(?::\d\d)?\s*(?:[ap]m)?(?:\s*[A-Z]{2,5})?)?"
_KIND = (
    r"(?:post[- ]?mortem|post[- ]incident (?:review|report|analysis|summary)"
    r"|incident(?:[ -](?:report|review|retro(?:spective)?|post[- ]?mortem|analysis|write[- ]?up|summary|documentation|record|notes))?"
    r"|retrospective|corrections? of errors?"
    r"|rca|root cause analysis|pir|coe|outage report|ポストモーテム|障害報告書?|インシデント(?:レポート|報告書?)?"
    r"|(?:informe|reporte|registro) (?:del?|técnico del?) inciden(?:te|cia)|relatório d[eo] incidente|incidente"
    r"|(?:rapport|compte[- ]rendu|bilan) d['’]incident|retour d['’]expérience|(?:vorfall|störungs?|vorfalls|incident)bericht"
    r"|nachbetrachtung"
    r"|(?:отч[её]т об )?инциденте?|постмортем|(?:장애|사고|인시던트) ?(?:보고서?|리포트|리뷰)|포스트 ?모[템텀]|사후 ?분석"
    r"|(?:线上|生产)?(?:事故|故障|问题|事件)(?:排查|复盘|分析|处理|调查|总结)?(?:报告|记录|复盘|总结)|事后复盘|事後分析|复盘)"
)
_FOR_WHOM = (
    r"(?:public|internal|external|customer|production|security|service|major|critical|preliminary|interim|final|full|detailed"
    r"|technical|brief)"
)
"""What kind of a report it is says nothing about what happened."""
_PREFIXES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:\d{{1,4}}\s*(?:[:：.]|\s[-–—|]\s|-\s)\s*)(?={_KIND}\b)",
        rf"^0x[0-9A-F]{{1,2}}\s*[:.-]\s+(?={_KIND}\b)",
        rf"^(?:{_FOR_WHOM}\s+)?{_KIND}(?: report| review| analysis)?(?:\s*(?:&|\+|/|and|y|e|et|und)\s*[\w-]+)?\s*(?:[:：]|\s[-–—|]\s)\s*",
        r"^(?:[\w.'&-]+ ){1,2}post[- ]?mortem(?: report)?\s*[:：]\s+",
        r"^#?(?:PM|INC|IR|RCA|COE|POSTMORTEM|INCIDENT|SEV)[-_ ]?\d[\d-]*\s*(?:[:：.]|\s[-–—|]\s|-\s)\s*",
        rf"^{_KIND}(?:\s+(?:for|of|on|about|regarding))?\s+(?=(?:the\s+)?(?:\d{{4}}\b|\d{{1,2}}(?:[-/.]\d|(?:st|nd|rd|th)?\s)|{_MONTH}))",
        rf"^{_KIND}\s+(?:for|of|about)\s+(?!\d)(?:the\s+)?",
        r"^(?:incident\s+)?date\s*[:：]\s*",
        rf"^(?:{_FOR_WHOM}\s+)?(?:report|write-?up|summary)\s*[:：]\s+",
        r"^\[(?:public|internal|draft|final|resolved|postmortem|post-mortem|incident|(?:incident |issue )?(?:title|name))\]\s*",
        r"^(?:issue|incident|outage) (?:name|title)\s*[:：]\s*",
        r"^(?-i:[A-Z]{2,8})-\d{1,5}(?:-\d+)?\s*(?:[:：]|\s[-–—|]\s)\s*",
        r"^(?:19|20)\d{6}-\d{1,4}\s*(?:[:：]|\s[-–—|]\s)\s*",
        r"^(?-i:PM|INC|[A-Z]{2,8}-\d{2,4})[-_]?\d{2,}(?:-\d+)?\s+(?=\S)",
        rf"^\(?{_ISO}\)?{_CLOCK}\s*(?:[:：,|/]|\s?[-–—]+)?\s+",
        r"^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\s*(?:[:：,|]|\s[-–—])?\s+",
        rf"^{_MONTH}[.,]?\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{4}})?\s*(?:[:：,|]|\s?[-–—])?\s+(?=\S)",
        rf"^{_MONTH}[.,]?\s+(?:19|20)\d\d\s*(?:[:：|]|[-–—])\s+(?=\S)",
        rf"^\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s+\d{{4}})?\s*(?:[:：,|]|\s?[-–—])?\s+(?=\S)",
    )
)
_SUFFIX = re.compile(rf"(?<=\w)\s+[-–—|]\s+(?:{_FOR_WHOM}\s+)?{_KIND}(?:\s+(?:report|summary|review|analysis))?$", re.IGNORECASE)
"""The kind of text behind what happened: `… – postmortem summary`."""
_GENERIC = re.compile(rf"^(?:(?:the|an?|our) )?{_KIND}s?\W*(?:report|review|template|document)?\W*$", re.IGNORECASE)
_OPENING = re.compile(rf"^{_KIND}\b.{{3,100}}$", re.IGNORECASE)
_CALLED = re.compile(r"\bpost[- ]?mortem\b|\bincident report\b|ポストモーテム|复盘", re.IGNORECASE)
_FOLDERS = frozenset({"readme", "index", "postmortem", "post-mortem", "report", "incident"})
"""Names of files that say less than the folder they lie in."""
_KEYED = re.compile(r"^[A-Z][A-Z0-9]{1,9}-\d{1,6}\s+(?=[^\W\d])(?!.*[.:：]$)")
"""A text that opens with a ticket's key and its name, as trackers write it."""
_DECORATION = re.compile(
    r"^[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D\s]+(?=\S)|[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D]+$"
)
"""Pictures around a title."""
_ANCHOR = re.compile(r"\s*\{[:#.][^{}]*\}\s*$")
_SPLIT = re.compile(r"[-_\s]+")


@dataclass(frozen=True, slots=True)
class Title:
    """A title and where it stands."""

    text: str
    written: str
    """Before prefixes were cut: dates in it are the incident's."""
    line: int
    origin: str
    placeholder: bool = False
    """A heading or field held the template's own title, so that this one was taken from elsewhere."""
    left: int = 0
    """The line of that."""


def title(document: Document, stated: str, stated_line: int) -> Title:
    """The stated title, else the first heading, else the file name; words such as "Postmortem:" and a leading date cut off.

    One that says no more than "Incident report" gives way to one that does.
    """
    found = tuple(_candidates(document, stated, stated_line))
    left = [one.line for one in found if is_placeholder(one.written) or is_placeholder(one.text)]
    said = [one for one in found if not is_placeholder(one.written) and not is_placeholder(one.text)]
    best = next((one for one in said if not _GENERIC.match(one.text)), (said or found)[0])
    return replace(best, placeholder=bool(left), left=left[0] if left else 0)


def _candidates(document: Document, stated: str, stated_line: int) -> Iterator[Title]:
    if stated:
        # Made for the HTML of a page, a header holds characters as that writes them.
        yield Title(short(unescape(stated)), stated, stated_line, "front matter")
    top = next((block for block in document.blocks if block.text), None)
    if top is not None and top.kind == "paragraph" and len(top.text) < 120 and "\n" not in top.text and _KEYED.match(top.text):
        yield Title(short(_KEYED.sub("", top.text)), clean(top.text), top.line, "plain line")
    yield from _headings(document)
    opening = next((block for block in document.blocks if block.text), None)
    if opening is not None and opening.kind == "paragraph" and "\n" not in opening.text and len(opening.text) < 100:
        bold = opening.strong[:1] == (opening.text.strip(),) and not _is_part(opening.text) and not opening.text.endswith((":", "："))
        if bold or _OPENING.match(opening.text) or (_CALLED.search(opening.text) and not opening.text.endswith((".", ":", "。"))):
            yield Title(short(opening.text), clean(opening.text), opening.line, "bold line" if bold else "plain line")
    elif opening is not None and opening.kind == "paragraph":
        kind, _, below = opening.text.partition("\n")
        named = below.partition("\n")[0].strip()
        if (
            _GENERIC.match(kind)
            and 3 < len(named) < 100
            and not named.endswith((".", ":", "。", "："))
            and not field_of(named.split(":")[0])[0]
        ):
            yield Title(short(named), clean(named), opening.line + 1, "plain line")
        elif 3 < len(kind) < 100 and not kind.rstrip().endswith((".", ":", "。", "：")) and _heads_part(named) and not field_of(kind)[0]:
            yield Title(short(kind), clean(kind), opening.line, "plain line")
    stem = stem_of(document.path)
    folder = PurePosixPath(document.path).parent.name
    yield Title(_from_name(folder if folder and stem.lower() in _FOLDERS else stem), stem, 0, "file name")


def _headings(document: Document) -> Iterator[Title]:
    """The first heading that is a title; where it says only what kind of text this is, or only `Title:`, the one below it too."""
    end, day = 0, ""
    for block in document.walk():
        if (block.kind != "heading" and block.info != "h1") or not block.text:
            continue
        if end and block.line - end > _CLOSE:
            return
        label, colon, value = (part.strip() for part in block.text.split("\n")[0].partition(":"))
        field = field_of(label)[0] if colon else ""
        if field == "title":
            block = replace(block, text=value or "")  # noqa: PLW2901 - the heading is its value
        elif (
            (field and (field != "date" or days.only(value)))
            or (block.level > 1 and colon and not value)
            or (not colon and key(label) in META)
        ):
            continue
        elif block.level > 1 and days.only(block.text):
            end, day = block.end, f"{clean(block.text)} "
            continue
        elif (
            (day and not _is_name(block.text))
            or (block.level > 1 and _is_part(block.text))
            or (block.level <= 1 and headings.whole(block.text))
        ):
            return
        text = clean(block.text.split("\n")[0])
        if block.level > 1 and field_of(text)[0] == "title" and (answered := tuple(_below(document, block))):
            # A form asks for it in a heading, and has the answer below.
            yield from answered
            return
        if text:
            yield Title(short(text), f"{day}{text}", block.line, "heading")
        if text and (is_placeholder(text) or is_placeholder(short(text))):
            yield from _below(document, block)
            return
        if text and not _GENERIC.match(short(text)):
            return
        end = block.end


def _below(document: Document, head: Block) -> Iterator[Title]:
    """The short line that an author wrote under the template's title instead of over it."""
    block = next((one for one in document.blocks if one.line > head.end and one.text), None)
    if block is None or block.kind not in ("heading", "paragraph") or block.line - head.end > _CLOSE or "\n" in block.text:
        return
    text = clean(block.text)
    label = text.partition(":")[0]
    if (
        not (3 < len(text) < 100)
        or len(text.split()) < 2
        or text.endswith((".", ":", "。", "："))
        or _is_part(text)
        or field_of(label)[0]
        or key(label) in META
    ):
        return
    yield Title(short(text), text, block.line, "heading" if block.kind == "heading" else "plain line")


def _heads_part(line: str) -> bool:
    """Whether a line of a text without marks is the heading of a part: `Issue summary:` alone."""
    return line.endswith((":", "：")) and len(headings.whole(line)) == 1


_CLOSE = 2
"""Lines between a heading and one below it that goes on with it."""


def _is_part(text: str) -> bool:
    return bool(headings.names(text)) or days.first(text) is not None


def _is_name(text: str) -> bool:
    """Whether what a cut leaves says something: more than a year, a day, a time of day or its zone."""
    if len(text) < 3 or not re.search(r"\w{3}|[가-힣]{2}", text) or _NO_NAME.fullmatch(text):
        return False
    return not days.only(_TIME.sub("", text))


_TIME = re.compile(r"[T ]\d{1,2}(?:[:.h-]\d{2}){1,2}(?:\s?[ap]m)?(?:\s?(?:[A-Z]{2,5}|Z))?\s*$", re.IGNORECASE)
"""A time of day behind a day."""
_NO_NAME = re.compile(
    r"(?:19|20)\d\d|(?:\d{1,2}(?:[:.h-]\d{2}){1,2})?\s?(?:[ap]m\b)?\s?(?:UTC|GMT|[PMCE][SD]T|CES?T|BST|JST|IST|Z)?", re.IGNORECASE
)


def short(text: str) -> str:
    """The title without what says only that it is one."""
    text = _ANCHOR.sub("", clean(text))
    text = _DECORATION.sub("", text).strip() or text
    while True:
        for pattern in _PREFIXES:
            cut = pattern.sub("", text, count=1).strip()
            if cut != text and _is_name(cut):
                text = cut
                break
        else:
            return _SUFFIX.sub("", text)


def _from_name(stem: str) -> str:
    """Words of a file name: ids and dates in front gone, dashes and underscores as blanks."""
    rest = (
        re.sub(r"^(?:(?:\d{1,4}[-_.]){1,3}|\d{8}[-_.])(?=\D)", "", ID.sub("", stem).lstrip(" -_"))
        if not re.fullmatch(r"[\d\-_.]+", stem)
        else stem
    )
    words = " ".join(word for word in _SPLIT.split(rest) if word)
    return short(words[:1].upper() + words[1:]) if words else stem
