"""Logins of any form, known by what is done by or to them; programs, teams and words in the same places stay."""

import time

import pytest
from shelves import assert_goes, public

from mkdocs_postmortems.redact.identifiers.acting import acting

GOES = [
    ("- 10:05 paged tovald", "tovald"), ("We escalated to brunild, who was asleep.", "brunild"), ("- 10:07 ovalde acked the page", "ovalde"),
    ("- 10:11 `hvandel` rolled back", "hvandel"), ("- 10:02 tovald deployed 4.2\n- 10:05 paged tovald", "tovald deployed"),
    ("| 10:02 | fjorund joined the call |", "fjorund"), ("The limit (author: lvontaal, reviewer: gbergund) was 5.", "gbergund"),
    ("Commit 8f14e45 by dvandel raised it.", "dvandel"), ("As noted by emberto in the review, it is slow.", "emberto"),
    ("- 10:14 call with joana.bento and m.okoru", "okoru"), ("It logged user=cmandel action=deploy there.", "cmandel"),
    ("Reverted in 9f2c1aa (mvandel).", "mvandel"), ("- 14:02 pager fires for dvandel", "dvandel"), ("- 14:06 ekvald and dvandel restart it", "dvandel"),
    ('- 14:09 dvandel: "traffic is back"', "dvandel"), ("We asked tovald to look.", "tovald"), ("- 2026-01-02 10:04 UTC: tovald noticed the lag", "tovald"),
    ("2026-01-02T10:02:03Z tovald acked the page", "tovald"), ("- 2026-01-02T10:02:03.123+02:00 tovald acked the page", "tovald"),
    ("We paged tovald\nand hvandel at once.", "hvandel"), ("At 10:02 tovald took over.", "tovald"), ("It was stopped (user `hvandel`) by hand.", "hvandel"),
    ("| 10:02 | hvandel | restarted it |", "hvandel"), ("10:02: (hvandel) restarted it", "hvandel"), ("It logged user=o.vandel action=drop.", "o.vandel"),
    ("It logged user=tovald.k action=drop.", "tovald.k"),
]  # fmt: skip
STAYS = [
    "- 10:05 paged oncall, then the vendor", "We escalated to engineering, to networking and to management.", "- 10:07 nginx restarted",
    "- 10:08 kubelet killed the pod\n- 10:09 etcd started an election", "- 10:10 argocd deployed 4.2 and systemd restarted it.",
    "- 10:11 monitoring noticed the lag\n- 10:12 everyone joined the call", "- nodes joined the cluster\n- clients asked for more",
    "It logged user=postgres action=vacuum and user=gitlab there.", "We paged customers, subscribers and storage.",
    "Author: renovate, reviewer: dependabot", "- 10:13 pods joined, brokers acked the write", "We asked kubernetes to drain it.",
    "Change 4 by default, version 2 by accident.", "- 10:15 standby took over", "- replicas acknowledged the write", "paged in from disk, paged memory", "- strict: true\n- threads: 4\n- schema: off", "What is asked twice is paid twice.", "[10:42] vmselect: slow query\n[10:43] vminsert: rerouting","- 14:02 page for storage, 8f14e45 (tagged)", "- 14:06 nginx and dnsmasq restart\n- mtu: 1500",
    "- 10:02 hdparm reported errors\n- 10:03 lvcreate added a volume\n- 10:04 gcsfuse restarted", "We asked claude about it.",
    "At 10:02 traefik took over.", "The role (user `postgres`) and the user `replicator` are for machines.", "| 10:02 | kubelet | restarted it |",
    "| 10:02 | nginx | fails |\n| 10:03 | dnsmasq | stopped |", "10:02: (etcd) elected one, (rsync) copied it",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_it_goes(text, gone):
    """What only people do, or is done only to them."""
    assert_goes(text, gone)


@pytest.mark.parametrize("text", STAYS)
def test_it_stays(text):
    """Programs act, too, and teams are called."""
    assert text in public(text)


@pytest.mark.parametrize(
    "piece", [" ", "- ", "> ", "10:00 ", "paged tovald,\n and ", "| 10:00 | hvandel ", "(user `", "At 10:00 (", "user=a."]
)
def test_a_long_line_takes_no_longer_than_it_is_long(piece):
    """Each blank is taken by one part of an expression alone."""

    def took(times):
        begin = time.process_time()
        assert list(acting(piece * times)) is not None
        return time.process_time() - begin

    assert took(20_000) < 60 * max(took(2_000), 0.002)
