"""Check: postmortems and what the readers of their text found wrong in, one report out: levels by profile and status, wishes heard."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_postmortems.check.across import across
from mkdocs_postmortems.check.actions import actions
from mkdocs_postmortems.check.analysis import analysis, process
from mkdocs_postmortems.check.ignore import Ignored, ignored
from mkdocs_postmortems.check.language import language
from mkdocs_postmortems.check.place import Doc, Found
from mkdocs_postmortems.check.public import left, public
from mkdocs_postmortems.check.spelled import spelled
from mkdocs_postmortems.check.structure import structure
from mkdocs_postmortems.check.timeline import timeline
from mkdocs_postmortems.model.finding import Finding, Report
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.rules import RULES
from mkdocs_postmortems.model.settings import Settings

_NONE: Mapping[str, str] = MappingProxyType({})
_ALONE = (language, structure, timeline, actions, analysis, process, public)
"""Rules that look at a postmortem and at nothing that depends on others."""
_OURS = frozenset(("PM211", "PM806"))
"""Problems of relating that are found here again, so that they are not said twice."""


@dataclass(frozen=True, slots=True)
class Own:
    """What one postmortem alone gives rise to, whatever stands beside it in its library."""

    found: tuple[Found, ...] = ()
    wishes: tuple[Ignored, ...] = ()
    teaches: bool = False
    """Whether it is about postmortems and not one."""


def own(post: Postmortem, settings: Settings) -> Own:
    """What the rules find in one postmortem alone: most of the work, and the same for as long as neither it nor the settings change."""
    return _own(Doc(post, settings))


def check(
    raw: Iterable[Postmortem], problems: Iterable[Problem], settings: Settings, *, base: Mapping[str, str] = _NONE,
    suggested: Mapping[str, tuple[str, ...]] = MappingProxyType({}), shown: Mapping[str, str] = _NONE,
    known: Mapping[str, Own] = MappingProxyType({}), only: Collection[str] = (),
) -> Report:  # fmt: skip
    """Everything the rules have to say. `problems` are those that redaction and relating add to what reading found.

    By path, `base` holds the text of files before a change, `suggested` past postmortems much like one, `shown` what the public would see,
    and `known` what `own` said of some of them; it knows of no change. Where `only` names paths, the report is about these alone.
    """
    docs = tuple(
        Doc(one, settings, base.get(one.source.path), suggested.get(one.source.path, ()), shown.get(one.source.path, "")) for one in raw
    )
    beside: dict[str, list[Found]] = {}
    for path, found in across(docs):
        beside.setdefault(path, []).append(found)
    for wrong in problems:
        if wrong.code not in _OURS:
            beside.setdefault(wrong.path, []).append(_told(wrong))
    made: list[Finding] = []
    for doc in (doc for doc in docs if not only or doc.path in only):
        alone = known.get(doc.path) if doc.base is None else None
        made.extend(_document(doc, beside.pop(doc.path, []), alone or _own(doc)))
    for path, rows in () if only else beside.items():
        made.extend(one for row in rows if (one := _outside(path, row, settings)))
    ordered = sorted(set(made), key=lambda f: (f.path, f.line, f.column, f.level.rank, f.rule, f.message))
    return Report(tuple(f for f in ordered if not f.ignored), tuple(f for f in ordered if f.ignored), len(docs))


def _told(problem: Problem) -> Found:
    text = f"{problem.what}: {problem.right}" if problem.right else problem.what
    quoted = re.search(r"`([^`]+)`", problem.what)
    return Found(problem.code, problem.line or 1, text, quoted[1] if quoted else "", whole=not problem.line)


def _own(doc: Doc) -> Own:
    if not doc.post.readable:
        return Own(teaches=doc.teaches)
    wishes, wrong = ignored(doc)
    return Own((*(one for look in _ALONE for one in look(doc)), *wrong), wishes, doc.teaches)


def _document(doc: Doc, beside: list[Found], alone: Own) -> Iterator[Finding]:
    told = {problem.code: problem.level for problem in doc.post.problems}
    found: list[Found] = [*(_told(p) for p in doc.post.problems if p.code not in _OURS), *beside, *alone.found]
    found += left(doc) if doc.post.readable else ()
    wishes = alone.wishes
    met: set[tuple[str, int, str]] = set()
    for one in found:
        level = _level(doc, one, told, teaches=alone.teaches)
        key = (one.rule, one.line, "" if one.rule in ("PM109", "PM401") else one.message)
        if level is None or key in met:
            continue
        met.add(key)
        wish = next((w for w in wishes if w.rule == one.rule and w.first <= one.line <= w.last), None)
        if wish is None and one.whole:
            wish = next((w for w in wishes if w.rule == one.rule and w.last == 10**9), None)
        yield _finding(doc, one, level, (wish.why or "no reason given") if wish else "")


def _level(doc: Doc, one: Found, told: Mapping[str, Level], *, teaches: bool) -> Level | None:
    asked = doc.settings.levels.get(one.rule)
    if asked == "off" or one.rule in doc.settings.checking.ignore:
        return None
    rule = RULES.get(one.rule)
    found = Level(asked) if asked else rule.level(doc.settings.checking.profile, doc.stage) if rule else told.get(one.rule, Level.WARNING)
    if one.rule == "PM402" and not asked and found is Level.WARNING and doc.stage == "final" and doc.level is not None and doc.level <= 1:
        found = Level.ERROR
    if one.rule == "PM701" and found and not asked and doc.settings.checking.external and doc.stage != "draft":
        found = Level.ERROR
    spoken = one.rule in RULES and RULES[one.rule].group == "language" and one.rule != "PM113"
    return Level.INFO if found and (one.weak or (teaches and not spoken and one.rule != "PM711")) and not asked else found


def _finding(doc: Doc, one: Found, level: Level, why: str) -> Finding:
    line, column, end = _placed(doc, one)
    question = RULES[one.rule].question if one.rule in RULES else ""
    excerpt = doc.lines[line - 1] if 0 < line <= len(doc.lines) else ""
    return Finding(one.rule, doc.path, line, column, end, one.message, question, level, excerpt, one.whole, why)


def _placed(doc: Doc, one: Found) -> tuple[int, int, int]:
    """Line, column and end: where the words stand, on the line or one of those of the same block below it."""
    line = min(max(1, one.line), max(1, len(doc.lines)))
    words = re.findall(r"[\w'\u2019@%-]+", one.words)
    if words:
        below = [
            n
            for n in range(line, min(line + 12, len(doc.lines)) + 1)
            if words[0] in doc.lines[n - 1] and (n == line or doc.lines[n - 1].strip())
        ]
        for wanted in (words[:12], words[:1]):
            for number in below:
                span = spelled(doc.lines[number - 1], wanted)
                if span:
                    return number, span[0] + 1, span[1] + 1
    text = doc.lines[line - 1] if doc.lines else ""
    begin = len(text) - len(text.lstrip())
    return line, begin + 1, begin + 1 if one.whole else max(begin + 1, len(text.rstrip()) + 1)


def _outside(path: str, one: Found, settings: Settings) -> Finding | None:
    """A find that belongs to no postmortem: to the register, or to a file that is none."""
    asked = settings.levels.get(one.rule)
    if asked == "off" or one.rule in settings.checking.ignore:
        return None
    rule = RULES.get(one.rule)
    level = Level(asked) if asked else rule.level(settings.checking.profile, "final") if rule else Level.WARNING
    return Finding(one.rule, path, one.line, 1, 1, one.message, rule.question if rule else "", level, "", whole=True) if level else None
