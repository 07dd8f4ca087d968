"""People told by the list they stand in, by what is theirs, or by speaking; programs, places and companies in the same places stay."""

import pytest
from shelves import assert_goes, public

GOES = [
    ("Joined: Quibo, Nkechi, Ostrand, Quessel, Morvane, Brunild, Hvandel, Emberto, Fjorund, Ulfric", "Ulfric"),
    ("Joined: Quibo, Nkechi, Ostrand", "Ostrand"), ("It took Siobhan and Vexley an hour.", "Vexley"), ("Handover Vexley -> Siobhan at noon.", "Vexley"),
    ("Tovin's laptop was in the train.", "Tovin"), ("It was Sam's shift.", "Sam"), ("John Quessel advises people to wait.", "Quessel"),
    ("> Quibo: I will restart it", "Quibo"), ("- x\n\n10:14 Vexley: let me look\n", "Vexley"), ("Kudos: Quibo.", "Quibo"),
    ("When Vexley left in May, nobody knew.", "Vexley"), ("The on-call, Vexley, was asleep.", "Vexley"), ("His deputy (Vexley) answered.", "Vexley"),
    ("Sr. engineer Vexley fixed it.", "Vexley"), ("10:05 值班工程师欧阳修远确认。", "欧阳修远"), ("变更由司马婷提交,未经评审。", "司马婷"),
    ("10:05 当番の西園寺が確認した。", "西園寺"),
]  # fmt: skip
STAYS = [
    "Redis and Kafka joined the list: Paris, Oregon, Frankfurt.", "Terraform, Ansible and Pulumi ran.", "Kafka's shift of leaders, GitHub's outage.",
    "Mark the row. Will Kubernetes report it?", "> Note: I was asleep", "> Update: can you see it", "10:14 Warning: looking for it",
    "When Postgres left recovery mode, it was fine.", "当番の担当者が確認した。当番の開発者が対応した。", "司法部门确认。公司提交了报告。", "Kudos: all of you.",
    "The primary, Oregon, was asleep.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_it_goes(text, gone):
    """The company somebody keeps says who he is."""
    assert_goes(text, gone)


@pytest.mark.parametrize("text", STAYS)
def test_it_stays(text):
    """What is no person in the same places."""
    assert text in public(text)
