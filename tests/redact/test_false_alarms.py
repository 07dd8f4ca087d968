"""False alarms: what the credential rules of redactor and audit say of real prose, where every hit has been looked at and judged."""

import pytest

from mkdocs_postmortems.audit.secrets import secrets
from mkdocs_postmortems.redact.credentials.credentials import findings

MOST = 0.3
"""Hits in 100 KB."""
JUDGED = {"8e8671fa": "true: a token that its owner revoked and printed on purpose, to tell how it was found"}
"""Fingerprint of the value to what it was found to be."""
RULES = {"redactor": lambda text: ((f.rule, f.start, f.end) for f in findings(text)), "audit": secrets}


@pytest.fixture(scope="module")
def texts(corpora):
    files = [p for p in corpora.rglob("*") if p.is_file() and p.suffix in (".md", ".html") and p.name != "README.md"]
    return {p.relative_to(corpora).as_posix(): p.read_text(encoding="utf-8", errors="replace") for p in files}


@pytest.mark.parametrize("who", RULES)
def test_real_prose_gives_few_alarms(texts, who):
    """At most 0.3 in 100 KB."""
    hits = [(name, *hit) for name, text in texts.items() for hit in RULES[who](text)]
    assert len(hits) <= MOST * sum(len(text.encode()) for text in texts.values()) / 100_000, hits


def test_every_alarm_has_been_judged(texts):
    """A new hit is looked at by somebody before this list grows."""
    assert {f.fingerprint for text in texts.values() for f in findings(text)} == set(JUDGED)


def test_the_rules_do_find_one():
    """Control: in the same prose, one key more is one hit more."""
    prose = "We rotated the key. "
    key = "AKIA" + "Q3EGRIZ7XK2M5LPA"
    for rule in RULES.values():
        assert not list(rule(prose))
        assert len(list(rule(f"{prose}It was {key}."))) == 1
