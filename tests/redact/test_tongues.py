"""Tongues: orders to keep a text from others, in the languages that are read; what is said of releases and messages is none."""

import pytest

from mkdocs_postmortems.redact.markings.directives import directives, orders
from mkdocs_postmortems.redact.markings.tongues import tongues

HITS = [text for tongue in tongues() for text in tongue.hits]
MISSES = [text for tongue in tongues() for text in tongue.misses]


@pytest.mark.parametrize("text", HITS)
def test_an_order_is_found(text):
    assert list(directives(text))
    assert list(directives(f"A line before.\n\n- {text}\n\nOne behind.\n"))
    assert orders(text)


@pytest.mark.parametrize("text", MISSES)
def test_what_happened_is_no_order(text):
    assert not list(directives(text))


def test_each_language_has_both():
    assert all(tongue.hits and tongue.misses and tongue.needles for tongue in tongues())


@pytest.mark.parametrize("tongue", tongues(), ids=lambda one: one.needles[0])
def test_every_order_holds_a_needle(tongue):
    """Otherwise the quick look would pass over it, and the order would be published."""
    assert [text for text in tongue.hits if not any(needle in text.casefold() for needle in tongue.needles)] == []
