"""Whys: the shapes chains come in, as cases of text in and trees out."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from parts import chain, parted

from mkdocs_postmortems.read.analysis.whys import whys
from mkdocs_postmortems.read.markup.decode import repair

CASES = yaml.load((Path(__file__).parent / "cases" / "whys.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_chain_is_read(case):
    found = whys(*parted(repair(case["text"])[0]))
    assert chain(found.chains) == case["chains"]
    assert found.conclusion == case.get("conclusion", "")


def test_questions_elsewhere_are_no_chain():
    """The same lines below a heading of that name, as a control."""
    text = "Why did it stop?\n\nBecause the disk was full.\n"
    assert not whys(*parted(f"## Impact\n\n{text}")).chains
    assert len(whys(*parted(f"## Five whys\n\n{text}")).chains) == 1


@given(
    st.integers(1, 9),
    st.sampled_from(
        [
            "Why {n}: Why did {n} stop?\nAnswer: {n} was full\n",
            "{n}. **Why did {n} stop?**\n   - {n} was full\n",
            "- Why did {n} stop? → {n} was full",
        ]
    ),
)
def test_a_chain_has_as_many_links_as_questions(count, shape):
    """A law: one link below the other, the last answer at the leaf."""
    links = whys(*parted("## Five whys\n\n" + "\n".join(shape.format(n=n) for n in range(1, count + 1)))).chains
    for n in range(1, count + 1):
        assert [(link.question, link.answer) for link in links] == [(f"Why did {n} stop?", f"{n} was full")]
        links = links[0].children
    assert links == ()


@given(st.lists(st.text(max_size=40), max_size=6))
def test_no_text_makes_it_stumble(lines):
    """A law: any text below the heading gives chains or none."""
    assert isinstance(whys(*parted("## Five whys\n\n" + "\n".join(lines))).chains, tuple)


def test_a_list_without_end_does_not_make_it_stumble():
    text = "## Five whys\n\n" + "".join(f"{n}. Why did {n} stop?\n" for n in range(1, 3000))
    assert len(whys(*parted(text)).chains) == 1
