"""Unseen: what Markdown and its extensions carry that a reader of the page never sees or the author has struck, taken out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.draft import Draft, Edit, edited
from mkdocs_postmortems.redact.markdown.fences import Code, fenced, opening

_ASIDE = Expression(
    r"^[ \t>]*%%[ \t]*$(?:.*?^[ \t>]*%%[ \t]*$|.*)|(?<![\w%\\])%%(?=[^\s%])[^%\n]{0,2000}?[^\s%]%%(?![\w%])"
    # As wide as the reader takes them: what a page does not show, its Markdown must not hold either.
    r"|(?<![^\s(])%%(?!%)(?:[^%]|%(?!%)){0,4000}?%%(?![%\w])",
    re.MULTILINE | re.DOTALL,
)
"""A comment between two pairs of percent signs, as note takers write it; one that nobody closed runs to the end."""
_CRITIC = Expression(r"\{--.*?--\}|\{>>.*?<<\}|\{~~.*?~>(.*?)~~\}|\{\+\+(.*?)\+\+\}|\{==(.*?)==\}", re.DOTALL)
_STRUCK = Expression(r"~~(?=\S)(?:(?!\n[ \t]*\n).){0,3000}?\S~~|(?<![\w~/])~(?=[^\s~/])[^~\n]*?[^\s~]~(?![\w~])", re.DOTALL)
_ATTRIBUTES = Expression(
    r"\{:[^{}\n]*\}|\{[ \t]*(?:[#.][\w:-]+|[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"'=]+))"
    r"(?:[ \t]+(?:[#.][\w:-]+|[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"'=]+)))*[ \t]*\}"
)
_CONCEALING = Expression(
    r"(?<=[*_`)\]>])\{[ \t]*hidden(?:=[^\s{}]*)?[ \t]*\}|^[ \t>]*#[^\n{}]*\{[ \t]*hidden[ \t]*\}[ \t]*#*[ \t]*$"
    r"|\{:(?:[^{}\n]*[ \t])?hidden(?:=[^\s{}]*)?(?:[ \t][^{}\n]*)?\}"
    r"|(?<!\{)\{(?!\{)[^{}\n]*\bstyle[ \t]*=[^{}\n]*(?:display[ \t]*:[ \t]*none|visibility[ \t]*:[ \t]*(?:hidden|collapse)"
    r"|(?:opacity|font-size)[ \t]*:[ \t]*0(?![.\d]))[^{}\n]*\}",
    re.MULTILINE | re.IGNORECASE,
)
"""An attribute list that keeps what carries it from being seen; what that is, only the page would tell."""
_COMMENT = Expression(r"\{#(?=[\s-]).*?#\}|\{#[^{}\n]*#\}|\{/\*.*?\*/\}|\{::comment\}.*?\{:/(?:comment)?\}", re.DOTALL)
_PART = Expression(r"\{%-?\s*(comment|if|unless|case)\b[^%]{0,500}%\}|\{%-?\s*(end(?:comment|if|unless|case))\s*-?%\}")
_TEMPLATE = Expression(r"\{%.*?%\}", re.DOTALL)
_INCLUDE = Expression(
    r"^[ \t>]*(?<!;)-{1,}8<-{1,}(?:[ \t]|$)|\{%-?\s*(?:include|include-markdown|include_relative|import|extends|from)\b|^[ \t>]*\{![^}]*!\}"
    r"|\{\{\s*(?:read_|include|snippet|file_|load_)\w*\s*\(|^[ \t>]*\.\.[ \t]+(?:include|literalinclude)::|^[ \t>]*:::[ \t]+\w+(?:\.\w+)+"
    r"|<(?:include|xi:include)\b|^[ \t>]*@include\b|^[ \t>]*!include\b|^[ \t>]*(?:```+|~~~+)[ \t]*\{(?:literal)?include\}",
    re.MULTILINE | re.IGNORECASE,
)
_SELECTOR = Expression(r"^([ \t>]*/{3,}[ \t]*html[ \t]*\|[ \t]*[\w-]+)[^\s\w-][^\n]*$", re.MULTILINE)
_OPTIONS = Expression(r"^[ \t>]*/{3,}[ \t]*\w[^\n]*\n((?:[ \t>]+(?:attrs|name|id|class|new)[ \t]*:[^\n]*\n)+)", re.MULTILINE)
"""The parts of a block of pymdownx that become attributes."""
_MERMAID = Expression(r"^[ \t]*(?:%%.*|click[ \t].*|link(?:s)?[ \t].*)$|[ \t]+%%(?!\{).*$")
_LANGUAGE = Expression(r"[\w+#.-]{1,24}(?=$|[\s{,])")


def without_marks(draft: Draft) -> Draft:
    """The text without struck words, editors' marks, attribute lists, template code and the options of fences; includes are an error."""
    text = draft.text
    include = _INCLUDE.search(text)
    if include:
        return draft.wrong("PM723", include.start(), "text is included from another file", "the text itself, or no include")
    concealing = next(_found_outside(_CONCEALING, text), None) if "{" in text else None
    if concealing:
        what = "an attribute list hides what it belongs to"
        return draft.wrong("PM721", concealing.start(), what, "write `{.internal}` at the end of what nobody may see")
    if "{%" in text:
        draft = _conditional(draft)
        if draft.refused:
            return draft
    if "%%" in draft.text:
        draft = _outside_code(draft, _ASIDE, "comment", "comment")
    for pattern, rule, category in (
        (_COMMENT, "comment", "comment"), (_CRITIC, "hidden", "struck text"), (_STRUCK, "hidden", "struck text"),
        (_TEMPLATE, "hidden", "markup"), (_ATTRIBUTES, "hidden", "attribute"),
    ):  # fmt: skip
        if not any(mark in draft.text for mark in ("{", "~")):
            break
        if pattern is _COMMENT and not any(mark in draft.text for mark in ("#}", "{%", "{/*", "{::")):
            continue
        draft = _outside_code(draft, pattern, rule, category)
    return _fences(_blocks(draft))


def _found_outside(pattern: Expression, text: str) -> Iterator[re.Match[str]]:
    found = list(pattern.finditer(text))
    code = Code(text) if found else None
    yield from (one for one in found if code is not None and not code.holds(one.end() - 1))


def _blocks(draft: Draft) -> Draft:
    """Blocks of three slashes without what becomes the attributes of their element."""
    if "///" not in draft.text:
        return draft
    code = Code(draft.text)
    spans = [(m.end(1), m.end()) for m in _SELECTOR.finditer(draft.text)] + [m.span(1) for m in _OPTIONS.finditer(draft.text)]
    return edited(draft, [Edit(start, end, "", "hidden", "attribute") for start, end in spans if not code.holds(start)])


def _conditional(draft: Draft) -> Draft:
    """Without the parts that template code shows to some readers only; one that does not end is an error."""
    stack: list[tuple[int, str]] = []
    edits: list[Edit] = []
    code = Code(draft.text)
    for found in _PART.finditer(draft.text):
        if code.holds(found.start()):
            continue
        if found[1]:
            stack.append((found.start(), f"end{found[1]}"))
        elif stack and stack[-1][1] == found[2]:
            start, _ = stack.pop()
            if not stack:
                edits.append(Edit(start, found.end(), "", "comment", "template code"))
        else:
            return draft.wrong("PM721", found.start(), "template code closes what it did not open", "write the text without template code")
    if stack:
        return draft.wrong("PM721", stack[0][0], "template code hides a part that does not end", "write the text without template code")
    return edited(draft, edits)


def _outside_code(draft: Draft, pattern: Expression, rule: str, category: str) -> Draft:
    found = pattern.search(draft.text)
    if not found:
        return draft
    code = Code(draft.text)
    edits: list[Edit] = []
    while found:
        inside = code.holds(found.start())
        if not inside:
            edits.append(Edit(found.start(), found.end(), next((g for g in found.groups() if g), ""), rule, category))
        # What begins in code is code, and hides nothing that begins behind it.
        found = pattern.search(draft.text, found.start() + 1 if inside else max(found.end(), found.start() + 1))
    return edited(draft, edits)


def _fences(draft: Draft) -> Draft:
    """Fences keep the name of their language only; comments and links inside diagrams go."""
    if "```" not in draft.text and "~~~" not in draft.text:
        return draft
    lines = draft.text.split("\n")
    numbers = fenced(lines)
    edits: list[Edit] = []
    at, diagram = 0, 0
    for n, line in enumerate(lines):
        if numbers[n] and (n == 0 or numbers[n - 1] != numbers[n]):
            opened = opening(line)
            if opened:
                word = _LANGUAGE.match(opened[1].removeprefix("{").lstrip(" ."))
                kept = word[0] if word else ""
                diagram = numbers[n] if kept.casefold() == "mermaid" else 0
                if opened[1] != kept:
                    start = at + line.index(opened[0]) + len(opened[0])
                    edits.append(Edit(start, at + len(line), kept, "hidden", "attribute"))
        elif numbers[n] and numbers[n] == diagram and (said := _MERMAID.search(line)):
            edits.append(Edit(at + said.start(), at + len(line), "", "comment", "comment"))
        at += len(line) + 1
    return edited(draft, edits)
