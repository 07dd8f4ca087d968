"""Where an option stands: the file that gives it and its line, so that nobody has to search for it."""

from datetime import date

import pytest
from ground import write

from mkdocs_postmortems.settings import placed, settings

BASE = """site_name: T
plugins:
  search: {}
  postmortems:
    audience: internal
    date_order: ymd
    policy:
      draft: soon
    views:
      mine: {title: A}
      other:
        query: tag:dns
        columns: {a: b}
    hook: !!python/name:os.path
"""


def told(folder, name, **options):
    found = settings({"audience": "internal", **options}, folder=folder, today=date(2026, 6, 30))[1]
    return [f"{one.path}:{one.line}" for one in placed(found, folder / name)]


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ({"date_order": "ymd"}, "mkdocs.yml:6"), ({"policy": {"draft": "soon"}}, "mkdocs.yml:8"), ({"views": {"mine": {"title": "A"}}}, "mkdocs.yml:9"),
        ({"views": {"other": {"query": "tag:dns", "columns": {"a": "b"}}}}, "mkdocs.yml:13"), ({"title": 5}, ":0"), ({"hook": 1}, "mkdocs.yml:14"),
    ],
)  # fmt: skip
def test_the_line_of_an_option_is_named(tmp_path, options, place):
    """Of the deepest key; none where the option came from somewhere else."""
    write(tmp_path, {"mkdocs.yml": BASE})
    assert told(tmp_path, "mkdocs.yml", **options) == [place]


def test_a_file_that_inherits_names_the_one_that_says_it(tmp_path):
    """The nearer one first."""
    write(tmp_path, {"mkdocs.yml": BASE, "mkdocs.public.yml": "INHERIT: mkdocs.yml\nplugins:\n  postmortems: {title: 5}\n"})
    assert told(tmp_path, "mkdocs.public.yml", title=5, date_order="ymd") == ["mkdocs.public.yml:3", "mkdocs.yml:6"]


@pytest.mark.parametrize(
    "text", ["plugins: [", "- a", "", "plugins: [search, {postmortems: }]", "INHERIT: mkdocs.yml\n", "INHERIT: gone.yml\n"]
)
def test_a_file_without_places_gives_none(tmp_path, text):
    """And is no reason to stop."""
    write(tmp_path, {"mkdocs.yml": text})
    assert told(tmp_path, "mkdocs.yml", title=5) == [":0"]
    assert placed((), None) == ()


def test_plugins_may_be_a_list(tmp_path):
    """As most sites write them."""
    write(tmp_path, {"mkdocs.yml": "plugins:\n  - search\n  - postmortems:\n      title: 5\n"})
    assert told(tmp_path, "mkdocs.yml", title=5) == ["mkdocs.yml:4"]
