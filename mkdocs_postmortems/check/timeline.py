"""Timeline: a postmortem in, what its times leave open, jump over or contradict out. What the reader doubts already is not said twice."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from itertools import pairwise

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.place import Doc, Found, between, day
from mkdocs_postmortems.model.elapsed import elapsed
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Entry

_NOTICED = Expression(partial(phrases, r"""
      \b(
          alert|alarm|alerts|page|paged|pager|pages|notified|notices?|noticed|report(s|ed)?|detect(s|ed)|tickets?|complain\w*|monitoring
        | fired|fires|triggered
      )\b
    """), re.IGNORECASE)  # fmt: skip
_BEFORE = Expression(
    phrases(r"""
      \b(
          deploy\w*|releas\w*|merg\w*|change\w*|rollout|rolled out|push\w*|start\w*|begin\w*|began|upgrad\w*|migrat\w*|introduc\w*
        | config\w*|expire[sd]?|unknown|enabled|disabled|updated?|added|crash\w*|fail\w*|fills?|runs? out|increase\w*|rise[sn]?|rising
      )\b
    """),
    re.IGNORECASE,
)
_OVER = Expression(
    phrases(r"""
      \b(
          resolv\w*|recover\w*|restor\w*|fixed|normal\w*|closed?|complet\w*|back\b|solved|releas\w*|patched|removed|restarted|mitigat\w*
        | over\b|ends?\b|ended|done|finished|stable|healthy|green|operational|all[- ]clear|success\w*|rolled back|reverted|up again
        | works? again|working again|online|stood down|conclud\w*|deployed|published|available|merged|landed
      )\b
    """),
    re.IGNORECASE,
)
_SEEN = Expression(
    r"https?://|!?\[[^\]]*\]\(|(?<!\w)#\d{2,}|\b(?!UTC|SEV|PM-)[A-Z]{2,10}-\d+\b|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b"
)
"""An address, a picture, a ticket or a commit: something to look at."""
_GAP, _SHARE, _FAR = timedelta(minutes=30), 0.25, timedelta(days=30)


def timeline(doc: Doc) -> Iterator[Found]:
    """PM301 to PM312, but for those of the reader."""
    got = doc.record
    entries = got.timeline
    clocked = [e for e in entries if e.at is not None or e.clock is not None]
    if (
        clocked
        and not got.zone
        and not doc.settings.timezone
        and any(e.clock for e in clocked)
        and not any(isinstance(e.at, datetime) and e.at.tzinfo for e in clocked)
    ):
        yield Found("PM301", clocked[0].line, "no time zone is given for these times", clocked[0].written)
    yield from _order(clocked)
    yield from _far(doc, clocked)
    yield from _gap(doc, clocked)
    if clocked:
        first, last = clocked[0], clocked[-1]
        if _NOTICED.search(first.text) and not _BEFORE.search(first.text) and first.milestone not in ("started", "impact_started"):
            yield Found("PM306", first.line, "the timeline begins when somebody noticed", first.written)
        ended = {"resolved", "recovered", "mitigated", "closed"} & got.times.keys() or got.durations
        if not ended and not any(_OVER.search(e.text) for e in clocked[-2:]) and not last.end and doc.record.language == "en":
            yield Found("PM307", last.line, "the timeline does not say how it ended", last.written)
    if entries and len(clocked) < 3 and doc.level is not None and doc.level <= 2:
        yield doc.about("PM311", f"the timeline has {len(clocked)} {'entry' if len(clocked) == 1 else 'entries'}", entries[0].line)
    if clocked and not any(e.source or _SEEN.search(doc.lines[e.line - 1] if 0 < e.line <= len(doc.lines) else e.text) for e in clocked):
        yield doc.about("PM312", "no entry says where it can be seen", clocked[0].line)
    yield from _milestones(doc)


def _order(entries: list[Entry]) -> Iterator[Found]:
    told = 0
    for before, after in pairwise(entries):
        gone = between(_minute(before.at), _minute(after.at))
        if gone is not None and gone < timedelta(0) and told < 3:
            told += 1
            yield Found("PM302", after.line, f"{after.written} stands below {before.written}", after.written)


def _minute(at: datetime | date | None) -> datetime | date | None:
    """Without its seconds: of two entries in one minute neither is first."""
    return at.replace(second=0, microsecond=0) if isinstance(at, datetime) else at


def _far(doc: Doc, entries: list[Entry]) -> Iterator[Found]:
    begun = doc.record.date
    days = [d for m in doc.record.times.values() if not m.derived and (d := day(m.at))]
    lasted = max((span.minutes for span in doc.record.durations.values()), default=0.0)
    if begun is None or timedelta(minutes=lasted) > _FAR or (days and max(days) - min(days) > _FAR):
        return
    near = next((at for at, e in enumerate(entries) if (d := day(e.at)) and abs(d - begun) <= _FAR), len(entries))
    if near == len(entries):
        return
    for entry in entries[near:]:
        other: date | None = day(entry.at)
        if other and abs(other - begun) > _FAR and (other < begun or _same_day_of_another_year(other, begun)):
            yield Found("PM303", entry.line, f"{other.isoformat()} is far from the incident, {begun.isoformat()}", entry.written)
            return


def _same_day_of_another_year(one: date, other: date) -> bool:
    return one.year != other.year and abs((one.month * 31 + one.day) - (other.month * 31 + other.day)) <= 10


def _gap(doc: Doc, entries: list[Entry]) -> Iterator[Found]:
    times = doc.record.times
    start = next((times[n].at for n in ("detected", "declared", "acknowledged") if n in times), None)
    end = next((times[n].at for n in ("mitigated", "recovered", "resolved") if n in times), None)
    window = between(start, end)
    if window is None or window < _GAP or not isinstance(start, datetime) or not isinstance(end, datetime):
        return
    inside = sorted(
        {
            e.at
            for e in entries
            if isinstance(e.at, datetime) and (gone := between(start, e.at)) is not None and timedelta(0) <= gone <= window
        }
        | {start, end}
    )
    if len(inside) < 3:
        return
    a, b = max(pairwise(inside), key=lambda pair: (_gone(*pair), -pair[0].timestamp() if pair[0].tzinfo else 0))
    if (gone := _gone(a, b)) >= _GAP and gone / window >= _SHARE:
        line = next((e.line for e in entries if e.at == a), entries[0].line)
        yield doc.about(
            "PM305",
            f"nothing is told for {int(gone.total_seconds() // 60)} minutes, of {int(window.total_seconds() // 60)} until it was mitigated",
            line,
        )


def _gone(a: datetime, b: datetime) -> timedelta:
    return elapsed(a, b) or timedelta(0)


def _milestones(doc: Doc) -> Iterator[Found]:
    times = {name: m for name, m in doc.record.times.items() if not m.derived}
    for first, then in (
        ("detected", "acknowledged"),
        ("detected", "mitigated"),
        ("detected", "resolved"),
        ("mitigated", "resolved"),
        ("started", "detected"),
        ("impact_started", "detected"),
        ("resolved", "closed"),
    ):
        if first in times and then in times:
            gone = between(times[first].at, times[then].at)
            if gone is not None and gone < timedelta(0):
                early = (first, then) in (("impact_started", "detected"), ("started", "detected"))
                what = f"{then.replace('_', ' ')} comes before {first.replace('_', ' ')}" + (": an early warning?" if early else "")
                yield Found("PM310", times[then].line or 1, what, times[then].written, weak=early)
    if "started" in times and "resolved" in times and between(times["started"].at, times["resolved"].at) == timedelta(0):
        yield Found("PM308", times["resolved"].line or 1, "it ends in the minute in which it starts", times["resolved"].written, weak=True)
