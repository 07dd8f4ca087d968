"""Language: a postmortem in, the sentences that blame, judge or look back too cleverly out. English only; people of the document first."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check import blame, todo, wording
from mkdocs_postmortems.check.marked import sentence
from mkdocs_postmortems.check.place import Doc, Found
from mkdocs_postmortems.check.sentences import split
from mkdocs_postmortems.check.sieve import worth_a_look
from mkdocs_postmortems.model.record import Why

_SAYS = {
    "PM101": "somebody is the one at fault here", "PM102": "a team is the one at fault here", "PM103": "human error stands here as a cause",
    "PM104": "this tells what somebody ought to have done", "PM105": "this word judges", "PM106": "this is only clear in hindsight",
    "PM107": "these words are agitated", "PM108": "this says whose fault it was", "PM109": "this asks a person to be better",
    "PM110": "this did not happen", "PM111": "this asks for a name",
}  # fmt: skip


def language(doc: Doc) -> Iterator[Found]:
    """Everything the rules of language find; nothing in a document that is not in English."""
    wanted = doc.settings.checking.language
    if wanted == "off" or (wanted != "en" and doc.record.language != "en"):
        return
    middle = frozenset(_inner(doc.record.whys))
    items = {action.line for action in doc.record.actions}
    for said in doc.said:
        yield from _sentence(doc, said.text, said.line, said.part, weak=said.line in middle)
        if said.part in ("lessons", "poorly") and said.line not in items:
            yield from _person(said.text, said.line, weak=re.match(r"(?:\W*\w+,? ){0,3}?(?:we|i)\b", said.text, re.IGNORECASE) is not None)
    summary = next((f for f in doc.record.facts if f.field == "summary" and f.origin == "front matter"), None)
    for text in split(summary.value) if summary else ():
        yield from _sentence(doc, text, summary.line if summary else 1, "summary", weak=False)
    for action in doc.record.actions:
        if action.origin == "front matter":
            yield from _sentence(doc, action.text, action.line, "actions", weak=False)
        yield from _person(action.text, action.line)


def _sentence(doc: Doc, text: str, line: int, part: str, *, weak: bool) -> Iterator[Found]:
    if worth_a_look(text):
        for hit in blame.hits(sentence(text, doc.known)):
            yield Found(hit.rule, line, f"{_SAYS[hit.rule]}: \u201c{_short(hit.words)}\u201d", hit.words, weak=weak or hit.weak)
    for rule, begin, end in wording.style(text, part):
        yield Found(rule, line, f"{_SAYS[rule]}: \u201c{_short(text[begin:end])}\u201d", text[begin:end])


def _person(text: str, line: int, *, weak: bool = False) -> Iterator[Found]:
    """What the author asks of himself is ownership, and outside of an action item worth a note; so is care that comes with a measure."""
    words = todo.mends_a_person(text)
    if words:
        yield Found("PM109", line, f"{_SAYS['PM109']}: \u201c{_short(words)}\u201d", words, weak=weak or todo.names_a_measure(text))


def _inner(chain: tuple[Why, ...]) -> Iterator[int]:
    """Lines of answers that are asked on."""
    for why in chain:
        if why.children:
            yield why.line
            yield from range(why.line, min(child.line for child in why.children))
        yield from _inner(why.children)


def leaves(chain: tuple[Why, ...], deep: int = 1) -> Iterator[tuple[Why, int]]:
    """The last answers of every chain, each with the number of links up to it."""
    for why in chain:
        if why.children:
            yield from leaves(why.children, deep + 1)
        elif why.answer:
            yield why, deep


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 80 else f"{flat[:77]}…"
