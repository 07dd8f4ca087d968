"""Dropped: a document in, the footnotes that GitHub's Markdown leaves out, and the files it would have had brought in, out."""

import re
from collections.abc import Iterator
from html import escape

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.view import View

_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(\S.*)$", re.MULTILINE)


def footnotes(document: Document) -> str:
    """Each of them as a paragraph; empty where all are referred to."""
    if "[^" not in document.body:
        return ""
    lost = [
        found[0].strip()
        for found in _NOTE.finditer(document.body)
        if f'id="fn-{found[1]}"' not in document.html and escape(found[2][:20], quote=False) not in document.html
    ]
    return "".join(f"<p>{escape(one, quote=False)}</p>" for one in lost)


_SNIPPET = re.compile(r"^[ \t]*-{1,}8<-{1,}(?=[ \t]*(?:[\"']|$))")


def snippets(view: View) -> Iterator[Problem]:
    """What would bring in a file that was neither read nor redacted; it is shown as written, and reported."""
    if not view.origin or "8<-" not in view.document.body:
        return
    fence = opened = False
    for number, line in enumerate(view.document.body.split("\n"), 1 + view.document.header.end):
        fence ^= line.lstrip().startswith(("```", "~~~"))
        if fence or not (mark := _SNIPPET.match(line)):
            continue
        closes, opened = opened and mark[0] == line.rstrip(), mark[0] == line.rstrip() and not opened
        if not closes:
            what = "a snippet would bring in text that was not read, so it is shown as written"
            yield problem("PM010", view.path, number, what, "the text itself, or a link to the file")
