"""Laws that hold for every library, whatever its postmortems say."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import settings as budget
from hypothesis import strategies as st
from small_views import EMPTY

from mkdocs_postmortems.model.library import FACETS
from mkdocs_postmortems.model.record import MILESTONES, Action, Moment, Record, Relation, Severity, Term
from mkdocs_postmortems.model.settings import Service, Settings
from mkdocs_postmortems.model.terms import RELATION_KINDS, Audience
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.relate import library
from mkdocs_postmortems.relate.declared import MIRROR
from mkdocs_postmortems.relate.spelling import canonical

OPTIONS = Settings(Audience.INTERNAL, date(2026, 6, 30), services=(Service("api", aliases=("gateway",)),), categories={"magic": ("imp",)})
WORDS = st.sampled_from(["api", "API", "Gate Way", "gateway", "web-shop", "Web Shop", "決済", "c++", "c#", "🔥", "index"])
NAMES = st.sampled_from(["PM-1", "pm-1", "PM-1-2", "PM-2", "report", "", "障害-1"])
ZONES = st.sampled_from([None, UTC, timezone(timedelta(hours=9)), timezone(timedelta(hours=-14))])
DATES = st.dates(date(2020, 1, 1), date(2027, 1, 1)) | st.just(date.min) | st.just(date.max)
NAIVE = st.datetimes(datetime.fromisoformat("2025-01-01"), datetime.fromisoformat("2026-12-31"))
TIMES = st.builds(lambda at, zone: at.replace(tzinfo=zone), NAIVE, ZONES)
MOMENTS = st.builds(
    Moment,
    TIMES | DATES | st.sampled_from([datetime.fromisoformat("0001-01-01"), datetime.max.replace(tzinfo=UTC)]),
    st.just("x"),
    st.just(1),
)
TARGETS = st.sampled_from(["PM-1", "[[pm-2]]", "0.md", "../1.md", "gone", "https://x.example/1/", "Title", "#", "/", "..", "%"])
RECORDS = st.builds(
    Record,
    id=NAMES,
    title=st.sampled_from(["Title", "title", ""]),
    kind=st.sampled_from(["incident", "near_miss", ""]),
    status=st.none() | st.builds(Term, st.sampled_from(["final", ""]), st.sampled_from(["Final", "odd", ""])),
    severity=st.none() | st.builds(Severity, st.none() | st.integers(0, 5), st.sampled_from(["SEV-1", "", "?"])),
    services=st.lists(WORDS, max_size=4).map(tuple),
    category=st.none() | st.builds(Term, st.sampled_from(["", "unknown", "network"]), st.sampled_from(["imp", "net", ""])),
    tags=st.lists(WORDS, max_size=4).map(tuple),
    teams=st.lists(WORDS, max_size=2).map(tuple),
    trigger=st.sampled_from(["", "config push", "long " * 40]),
    date=st.none() | DATES,
    times=st.dictionaries(st.sampled_from(MILESTONES), MOMENTS, max_size=5),
    actions=st.lists(
        st.builds(Action, st.just("x"), st.just(1), due=st.none() | DATES, status=st.sampled_from(["open", "done"])), max_size=3
    ).map(tuple),
    relations=st.lists(
        st.builds(Relation, TARGETS, st.sampled_from([*RELATION_KINDS, "superseded_by", "odd"]), st.just(1)), max_size=3
    ).map(tuple),
)
VIEWS = st.lists(RECORDS, max_size=7).map(lambda rs: tuple(View(f"{n}.md", f"p/{n}", r, EMPTY) for n, r in enumerate(rs)))


@given(VIEWS, st.randoms(use_true_random=False))
@budget(max_examples=60, deadline=None)
def test_the_order_of_the_input_does_not_matter(views, random):
    shuffled = list(views)
    random.shuffle(shuffled)
    assert library(tuple(shuffled), (), OPTIONS) == library(views, (), OPTIONS)


@given(VIEWS)
@budget(max_examples=120, deadline=None)
def test_nothing_is_lost_and_every_name_is_its_own(views):
    whole, _ = library(views, (), OPTIONS)
    assert sorted(i.view.path for i in whole.incidents) == sorted(v.path for v in views)
    assert set(whole.by_key) == {i.key for i in whole.incidents}
    assert len({i.key.casefold() for i in whole.incidents}) == len(views)
    assert all(whole.by_key[i.older].newer == i.key for i in whole.incidents if i.older)
    assert len(whole.tasks) == sum(len(v.record.actions) for v in views)
    assert len({(t.incident, t.number) for t in whole.tasks}) == len(whole.tasks)


@given(VIEWS)
@budget(max_examples=120, deadline=None)
def test_relations_are_symmetric_and_lead_somewhere(views):
    whole, _ = library(views, (), OPTIONS)
    edges = {(i.key, r.kind, r.key) for i in whole.incidents for r in i.related if r.how == "declared"}
    assert edges == {(there, MIRROR[kind], here) for here, kind, there in edges}
    for incident in whole.incidents:
        shown = [r.key for r in incident.related]
        assert incident.key not in shown
        assert set(shown) <= set(whole.by_key)
        suggested = [r for r in incident.related if r.how == "shared"]
        assert len(suggested) <= 5
        assert all(r.reasons and r.score > 0 for r in suggested)
        assert not {r.key for r in suggested} & {r.key for r in incident.related if r.how == "declared"}
        assert all(a.score >= b.score for a, b in pairwise(suggested))


@given(VIEWS)
@budget(max_examples=120, deadline=None)
def test_a_group_holds_exactly_the_incidents_with_its_value(views):
    whole, _ = library(views, (), OPTIONS)
    order = {i.key: n for n, i in enumerate(whole.incidents)}
    assert tuple(whole.groups) == FACETS
    for facet, groups in whole.groups.items():
        assert len({g.value for g in groups}) == len({g.slug for g in groups}) == len(groups)
        assert all(g.facet == facet and g.keys and g.label and g.slug for g in groups)
        assert all(list(g.keys) == sorted(set(g.keys), key=order.__getitem__) for g in groups)
        assert all(sum(n for _, n in g.months) <= len(g.keys) for g in groups)
        assert all(t.count <= len(g.keys) and (t.facet, t.value) != (facet, g.value) for g in groups for t in g.together)
    alias = {"gateway": "api"}
    for incident in whole.incidents:
        said = {alias.get(canonical(s), canonical(s)) for s in incident.view.record.services}
        assert {g.value for g in whole.groups["service"] if incident.key in g.keys} == said
        assert sum(incident.key in g.keys for g in whole.groups["year"]) == (incident.started is not None)


@given(VIEWS)
@budget(max_examples=60, deadline=None)
def test_intervals_are_never_negative_and_lateness_never_counts_what_is_closed(views):
    whole, _ = library(views, (), OPTIONS)
    assert all(m >= 0 for i in whole.incidents for m in i.minutes.values())
    assert not any(t.overdue for t in whole.tasks if t.action.closed or t.action.due is None)
    assert [t.overdue for t in whole.tasks] == sorted((t.overdue for t in whole.tasks), reverse=True)
