"""Every metric with its edge cases: headers in, numbers and what was left out out."""

from datetime import date

import pytest
from libraries import found, lasting, left, library, settings

from mkdocs_postmortems.model.insights import Finding
from mkdocs_postmortems.model.register import Entry, Register
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.relate import contradictions, insights

T = "times: {{{}}}".format
DAY = "date: 2026-05-04"
END = "times: {started: '2026-05-04T10:00:00Z', resolved: '2026-05-04T12:00:00Z'}"
SEV1 = f"severity: SEV-1\n{END}"


def numbers(finding: Finding, wanted: dict[str, object]) -> dict[str, object]:
    return {name: finding.n if name == "n" else finding.numbers[name] for name in wanted}


def case(name, metric, texts, wanted, gone=None, **options):
    return pytest.param(metric, texts, wanted, gone or {}, options, id=f"{metric}: {name}")


def times(**at):
    return T(", ".join(f"{name}: '2026-05-04T{clock}:00Z'" for name, clock in at.items()))


def item(text="x", **more):
    return "{" + ", ".join([f"action: {text}", *(f"{name}: {value}" for name, value in more.items())]) + "}"


def items(*rows):
    return f"{END}\naction_items: [{', '.join(rows)}]"


CASES = [
    # Frequency
    case("none", "frequency", {}, {"n": 0, "incidents": 0}),
    case("near misses, drills and duplicates are no incidents", "frequency",
         {"a": DAY, "b": f"{DAY}\nkind: near miss", "c": f"{DAY}\nkind: drill", "d": f"{DAY}\nduplicate_of: a"},
         {"n": 1}, {"near misses": 1, "drills": 1, "that another postmortem tells": 1}),
    case("undated and later ones stand apart", "frequency", {"a": DAY, "b": "", "c": "date: 2026-07-01"}, {"n": 1},
         {"without a date": 1, "after the as-of day": 1}),
    case("the as-of day and the first of the month a year ago count", "frequency",
         {"a": "date: 2026-06-30", "b": "date: 2025-07-01", "c": "date: 2025-06-30"}, {"n": 2, "a_year_before": 1}),
    # When
    case("a day has no hour", "when", {"a": DAY, "b": times(started="23:30"), "c": "times: {started: '2026-05-09T10:00:00Z'}"},
         {"n": 2, "weekend": 1, "office_hours": 0}, {"of which only the day is known": 1}),
    case("the clock it was written in", "when", {"a": "times: {started: '2026-05-04T17:30:00+09:00'}"}, {"n": 1, "office_hours": 1}),
    # Shares
    case("unknown is no part of the whole", "causes", {"a": f"{DAY}\ncategory: bug", "b": f"{DAY}\ncategory: unknown", "c": DAY},
         {"n": 1, "values": 1}, {"that name no cause": 2}),
    case("a sentence is no group", "triggers", {"a": f"{DAY}\ntrigger: config push", "b": f"{DAY}\ntrigger: {'it was a long story ' * 5}"},
         {"n": 1, "values": 1}, {"whose trigger is told in sentences": 1}),
    case("one kind counts once for an incident", "factors", {"a": f"{DAY}\nfactors: [{{text: x, kind: code}}, {{text: y, kind: code}}]", "b": DAY},
         {"n": 1, "kinds": 1}, {"whose factors carry no kind": 1}),
    case("unknown sources are no part of the share", "detection",
         {"a": f"{DAY}\ndetection: {{method: alert}}", "b": f"{DAY}\ndetection: {{method: customer}}", "c": DAY},
         {"n": 2, "alert": 1, "customer": 1, "unknown": 1, "customer_percent": 50.0}, {"that do not say how they were noticed": 1}),
    # Lengths
    case("from the impact", "ttd", {"a": times(started="09:00", impact_started="10:00", detected="10:07")}, {"n": 1, "median": 7.0, "from_fault": 0}),
    case("else from the fault, and said so", "ttd", {"a": times(started="10:00", detected="10:07")}, {"n": 1, "median": 7.0, "from_fault": 1}),
    case("early is apart", "ttd", {"a": times(impact_started="10:00", detected="09:50")}, {"n": 0, "median": None, "early": 1},
         {"noticed before users felt anything": 1}),
    case("at once is zero, missing is not", "ttd", {"a": times(impact_started="10:00", detected="10:00"), "b": times(impact_started="10:00")},
         {"n": 1, "median": 0.0, "mean": 0.0}, {"without both times": 1}),
    case("what ends before it begins is left out", "ttr", {"a": times(started="10:00", resolved="09:00"), "b": lasting(60)}, {"n": 1, "median": 60.0},
         {"that end before they begin": 1}),
    case("a day is no time", "ttr", {"a": T("started: 2026-05-04, resolved: '2026-05-04T10:00:00Z'")}, {"n": 0},
         {"with a day where a time is needed": 1}),
    case("a stated length has no ends", "ttr", {"a": f"{DAY}\nttr: 2 h"}, {"n": 0}, {"without both times; a length is stated, but not the times": 1}),
    case("over a change to summer time", "ttr", {"a": "times: {started: '2026-03-29T01:30:00+01:00', resolved: '2026-03-29T03:30:00+02:00'}"},
         {"n": 1, "median": 60.0}),
    case("over midnight and a new year", "ttr", {"a": "times: {started: '2025-12-31T23:50:00Z', resolved: '2026-01-01T00:10:00Z'}"}, {"median": 20.0}),
    case("recovered stands in for resolved", "ttr", {"a": times(started="10:00", recovered="10:30")}, {"median": 30.0}),
    case("acknowledged", "tta", {"a": times(detected="10:00", acknowledged="10:04")}, {"median": 4.0}),
    case("cause found", "tti", {"a": times(impact_started="10:00", identified="10:30")}, {"median": 30.0}),
    case("mitigated", "ttm", {"a": times(impact_started="10:00", mitigated="10:45")}, {"median": 45.0}),
    case("fault to detection", "fault_to_detect", {"a": times(started="09:00", impact_started="10:00", detected="10:07")}, {"median": 67.0}),
    case("detection to resolution", "detected_to_resolved", {"a": times(detected="10:07", resolved="11:07")}, {"median": 60.0}),
    case("percentiles are interpolated", "ttr", {f"i{n}": lasting(n * 10) for n in range(1, 11)},
         {"n": 10, "median": 55.0, "q1": 32.5, "q3": 77.5, "p90": 91.0, "low": 10.0, "high": 100.0, "mean": 55.0}),
    case("no 90th percentile of nine", "ttr", {f"i{n}": lasting(n * 10) for n in range(1, 10)}, {"n": 9, "p90": None, "high": 90.0}),
    # Completion
    case("without a register it is a share of started ones", "completion",
         {"a": f"{SEV1}\nstatus: final", "b": f"{SEV1}\nstatus: draft", "c": f"{SEV1}", "d": f"severity: SEV-4\nstatus: final\n{END}"},
         {"n": 2, "finished": 1, "percent": 50.0, "by_register": 0, "registered": None},
         {"that do not say how far their postmortem is": 1, "that are less severe than the policy asks for": 1}),
    case("the young are not due", "completion",
         {"a": "severity: SEV-1\nstatus: draft\ntimes: {started: '2026-06-25T10:00:00Z', resolved: '2026-06-25T11:00:00Z'}"},
         {"n": 0, "percent": None, "not_yet_due": 1}, {"whose time is not yet up": 1}),
    case("excused", "completion", {"a": f"{SEV1}\nstatus: draft\nexempt: {{reason: the vendor's}}"}, {"n": 0}, {"excused from a postmortem": 1}),
    # Review
    case("days to draft, open ones wait", "time_to_draft",
         {"a": f"{END}\nstatus: final\ndrafted_at: 2026-05-06", "b": f"{END}\nstatus: final", "c": f"{DAY}\ndrafted_at: 2026-05-06"},
         {"n": 1, "median": 2.0, "waiting": 0}, {"for which nobody wrote down the day": 1, "without a day of their end": 1}),
    case("before the end is left out", "time_to_draft", {"a": f"{END}\ndrafted_at: 2026-05-03"}, {"n": 0},
         {"dated before the incident was over": 1}),
    case("the first of several meetings", "time_to_meeting", {"a": f"{END}\nmeetings: [2026-05-09, 2026-05-07]"}, {"n": 1, "median": 3.0}),
    case("without a meeting the start of the review", "time_to_meeting", {"a": f"{END}\nreview_started_at: 2026-05-06"}, {"median": 2.0}),
    case("unpublished waits with its age", "time_to_publish", {"a": f"{END}\nstatus: draft", "b": f"{END}\npublished_at: 2026-05-11"},
         {"n": 1, "median": 7.0, "waiting": 1, "oldest_waiting": 57}),
    case("the last item done", "time_to_complete", {"a": f"{items(item(status='done', completed='2026-05-14'), item(status='wont_do'))}\nstatus: final"},
         {"n": 1, "median": 10.0}),
    case("an open item waits", "time_to_complete", {"a": f"{items(item())}\nstatus: final"}, {"n": 0, "waiting": 1}),
    case("who came further came through every step", "funnel", {"a": f"{END}\npublished_at: 2026-05-11", "b": f"{END}\nstatus: draft", "c": END},
         {"n": 2, "over": 2, "begun": 2, "in_review": 1, "finished": 1, "published": 1}, {"that do not say how far their postmortem is": 1}),
    case("on time, late, missing", "policy",
         {"a": f"{SEV1}\npublished_at: 2026-05-11", "b": f"{SEV1}\npublished_at: 2026-05-12", "c": f"{SEV1}\nstatus: draft", "d": f"severity: SEV-3\n{END}"},
         {"n": 3, "on_time": 1, "late": 1, "missing": 1}),
    # Sharing
    case("both lists are needed", "participation",
         {"a": f"{DAY}\nparticipants: [{{name: A, attended: true}}, {{name: B, attended: true}}, {{name: C, attended: false}}]", "b": f"{DAY}\nparticipants: [A, B]"},
         {"n": 1, "attended": 2, "expected": 3, "percent": 66.7}, {"that do not say who was expected and who came": 1}),
    case("two people are no share", "participation", {"a": f"{DAY}\nparticipants: {{expected: [A, B], attended: [A]}}"}, {"n": 0, "percent": None},
         {"with fewer than 3 people expected": 1}),
    case("a stranger is nobody expected", "participation", {"a": f"{DAY}\nparticipants: {{expected: [A, B, C], attended: [A, Z]}}"}, {"attended": 1}),
    case("published, announced, linked", "sharing",
         {"a": f"{END}\nstatus: final\npublished_at: 2026-05-11\nannounced_at: 2026-05-12\nrelated: [b]", "b": f"{END}\nstatus: draft"},
         {"n": 1, "published_in_a_week": 1, "announced": 1, "linked": 1}, {"that are not finished": 1}),
    # Action items
    case("by the due day is on time, the day after is late", "on_time",
         {"a": items(item(due="2026-05-10", status="done", completed="2026-05-10"), item(text="y", due="2026-05-10", status="done", completed="2026-05-11"))},
         {"n": 2, "on_time": 1, "late": 1, "least_percent": 50.0, "most_percent": 50.0}),
    case("done on a day nobody knows gives a range", "on_time", {"a": items(item(due="2026-05-10", status="done"), item(text="y", due="2026-05-10"))},
         {"n": 2, "open": 1, "date_unknown": 1, "least_percent": 0.0, "most_percent": 50.0}),
    case("due today counts, due tomorrow does not yet", "on_time", {"a": items(item(due="2026-06-30"), item(text="y", due="2026-07-01"))}, {"n": 1, "open": 1},
         {"due later than the as-of day": 1}),
    case("no date and no intent are left out", "on_time", {"a": items(item(), item(text="y", due="2026-05-10", status="wont_do"), item(text="z", due="Sprint 14"))},
         {"n": 0, "least_percent": None}, {"without a due date": 2, "that will not be done": 1}),
    case("the first due date counts", "on_time", {"a": items(item(due="2026-06-20", due_original="2026-05-10", status="done", completed="2026-06-15"))},
         {"n": 1, "late": 1, "moved": 1, "moved_on_time": 1}),
    case("done of all that will be", "done", {"a": items(item(status="done"), item(text="y"), item(text="z", status="wont_do"))},
         {"n": 2, "done": 1, "percent": 50.0}, {"that will not be done": 1}),
    case("types", "kinds", {"a": items(item(type="prevent"), item(text="y")), "b": END}, {"n": 2, "documents": 1, "median_per_document": 2.0},
         {"incidents without any item": 1}),
    case("age from the end of the incident", "ages", {"a": items(item(), item(text="y", status="deferred"), item(text="z", status="done"))},
         {"n": 2, "open": 2, "median": 57.0, "older_than_60": 0}),
    case("opened, closed, left", "backlog",
         {"a": items(item(status="done", completed="2026-06-02"), item(text="y"), item(text="z", status="done"))}, {"n": 2, "opened": 2, "closed": 1, "net": 1},
         {"closed without a date of completion": 1}),
    case("put off", "deferred", {"a": items(item(deferrals=2), item(text="y", status="deferred"), item(text="z"))}, {"n": 2, "items": 2, "times": 3}),
    # Recurrence
    case("same service and cause within a year", "recurrence",
         {"a": "date: 2025-08-01\nservices: [api]\ncategory: bug", "b": f"{DAY}\nservices: [api, web]\ncategory: bug", "c": f"{DAY}\nservices: [api]\ncategory: config"},
         {"n": 3, "repeats": 1, "percent": 33.3}),
    case("366 days are too long ago, unknown matches nothing", "recurrence",
         {"a": "date: 2025-05-03\nservices: [api]\ncategory: bug", "b": f"{DAY}\nservices: [api]\ncategory: bug", "c": f"{DAY}\nservices: [api]\ncategory: unknown",
          "d": "date: 2026-05-05\nservices: [api]\ncategory: unknown"}, {"n": 1, "repeats": 0}, {"that name no service or no cause": 2}),
    case("365 days are not", "recurrence", {"a": "date: 2025-05-04\nservices: [api]\ncategory: bug", "b": f"{DAY}\nservices: [api]\ncategory: bug"}, {"repeats": 1}),
    case("its author says so", "recurrence", {"a": "date: 2024-05-04", "b": f"{DAY}\nrecurrence_of: a"}, {"n": 1, "repeats": 1}),
    case("two shared services are one repeat", "recurrence",
         {"a": "date: 2026-04-04\nservices: [api, web]\ncategory: bug", "b": f"{DAY}\nservices: [api, web]\ncategory: bug"}, {"n": 2, "repeats": 1}),
    # Budget, quality
    case("one objective in one quarter", "budget",
         {"a": f"{DAY}\nimpact: {{error_budget_pct: 60, slo: checkout}}", "b": f"{DAY}\nimpact: {{error_budget_pct: '50%', slo: checkout}}", "c": f"{DAY}\nservices: [api]"},
         {"n": 2, "over": 1, "most": 110.0}, {"that state no share of an error budget": 1}),
    case("objectives are never added", "budget",
         {"a": f"{DAY}\nservices: [api]\nimpact: {{error_budget_pct: 60}}", "b": f"{DAY}\nservices: [web]\nimpact: {{error_budget_pct: 60}}",
          "c": f"{DAY}\nimpact: {{error_budget_pct: 60}}"}, {"n": 2, "over": 0, "most": 60.0}, {"that name neither an objective nor a service": 1}),
    case("nobody", "services", {"a": f"{DAY}\nservices: [api, web]", "b": DAY}, {"n": 1, "services": 2}, {"that name no service": 1}),
    case("points that do not apply are left out", "checklist", {"a": DAY}, {"n": 1, "met": 0, "asked": 9}),
    case("fields", "health", {"a": DAY}, {"n": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("metric", "texts", "wanted", "gone", "options"), CASES)
def test_a_metric(metric, texts, wanted, gone, options):
    finding = found(texts, metric, settings(**options))
    assert numbers(finding, wanted) == wanted
    assert {reason: n for reason, n in left(finding).items() if reason in gone} == gone
    if metric in ("causes", "detection", "when", "services", "recurrence", "ttd", "ttr"):
        assert finding.n + sum(left(finding).values()) == len(found(texts, "frequency", settings(**options)).keys)


def test_every_metric_has_a_case():
    """The control: none is only computed and never looked at."""
    tested = {param.values[0] for param in CASES} | {"impact", "impact_of_actions"}
    assert set(insights(library({}), settings()).periods[0].findings) == tested


ROW = {"begun": date(2026, 5, 4), "ended": date(2026, 5, 4)}


def listed(*entries):
    return settings(register=Register("incidents.csv", entries))


def test_with_a_register_an_incident_without_a_file_is_seen():
    texts = {"a": f"{SEV1}\nstatus: final", "b": f"{SEV1}\nstatus: draft"}
    entries = [Entry(name, line, severity="SEV-1", level=1, **ROW) for line, name in enumerate("abcd", 2)]
    entries.append(Entry("e", 6, level=1, duplicate_of="a", **ROW))
    entries.append(Entry("f", 7, level=1, exempt="the vendor's", **ROW))
    entries.append(Entry("g", 8, level=4, **ROW))
    entries.append(Entry("h", 9, level=1, kind="near_miss", **ROW))
    finding = found(texts, "completion", listed(*entries))
    # a and its duplicate e are finished; b is a draft; c and d have no file
    assert (finding.n, finding.numbers["finished"], finding.numbers["written"], finding.numbers["percent"]) == (5, 2, 3, 40.0)
    assert left(finding) == {"that are less severe than the policy asks for": 1, "excused from a postmortem": 1}
    assert finding.tables["by severity"].rows == (("Sev 1", 5, 3, 2, 40.0, 100),)


def test_a_register_that_contradicts_the_files_is_a_problem():
    day = ROW["begun"]
    other = day.replace(day=9)
    chosen = listed(
        Entry("a", 2, level=2, **ROW), Entry("b", 3, level=1, begun=other, ended=other), Entry("c", 4, level=1, **ROW),
        Entry("d", 5, level=1, exempt="x", **ROW), Entry("e", 6, level=1, duplicate_of="a", **ROW), Entry("A", 7, level=1, begun=day.replace(day=5)),
    )  # fmt: skip
    problems = contradictions(library({"a": SEV1, "b": SEV1}, chosen), chosen)
    assert [(p.code, p.path, p.line) for p in problems] == [
        ("PM808", "incidents.csv", 2), ("PM808", "incidents.csv", 3), ("PM601", "incidents.csv", 4),
    ]  # fmt: skip
    assert contradictions(library({"a": SEV1}), settings()) == ()


def test_the_public_has_no_number_of_a_policy():
    public = insights(library({"a": SEV1}), settings(audience=Audience.PUBLIC))
    inside = insights(library({"a": SEV1}), settings())
    gone = set(inside.periods[0].findings) - set(public.periods[0].findings)
    assert {"completion", "policy", "on_time", "participation"} <= gone
    assert not any("target" in str(finding.numbers) for p in public.periods for finding in p.findings.values())


PAIR = "services: [api]\ncategory: bug"


def before_after(before: int, after: int, **more: str) -> dict[str, str]:
    texts = {f"b{n}": f"date: 2026-01-{n + 1:02d}\n{PAIR}" for n in range(before)}
    texts |= {f"c{n}": f"date: 2026-05-{n + 1:02d}\n{PAIR}" for n in range(after)}
    done = {"status": "done", "completed": "2026-03-02", "addresses": "[F1]"} | more
    return texts | {"origin": f"date: 2026-02-01\n{PAIR}\naction_items: [{item('fix it', **done)}]"}


@pytest.mark.parametrize(
    ("before", "after", "p", "enough"),
    [(6, 0, 0.031, 1), (5, 0, 0.062, 0), (3, 0, 0.25, 0), (8, 2, 0.109, 1), (12, 4, 0.077, 1), (0, 0, 1.0, 0)],
)  # fmt: skip
def test_before_and_after_leaves_out_the_incident_that_created_the_item(before, after, p, enough):
    chosen = settings(policy={"before_after": 120})
    texts = before_after(before, after) | {"early": f"date: 2020-01-01\n{PAIR}"}
    (row,) = found(texts, "impact_of_actions", chosen).tables["items"].rows
    names = ("incident", "item", "completed", "before", "days before", "after", "days after", "ratio", "low", "high", "p", "enough")
    got = dict(zip(names, row, strict=True))
    assert (got["before"], got["after"], got["days before"], got["days after"]) == (before, after, 120, 120)
    assert (round(got["p"], 2), got["enough"]) == (round(p, 2), enough)


@pytest.mark.parametrize(
    ("more", "reason"),
    [({"addresses": "[]"}, "they do not say which factor"), ({"completed": "null"}, "without a date of completion"), ({"completed": "2026-07-01"}, "too lately")],
)  # fmt: skip
def test_before_and_after_says_what_it_leaves_out(more, reason):
    finding = found(before_after(1, 1, **more), "impact_of_actions")
    assert finding.n == 0
    assert [reason in one for one in left(finding)] == [True]
