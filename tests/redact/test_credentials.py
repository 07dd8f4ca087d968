"""Every rule finds what it says it finds and leaves what it says it leaves; real prose gives next to no alarms."""

import re
import string
import sys
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelves import page, shelf, with_rules

from mkdocs_postmortems.model.redaction import Allowed
from mkdocs_postmortems.redact import secrets
from mkdocs_postmortems.redact.credentials.credentials import findings, held, rules, small

KEY = "AKIAQ3EGRIZ7XK2M5LPA"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_holds_to_its_examples(rule):
    """Hits are found by the rule itself, whole; misses by none."""
    assert rule.hits
    assert rule.misses
    for text in rule.hits:
        assert rule.id in {f.rule for f in findings(text)}, text
    for text in rule.misses:
        assert not list(findings(text)), text


def test_a_value_that_two_rules_know_is_said_once_a_line():
    """Whoever mends it counts values; on another line it is another place to mend."""
    row = 'access_token="4b7e19c0d2a85f63e1097ac4d8b35f2e6a90c17d",'
    assert len(list(findings(row))) == 2
    _, _, [one], settings = shelf({"a.md": page(f"{row}\n{row}")})
    assert [p.line for p in secrets(one, settings)] == [8, 9]


@pytest.mark.parametrize("name", ["password-assignment", "digitalocean-token", "twilio-key", "nats-seed", "discord-bot-token"])
def test_whatever_a_rule_finds_holds_one_of_its_words(name):
    """A text without them is not searched at all; these rules have words that ordinary texts have not, or look behind themselves."""
    (rule,) = (one for one in rules() if one.id == name)
    met = []

    @settings(max_examples=30, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(rule.pattern))
    def law(text):
        found = rule.pattern.search(text)
        if found:
            met.append(found[0])
            assert any(word in small(text) for word in rule.keywords), found[0]

    law()
    assert met


def test_the_words_of_rules_are_asked_for_together_and_none_is_missed():
    """The same as to look for each of them; a blank and a line end count as they stand."""
    every = {word for rule in rules() for word in rule.keywords}
    hits = [small(hit) for rule in rules() for hit in (*rule.hits, *rule.misses, *rule.keywords)]
    for text in [*hits, "\n".join(hits), "net\nuser and net  user", ""]:
        assert held(text) == {word for word in every if word in text}
    assert "net user" in held("net user") and "net user" not in held("net\nuser")


def test_small_letters_are_those_of_an_expression():
    """Of every sign there is: what an expression without case takes for a letter is that letter when words are looked for."""
    letter = re.compile("[a-z]", re.IGNORECASE)
    met = {sign for sign in map(chr, range(sys.maxunicode + 1)) if letter.fullmatch(sign)}
    assert met > set(string.ascii_letters), "some are no ASCII letters"
    assert [
        sign for sign in met if not re.fullmatch(re.escape(small(sign)), sign, re.IGNORECASE) or small(sign) not in string.ascii_lowercase
    ] == []


@pytest.mark.parametrize("key", ["ap\u0131_key", "AP\u0130_KEY", "pa\u017f\u017fword", "pr\u0131vate-\u212aey"])
def test_a_word_in_letters_that_look_alike_is_found(key):
    assert list(findings(f"{key} = Fz9KjA2Yr3NMhy2CSDsUwswz"))
    assert not list(findings(f"{key[0]}q{key[2:]} = Fz9KjA2Yr3NMhy2CSDsUwswz")), "the control: another word"


@pytest.mark.parametrize("name", ["twilio-key", "nats-seed", "discord-bot-token"])
def test_a_key_inside_a_longer_word_is_none(name):
    """What stands before it is looked at, too."""
    (rule,) = (one for one in rules() if one.id == name)
    (hit,) = rule.hits
    for before, found in (("", True), (" ", True), ("(", True), ("a", False), ("Z", False), ("7", False)):
        assert bool(rule.pattern.search(f"{before}{hit}")) is found, before


def test_there_are_about_fifty_makers():
    """The rules know the tokens of many makers, each by its own form."""
    assert len([rule for rule in rules() if not rule.random]) >= 50


def test_real_prose_gives_few_alarms(corpora):
    """At most 0.3 in 100 KB."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in corpora.rglob("*.md")]
    alarms = sum(1 for text in texts for _ in findings(text))
    assert alarms <= 0.3 * sum(map(len, texts)) / 100_000


def test_a_credential_stops_the_build_and_is_not_said():
    """The page stays out, the problem is an error and does not hold the value."""
    covered, problems, _, _ = shelf({"a.md": page(f"the key {KEY} leaked")})
    assert not covered
    assert [p.code for p in problems if p.level == "error"] == ["PM711"]
    assert KEY not in str(problems)


@pytest.mark.parametrize(("expires", "shown"), [(date(2026, 6, 1), True), (date(2026, 5, 31), False)])
def test_an_allow_entry_counts_until_it_expires(expires, shown):
    """A reviewed finding goes out up to the day of expiry, by its fingerprint."""
    print_ = next(findings(KEY)).fingerprint
    rules_ = with_rules(allow=(Allowed(print_, "an example of the maker's documentation", "security", expires),))
    covered, _, _, _ = shelf({"a.md": page(f"the key {KEY} is an example")}, rules_)
    assert bool(covered) is shown


@pytest.mark.parametrize(
    ("address", "out", "stopped"),
    [
        ("postgres://app:S3cretPw9@db.example.org:5432/app", True, False), ("postgres://app:S3cretPw9@db.shop.org:5432/app", False, True),
        ("redis://:S3cretPw9@cache.test/0", True, False), ("redis://:S3cretPw9@example.org.shop.io/0", False, True),
        ("https://api.shop.io/x?access_token=Zk3bQp7rYw2mXs9dLf4hJv6n", False, True), ("amqp://app:S3cretPw9@10.0.0.7/x", False, True),
        ("https://example.org/x?token=ghp_JBd0Kh8oOOL8dKLzdocJ2isAjIhKtJ0RlgLK", False, True), ("amqp://guest:guest@mq.shop.io/", True, False),
        ("see example.org and ?access_token=Zk3bQp7rYw2mXs9dLf4hJv6n", False, True), ("mysql://user:password@db.shop.io/x", True, False),
    ],
)  # fmt: skip
def test_a_credential_in_an_address(address, out, stopped):
    """It stops the build like any other; only a host that documentation alone names, and a value that is none, let the page out."""
    covered, problems, _, _ = shelf({"a.md": page(f"see {address} there")})
    assert bool(covered) is out
    assert ("PM711" in {p.code for p in problems if p.level == "error"}) is stopped
    assert not covered or not any(value in covered[0].text for value in ("S3cretPw9", "Zk3bQp7"))


def test_a_value_in_an_address_of_documentation_is_covered_and_warned_of():
    """The rest of the address stays."""
    covered, problems, _, _ = shelf({"a.md": page("see https://api.example.org/x?access_token=Zk3bQp7rYw2mXs9dLf4hJv6n&page=2 now")})
    assert "access_token=[secret]&page=2" in covered[0].text
    assert [(p.code, p.level) for p in problems] == [("PM711", "warning")]
