"""Analysis: a postmortem in, where its search for reasons stopped early and what of its way was left out, out."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from mkdocs_postmortems.check import blame
from mkdocs_postmortems.check.language import leaves
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.marked import sentence
from mkdocs_postmortems.check.place import Doc, Found, day, over
from mkdocs_postmortems.check.sieve import worth_a_look
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold

_PENDING = Expression(partial(phrases, r"""
      \b(
          unknown|pending|estimate|none|no (impact|users?|customers?|data)|not (known|measured|yet)|zero|nobody|all|every|entire|full
        | complete|total|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|third|quarter
      )\b
    """), re.IGNORECASE)  # fmt: skip
_ROOT = Expression(r"^\W*(?:rca\b|root causes?\b)", re.IGNORECASE)
_ITS = Expression(partial(phrases, r"""
      \b(
          no |not |lack\w*|missing|process|pipeline|check|test\w*|review|allow\w*|system|tool\w*|alert\w*|monitor\w*|document\w*
        | prioriti\w*|default|design\w*|policy|automat\w*|valid\w*|runbook
      )\b
    """), re.IGNORECASE)  # fmt: skip
_MORE = Expression(
    phrases(r"""
      \b(several|multiple|a number of|various|many|two|three|four|five) (\w+ )?(
          factors?|causes?|reasons?|things|issues|problems|conditions|bugs|mistakes
      )\b
    | \b(combination|chain|series|mix) of\b|\bin combination with\b|\bcombined with\b|\btogether with\b|\bcompounded by\b
    | \b(second|another|other) (factor|cause|reason|problem|issue)\b|\b(first of all|firstly|secondly)\b
    """),
    re.IGNORECASE,
)
_TWO = Expression(r"\s*(?:,|;|&|\band\b|/)\s*")
_MILD = 30
"""Days that a postmortem nobody is owed may take."""
_BLAMES = ("PM101", "PM102", "PM103", "PM108")


def analysis(doc: Doc) -> Iterator[Found]:
    """PM501 to PM510, but for PM506 and PM509, which look at action items."""
    got = doc.record
    causes, factors = len(got.causes), len(got.factors)
    line = next((part.line for part in doc.parts("causes", "factors")), 1)
    mild = (doc.level is not None and doc.level >= 4) or doc.notice
    if not mild and not _several(doc) and ((causes == 1 and not factors) or (factors == 1 and causes <= 1)):
        yield doc.about("PM501", "one cause alone is named", line)
    elif 0 < max(factors, causes) < 3 and not mild:
        yield doc.about("PM502", f"{max(factors, causes)} {'factor is' if max(factors, causes) == 1 else 'factors are'} named", line)
    yield from _whys(doc)
    if got.category is None and not doc.notice:
        yield doc.about("PM505", "no class of cause is given")
    for block in doc.blocks():
        if block.kind == "heading" and _ROOT.match(block.text):
            yield Found("PM508", block.line, "this heading asks for one root", block.text)
    parts = [part for part in doc.parts("impact") if part.text.strip()]
    text = " ".join((*(part.text for part in parts), *got.impact.values()))
    if (parts or got.impact.get("description")) and got.language == "en" and not (re.search(r"\d", text) or _PENDING.search(text)):
        yield Found("PM510", parts[0].line if parts else doc.line_of("impact.description"), "the impact is told without a number")


def _several(doc: Doc) -> bool:
    """Whether the part that reads as one cause tells of more: in points, below headings, or in so many words."""
    for part in doc.parts("causes", "factors"):
        inside = [b for b in doc.blocks() if part.line < b.line <= part.end]
        if sum(b.kind == "item" for b in inside) > 1 or sum(b.kind == "heading" for b in inside) > 1:
            return True
        if _MORE.search(part.text):
            return True
    return False


def _whys(doc: Doc) -> Iterator[Found]:
    ends = tuple(leaves(doc.record.whys))
    english = doc.record.language == "en"
    concluded = bool(doc.record.conclusion) and not _blaming(doc, doc.record.conclusion) and _ITS.search(doc.record.conclusion)
    for why, _ in ends if english and not concluded else ():
        words = _blaming(doc, why.answer)
        if words:
            yield Found("PM503", why.line, f"the chain ends at somebody: \u201c{words}\u201d", words)
    if ends and max(deep for _, deep in ends) < 3:
        yield doc.about("PM504", f"the longest chain has {max(deep for _, deep in ends)} links", ends[0][0].line)


def _blaming(doc: Doc, text: str) -> str:
    if not worth_a_look(text):
        return ""
    return next((hit.words for hit in blame.hits(sentence(text, doc.known)) if hit.rule in _BLAMES and not hit.weak), "")


def process(doc: Doc) -> Iterator[Found]:
    """PM602 to PM610, but for that of the reader."""
    got, asked = doc.record, doc.settings.checking
    owner = next((fact.written for fact in got.facts if fact.field == "owner"), "")
    if not got.owner and not got.authors and not doc.notice:
        yield doc.about("PM602", "nobody owns it")
    elif owner and len([one for one in _TWO.split(owner) if one.strip()]) > 1:
        yield doc.about("PM602", "more than one person owns it", doc.line_of("owner"))
    end, today = over(got) if got.times.keys() & {"resolved", "recovered", "mitigated"} else None, doc.settings.as_of
    published = got.dates.get("published_at")
    if (
        end
        and published
        and published > doc.settings.policy.due("publish", end, doc.level)
        and (doc.settings.policy.owed(doc.level) or (published - end).days > _MILD)
    ):
        yield doc.about("PM603", f"it was published {(published - end).days} days after the incident", doc.line_of("published_at"))
    if end and got.status and got.status.value == "draft" and (today - end).days > asked.stale_days:
        yield doc.about("PM604", f"it is a draft, {(today - end).days} days after the incident", doc.line_of("status"))
    approvals = doc.header.get("approvals")
    if doc.level is not None and doc.level <= 1 and not doc.notice and not (isinstance(approvals, dict) and approvals.get("engineering")):
        yield doc.about("PM605", "nobody from engineering has approved it", doc.line_of("status"))
    led, held = ({fold(one) for one in got.roles.get(name, ())} for name in ("incident_commander", "facilitator"))
    if led & held:
        yield doc.about("PM606", "the incident commander also leads the review", doc.line_of("roles", "roles.facilitator"))
    if got.visibility == "restricted" and not (
        doc.header.get("sensitivity") or doc.header.get("security") or doc.header.get("embargo_until")
    ):
        yield doc.about("PM610", "it is restricted, and nothing says why", doc.line_of("visibility"))
    yield from _changed(doc)


def _changed(doc: Doc) -> Iterator[Found]:
    if doc.base is None or not re.search(r"^\W*status\W{1,6}(?:final|closed|published)\b", doc.base, re.IGNORECASE | re.MULTILINE):
        return
    old = {line.strip() for line in doc.base.split("\n")}
    for entry in doc.record.timeline:
        if 0 < entry.line <= len(doc.lines) and doc.lines[entry.line - 1].strip() not in old:
            yield Found("PM609", entry.line, "the timeline of a final postmortem was changed", entry.written)
            return


def began(doc: Doc) -> date | None:
    """The day an incident began, as far as known."""
    return doc.record.date or next((day(m.at) for m in doc.record.times.values()), None)
