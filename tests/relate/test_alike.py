"""Related by words: what counts as a word, who is suggested and why, in every script, and when nothing is."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as budget
from hypothesis import strategies as st
from small_views import make

from mkdocs_postmortems.model.record import Factor
from mkdocs_postmortems.model.settings import Service, Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.relate import Question, ask, library, touched
from mkdocs_postmortems.relate.nearness import Postings
from mkdocs_postmortems.relate.passages import terms
from mkdocs_postmortems.relate.phrases import common, folded
from mkdocs_postmortems.relate.tokens import counted
from mkdocs_postmortems.relate.vectors import UNIT, WHOLE, cosine, space

TRACE = """\
2026-11-20T10:11:12.123Z ERROR [checkout-7f9c] HikariPool-1 - Connection is not available, request timed out after 30000ms.
java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available
\tat com.zaxxer.hikari.pool.HikariPool.createTimeoutException(HikariPool.java:696)
"""
FILLER = ("alpha bravo charlie", "delta echo foxtrot", "golf hotel india", "juliett kilo lima", "mike oscar papa", "quebec romeo sierra", "tango uniform victor", "whiskey xray zulu")  # fmt: skip


def crowd(bodies=FILLER):
    """Postmortems that have no word in common with any other."""
    return [make(f"z{n}", title=f"Zz{n}", body=f"{words} {n}", date=f"2024-01-{n + 10}") for n, words in enumerate(bodies)]


def related(views, options, key, **parts):
    whole, _ = library(tuple(views), (), options(**parts))
    return [(r.key, r.how, r.reasons) for r in whole.by_key[key].related]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The pools leaked, queries and processes", "pool leaked query process"), ("kube-proxy", "kube-proxy kube proxy"), ("pg_hba.conf", "pg_hba.conf hba conf"),
        ("NullPointerException", "nullpointerexception null pointer exception"), ("[the pool](https://a.example/leak/x)", "pool"), ("https://a.example/leak?x=pool", ""),
        ("PM-2026-014 OPS-123 v1.2.3 2026-01-02 10:11 30000ms 42", ""), ("CVE-2024-3094", "cve-2024-3094 cve"), ("4xx 5xx 502", "4xx 5xx"),
        ("<!-- leak --> <b>pool</b> &amp; dana@pool.example", "pool"), ("the and of incident timeline", ""), ("status dns kubernetes", "dns kubernete"),
        ("接続プール", "接続 続プ プー ール"), ("した", ""), ("连接池耗尽", "连接 接池 池耗 耗尽"), ("Redisの枯渇", "redis の枯 枯渇"), ("Überlast am Größenlimit", "überlast größenlimit"),
        ("ＰＯＯＬ", "pool"), ("", ""), ("\x00\ud7ff", ""), ("x" * 300, ""),
    ],
)  # fmt: skip
def test_words(text, words):
    assert sorted(counted(text)) == sorted(set(words.split()))


def test_a_title_counts_three_times_and_people_do_not():
    one = make("a", title="Pool leak", body="pool Dana asked Whitfield", authors=("Dana Whitfield",))
    assert terms(one) == {"pool": 3, "leak": 2, "asked": 1}
    header = replace(one, record=replace(one.record, summary="Buffers", causes=(Factor("overflow", 1),), facts=()))
    assert terms(header) == terms(one), "what was read from the body is counted there"


def test_reasons_are_words_that_both_texts_have(options):
    views = [
        *crowd(),
        make("a", title="Checkout stood still", body="A leak emptied the connection pools of kube-proxy.", date="2026-01-01"),
        make("b", title="Payments stood still", body="The connection pool was empty: a leak in kube-proxy again.", date="2025-01-01"),
    ]
    assert related(views, options, "a") == [("b", "text", ("both mention: stood, connection pools, kube-proxy",))]


def test_values_and_words_stand_side_by_side(options):
    more = {"services": ("checkout",), "category": "configuration"}
    views = [
        *crowd(),
        make("a", title="One", body="The replication slot failover", date="2026-01-01", **more),
        make("b", title="Two", body="A replication slot after the failover", date="2025-01-01", **more),
    ]
    assert related(views, options, "a") == [
        (
            "b",
            "shared",
            ("same service checkout", "2 of 10 incidents share cause configuration", "both mention: replication slot, failover"),
        ),
    ]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("決済サービスの接続プールが枯渇した", "夜間に接続プールが枯渇し、注文が止まった", "接続プール"),
        ("数据库连接池耗尽，订单失败", "支付服务的连接池耗尽", "连接池耗尽"),
        ("연결 풀이 고갈되었다", "주문 연결 풀이 고갈되어 멈췄다", "고갈되"),
    ],
)
def test_scripts_without_spaces(options, one, other, said):
    views = [*crowd(), make("a", title="一", body=one, date="2026-01-01"), make("b", title="二", body=other, date="2025-01-01")]
    ((key, how, reasons),) = related(views, options, "a")
    assert (key, how) == ("b", "text")
    assert said in reasons[0]


def test_part_of_a_word_spelled_by_sound_is_no_reason():
    one, other = space([counted("ブロックアウト"), counted("ロックアウツ")]).vectors
    assert common(one, other, "ブロックアウト", "ロックアウツ") == ()
    assert common(one, other, "ロックアウト", "ロックアウト") == ("ロックアウト",), "control"


@pytest.mark.parametrize(("filler", "found"), [(5, []), (6, ["b"])])
def test_below_eight_words_are_not_compared(options, filler, found):
    views = [*crowd(FILLER[:filler]), make("a", body="replication slot failover"), make("b", body="replication slot failover")]
    assert [key for key, _, _ in related(views, options, "a")] == found


def test_nothing_alike_shows_nothing_and_chance_is_not_enough(options):
    assert related(crowd(), options, "z0") == []
    words = ["one", "red", "two", "blue", "three", "green"]
    noise = [make(f"n{n}", title=f"Zz{n}", body=" ".join(words[(n + k) % 6] for k in (0, 2))) for n in range(40)]
    whole, _ = library(tuple(noise), (), options())
    assert all(len(i.related) <= 5 for i in whole.incidents)


def test_not_related_hides_and_a_duplicate_is_folded(options):
    text = "replication slot failover gauge"
    views = [
        *crowd(),
        make("a", title="A", body=text, relations=(("not_related", "b"),)),
        make("b", title="B", body=text),
        make("c", title="C", body=text),
        make("twin", title="T", body=text, relations=(("duplicate_of", "c"),)),
    ]
    assert [key for key, _, _ in related(views, options, "a")] == ["c"]
    assert [key for key, _, _ in related(views, options, "b")] == ["c"]


def test_what_is_withheld_changes_nothing(options):
    """The library of the views that are left knows nothing of another: its words, its number, its weights."""
    views = [*crowd(), make("a", body="replication slot failover"), make("b", body="the replication slot and its failover")]
    secret = make("s", title="Zorbital", body="replication slot failover Zorbital", services=("vault",))
    shown, _ = library(tuple(views), (), options())
    assert "Zorbital" not in str(shown)
    beside, _ = library((*views, secret), (), options())
    assert beside.by_key["a"].related != shown.by_key["a"].related, "control: a view that is there is seen"


WORDS = st.lists(
    st.sampled_from(["pool", "leak", "slot", "quota", "kube-proxy", "接続", "枯渇", "dns", "cache", "queue", "retry", "gauge"]), max_size=12
).map(" ".join)
TEXTS = st.lists(WORDS, min_size=8, max_size=14)


@given(TEXTS)
@budget(max_examples=60, deadline=None)
def test_cosines_are_symmetric_and_at_most_one(texts):
    made = space([counted(text) for text in texts])
    postings = Postings(made)
    for at, one in enumerate(made.vectors):
        near = postings.near(one)
        for other, vector in enumerate(made.vectors):
            assert cosine(one, vector) == cosine(vector, one) == near.get(other, 0)
            assert 0 <= cosine(one, vector) <= WHOLE * 1.01
        assert not one or abs(cosine(one, one) - WHOLE) < UNIT * len(one)
        assert all(n <= near[other] for other, n in postings.near(one, 5).items()), at


@given(TEXTS, st.randoms(use_true_random=False))
@budget(max_examples=40, deadline=None)
def test_the_order_of_files_changes_nothing(texts, random):
    views = [make(f"k{n}", title="", body=text, services=("api",) if n % 3 else ()) for n, text in enumerate(texts)]
    shuffled = list(views)
    random.shuffle(shuffled)
    one, other = library(tuple(views), (), ASK)[0], library(tuple(shuffled), (), ASK)[0]
    assert one == other
    for incident in one.incidents:
        shown = [r for r in incident.related if r.how != "declared"]
        assert len(shown) <= 5
        assert all(r.reasons and r.score > 0 and r.key != incident.key for r in shown)
        there = {i.key: folded(i.view.document.body) for i in one.incidents}
        for row in shown:
            said = next((r.removeprefix("both mention: ") for r in row.reasons if r.startswith("both")), "")
            assert all(phrase in there[incident.key] for phrase in said.split(", "))


ASK = Settings(Audience.INTERNAL, date(2026, 6, 30), services=(Service("checkout", aliases=("shop",), paths=("apps/shop/",)),))
ASKED = [
    *crowd(),
    make(
        "pool",
        title="The pool ran dry",
        body="`HikariPool-1 - Connection is not available` in src/db/pool.py, see also `pool.py`.",
        services=("shop",),
    ),
    make("dns", title="Resolvers", body="CoreDNS was out of memory; README.md said so. settings_local.yaml"),
]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        (Question(TRACE), [("pool", ("both mention: connection is not available",))]),
        (Question("kafka"), []), (Question(""), []), (Question("coredns"), [("dns", ("both mention: coredns",))]), (Question("<script>\x00 \ud800 [["), []),
        (Question(paths=("src/db/pool.py",)), [("pool", ("names the path src/db/pool.py",))]),
        (Question(paths=("other/pool.py",)), [("pool", ("names the file pool.py",))]),
        (Question(paths=("docs/README.md",)), []), (Question(paths=("local.yaml",)), []), (Question(paths=("conf/settings_local.yaml",)), [("dns", ("names the file settings_local.yaml",))]),
        (Question(services=("Shop",)), [("pool", ("same service checkout",))]), (Question(services=("gone",)), []),
    ],
)  # fmt: skip
def test_a_question_is_answered_with_reasons(question, rows):
    whole, _ = library(tuple(ASKED), (), ASK)
    found = ask(whole, question, ASK)
    if question.text == TRACE:
        assert found[0].key == "pool"
        assert "connection" in found[0].reasons[0]
    else:
        assert [(r.key, r.reasons) for r in found] == rows


def test_a_question_of_any_length_is_answered():
    whole, _ = library(tuple(ASKED), (), ASK)
    assert [r.key for r in ask(whole, Question("coredns memory " + "x(" * 100_000), ASK)] == ["dns"]


@pytest.mark.parametrize(
    ("path", "services"),
    [
        ("apps/shop/a/b.py", ("checkout",)), ("apps/shopping/a.py", ()), ("lib/search/x.py", ("search",)), ("search.py", ()),
        ("db/x.sql", ("orders",)), ("db/deep/x.sql", ()), ("any/deep/orders_y.go", ("orders",)), ("apps/checkout/a.py", ()),
    ],
)  # fmt: skip
def test_services_by_where_their_code_lies(path, services):
    globs = {"checkout": ("apps/shop/",), "orders": ("db/*.sql", "**/orders_?.go"), "search": ()}
    assert touched([path], globs) == services
