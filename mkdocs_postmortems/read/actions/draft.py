"""Draft: the raw words of one action item in, the action out: status, due date, owners, tickets and kind made of them. Finds no words."""

import re
from dataclasses import dataclass, field
from datetime import date

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.document import Link
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.terms import ACTION_KIND, fold
from mkdocs_postmortems.read.actions.due import due
from mkdocs_postmortems.read.actions.known import Known
from mkdocs_postmortems.read.actions.owners import owners
from mkdocs_postmortems.read.actions.status import Status, status
from mkdocs_postmortems.read.actions.tickets import tickets
from mkdocs_postmortems.read.times import dates
from mkdocs_postmortems.read.words.placeholder import is_placeholder

_KINDS = {fold(word): name for name, words in ACTION_KIND.items() for word in (name, *words)}
_PREFIX = (
    "prevent",
    "detect",
    "mitigat",
    "investigat",
    "repair",
    "process",
    "document",
    "monitor",
    "予防",
    "検知",
    "緩和",
    "プロセス",
    "修復",
    "調査",
)
_PRIORITY = Expression(
    r"^(?:p|prio(?:rity)?\s*)?[0-5]$|^p[0-5]\b|^(?:very )?(?:critical|urgent|highest|high|medium|med|moderate|low|lowest"
    r"|minor|major|alta|baja|baixa|média|haute|moyenne|basse|hoch|mittel|niedrig)\b|^[高中低]|^(?:높음|보통|낮음)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Draft:
    """Everything somebody wrote about one item, each part in its author's words."""

    text: str
    line: int
    origin: str
    id: str = ""
    owner: str = ""
    due: str = ""
    status: str = ""
    kind: str = ""
    priority: str = ""
    ticket: str = ""
    completed: str = ""
    verify: str = ""
    verified_on: str = ""
    addresses: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    details: tuple[str, ...] = ()
    checked: bool | None = None
    mark: str = ""
    """The symbol in a box that is neither ticked nor empty: `[/]`."""
    struck: bool = False
    deferrals: int = 0
    dashed: bool = False
    """Whether its owner stood behind a dash at its end."""
    group: dict[str, str] = field(default_factory=dict)
    """What the heading or label above says for all items below it: owner, kind, status."""


def action(draft: Draft, path: str, known: Known) -> tuple[Action, list[Problem]]:
    """The action a draft tells of, and what is wrong with it."""
    found: list[Problem] = []
    state = _state(draft, path, found)
    when = due(draft.due, known.incident, known.since or known.incident, known.order)
    if when.bad:
        wrong = "the due date lies before the incident" if when.day else "the due date cannot be used as a date"
        found.append(problem("PM418", path, draft.line, wrong, "write a day such as 2025-11-22, or a length such as `2 weeks`"))
    words = draft.owner or draft.group.get("owner", "")
    named = owners(words, known.folded_teams)
    done = dates.search(draft.completed)
    completed = dates.resolve(done, known.incident, known.order) if done else state.completed if state else None
    listed = tickets(" ".join((draft.ticket, draft.text, *draft.details)), draft.links, known.id) or _key(draft)
    return Action(
        " ".join(draft.text.split()), draft.line, draft.id, draft.origin, named, " ".join(words.split()) if named else "",
        when.day, when.written,
        state.value if state else "open", state.written if state else "", state.note if state else "", completed, listed,
        kind(draft.kind) or kind(draft.group.get("kind", "")), priority(draft.priority), draft.addresses, draft.verify,
        _day(draft.verified_on, known), draft.deferrals or (state.deferrals if state else 0), draft.details,
    ), found  # fmt: skip


_KEY = Expression(r"^(?=\S*\d)[^\W_](?:[\w#/-]*[^\W_])$")
"""A word with a digit, as the keys of any tracker are: `b/3321`, `4711`."""


def _key(draft: Draft) -> tuple[str, ...]:
    """The key of a tracker that nobody knows, where it stands in a column of tickets, alone or before a state."""
    first, *rest = (word.strip("[]()*_`") for word in draft.ticket.split()) if draft.origin == "table" and draft.ticket.strip() else ("",)
    said = _KEY.match(first) and not dates.search(first) and not is_placeholder(first)
    return (first,) if said and all(status(word, strict=True) for word in rest) else ()


def kind(words: str) -> str:
    """The canonical kind of an action: of the whole label, else of its first word that tells."""
    folded = fold(words).strip(" .:*_()[]")
    if folded in _KINDS:
        return _KINDS[folded]
    for word in re.split(r"[^\w]+|(?<=[一-龠])(?=[a-z])", folded):
        if word in _KINDS:
            return _KINDS[word]
        start = next((one for one in _PREFIX if word.startswith(one)), "")
        if start and len(folded) < 60:
            return _KINDS.get(start, _STEMS.get(start, ""))
    return ""


_STEMS = {"mitigat": "mitigate", "investigat": "investigate", "document": "process", "monitor": "detect"}


def priority(words: str) -> str:
    """The label of a priority without what stands behind it; other words are none."""
    bare = words.strip(" *_`[]()")
    return bare.split("\n")[0][:20] if _PRIORITY.match(bare) else ""


def _state(draft: Draft, path: str, found: list[Problem]) -> Status | None:
    """Words win over a box, a box over a line through the text, all of them over the heading above."""
    said = status(draft.status) if draft.status else None
    box = None if draft.checked is None else Status("done" if draft.checked else "open", "[x]" if draft.checked else "[ ]")
    if draft.mark:
        box = status(draft.mark)
    if draft.struck and not draft.checked:
        box = Status("wont_do" if draft.checked is False else "unknown", "~~struck through~~")
    if (
        said is not None
        and box is not None
        and said.value in ("done", "open")
        and box.value in ("done", "open")
        and said.value != box.value
    ):
        found.append(problem("PM412", path, draft.line, "the box and the word beside it give two states", "tick the box of what is done"))
    state = said or box or (status(draft.group["status"]) if draft.group.get("status") else None)
    if state is not None and state.value == "unknown":
        found.append(
            problem(
                "PM412",
                path,
                draft.line,
                "the status of the action is in no vocabulary",
                "write open, in progress, blocked, done, won't do or deferred",
            )
        )
    return state


def _day(words: str, known: Known) -> date | None:
    written = dates.search(words)
    return dates.resolve(written, known.incident, known.order) if written else None
