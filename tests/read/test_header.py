"""Headers: every shape an author may choose, as cases of text in and values, lines and problems out."""

from pathlib import Path

import pytest
import yaml
from reading import reading, said

CASES = yaml.load((Path(__file__).parent / "cases" / "header.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _same(want, got):
    if isinstance(got, bool):
        return want == str(got).lower()
    if isinstance(got, (int, float)):
        return float(want) == float(got)
    if got is None:
        return want in ("null", "")
    if isinstance(want, list):
        return isinstance(got, list) and len(want) == len(got) and all(map(_same, want, got))
    if isinstance(want, dict):
        return isinstance(got, dict) and want.keys() == got.keys() and all(_same(want[k], got[k]) for k in want)
    return want == got


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_header_is_read(case):
    one = reading(case.get("path", "case.md"), case["text"])
    got = {name: said(one, name) for name in case.get("record", {})}
    assert {name: got[name] for name, want in case.get("record", {}).items() if not _same(want, got[name])} == {}
    if "sections" in case:
        assert [s.name for s in one.record.sections if s.name] == case["sections"]
    if "problems" in case:
        assert [str(problem) for problem in one.problems] == case["problems"]
