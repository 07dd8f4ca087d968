"""Names that a copied chat, a log line of several times, a table of a database or an object of code gives: they go, and what looks so stays."""

import pytest
from shelves import assert_goes, public


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("jolanta_mq: is anybody looking?\npkerrow: yep, paging the db folks\njolanta_mq: ok thanks", "pkerrow"),
        ("log: 03:12 Lottie Ravnsborg restarted the broker. 03:40 R. Castellanos (vendor) joined by phone.", "Castellanos"),
        ("**Regulator notified by:** Sunnive Halvorsrud", "Halvorsrud"),
        ("CC: @Ngoziane Adichieri please review", "Adichieri"),
        ("fixed (by John Abernethy), finally", "Abernethy"),
        ("Our largest account, Sorrelwood Group, lost it", "Sorrelwood"),
        ("Tenants impacted: `sorrelwood-eu`, `palefish`.", "palefish"),
        ("```\ntenant_id | rows\n----------+-----\npalefish  |  14\n```", "palefish"),
        ('```json\n{"customer":{"id":"c_1","name":"Sorrelwood Group"},"e":1}\n```', "Sorrelwood"),
    ],
)
def test_a_name_goes(text, gone):
    """By the place alone."""
    assert_goes(text, gone)


@pytest.mark.parametrize(
    "text",
    [
        "```\nbefore: I saw 200\nafter: we saw 500\nbefore: ok\n```", "```\nname: nginx\nimage: nginx:1.25\nname: envoy\n```",
        "`@Autowired Bean` and `@Override Method`", "```\norg | count\n----+------\nplatform | 3\npayments | 4\n```",
        "Tenants affected: `default`, `staging`.", "Our main account, Production, and our key partner, AWS, were fine.",
        "10:02 Google Cloud confirmed; 10:03 Service Mesh restarted",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_stays(text):
    """Settings, annotations, teams, plans and makers."""
    assert text in public(text)
