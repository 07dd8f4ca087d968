"""Publishable: a source that asks to be public in, what of it could be public if nothing were declared out: fields and sections."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.publication import Held
from mkdocs_postmortems.model.record import REPORTED, Fact, Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.gate import gate
from mkdocs_postmortems.redact.gate.contradicted import plain_key
from mkdocs_postmortems.redact.gate.header import Strict, mistyped, strict
from mkdocs_postmortems.redact.gate.policy import Policy
from mkdocs_postmortems.redact.markdown.bold import bolds
from mkdocs_postmortems.redact.markdown.captions import captions
from mkdocs_postmortems.redact.markdown.draft import Draft, fresh
from mkdocs_postmortems.redact.markdown.tags import without_hidden
from mkdocs_postmortems.redact.markdown.unseen import without_marks
from mkdocs_postmortems.redact.markings.items import without_items
from mkdocs_postmortems.redact.markings.markers import without_markers
from mkdocs_postmortems.redact.markings.remarks import without_remarks
from mkdocs_postmortems.redact.markings.swallowed import swallowed
from mkdocs_postmortems.redact.sections import projection
from mkdocs_postmortems.redact.sections.actions import outward
from mkdocs_postmortems.redact.sections.afterwards import Afterwards, afterwards
from mkdocs_postmortems.redact.sections.kept import without_labels
from mkdocs_postmortems.redact.sections.sections import public_part, titled
from mkdocs_postmortems.redact.sections.stricter import Stricter, narrowed, stricter
from mkdocs_postmortems.redact.sections.unclear import unclear
from mkdocs_postmortems.redact.sections.unshown import unshown

Reread = Callable[[str, str, Settings], Postmortem]
"""Reads a text anew; handed in, because rooms do not know one another."""
_RIGHT = {
    "PM708": "write `status: final` once it is; `approval: optional` in the redaction file asks for neither that nor a reviewer",
    "PM725": "write a day, as in `{}: 2026-03-01`",
}
_PATCHED = "write `security: {patched: true}`, or no such line where it is no matter of security"
_OPEN = "a code block holds the heading of a section, so it seems never to have been closed"
_EMPTY = "no section of it is public, so its page shows fields and no text"
_TAG = "tag"
"""What a tag says is read once more of those that are public."""
_NOT_STATED = ("file name", "first line", _TAG, REPORTED)
"""Where nobody wrote a field as one: a line without any mark may as well be a stamp, a customer or a note to colleagues."""
_EXPECTED = frozenset(("date", "severity", "services"))
"""Fields by which a page is found and sorted."""
_FEW = 5
"""Words of the title of a box that may hold the name of a part among others."""
_OF_WITHDRAWN = ("title", "date")
"""Fields that stay on the page of a report that was withdrawn."""


@dataclass(frozen=True, slots=True)
class Bare:
    """One document between the gate and the hunt."""

    draft: Draft
    """Its public lines."""
    record: Record
    data: Mapping[str, object] = field(repr=False)
    front: Mapping[str, object] = field(default_factory=dict, repr=False)
    ready: bool = False
    """Whether it may go on; False for a document that stays out, with or without a problem."""
    stated_id: str = ""
    """The id where its author wrote one in the header; else empty."""
    lines: Mapping[str, int] = field(default_factory=dict, repr=False)
    """Of the keys of its header, dotted for parts of a map."""
    tracked: tuple[str, ...] = ()
    """For each public action item the tracker's word for its status."""
    held: Held | None = None


def bare(asked: gate.Asked, path: str, policy: Policy, settings: Settings, reread: Reread) -> Bare:
    """The public lines and fields of a source, or its problems where it stays out."""
    draft = without_markers(fresh(path, asked.text, settings.redaction.ledger_key))
    if draft.refused:
        return Bare(draft, Record("", ""), {})
    header = strict(draft.text)
    if header.code or header.visibility != "public":
        draft = draft.wrong("PM721", -1, "the header cannot be read once its redaction marks are gone", "put the whole value in quotes")
        return Bare(draft, Record("", ""), {})
    own, later = stricter(header.data), afterwards(header.data, settings.as_of)
    draft = _wishes(draft, header, policy.fields, own, later)
    declared, policy = policy.fields, narrowed(policy, own)
    draft = _below(draft, header.body, without_items, without_hidden, without_marks)
    if draft.refused:
        return Bare(draft, Record("", ""), header.data)
    again = reread(path, draft.text, settings)
    back = gate.withheld(again.record, header.data, settings)
    held = back.why if back and isinstance(back.why, Held) else None
    if back and not held:
        right = _PATCHED if plain_key(back.key) == "security" else _RIGHT[back.code].format(back.key)
        return Bare(draft.wrong(back.code, header.at(back.key), back.why, right), again.record, header.data)
    if held or not again.readable:
        return Bare(replace(draft, text="", numbers=(1,)), again.record, header.data, held=held)
    title = titled(draft, again.document, again.record)
    called = _called(draft, again.document.header.end, settings, reread)
    part, lines = public_part(draft, again.document, again.record.sections, policy, title, called)
    if not lines and again.document.body.strip() and not later.withdrawn:
        right = "a heading such as `## Summary` above what everybody may read"
        part = replace(part, problems=(*part.problems, problem("PM732", path, draft.numbers[again.document.header.end], _EMPTY, right)))
    open_ = swallowed(again.document, lines)
    if open_:
        # The next heading of what nobody may see stands in it as code.
        right = "three backticks on a line of their own where the code ends"
        draft = replace(draft, problems=(*draft.problems, problem("PM730", path, draft.numbers[open_ - 1], _OPEN, right)))
        return Bare(draft, again.record, header.data)
    part = without_remarks(without_labels(part, lines, _labels(again, draft, policy, settings, reread), policy))
    facts = _stated(again, lines, title)
    told = outward(again.record, title)
    front = projection.header(told, header.data, policy, lambda name: name in facts or _near(name, facts), declared)
    if "date" in policy.fields and again.record.date is not None and header.data.get("date") == again.record.date:
        # The header says it too, wherever the time of day stands that goes before it.
        front.setdefault("date", again.record.date)
    part = _missed(part, again.record, front, policy.fields, draft.numbers)
    front |= _tags(front, header.data)
    id_ = facts.get("id")
    written = id_.written if id_ is not None and id_.origin == "front matter" and "id" in policy.fields else ""
    lines_ = again.document.header.lines
    for name, line, words in unshown(header.data, lines_, facts.values(), front):
        # The id is shown too, but only the whole edition knows how.
        if not (written and fold(name) == "id"):
            part = part.noted("field", "field", draft.numbers[max(0, line - 1)], name, words)
    if later.withdrawn:
        part = _followed(replace(part, text="", numbers=(1,)), later.withdrawn).noted("withdrawn", "withdrawn", 1)
        front = {name: value for name, value in front.items() if name in _OF_WITHDRAWN}
    part = _followed(part, later.revisions)
    if later.revised and "revised_at" in policy.fields:
        front["revised_at"] = later.revised
    tracked = tuple(action.tracked for action in told.actions) if "action_items" in front else ()
    return Bare(part, again.record, header.data, front, ready=not part.refused, stated_id=written, lines=lines_, tracked=tracked)


def _wishes(draft: Draft, header: Strict, fields: frozenset[str], own: Stricter, later: Afterwards) -> Draft:
    """The draft with a problem for each wish of its header that nobody can follow with certainty."""
    for name in mistyped(header.data, fields):
        draft = draft.wrong("PM724", 0, f"the public field `{name}` holds a map or a list", "write one line of text, or a list of words")
    for what in own.wrong:
        draft = draft.wrong("PM731", header.at("sensitivity"), what, "write for example `sensitivity: {summary: internal}`")
    for key, what, right in unclear(header.data):
        draft = draft.wrong("PM731", header.at(key), what, right)
    for what, right in later.wrong:
        draft = draft.wrong("PM729", header.at("public"), what, right)
    return draft


def _labels(one: Postmortem, draft: Draft, policy: Policy, settings: Settings, reread: Reread) -> Sequence[Fact]:
    """What labels of the text state: where the header states a closed field, too, its label is no fact until the header is gone."""
    if not any(fact.field in policy.shut and fact.origin == "front matter" for fact in one.record.facts):
        return one.record.facts
    start = one.document.header.end
    bare_ = "\n".join(("---", *[""] * (start - 2), "---", *draft.text.split("\n")[start:]))
    return (*one.record.facts, *reread(draft.path, bare_, settings).record.facts)


def _stated(one: Postmortem, lines: Container[int], title: int) -> dict[str, Fact]:
    """By field the first fact that stands where the public may look: in the header, above the first section, on a public line."""
    end = one.document.header.end
    first = min((s.line for s in one.record.sections if (s.level > 1 or s.name) and s.line > end and s.line != title), default=0)
    top = range(end + 1, first) if first else range(0)
    facts = dict[str, Fact]()
    for fact in one.record.facts:
        if fact.origin not in _NOT_STATED and (fact.line <= end or fact.line in lines or fact.line in top):
            facts.setdefault(fact.field, fact)
    return facts


def _tags(front: Mapping[str, object], data: Mapping[str, object]) -> dict[str, object]:
    """The public tags without those written with an underscore first, which the theme keeps for whoever works there."""
    # The reader leaves that mark out.
    tags, written = front.get("tags"), data.get("tags")
    if not isinstance(tags, list) or not isinstance(written, list):
        return {}
    kept_back = {fold(str(tag).lstrip("_")) for tag in written if str(tag).startswith("_")}
    return {"tags": [tag for tag in tags if fold(str(tag)) not in kept_back]}


def _called(draft: Draft, start: int, settings: Settings, reread: Reread) -> dict[str, list[str]]:
    """Of each title of a box or in bold the names of the parts that a heading of these words opens; many words have to say nothing else."""
    lines = draft.text.split("\n")[start:]
    rows = [*(one.title for one in captions(lines)), *(one.title for one in bolds(lines))]
    titles = [title for title in dict.fromkeys(rows) if title]
    found: dict[str, list[str]] = {}
    if titles:
        # A paragraph below each, so that what stands there tells nothing.
        asked = reread(draft.path, "".join(f"## {title}\n\nIt is.\n\n" for title in titles), settings)
        for section in asked.record.sections:
            title = titles[(section.line - 1) // 4]
            if section.name and (section.plain or len(title.split()) <= _FEW):
                found.setdefault(title, []).append(section.name)
    return found


def _missed(draft: Draft, record: Record, front: Mapping[str, object], fields: frozenset[str], numbers: Sequence[int]) -> Draft:
    """The draft with a problem where fields that every reader looks for stand in parts that are not public only."""
    aside = [
        one
        for one in record.facts
        if one.field in _EXPECTED & fields and one.field not in front and one.line and one.origin not in (_TAG, REPORTED)
    ]
    if not aside:
        return draft
    names = ", ".join(dict.fromkeys(f"`{one.field}`" for one in aside))
    what = f"the public page has no {names}, because what says so stands in a part that is not public"
    one = problem("PM733", draft.path, numbers[aside[0].line - 1], what, "write it in the header, or above the first heading")
    return replace(draft, problems=(*draft.problems, one))


def _followed(draft: Draft, words: str) -> Draft:
    """The draft with a section that stands in its header as words, covered like the rest of it."""
    if not words:
        return draft
    more = fresh(draft.path, words, draft.key)
    for step in (without_items, without_hidden, without_marks):
        more = step(more)
    text = f"{draft.text}\n\n{more.text}"
    numbers = (*draft.numbers, *([1] * (text.count("\n") + 1 - len(draft.numbers))))
    return replace(draft, text=text, numbers=numbers, problems=(*draft.problems, *more.problems))


def _near(name: str, facts: Mapping[str, object]) -> bool:
    """Facts of parts of a map may be noted under the last part of their name."""
    last = name.rpartition(".")[2]
    return last in facts or any(known.startswith(f"{name}.") or known.rpartition(".")[2] == last for known in facts)


def _below(draft: Draft, offset: int, *steps: Callable[[Draft], Draft]) -> Draft:
    """The draft with each step done to the text after the header only."""
    head = draft.text[:offset]
    lines = head.count("\n")
    below = replace(draft, text=draft.text[offset:], numbers=draft.numbers[lines:])
    for step in steps:
        if below.refused:
            break
        below = step(below)
    return replace(below, text=head + below.text, numbers=(*draft.numbers[:lines], *below.numbers))
