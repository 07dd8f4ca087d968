"""Scripts in fewer characters: the same program, its names and blanks gone, its words and properties untouched."""

from pathlib import Path

import pytest

from mkdocs_postmortems import query
from mkdocs_postmortems.render import edition, grammar
from mkdocs_postmortems.render.slim import slim

ASSETS = Path(edition.__file__).parent / "assets"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/* words */ const long = 1; // more\n", "const a=1;\n"),
        ("const first = 1, second = first + +first;", "const a=1,b=a+ +a;\n"),
        ('const text = "a /* b */ // c"; use(text);', 'const a="a /* b */ // c";b(a);\n'),
        ("const one = { one, two: 2, three: one.two };", "const a={one:a,two:2,three:a.two};\n"),
        ("const { left, right } = pair; left(right);", "const{left:a,right:b}=c;a(b);\n"),
        ("const found = text.replace(/[/\"']+/g, name);", "const a=c.replace(/[/\"']+/g,b);\n"),
        ("const share = whole / part / 2;", "const b=c/a/2;\n"),
        ("return typeof module === name ? window.name : document;", "return typeof module===a?window.name:document;\n"),
        ("list(...rest, (one) => one);", "b(...c,(a)=>a);\n"),
    ],
)
def test_a_script_keeps_its_meaning(text, expected):
    assert slim(text) == expected


@pytest.mark.browser
def test_what_is_published_runs_and_is_smaller(browser):
    text = "".join((ASSETS / name).read_text(encoding="utf-8") for name in ("book.js", "query.js"))
    assert len(slim(text)) < 0.7 * len(text)
    page = browser.new_page()
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    answers = []
    for script in (text, slim(text)):
        page.goto("about:blank")
        page.add_script_tag(content=grammar.speech(query.schemas()).decode() + script)
        answers.append(
            page.evaluate(
                "[postmortems.inner.folded('Naïve 接続!'), postmortems.inner.shifted('2024-03-31', -1, 0), postmortems.quoted('a b')]"
            )
        )
    assert answers[0] == answers[1] == ["naive 接続!", "2024-02-29", '"a b"']
    assert faults == []
