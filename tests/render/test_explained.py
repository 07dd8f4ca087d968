"""Words of the insights page lead to the glossary where they first stand, and the glossary has a place for each of them."""

import re

import pytest
from lxml import html

from mkdocs_postmortems.model.measures import MEASURES
from mkdocs_postmortems.model.metrics import METRICS
from mkdocs_postmortems.render.insight.explained import Explained
from mkdocs_postmortems.render.insight.singular import singular

SENTENCES = [
    ("The median is 2 h, the medians are many.", [("median", "term-median")]),
    ("A mean by any means; a meaningful demean.", [("mean", "term-mean")]),
    ("dashed: 90th percentile, from 10 on. n = 28.", [("90th percentile", "term-percentile"), ("n", "term-n")]),
    ("between 0% and 75% were done on time", [("between 0% and 75%", "term-share"), ("done on time", "metric-on_time")]),
    ("3 of 4 repeat an earlier one", [("repeat", "metric-recurrence")]),
    ("Time to resolve", [("Time to resolve", "metric-ttr")]),
    ("<b> & nothing to explain", []),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_the_first_place_of_a_word_is_a_link(text, wanted):
    explained = Explained("glossary/index", METRICS)
    made = html.fragment_fromstring(str(explained(text)), create_parent="p")
    assert made.text_content() == text
    assert [(a.text, a.get("href")) for a in made.iter("a")] == [(word, f"md:glossary/index#{anchor}") for word, anchor in wanted]
    assert "<a" not in explained(text)


def test_an_edition_without_a_number_does_not_explain_it():
    kept = Explained("g", [one for one in METRICS if one.audience == "public"])
    assert "<a" not in kept("Incidents that owe a postmortem, done on time.")
    assert "<a" in kept("They repeat.")


def test_every_word_stands_in_the_glossary_of_both_editions(sites):
    for site in sites.values():
        ids = set(html.parse(str(site / "glossary/index.html")).xpath("//@id"))
        assert {f"term-{one.id}" for one in MEASURES} <= ids
        for page in ("insights", "insights/all"):
            if not (site / page / "index.html").exists():
                continue
            links = html.parse(str(site / page / "index.html")).xpath("//article//a[contains(@href, 'glossary/#')]")
            anchors = [a.get("href").partition("#")[2] for a in links]
            assert {"term-median", "term-percentile", "metric-recurrence"} <= set(anchors)
            assert set(anchors) <= ids
            told = [a.get("href") for a in links if a.getparent().tag != "li"]
            assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("that end before they begin", "that ends before it begins"),
        ("that do not say how they were noticed", "that does not say how it was noticed"),
        ("without a day of their end", "without a day of its end"),
        ("incidents without any item", "incident without any item"),
        ("of incidents without a date", "of incidents without a date"),
        ("with fewer than 3 people expected", "with fewer than 3 people expected"),
        ("whose time is not yet up", "whose time is not yet up"),
    ],
)
def test_reasons_in_the_singular(many, one):
    assert singular(many) == one
    assert not re.search(r"\b(?:they|their|are)\b", one)
