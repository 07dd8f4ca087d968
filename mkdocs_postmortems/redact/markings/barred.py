"""Barred: a page of the host in, an error out where a title says that what stands below it is not for everybody."""

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.bold import bolds
from mkdocs_postmortems.redact.markdown.captions import captions
from mkdocs_postmortems.redact.markdown.draft import Draft
from mkdocs_postmortems.redact.markdown.fences import fenced
from mkdocs_postmortems.redact.markings.private import shut

_HEADING = Expression(r"[ \t>]{0,6}(?:#{1,6}[ \t]+(.+?)[ \t#]*|<(?:h[1-6]|summary)\b[^<>]*>([^<>]+)</.*)\Z")
_UNDER = Expression(r"[ \t]{0,3}(?:=+|-{2,})[ \t]*\Z")


def without_barred(draft: Draft) -> Draft:
    """The draft, with a problem at the first such title; nobody knows whether its part or the claim of the header is the slip."""
    lines = draft.text.split("\n")
    code = fenced(lines)
    told = {one.at: one.title for one in bolds(lines)} | {one.at: one.title for one in captions(lines)}
    for at, line in enumerate(lines):
        found = _HEADING.match(line)
        under = at + 1 < len(lines) and _UNDER.match(lines[at + 1])
        title = (found[1] or found[2]) if found else line.strip() if under else told.get(at, "")
        if title and not code[at] and shut(title):
            start = sum(len(one) + 1 for one in lines[:at])
            what = "a title says that what stands below it is not for everybody, and the page is public as a whole"
            return draft.wrong("PM728", start, what, "take the part out, put `:::internal` around it, or give it another title")
    return draft
