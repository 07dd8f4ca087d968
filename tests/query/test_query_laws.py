"""What holds for every query: the written form means the same, a count is what a click gives, a part and its opposite are the whole."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from questions import ALSO, LABELS, incidents, queries
from tables import CUSTOM, TWIN, answer, published, table

from mkdocs_postmortems import query
from mkdocs_postmortems.query.letters import folded, hay, key, tokens
from mkdocs_postmortems.query.says import LONGEST, MOST

BOOK = query.Book(table(incidents(120, 3), labels=LABELS, also=ALSO, custom=CUSTOM))
ALL = list(range(BOOK.size))
MADE = list(queries(1500, 5))
asked = st.sampled_from(MADE) | st.text(max_size=60) | st.text(alphabet=string.ascii_lowercase + ' :,"-+<>=.*', max_size=60)


@given(asked)
@settings(max_examples=300, deadline=None)
def test_any_text_is_answered_and_its_written_form_means_the_same(text):
    one = query.parse(text, BOOK)
    again = query.parse(one.text, BOOK)
    assert again.text == one.text
    assert (again.clauses, again.sort, again.today) == (one.clauses, one.sort, one.today)
    rows = query.evaluate(BOOK, one).rows
    assert rows == query.evaluate(BOOK, again).rows
    assert len(set(rows)) == len(rows)


@given(asked, asked)
@settings(max_examples=150, deadline=None)
def test_each_part_only_takes_away(first, second):
    """Parts are joined by and: a query with one more part keeps some of the rows, whatever the part is."""
    both = query.parse(f"{query.parse(first, BOOK).text} {query.parse(second, BOOK).text}", BOOK)
    if not both.stated:
        assert set(query.evaluate(BOOK, both).rows) <= set(answer(BOOK, query.parse(first, BOOK).text)["rows"])


@given(st.sampled_from(MADE))
@settings(max_examples=200, deadline=None)
def test_a_part_and_its_opposite_are_the_whole(text):
    for clause in query.parse(text, BOOK).clauses:
        if clause.kind and "asof" not in text:
            plain = clause.text.removeprefix("-")
            kept, rest = answer(BOOK, plain)["rows"], answer(BOOK, f"-{plain}")["rows"]
            assert sorted(kept + rest) == ALL, plain


@given(st.sampled_from(MADE))
@settings(max_examples=60, deadline=None)
def test_a_count_is_what_choosing_the_value_gives(text):
    """Each facet counts as if only this value were chosen in it, everything else standing."""
    one = query.parse(text, BOOK)
    for name, values in query.evaluate(BOOK, one).facets.items():
        kept = " ".join(c.text for c in one.clauses if not (c.field == name and not c.negated))
        for value, count in values[:3]:
            chosen = f'{kept} {name}:"{value.replace(chr(34), chr(34) * 2)}" asof:{one.today}'
            assert len(answer(BOOK, chosen)["rows"]) == count, chosen


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)
    assert tokens(tokens(text)) == tokens(text)
    assert key(key(text)) == key(text)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_text_is_found_by_its_own_words(first, second):
    for text in (first, second):
        if tokens(text):
            assert f" {tokens(text)}" in hay((first, second))


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "a " * 50_000, '"' * 100_000, "service:" * 12_000, "service:" + "x," * 50_000, "tag:" + "a+" * 50_000, "mttr:" + "1h" * 50_000, "-" * 100_000,
     "<img src=x onerror=alert(1)>" * 4000, "(a+)+$" * 15_000, "\x00\x07\ud800" * 30_000, "opened:" + "9" * 90_000, "é" * 100_000, "0" * 99_999 + ":x"],
    ids=lambda t: f"{t[:12]!r}",
)  # fmt: skip
def test_a_huge_paste_is_answered_and_said(text):
    one = query.parse(text, BOOK)
    assert len(one.clauses) <= MOST
    assert any("too long" in wrong.text for wrong in one.mistakes)
    assert len(one.text) < 3 * LONGEST
    query.evaluate(BOOK, one)


def test_a_query_of_the_allowed_length_is_not_called_too_long():
    """The control."""
    assert query.parse("a" * LONGEST, BOOK).mistakes == ()
    assert query.parse(" ".join("a" * MOST), BOOK).mistakes == ()


CLICKS = """([data, queries]) => { const book = postmortems.open(data), wrong = [];
  const written = (parsed, clauses, more) => book.parse([...clauses.map(one => one.text), more, parsed.sort.length && "sort:" + parsed.sort.map(([name, back]) =>
    (back ? "-" : "") + name), parsed.stated && "asof:" + parsed.today].filter(Boolean).join(" "));
  for (const text of queries) {
    const parsed = book.parse(text), before = book.run(parsed);
    parsed.clauses.forEach((clause, at) => {
      const rest = written(parsed, parsed.clauses.filter(one => one !== clause));
      if (rest.clauses.length !== parsed.clauses.length - 1) wrong.push(["without", text, clause.text, rest.text]);
    });
    for (const field of Object.keys(before.facets)) for (const [value, count] of before.facets[field].slice(0, 3)) {
      const others = parsed.clauses.filter(one => one.field !== field || one.negated || one.kind === "has");
      const only = written(parsed, others, field + ":" + postmortems.quoted(value));
      if (book.run(only).total !== count) wrong.push(["only", text, field, value, only.text]);
    }
  }
  return wrong; }"""


@pytest.mark.browser
def test_clicks_do_what_their_counts_promise(browser):
    """In the browser: a value chosen alone has as many rows as its count says, and a clause taken away leaves the others as they were."""
    page = browser.new_page()
    page.add_script_tag(content=TWIN)
    assert page.evaluate(CLICKS, [published(BOOK.table), ["", *MADE[:150]]]) == []


@pytest.mark.browser
def test_the_script_leaves_nothing_behind_but_its_name(browser):
    page = browser.new_page()
    before = page.evaluate("Object.keys(window)")
    page.add_script_tag(content=TWIN)
    assert set(page.evaluate("Object.keys(window)")) - set(before) == {"postmortems"}
