"""How bad it was, in the words and the spellings that people have for it, and in words of no scale."""

from types import MappingProxyType

import pytest
from reading import reading

from mkdocs_postmortems.model.terms import fold

LEVELS = {
    1: ("P1", "Prio 1", "Priority 1", "critical incident", "Emergency", "Show-stopper", "Grave", "Kritik", "критична", "P1/High"),
    2: ("Haute", "high severity", "High/P1", "High impact", "Level 2", "Wysoka", "tinggi", "Yüksek", "较大"),
    3: ("Med", "MED (5 seen)", "Gemiddeld", "Orta", "一般"),
    4: ("Basse", "low-severity", "Niska", "軽度"),
    5: ("Lowest", "negligible"),
}


@pytest.mark.parametrize(("level", "written"), [(level, word) for level, words in LEVELS.items() for word in words])
def test_a_word_of_a_scale_has_its_level(level: int, written: str) -> None:
    severity = reading("a.md", f"# Cache cold\n\n**Severity**: {written}\n").record.severity
    assert severity is not None
    assert severity.level == level


@pytest.mark.parametrize("written", ["Tier 1", "Medium-High", "Low → Medium", "Partial", "Impact", "Severity", "Red"])
def test_a_word_of_no_scale_stays_a_label(written: str) -> None:
    severity = reading("a.md", f"# Cache cold\n\n**Severity**: {written}\n").record.severity
    assert severity is None or severity.level is None


@pytest.mark.parametrize("written", ["None user-facing", "No user impact"])
def test_that_nothing_was_bad_is_a_level_only_of_a_scale_that_has_the_word(written: str) -> None:
    text = f"# Cache cold\n\n**Severity**: {written}\n"
    assert reading("a.md", text).record.severity is None
    scaled = reading("a.md", text, severities=MappingProxyType({fold(written): 4})).record.severity
    assert scaled is not None
    assert scaled.level == 4


@pytest.mark.parametrize("line", ["Severity - SEV1", "Severity – SEV 1 (checkout only)", "- Severity - critical", "Schweregrad – kritisch"])
def test_a_dash_may_stand_for_the_colon_before_a_level(line: str) -> None:
    severity = reading("a.md", f"# Cache cold\n\n{line}\n").record.severity
    assert severity is not None
    assert severity.level == 1


@pytest.mark.parametrize(
    "line",
    [
        "Severity - Critical alerts were missed for an hour.", "The severity - high at first - was lowered.", "Severity - we did not agree on one",
        "Severity-critical alerts were missed.", "Checkout - high",
    ],
)  # fmt: skip
def test_a_dash_in_a_sentence_states_no_level(line: str) -> None:
    assert reading("a.md", f"# Cache cold\n\n{line}\n").record.severity is None
