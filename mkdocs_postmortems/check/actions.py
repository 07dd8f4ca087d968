"""Actions: a postmortem in, what keeps one of its action items from being taken up, finished or believed out."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from mkdocs_postmortems.check import todo
from mkdocs_postmortems.check.place import Doc, Found, over
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Action

_ALERTS = Expression(r"\b(?:alert\w*|monitor\w*|alarm\w*|detect\w*|page\w*|probe\w*|dashboards?|health ?checks?)\b", re.IGNORECASE)
_NONE = Expression(
    r"\b(?:no (?:further |new |other )?(?:actions?|follow-?ups?|changes?)|none|nothing|n/a|not needed|no need)\b.{4,}",
    re.IGNORECASE | re.DOTALL,
)
_MANY = 12
_TOLD = 6
"""Words from which on a part without items says what will change."""


def actions(doc: Doc) -> Iterator[Found]:
    """PM401 to PM422, but for those of the reader."""
    got = doc.record
    if not got.actions:
        said = " ".join(part.text for part in doc.parts("actions"))
        if doc.notice:
            return
        if not _NONE.search(said):
            serious = doc.level is not None and doc.level <= 1
            told = len(said.split()) > _TOLD
            message = (
                "what will change is told, and nothing of it is an item that somebody could take up" if told
                else "there are no action items, after a severe incident" if serious else "there are no action items, and no word why"
            )  # fmt: skip
            yield doc.about("PM402", message, next((part.line for part in doc.parts("actions")), 1))
        return
    english = got.language == "en"
    silent = [one for one in got.actions if not one.status_written and one.status == "open" and not one.tracked]
    unsaid = len(silent) > 1 and len(silent) == len(got.actions)
    for action in got.actions:
        yield from _text(action) if english and not action.closed else ()
        yield from (one for one in _work(doc, action) if not (unsaid and one.rule == "PM411"))
    old = _old(doc)
    if unsaid and old > doc.settings.checking.old_days:
        yield doc.about("PM411", f"none of the {len(silent)} items says whether it was done, {old} days after the incident", silent[0].line)
    yield from _together(doc, got.actions)


def _text(action: Action) -> Iterator[Found]:
    text = action.text
    if todo.is_vague(text, bool(action.tickets)):
        yield Found("PM401", action.line, "it names no thing that could be checked", text)
    if todo.begins_with_no_verb(text):
        yield Found("PM407", action.line, "it begins with a thing, not with what will be done", text.split(" ")[0])
    words = todo.has_no_end(text)
    if words:
        yield Found("PM408", action.line, f"\u201c{words}\u201d has no end", words)


def _work(doc: Doc, action: Action) -> Iterator[Found]:
    line, words = action.line, action.text[:40]
    today = doc.settings.as_of
    struck = action.status == "unknown" and "struck" in action.status_written
    if (action.status == "wont_do" or struck) and not (
        action.note
        or re.search(r"\b(?:because|since|as|already|instead|no longer|obsolete|superseded|dropped|gone)\b", action.text, re.IGNORECASE)
    ):
        yield Found("PM419", line, "it will not be done, and no reason is given", words)
    if action.closed or struck:
        return
    if not action.owners:
        yield Found("PM403", line, "it has no owner", words)
    elif len(action.owners) > 1 or action.owners[0].kind == "team":
        who = f"{len(action.owners)} owners" if len(action.owners) > 1 else f"the team {action.owners[0].name}"
        yield Found("PM404", line, f"it belongs to {who}", action.owner_written)
    if not action.tickets and "http" not in action.text:
        yield Found("PM405", line, "it has no ticket", words)
    if action.due is None and action.status != "deferred":
        vague = f": \u201c{action.due_written}\u201d is no day" if action.due_written else ""
        yield Found("PM406", line, f"it has no due date{vague}", action.due_written or words)
    if action.due and action.due < today:
        late = (today - action.due).days
        yield Found(
            "PM410",
            line,
            f"it was due {late} {'day' if late == 1 else 'days'} ago, on {action.due.isoformat()}",
            action.due_written or words,
        )
    since = over(doc.record)
    old = _old(doc)
    if old > doc.settings.checking.old_days:
        yield Found("PM411", line, f"it is still open {old} days after the incident", words)
    most = doc.settings.checking.action_days.get(doc.level) if doc.level is not None else None
    if most is not None and since and action.due and action.due > since + timedelta(days=most):
        yield Found("PM417", line, f"it is due later than {most} days after the incident", action.due_written or words)
    if doc.record.status and doc.record.status.value == "closed":
        yield Found("PM422", line, "the postmortem is closed and this is not", words)


def _old(doc: Doc) -> int:
    """Days since the incident; 0 where no day is known."""
    since = over(doc.record)
    return (doc.settings.as_of - since).days if since else 0


def _together(doc: Doc, every: tuple[Action, ...]) -> Iterator[Found]:
    line = every[0].line
    open_ = [one for one in every if not one.closed]
    priorities = Counter(one.priority for one in open_)
    if open_ and not any(priorities.keys()):
        yield doc.about("PM409", "no item has a priority", line)
    elif len(open_) >= 4 and len(priorities) == 1:
        yield doc.about("PM409", f"all {len(open_)} items have one priority", line)
    if len(every) > _MANY and len({one.priority for one in every if one.priority}) < 2:
        yield doc.about("PM416", f"there are {len(every)} items, and none stands out", line)
    kinds = [one.kind for one in every]
    if all(kinds) and "prevent" not in kinds:
        yield doc.about("PM413", "no item prevents such an incident", line)
    method = doc.record.detection.value if doc.record.detection else ""
    if method == "customer" and not any(one.kind == "detect" or _ALERTS.search(one.text) for one in every):
        yield doc.about("PM509", "customers noticed first, and no item would change that", line)
    bare = [one for one in every if one.status == "done" and not (one.completed or one.tickets or one.note or "http" in one.text)]
    if bare:
        what = "an item is" if len(bare) == 1 else f"{len(bare)} items are"
        yield doc.about("PM415", f"{what} done, and neither a day nor a ticket shows it", bare[0].line)
    answered = {ref.casefold() for one in every for ref in one.addresses}
    for factor in (*doc.record.factors, *doc.record.causes):
        if answered and factor.id and factor.id.casefold() not in answered:
            yield Found("PM506", factor.line, f"no item answers {factor.id}", factor.id)
