"""Every number a second time: from the raw records of a library in plain Python, which shares no line with the metrics."""

import json
import statistics
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from ground import ROOT

from mkdocs_postmortems import build, relate, sources
from mkdocs_postmortems.render import insights_json
from mkdocs_postmortems.settings import settings

AS_OF = date(2026, 11, 20)
OPTIONS = {"audience": "internal", "as_of": AS_OF, "timezone": "UTC", "services": "services.yml"}
CLOCKS = {
    "ttd": (("impact_started", "started"), ("detected",)), "tta": (("detected",), ("acknowledged",)),
    "tti": (("impact_started", "started"), ("identified",)), "ttm": (("impact_started", "started"), ("mitigated", "recovered")),
    "ttr": (("impact_started", "started"), ("resolved", "recovered")), "fault_to_detect": (("started",), ("detected",)),
    "detected_to_resolved": (("detected",), ("resolved", "recovered")),
    "impact": (("impact_started", "started"), ("recovered", "resolved", "mitigated")),
}  # fmt: skip


def day(at):
    return at.date() if isinstance(at, datetime) else at


class Second:
    """The raw records of a folder, and what counts of them in a period."""

    def __init__(self, folder: Path, start: date | None) -> None:
        chosen, _ = settings(OPTIONS, folder=ROOT, today=AS_OF)
        found = tuple(sources.walk(folder, chosen))
        library, _ = build.library(found, chosen)
        self.json = json.loads(insights_json(relate.insights(library, chosen)))["periods"]["year" if start else "all"]["metrics"]
        raw = [one.record for one in build.postmortems(found, chosen)]
        self.records = []
        for record in raw:
            begun = next((record.times[n].at for n in ("impact_started", "started") if n in record.times), None) or record.date
            begun = begun or next((m.at for m in record.times.values()), None)
            counted = record.kind in ("incident", "security") and not any(r.kind == "duplicate_of" for r in record.relations)
            if begun and (start or date.min) <= day(begun) <= AS_OF:
                self.records.append((record, day(begun), counted))
        self.incidents = [(r, b) for r, b, counted in self.records if counted]
        self.actions = [(r, b, a) for r, b, _ in self.records if not any(x.kind == "duplicate_of" for x in r.relations) for a in r.actions]

    def lengths(self, name):
        first, last = CLOCKS[name]
        for record, _ in self.incidents:
            begin = next((record.times[n].at for n in first if n in record.times), None)
            end = next((record.times[n].at for n in last if n in record.times), None)
            timed = isinstance(begin, datetime) and isinstance(end, datetime) and bool(begin.tzinfo) == bool(end.tzinfo)
            if timed and (end - begin) / timedelta(minutes=1) >= 0:
                yield (end - begin) / timedelta(minutes=1)


@pytest.fixture(scope="module", params=["year", "all"])
def second(request):
    return Second(ROOT / "postmortems", date(2025, 12, 1) if request.param == "year" else None)


def test_there_is_something_to_compute(second):
    """The control: with nothing in it every number would agree."""
    assert len(second.incidents) >= 9
    assert len(second.actions) >= 30


def test_counts(second):
    found = second.json
    assert found["frequency"]["n"] == len(second.incidents)
    months = Counter(f"{begun:%Y-%m}" for _, begun in second.incidents)
    table = found["frequency"]["tables"]["by month"]
    assert {row[0]: row[table["columns"].index("all")] for row in table["rows"] if row[table["columns"].index("all")]} == dict(months)
    detected = Counter(r.detection.value for r, _ in second.incidents if r.detection and r.detection.value not in ("", "unknown"))
    assert {name: found["detection"]["numbers"][name.replace("-", "_")] for name in detected} == dict(detected)
    causes = Counter(
        (r.category.value or r.category.label).casefold() for r, _ in second.incidents if r.category and r.category.value != "unknown"
    )
    assert {row[0]: row[2] for row in found["causes"]["tables"]["causes"]["rows"]} == dict(causes)


@pytest.mark.parametrize("name", CLOCKS)
def test_lengths(second, name):
    values, found = sorted(second.lengths(name)), second.json[name]["numbers"]
    assert found["n"] == len(values)
    if len(values) > 1:
        q1, median, q3 = statistics.quantiles(values, n=4, method="inclusive")
        assert (found["q1"], found["median"], found["q3"]) == pytest.approx((q1, median, q3))
        assert found["mean"] == pytest.approx(statistics.fmean(values))
        assert (found["low"], found["high"]) == (values[0], values[-1])
        assert (found["p90"] is None) == (len(values) < 10)
        if len(values) >= 10:
            assert found["p90"] == pytest.approx(statistics.quantiles(values, n=10, method="inclusive")[8])


def test_promises(second):
    found, wanted = second.json, [a for _, _, a in second.actions if a.status != "wont_do"]
    assert found["done"]["n"] == len(wanted)
    assert found["done"]["numbers"]["done"] == sum(a.status == "done" for a in wanted)
    due = [a for a in wanted if a.due and a.due <= AS_OF]
    on_time = sum(a.status == "done" and a.completed is not None and a.completed <= a.due for a in due)
    unknown = sum(a.status == "done" and a.completed is None for a in due)
    numbers = found["on_time"]["numbers"]
    assert (found["on_time"]["n"], numbers["on_time"], numbers["date_unknown"]) == (len(due), on_time, unknown)
    assert numbers["least_percent"] == pytest.approx(100 * on_time / len(due), abs=0.05)
    assert numbers["most_percent"] == pytest.approx(100 * (on_time + unknown) / len(due), abs=0.05)
    kinds = Counter(a.kind or "no type" for _, _, a in second.actions)
    assert {row[0]: row[1] for row in found["kinds"]["tables"]["by type"]["rows"]} == dict(kinds)
    assert found["ages"]["numbers"]["open"] == sum(a.status not in ("done", "wont_do") for _, _, a in second.actions)


def test_reviews(second):
    published = []
    for record, _ in second.incidents:
        over = next((day(record.times[n].at) for n in ("resolved", "recovered", "mitigated") if n in record.times), None)
        at = record.dates.get("published_at")
        if over and at and over <= at <= AS_OF:
            published.append((at - over).days)
    found = second.json["time_to_publish"]["numbers"]
    assert found["n"] == len(published)
    assert found["median"] == (statistics.median(published) if published else None)


def test_recurrence(second):
    """By comparing every incident with every other one."""
    chosen, _ = settings(OPTIONS, folder=ROOT, today=AS_OF)
    name = {alias.casefold(): s.name.casefold() for s in chosen.services for alias in (s.name, *s.aliases)}
    every = Second(ROOT / "postmortems", None).incidents
    pairs = {
        id(r): {(name.get(s.casefold(), s.casefold()).replace(" ", "-"), r.category.value) for s in r.services} if r.category and r.category.value != "unknown" else set()
        for r, _ in every
    }  # fmt: skip
    said = {r.target for r, _ in every for r in r.relations if r.kind in ("recurrence_of", "same_cause")}
    ids = {r.id for r, _ in second.incidents}
    repeats = {
        b.id for a, at in every for b, bt in every if b.id in ids and 0 < (bt - at).days <= 364 and pairs[id(a)] & pairs[id(b)]
    }  # fmt: skip
    found = second.json["recurrence"]
    paired = {row[3] for row in found["tables"]["repeats"]["rows"] if row[5] != "declared"}
    assert {key.casefold() for key in paired} == {key.casefold() for key in repeats}
    assert bool(said) == any(row[5] == "declared" for row in found["tables"]["repeats"]["rows"]) or second.json["frequency"]["n"] < 20
