"""Laws: whatever surrounds a declared value and however it is spelled, it is not in what goes out; plain text stays as it is."""

import base64
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shelves import page, public, shelf, with_rules

from mkdocs_postmortems.model.redaction import DeclaredTerm
from mkdocs_postmortems.redact.markdown.draft import Edit, edited, fresh
from mkdocs_postmortems.redact.markdown.unseen import without_marks
from mkdocs_postmortems.redact.words.hunt import Hunt, hits
from mkdocs_postmortems.redact.words.needle import Needle

VALUE = "Zorbix Qwarn"
RULES = with_rules(terms=(DeclaredTerm(VALUE, "customer", "customer-A"),))
LIKE = {"o": "оοｏ", "i": "іi", "x": "хx", "a": "аɑa", "n": "ｎn", "r": "rʀ"}
WORDS = st.sampled_from(
    [
        "it",
        "failed",
        "at",
        "14:02",
        "**bold**",
        "`code`",
        "[link](https://e.test)",
        "# not",
        "|",
        "- item",
        "1.",
        "<b>x</b>",
        "~",
        "é",
        "日本",
    ]
)
FILLER = st.lists(WORDS, max_size=6).map(" ".join)


@st.composite
def disguised(draw):
    """One spelling of the value that a reader would still take for it."""
    made = []
    for letter in VALUE:
        if letter == " ":
            made.append(draw(st.sampled_from([" ", "\u00a0", "-", "_", "\n", "", ".", "&nbsp;", "%20", " \u200b"])))
            continue
        shown = draw(st.sampled_from([letter, letter.lower(), letter.upper(), *LIKE.get(letter, "")]))
        form = draw(st.sampled_from(["plain"] * 6 + ["entity", "hex", "percent", "escape"]))
        if shown.isascii() and form != "plain":
            shown = {
                "entity": f"&#{ord(shown)};",
                "hex": f"&#x{ord(shown):x};",
                "percent": f"%{ord(shown):02X}",
                "escape": f"\\u{ord(shown):04x}",
            }[form]
        made.append(shown + draw(st.sampled_from([""] * 8 + ["\u200b", "\u00ad", "\u0301"])))
    return "".join(made)


@given(FILLER, disguised(), FILLER)
@settings(max_examples=150, deadline=None)
def test_a_disguised_value_is_found(before, value, after):
    """In every spelling, in every surrounding, whole."""
    text = f"{before} {value} {after}"
    found = hits(text, (Hunt([Needle(VALUE, "term", "customer")]),))
    start = len(before) + 1
    assert any(h.start <= start + 1 and h.end >= start + len(value) - 2 for h in found), text


@given(FILLER, disguised(), FILLER)
@settings(max_examples=40, deadline=None)
def test_a_disguised_value_does_not_go_out(before, value, after):
    """Covered, or the document stays out."""
    text = public(f"{before} {value} {after}", RULES).casefold()
    assert not hits(text, (Hunt([Needle(VALUE, "term", "customer")]),))


@given(st.binary(max_size=9), st.binary(max_size=9), st.sampled_from([VALUE, VALUE.lower(), VALUE.upper(), VALUE.replace(" ", "")]))
@settings(max_examples=40, deadline=None)
def test_an_encoded_value_keeps_the_document_out(before, after, value):
    """In base64 at every alignment and in hexadecimal."""
    plain = bytes(b % 94 + 33 for b in before) + value.encode() + bytes(b % 94 + 33 for b in after)
    for coded in (base64.b64encode(plain).decode(), plain.hex(), base64.b64encode(plain.decode().encode("utf-16-le")).decode()):
        assert not public(f"see `{coded}` there", RULES), coded


@given(
    st.lists(
        st.sampled_from(
            ["The", "pool", "ran", "dry", "and", "nobody", "saw", "it", "for", "an", "hour", "because", "alarms", "were", "off"]
        ),
        min_size=1,
        max_size=40,
    )
)
@settings(max_examples=40, deadline=None)
def test_plain_prose_stays_as_it_is(words):
    """Nothing is taken from a text that holds nothing declared."""
    text = " ".join(words)
    assert text in public(text, RULES).replace("\n", " ")


@given(st.text("ab\n[]{}`*", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=5))
def test_edits_keep_the_lines_of_the_source(text, spans):
    """After any edits every line knows where it came from, in order."""
    draft = fresh("a", text)
    made = edited(draft, [Edit(min(a, len(text)), min(a + n, len(text)), "", "x", "y") for a, n in spans])
    assert len(made.numbers) == made.text.count("\n") + 1
    assert list(made.numbers) == sorted(made.numbers)


@given(st.text("[redact: x]:\n-`~{}<>!#|a", max_size=80))
@settings(max_examples=80, deadline=None)
def test_no_text_breaks_the_redactor(text):
    """Whatever an author writes gives a page or a problem, never an exception."""
    shelf({"a.md": page(text)}, RULES)


HOSTILE = [
    "[" * 9000,
    "<" * 9000,
    "`a " * 3000,
    "{#" * 4000,
    "~~a " * 3000,
    "a." * 9000,
    "1." * 9000,
    "*" * 9000,
    "[a](" * 3000,
    "{% if a %}" * 1500,
    "%25" * 4000,
    f"## a{' ' * 12_000}b",
    f"## a{'：' * 12_000}b",
    f"## {'(' * 12_000}",
    "<!--" * 5000,
    f"- Customer: a{'`' * 12_000}b",
    f"## Attendees\n\n- Anna{' ' * 12_000}b",
    f"Our customers lost it, {'Aa-' * 4000} <a@b>.",
    f"Customers lost it{' ' * 12_000}<a@b>.",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:8])
def test_hostile_text_takes_no_long_time(text):
    """No pattern runs away."""
    start = time.process_time()
    shelf({"a.md": page(text)}, RULES)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "value", ["Ann" + " " * 40_000 + "Bee", "Ab Inc " * 8000, "db-1-" * 16_000], ids=["blanks", "companies", "machines"]
)
@pytest.mark.parametrize("key", ["customer", "affected_customers", "owner", "vendor"])
def test_hostile_headers_take_no_long_time(key, value):
    start = time.process_time()
    shelf({"a.md": page("x", **{key: f'"{value}"'})}, RULES)
    assert time.process_time() - start < 20


def test_five_thousand_terms_cost_little_more_than_one():
    """The text is read once for all of them."""
    many = Hunt([Needle(f"Zorbix{n:04d} Qwarn", "term", "customer") for n in range(5000)])
    one = Hunt([Needle(VALUE, "term", "customer")])
    text = "The pool ran dry and Zorbix0042 Qwarn saw it. " * 4000
    start = time.process_time()
    hits(text, (one,))
    middle = time.process_time()
    assert len(hits(text, (many,))) == 4000
    assert time.process_time() - middle < 10 * (middle - start) + 30


def test_a_withheld_document_leaves_no_trace():
    """The public edition is the same with it and without it."""
    shown = {"a.md": page("It broke, see [[PM-9]] and [that one](b.md).", id="PM-1")}
    hidden = {
        "b.md": "---\nid: PM-9\ntitle: A merger nobody knows of yet\ndate: 2026-02-02\nvisibility: internal\n---\n\n## Summary\n\nx\n"
    }
    assert shelf(shown)[0] == shelf(shown | hidden)[0]


def test_marks_in_code_stay():
    """Only what is struck or hidden outside code goes."""
    text = "`{--a--}` and ```\n~~b~~\n``` {--c--}"
    assert "c" not in without_marks(fresh("a", text)).text
    assert "{--a--}" in without_marks(fresh("a", text)).text
