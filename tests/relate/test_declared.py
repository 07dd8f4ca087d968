"""Relations authors declared: found under any name, seen from both ends, reported where they lead nowhere."""

import pytest
from small_views import EMPTY

from mkdocs_postmortems.model.library import Aside
from mkdocs_postmortems.model.record import Record, Relation
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.relate import library
from mkdocs_postmortems.relate.declared import MIRROR

SPELLINGS = (
    "PM-2025-003", "pm-2025-003", "[[PM-2025-003]]", "[[pm-2025-003|that one]]", "[[PM-2025-003#impact]]", "../2025/003-pool.md",
    "../2025/003-pool", "2025/003-pool.md", "/2025/003-pool.md", "../2025/003-pool.md#timeline", "[text](../2025/003-pool.md)", "003-pool",
    "003-pool.md", "Pool Ran Dry", "postmortems/2025/003-pool", "https://wiki.example/postmortems/2025/003-pool/", "../2025/003%2Dpool.md",
)  # fmt: skip


@pytest.fixture
def old(view):
    return view("PM-2025-003", path="2025/003-pool.md", title="Pool ran dry")


def _declared(whole):
    return {(i.key, r.kind, r.key) for i in whole.incidents for r in i.related if r.how == "declared"}


@pytest.mark.parametrize("target", SPELLINGS)
def test_a_postmortem_is_found_under_every_name_it_has(target, old, view, options):
    new = view("PM-2026-001", path="2026/001-again.md", relations=(("related", target),))
    whole, problems = library((old, new), (), options())
    assert problems == ()
    assert _declared(whole) == {("PM-2026-001", "related", "PM-2025-003"), ("PM-2025-003", "related", "PM-2026-001")}


def test_the_id_at_the_head_of_a_file_name_is_a_name(view, options):
    views = (view("x", path="INC-12-disk-full.md"), view("y", relations=(("related", "INC-12"),)))
    assert ("y", "related", "x") in _declared(library(views, (), options())[0])


def test_a_folder_that_holds_one_postmortem_is_a_name(view, options):
    views = (view("x", path="2025/disk/README.md"), view("y", path="2026/net/README.md", relations=(("related", "../../2025/disk/"),)))
    assert ("y", "related", "x") in _declared(library(views, (), options())[0])


@pytest.mark.parametrize("kind", MIRROR)
def test_the_other_end_sees_the_mirrored_kind(kind, old, view, options):
    new = view("b", relations=((kind, "PM-2025-003"),))
    whole, _ = library((old, new), (), options())
    assert _declared(whole) == {("b", kind, "PM-2025-003"), ("PM-2025-003", MIRROR[kind], "b")}


def test_a_better_word_replaces_plain_related(view, options):
    views = (view("a", relations=(("related", "b"), ("recurrence_of", "b"))), view("b", relations=(("related", "a"),)))
    assert _declared(library(views, (), options())[0]) == {("a", "recurrence_of", "b"), ("b", "recurred_as", "a")}


def test_a_broken_relation_names_file_and_line(view, options):
    _, [found] = library((view("a", relations=(("related", "a"), ("same_cause", "[[PM-2099-001]]"))),), (), options())
    assert str(found) == "a.md:2: `[[PM-2099-001]]` names no postmortem of the library, write the id or the path of one [PM806]"


def test_a_name_of_two_postmortems_is_a_problem(view, options):
    views = (view("x", title="Disk full"), view("y", title="Disk full"), view("a", relations=(("related", "disk full"),)))
    whole, [found] = library(views, (), options())
    assert (found.code, found.line, _declared(whole)) == ("PM806", 1, set())


@pytest.mark.parametrize(
    "target", ["https://status.example/1", "../../src/app.py", "img/pool.png", "README.md", "", "mailto:a@example.org"]
)
def test_what_is_no_postmortem_is_no_broken_relation(target, view, options):
    views = (view("a", path="2026/a.md", relations=(("related", target),)),)
    assert library(views, (Aside("2026/README.md", "an index page"),), options())[1] == ()


def test_a_circle_of_relations_ends(view, options):
    views = tuple(view(name, relations=(("caused_by", after),)) for name, after in ("ab", "bc", "ca"))
    assert len(_declared(library(views, (), options())[0])) == 6


def test_a_plain_link_in_the_text_relates_where_it_can_and_is_never_broken(view, options):
    linked = Record("a", "A", relations=(Relation("b.md", "related", 3, origin="link"), Relation("gone.md", "related", 4, origin="link")))
    whole, problems = library((View("a.md", "p/a", linked, EMPTY), view("b")), (), options())
    assert (problems, ("b", "related", "a") in _declared(whole)) == ((), True)
