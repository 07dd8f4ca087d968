"""Structure: a postmortem in, what a reader would look for in it and not find out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.acronyms import undefined
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import sifted
from mkdocs_postmortems.check.place import Doc, Found
from mkdocs_postmortems.check.several import several
from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.rule import STAGES

_SLOT = sifted(
    phrases(r"""
      (?<![\[!\\])\[(
          ([A-Z]+[ _/-])*(TITLE|NAME|DATE|TIME|SERVICE|OWNER|AUTHORS?|DESCRIPTION|SUMMARY|LINK|URL|TBD|TODO|PLACEHOLDER|VALUE|NUMBER|XX+)
          ([ _/-][A-Z]+)*
        | X
        | (
              [Ii]nsert|[Dd]escribe|[Yy]our|[Ee]nter|[Ll]ist (of|the)|[Ff]ill|[Nn]ame of|[Ll]ink to|[Bb]rief|[Ww]hat (happened|went)
            | [Dd]ate of|[Tt]ime of|[Ss]ervice name|[Tt]itle
          )\b[^\]\n]{0,60}
      )\](?![(\[:])
    | \{\{(?!%)[^}\n]{1,60}\}\}|\bY{4}[-/]M{2}[-/]D{2}\b|\bHH:MM\b|(?<![\w|])TODO:
    | <(TODO|TBD|insert [^>]{2,40}|your [^>]{2,40}|name|date|title|description|service|owner)>|\bSEV-?[X#]\b|\blorem ipsum\b|\[#?X+\]%
    """),
    "[|{{|yyyy|hh:mm|todo|<|sev|lorem",
)
_REDACTED = Expression(r"redacted|removed|withheld|hidden", re.IGNORECASE)
_NEED = sifted(
    phrases(r"""
      \b(we|they|someone|somebody|you|the team)?\s?(
          (still |really |also )?(need|needs|have|has) to|should(?! have)|must|ought to|will have to
      ) (\w+ly )?(
          add|create|build|implement|improve|write|introduce|fix|automate|set up|change|make sure|ensure|consider|rethink|document|invest
        | update|replace|upgrade
      )\b
    """),
    "need|have to|has to|should|must|ought",
    flags=re.IGNORECASE,
)
_LUCK = sifted(
    r"\b(?:luckily|fortunately|by (?:luck|chance)|(?:are|were|was|got) (?:\w+ )?lucky)\b", "luck|fortunate|chance", flags=re.IGNORECASE
)
_WELL = sifted(r"\b(?:worked|went) (?:\w+ )?well\b", "well", flags=re.IGNORECASE)
"""In running text, where no part of that name is."""
_FIELDS = {
    "draft": (
        ("title", ("title",)), ("a date or the time it started", ("date", "times.started", "times.impact_started")),
        ("an author", ("authors", "owner")),
    ),
    "in_review": (
        ("severity", ("severity",)), ("services", ("services",)), ("the time it started", ("times.started", "times.impact_started")),
        ("the time it was detected", ("times.detected", "durations.ttd")),
        ("the time it was resolved", ("times.resolved", "times.recovered", "durations.duration")),
        ("how it was detected", ("detection.method",)), ("whether data was lost", ("impact.data_loss",)),
    ),
    "final": (("the day it was published", ("published_at",)),),
}  # fmt: skip
_NEEDED = {
    "in_review": (("summary", ("summary",), "summary"), ("impact", ("impact",), "impact"), ("timeline", ("timeline",), "timeline")),
    "final": (
        ("causes or contributing factors", ("causes", "factors", "whys", "trigger"), "causes"),
        ("resolution", ("resolution", "response"), "resolution"), ("lessons", ("lessons", "well", "poorly"), "lessons"),
    ),
}  # fmt: skip


_TITLES = {
    name: Expression(words, re.IGNORECASE)
    for name, words in (
        ("summary", r"summary|overview|what happened|概要"), ("impact", r"impact|affected|影響"),
        ("timeline", r"timeline|chronolog|what happened"),
        ("causes", r"cause|factor|why did|analysis|原因"),
        ("resolution", r"resol|recover|mitigat|fix|remed"), ("lessons", r"lesson|learn|教訓"),
    )
}  # fmt: skip
"""What a heading holds that means such a part wherever it stands, under another part too."""


def structure(doc: Doc) -> Iterator[Found]:
    """PM201 to PM214, but for what the reader finds."""
    yield from _missing(doc)
    yield from _slots(doc)
    yield from _empty(doc)
    got = doc.record
    if (
        not got.lucky
        and not doc.has("lucky")
        and not doc.notice
        and not any(_LUCK.search(said.text, said.text.casefold()) for said in doc.said)
    ):
        yield doc.about("PM204", "nothing is said about where luck helped")
    if (
        not got.well
        and not doc.has("well")
        and not doc.notice
        and not any(_WELL.search(said.text, said.text.casefold()) for said in doc.said)
    ):
        yield doc.about("PM205", "nothing is said about what went well")
    yield from _summary(doc)
    if _only_a_summary(doc):
        yield doc.about("PM207", "no timeline, no factors and no action items: there is only a summary")
    for said in doc.said:
        need = _NEED.search(said.text, said.text.casefold()) if said.part in ("timeline", "summary", "impact") else None
        if need:
            yield Found("PM208", said.line, "this is something to do, in the middle of what happened", need[0].strip())
    yield from undefined(doc)
    yield from several(doc)


def _missing(doc: Doc) -> Iterator[Found]:
    if doc.notice:
        return
    upto = STAGES[: STAGES.index(doc.stage) + 1]
    for stage in upto:
        for name, sections, field in _NEEDED.get(stage, ()):
            if not (doc.has(*sections) or _filled(doc, field) or any(_TITLES[field].search(part.title) for part in doc.record.sections)):
                yield doc.about("PM201", f"there is no part called {name}")
    lacks = [name for stage in upto for name, fields in _FIELDS[stage] if not doc.fact(*fields)]
    if "draft" in upto and not (doc.record.summary or doc.record.timeline):
        lacks.append("a summary or a timeline")
    if lacks:
        state = {"draft": "a draft", "in_review": "a postmortem in review", "final": "a final postmortem"}[doc.stage]
        yield doc.about("PM212", f"{state} should state {_listed(lacks)}")


def _filled(doc: Doc, field: str) -> bool:
    got = doc.record
    return bool({
        "summary": got.summary, "impact": got.impact.get("description") or got.impact.get("users"), "timeline": got.timeline,
        "resolution": got.resolution or {"mitigated", "recovered", "resolved"} & got.times.keys(),
        "causes": got.causes or got.factors or got.whys or got.trigger, "lessons": got.lessons or got.well,
    }[field])  # fmt: skip


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _slots(doc: Doc) -> Iterator[Found]:
    code: set[int] = set()
    for block in doc.blocks():
        if block.kind in ("code", "quote"):
            code.update(range(block.line, block.end + 1))
    comment = False
    for number, line in enumerate(doc.lines, 1):
        opened = "<!--" in line
        comment = comment or opened
        bare = re.sub(r"`[^`]*`|<!--.*?-->", "", line) if opened or "`" in line else line
        if number not in code and (not comment or (opened and "-->" in line)) and _SLOT.asks(bare.casefold()):
            for slot in _SLOT.expression.finditer(bare):
                if not _REDACTED.search(slot[0]):
                    yield Found("PM202", number, f"`{slot[0]}` is the template's own word", slot[0])
                    break
        comment = comment and "-->" not in line


def _empty(doc: Doc) -> Iterator[Found]:
    said = {fact.line for fact in doc.record.facts if fact.origin == "heading"} | {action.line for action in doc.record.actions}
    said |= {entry.line for entry in doc.record.timeline}
    blocks = [b for b in doc.post.document.blocks if not (b.kind == "html" and not b.text.strip()) and b.kind != "rule"]
    for at, block in enumerate(blocks):
        if block.kind != "heading" or block.level == 1 or block.line in said or ":" in block.text.rstrip(": "):
            continue
        after: Block | None = blocks[at + 1] if at + 1 < len(blocks) else None
        asked = doc.stage == "draft" and any(
            "<!--" in row for row in doc.lines[block.end : (after.line if after else len(doc.lines) + 1) - 1]
        )
        # A draft that has just begun still holds the questions of its form; they need no second voice.
        if not asked and (after is None or (after.kind == "heading" and after.level <= block.level)):
            yield Found("PM203", block.line, f"nothing stands below \u201c{block.text.strip()}\u201d", block.text.split("\n")[0])


def _summary(doc: Doc) -> Iterator[Found]:
    text = doc.record.summary
    if not text or doc.record.language != "en":
        return
    words, stops = len(text.split()), len(re.findall(r"[.!?](?:\s|$)", text))
    line = next((part.line for part in doc.parts("summary")), doc.line_of("summary"))
    if words < 8:
        yield Found("PM206", line, f"the summary has {words} words")
    elif stops > 5 or words > 120:
        yield Found("PM206", line, f"the summary has {max(1, stops)} sentences and {words} words; two or three sentences are read")


def _only_a_summary(doc: Doc) -> bool:
    got = doc.record
    if got.kind != "incident" or doc.notice or not doc.post.document.body.strip():
        return False
    clocked = [e for e in got.timeline if e.at or e.clock]
    return not (
        clocked
        or got.factors
        or got.causes
        or got.actions
        or got.whys
        or got.trigger
        or doc.has("timeline", "causes", "factors", "actions", "whys", "trigger")
    )
