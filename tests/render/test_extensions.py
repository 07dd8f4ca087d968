"""Extensions of the host: what it has switched on is rendered as it always was, what it has not stays as GitHub reads it."""

import re

import pytest
from editions import SETTINGS, page, site, with_options

NAMES = (
    "toc", "abbr", "attr_list", "def_list", "md_in_html", "pymdownx.mark", "pymdownx.keys", "pymdownx.caret", "pymdownx.tilde",
    "pymdownx.arithmatex", "pymdownx.snippets",
)  # fmt: skip
HOST = with_options(markdown_extensions=NAMES, extension_configs={"pymdownx.arithmatex": {"generic": True}})
CASES = {
    "mark": ("A ==marked **word**== here.", "<mark>marked <strong>word</strong></mark>"),
    "keys": ("Press ++ctrl+c++ now.", '<kbd class="key-control">Ctrl</kbd>'),
    "caret": ("x^2^ much", "x<sup>2</sup>"),
    "tilde": ("H~2~O", "H<sub>2</sub>O"),
    "math": ("It is $x_1 + y_1$ so.", r'<span class="arithmatex">\(x_1 + y_1\)</span>'),
    "abbreviation": ("The HTML of it.\n\n*[HTML]: Hyper Text", 'The <abbr title="Hyper Text">HTML</abbr> of it.'),
    "abbreviation with a link": (
        "The HTML of it.\n\n*[HTML]: [Hyper](https://example.org)",
        'title="[Hyper](https://example.org)">HTML</abbr>',
    ),
    "definition": ("Term\n:   what it means", "<dt>Term</dt>\n<dd>what it means</dd>"),
    "definitions apart": ("Term\n\n:   what it means\n\nOther\n\n:   more", "<dt>Other</dt>"),
    "contents": ("[TOC]", '<li class="pm-toc-2"><a href="#part">Part</a></li>'),
    "item": ("- one ==two==\n- three\n  - ==four==", "<li>one <mark>two</mark></li>"),
    "cell": ("| a | b |\n|---|---|\n| ==c== | d |", "<td><mark>c</mark></td>"),
    "quote": ("> ==a\n> b== c", "<mark>a\nb</mark>"),
    "heading": ("### A ==b==", "A <mark>b</mark>"),
    "bare address": ("See https://example.org/a_b_c ==now==", '<a href="https://example.org/a_b_c">'),
    "reference": ("See [it][there] ==now==\n\n[there]: https://example.org/x", '<a href="https://example.org/x">it</a>'),
    "Markdown in HTML": ('<div class="grid" markdown>\n**bold** words\n</div>', "<strong>bold</strong>"),
}


def made(text, settings=HOST):
    return page(f"# Title\n\n## Part\n\n{text}\n", settings).html


@pytest.mark.parametrize("name", CASES)
def test_a_host_that_has_it_on_shows_it(name):
    text, shown = CASES[name]
    html = re.sub(r' data-\w+="[^"]*"', "", made(text))
    assert shown in html


@pytest.mark.parametrize("name", [n for n in CASES if n not in ("bare address", "reference")])
def test_a_host_that_has_it_off_shows_what_github_shows(name):
    text, shown = CASES[name]
    assert shown not in made(text, SETTINGS)


@pytest.mark.parametrize("text", ["`==a==`", "```\n==a== $b$\n*[x]: y\n```", "    [TOC]"])
def test_code_stays_code(text):
    assert not re.search(r"<mark>|arithmatex|<abbr|pm-toc", made(text))


def test_a_snippet_is_refused_and_said():
    found = site({"a.md": '# A\n\nText.\n\n--8<-- "other.md"\n'}, HOST)
    assert [(p.code, p.line) for p in found.problems] == [("PM010", 5)]
    assert any("other.md" in p.html for p in found.pages if p.origin == "a.md")
    assert site({"a.md": '# A\n\n--8<-- "other.md"\n'}, SETTINGS).problems == ()


def test_an_abbreviation_whose_term_stands_nowhere_stays():
    assert "*[XML]: Extensible" in made("Text.\n\n*[XML]: Extensible")


def test_timeline_and_actions_keep_their_marks():
    html = page(
        "# A\n\n**Started:** 2026-03-01 10:00 UTC\n\n## Timeline (UTC)\n\n- 10:00 ==broke==\n- 10:05 seen\n\n"
        "## Action items\n\n- [ ] Fix ==it== (owner: @a, due: 2026-03-01)\n- [x] Done ++ctrl+c++\n",
        HOST,
    ).html
    assert "<mark>broke</mark>" in html
    assert html.count('class="pm-plus"') == 2
    assert html.count("task-list-control") == 2
    assert 'id="action-1"' in html
    assert "<mark>it</mark>" in html
