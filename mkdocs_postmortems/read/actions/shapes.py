"""Shapes: the front matter and the parts called actions in, action items out. Brings the shapes together; reads none itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Action, Section
from mkdocs_postmortems.read.actions import advice, from_header, lists, tables
from mkdocs_postmortems.read.actions.alike import owned
from mkdocs_postmortems.read.actions.draft import Draft, action
from mkdocs_postmortems.read.actions.groups import is_history
from mkdocs_postmortems.read.actions.item import of_cell
from mkdocs_postmortems.read.actions.known import Known
from mkdocs_postmortems.read.actions.merge import merged
from mkdocs_postmortems.read.parts.table_parts import rows_of

__all__ = ["Actions", "Known", "actions"]


@dataclass(frozen=True, slots=True)
class Actions:
    """What is to be done."""

    items: tuple[Action, ...] = ()
    problems: tuple[Problem, ...] = ()


def actions(document: Document, sections: tuple[Section, ...], known: Known) -> Actions:
    """Every action item once; one that stands in front matter and text is taken from the former, filled up from the latter."""
    front = [action(draft, document.path, known) for draft in from_header.drafts(document.header)]
    body = [action(draft, document.path, known) for draft in _body(document, sections, known) if draft.text]
    kept = advice.tracked(tuple(one for one, _ in body), sections)
    items, crossed = merged(document.path, tuple(one for one, _ in front), kept)
    right = "what is to be done, under `action`"
    lost = (problem("PM009", document.path, line, "an action item has no words", right) for line in from_header.nameless(document.header))
    return Actions(items, (*(wrong for _, found in (*front, *body) for wrong in found), *crossed, *lost))


def _body(document: Document, sections: tuple[Section, ...], known: Known) -> list[Draft]:
    """Drafts of every actions part, and of tables elsewhere whose header leaves no doubt."""
    parts = _outermost(sections)
    others = tuple(s for s in sections if s.name and s.name != "actions")
    found: list[Draft] = []
    rows = rows_of(document.blocks, parts)
    for part in parts:
        inside = tuple(s for s in others if part.line < s.line <= part.end)
        listed = of_cell(part) if part in rows else lists.drafts(document, part, inside, known)
        owned(listed, known)
        found.extend(listed)
    seen = {draft.line for draft in found}
    # A table below an explanation of the list, as in a legend, is still the list; one of what was done at the time is not.
    apart = [s for s in sections if s.name in ("timeline", "attendees") or is_history(s.title)]
    for table in _tables(document.blocks):
        if not any(s.line <= table.line <= s.end for s in apart) and tables.is_actions(table):
            found.extend(draft for draft in tables.drafts(table, {}) if draft.line not in seen)
    return sorted(found, key=lambda draft: draft.line)


def _outermost(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The parts of actions that lie in no other one, each place once."""
    found: list[Section] = []
    for one in sections:
        if one.name == "actions" and not any(s.line <= one.line <= s.end for s in found):
            found.append(one)
    return tuple(found)


def _tables(blocks: Sequence[Block]) -> list[Block]:
    found: list[Block] = []
    for block in blocks:
        if block.kind == "table":
            found.append(block)
        elif block.kind in ("html", "quote", "construct") and block.children:
            found.extend(_tables(block.children))
    return found
