"""Sections: headings of every kind as cases, and laws that hold for any text."""

from difflib import get_close_matches
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from reading import plain, reading

from mkdocs_postmortems import read
from mkdocs_postmortems.model.terms import unaccented
from mkdocs_postmortems.read.parts.aliases import ALIASES
from mkdocs_postmortems.read.parts.headings import names
from mkdocs_postmortems.read.parts.tongues import HISTORY, MORE
from mkdocs_postmortems.read.words.near import Near

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "sections.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_parts_are_found(case):
    parts = reading("case.md", case["text"]).record.sections
    assert [f"{p.name} {p.line}-{p.end}" for p in parts if p.name] == case["parts"]


@pytest.mark.parametrize(("name", "alias"), [(name, alias) for name, listed in ALIASES.items() for alias in listed.split("|")])
def test_every_alias_opens_its_part(name, alias):
    """Also in capitals, numbered, with a colon or a question mark, an emoji in front and a zone behind."""
    for written in (alias, alias.upper(), f"3. {alias}:", f"🔥 {alias}?", f"{alias} (UTC)", f"**{alias}**"):
        assert name in names(written)


@pytest.mark.parametrize("name", MORE)
def test_every_name_of_another_language_opens_its_part(name):
    """Also numbered, in capitals, with marks around it and without its accents."""
    lost = [
        written
        for alias in MORE[name].split("|")
        for written in (alias, f"2. {alias.upper()}:", f"¿**{alias}**?", unaccented(alias))
        if name not in names(written)
    ]
    assert lost == []


@pytest.mark.parametrize("title", [*HISTORY, "Acciones tomadas (ya)", "Acoes tomadas", "Ergriffene Massnahmen"])
def test_what_was_done_at_the_time_is_no_part(title):
    assert names(title) == ()


@given(st.lists(st.text("abcde ", min_size=1, max_size=12), min_size=1, max_size=8), st.text("abcde ", max_size=12))
def test_a_slip_is_found_as_a_look_at_every_word_finds_it(words, text):
    every = list(dict.fromkeys(words))
    assert Near(words).closest(text, 0.87) == next(iter(get_close_matches(text, every, 1, 0.87)), "")


_LINES = st.lists(
    st.one_of(
        st.builds(
            "{} {}".format, st.sampled_from(["#", "##", "###"]), st.sampled_from(["Timeline", "Impact", "Odd", "May 12", "What went well"])
        ),
        st.sampled_from(
            ["**Detection**", "- point", "", "10:00 text", "Root cause: x", "**Impact**: none", "```", "> quote", "<h2>Fix</h2>"]
        ),
    ),
    max_size=25,
)


@given(_LINES)
def test_parts_lie_inside_the_text_and_in_order(lines):
    one = read.text("case.md", "\n".join(lines), plain())
    for part in one.record.sections:
        assert 1 <= part.line <= part.end <= max(len(lines), 1)
    assert [p.line for p in one.record.sections] == sorted(p.line for p in one.record.sections)
