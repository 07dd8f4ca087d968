"""Long: how long it took to notice and to mend, as a section of the page; the mean is named only to say why it is not used."""

from collections.abc import Iterator

from mkdocs_postmortems.model.counted import FEW
from mkdocs_postmortems.model.insights import LENGTHS, Finding
from mkdocs_postmortems.model.metrics import BY_ID
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.insight.section import Figure, Section, Source, incidents, whole
from mkdocs_postmortems.render.insight.strip import said, strip

DRAWN = ("ttd", "ttm", "ttr")
APART = 3
"""From so many times the median on, the mean is worth a sentence."""
_MOST = 8
"""Lanes; more quarters than that are taken together by year."""
_DO = {"ttd": "notice", "ttm": "mitigate", "ttr": "resolve"}

Lane = tuple[str, list[float], float | None, float | None]


def long(source: Source) -> Iterator[Section]:
    """Lengths, where any are known."""
    found = tuple(source.found[name] for name in LENGTHS)
    if not any(one.n for one in found):
        return
    drawn = [one for one in found if one.id in DRAWN and one.n >= FEW]
    figures = [_figure(one) for one in drawn]
    parts = []
    for one in drawn:
        middle, high = one.numbers["median"], one.numbers["p90"]
        tail = f", nine in ten within {words.duration(high)}" if high is not None else ""
        parts.append(f"{words.duration(middle or 0)} to {_DO[one.id]}{tail} (n = {words.number(one.n)})")
    few = [one for one in found if one.id in DRAWN and 0 < one.n < FEW]
    answer = f"Half of the incidents took at most {words.listed(parts)}." if parts else ""
    if few:
        answer += f" Too few to tell {words.listed([f'how long it takes to {_DO[one.id]} (n = {words.number(one.n)})' for one in few])}."
    if not answer:
        answer = "Too few times are written down to say how long it takes to notice, to mitigate or to resolve."
    notes = [*_early(source.found["ttd"]), *_assumed(drawn)]
    notes.append(
        "How long an incident lasts says little about how bad it is, and both of its ends are fuzzy; a row of medians is no trend."
    )
    question, fine = "How long does it take to notice and to mend?", frozenset({"points", "by year"})
    yield Section("how-long", question, answer.strip(), found, tuple(figures), tuple(notes), fine, "".join(_means(drawn)))


def _figure(found: Finding) -> Figure:
    lanes = _lanes(found)
    title = BY_ID[found.id].title
    caption = (
        f"Each dot is one incident, on a scale that grows tenfold. Tall tick: median; dashed: 90th percentile, from {10} on. "
        f"n = {words.number(found.n)}."
    )
    return Figure(strip(lanes, f"{title}, by {'year' if len(lanes[0][0]) == 4 else 'quarter'}", said(lanes)), caption, title)


def _lanes(found: Finding) -> list[Lane]:
    """One lane for each quarter, or for each year where there are many."""
    width = len("2026-Q1") if len(found.tables["by quarter"].rows) <= _MOST else len("2026")
    spreads = {str(row[0]): row for row in found.tables["by quarter" if width > 4 else "by year"].rows}
    values: dict[str, list[float]] = {}
    for _, at, minutes in found.tables["points"].rows:
        values.setdefault(str(at)[:width], []).append(_number(minutes) or 0.0)
    return [(at, values[at], _number(spreads[at][2]), _number(spreads[at][5])) for at in sorted(values)]


def _means(found: list[Finding]) -> Iterator[str]:
    """Why no mean: where it is far from the median, in the words of these very numbers; the most resolved of them in full."""
    apart = [(times, one) for one in found if (times := _times(one)) >= APART]
    if not apart:
        return
    times, one = apart[-1]
    mean, median, high = (one.numbers[name] or 0 for name in ("mean", "median", "high"))
    above = sum((_number(row[2]) or 0.0) > mean for row in one.tables["points"].rows)
    others = [f"{n:.0f} times for the {BY_ID[other.id].title.lower()}" for n, other in apart[:-1]]
    of = words.number(one.n)
    likewise = f" It is {words.listed(others)}." if others else ""
    yield (
        f"Why there is no mean: that of the {of} times to {_DO[one.id]} is {words.duration(mean)}, {times:.0f} times the median of "
        f"{words.duration(median)}. A few long incidents make it (the longest took {words.duration(high)}), and only {above} of {of} "
        f"took longer than it: it describes none of them.{likewise}"
    )


def _times(found: Finding) -> float:
    """The mean as a multiple of the median; 0 where there is no such number."""
    mean, median = found.numbers["mean"], found.numbers["median"]
    return mean / median if mean and median else 0.0


def _early(found: Finding) -> Iterator[str]:
    n = whole(found.numbers["early"])
    if n:
        yield f"{incidents(n)} {words.plural(n, 'was', 'were')} noticed before users felt anything: counted apart, not as zero."


def _assumed(found: list[Finding]) -> Iterator[str]:
    some = [
        f"{whole(one.numbers['from_fault'])} of {words.number(one.n)} for the {BY_ID[one.id].title.lower()}"
        for one in found
        if one.numbers["from_fault"]
    ]
    if some:
        yield f"Where nobody says when users began to feel it, the clock starts at the fault: {words.listed(some)}."


def _number(cell: object) -> float | None:
    return float(cell) if isinstance(cell, (int, float)) else None
