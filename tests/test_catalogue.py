"""The tables that messages, pages and readers are made from: each row complete, none said twice, none unused."""

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from mkdocs_postmortems.model.codes import CODES, problem
from mkdocs_postmortems.model.fields import BY_NAME, FIELDS
from mkdocs_postmortems.model.rules import RULES
from mkdocs_postmortems.model.terms import ACTION_STATUS, SEVERITY_SCALES, VOCABULARIES, fold, scale_key

PACKAGE = Path(__file__).parents[1] / "mkdocs_postmortems"
TYPES = {
    "text", "slug", "terms", "people", "person", "term", "severity", "date", "instant", "duration", "number", "flag", "money", "list",
    "map", "actions", "relations", "entries",
}  # fmt: skip
SHARED = {"description": {"summary", "impact.description"}}
"""Names that two fields answer to: alone a description is the summary, inside `impact` it is that of the impact."""


def _named(tree: ast.AST) -> set[str]:
    return {
        n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and re.fullmatch(r"PM\d{3}", n.value)
    }


@cache
def _used() -> set[str]:
    files = (p for p in PACKAGE.rglob("*.py") if p.name != "codes.py" and p.parent.name != "rules")
    return set().union(*(_named(ast.parse(p.read_text(encoding="utf-8"))) for p in files))


@pytest.mark.parametrize("code", CODES.values(), ids=lambda c: c.id)
def test_every_code_is_documented(code):
    assert re.fullmatch(r"PM\d{3}", code.id)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.name)
    assert code.about.endswith(".")
    assert code.example
    assert problem(code.id, "a.md", 1, "what", "right").level is code.level


def test_codes_are_in_order_and_said_once():
    tree = ast.parse((PACKAGE / "model" / "codes.py").read_text(encoding="utf-8"))
    table = next(n.value for n in tree.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "_ROWS")
    rows = [row[0] for row in ast.literal_eval(table)]
    assert rows == sorted(set(rows))
    assert rows == list(CODES)
    assert len({code.name for code in CODES.values()}) == len({code.about for code in CODES.values()}) == len(CODES)


def test_every_code_a_room_uses_is_in_the_catalogue():
    assert _used() - set(CODES) - set(RULES) == set()


def test_every_code_of_the_catalogue_is_given_somewhere():
    assert set(CODES) - _used() == set()


def test_every_rule_of_the_catalogue_is_given_somewhere():
    assert set(RULES) - _used() == set()


def test_an_unknown_code_is_refused():
    with pytest.raises(KeyError):
        problem("PM000", "", 0, "", "")


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: f.name)
def test_every_field_is_documented(field):
    assert field.type in TYPES
    assert field.audience in ("public", "internal", "restricted", "person")
    assert field.required_from in ("", "draft", "in_review", "final")
    assert field.help.endswith(".")
    assert len(field.aliases) == len({_key(alias) for alias in field.aliases})


def test_a_field_of_persons_is_never_public():
    assert {f.audience for f in FIELDS if f.type in ("person", "people")} == {"person"}


def test_no_name_means_two_fields_unless_that_is_meant():
    owners = defaultdict(set)
    for field in FIELDS:
        for name in (field.name, field.name.rpartition(".")[2], *field.aliases):
            owners[_key(name)].add(field.name)
    assert {name: fields for name, fields in owners.items() if len(fields) > 1} == SHARED
    assert len(BY_NAME) == len(FIELDS)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_label_of_a_vocabulary_means_one_word(name):
    meanings = defaultdict(set)
    for word, labels in VOCABULARIES[name].items():
        for label in (word, word.replace("_", " "), *labels):
            meanings[fold(label)].add(word)
    assert {label: words for label, words in meanings.items() if len(words) > 1} == {}
    assert "" not in meanings


def test_labels_are_still_found_after_folding():
    """The control: folding joins spellings, not words."""
    assert fold("  In\u00a0Review ") == "in review"
    assert len({fold(label) for labels in ACTION_STATUS.values() for label in labels}) > len(ACTION_STATUS)


@pytest.mark.parametrize("scale", SEVERITY_SCALES)
def test_severity_labels_are_kept_as_they_are_compared(scale):
    assert all(scale_key(label) == label and level in range(6) for label, level in SEVERITY_SCALES[scale].items())


def _key(name: str) -> str:
    return re.sub(r"[\s_\-.]+", " ", fold(name))
