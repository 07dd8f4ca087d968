"""Remarks: public lines in, the first place that says in words that it is not for everybody, and that no mark takes out."""

import re
from collections.abc import Iterator
from html import unescape

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.markdown.draft import Draft
from mkdocs_postmortems.redact.markdown.fences import Code
from mkdocs_postmortems.redact.markings.aloud import aloud, answered, hinted, lonely, sided
from mkdocs_postmortems.redact.markings.directives import directives
from mkdocs_postmortems.redact.markings.private import banner
from mkdocs_postmortems.redact.markings.tables import columns

_LEAD = r"^[ \t>]*+(?:\*?\[\^?[^\]\n]{1,40}\]:[ \t]*+)?(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?(?:\[[ xX]\][ \t]++)?\|?[ \t]*+[*_]{0,3}"
"""What gives no blank back, so that a line of nothing else is not tried in a thousand ways."""
_LABEL = Expression(rf"{_LEAD}(?P<label>[^\s:：|*_`<>][^\n:：|*_`<>]{{2,47}}?)[*_]{{0,3}}(?:[ \t]*+[:：]|[ \t]++[–—-][ \t])", re.MULTILINE)
"""Words before a colon or a dash, at the beginning of a line."""
_BRACKETS = Expression(
    rf"(?:{_LEAD}|\|[ \t]*[*_]{{0,3}})[\[(【]\.?(?P<first>[^\[\]()【】\n]{{3,40}})[\])】](?![(\[:])"
    r"|(?<=[\s.])\[(?P<last>[^\[\]\n]{3,40})\][*_. \t|]*$",
    re.MULTILINE,
)
"""Brackets at the beginning or the end of a line, or at that of a cell: neither a link nor the definition of one."""
_TAIL = Expression(
    r"(?<=[\w.!?,\"”»*_`])[ \t]*[*_]{0,3}[(（](?P<bracket>[^()（）\n]{3,40})[)）][*_]{0,3}[.。!]?[*_]{0,3}[ \t]*(?:\||$)"
    r"|[ \t](?:[–—]|--?|//)[ \t]+[*_]{0,3}(?P<dash>[^\n:–—|]{4,40})$",
    re.MULTILINE,
)
"""What ends a line or a cell in round brackets or behind a dash."""
_SCOPE = Expression(r"\bonly\W*$", re.IGNORECASE)
"""Behind a sentence that may say whom it hit: `The panel was slow (internal only)`."""
_BOLD = Expression(r"^[ \t]*>[ \t>]*(?:\[![\w-]+\][-+]?[ \t]+)?[*_]{2,3}(?P<bold>[^*_\n]{4,60})[*_]{2,3}[ \t]*$", re.MULTILINE)
_INSIDE_LINE = Expression(
    r"(?:[(\[{\"“«]|(?<=[.!?] ))[*_]{0,3}"
    r"(?P<inside>[^\n:：()\[\]{}|\"“«.*_`<>]{3,40}?)[*_]{0,3}[ \t]*(?:[:：]|[ \t][–—-][ \t])(?P<rest>[^\n)\]}\"”»]*)"
)
"""Words before a colon at the beginning of what stands in brackets or quotes, or of a sentence."""
_ELEMENT = Expression(
    r"<(?P<name>caption|kbd|mark|span|small|big|font|center|div|u|i|th|td|figcaption|legend|summary|dt|dd|li|p|b|strong|em|h[1-6])\b[^<>]*>\s*(?P<words>[^<>]{3,80}?)\s*</",
    re.IGNORECASE,
)
_OVER = frozenset(("caption", "figcaption", "legend"))
"""Elements that name all of what they belong to."""
_TAG = Expression(
    r"(?:^|(?<=\s))#(?:internal|confidential|private|nopublish|not-?public|do-?not-?publish|nda)(?:[-_/]only)?[ \t]*$"
    r"|^[ \t>]*#(?:internal|confidential|nopublish|do-?not-?publish)(?:[-_/]only)?[ \t]",
    re.IGNORECASE | re.MULTILINE,
)
"""As note takers write one."""
_HEADED = Expression(
    rf"{_LEAD}(?P<frame>h[1-6]\.[ \t]+|={{2,6}}[ \t]+)?"
    r"(?P<words>[^\s:：|*_`<>#=](?:[^\n:：|*_`<>=]|:(?=\w)){3,47}?)(?:[ \t]+={2,6})?"
    r"[:：]?[*_]{0,3}[:：]?[ \t]*$",
    re.MULTILINE,
)
"""A line that is no heading of Markdown and stands where one might: as one of a wiki, as a term, above a part of its own."""
_ITEM = Expression(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_LINED = Expression(r"[ \t>]*(?:[~^\"'+]{3,}[ \t]*|:[ \t]{1,3}\S.*)\Z")
"""What makes the line above it a heading or a term."""
_QUOTED = Expression(r"^[ \t]*>[ \t>]*\[![\w-]+\][-+]?[ \t]+(?P<title>\S.*)$", re.MULTILINE)
_TAGS = Expression(r"</?[A-Za-z][^<>]*>")
_BOLDED = Expression(
    r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:[^\x00-\u2000\w]{1,3}[ \t]+)?(?:\*\*|__)(?P<bolded>[^*_\n]{4,48}?)[.]?(?:\*\*|__)[ \t]",
    re.MULTILINE,
)
_NOTE = Expression(r"\b(?:notes?|comments?|remarks?|asides?|notiz(?:en)?|only)\W*$", re.IGNORECASE)
"""What a line begins with in bold, where a colon might stand behind it."""
_TITLE = Expression(r"\](?:\([^()\s]*|:[ \t]*\S+)[ \t]+\Z")
"""What stands before the title of a link; other quotes may be what a machine said."""
_FEW, _APART = 3, 12
"""Words of a sentence behind a label; lines of two parts of which one is called `Internal` and the other `External`."""
_TELLING = Expression(r"(?!(?:true|false|null|none|string|bool|boolean)\b)\b[^\W\d_]{4,}", re.IGNORECASE)
_WIDEST = 120
_MANY = 14
_UNSEEN = Expression("[\u00ad\u200b-\u200d\u2060\ufeff]")


def without_remarks(draft: Draft) -> Draft:
    """The draft, with an error where such a remark stands in it: nobody can tell how far it reaches."""
    text = draft.text
    if "&" in text or not text.isascii():
        # Letters as a reader of the page sees them.
        text = _UNSEEN.sub("", re.sub(r"&#?\w{2,10};", lambda found: unescape(found[0]), text))
    at = _remarked(text)
    if at < 0:
        return draft
    row = text.count("\n", 0, at)
    at = sum(len(line) + 1 for line in draft.text.split("\n")[:row])
    return draft.wrong(
        "PM721",
        at,
        "words say that this is not for everybody, and no mark takes it out",
        "write `{.internal}` at the end of what it covers",
    )


def _remarked(text: str) -> int:
    """The offset of the first such remark outside of code; -1 where none stands."""
    places = [found.start() for found in _TAG.finditer(text)]
    places += [*directives(text), *_banners(text), *_inside(text), *_elements(text)]
    for pattern in (_LABEL, _BRACKETS, _BOLD, _QUOTED):
        for found in pattern.finditer(text):
            said = next(group for group in found.groups() if group)
            single = pattern in (_BRACKETS, _QUOTED) and (found.groupdict().get("last") is None or len(said) > 4)
            if aloud(said, single=single) or (pattern is _LABEL and _alone(said, text, found)):
                places.append(found.start())
    for found in _TAIL.finditer(text):
        said = found["bracket"] or found["dash"]
        if not _SCOPE.search(said) and aloud(said, single=False):
            places.append(found.start())
    places += _headings(text)
    places += columns(text)
    if not places:
        return -1
    code = Code(text)
    # A line that begins a block of code says nothing of its own; what stands in one does neither.
    return min((at for at in places if not code.holds(at)), default=-1)


def _alone(label: str, text: str, found: re.Match[str]) -> bool:
    """Whether one word alone is such a label, because a sentence follows it; a value may be that of one side."""
    if not lonely(label):
        return False
    rest = text[found.end() : text.find("\n", found.end()) % (len(text) + 1)]
    return len(re.findall(r"[^\W\d_]{2,}", rest)) >= _FEW and not sided(text, *found.span())


def _aside(label: str, rest: str) -> bool:
    """The same in brackets, where fewer words do."""
    return lonely(label) and bool(_TELLING.search(rest)) and not answered(rest)


def _inside(text: str) -> Iterator[int]:
    """In the middle of a line: `(internal: ...)`, `[staff only - ...]`, a title or a sentence that begins so."""
    for found in _INSIDE_LINE.finditer(text):
        said = found["inside"].strip()
        quoted = text[found.start()] in '"“«' and not _TITLE.search(text, max(0, found.start() - 200), found.start())
        if aloud(said, single=False) or (not quoted and _aside(said, found["rest"])):
            yield found.start("inside")


def _banners(text: str) -> Iterator[int]:
    """Lines that say nothing else."""
    at = 0
    for line in text.split("\n"):
        if 3 <= len(line) <= _WIDEST and line.count(" ") <= _MANY and hinted(line) and banner(_TAGS.sub("", line)):
            yield at
        at += len(line) + 1


def _headings(text: str) -> Iterator[int]:
    """Lines that say it as the heading of what follows; a point of a list that nothing belongs to is one of several things."""
    lines = list[str]()
    for found in _HEADED.finditer(text):
        said = found["words"].strip()
        if "redacted" in fold(said) or not (aloud(said, single=False) or (lonely(said) and not sided(text, *found.span(), lines=_APART))):
            continue
        lines = lines or text.split("\n")
        at = text.count("\n", 0, found.start())
        line, after = lines[at], next((one for one in lines[at + 1 :] if one.strip(" \t>")), "")
        lined = at + 1 < len(lines) and bool(_LINED.match(lines[at + 1]))
        deeper = bool(_ITEM.match(line)) and _width(after) > _width(line)
        slanted = line.strip()[:1] in "*_" and line.strip()[-1:] in "*_" and not _ITEM.match(line) and " " in said
        numbered = line.strip(" \t>")[:1].isdigit() and not _ITEM.match(after)
        alone = not _ITEM.match(line) and not any(one.strip(" \t>") for one in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]))
        if found["frame"] or lined or deeper or slanted or (" " in said and after and (numbered or alone)):
            yield found.start("words")


def _width(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" >"))


def _elements(text: str) -> Iterator[int]:
    """The words of elements of HTML, and those in bold that begin a line."""
    for found in _BOLDED.finditer(text) if "**" in text or "__" in text else ():
        if _NOTE.search(found["bolded"]) and aloud(found["bolded"], single=False):
            yield found.start("bolded")
    if "</" in text:
        for found in _ELEMENT.finditer(text):
            if aloud(found["words"], single=found["name"].casefold() in _OVER):
                yield found.start()
