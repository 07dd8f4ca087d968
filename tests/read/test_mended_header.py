"""Headers that lack quotes: read where one reading is left, left alone where another is, or where they say who may read the page."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.read.header.front import split

CASES = yaml.load((Path(__file__).parent / "cases" / "mended.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_header_without_quotes(case):
    front = split("a.md", f"---\n{case['header']}\n---\nText\n")
    if case["data"] in ("null", None):
        assert not front.readable
        assert front.header.data == {}
        assert {one.code for one in front.problems} <= {"PM001", "PM002"}
        return
    assert front.readable
    assert front.header.data == case["data"]
    assert [(one.code, str(one.line)) for one in front.problems] == [("PM018", line) for line in case["lines"]]


@given(st.text(alphabet="ab:@[]'\" #-|,\n", max_size=40))
def test_what_yaml_reads_is_never_mended(text):
    """Quotes are put only where there would be nothing to read; the law holds for any text."""
    front = split("a.md", f"---\ntitle: x\n{text}\n---\nText\n")
    if any(one.code == "PM018" for one in front.problems):
        with pytest.raises(yaml.YAMLError):
            yaml.safe_load(f"title: x\n{text}")


@given(st.text(alphabet="ab:@[] #", min_size=1, max_size=20), st.text(alphabet="ab:@[] #", max_size=20))
def test_every_other_row_says_what_it_said(first, second):
    """The rows beside a mended one keep their values."""
    front = split("a.md", f"---\ntitle: {first}\nvisibility: restricted\nnote: {second}\n---\nText\n")
    if front.readable and "visibility" in front.header.data:
        assert front.header.data["visibility"] == "restricted"
