"""What a text has given away once by its form goes wherever it stands; what it also uses as the name of a thing does not."""

import pytest
from shelves import assert_goes, public

GOES = [
    ("It is in /home/tovald/x.\n\nLater tovald went home.", "tovald"), ("Ask @tovald first.\n\nOnly tovald knew.", "tovald"),
    ("Mail ops-quill@firm.example.\n\nThen ops-quill got a mail.", "ops-quill"),
    ("```\nOct 10 20:55:30 quarry-x7-9 dockerd[12]: error\n```\n\nWe drew a line, quarry-x7-9 included.", "quarry-x7-9"),
    ('Node `metal-192-168-1-85` ("quern") fell. The kubelet on `quern` hung.', "quern"),
    ("The pods sat on it, k8s-pool1-19522833-13, all night.", "k8s-pool1-19522833-13"),
    ("It was pool2-19522833-9 again.", "pool2-19522833-9"),
    ("The node pay-core-b died and pay-core-a took over.", "pay-core-a"), ("Lag grew on `till-db-a` only.", "till-db-a"), ("The writer till-quern-a lost to till-quern-b.", "till-quern-a"),
]  # fmt: skip
STAYS = [
    "The skiff service was slow and skiff.example answered.", "The quern cluster fell.",
    "Caches keep `cart-{user_id2}` and `web-{v2}`.",
    "Caches keep `cart-{id}`, `cart-{uuid}` and `node-{name}`.", "GET /users/{user-id}/orders/{order-id}", "Nodes of release-group-a and release-group-b, server update-plan-b, of asia-east-a and asia-east-b.",
    "See https://portal.azure.com and https://console.cloud.google.com/ for that.", "Pods web-7d9f8b6c5-x2x7k and api-6d4cf56db6-9xkzt restarted.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_it_goes(text, gone):
    """Everywhere in that text."""
    assert_goes(text, gone)


@pytest.mark.parametrize("before", ["It is in /home/skiff/run.\n\n", "Mail skiff@firm.example.\n\n", "Ask @skiff.\n\n"])
def test_the_name_of_a_thing_stays(before):
    """An account that is called like a service takes the service with it nowhere."""
    text = "The skiff service was slow, and skiff.example answered. We restarted skiff."
    assert text in public(before + text)


def test_a_page_behind_the_door_goes():
    """The address of something inside, unlike the door."""
    assert_goes("See https://portal.azure.com/#@firm/resource/x for that.", "resource/x")


@pytest.mark.parametrize("text", STAYS)
def test_it_stays(text):
    """Services, keys and doors that everybody has."""
    assert text in public(text)
