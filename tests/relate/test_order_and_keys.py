"""Which name each postmortem has in the library, and in which order they stand."""

from mkdocs_postmortems.model.record import Fact
from mkdocs_postmortems.relate import library


def _keys(views, settings):
    return [i.key for i in library(tuple(views), (), settings)[0].incidents]


def test_newest_first_undated_last_ties_by_key(view, options):
    views = [
        view("b"), view("a"), view("old", date="2020-05-01"), view("y", date="2026-01-02"), view("x", date="2026-01-02"),
        view("noon", times={"started": "2026-01-02T12:00+00:00"}), view("naive", times={"started": "2026-01-02T11:00"}),
    ]  # fmt: skip
    assert _keys(views, options()) == ["noon", "naive", "x", "y", "old", "a", "b"]


def test_impact_goes_before_fault_before_date(view, options):
    whole, _ = library(
        (view("a", date="2026-01-03", times={"started": "2026-01-02T10:00", "impact_started": "2026-01-02T11:00"}),), (), options()
    )
    assert str(whole.incidents[0].started) == "2026-01-02 11:00:00"


def test_neighbours_follow_the_order(view, options):
    whole, _ = library((view("a", date="2026-01-01"), view("b", date="2026-01-02"), view("c")), (), options())
    assert [(i.newer, i.key, i.older) for i in whole.incidents] == [("", "b", "a"), ("b", "a", ""), ("", "c", "")]


def test_two_written_ids_are_a_problem_and_both_are_kept(view, options):
    facts = (Fact("id", "PM-1", "PM-1", 3, "front matter"),)
    views = (view("PM-1", path="x.md", facts=facts), view("pm-1", path="y.md", facts=facts), view("pm-1-2", path="z.md"))
    whole, problems = library(views, (), options())
    assert sorted(whole.by_key) == ["PM-1", "pm-1-2", "pm-1-3"]
    assert [str(p) for p in problems] == ["y.md:3: the id `pm-1` is already that of x.md, give one of the two another id [PM211]"]


def test_two_files_of_one_stem_are_no_problem(view, options):
    whole, problems = library((view("index", path="a/index.md"), view("index", path="b/index.md")), (), options())
    assert (sorted(whole.by_key), problems) == (["index", "index-2"], ())


def test_one_number_in_two_file_names_is_a_warning(view, options):
    """A reference to it has two answers, as `doctor` says too; the number alone is the id, and each file keeps a page."""
    facts = (Fact("id", "PM-12", "PM-12", 0, "file name"),)
    views = (
        view("PM-12", path="PM-12-pool.md", facts=facts),
        view("PM-12", path="b/pm-12-copy.md", facts=facts),
        view("index", path="index.md"),
    )
    whole, problems = library(views, (), options())
    assert len(whole.by_key) == 3
    [told] = problems
    assert (told.code, told.level.value, told.path) == ("PM211", "warning", "b/pm-12-copy.md")
    assert "PM-12-pool.md" in told.what


def test_a_written_id_goes_before_one_from_a_file_name(view, options):
    written = view("pm-1", path="z.md", facts=(Fact("id", "pm-1", "pm-1", 2, "front matter"),))
    whole, problems = library((view("pm-1", path="a/pm-1.md"), written), (), options())
    assert (whole.by_key["pm-1"].view.path, problems) == ("z.md", ())


def test_a_view_without_an_id_is_named_by_its_file(view, options):
    assert _keys([view("", path="x/outage.md")], options()) == ["outage"]
