"""Trial: links that authors wrote are held out, looked for, and counted beside simpler ways of choosing."""

from datetime import date

import pytest
from ground import CORPORA
from small_views import make

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.relate import trial

SETTINGS = Settings(Audience.INTERNAL, date(2026, 6, 30))
PAIRS = ("replication slot", "certificate expiry", "kafka lag", "quota exhausted", "dns resolver", "cache stampede")


def linked(link="", later="same trouble with the {words} once more", relation=True):
    """Six pairs, each an earlier and a later postmortem; the later one names the earlier one."""
    views = []
    for n, words in enumerate(PAIRS):
        views.append(make(f"PM-2025-0{n}", title=f"A{n}", body=f"trouble with the {words}", date=f"2025-0{n + 1}-01"))
        said = later.format(words=words) + link.format(id=f"PM-2025-0{n}", words=words)
        names = (("same_cause", f"PM-2025-0{n}"),) if relation else ()
        views.append(make(f"PM-2026-0{n}", title=f"B{n}", body=said, date=f"2026-0{6 - n}-01", relations=names))
    return tuple(views)


def rows(made):
    return {row.method: row for row in made.rows}


def test_links_are_found_by_words():
    made = trial(linked(), (), SETTINGS)
    assert (made.incidents, made.links, made.asked_past, made.asked_every) == (12, 6, 6, 12)
    found = rows(made)
    assert (found["words alone"].past.recall, found["words alone"].past.rank) == (1, 1)
    assert (found["related (words and values)"].every.hit, found["related (words and values)"].every.rank) == (1, 1)
    assert found["recency"].past.rank < 0.5
    assert found["chance"].past.recall < 1


@pytest.mark.parametrize(
    "link",
    [
        "\n[the {words}](a.md)",
        "\n[[{id}]] the {words}",
        "\nas in {id}: the {words}",
        "\nhttps://a.example/{words}",
        "\n2025-01-01-the {words}",
    ],
)
def test_a_line_that_gives_the_link_away_is_not_looked_at(link):
    """Control: without the guard the words of that line would find it."""
    later = "nothing of that kind"
    assert rows(trial(linked(link, later), (), SETTINGS))["words alone"].past.rank < 1
    plain = (
        link.replace("[the {words}](a.md)", "the {words}")
        .replace("{id}", "before")
        .replace("[[", "")
        .replace("://", " ")
        .replace("2025-01-01-", "")
    )
    assert rows(trial(linked(plain, later), (), SETTINGS))["words alone"].past.rank == 1


def test_an_id_in_the_prose_is_a_link():
    made = trial(linked("\nas in {id}", relation=False), (), SETTINGS)
    assert made.links == 6
    assert trial(linked(relation=False), (), SETTINGS).links == 0


def test_nothing_to_ask():
    made = trial((), (), SETTINGS)
    assert (made.incidents, made.links) == (0, 0)
    assert made.rows
    assert all(row.past is None and row.every is None for row in made.rows)


def test_real_links_are_found(corpora):
    """Of every real folder with ten links or more: most are among the first five, and never fewer than the latest incidents would give."""
    measured = []
    for folder in sorted(p for p in CORPORA.iterdir() if p.is_dir()):
        text = "".join(
            p.read_text(encoding="utf-8", errors="replace") for p in folder.rglob("*") if p.is_file() and p.suffix in (".md", ".html", "")
        )
        if text.count("[[") + text.count(".md") + text.count("related:") < 10:
            continue  # too few marks of any link to be worth reading
        whole, _ = build.library(sources.walk(folder, SETTINGS), SETTINGS)
        made = trial(tuple(i.view for i in whole.incidents), whole.asides, SETTINGS)
        found = rows(made)
        if made.links >= 10 and found["recency"].past:
            ours = found["related (words and values)"].past
            assert ours.recall >= found["recency"].past.recall, folder.name
            measured.append(ours.recall)
    assert measured
    assert sum(measured) / len(measured) >= 0.85
