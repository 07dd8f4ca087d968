"""Best match: words counted as queries know them, ranked by lunr on both sides, and the same order in the package and in the browser."""

import gzip
import hashlib
import re
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import lunr
import pytest
from ground import ROOT, write
from hypothesis import given
from hypothesis import strategies as st
from lunr.builder import Builder
from tables import TWIN

from mkdocs_postmortems import build, query, render, sources
from mkdocs_postmortems.cli.library import open_library
from mkdocs_postmortems.model.texts import COUNTS, FIELDS, OFTEN, ONCE, Texts
from mkdocs_postmortems.query.letters import CJK, tokens
from mkdocs_postmortems.query.texts import LONGEST, counted, rows, step
from mkdocs_postmortems.render import best, data
from mkdocs_postmortems.render.slim import slim
from mkdocs_postmortems.settings import settings

ASSETS = Path(render.__file__).parent / "assets"
FILES = {
    "a.md": "---\nid: PM-1\ntitle: Checkout was slow\ndate: 2026-01-01\n---\n\n## Summary\n\nPools.\n\n## Timeline\n\nThe keepalive of the proxy ran out. zebra\n",
    "b.md": "---\nid: PM-2\ntitle: Keepalive turned off\ndate: 2026-02-01\n---\n\n## Summary\n\nKeepalive was off.\n\n## Notes\n\nA keepalive, deployed late. <!-- quagga -->\n",
    "c.md": "---\nid: PM-3\ntitle: Disk full\ndate: 2026-03-01\n---\n\n## Summary\n\nLogs.\n\n## Notes\n\n接続プールが枯渇した。 Connection pool, deployment and deploys of deploy.\n",
    "d.md": "---\nid: PM-4\ntitle: Nothing else\ndate: 2026-04-01\n---\n\n## Notes\n\nA pool of connection slots. Deploy, deploy, deploy. [a](https://example.org/okapi)\n",
}
ORDER = """async ([queries, src]) => {
  const book = postmortems.open(postmortems.data), made = [];
  for (const text of queries) {
    const parsed = book.parse(text);
    let tries = 0;
    while (!await new Promise(done => { if (postmortems.best(book, parsed, src, () => done(false))) done(true); })) if (++tries > 50) return text;
    if (!parsed.ranks) return text + " has no texts";
    made.push([book.run(parsed).rows, parsed.text]);
  }
  return made;
}"""


def opened(folder: Path, files: dict[str, str] = FILES):
    """The book and the texts of a folder."""
    write(folder, files)
    made, _ = settings({"audience": "internal", "as_of": "2026-05-01"}, folder=folder, today=date(2026, 5, 1))
    library, _ = build.library(sources.walk(folder, made), made)
    finds, _ = build.found(library, made)
    return query.Book(finds.incidents, texts=finds.texts), finds.texts()


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return opened(tmp_path_factory.mktemp("few"))[0]


def found(book, text: str) -> str:
    asked = query.parse(text, book)
    return " ".join(book.table.keys[at] for at in query.evaluate(book, asked).rows)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("keepalive", "PM-2"),  # what every query looks at: title and summary
        ("keepalive sort:best", "PM-2 PM-1"),  # the title before the body
        ("zebra", ""), ("zebra sort:best", "PM-1"), ("zeb sort:best", "PM-1"), ("ze sort:best", ""),  # the beginning of a word, from three letters on
        ("quagga sort:best", ""), ("okapi sort:best", ""), ("2026 sort:best", ""),  # what no reader sees
        ("deploy sort:best", "PM-4 PM-3 PM-2"),  # the word itself before words that begin with it
        ("connection pool sort:best", "PM-4 PM-3"), ('"connection pool" sort:best', ""),  # a phrase is looked for as ever
        ("接続 sort:best", "PM-3"), ("枯 sort:best", "PM-3"), ("接続プール sort:best", "PM-3"), ("続接 sort:best", ""),
        ("keepalive id:PM-1 sort:best", "PM-1"), ("-keepalive sort:best", "PM-4 PM-3"), ("-keepalive", "PM-4 PM-3 PM-1"),
        ("sort:best", "PM-4 PM-3 PM-2 PM-1"), ("keepalive sort:-best", "PM-1 PM-2"), ("deploy sort:opened,best", "PM-2 PM-3 PM-4"),
    ],
)  # fmt: skip
def test_rows_are_those_a_person_expects(book, text, keys):
    assert found(book, text) == keys


def test_action_items_have_no_best_match(tmp_path):
    write(tmp_path, FILES)
    made, _ = settings({"audience": "internal"}, folder=tmp_path, today=date(2026, 5, 1))
    finds, _ = build.found(build.library(sources.walk(tmp_path, made), made)[0], made)
    assert "no field `best`" in query.parse("sort:best", query.Book(finds.actions)).mistakes[0].text
    assert query.parse("sort:best", query.Book(finds.incidents)).mistakes == ()


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("abZ09 -_.,é½²ßÅΣσς\u0301ﬁ한\n"), st.characters(exclude_categories=["Cs", "Cn"])), max_size=80
    )
)
def test_words_are_counted_as_queries_know_them(text):
    if not any(CJK.match(char) for char in tokens(text)):
        assert counted(text) == Counter(word for word in tokens(text).split(" ") if word and len(word) <= LONGEST)


@given(st.dictionaries(st.integers(0, 40_000), st.integers(1, 9), min_size=1))
def test_what_is_packed_comes_out_again(there):
    last, packed = -1, ""
    for row in sorted(there):
        packed += step(row - last - 1) + ("" if there[row] == 1 else COUNTS[there[row]]) + ONCE[0] + OFTEN[4]
        last = row
    assert list(rows(packed)) == [(row, (1, 0, 0, 0, 2, there[row])) for row in sorted(there)]


def test_scores_are_those_of_lunr_itself(tmp_path):
    """The control of the packing: lunr, given the words themselves and not our counts of them, has the same order."""
    chosen, words = Random(7), [f"w{at:02}" for at in range(30)]
    files = {
        f"{at}.md": f"---\nid: R-{at:02}\ntitle: {' '.join(chosen.sample(words, 3))}\ndate: 2026-01-{at + 1:02}\n---\n\n{' '.join(chosen.sample(words, 20))}\n"
        for at in range(25)
    }
    book, texts = opened(tmp_path, files)
    plain = Builder()
    for name, boost in FIELDS.items():
        plain.field(name, boost)
    for row in range(texts.size):
        there = {word: dict(rows(packed)).get(row) for word, packed in texts.postings.items()}
        plain.add(
            {"id": row, **{name: [w for w, often in there.items() if often for _ in range(often[at])] for at, name in enumerate(FIELDS)}}
        )
    index = plain.build()
    for word in words:
        scores = {int(one["ref"]): round(one["score"], 6) for one in index.search(word)}
        ranks = book.whole.order(query.parse(word, book).clauses)
        assert {row: round(-rank / 1e6, 6) for row, rank in enumerate(ranks) if rank is not None} == scores


def words_of(texts: Texts, number: int) -> list[str]:
    """Queries of one to three words or beginnings of words that are there, and of some that are not."""
    chosen, words, made = Random(number), list(texts.postings), list[str]()
    while len(made) < number:
        some = [word[: chosen.choice((2, 3, 4, 40))] for word in chosen.sample(words, min(len(words), chosen.choice((1, 1, 2, 3))))]
        made.append(
            " ".join(["-" * (chosen.random() < 0.1) + word for word in some] + [chosen.choice(("", "", "nowhere", "severity:<=2"))])
            + " sort:best"
        )
    return made


@pytest.mark.browser
def test_the_browser_has_the_same_order(browser, tmp_path):
    """Both editions of the sample library and the files above, from a disk, with every part loaded as a reader's page does."""
    books = {"few": opened(tmp_path / "sources")}
    for name, config in (("internal", "mkdocs.yml"), ("public", "mkdocs.public.yml")):
        one = open_library(ROOT / config, None, None, "2026-11-20")
        finds, _ = build.found(one.library, one.settings)
        books[name] = query.Book(finds.incidents, texts=finds.texts), finds.texts()
    for name, (book, texts) in books.items():
        page = site(browser, tmp_path / name, book, texts)
        asked = [*words_of(texts, 60), "接続 sort:best", "deploy sort:best", "sort:best"]
        theirs = page.evaluate(ORDER, [asked, "postmortems-best.js"])
        ours = [query.parse(text, book) for text in asked]
        assert theirs == [[list(query.evaluate(book, one).rows), one.text] for one in ours]
        assert len({tuple(rows_) for rows_, _ in theirs}) > 2
        page.close()


def site(browser, folder: Path, book, texts: Texts):
    """A page that has what Explore has, without the page."""
    write(
        folder,
        {
            "index.html": '<!doctype html><meta charset="utf-8"><script src="data.js"></script>\n',
            "data.js": data.script(book.table, "data"),
        },
    )
    write(
        folder,
        {
            "postmortems-best.js": slim((ASSETS / "best.js").read_text(encoding="utf-8")),
            "twin.js": TWIN,
            "postmortems-lunr.js": (ASSETS / "lunr.js").read_bytes(),
        },
    )
    write(folder, {one.address: one.data for one in best.scripts(texts, "postmortems")})
    page = browser.new_page()
    page.set_default_timeout(60_000)
    page.goto((folder / "index.html").as_uri())
    page.add_script_tag(url="twin.js")
    page.add_script_tag(url="postmortems-best.js")
    return page


def test_lunr_is_the_one_that_is_declared():
    """The file of its authors, byte for byte, under its licence, and the version that the package writes for."""
    head, _, rest = (ASSETS / "lunr.js").read_text(encoding="utf-8").partition("*/\n")
    assert hashlib.sha256(rest.encode()).hexdigest() == "0c50d9002b85780a842afffb567bb54ede402dae7c6dc5997a018614d8044fc8"
    assert "Permission is hereby granted" in head
    assert f'version="{lunr.__TARGET_JS_VERSION__}"' in rest


def test_parts_are_small_and_hold_every_word_once():
    many = {f"w{at:05}": ONCE * 12 for at in range(3_000)}
    parts = [one for one in best.scripts(Texts(((1,),) * len(FIELDS), many), "x") if re.search(r"texts-\d+", one.address)]
    words = [word for one in parts for word in re.findall(rb"w\d{5}", one.data)]
    assert words == [word.encode() for word in many]
    assert len(parts) > 3
    assert max(len(gzip.compress(one.data)) for one in parts) < 40_000
