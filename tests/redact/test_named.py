"""People and customers whom only the words about them name: titles, roles, chats, accounts, registers; and ordinary words in the same places."""

import pytest
from shelves import assert_goes, public

PEOPLE = [
    ("Nurse Patrice Adekunle kept the chart; Adekunle was alone.", "Adekunle"),
    ("Duty officer: Benedikta Hruschek, second floor", "Hruschek"),
    ("**Active participants**: Dimitra Palecek, Hudah Al-Rashidi", "Rashidi"),
    ("detected 09:06, acknowledged 09:07 (by Samira Haddadine), mitigated 09:44", "Haddadine"),
    ("our customer success manager, Odilia Marchettini, was told", "Marchettini"),
    ("- 2025-08-11 09:10 UTC — Larsina Petterson Moe assigned the role", "Petterson"),
    ("[3/4/2025 2:14 PM] Vanterpool, Keishana: is it down?", "Vanterpool"),
    ("Keishana Vanterpool (External) 14:14\nAnyone seeing it?", "Vanterpool"),
    ("patient 00482 (John Abernethy, DOB 04/11/1951) was moved", "Abernethy"),
    ('```json\n{"user": {"email": "h@lantern.dev", "name": "Hannah Szaboy"}}\n```', "Szaboy"),
    ('```json\n{"name": "Hannah Szaboy", "phone": 1}\n```', "Szaboy"),
    ("`CN=Maria Brandauerin,OU=Staff,DC=x` failed", "Brandauerin"),
    ("`uid=mbrandauer,ou=people,dc=x` failed", "mbrandauer"),
    ('`level=error user="adaeze.nwosu" msg=x`', "adaeze.nwosu"),
    ('`type=USER_LOGIN acct="adnwosu" res=failed`', "adnwosu"),
]
NUMBERS = [
    ("call +49 69 2551 8840 or 0171 / 442 98 13 now", "442 98"),
    ("reach her under 0171 442 98 13 now", "442 98"),
    ("the record MRN 00482913 was merged", "00482913"),
    ("NHS number 943 476 5919 was merged", "476"),
    ("passport number K7WQ2L881 was merged", "K7WQ2L881"),
    ("Oracle SR 3-38811290441 was closed", "38811290441"),
    ("Microsoft case 2503040050001234 was closed", "2503040050001234"),
]
CUSTOMERS = [("A customer (Grindelwald Outdoors AG) opened a ticket", "Grindelwald"), ("One merchant (Fernglow) saw it", "Fernglow")]


@pytest.mark.parametrize(("text", "gone"), [*PEOPLE, *NUMBERS, *CUSTOMERS])
def test_whoever_is_named_goes(text, gone):
    """By the place alone; nothing of it is declared."""
    assert_goes(text, gone)


@pytest.mark.parametrize(
    "text",
    [
        "Resident Set Size grew, Guest Additions Package, Employee Portal and Captain Obvious", "fixed (by Red Hat), owned (by Cloud Provider)",
        "10:42 Cluster Autoscaler updated the group", "Sender: Mail Gateway, Author: Release Bot, Search Engineer: Query Planner",
        '`{"name": "Checkout Service", "login": true}`', "`CN=example.com,OU=Web,O=X`", "`cn=config,ou=services` and `user=app.service`",
        "Max Retries exceeded and Grace Period ended", "[10:42] Connection, Closed: peer reset", "SSN validation and PNR creation failed",
        "in case 10000000 rows, case 20250304, ticket 2024, SR 404", "reach 05000 requests, error 0171 442 9813", "a customer (retail) saw it",
        "policy number 3, student number of 20000",
    ],
)  # fmt: skip
def test_what_only_stands_there_stays(text):
    """Programs, parts of machines, counts and days are nobody."""
    assert text in public(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("told by phone (+44 20 7946 0958).", "told by phone ("),
        ("call (0171 2345678) now", ") now"),
        ("phone (+49) 171 2345678 now", "phone ["),
    ],
)
def test_a_bracket_goes_with_its_number_only_where_it_is_a_part_of_it(text, left):
    """What is around a number keeps both of its brackets."""
    shown = public(text)
    assert left in shown
    assert shown.count("(") == shown.count(")")


def test_a_customer_of_the_header_is_known_by_the_first_word():
    """Where that is its own: a place and a maker of what everybody runs stay."""
    text = public(
        "Brightloaf saw it, in Frankfurt and on Google Cloud.", customers="[Brightloaf Bakers Guild, Frankfurt Trade Fair, Google Fiber]"
    )
    assert "Brightloaf" not in text
    assert "in Frankfurt and on Google Cloud" in text
