"""Callouts: a body in, the same with the boxes of note takers (`> [!bug]- Title`) written as GitHub's alerts out.

GitHub knows five kinds, and no sign for folding; any other would be shown with its brackets as the first words of a quotation. That one
is folded is seen from its line when it is shown. What is of no kind that is known stays as it is written.
"""

import re

from mkdocs_postmortems.model.expression import Expression

_OPENER = Expression(r"^( {0,3}>[ >]*)\[!([A-Za-z]+)(?:\|[^\[\]\n]*)?\]([-+]?)(?:[ \t]+(\S.*))?[ \t]*$", re.MULTILINE)
_FENCE = Expression(r"^ {0,3}(`{3,}|~{3,})")
_ALERTS = frozenset(("note", "tip", "important", "warning", "caution"))
_KINDS = {
    **dict.fromkeys(("abstract", "summary", "tldr", "info", "todo", "example"), "NOTE"),
    **dict.fromkeys(("hint", "success", "check", "done"), "TIP"),
    **dict.fromkeys(("question", "help", "faq"), "IMPORTANT"),
    "attention": "WARNING",
    **dict.fromkeys(("failure", "fail", "missing", "danger", "error", "bug"), "CAUTION"),
}
QUOTES = frozenset(("quote", "cite"))
SILENT = frozenset(_KINDS) - {"abstract", "summary", "tldr"}
"""Kinds that, shown as the title of a box without one, say nothing of what stands in it."""


def as_alerts(body: str) -> str:
    """The body with as many lines as before."""
    if "[!" not in body:
        return body
    lines, fence = body.split("\n"), ""
    for at, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        found = None if fence else _OPENER.match(line)
        if found is not None:
            lines[at] = _opener(found)
    return "\n".join(lines)


def _opener(found: re.Match[str]) -> str:
    lead, kind, fold, title = found[1], found[2].casefold(), found[3], found[4] or ""
    if kind in QUOTES:
        return f"{lead}**{title}**" if title else lead.rstrip()
    if kind in _ALERTS:
        return f"{lead}[!{kind.upper()}]{' ' * bool(title)}{title}" if fold or "|" in found[0] else found[0]
    return f"{lead}[!{_KINDS[kind]}] {title or kind.capitalize()}" if kind in _KINDS else found[0]
