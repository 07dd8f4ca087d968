"""Keys of a header whose last word says that somebody is named: the family name alone goes from the text as well."""

import pytest
from shelves import public


@pytest.mark.parametrize("key", ["account_manager", "duty_manager", "shift_lead", "escalated_to", "deployedBy"])
def test_who_stands_under_such_a_key_goes(key):
    """As under the keys that the table of fields knows."""
    covered = public("Osterlund restarted the broker.", **{key: "Philippine Osterlund"})
    assert "restarted the broker" in covered
    assert "Osterlund" not in covered


def test_the_family_name_alone_stays_where_no_key_says_so():
    """The control: what the key holds is hunted as it is written there, and no part of it is somebody's name."""
    assert "Osterlund restarted the broker." in public("Osterlund restarted the broker.", vessel="Philippine Osterlund")
