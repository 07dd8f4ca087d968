"""People by a given name that is nothing else, and behind what they are; programs, places and storms of such a name stay."""

from time import perf_counter

import pytest
from shelves import assert_goes, public

from mkdocs_postmortems.redact.names.forenames import called, forename, whole
from mkdocs_postmortems.redact.names.titled import officers, titled

SLOWEST = 5.0
"""Seconds; where they look back at every letter these take minutes."""
GOES = [
    ("Nikolaos flushed the shard.", "Nikolaos"), ("- 09:14 rollback by Folasade", "Folasade"), ("- Ingvar: restarted it", "Ingvar"),
    ("Zsuzsanna's fix was late.", "Zsuzsanna"), ("Verified by Takahiro and Venkatesh", "Venkatesh"), ("Anne-Kathrin saw it.", "Anne-Kathrin"),
    ("Ji-hoon was away.", "Ji-hoon"), ("Um zehn hat Brunhilde Oberhauser neu gestartet.", "Oberhauser"), ("Fue Gonzalo Arrizabalaga.", "Arrizabalaga"),
    ("Trần Thị Mai had seen it.", "Trần Thị Mai"), ("| 10:02 | Chukwudi | ack |", "Chukwudi"), ("Olumide (retail support) rang.", "Olumide"),
    ("当番のIngvarが再起動した。", "Ingvar"), ("Brunhilde Oberhauserは確認した。", "Oberhauser"),
]  # fmt: skip
TITLED = [
    ("The charge nurse Quillfeather rang.", "Quillfeather"), ("Shift lead Ostrander walked the aisle.", "Ostrander"), ("Their CTO Vantongeren knew.", "Vantongeren"),
    ("The press desk (Ostrander) rang.", "Ostrander"), ("Commit 4e2a1f9 (Lindqvister) broke it.", "Lindqvister"), ("It was merged by Wexcombe at noon.", "Wexcombe"),
    ("- PR 12 reverted by Wexcombe and Tolliver", "Tolliver"), ("Author: Wexcombe. Reviewer: Tolliver.", "Tolliver"), ("Supervisor Wexcombe Tolliver left.", "Tolliver"),
    ("Operator van der Tolliver pulled it.", "Tolliver"), ("Engineer von Wexcombe called.", "Wexcombe"), ("Field engineer ter Wexcombe came.", "Wexcombe"),
    ("Wexcombe Tolliver, head of their network, rang.", "Tolliver"),
]  # fmt: skip
STAYS = [
    "Cassandra and Julia were upgraded, Hugo built the site.", "Hurricane Ingrid came.", "The Ingrid service was down.", "Release Folasade was late.",
    "Merged by Mergify, deployed by Helm.", "It was approved by Legal.", "It was paused by Renovate.", "The network engineer Kubernetes team", "The team (Payments) rang.",
    "OpenTelemetry Collector は Go で書かれ、Collector が止まった。", "The URI Scheme changed.", "Ceph and OpenStack Ingrid are old.", "The Ingrid vulnerability and the Folasade library.", "Ingrid 仓库 is slow.",
    "Sainte-Ingrid and San-Gonzalo lost power.", "VP Approval and CTO Signoff were given.", "The platform engineer Rotation exists.",
    "The team (Ostrander) met.", "The desk (Kraków) and on-call (Dublin) took over.", "Witnessed by Contractors, reverted by Sheriffbot.", "Verified by Sigstore and paused by Flagger.", "Der Operator von Strimzi wurde neu gestartet.",
    "Monte Carlo sampling and San Pedro stayed.", "Reviewed by Engineering and Support.", "Analyst Relations was told.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), [*GOES, *TITLED])
def test_somebody_goes(text, gone):
    """Nothing of it is declared, and no other word tells of a person."""
    assert [*called(text), *whole(text), *titled(text), *officers(text)]
    assert_goes(text, gone)


@pytest.mark.parametrize("text", STAYS)
def test_what_is_called_like_somebody_stays(text):
    """Programs and places are not on the list, and what follows a name tells of others that they are things."""
    assert text in public(text)


def test_no_thing_is_a_family_name_behind_signs_without_blanks():
    """What stands between the two in another writing parts them."""
    text = "Ingvar はチェーンの Collector を止め、Collector を戻した。"
    covered = public(text)
    assert "Ingvar" not in covered
    assert covered.count("Collector") == text.count("Collector")


@pytest.mark.parametrize("sign", ["高", "カ", "顧客", "A", "Ab", "Ab ", "van Ab "])
def test_long_runs_of_one_sign_are_read_in_time(sign):
    """Where every letter might begin a name, each is looked at a few times only."""
    start = perf_counter()
    assert not [*called(sign * 20_000), *whole(sign * 20_000)]
    assert perf_counter() - start < SLOWEST


def test_a_full_name_goes_from_all_documents_and_its_accents_count_for_nothing():
    """With or without them it is the same name."""
    assert forename("Zsofia")
    assert forename("Zsófia")
    assert forename("Przemysław")
    assert not forename("Zeitung")
