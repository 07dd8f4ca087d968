"""Numbers behind a colon: the version of a package or an address; the redactor and the last look say the same of each."""

import pytest

from mkdocs_postmortems.audit.identifiers import addresses
from mkdocs_postmortems.redact.identifiers.networks import networks

VERSIONS = (
    "org.plum:kite:10.0.0.2", "`com.plum.kite:core:jar:10.1.2.3`", "version: 10.0.0.2", '{"version":"10.0.0.2"}', "org.plum:kite_2.13:10.0.0.2",
)  # fmt: skip
ADDRESSES = (
    "ops.box:10.0.0.2", "lb:pool:10.0.0.4", "upstream:10.0.0.2", "org.plum:node:10.0.0.2", "org.plum:db-prod-7:10.0.0.2", "org.plum:db_host:10.0.0.2",
    "http://org.plum:kite:10.0.0.2", "conversion: 10.0.0.2", "192.168.1.1:org.plum:kite:10.0.0.2", "tcp:10.0.0.2:80", "kite-10.0.0.2.jar", "web-10.0.0.2",
    "build:10.0.0.2",
)  # fmt: skip


@pytest.mark.parametrize("text", VERSIONS)
def test_a_version_is_no_address(text):
    assert [*networks(text)] == [*addresses(text)] == []


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_is_one_behind_any_other_sign(text):
    assert [text[one.start : one.end] for one in networks(text)][-1].startswith("1")
    assert [*addresses(text)]


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ('<span class="nt">version</span><span class="p">:</span> <span class="l">10.0.0.4</span>', False),
        ('<span class="s1">&#39;org.plum:kite:10.0.0.2&#39;</span>', False),
        ('<span class="nt">host</span><span class="p">:</span> <span class="l">10.0.0.4</span>', True),
        ("<updated>2026-01-02T00:00:00+00:00</updated><summary>org.plum:kite:10.0.0.2", False),
        ("<td>version</td><td>10.0.0.4</td>", True),
        ("+00:00\x1f\x1forg.plum:kite:10.0.0.2", False),
        ("+00:00\x1f\x1fkite:10.0.0.2", True),
    ],
)
def test_colours_of_code_change_neither(page, address):
    assert bool([*addresses(page)]) is address
