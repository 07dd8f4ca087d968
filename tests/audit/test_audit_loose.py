"""A declared value among signs that a copy, a log or another notation leaves in it is seen, and words of the same letters are not."""

import pytest

from mkdocs_postmortems.audit.look import Look
from mkdocs_postmortems.audit.wanted import Limits, Needle, Wanted

WANTED = Wanted((Needle("term-1", "customer", "Zorbixqua"),), ("vexmoor.corp",))


def _seen(text):
    return list(Look(WANTED, Limits()).file(f"<html><body><pre>word {text} word</pre></body></html>".encode()))


@pytest.mark.parametrize(
    "text",
    (
        "Zorbixqua", "[31mzorbixqua[0m", "Zorb[1mixqua", "Zorbix- qua", "Zorbixquakunde", "DC=vexmoor,DC=corp", "corp.vexmoor.billing",
        "db1(dot)vexmoor(dot)corp", "(3)db1(7)vexmoor(4)corp(0)", "/etc/ssl/vexmoor.corp.pem",
    ),
)  # fmt: skip
def test_a_value_among_other_signs_is_seen(text):
    """Colours that lost their first sign, a hyphen of a copy, a compound, and a domain without its dots."""
    assert _seen(text)


@pytest.mark.parametrize(
    "text", ("rate(zorb[5m]) ixqua", "Zorbix - qualm", "Zorbixquality", "corporate.vexmoor", "corp vexmoor", "DC=corp")
)
def test_other_words_of_these_letters_are_none(text):
    """What only looks like it."""
    assert not _seen(text)
