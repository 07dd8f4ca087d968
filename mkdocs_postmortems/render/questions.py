"""Questions: what the checks have to say to the authors of one incident in, the few words that its internal page shows of it out."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from mkdocs_postmortems.model.finding import Finding, Report
from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.rules import RULES
from mkdocs_postmortems.render import words

MOST = 12
"""Rules named on a page; the command line has them all."""
_BEFORE = {"draft": "before the review", "": "before the review", "in_review": "before it is final"}


@dataclass(frozen=True, slots=True)
class Question:
    """One rule on one page."""

    rule: str
    name: str
    text: str
    says: tuple[str, ...]
    """What was found, each with its line."""
    more: int
    error: bool


@dataclass(frozen=True, slots=True)
class Questions:
    """Everything one page asks."""

    rows: tuple[Question, ...]
    notes: int
    """Findings of the level info, which are only counted."""
    more: int

    def title(self, status: str) -> str:
        """`3 questions before the review`."""
        n = len(self.rows) + self.more
        return f"{words.counted(n, '{} question', '{} questions')} {_BEFORE.get(status, 'still open')}"


def of(report: Report | None, path: str) -> Questions | None:
    """What is asked of the source at `path`; None where nothing is, and wherever there is no report."""
    if report is None or not path:
        return None
    begin = bisect_left(report.findings, path, key=_path)  # they are in order of path: a look at all of them for each page is quadratic
    found = report.findings[begin : bisect_right(report.findings, path, lo=begin, key=_path)]
    heavy = [one for one in found if one.level is not Level.INFO]
    by_rule: dict[str, list[Finding]] = {}
    for one in sorted(heavy, key=lambda one: (one.level.rank, one.rule, one.line)):
        by_rule.setdefault(one.rule, []).append(one)
    rows = tuple(_question(rule, rows) for rule, rows in by_rule.items())
    return Questions(rows[:MOST], len(found) - len(heavy), max(0, len(rows) - MOST)) if rows else None


def problems(report: Report | None) -> tuple[Problem, ...]:
    """What is asked with some weight, as rows of the review queue: the question stands where the right thing would."""
    heavy = (one for one in (report.findings if report else ()) if one.level is not Level.INFO)
    return tuple(Problem(one.rule, one.path, one.line, one.message, one.question, one.level) for one in heavy)


def _path(one: Finding) -> str:
    return one.path


def _question(rule: str, found: list[Finding]) -> Question:
    says = tuple(one.message if one.whole else f"line {one.line}: {one.message}" for one in found[:3])
    row = RULES.get(rule)
    return Question(rule, row.name if row else "", found[0].question, says, max(0, len(found) - 3), found[0].level is Level.ERROR)
