"""Blocks of hand-written pages: what is understood, what is said where nothing is, and what each host shows of one edition."""

import json
import re

import pytest
from click.testing import CliRunner
from ground import run, write
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.embed import fences, spoken, understood

UNDERSTOOD = {
    "service:checkout is:counted": ("table", "service:checkout is:counted"),
    "query: severity:<=2\nsort: -severity,opened": ("table", "severity:<=2 sort:-severity,opened"),
    "query: severity:<=2\nsort: [severity, opened]": ("table", "severity:<=2 sort:severity,opened"),
    "count: is:overdue\nof: actions": ("count", "is:overdue"),
    "chart: cause\nquery: since:12mo": ("chart", "since:12mo"),
    "insight: ttr\nperiod: all": ("insight", ""),
    "": ("table", ""),
    "limit: 3": ("table", ""),
}


@pytest.mark.parametrize(("text", "wanted"), UNDERSTOOD.items())
def test_a_block_is_understood(text, wanted):
    block, faults = understood(text)
    assert faults == ()
    assert (block.kind, block.query) == wanted


FAULTS = {
    "query: a\nquerry: b": (2, "there is no key `querry`", "did you mean `query`"),
    "query: a\nlimit: many": (2, "`limit` is no number of rows", "write a whole number from 1 to 1000"),
    "limit: 0": (1, "`limit` is no number of rows", "write a whole number from 1 to 1000"),
    "query: a\n\nof: postmortems": (3, "`of` cannot be `postmortems`", "write incidents or actions"),
    "count: a\nlimit: 2": (2, "`limit` means nothing beside `count`", "keep one of them"),
    "chart: cause\ninsight: ttr": (2, "`insight` means nothing beside `chart`", "keep one of them"),
    "- a\n- b": (1, "it is neither a query nor keys with values", "write a line such as `query: severity:<=2`"),
    "query:": (1, "`query` has no value that can be used", "give it a value (text), such as `severity:<=2 since:12mo`"),
    "insight: ttr\nperiod: week": (2, "`period` cannot be `week`", "write year or all"),
}


@pytest.mark.parametrize(("text", "wanted"), FAULTS.items())
def test_what_is_wrong_with_a_block_is_said_with_its_line(text, wanted):
    block, faults = understood(text)
    assert block is None
    assert wanted in [(one.line, one.what, one.right) for one in faults]


SPOKEN = {
    "severity:<=2 since:12mo": ("severity:<=2 since:12mo", ""),
    "count: severity:<=2": ("severity:<=2", ""),
    "query: severity:<=2": ("severity:<=2", ""),
    "count:": ("count:", ""),
    "count:7": ("count:7", ""),
    "severity:1 sort:opened": ("severity:1 sort:opened", ""),
    "count: is:overdue of: actions": ("is:overdue of: actions", "of"),
    "chart: month": ("chart: month", "chart"),
    'title:"the query: slow" severity:1': ('title:"the query: slow" severity:1', ""),
    'count: "no limit: none"': ('"no limit: none"', ""),
    '"a" sort: opened "b"': ('"a" sort: opened "b"', "sort"),
}


@pytest.mark.parametrize(("text", "wanted"), SPOKEN.items())
def test_a_number_in_a_sentence_is_understood(text, wanted):
    """Whoever knows the blocks writes their keys there, too: what a number can do is done, and for the rest a block is named."""
    said, faults = spoken(text)
    assert (said, [one.what for one in faults]) == (
        wanted[0],
        [f"a number within a sentence takes a query and no key `{wanted[1]}`"] if wanted[1] else [],
    )


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_answered(text):
    block, faults = understood(text)
    assert (block is None) == bool(faults)


FENCED = {
    "```postmortems\na\n```": ["a"],
    "~~~ postmortems\na\n~~~": ["a"],
    "````postmortems\n```\n````": ["```"],
    "````markdown\n```postmortems\na\n```\n````": [],
    "- item\n\n    ```postmortems\n    a: 1\n    ```": ["a: 1"],
    "!!! note\n    ```postmortems\n    a\n    ```": ["a"],
    "text\n\n    ```postmortems\n    a\n    ```": [],
    "```postmortems\nnever closed": [],
    "```python\na\n```\n```postmortems\nb\n```": ["b"],
    "```postmortems2\na\n```": [],
    "1. one\n\n    - two\n\n        ```postmortems\n        a\n        ```": ["a"],
}


@pytest.mark.parametrize(("text", "wanted"), FENCED.items())
def test_only_a_fence_that_is_shown_is_a_block(text, wanted):
    assert [one.text for one in fences(text.split("\n"), "postmortems")] == wanted


def postmortem(number, service, more=""):
    return f"""
        ---
        title: Number {number} of {service}
        id: PM-{number}
        severity: {number}
        services: [{service}]
        started: 2026-0{number}-02 10:00
        status: final
        {more}
        ---
        # Number {number} of {service}

        ## Summary
        It stopped.

        ## Action items
        - [ ] Mend the {service} (due: 2026-03-0{number}, owner: dana)
        """


PAGE = """
    ---
    visibility: public
    title: Ours
    ---
    # Ours

    Before it.

    ```postmortems
    query: severity:<=3
    columns: [severity, opened, service, mttr]
    ```

    !!! note

        ```postmortems
        count: severity:<=3
        ```

    ```postmortems
    chart: service
    ```

    ```postmortems
    columns: [severty]
    ```

    There were {postmortems: severity:<=3} of them, `{postmortems: x}` and {postmortems: servce:x}.

    Of the shop there was {postmortems: count: service:shop}, of another {postmortems: service:shpo}.

    ```postmortems
    count: service:shpo
    ```

    ```postmortems
    chart: month
    ```

    ```postmortems
    insight: frequency
    period: all
    ```
    """
FILES = {
    "docs/index.md": "---\nvisibility: public\n---\n# Home\n\n```postmortems\nis:counted\n```\n",
    "docs/guide/ours.md": PAGE,
    "postmortems/one.md": postmortem(1, "shop"),
    "postmortems/two.md": postmortem(2, "zqvault"),
}
CONFIG = "site_name: x\nsite_dir: site\ntheme: {theme}\nplugins:\n  postmortems:\n    audience: internal\n    as_of: 2026-06-01\n"
LINK = re.compile(r'href="([^"]*)"')


def article(html):
    return html.partition("Before it.")[2]


def test_a_page_shows_what_it_asks_for(tmp_path):
    """A table, a number, charts and, for what is not understood, a sentence with the line in the log."""
    write(tmp_path, FILES | {"mkdocs.yml": CONFIG.format(theme="mkdocs")})
    built = run("mkdocs", tmp_path)
    assert built.code == 0, built.log
    page = article(built.page("guide/ours/index"))
    assert page.count('<tr>\n<th scope="row"><a href="../../postmortems/') == 2
    assert '<a href="../../postmortems/?query=severity:%3C%3D3">2 postmortems</a>' in page
    assert '<a href="../../services/shop/">shop</a>' in page
    assert 'There were <a href="../../postmortems/?query=severity:%3C%3D3">2</a> of them, <code>{postmortems: x}</code>' in page
    assert 'there was <a href="../../postmortems/?query=service:shop">1</a>, of another <span title="no incident has' in page
    assert page.count("o incident has the service") == 2  # beside the number in a sentence, and below the one that stands alone
    assert page.count("; did you mean <code>shop</code>?") == 1
    assert "?." not in page  # a question has its end
    assert "{postmortems: servce:x} (this number could not be made)" in page
    assert "There is no column <code>severty</code>; did you mean <code>severity</code>." in page
    assert page.count("<svg") >= 2
    assert "pm-broken" not in page and "asset:" not in page and '="md:' not in page
    assert "docs/guide/ours.md:24: a `postmortems` block cannot be shown: there is no column `severty`" in built.log, built.log
    assert "docs/guide/ours.md:28: a `postmortems` block cannot be shown: there is no field `servce`" in built.log
    for link in LINK.findall(page):
        target = (built.site / "guide/ours" / link.partition("?")[0].partition("#")[0]).resolve()
        assert link.startswith(("http", "#")) or target.exists(), link
    assert run("mkdocs", tmp_path, "--strict").code == 1


def test_a_chart_says_how_many_rows_have_no_value(tmp_path):
    """As a link to them; where all have one, nothing."""
    page = "---\nvisibility: public\n---\n# Ours\n\n```postmortems\nchart: cause\n```\n\n```postmortems\nchart: service\n```\n"
    files = {
        "docs/index.md": page,
        "postmortems/one.md": postmortem(1, "shop", "category: capacity"),
        "postmortems/two.md": postmortem(2, "till"),
    }
    built = run("mkdocs", write(tmp_path, files | {"mkdocs.yml": CONFIG.format(theme="mkdocs")}))
    assert built.code == 0, built.log
    html = built.page("index")
    assert html.count(" without one.</p>") == 1
    assert '<a href="postmortems/?query=-has:cause">1</a> without one.' in html


def test_nothing_withheld_is_in_a_public_page(tmp_path):
    """The same bytes with and without a withheld document; control: inside, the page shows both."""
    open_ = {"postmortems/one.md": postmortem(1, "shop", "visibility: public")}
    config = CONFIG.format(theme="mkdocs").replace("internal", "public")
    rules = "    redaction: redaction.yml\n"
    made = []
    for withheld in (True, False):
        folder = tmp_path / str(withheld)
        files = {name: text for name, text in (FILES | open_).items() if withheld or name != "postmortems/two.md"}
        write(folder, files | {"mkdocs.yml": config + rules, "redaction.yml": "approval: optional\n"})
        built = run("mkdocs", folder)
        assert built.code == 0, built.log
        made.append(built)
    page = made[0].page("guide/ours/index")
    assert page == made[1].page("guide/ours/index")
    assert "Number 1 of shop" in page and "1 postmortem" in page
    fronts = [one.page("index").partition("MkDocs version")[0] for one in made]
    assert fronts[0] == fronts[1]
    assert "zqvault" not in page
    assert "---" not in made[0].page("index").partition("<body")[2].partition("MkDocs version")[0].replace("<!--", "")
    write(tmp_path / "inside", FILES | {"mkdocs.yml": CONFIG.format(theme="mkdocs")})
    inside = run("mkdocs", tmp_path / "inside")
    assert "zqvault" in inside.page("guide/ours/index")


def test_an_export_has_answered_already(tmp_path, monkeypatch):
    """Other generators find HTML in place of blocks; pages elsewhere ask the file that lies beside the configuration."""
    write(
        tmp_path,
        FILES | {"mkdocs.yml": CONFIG.format(theme="mkdocs") + "site_url: https://pm.example/\nmarkdown_extensions: [postmortems]\n"},
    )
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["export", "out", "--edition", "internal"])
    assert result.exit_code == 0, result.output
    page = (tmp_path / "out/docs/guide/ours.md").read_text("utf-8")
    assert "```postmortems" not in page and '<a href="https://pm.example/postmortems/pm-1-one/">' in page
    assert '<span class="pm pm-number"><a href="https://pm.example/postmortems/?query=severity:%3C%3D3">2</a>' in page
    assert "`{postmortems: x}`" in page
    assert "- postmortems" not in (tmp_path / "out/mkdocs.yml").read_text("utf-8")
    front = (tmp_path / "out/docs/index.md").read_text("utf-8")
    assert '<a href="postmortems/pm-1-one/">' in front
    assert "docs/guide/ours.md:24" in result.output
    again = CliRunner().invoke(main, ["export", "out", "--edition", "internal"])
    assert ": 0 written, 0 removed" in again.output

    alone = Markdown(extensions=["mkdocs_postmortems.extension"], extension_configs={"mkdocs_postmortems.extension": {"export": "out"}})
    html = alone.convert("```postmortems\nservice:shop\n```\n\nOf {postmortems: severity:<=3}.")
    assert '<a href="https://pm.example/postmortems/pm-1-one/">' in html and "zqvault" not in html
    assert ">2</a>." in html
    (tmp_path / "out/postmortems-edition.json").write_text(json.dumps([9, "", None]))
    assert "There is no library to ask" in alone.reset().convert("```postmortems\n```")
    missing = Markdown(extensions=["mkdocs_postmortems.extension"])
    assert "There is no library to ask" in missing.convert("```postmortems\n```")
