"""Remarks: public lines in, the first place that says in words that it is not for everybody, and that no mark takes out."""

import re

from mkdocs_postmortems.redact.draft import Draft
from mkdocs_postmortems.redact.fences import Code
from mkdocs_postmortems.redact.private import only_private

_LEAD = r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?\|?[ \t]*[*_]{0,3}"
_WORD = r"(?:internal|confidential|restricted|private|not public|non-?public|staff|nda|tlp)"
_ALOUD = re.compile(
    # In brackets at the beginning or the end of a line: neither a link nor the definition of one.
    rf"{_LEAD}[\[(【]{_WORD}(?:[ -:]{{1,2}}(?:only|use|use only|notes?|comments?|amber|red|strict|amber\+strict))?[\])】](?![(\[:])"
    rf"|(?<=[\s.])\[{_WORD}(?:[ -](?:only|use only))?\][*_. \t|]*$"
    # Words that are nothing but a remark, before a colon or a dash.
    rf"|{_LEAD}(?:(?:for[ ])?(?:internal|company|staff|employee)s?(?:[ -]use)?[ -]only|(?:internal|private)[ ](?:notes?|comments?|remarks?)"
    r"|confidential|(?:not|do not|don't|never)[ ](?:for[ ])?(?:to be[ ])?(?:publish(?:ed)?|publication|public release|external release"
    r"|share externally|distribution)|not for (?:the )?(?:public|customers|clients|externals)|redact(?: this| me| before publishing)?"
    r"|off the record|under nda|eyes only|tlp[: ]?(?:red|amber(?:\+strict)?))[*_]{0,3}[ \t]*(?:[:：][*_]{0,3}|[–—-])[ \t]"
    # A tag of a note taker.
    r"|(?:^|(?<=\s))#(?:internal|confidential|private|nopublish|not-?public|do-?not-?publish|nda)(?:[-_/]only)?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_HINT = re.compile(
    r"internal|confidential|restricted|private|public|staff|employee|company|nda|tlp|redact|customers|externa|record|only", re.IGNORECASE
)
_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_QUOTED = re.compile(r"^[ \t]*>[ \t>]*\[![\w-]+\][-+]?[ \t]+(\S.*)$", re.MULTILINE)


def without_remarks(draft: Draft) -> Draft:
    """The draft, with an error where such a remark stands in it: nobody can tell how far it reaches."""
    at = _remarked(draft.text)
    if at < 0:
        return draft
    return draft.wrong(
        "PM721",
        at,
        "words say that this is not for everybody, and no mark takes it out",
        "write `{.internal}` at the end of what it covers",
    )


def _remarked(text: str) -> int:
    """The offset of the first such remark outside of code; -1 where none stands."""
    if not _HINT.search(text):
        return -1
    places = [found.start() for found in _ALOUD.finditer(text)]
    places += [found.start() for found in _QUOTED.finditer(text) if only_private(found[1])]
    places += _columns(text) if "|" in text else []
    if not places:
        return -1
    code = Code(text)
    # A line that begins a block of code says nothing of its own; what stands in one does neither.
    return min((at for at in places if not code.holds(at)), default=-1)


def _columns(text: str) -> list[int]:
    """Where a table begins that has a column of remarks: `Internal notes`, and not `Internal` beside `External`."""
    found = []
    rows = text.split("\n")
    at = 0
    for n, row in enumerate(rows):
        if "|" in row and n + 1 < len(rows) and "|" in rows[n + 1] and _RULE.match(rows[n + 1]):
            heads = [cell.strip(" *_`") for cell in row.strip(" \t>").strip("|").split("|")]
            if any(only_private(head) and (" " in head or head.casefold() == "confidential") for head in heads):
                found.append(at)
        at += len(row) + 1
    return found
