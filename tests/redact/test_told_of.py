"""People and companies that only a neutral sentence tells of, and those whom another document names; ordinary words in the same places stay."""

import pytest
from shelves import assert_goes, page, public, shelf

PEOPLE = [
    ("Gudrun spotted the quota first.", "Gudrun"), ("Mrs. Pfennigwerth told the press office.", "Pfennigwerth"), ("We called Thibault at home.", "Thibault"),
    ("After a call from Thibault we rolled back.", "Thibault"), ("I spoke with Griselda.", "Griselda"), ("Only Griselda had the password.", "Griselda"),
    ("Gudrun and Thibault had disagreed about the limit.", "Thibault"), ("Support (Griselda) escalated it.", "Griselda"), ("It is quiet now. — Griselda", "Griselda"),
    ("Gudrun fixed it by hand.", "Gudrun"),
    ("Gudrun approved the change.", "Gudrun"),
    ("Peer: Anselm Throgmorton", "Throgmorton"), ("The report was written by Gudrun.", "Gudrun"), ("Our colleague Anselm Throgmorton rang the provider.", "Throgmorton"),
    ("Found by Anselm Throgmorton in the logs.", "Throgmorton"), ("Signed: Anselm Throgmorton", "Throgmorton"), ("Approved: Anselm Throgmorton (CFO)", "Throgmorton"),
    ("Thibault a relancé le service.", "Thibault"), ("Mme Beauchesne a prévenu tout le monde.", "Beauchesne"), ("Llamamos a Araceli y ella lo reinició.", "Araceli"),
    ("Ligamos para Jussara e ela reiniciou.", "Jussara"), ("O Sr. Albuquerque avisou.", "Albuquerque"), ("Grazie a Ermete Bacchelli per la correzione.", "Bacchelli"),
    ("Fiorenza ha riavviato il servizio.", "Fiorenza"), ("We belden Annelies en zij herstartte de dienst.", "Annelies"), ("Pan Krzyżanowski zrestartował usługę.", "Krzyżanowski"),
    ("| 11:12 | PagerDuty pages Gudrun |", "Gudrun"), ("Ask Anselm Throgmorton for the key.", "Throgmorton"),
    ("再起動は長谷部さんが行った。", "長谷部"),
]  # fmt: skip
COMPANIES = [
    ("Sorrelwood's traffic doubled.", "Sorrelwood"), ("The account of Sorrelwood Freight was locked.", "Sorrelwood"), ("Sorrelwood phoned us twice.", "Sorrelwood"),
    ("Sorrelwood Dental and Palefish Leisure complained.", "Palefish"), ("The team at Sorrelwood reported it first.", "Sorrelwood"),
    ("A call with Sorrelwood Retail took place.", "Sorrelwood"), ("The Sorrelwood account manager was told.", "Sorrelwood"),
    ("Partners saw errors, among them Sorrelwood and Palefish.", "Palefish"), ("Sorrelwood could not upload its catalogue.", "Sorrelwood"),
    ("It ran for tenant tn_77123 only.", "tn_77123"), ("Their account ACC-0077123 was locked.", "ACC-0077123"), ("The customer id 7712-0093 was wrong.", "7712-0093"),
    ("It belongs to contract CTR-2024-771.", "CTR-2024-771"),
    ("The account number was 77120093 then.", "77120093"), ("The org `sorrelwood` was hit.", "sorrelwood"), ("The feature (codename Wrenhollow) was on.", "Wrenhollow"),
    ("The unreleased product Wrenhollow was on.", "Wrenhollow"), ("Call (0)20 7946 0771 then.", "7946"), ("Sorrelwood Media noticed.", "Sorrelwood"), ("顧客の株式会社ソレルウッドから連絡があった。", "ソレルウッド"), ("It stood on srch-idx-04 then.", "srch-idx-04"),
    ("顧客の株式会社そらまめ堂から連絡があった。", "そらまめ堂"), ("Exports from Sorrelwood Analytics failed.", "Sorrelwood"),
    ("It stood on `upl-prod-12` then.", "upl-prod-12"),
]  # fmt: skip
STAYS = [
    "Data from Kinesis Analytics and exports for Customer Analytics failed.", "Imports from Adobe Analytics were late.",
    "Kubernetes spotted the change.", "Amazon's traffic doubled.", "The account of events is short.", "Customers complained.", "Support called us twice.",
    "The team at Amazon confirmed.", "A call with Cloudflare took place.", "The Enterprise account team was told.", "The traffic of Europe doubled.",
    "Among them Redis and Kafka.", "Safari and Chrome could not pay.", "It ran for tenant 12 and account 404.", "Contract tests and tenant v2 failed.",
    "The account us-east-1 was fine.", "Support (Zendesk) escalated it.", "Thanks to Terraform it was found.", "Deploys were found by Prometheus.",
    "Only Linux had the password.", "A message from Kafka, then silence.", "It took 5 ms. Then it stopped.", "MR Backport was merged.",
    "Production and Staging had disagreed.", "We called Redis in the loop.", "Berlin spotted it.", "It ended. — Monday", "Pan and zoom broke.", "Prometheus's integration broke.",
    "The workspace of Terraform was locked.", "release-prod-12 and step-prod-2 failed", "an unreleased version was on", "code names such as Potato",
    "draft-ietf-quic-02 and team-blue-01", "Ask Platform Support about it.", "顧客の影響範囲は広い。", "The alert pages Support",
    "お客さんが連絡した。", "Users in Germany phoned.", "The customer number was 17.", "On Monday and in March traffic is low.",
    "- 09:20 Crossplane deleted the bucket", "- 09:21 Watchdog restarted the process", "- 09:22 Facebook reverted the change", "Mastercard complained about it.",
    "Hat tip to Wireshark for showing it.", "We asked Hashicorp whether it could be longer.", "- 09:23 Autoscaler added the nodes", "Synthetic Monitoring noticed first.",
    "The account number was 1200 on Monday and 4800 on Tuesday.", "Subscription numbers: 25000 in May.", "GPT-4 and BERT-2 answered slowly.", "the tenant `spam` and the org `foobar`",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), [*PEOPLE, *COMPANIES])
def test_whoever_a_sentence_tells_of_goes(text, gone):
    assert_goes(text, gone)


@pytest.mark.parametrize("text", STAYS)
def test_ordinary_words_in_the_same_places_stay(text):
    """Programs, makers, places, departments, counts."""
    assert text in public(text)


@pytest.mark.parametrize("text", ["Throgmorton knew this one.", "A patch of Anselm was tried.", "Throgmorton's script ran."])
def test_a_part_of_a_name_goes_that_another_document_holds(text):
    """The same sentence stays where nobody in the library is called so."""
    named = page("It broke.", authors="[Anselm Throgmorton]")
    covered, _, _, _ = shelf({"a.md": named, "b.md": page(text, date="2026-01-03")})
    assert all(name not in covered[1].text for name in ("Anselm", "Throgmorton"))
    assert text in public(text)


@pytest.mark.parametrize("text", ["the Throgmorton cluster", "one throgmorton of data", "Throgmorton 2 and the Throgmorton agent"])
def test_a_word_that_the_text_treats_as_a_thing_stays(text):
    """A name of somebody in another document is a service or a word here."""
    named = page("It broke.", authors="[Anselm Throgmorton]")
    covered, _, _, _ = shelf({"a.md": named, "b.md": page(f"We saw {text}.", date="2026-01-03")})
    assert text in covered[1].text


def test_a_company_of_a_sentence_goes_everywhere():
    """In a document that says nothing of it as well; as a word in small letters it stays."""
    covered, _, _, _ = shelf(
        {
            "a.md": page("Sorrelwood's traffic doubled."),
            "b.md": page("Then Sorrelwood was back, and sorrelwood is a plant.", date="2026-01-03"),
        }
    )
    assert "Then Sorrelwood" not in covered[1].text
    assert "sorrelwood is a plant" in covered[1].text


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("The reseller Grindelwald Telecom lost orders.", "Grindelwald"), ("Two advertisers, Ferngate & Sons and Oldmoor Cocoa, left.", "Oldmoor"),
        ("Customer Ferngate Pharma saw it.", "Ferngate"), ("Tenants on the two hosts: Ferngate Mutual, Oldmoor Dental and Wexcombe Verlag.", "Wexcombe"),
        ("The nightly job of Ferngate Savings Bank locked it.", "Ferngate"), ("Betroffen war auch die Stadtwerke Ferngate GmbH.", "Ferngate"),
        ("Bodegas La Fernanda no pudo cobrar.", "Fernanda"), ("客户华谷物流投诉。", "华谷"), ("株式会社ミナトヤ商会から問い合わせあり。", "ミナトヤ"),
    ],
)  # fmt: skip
def test_a_company_of_a_trade_or_a_list_goes(text, gone):
    """What it is, what it could not do, or with whom it is counted."""
    assert_goes(text, gone)


@pytest.mark.parametrize(
    "text",
    [
        "The airline industry and a retailer of Google Cloud were told.", "Customer Success was told.", "Customers on the plan: Enterprise and Pro.",
        "The export of Google Analytics failed.", "The report of the Central Bank was late.", "顧客は待った。", "Data for Android Auto was late.",
    ],
)  # fmt: skip
def test_what_stands_beside_a_trade_stays(text):
    """Plans, teams and makers of what everybody runs."""
    assert text in public(text)
