"""Every rule is data: its own examples fire and stay silent, its levels are those of the catalogue, its words are whole."""

import re

import pytest
from checking import example

from mkdocs_postmortems.model.codes import CODES
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.rule import GROUPS, PROFILES, STAGES
from mkdocs_postmortems.model.rules import NAMED, RULES

FIRES = [(rule.id, text) for rule in RULES.values() for text in rule.fires]
SILENT = [(rule.id, text) for rule in RULES.values() for text in rule.silent]


@pytest.mark.parametrize(("rule", "text"), FIRES, ids=[f"{r}-{n}" for n, (r, _) in enumerate(FIRES)])
def test_an_example_fires(rule, text):
    assert example(rule, text)


@pytest.mark.parametrize(("rule", "text"), SILENT, ids=[f"{r}-{n}" for n, (r, _) in enumerate(SILENT)])
def test_an_example_stays_silent(rule, text):
    assert example(rule, text) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.id)
def test_a_row_is_whole(rule):
    assert re.fullmatch(r"PM\d{3}", rule.id)
    assert re.fullmatch(r"[a-z']+(-[a-z']+)*", rule.name)
    assert rule.group in GROUPS
    assert rule.question.endswith(("?", "why."))
    assert rule.about.endswith(".")
    assert rule.fires
    assert rule.silent
    assert rule.scope in ("line", "document")
    assert all(
        re.fullmatch(r"[ewi-](/[ewi-]){2}", levels) for levels in (rule.levels, rule.maturity or "-/-/-", rule.excellence or "-/-/-")
    )


def test_ids_and_names_are_said_once_and_agree_with_the_problems_of_reading():
    assert list(RULES) == sorted(RULES)
    assert len(NAMED) == len(RULES)
    assert {code: CODES[code].name for code in RULES if code in CODES} == {code: RULES[code].name for code in RULES if code in CODES}


@pytest.mark.parametrize("profile", PROFILES)
def test_a_draft_is_stopped_by_a_secret_alone(profile):
    stopping = {rule.id for rule in RULES.values() if rule.level(profile, "draft") is Level.ERROR}
    assert stopping == {"PM711"}


def test_levels_are_those_of_the_catalogue():
    seen = {id_: [RULES[id_].level("adoption", stage) for stage in STAGES] for id_ in ("PM103", "PM201", "PM111", "PM206")}
    warning, error, info = Level.WARNING, Level.ERROR, Level.INFO
    assert seen == {"PM103": [warning, warning, error], "PM201": [None, warning, error], "PM111": [None] * 3, "PM206": [None, info, info]}


def test_each_profile_asks_what_the_one_before_it_asks():
    def weight(rule, profile, stage):
        level = rule.level(profile, stage)
        return -1 if level is None else 2 - level.rank

    for rule in RULES.values():
        for stage in STAGES:
            weights = [weight(rule, profile, stage) for profile in PROFILES]
            assert weights == sorted(weights), rule.id
    assert any(rule.maturity for rule in RULES.values())
