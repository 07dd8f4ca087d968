"""Places that end in a given name, German nouns before what somebody did, and articles behind a whole name stay; the people go."""

import pytest
from shelves import public

STAYS = [
    "Traffic from Frankfurt, Sao Paulo and Florence went to Dublin.", "Users in San Diego noticed at 09:00.", "São Paulo and Puerto Santiago were slow.",
    "Um 10:14 Uhr hat jemand den Dienst neu gestartet.", "Am Nachmittag hat jemand den Dienst neu gestartet.",
]  # fmt: skip
PARTS = [
    ("Um 10:14 Uhr hat Friedhelm Osterlund den Dienst neu gestartet.", "Osterlund", "den Dienst neu gestartet"),
    ("Hans van den Osterlund restarted the broker.", "Osterlund", "restarted the broker"),
    ("В 10:14 Ярослав Остерлунд перезапустил сервис.", "Остерлунд", "перезапустил сервис"),
    ("Позвонили Ярославу Остерлунду в марте.", "Остерлунд", "Позвонили"),
    ("Mail goes to ops (at) wren (dot) io.\n\nThe rest was fine.", "wren", "The rest was fine."),
]


@pytest.mark.parametrize("text", STAYS)
def test_a_place_or_a_noun_stays(text):
    """However many people are called so."""
    assert text in public(text)


@pytest.mark.parametrize(("text", "gone", "kept"), PARTS)
def test_who_it_was_goes_and_what_was_done_stays(text, gone, kept):
    """Nothing of the sentence beside the name."""
    covered = public(text)
    assert gone not in covered
    assert kept in covered
