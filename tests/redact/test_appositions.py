"""What stands beside a name, behind a word for a record or before a number of one's own country gives it away; and what looks so and stays."""

import pytest
from shelves import public, with_rules

from mkdocs_postmortems.model.redaction import DeclaredTerm

PEOPLE = [
    ("The alarm reached duty controller Ottokar Finnmore.", "Finnmore"),
    ("Their tech Rollo signed for the crate.", "Rollo"),
    ("Brisbois, control room manager, closed the valve.", "Brisbois"),
    ("The call was taken by Ysolde Crane-Barr.", "Ysolde"),
    ("The plan, which Ottokar Finnmore had reviewed, was old.", "Finnmore"),
    ("Ottokar Finnmore on their side took notes.", "Finnmore"),
    ("Councillor Quaverly was told at noon.", "Quaverly"),
    ("Dagmar Sollbach und Ingbert Traunfels haben geleitet.", "Traunfels"),
]
COMPANIES = [
    ("Handling agent Duneward Ibex had to wait.", "Duneward"),
    ("Marketplace sellers Pim & Sedge, Lark Toys and Oriel Lamps were paid.", "Oriel"),
    ("Duneward Ibex claims EUR 12,400 for the day.", "Duneward"),
    ("Duneward Ibex verlangt 12.400 € Ersatz.", "Duneward"),
    ("Lark Hollow, Oriel and Pimsedge opened tickets.", "Pimsedge"),
    ("The signer was bought for an audit by Crake Wold LLP.", "Crake"),
]
NUMBERS = [
    ("He answers at 07700 955 331 only.", "955 331"),
    ("Ring 06 12 55 80 43 first.", "55 80"),
    ("Ask at ext. 5530 for the key.", "5530"),
    ("Bridge opened (+44 20 7946 0999, PIN 771204).", "771204"),
    ("The WebEx 2551 773 0188 stayed open.", "773 0188"),
    ("See https://zoom.us/j/97731220418 for it.", "97731220418"),
    ("Dzwonić: +48 555 019 331.", "019 331"),
    ("A vendor ticket CSR-77120938 was raised.", "77120938"),
    ("Logged as fault F-2024-77120 with them.", "77120"),
    ("The claim CLM-2025-0077120 is open.", "0077120"),
    ("Posted in #quay-war-room at once.", "quay-war-room"),
]
MACHINES = [
    ("After the restart of quay-db-07 it was slow.", "quay-db-07"),
    ("Seen on the host bid-fra-0411.\n\n10:02 bid-fra-0412 slow as well", "0412"),
    ("```\n[okerr@ops-fra-2]$ uptime\n```", "ops-fra-2"),
    ("```\nokerr@crate-41 ~ % uptime\n```", "crate-41"),
    ("```\n10:02 login ok user=QUAY\\okerring host=x\n```", "okerring"),
    ("```\n10:02 op=close operator=yfinnmore ms=3\n```", "yfinnmore"),
]
STAYS = [
    "The controller and its operator restarted. Argo CD and Helm Charts stayed.",
    "Error 0171 442 9813 came up, bytes 06 12 55 80 43 af, on 05-12-2024 10:30.",
    "See ticket OUT-2026-004 for it.",
    "RFC 7231 and ISO-8859-1 say so; CVE-2024-12345 and KB5034441 too.",
    "The PIN is checked by the terminal; ext. 4 is a file system.",
    "The tech stack, Kubernetes, and the release train moved on.",
    "The outage of us-east-1 and the upgrade of Postgres14 came together.",
    "The worker received 200 requests and Redis got 3 of them.",
    "See the page at https://site.example/a#some-part-here for more.",
]


@pytest.mark.parametrize(("text", "value"), PEOPLE + COMPANIES + NUMBERS + MACHINES)
def test_gone(text, value):
    """The value stands in what went in, and not in what comes out."""
    assert value in text
    assert value not in public(text)


@pytest.mark.parametrize("text", STAYS)
def test_stays(text):
    """Programs, standards, counts and parts of addresses are nobody's."""
    assert text in public(text)


def test_declared_customer_by_first_word():
    """Whoever declares the whole name has declared what everybody says the second time; a word of the language is none."""
    rules = with_rules(terms=(DeclaredTerm("Quillmere Harbour Trading", "customer"), DeclaredTerm("Northern Harbour Trading", "customer")))
    text = public("Quillmere was told late, and the Northern line was open.", rules)
    assert "Quillmere" not in text
    assert "Northern line" in text
