"""Machines of a bare name that only the place tells; versions, regions and processors in the same places stay."""

import pytest
from shelves import assert_goes, public

GOES = [
    ("The disk of tmaster-4 was full.", "tmaster-4"), ("Lag grew on qbr-11.", "qbr-11"), ("The job ran from util-chest-3 again.", "util-chest-3"),
    ("Affected machines:\n\n- vtower01\n- nasq-b-14\n", "nasq-b-14"), ("| Host | Role |\n|---|---|\n| dctl01 | domain |\n", "dctl01"),
    ("Hosts qbr-11 and qbr-12 were shut down.", "qbr-12"), ("Nodes qry-{1,2,3} restarted.", "qry-{1,2,3}"), ("We isolated laptop LTQ-AW-0231.", "LTQ-AW-0231"),
    ("Node qbr-11 fell. Later qbr-11 came back.", "qbr-11"), ("We rebooted qlm-geo-a and qlm-geo-b.", "qlm-geo-b"), ("サーバーqbr-11が停止した。", "qbr-11"),
    ("Load was high on ostern12.", "ostern12"), ("It ran on ostern4.", "ostern4"), ("Node mongo-14 fell behind.", "mongo-14"),
    ("| Host | Version |\n|---|---|\n| ostern4 | 9.2 |\n", "ostern4"), ("It fell from qlm-geo-a to qlm-geo-b.", "qlm-geo-b"),
    ("Both key-broker-a and key-broker-b lost power.", "key-broker-b"),
]  # fmt: skip
STAYS = [
    "It ran on us-east-1 and eu-west-2b.", "It ran on amd64, arm64 and s390x.", "It ran on python3 and on Ubuntu22.", "It was deployed to phase-2 on day 3.",
    "We run on release-14 from step 2.", "| Host | Role |\n|---|---|\n| all | web |", "It was installed on x86-64 and m5.large.", "server error 500, node version 18",
    "runs on http2", "A list of `{a,b}` in code",
    "Packets were lost on eth0, on bond1 and on ens192.", "It ran on centos7, from rhel8 to rhel9, and on jdk21.", "Installed cuda12, ran iperf3, running kubetest2.",
    "Moved from europe-west4 to northamerica-northeast1, from eastus2 to westus3.", "It ran on c2d-highcpu-8 and on Standard_D8s_v5.",
    "| Server | Version |\n|---|---|\n| snail7 | 7.4 |\n| tomcat9 | 9.0 |", "Values on int64 and on fp16, from iso27001 to soc2.",
    "It restarted from checkpoint-17, on topic-12 and on chunk-9.", "The fix was out on mar-12, from jan-3.", "Nodes of us-central1-a; switch plan-b, replica group-a.",
    "Copied from foo2 to foo3 and on zot5.", "Tables shard-key-a and shard-key-b.", "The private-subnet-a and private-subnet-b were full.",
    "The steps hand-over-a and hand-over-b.", "The arms exp-cart-a and exp-cart-b.", "Charts web-app-a and web-app-b share values.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_it_goes(text, gone):
    """Wherever it stands in that text."""
    assert_goes(text, gone)


@pytest.mark.parametrize("text", STAYS)
def test_it_stays(text):
    """What has a number behind it is no machine for that alone."""
    assert text in public(text)
