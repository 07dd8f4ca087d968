"""Markers: `[[redact: ...]]` and `:::internal` blocks taken out of a text as written, before anything is read from it."""

import re
from difflib import SequenceMatcher

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.draft import Draft, Edit, apart_from, edited, without_lines
from mkdocs_postmortems.redact.markdown.fences import Code, closes, opening
from mkdocs_postmortems.redact.markings.private import personal, shut
from mkdocs_postmortems.redact.words.letters import folded
from mkdocs_postmortems.redact.words.listed import listed

_OPEN = Expression(r"\[\[\s*redact\s*:", re.IGNORECASE)
_REASON = Expression(r"\s*([\w -]{2,24})\|")
_NEAR = Expression(r"(\[\[|[\[({<【〔〖⟦⟨「『«‹])[ \t]{0,3}/?([A-Za-z]{4,12})[ \t]{0,3}(::|://|[:：|\]])?")
_BLOCK = Expression(r"^[ \t>]*(:{3,})[ \t]*(\S.*?)?[ \t]*$")
_SHORT = Expression(
    r"^[ \t>]*(?:(?:::[ \t]*|\[!)(?:\{[ \t]*\.)?(?:internal|private|confidential|redact(?:ed)?|restricted|secret)\b[^\n:|]{0,20}"
    r"|:(?:internal|private|confidential|redact(?:ed)?|restricted)[ \t]*)$",
    re.IGNORECASE,
)
"""A block mark with a colon too few, or one of another tool."""
_MACRO = Expression(r"^[ \t>]*\{[a-z]{3,16}[:|](?P<said>[^{}\n]{3,120})\}", re.MULTILINE)
"""A block of a wiki that says its title in braces."""
_SPACED = Expression(
    r"\[(?:(?P<two>\[)[\s_.*-]{0,3}|[ \t]?)r[\s_.*-]{0,3}e[\s_.*-]{0,3}d[\s_.*-]{0,3}a[\s_.*-]{0,3}c[\s_.*-]{0,3}t"
    r"(?:[\s_.*-]{0,3}[:：|]|(?(two)(?!\w)|(?!)))",
    re.IGNORECASE,
)
"""The mark with signs between its letters."""
_CLOSER = Expression(r"[\[{(]{1,2}[ \t]*/[ \t]*(?:redact(?:ed)?|internal|private|confidential|restricted)[ \t]*[\]})]", re.IGNORECASE)
_FOREIGN = Expression(
    r"\{\{[<%-]?[ \t]*[/#]?[ \t]*(?:internal|private|confidential|redact(?:ed)?|restricted)[ \t]*/?[>%-]?\}\}"
    r"|\{%-?[ \t]*(?:internal|private|confidential|redact(?:ed)?|restricted)\b[^%\n]{0,40}%\}"
    # A condition with the word in it, as documents for several audiences have them.
    r"|\{\{[<%]-?[ \t]*(?:only|if|for|when|show|hide|audience|visib\w{1,8}|access|role|tlp)\b[^{}\n]{0,60}"
    r"(?<![\w./-])(?:internal|private|confidential|restricted|staff|employees)(?:-only)?(?![\w./-])"
    r"|^[ \t>]*(?:ifn?def::|ifeval::\[|\.\.[ \t]+(?:only|ifconfig)::|#ifn?def[ \t]|\{[#:]if[ \t]|#\+begin_)[^\n]{0,60}?"
    r"(?:internal|private|confidential|restricted)"
    r"|^[ \t>]*\.\.[ \t]+(?:internal|private|confidential|restricted)::"
    # A short code that says it as a word of its own, or that hides.
    r"|\{\{[<%]-?[ \t]*/?[ \t]*comment\b"
    r"|\{\{[<%]-?[ \t]*\w+[ \t]+[\"']?(?:internal|private|confidential|restricted)(?:-only)?[\"']?[ \t]*[>%]\}\}",
    re.IGNORECASE | re.MULTILINE,
)
"""What other generators put about a part that some may not read."""
_SAID = Expression(r"\[\[[ \t]*redacted[ \t]*\]\]", re.IGNORECASE)
"""No mark: where others have taken something out already."""
_WORD = Expression(r"[{.\s]*([A-Za-z][\w-]*)")
_HIDDEN = frozenset({"internal", "private", "confidential", "redact", "redacted", "restricted", "secret"})
_CONTAINERS = listed("markers-containers")
REASONS = listed("markers-reasons")
"""Words that may be shown as the reason; any other could itself say too much."""


def without_markers(draft: Draft) -> Draft:
    """The text with every inline marker as a category in brackets and every block gone; a mark that is not clear is an error."""
    return _inline(_blocks(draft))


def _inline(draft: Draft) -> Draft:
    text, edits, at = draft.text, list[Edit](), 0
    while found := _OPEN.search(text, at):
        end = _close(text, found.start())
        if end < 0:
            return draft.wrong(
                "PM721", found.start(), "a redaction mark is not closed", "write `[[redact: text]]` with both brackets at its end"
            )
        reason = _REASON.match(text, found.end(), end)
        word = reason[1].strip().casefold().replace(" ", "-") if reason else ""
        shown = word.replace("-", " ") if word in REASONS else "redacted"
        edits.append(Edit(found.start(), end, apart_from(f"[{shown}]", text[end : end + 1]), "marker", shown))
        at = end
    made = edited(draft, edits)
    return _unclear(made, marked=bool(edits))


def _close(text: str, start: int) -> int:
    """The end of the marker that opens at `start`; -1 where its brackets do not match."""
    depth, at = 0, start
    while at < len(text):
        letter = text[at]
        if letter == "[":
            depth += 1
        elif letter == "]":
            depth -= 1
            if depth == 0:
                return at + 1 if text[at - 1] == "]" and (text[at + 1 : at + 2] != "]" or _within(text, start)) else -1
        at += 1
    return -1


def _within(text: str, start: int) -> bool:
    """Whether a bracket that opens before the mark is still open on its line: that of a link, or of a node in a drawing."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    depth = 0
    for letter in before:
        depth = depth + 1 if letter == "[" else max(0, depth - 1) if letter == "]" else depth
    return depth > 0


def _unclear(draft: Draft, *, marked: bool) -> Draft:
    """The draft with an error for whatever looks like a mark and is none."""
    text = draft.text
    closer = _CLOSER.search(text)
    if closer:
        return draft.wrong(
            "PM721", closer.start(), "this looks like the end of a mark, and there is none of this form", "write `[[redact: text]]`"
        )
    others = [*_FOREIGN.finditer(text), *(m for m in _MACRO.finditer(text) if any(map(_shuts, re.split(r"[|=:]", m["said"]))))]
    code = Code(text) if others else None
    foreign = next((one for one in others if code is not None and not code.holds(one.start())), None)
    if foreign:
        right = "write `:::internal` before the part and `:::` after it"
        return draft.wrong("PM721", foreign.start(), "this looks like a mark of another tool", right)
    # Letters that only look the part; one for one, so that places stay what they are.
    alike = text if text.isascii() else "".join(x if letter.isalpha() and len(x := folded(letter)) == 1 else letter for letter in text)
    for found in _NEAR.finditer(alike):
        if _SAID.match(alike, found.start()):
            continue
        word, after = found[2].casefold(), found[3] or ""
        near = SequenceMatcher(None, word, "redact").ratio() >= 0.75
        doubled = found[1].endswith("[[")
        if after in ("::", "://") and not near:
            continue
        named = doubled and after == "|" and word in _HIDDEN
        if (doubled and after in (":", "：")) or named or (near and (doubled or after in (":", "：", "|"))):
            return draft.wrong("PM721", found.start(), "this looks like a redaction mark but is none", "write `[[redact: text]]`")
    spaced = _SPACED.search(alike)
    if spaced:
        return draft.wrong("PM721", spaced.start(), "this looks like a redaction mark but is none", "write `[[redact: text]]`")
    if marked:
        for found in re.finditer(r"\]\]", text):
            before = text[text.rfind("\n\n", 0, found.start()) + 1 : found.start()]
            if before.count("[") < before.count("]") + 2 and not _balanced(before):
                return draft.wrong("PM721", found.start(), "two closing brackets stand alone", "write one `]]` for each `[[redact:`")
    return draft


def _shuts(title: str) -> bool:
    return shut(title) or personal(title)


def _balanced(before: str) -> bool:
    """Whether two brackets are still open at the end of this text."""
    depth = 0
    for letter in before:
        depth = depth + 1 if letter == "[" else max(0, depth - 1) if letter == "]" else depth
    return depth >= 2


def _blocks(draft: Draft) -> Draft:
    lines = draft.text.split("\n")
    short = next((at for at, line in enumerate(lines) if _SHORT.match(line)), -1)
    if short >= 0:
        start = sum(len(line) + 1 for line in lines[:short])
        return draft.wrong(
            "PM721", start, "this looks like a block mark but is none", "write `:::internal` before the block and `:::` after it"
        )
    if ":::" not in draft.text:
        return draft
    gone: list[tuple[int, int, str, str]] = []
    stack: list[bool] = []
    start, fence = 0, ""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for at, line in enumerate(lines):
        hidden = any(stack)
        if hidden:
            # A closing mark inside a fence of the block is text; outside of blocks marks count in code as well.
            if fence:
                fence = "" if closes(line, fence) else fence
                continue
            opened = opening(line)
            if opened:
                fence = opened[0]
                continue
        found = _BLOCK.match(line)
        if not found:
            continue
        name = found[2] or ""
        if not name:
            if not stack:
                return draft.wrong("PM721", starts[at], "`:::` closes a block that was never opened", "write `:::internal` before it")
            stack.pop()
            if hidden and not any(stack):
                gone.append((start, at, "marker", "internal"))
            continue
        word = _WORD.match(name)
        word_ = word[1].casefold() if word else ""
        if word_ in _HIDDEN or (word and shut(name[word.end() :].strip(" {}[]\"'"))):
            start = start if hidden else at
            stack.append(True)
        elif word_ in _CONTAINERS or hidden or (re.match(r"^[\w.]+\.[\w.]+$", name) and "internal" not in name):
            if not (re.match(r"^[\w.]+\.[\w.]+$", name) and not hidden):
                stack.append(False)
        else:
            return draft.wrong("PM721", starts[at], "an unknown block mark", "write `:::internal` before the block and `:::` after it")
    if any(stack):
        return draft.wrong("PM721", starts[start], "`:::internal` is not closed", "write `:::` on a line of its own after the block")
    return without_lines(draft, gone)
