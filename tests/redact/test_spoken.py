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
        ("> **Bohdana** 10:31: is anyone seeing 502s?\n> **Lucjana** 10:32: yep, everywhere", "Lucjana"),
        ("**Bohdana** (10:31) is it down?\n**Lucjana** (10:32) it is", "Bohdana"),
        ("> tlinqvard: I think we should fail over\n> Oyelarana: agreed, doing it", "Oyelarana"),
        ("The VP of Infrastructure, J. Whitlocke, was told.", "Whitlocke"),
        ("Unsere Kundin Möbel Sorrelwald meldete es.", "Sorrelwald"),
        ("The largest accounts affected were Sorrelwood Freight and Palefish Leisure.", "Palefish"),
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
        "**Detected** 10:31: is anyone seeing 502s?\n**Mitigated** 10:32: we rolled back", "> Grafana: I/O errors rise\n> Envoy: I/O errors rise",
        "**Kubernetes** 10:31 did you restart?\n**Postgres** 10:32 no", "> Cause: I forgot it\n> Fix: we restarted", "> Given: I am logged in\n> When: I log out",
        "Die Kundin Datenbank war leer. Eine Kundin Anfang 60 rief an.", "The largest accounts affected were Enterprise customers.",
        "We told the VP of Product, Black Friday aside, what it was.", "The largest tenants were in Europe.",
        "```\nbefore: I saw 200\nafter: we saw 500\nbefore: ok\n```", "```\nname: nginx\nimage: nginx:1.25\nname: envoy\n```",
        "`@Autowired Bean` and `@Override Method`", "```\norg | count\n----+------\nplatform | 3\npayments | 4\n```",
        "Tenants affected: `default`, `staging`.", "Our main account, Production, and our key partner, AWS, were fine.",
        "10:02 Google Cloud confirmed; 10:03 Service Mesh restarted",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_stays(text):
    """Settings, annotations, teams, plans and makers."""
    assert text in public(text)
