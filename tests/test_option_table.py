"""The table of options: each option that is read stands in it, with an example that is taken and a default that is the one that counts."""

from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml

from mkdocs_postmortems.model.checking import Checking
from mkdocs_postmortems.model.options import OPTION_TABLE
from mkdocs_postmortems.model.policy import Pace, Policy
from mkdocs_postmortems.settings import OPTIONS, settings
from mkdocs_postmortems.settings.checking import KEYS as CHECK_KEYS
from mkdocs_postmortems.settings.policy import KEYS as POLICY_KEYS

NAMES = [one.name for one in OPTION_TABLE]
FILES = ("services", "redaction", "tracker", "register")


def test_every_option_and_every_key_has_its_row():
    """None is read that nobody can look up, and none is told that nobody reads."""
    assert {name for name in NAMES if "." not in name} == set(OPTIONS)
    assert {name.removeprefix("check.") for name in NAMES if name.startswith("check.")} == set(CHECK_KEYS)
    assert {name.removeprefix("policy.") for name in NAMES if name.startswith("policy.")} == set(POLICY_KEYS)
    assert len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize("one", [row for row in OPTION_TABLE if row.name not in FILES], ids=lambda row: row.name)
def test_every_example_is_taken(tmp_path, one):
    """As YAML reads it."""
    value = yaml.safe_load(f"x: {one.example}")["x"]
    top, _, key = one.name.partition(".")
    made = settings({"audience": "internal", top: {key: value} if key else value}, folder=tmp_path, today=date(2026, 6, 30))
    assert made[1] == ()


@pytest.mark.parametrize(
    ("name", "default"),
    [
        ("max_size", settings({"audience": "internal"}, folder=Path(), today=date(2026, 6, 30))[0].max_size), ("check.old_days", Checking().old_days),
        ("check.stale_days", Checking().stale_days), ("policy.draft", Pace().days("draft")), ("policy.meeting", Pace().days("meeting")),
        ("policy.publish", Pace().days("publish")), ("policy.required", Policy().required), ("policy.actions_on_time", Policy().actions_on_time),
        ("policy.participation", Policy().participation), ("policy.before_after", Policy().before_after),
    ],
)  # fmt: skip
def test_a_number_that_counts_where_nothing_is_written_is_the_one_that_is_told(name, default):
    """Two places must not say two things."""
    told = MappingProxyType({one.name: one.left_out for one in OPTION_TABLE})
    assert told[name] == str(default)
