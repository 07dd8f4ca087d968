"""People and companies that sentences in other languages than English tell of, behind posts, titles and what a company is called; words stay."""

import pytest
from shelves import assert_goes, public, with_rules

from mkdocs_postmortems.model.redaction import DeclaredTerm, Person

GOES = [
    ("A plantonista Zulmirinha Osterlund foi acionada.", "Osterlund"), ("Ha avvisato l'ing. Osterlund.", "Osterlund"), ("Daarna belde mevrouw Osterlund-Veer.", "Osterlund"),
    ("Потом дежурная Любава Остерлунд позвонила клиентам.", "Остерлунд"), ("Dyżurny Zenobiusz Osterlund potwierdził.", "Osterlund"),
    ("担当の水無瀬凛が確認した。", "水無瀬"), ("随后通知了主管钟离雪。", "钟离雪"), ("담당자 황보은별이 확인했다.", "황보은별"), ("선우재희 님이 알렸다.", "선우재희"),
    ("박도윤 씨가 왔다.", "박도윤"), ("A manager (Zulmirinha Osterlund) approved it.", "Osterlund"), ("“It is full”, said Osterlund.", "Osterlund"),
    ("Notre client Vallombreux a signalé la panne.", "Vallombreux"), ("La société Vallombreux aussi.", "Vallombreux"), ("Auch die Firma Vallombreux war betroffen.", "Vallombreux"),
    ("La empresa Vallombreux también.", "Vallombreux"), ("Onze klant Vallombreux belde.", "Vallombreux"), ("Компания Валломбрё пожаловалась.", "Валломбрё"),
    ("Two large tenants, Vallombreux GmbH and Palefish Inc., lost sessions.", "Palefish"), ("Tenant 88213047 was moved.", "88213047"), ("Merchant #4711 was moved.", "4711"),
    ("```go\n// TODO(zosterlund): remove it\n```", "zosterlund"), ("The site at 52.37021, 4.89516 lost power.", "52.37021"),
    ("The hosts kes-db-[01-06] were full.", "kes-db-[01-06]"),
]  # fmt: skip
STAYS = [
    "担当の業者が確認した。責任者の承認が必要だった。担当の部署が対応した。", "主管部门。工程师高峰。负责人张。", "고객사님이 알렸다. 담당자 이메일을 보냈다. 담당자 이름이 없다.",
    "“No”, said Chrome. He said, it was slow.", "Notre client Redis a planté. La société a payé.", "Die Firma sah nichts, der Kollege auch nicht.",
    "Дежурный инженер позвонил, компания молчала.", "Tenant 12, account 404 and customer 2024 were fine.", "account 100000 requests", "`v-[0-9]+` and `arr[1:5]`",
    "```\n# TODO(security): remove it\n```", "A pair 0.12345, 0.67891 of floats.", "El técnico de guardia llamó, la empresa también.", "Tenants, accounts and Redis had errors.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_whoever_a_sentence_names_goes(text, gone):
    """By the words about it."""
    assert_goes(text, gone)


@pytest.mark.parametrize("text", STAYS)
def test_the_same_words_without_a_name_stay(text):
    """The control."""
    assert text in public(text)


@pytest.mark.parametrize(
    "text",
    [
        "Elle a redémarré le service. Quelqu'un a relancé le service.", "Ela reiniciou o serviço. Alguém percebeu.", "Lei ha riavviato il servizio. Qualcuno ha notato.",
        "Alguien reinició el servicio. Nadie notó el fallo.", "Jemand hat den Dienst neu gestartet. Sie hat den Fehler bemerkt.",
        "Sarà necessario riavviare.", "Según el proveedor, nada pasó.", "Lúc 10:14 kỹ sư khởi động lại dịch vụ.", "Theo tài liệu này, dịch vụ đã được khởi động lại.",
    ],
)  # fmt: skip
def test_a_word_of_a_language_is_nobody(text):
    """Pronouns do what people do, and words without their signs are names elsewhere."""
    assert text in public(text)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Thanks, Osterlunda! The rest is fine.", "Osterlunda"), ("Kind regards,\nZulmirinha Osterlund", "Osterlund"), ("Then his manager Zulmirinha Osterlund came.", "Osterlund"),
        ("Two banks, Vallombreux Savings and Palefish Trust, could not log in.", "Palefish"), ("We onboarded Vallombreux Media in May.", "Vallombreux"),
        ("We owe Vallombreux a credit of 40 euros.", "Vallombreux"), ("Hosts rebooted: tungsten02, iridium7 and db-kes-3.", "iridium7"), ("It runs on amqp://tungsten01:5672 now.", "tungsten01"),
        ("Run `ssh tungsten9` first.", "tungsten9"), ("Latitude 52.370216, longitude 4.895168 was logged.", "52.370216"),
        ("Květoslav Osterlund restartoval službu.", "Osterlund"), ("Ο Θρασύβουλος Οστερλουνδ επανεκκίνησε.", "Οστερλουνδ"), ("Sonra Nermin Osterlund aradı.", "Osterlund"),
        ("chị Đoàn Thị Osterlund gọi khách hàng.", "Osterlund"), ("Potom paní Osterlundová zavolala.", "Osterlundová"),
    ],
)  # fmt: skip
def test_more_places_of_a_name(text, gone):
    """Letters, lists, credits and shells."""
    assert_goes(text, gone)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, everyone! The rest is fine.", "Hosts rebooted: all of them, in threes.", "Run `ssh -V` first.", "The bank of memory and two banks of disks were full.",
        "We onboarded Terraform in May and owe Postgres a debt.", "It runs on https://localhost/a and redis://cache:6379 now.",
    ],
)  # fmt: skip
def test_the_same_places_without_one(text):
    """The control."""
    assert text in public(text)


@pytest.mark.parametrize(
    ("name", "written"),
    [("سليم الخرازي", "اتصل والخرازي"), ("יעל ברנשטיין", "של ברנשטיין"), ("Rook & Vale", "rook-n-vale"), ("Brindlewick", "Brindle/wick")],
)
def test_a_declared_name_goes_in_other_scripts(name, written):
    """The family name alone where a script has no capital letters, `n` for a sign, a slash within."""
    rules = with_rules(people=(Person(name),)) if not name.isascii() else with_rules(terms=(DeclaredTerm(name, "customer"),))
    covered = public(f"It was {written} then.", rules)
    assert covered
    assert written.split()[-1] not in covered


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("L'ingénieur d'astreinte, Zulmirinha Osterlund, a été réveillé.", "Osterlund"), ("值班经理欧阳振海批准了回滚。", "欧阳振海"), ("同事端木蓉记录了时间。", "端木蓉"),
        ('The tenant "vallombreux-eu" was moved.', "vallombreux"),
    ],
)  # fmt: skip
def test_behind_a_duty_and_between_quotation_marks(text, gone):
    """As without them."""
    assert_goes(text, gone)


@pytest.mark.parametrize("name", ["Chiara", "Serena", "Bianca"])
def test_a_name_that_is_a_word_too_goes_within_a_sentence(name):
    """A capital letter says nothing where the sentence begins only."""
    said = "Il guasto che blocca gli ordini. La coda che serve gli allarmi. Sono fermi gli ordini."
    assert_goes(f"{said} Ho chiesto a {name} di guardare il registro.", name)
    assert f"{name} era la causa" in public(f"{said} {name} era la causa.")


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("- 14:32 Ostermoor hat den Dienst neu gestartet.", "Ostermoor"), ("Um 9:05 Ostermoor hat den Fehler bemerkt.", "Ostermoor"),
        ("Customers were hit badly: Vallombreux Media accounts.", "Media"), ("The customers were hit twice: Palefish Trust customers.", "Trust"),
    ],
)  # fmt: skip
def test_a_time_before_somebody_and_a_word_behind_a_customer_keep_nothing(text, gone):
    """A figure counts a German noun, and a time of day does not."""
    assert_goes(text, gone)
    assert "Nach 20 Minuten hat der" in public("Nach 20 Minuten hat der Dienst sich neu gestartet.")


def test_a_greek_capital_is_what_it_looks_like():
    """In a word of Latin letters; a Greek word keeps its own."""
    rules = with_rules(terms=(DeclaredTerm("Harkenfold", "customer"), DeclaredTerm("Νικολαΐδης", "customer")))
    covered = public("Rows of Ηarkenfоld were late. Ο ΝΙΚΟΛΑΪΔΗΣ και Η Νίκη ήταν εκεί.", rules)
    assert "were late" in covered
    assert "Νίκη" in covered
    assert not any(word in covered for word in ("arkenf", "ΝΙΚΟΛΑΪΔΗΣ"))
