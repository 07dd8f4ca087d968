"""Unused: footnotes, link targets and abbreviations that the public text defines and never uses, and uses of what is not there."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.draft import Draft, Edit, edited
from mkdocs_postmortems.redact.markdown.fences import Code

_DEFINED = Expression(
    r"^[ \t>]*\[(?!\^)((?:[^\[\]\\\n]|\\.)+)\]:[ \t]*(?:\n[ \t]*)?\S[^\n]*(?:\n[ \t]+[\"'(][^\n]*[\"')][ \t]*$)?\n?", re.MULTILINE
)
_FOOTNOTE = Expression(
    r"^[ \t>]*\[\^([^\]\s]+)\]:[^\n]*(?:\n(?:(?:[ \t]*\n)*(?: {2,}|\t)[^\n]*|(?![ \t]*$|[ \t>]*\[\^|[ \t]*#)[^\n]+))*\n?", re.MULTILINE
)
_NOTE_USED = Expression(r"\[\^([^\]\s]+)\](?!:)")
_ABBREVIATION = Expression(r"^[ \t]*\*\[([^\]\n]+)\]:[^\n]*\n?", re.MULTILINE)
_USED = Expression(r"\[((?:[^\[\]\\\n]|\\.)+)\](?![:(])")


def without_unused(draft: Draft) -> Draft:
    """The text with only those definitions that something in it uses."""
    if "]" not in draft.text:
        return draft
    while True:
        before = draft.text
        draft = _once(draft)
        if draft.text == before:
            return draft


def _once(draft: Draft) -> Draft:
    text, code = draft.text, Code(draft.text)
    notes = [m for m in _FOOTNOTE.finditer(text) if not code.holds(m.start())]
    targets = [m for m in _DEFINED.finditer(text) if not code.holds(m.start())]
    short = [m for m in _ABBREVIATION.finditer(text) if not code.holds(m.start())]
    if not notes and not targets and not short and "[^" not in text:
        return draft
    stretches = [(m.start(), m.end()) for m in (*targets, *short)]
    inside = {m.start(): m[1] for m in notes}
    edits: list[Edit] = []
    used_notes = set[str]()
    for used in _NOTE_USED.finditer(text):
        if not code.holds(used.start()):
            own = next((label for m in notes if m.start() <= used.start() < m.end() for label in (m[1],)), None)
            if own != used[1]:
                used_notes.add(used[1])
            if used[1] not in inside.values():
                edits.append(Edit(used.start(), used.end(), "", "unused", "footnote"))
    edits += [Edit(m.start(), m.end(), "", "unused", "footnote") for m in notes if m[1] not in used_notes]
    names = {_folded(m[1]) for m in _USED.finditer(text) if not any(a <= m.start() < b for a, b in stretches) and not code.holds(m.start())}
    names |= {_folded(m[1]) for m in re.finditer(r"\]\[([^\]\n]+)\]", text)}
    edits += [Edit(m.start(), m.end(), "", "unused", "definition") for m in targets if _folded(m[1]) not in names]
    for m in short:
        rest = text[: m.start()] + text[m.end() :]
        if not re.search(rf"(?<!\w){re.escape(m[1])}(?!\w)", rest):
            edits.append(Edit(m.start(), m.end(), "", "unused", "definition"))
    return edited(draft, edits)


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
