"""Hosts by a bare name, addresses of the new form, ids of clouds and calls: they go; versions, images, times and parts of a text stay."""

import pytest
from shelves import assert_goes, public


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("the session to `zoo2:2181` ended", "zoo2"),
        ("servers=node4:9092,node5:9092 were set", "node5"),
        ("`pg-cart-03:5432: refused` it said", "pg-cart-03"),
        ("cache-cart-07:6379> INFO", "cache-cart-07"),
        ("we drained web21 and `web22` first", "web22"),
        ("the disk of `lb-4` was full", "lb-4"),
        ("copied to nas02:/vol/home", "nas02"),
        ("```\nNov  3 04:12:09 quarry sshd[411]: bye\n```", "quarry"),
        ("ping: core-muc-1: Name or service not known", "core-muc-1"),
        ("ssh: connect to host quarry port 22: no route", "quarry"),
        ("it ran on job-4c.fra3.prod then", "job-4c"),
        ("at mail-edge-2 and DBSRV01", "mail-edge-2"),
        ("so DBSRV01 died", "DBSRV01"),
        ("so `db-eu-3` died", "db-eu-3"),
        ("it answered 2a02:26f0:9d00::17 then", "26f0"),
        ("from [2400:cb00:12:1024::ac44:9]:443 on", "cb00"),
        ("we withdrew 2a0e:9b00::/29 then", "9b00"),
        ("at 2607:f8b0:4005:80a:0:0:0:200e it", "f8b0"),
        ("the machine i-0c4e1d7a92b3f5860 and subnet-9c4e1d7a", "subnet-9c4e1d7a"),
        ("the GCP project larch-stage-4410 and `gcloud compute --project larch-live-9 list`", "larch-live-9"),
        ("Bereitschaft: 0171 / 442 98 13 anrufen", "442 98"),
    ],
)
def test_it_goes(text, gone):
    """The page stays."""
    assert_goes(text, gone)


@pytest.mark.parametrize(
    "text",
    [
        "nginx:1.25, python3:11 and `node:18` are images", "localhost:8080 and port:8080 answered", "see section2:10 and line14:2043", "sha256:9931 and utf8:80",
        "the release1:2024 and day2:22", "web-0 and db-1 are pods of a StatefulSet", "web3, db2, nfs4, redis7, kafka3 and node18 are no machines", "adr-007, case-01 and step-02",
        "ISO-8601, utf-08 and rfc-0042", "replica-2 and shard-4 were behind", "10:42:07 and 2024:10:11:12 are times", "std::pair, a::b and 2021::prelude",
        "::1, 2001:db8::7 and fe80::/10", "2001:4860:4860::8888 and 2606:4700:4700::1111 answer everybody", "the CI lookup of sg-table and vol-up",
        "the GCP project was full", "bridge 05000 requests", "fd00::/8 and fc00::/7 are ranges", "h264, x86 and k8s", "the job build-481 ran",
    ],
)  # fmt: skip
def test_it_stays(text):
    """What has a number of its own."""
    assert text in public(text)
