"""What postmortems are grouped by, under which label and address, and what stands beside it."""

from dataclasses import replace
from datetime import date

from mkdocs_postmortems.model.library import FACETS
from mkdocs_postmortems.model.record import Severity, Term
from mkdocs_postmortems.model.settings import Service
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.relate import library


def _groups(views, settings, facet):
    return library(tuple(views), (), settings)[0].groups[facet]


def test_spellings_of_one_name_are_one_group_under_the_most_frequent_label(view, options):
    names = ("Artifact Caching Proxy", "artifact-caching-proxy", "artifact_caching_proxy", "Artifact Caching Proxy")
    [group] = _groups([view(f"a{n}", services=(name,)) for n, name in enumerate(names)], options(), "service")
    assert (group.value, group.label, group.slug, len(group.keys)) == (
        "artifact-caching-proxy",
        "Artifact Caching Proxy",
        "artifact-caching-proxy",
        4,
    )


def test_every_script_has_an_address_and_no_two_share_one(view, options):
    names = ("決済 サービス", "c++", "c#", "C", "🔥", "index", "データベース")
    found = _groups([view("a", services=names)], options(), "service")
    assert {g.label: g.slug for g in found} == {
        "決済 サービス": "決済-サービス", "C": "c", "c#": "c-2", "c++": "c-3", "🔥": "service", "index": "index-2", "データベース": "データベース",
    }  # fmt: skip


def test_the_catalogue_joins_aliases_and_adds_owners(view, options):
    catalogue = Service("checkout", aliases=("cart", "Kasse"), owners=("payments",), public_name="Shop")
    views = [view("a", services=("Cart",)), view("b", services=("checkout", "kasse")), view("c", services=("Shop",))]
    [group] = _groups(views, options(catalogue), "service")
    assert (group.label, group.keys, group.owners) == ("checkout", ("a", "b", "c"), ("payments",))


def test_for_the_public_an_alias_gives_away_neither_name_nor_owner(view, options):
    shown = Service("checkout-core", aliases=("cart",), owners=("payments",), public_name="Shop")
    hidden = Service("ledger-core", aliases=("books",), owners=("finance",))
    settings = options(shown, hidden, audience=Audience.PUBLIC)
    found = _groups([view("a", services=("cart", "books"))], settings, "service")
    assert {(g.label, g.owners) for g in found} == {("Shop", ()), ("books", ())}


def test_an_unknown_service_is_a_problem_only_where_there_is_a_catalogue(view, options):
    views = (replace(view("a", services=("chekout",)), origin="a.md"),)
    assert library(views, (), options())[1] == ()
    [found] = library(views, (), options(Service("checkout")))[1]
    assert (found.code, found.path, found.right) == ("PM805", "a.md", "did you mean `checkout`?")
    unnamed = (replace(views[0], origin=""),)
    assert library(unnamed, (), options(Service("checkout")))[1] == (), "no file in which it could be corrected"


def test_severities_are_grouped_by_level_worst_first_unknown_last(view, options):
    labels = [Severity(2, "SEV-2"), Severity(2, "SEV-2"), Severity(2, "major"), Severity(1, "P1"), Severity(None, "SEV-?")]
    found = _groups([view(f"a{n}", severity=s) for n, s in enumerate(labels)], options(), "severity")
    assert [(g.value, g.label, len(g.keys)) for g in found] == [("1", "P1", 1), ("2", "SEV-2", 3), ("sev-?", "SEV-?", 1)]


def test_categories_of_the_user_go_before_the_common_ones(view, options):
    views = [
        view("a", category=Term("", "Gremlins")),
        view("b", category=Term("configuration", "config")),
        view("c", category=Term("", "imp")),
    ]
    plain = _groups(views, options(), "category")
    assert {(g.value, g.label) for g in plain} == {("configuration", "configuration"), ("gremlins", "Gremlins"), ("imp", "imp")}
    own = _groups(views, options(categories={"Magic": ("gremlins", "imp"), "Settings": ("config",)}), "category")
    assert {(g.value, g.label, g.keys) for g in own} == {("magic", "Magic", ("a", "c")), ("settings", "Settings", ("b",))}


def test_a_trigger_is_a_group_only_where_it_is_a_name(view, options):
    long = "A change to the connection limits was pushed to every region at once without a canary."
    views = [view("a", trigger="Config push."), view("b", trigger="config push"), view("c", trigger=long)]
    assert [(g.value, g.keys) for g in _groups(views, options(), "trigger")] == [("config-push", ("a", "b"))]


def test_groups_stand_by_size_and_years_newest_first(view, options):
    views = [
        view("a", tags=("x", "y"), date="2024-01-01"),
        view("b", tags=("y",), date="2026-01-01"),
        view("c", tags=("w",), date="2024-02-01"),
    ]
    assert [g.value for g in _groups(views, options(), "tag")] == ["y", "w", "x"]
    assert [(g.value, g.keys) for g in _groups(views, options(), "year")] == [("2026", ("b",)), ("2024", ("c", "a"))]


def test_what_stands_together_twice_is_named(view, options):
    views = [view(f"a{n}", services=("api",), tags=("dns",), category="network") for n in range(3)] + [
        view("b", services=("api",), tags=("once",))
    ]
    [group] = _groups(views, options(), "service")
    assert [(t.facet, t.value, t.count) for t in group.together] == [("tag", "dns", 3), ("category", "network", 3)]


def test_months_end_with_the_as_of_date(view, options):
    views = [
        view("a", tags=("x",), date="2026-02-28"),
        view("b", tags=("x",), date="2025-03-01"),
        view("c", tags=("x",), date="2025-02-28"),
        view("d", tags=("x",)),
    ]
    [group] = _groups(views, options(as_of=date(2026, 2, 1)), "tag")
    assert (group.months[0], group.months[-1], len(group.months), sum(n for _, n in group.months)) == (
        ("2025-03", 1),
        ("2026-02", 1),
        12,
        2,
    )


def test_every_facet_is_there_also_when_nothing_is(options):
    assert dict(library((), (), options())[0].groups) == dict.fromkeys(FACETS, ())
