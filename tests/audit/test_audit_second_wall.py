"""Two walls: what the redactor's rules know as a credential the audit sees by its own means, and neither takes what the other leaves."""

from mkdocs_postmortems.audit.secrets import secrets
from mkdocs_postmortems.redact.credentials.credentials import rules

ONE_WALL = {
    "password-pair": "one of four forms: a key of an element and a value of few figures", "password-told-with-signs": "no figure in it",
    "password-of-everybody": "a word and a number", "pipelines-token": "one of two forms: small letters without the sign of their maker",
    "password-of-a-connection": "one of three forms: in braces, as stand-ins are", "private-key-end": "the rest of a key whose head is missing",
    "makers-of-pipelines": "one of six: two figures in it", "default-of-a-call": "one of three: behind a comma", "password-of-a-session": "six letters",
    "password-of-a-command": "one of nine: a name and a word", "password-of-a-query": "one of four: a call", "key-told": "one of two: words with one figure",
    "password-of-words": "one of two: words without quotation marks", "password-typed-in": "words behind a prompt", "password-assignment": "one of eleven: an end as in manuals",
    "seed-phrase": "words of the language and nothing else",
    "login-cells": "a table as its author wrote it; the page has cells",
}  # fmt: skip
"""What of a rule the audit does not see, and why; whoever adds a rule adds a second eye, or says here why there is none."""
LOOSE = {"private-key", "password-assignment", "basic-login"}
"""Rules of which the audit takes a text that is none: it has fewer words, and what it stops a person looks at."""


def seen(text):
    return bool([*secrets(f"it was {text} then")] or [*secrets(f"\n{text}\n")])


def test_what_one_wall_stops_the_other_one_sees():
    """Nine in ten of all examples; the rest is named, and nothing is named that is seen."""
    every = [(rule.id, hit) for rule in rules() for hit in rule.hits]
    unseen = [(name, hit) for name, hit in every if not seen(hit)]
    assert {name for name, _ in unseen} == set(ONE_WALL)
    assert len(unseen) * 10 < len(every)


def test_what_one_wall_leaves_the_other_one_does_not_take():
    """Control: placeholders, hashes and prose."""
    taken = {rule.id for rule in rules() for miss in rule.misses if seen(miss)}
    assert taken <= LOOSE


def test_a_wall_that_is_taken_away_is_missed():
    """Control: with the value gone the same words say nothing."""
    every = [hit for rule in rules() for hit in rule.hits if rule.id == "password-told"]
    assert every
    assert not any(seen(hit.replace("Hn5Vb2Kq8wT4", "[secret]").replace("Rz7Mc3Xt9pLqB5", "[secret]")) for hit in every)


def test_what_has_a_form_is_told_once():
    """By its form, and not again by its company."""
    assert [name for name, *_ in secrets("the password was ghp_JBd0Kh8oOOL8dKLzdocJ2isAjIhKtJ0RlgLK")] == ["github-token"]
