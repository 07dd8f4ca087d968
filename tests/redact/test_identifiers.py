"""What gives a private thing away by its form is covered; what only looks like it stays."""

import pytest
from shelves import public, with_rules

RULES = with_rules(internal_domains=("corp.example",), tickets=(r"(?:INC|SEC)-\d+",))


@pytest.mark.parametrize(
    ("text", "gone", "shown"),
    [
        ("mail dana@corp.example now", "dana", "[e-mail]"),
        ("mail x.y+z@other.test, please", "x.y", "[e-mail]"),
        ("ask @dana now", "dana", "[person]"),
        ("host 10.1.2.3 and more", "10.1.2.3", "[private address]"),
        ("net 192.168.0.0/24 and more", "192.168", "[private address]"),
        ("at fd12:3456::1 there", "fd12", "[private address]"),
        ("card 00:1a:2b:3c:4d:5e there", "1a:2b", "[hardware address]"),
        ("db1.prod.internal:5432 failed", "prod.internal", "[internal host]"),
        ("https://wiki.corp.example/a?b=c, see", "wiki", "[internal host], see"),
        ("http://jenkins/job/1 failed", "jenkins", "[internal host]"),
        ("ip-10-0-3-4.eu-west-1.compute.internal died", "10-0-3-4", "[internal host]"),
        ("see OPS-123 now", "OPS-123", "[ticket]"),
        ("see inc-4 now", "inc-4", "[ticket]"),
        ("https://acme.slack.com/archives/C1/p2 told", "slack.com", "[internal link]"),
        ("in #incident-42-db we", "incident-42", "[channel]"),
        ("[the runbook](https://wiki.corp.example/a) says", "corp.example", "the runbook says"),
        ("[the runbook](../runbooks/a.md) says", "a.md", "the runbook says"),
        ("<https://wiki.corp.example/a> says", "corp.example", "[internal host] says"),
    ],
)
def test_a_trace_is_covered(text, gone, shown):
    """Each kind of trace goes; the words around it stay."""
    covered = public(text, RULES)
    assert gone in text
    assert gone not in covered
    assert shown in covered


@pytest.mark.parametrize(
    "text",
    [
        "rate @ 10/s and a@b", "UTF-8, SHA-256, CVE-2024-3094, RFC-2119, ISO-8601, us-east-1", "version 10.1.2.3 of it, v10.1.2.3", "SEV-2 and PM-2026-001",
        "localhost:8080 and 127.0.0.1 and 8.8.8.8 and 203.0.113.7", "from 16:16:03-16:16:05 to 12:30:45", "@here and @channel were paged",
        "lib@1.2.3 and github.com/org/repo@v1.2.3", "`@app.route('/x')` and `threading.local`", "https://status.example.org/incidents/1",
        "commit f346f834cb453f1c415f7f74bfe7e08e890b26f3", "getty@tty1.service restarted",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_stays(text):
    """Encodings, versions, times, public addresses and code are no traces."""
    assert text in public(text, RULES)


@pytest.mark.parametrize("written", ["40-12-88 71920034", "40-12-88/71920034", "40-12-88, account number 71920034"])
def test_an_account_behind_the_code_of_its_branch_goes(written):
    text = public(f"The transfer from {written} was lost.")
    assert "71920034" not in text
    assert "was lost" in text


@pytest.mark.parametrize("plain", ["25-06-12 10:05", "on 25-06-12 71920034123 rows", "pages 40-12-88 and 719", "0.40-12-88 71920034"])
def test_days_and_counts_are_no_such_account(plain):
    assert plain in public(f"It read {plain} then.")
