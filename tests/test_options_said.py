"""What options say that cannot be meant: two values for one thing, numbers of no unit, words that look like a value and are none."""

from datetime import date
from pathlib import Path

import pytest
from ground import run

from mkdocs_postmortems.settings import settings


def make(**options):
    return settings({"audience": "internal", **options}, folder=Path(), today=date(2026, 6, 30))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"timezone": 2}, "which may be hours or minutes"), ({"timezone": -5}, "'+02:00'"), ({"timezone": "CST"}, "write UTC, +09:00"),
        ({"levels": {"PM010": "error"}, "check": {"levels": {"broken-link": "off"}}}, "gives `PM010` another level than `check.levels`"),
        ({"levels": {"PM10": "error"}}, "did you mean `PM010`?"), ({"check": {"levels": {"PM10": "error"}}}, "option `check.levels` names"),
        ({"check": {"levels": 5}}, "option `check.levels` is not a map"), ({"severities": {"Bad": 1, "bad": 2}}, "gives `bad` two levels"),
        ({"check": {"language": "banana split"}}, "write `en`, the code of another one, or `off`"), ({"policy": {"required": -1}}, "unknown severity `-1`"),
        ({"views": {"mine": {"query": "tag:dns", "public": "yes please"}}}, "option `views.mine.public` is neither true nor false"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_said(options, said):
    """Once, as an error, with what would be right."""
    [found] = make(**options)[1]
    assert said in str(found)
    assert (found.code, found.level, bool(found.right)) == ("PM902", "error", True)


@pytest.mark.parametrize(
    "options",
    [
        {"timezone": 120}, {"timezone": 0}, {"timezone": "+2"}, {"timezone": "CET"}, {"levels": {"PM010": "error"}, "check": {"levels": {"PM010": "error"}}},
        {"severities": {"Bad": 1, "bad": 1}}, {"check": {"language": "de"}}, {"check": {"language": "pt-BR"}}, {"check": {"language": False}},
        {"policy": {"required": "none"}}, {"policy": {"required": 0}}, {"views": {"mine": {"query": "tag:dns", "public": True}}},
    ],
)  # fmt: skip
def test_what_can_be_meant_is_taken(options):
    """The control."""
    assert make(**options)[1] == ()


def test_a_view_that_says_yes_in_other_words_stays_at_home():
    """What is no yes opens nothing."""
    said = {"views": {"mine": {"query": "tag:dns", "public": "yes please"}}}
    assert "mine" not in settings({"audience": "public", **said}, folder=Path(), today=date(2026, 6, 30))[0].views


SITE = {
    "mkdocs.yml": "site_name: A\nplugins:\n  postmortems: {source: pm, audience: internal, timezone: UTC, %s}\n",
    "docs/index.md": "# A\n",
    "pm/a.md": "---\ntitle: Queue stood still\ndate: 2026-01-02\n---\nText\n",
}


@pytest.mark.parametrize(
    ("option", "stops"),
    [
        ("fields: {severity: text}", True), ('views: {mine: {query: "tag:dns", columns: [severty]}}', True),
        ("fields: {tier: text}", False), ('views: {mine: {query: "tag:dns", columns: [severity]}}', False),
    ],
)  # fmt: skip
def test_what_only_queries_know_of_an_option_stops_the_build_too(tree, option, stops):
    """An error of the configuration is one, whoever sees it; nothing is half done."""
    built = run("mkdocs", tree({**SITE, "mkdocs.yml": SITE["mkdocs.yml"] % option}))
    assert (built.code == 1, "[PM902]" in built.log, not built.site.exists()) == (stops,) * 3, built.log
