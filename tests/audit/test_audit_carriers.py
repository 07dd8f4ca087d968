"""Each carrier, built for real, with a canary in it is found; the same carrier with another text is not."""

import audit_carriers as carriers
import pytest
from audit_carriers import looked, terms
from scanner import found

CANARY = "Zyxquarn Holdings"
OTHER = "Velbrimo Partners"
ALL = carriers.of(CANARY)


@pytest.mark.parametrize("name", ALL)
def test_found(name, tmp_path) -> None:
    """What a file carries is found wherever in it that stands, and no problem shows it."""
    path, data = ALL[name]
    problems = looked(tmp_path, {path: data}, terms(CANARY))
    assert [p.code for p in problems] == ["PM950"], problems
    assert "zyxquarn" not in str(problems).lower()
    assert "customer (term-1)" in problems[0].what


@pytest.mark.parametrize("name", ALL)
def test_control(name, tmp_path) -> None:
    """The same file with another text says nothing of the canary."""
    path, data = carriers.of(OTHER)[name]
    assert looked(tmp_path, {path: data}, terms(CANARY)) == ()


# What the plain scanner does not read; it may still come across it.
BLIND = {
    "pdf font",
    "pdf octal",
    "pdf pieces",
    "pdf ascii85",
    "character codes",
    "style content",
    "hex list",
    "jpeg xmp in two",
    "zip without directory",
}


@pytest.mark.parametrize("name", ALL)
def test_scanner_agrees(name, tmp_path) -> None:
    """The scanner of the canary tests, written apart, finds it in the same carriers, and not in the control."""
    for text in (CANARY, OTHER):
        path, data = carriers.of(text)[name]
        place = tmp_path / text / path
        place.parent.mkdir(parents=True)
        place.write_bytes(data)
    assert found(tmp_path / CANARY, [CANARY]) or name in BLIND
    assert not found(tmp_path / OTHER, [CANARY])
