"""Suggestions: what is worth reading beside an incident, why in words, and when nothing is."""

from mkdocs_postmortems.relate import library


def _shared(views, settings, key):
    whole, _ = library(tuple(views), (), settings)
    return [(r.key, r.reasons) for r in whole.by_key[key].related if r.how == "shared"]


def _crowd(view, n=58, **parts):
    """Incidents that have nothing in common with any other."""
    return [view(f"z{i}", services=(f"s{i}",), tags=(f"t{i}",), **parts) for i in range(n)]


def test_reasons_are_words(view, options):
    views = [
        *_crowd(view),
        view("a", services=("checkout", "cart"), category="configuration", tags=("rollback", "dns")),
        view("b", services=("Checkout",), category="configuration", tags=("rollback",)),
        view("c", category="configuration", date="2026-01-01"),
    ]
    assert _shared(views, options(), "b") == [
        ("a", ("same service Checkout", "3 of 61 incidents share cause configuration", "both tagged rollback")),
        ("c", ("3 of 61 incidents share cause configuration",)),
    ]


def test_a_rare_tag_goes_before_a_common_service(view, options):
    views = [view(f"z{i}", services=("api",)) for i in range(30)] + _crowd(view, 40)
    views += [view("a", services=("api",), tags=("split-brain",)), view("b", tags=("split-brain",)), view("c", services=("api",))]
    assert _shared(views, options(), "a")[0][0] == "b"


def test_nothing_is_shown_rather_than_noise(view, options):
    everywhere = [view(f"z{i}", services=("platform",), category="unknown", tags=("incident",)) for i in range(20)]
    assert _shared(everywhere, options(), "z3") == []
    control = [*everywhere, view("a", services=("dns",)), view("b", services=("dns",))]
    assert [key for key, _ in _shared(control, options(), "a")] == ["b"]


def test_one_widespread_category_or_tag_alone_is_no_reason(view, options):
    views = [view(f"z{i}", category="network" if i % 3 else "capacity", tags=("dns",) if i % 3 else ()) for i in range(60)]
    assert _shared(views, options(), "z1") == []


def test_at_most_five_the_newest_of_equals_first(view, options):
    views = _crowd(view) + [view(f"a{n}", services=("api",), date=f"2026-01-{n + 10}") for n in range(8)]
    assert [key for key, _ in _shared(views, options(), "a0")] == ["a7", "a6", "a5", "a4", "a3"]


def test_not_related_hides_both_ways_and_declared_is_not_said_twice(view, options):
    views = [
        *_crowd(view),
        view("a", services=("api",), relations=(("not_related", "b"), ("same_cause", "c"))),
        view("b", services=("api",)),
        view("c", services=("api",)),
    ]
    assert _shared(views, options(), "a") == []
    assert [key for key, _ in _shared(views, options(), "b")] == ["c"]
    whole, _ = library(tuple(views), (), options())
    assert [(r.key, r.how) for r in whole.by_key["c"].related] == [("a", "declared"), ("b", "shared")]


def test_recurrence_counts_earlier_ones_of_a_year(view, options):
    same = {"services": ("api", "web"), "category": "network"}
    views = [
        view("a", date="2024-01-01", **same), view("b", date="2025-12-01", **same), view("c", date="2026-01-01", services=("web",), category="network"),
        view("miss", date="2026-01-02", kind="near_miss", **same), view("d", date="2026-01-03", **same), view("e", date="2026-01-04", services=("api",)),
        view("u", date="2026-01-05", services=("api",), category="unknown"), view("twin", date="2026-01-02", relations=(("duplicate_of", "d"),), **same),
    ]  # fmt: skip
    whole, _ = library(tuple(views), (), options())
    assert {i.key: i.recurrence for i in whole.incidents if i.recurrence} == {"c": 1, "d": 2}


def test_what_most_incidents_have_is_no_reason(view, options):
    views = [view(f"z{i}", services=("platform",) if i % 5 < 3 else ()) for i in range(30)]
    assert _shared(views, options(), "z0") == []
    control = [view(f"z{i}", services=("platform",) if i % 5 < 2 else ()) for i in range(30)]
    assert len(_shared(control, options(), "z0")) == 5
