"""Machines and stores that a name gives away go, behind a scheme as well; packages, files, versions and what manuals print stay."""

import pytest
from shelves import public, with_rules

RULES = with_rules()


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        # A scheme before the host hid it: its own two slashes were taken for a path.
        ("see https://kv-lantern.vault.azure.net/secrets/x now", "kv-lantern"),
        ("at https://0F3A9C.gr7.eu-west-1.eks.amazonaws.com now", "0F3A9C"),
        ("http://vault.service.consul:8200/v1 failed", "vault.service"),
        ("curl http://cart.shop.svc:8080/health now", "cart.shop"),
        ("`orders.mysql.database.azure.com` was full", "orders.mysql"),
        ("tenant lanternworks.onmicrosoft.com was full", "lanternworks"),
        ("on nas.tail4f2a.ts.net we", "tail4f2a"),
        ("https://ci.internal.lantern.dev/job/4 failed", "lantern"),
        ("NS1.CORP.LANTERN.COM timed out", "LANTERN"),
        ("ldap://dc01.ad.lantern.co.uk:389 is back", "dc01"),
        ("mq-prod-04.int lost quorum", "mq-prod-04"),
        ("web-12.dmz and https://nas01.home:8443/x died", "nas01"),
        ("copied to s3://lantern-lake/raw/x.csv, then", "lantern-lake"),
        ("on gs://lantern-lake we", "lantern-lake"),
        ("on arn:aws:s3:::lantern-lake/raw we", "lantern-lake"),
        ("https://lantern-lake.s3.eu-central-1.amazonaws.com/a/1.jpg is gone", "lantern-lake"),
    ],
)
def test_a_machine_goes(text, gone):
    """As an internal host; the words about it stay."""
    covered = public(text, RULES)
    assert gone in text
    assert gone not in covered
    assert "[internal host]" in covered
    assert text.split()[-1] in covered


@pytest.mark.parametrize(
    "text",
    [
        "com.lantern.internal.db.Query and org.apache.internal.io.Reader failed", "config2.prod.yml, v1.prod and orders.v2.prod differ",
        "https://corp.com/ and https://www.ad.nl/ answered", "values.prod and app.staging are files",
        "copy it to s3://my-bucket/x, gs://bucket-name/y or s3://example-data", "https://docs.neon.tech/introduction says so",
        "https://s3.amazonaws.com answered",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_stays(text):
    """Code, files, public hosts and the names that manuals give."""
    assert text in public(text, RULES)
