"""Every metric a second time, from nothing but the JSON files of an edition: what a reader of the data would compute in plain Python."""

import json
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import comb
from typing import Any

import frontmatter
import pytest
from ground import ROOT
from invented import texts
from test_second_computation import AS_OF, OPTIONS

from mkdocs_postmortems import build, relate, sources
from mkdocs_postmortems.model.metrics import METRICS
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.render import EVERYTHING, insights_json
from mkdocs_postmortems.render.exports import Exports
from mkdocs_postmortems.settings import settings

Json = dict[str, Any]
LENGTHS = {
    "ttd": ("impact_started started", "detected"), "tta": ("detected", "acknowledged"), "tti": ("impact_started started", "identified"),
    "ttm": ("impact_started started", "mitigated recovered"), "ttr": ("impact_started started", "resolved recovered"),
    "fault_to_detect": ("started", "detected"), "detected_to_resolved": ("detected", "resolved recovered"),
    "impact": ("impact_started started", "recovered resolved mitigated"),
}  # fmt: skip
STEPS = {"time_to_draft": "drafted_at", "time_to_meeting": "meeting_at", "time_to_publish": "published_at"}
FINISHED = ("final", "closed")


def day(written: str) -> date:
    return date.fromisoformat(written[:10])


def first(times: Json, names: str) -> str:
    return next((times[name] for name in names.split() if name in times), "")


class Data:
    """The files of an edition, and what a reader counts of one period of them."""

    def __init__(self, every: list[Json], groups: list[Json], numbers: Json, name: str) -> None:
        self.every, self.groups = every, groups
        start = date(2025, 12, 1) if name == "year" else date.min
        self.found: Json = numbers["periods"][name]["metrics"]
        dated = [one for one in every if one.get("started") and day(one["started"]) <= AS_OF]
        within = [one for one in dated if day(one["started"]) >= start]
        self.past = [one for one in dated if "not_counted" not in one]
        self.incidents = [one for one in within if "not_counted" not in one]
        self.before = [one for one in self.past if date(2024, 12, 1) <= day(one["started"]) <= date(2025, 11, 20)]
        self.items = [(one, item) for one in within if one.get("not_counted") != "duplicate" for item in one.get("action_items", ())]

    def of(self, id_: str) -> tuple[int, Json]:
        return self.found[id_]["n"], self.found[id_]["numbers"]

    def table(self, id_: str, name: str) -> list[Json]:
        made = self.found[id_]["tables"].get(name, {"columns": [], "rows": []})
        return [dict(zip(made["columns"], row, strict=True)) for row in made["rows"]]

    def groups_of(self, facet: str) -> Iterator[tuple[str, set[str]]]:
        return (
            (g["value"], {one["key"] for one in g["incidents"]}) for g in self.groups if g["facet"] == facet and g["value"] != "unknown"
        )

    def over(self, one: Json) -> date | None:
        at = first(one.get("times", {}), "resolved recovered mitigated")
        return day(at) if at else None

    def step(self, one: Json, name: str) -> date | None:
        dates = one.get("dates", {})
        at = dates.get(name) or (dates.get("review_started_at") if name == "meeting_at" else None)
        return day(at) if at else None

    def pairs(self, one: Json) -> set[tuple[str, str]]:
        named = {facet: {value for value, keys in self.groups_of(facet) if one["key"] in keys} for facet in ("service", "category")}
        return {(service, cause) for service in named["service"] for cause in named["category"]}


@pytest.fixture(scope="module", params=["sample", "invented"])
def library(request: pytest.FixtureRequest) -> tuple[list[Json], list[Json], Json]:
    """The JSON of each incident and group, and the numbers, of two libraries."""
    chosen, _ = settings(
        OPTIONS if request.param == "sample" else {"audience": "internal", "as_of": AS_OF, "timezone": "UTC"}, folder=ROOT, today=AS_OF
    )
    found = tuple(sources.walk(ROOT / "postmortems", chosen)) if request.param == "sample" else tuple(
        Source(path, path, Role.INCIDENT, "", text.encode()) for path, text in texts()
    )  # fmt: skip
    made, _ = build.library(found, chosen)
    files = Exports(made, chosen, EVERYTHING).documents
    every = [json.loads(files.incident(one).data or b"") for one in made.incidents]
    for one, incident in zip(every, made.incidents, strict=True):  # of the Markdown file, for what the JSON does not repeat
        head = frontmatter.parse(incident.view.document.text)[0] if incident.view.document.header.form == "yaml" else {}
        one["came"] = head.get("participants")
    groups = [json.loads(files.group(group, feed=False, badge=False).data or b"") for rows in made.groups.values() for group in rows]
    return every, groups, json.loads(insights_json(relate.insights(made, chosen)))


@pytest.fixture(params=["year", "all"])
def data(request: pytest.FixtureRequest, library: tuple[list[Json], list[Json], Json]) -> Data:
    return Data(*library, request.param)


def test_every_metric_is_computed_here():
    """The control: a metric that nobody computes a second time is named, and there is enough to compute."""
    here = {name for names in (*COMPUTED.values(), LENGTHS, STEPS) for name in names}
    assert {metric.id for metric in METRICS} == here


def frequency(data: Data) -> None:
    n, numbers = data.of("frequency")
    assert (n, len({one["key"] for one in data.incidents})) == (len(data.incidents), n)
    rows = {row["month"]: row for row in data.table("frequency", "by month")}
    months = Counter(one["started"][:7] for one in data.incidents)
    assert {name: row["all"] for name, row in rows.items() if row["all"]} == dict(months)
    grave = Counter(one["started"][:7] for one in data.incidents if one.get("severity", {}).get("level") == 1)
    assert {name: row["Sev 1"] for name, row in rows.items() if row["Sev 1"]} == dict(grave)
    assert numbers["a_year_before"] in (None, len(data.before))
    timed = [datetime.fromisoformat(one["started"]) for one in data.incidents if "T" in one["started"]]
    assert data.of("when") == (len(timed), {
        "timed": len(timed), "weekend": sum(at.weekday() > 4 for at in timed),
        "office_hours": sum(at.weekday() < 5 and 9 <= at.hour < 18 for at in timed),
    })  # fmt: skip


def parts(data: Data) -> None:
    keys = {one["key"] for one in data.incidents}
    for id_, facet, name in (("triggers", "trigger", "triggers"), ("causes", "category", "causes"), ("services", "service", "by service")):
        counts = {value: len(own & keys) for value, own in data.groups_of(facet) if own & keys}
        assert {row["value"]: row["incidents"] for row in data.table(id_, name)} == counts, id_
        assert data.of(id_)[0] == len(keys & set().union(*(own for _, own in data.groups_of(facet)), set()))
    kinds: dict[str, set[str]] = defaultdict(set)
    for one in data.incidents:
        for factor in (*one.get("factors", ()), *one.get("causes", ())):
            if factor.get("kind"):
                kinds[factor["kind"]].add(one["key"])
    assert {row["kind"]: row["incidents"] for row in data.table("factors", "factors")} == {kind: len(own) for kind, own in kinds.items()}
    ways = Counter(one["detection"] for one in data.incidents if one.get("detection", "unknown") != "unknown")
    assert data.of("detection")[0] == sum(ways.values())
    assert data.of("detection")[1]["customer"] == ways["customer"]


def lengths(data: Data) -> None:
    for id_, (begin, end) in LENGTHS.items():
        values = []
        for one in data.incidents:
            ends = [first(one.get("times", {}), names) for names in (begin, end)]
            if all("T" in at for at in ends):
                start, stop = map(datetime.fromisoformat, ends)
                if bool(start.tzinfo) == bool(stop.tzinfo) and stop >= start:
                    values.append((stop - start) / timedelta(minutes=1))
        n, numbers = data.of(id_)
        assert n == len(values), id_
        assert numbers["median"] == (pytest.approx(statistics.median(values)) if values else None), id_
        if n >= 10:
            assert numbers["p90"] == pytest.approx(statistics.quantiles(values, n=10, method="inclusive")[8])


def steps(data: Data) -> None:
    for id_, name in STEPS.items():
        took = [
            (at - over).days for one in data.incidents if (over := data.over(one)) and (at := data.step(one, name)) and over <= at <= AS_OF
        ]
        assert (data.of(id_)[0], data.of(id_)[1]["median"]) == (len(took), statistics.median(took) if took else None), id_
    done = []
    for one in data.incidents:
        wanted = [item for item in one.get("action_items", ()) if item["status"] != "wont_do"]
        closed = one.get("times", {}).get("closed", "")
        if not closed and wanted and all(item["status"] == "done" and "completed" in item for item in wanted):
            closed = max(item["completed"] for item in wanted)
        over = data.over(one)
        if over and closed and over <= day(closed) <= AS_OF:
            done.append((day(closed) - over).days)
    assert data.of("time_to_complete")[0] == len(done)


def owed(data: Data) -> None:
    """Without a register: severity 2 and worse that say how far they are, seven days after the end."""
    grave = [one for one in data.incidents if one.get("severity", {}).get("level", 9) <= 2 and "exempt" not in one.get("extra", {})]
    due = [one for one in grave if one.get("status") and (
        one["status"] in FINISHED or (data.over(one) or day(one["started"])) + timedelta(days=7) < AS_OF
    )]  # fmt: skip
    n, numbers = data.of("completion")
    assert (n, numbers["finished"]) == (len(due), sum(one["status"] in FINISHED for one in due))
    published = [
        (one, at, over) for one in grave if (at := data.step(one, "published_at")) and (over := data.over(one) or day(one["started"]))
    ]
    on_time = sum(at <= over + timedelta(days=7) for _, at, over in published)
    assert (data.of("policy")[1]["on_time"], data.of("policy")[1]["late"]) == (on_time, len(published) - on_time)
    told = [one for one in data.incidents if one.get("status") or one.get("dates") or "closed" in one.get("times", {})]
    assert data.of("funnel")[0] >= len([one for one in told if one.get("status")])
    out = sum((at := data.step(one, "published_at")) is not None and at <= AS_OF for one in data.incidents)
    assert data.of("funnel")[1]["published"] == out


def shared(data: Data) -> None:
    came = wanted = n = 0
    for one in data.incidents:
        lists = one["came"] if isinstance(one["came"], dict) else {}
        there, expected = (set(lists.get(name, ())) for name in ("attended", "expected"))
        if len(expected) >= 3:
            n, came, wanted = n + 1, came + len(there & expected), wanted + len(expected)
    assert (data.of("participation")[0], data.of("participation")[1]["attended"], data.of("participation")[1]["expected"]) == (
        n,
        came,
        wanted,
    )
    done = [one for one in data.incidents if one.get("status") in FINISHED]
    week = [one for one in done if (at := data.step(one, "published_at")) and (over := data.over(one)) and (at - over).days <= 7]
    assert (data.of("sharing")[0], data.of("sharing")[1]["published_in_a_week"]) == (len(done), len(week))
    assert data.of("sharing")[1]["announced"] == sum("announced_at" in one.get("dates", {}) for one in done)


def promises(data: Data) -> None:
    wanted = [item for _, item in data.items if item["status"] != "wont_do"]
    assert (data.of("done")[0], data.of("done")[1]["done"]) == (len(wanted), sum(item["status"] == "done" for item in wanted))
    due = [item for item in wanted if "due" in item and day(item["due"]) <= AS_OF]
    done = [item for item in due if item["status"] == "done"]
    kept = sum("completed" in item and item["completed"] <= item["due"] for item in done)
    unknown = sum("completed" not in item for item in done)
    n, numbers = data.of("on_time")
    assert (n, numbers["open"]) == (len(due), len(due) - len(done))
    assert (numbers["on_time"] + numbers["late"], numbers["date_unknown"]) == (len(done) - unknown, unknown)
    assert numbers["on_time"] <= kept  # a date that was moved counts as it first was
    assert numbers["moved"] or numbers["on_time"] == kept
    kinds = Counter(item.get("kind") or "no type" for _, item in data.items)
    assert {row["type"]: row["items"] for row in data.table("kinds", "by type")} == dict(kinds)


def pile(data: Data) -> None:
    still, ages = 0, []
    opened, closed = Counter[str](), Counter[str]()
    for one, item in data.items:
        begun, shut = data.over(one) or day(one["started"]), item["status"] in ("done", "wont_do")
        if not shut:
            still += 1
            ages.append(max(0, (AS_OF - begun).days))
        if not shut or "completed" in item:
            opened[f"{begun:%Y-%m}"] += 1
            if shut:
                closed[f"{max(begun, min(day(item['completed']), AS_OF)):%Y-%m}"] += 1
    assert data.of("ages")[1]["open"] == still
    buckets = Counter(0 if age <= 30 else 1 if age <= 60 else 2 if age <= 90 else 3 for age in ages)
    assert [row["items"] for row in data.table("ages", "by age")] == [buckets[at] for at in range(4)]
    rows = data.table("backlog", "by month")
    assert {row["month"]: row["opened"] for row in rows if row["opened"]} == dict(opened)
    assert {row["month"]: row["closed"] for row in rows if row["closed"]} == dict(closed)
    assert data.of("backlog")[1]["net"] == sum(opened.values()) - sum(closed.values())
    put_off = [item for _, item in data.items if item.get("deferrals") or item["status"] == "deferred"]
    assert data.of("deferred")[1]["items"] == len(put_off)


def again(data: Data) -> None:
    """Each incident against each earlier one; and of each finished item, how many of its kind came before and after."""
    known = {one["key"]: data.pairs(one) for one in data.every}
    moment = {
        one["key"]: datetime.fromisoformat(one["started"] if "T" in one["started"] else f"{one['started']}T00:00:00+00:00") for one in data.past
    }  # fmt: skip
    at = {
        key: value if value.tzinfo else value.replace(tzinfo=datetime.fromisoformat("2026-01-01T00:00+00:00").tzinfo)
        for key, value in moment.items()
    }
    repeats = set()
    for one in data.incidents:
        said = {
            other["key"]
            for other in one.get("related", ())
            if other["how"] == "declared" and other.get("kind") in ("recurrence_of", "same_cause")
        }
        for other in data.past:
            apart = (at[one["key"]] - at[other["key"]]) / timedelta(days=1)
            if (0 < apart <= 365 and known[one["key"]] & known[other["key"]]) or (apart > 0 and other["key"] in said):
                repeats.add(one["key"])
    assert data.of("recurrence")[1]["repeats"] == len(repeats)
    for row in data.table("impact_of_actions", "items"):
        done, before, after = day(row["completed"]), row["days before"], row["days after"]
        own = next(one for one in data.every if one["key"] == row["incident"])
        said = {r["key"] for r in own.get("related", ()) if r.get("kind") in ("recurrence_of", "recurred_as", "same_cause")}
        same = [o for o in data.past if o is not own and (o["key"] in said or known[o["key"]] & known[own["key"]])]
        gaps = [(day(other["started"]) - done).days for other in same]
        assert (row["before"], row["after"]) == (sum(-before <= gap < 0 for gap in gaps), sum(0 <= gap < after for gap in gaps))
        n, share = row["before"] + row["after"], before / (before + after)
        chances = [comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(n + 1)]
        tails = (sum(chances[: row["before"] + 1]), sum(chances[row["before"] :]))
        assert row["p"] == pytest.approx(min(1.0, 2 * min(tails)), abs=0.002) or not n


def worth(data: Data) -> None:
    spent: dict[tuple[str, str], float] = defaultdict(float)
    for one in data.incidents:
        share = one.get("impact", {}).get("error_budget_pct", "").rstrip("% ")
        if share and one.get("services"):
            begun = day(one["started"])
            slo = (one.get("extra", {}).get("impact") or {}).get("slo")
            spent[slo or ", ".join(sorted(one["services"])), f"{begun.year}-Q{(begun.month + 2) // 3}"] += float(share)
    assert sum(row["percent"] for row in data.table("budget", "by quarter")) == pytest.approx(sum(spent.values()))
    items = [one.get("action_items", []) for one in data.incidents]
    points = {row["point"]: (row["met"], row["applies to"]) for row in data.table("checklist", "points")}
    n, some = len(data.incidents), [rows for rows in items if rows]
    assert points["has action items"] == (len(some), n)
    assert points["every item has a due date"] == (sum(all("due" in item for item in rows) for rows in some), len(some))
    assert points["names its services and its severity"] == (
        sum(bool(one.get("services") and one.get("severity")) for one in data.incidents),
        n,
    )
    assert points["names two contributing factors or more"][0] == sum(
        len(one.get("factors", ())) + len(one.get("causes", ())) > 1 for one in data.incidents
    )
    filled = {row["field"]: row["filled"] for row in data.table("health", "fields")}
    assert (data.of("health")[0], filled["services"]) == (n, sum(bool(one.get("services")) for one in data.incidents))


COMPUTED = {
    frequency: ("frequency", "when"), parts: ("triggers", "causes", "services", "factors", "detection"), lengths: (),
    steps: ("time_to_complete",), owed: ("completion", "policy", "funnel"), shared: ("participation", "sharing"),
    promises: ("done", "on_time", "kinds"), pile: ("ages", "backlog", "deferred"), again: ("recurrence", "impact_of_actions"),
    worth: ("budget", "checklist", "health"),
}  # fmt: skip


@pytest.mark.parametrize("compute", COMPUTED, ids=[one.__name__ for one in COMPUTED])
def test_a_second_computation_agrees(data, compute):
    assert len(data.incidents) >= 9
    compute(data)
