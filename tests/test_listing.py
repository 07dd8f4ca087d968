"""The nav of a site that wrote none: the library's own pages stand together and unfolded, and nobody's own nav is touched."""

import lxml.html
import pytest
from ground import run, write

POSTMORTEM = """
    # The pool ran dry

    **Date**: 2025-04-01
    **Services**: checkout
    **Tags**: database

    ## Action items

    - [ ] Widen the pool (owner: Quilda, due 2025-04-10)
"""
CONFIG = """
    site_name: Test
    theme: {name: material, font: false}
    plugins: {search: {}, postmortems: {source: postmortems, as_of: 2025-06-01}}
"""
FILES = {"mkdocs.yml": CONFIG, "postmortems/a.md": POSTMORTEM, "docs/.keep": ""}
OWN = ["Postmortems", "Timeline", "Action items", "Services", "Tags", "Insights", "Review", "Digests", "Glossary"]


def built(folder, files, host="mkdocs"):
    made = run(host, write(folder, files))
    assert made.code == 0, made.log
    return made


def menu(page):
    """The menu as nested lists: the words of an entry, and of a section its words and its entries."""

    def entries(above):
        for item in above.xpath("./ul/li"):
            link = item.xpath("string(./a | ./label | ./div/a)").split()
            below = [one for inner in item.xpath("./nav") for one in entries(inner)]
            yield (" ".join(link), below) if item.xpath("./nav[@data-md-level]") else " ".join(link)

    (nav,) = lxml.html.fromstring(page).xpath("//nav[contains(@class, 'md-nav--primary')]")
    return list(entries(nav))


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_library_alone_stands_at_the_top_in_a_reader_s_order(tmp_path, host):
    made = built(tmp_path, FILES, host)
    assert menu(made.page("actions/index")) == OWN


def test_beside_other_pages_the_library_is_one_section(tmp_path):
    made = built(tmp_path, FILES | {"docs/index.md": "# Welcome", "docs/guide/a.md": "# Alpha", "docs/zebra.md": "# Zebra"})
    assert menu(made.page("actions/index")) == ["Welcome", "Zebra", ("Guide", ["Alpha"]), ("Postmortems", OWN)]


def test_in_a_folder_of_the_site_its_other_pages_stay_in_the_section(tmp_path):
    files = {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Welcome",
        "docs/postmortems/a.md": POSTMORTEM,
        "docs/postmortems/README.md": "# How we learn",
    }
    made = built(tmp_path, files)
    own = menu(made.page("actions/index" if (made.site / "actions").is_dir() else "postmortems/actions/index"))
    assert own[0] == "Welcome"
    (section,) = [one for one in own if isinstance(one, tuple)]
    assert section[0] == "Postmortems"
    assert {"Timeline", "Action items", "How we learn"} <= set(section[1])


def test_a_nav_that_somebody_wrote_is_theirs(tmp_path):
    made = built(tmp_path, FILES | {"mkdocs.yml": CONFIG + "    nav: [{Late: actions/index.md}, {All: [postmortems/index.md]}]\n"})
    assert menu(made.page("actions/index")) == ["Late", ("All", ["Postmortems"])]


READERS = {"awesome-nav": ".nav.yml", "literate-nav": "SUMMARY.md"}


def reading(name, *, first=True, more=""):
    """The configuration with a plugin that reads a nav from files, before or behind this one."""
    plugin = f"{name}: {{}}"
    if first:
        return CONFIG.replace("search: {}", f"search: {{}}, {plugin}").replace("as_of:", f"{more}as_of:")
    return CONFIG.replace("2025-06-01}", f"2025-06-01}}, {plugin}").replace("as_of:", f"{more}as_of:")


@pytest.mark.parametrize("name", sorted(READERS))
@pytest.mark.parametrize("first", [True, False])
def test_a_plugin_that_reads_a_nav_finds_the_library_in_order_where_nobody_wrote_one(tmp_path, name, first):
    files = {"docs/index.md": "# Welcome", "docs/guide/a.md": "# Alpha", "docs/zebra.md": "# Zebra"}
    made = built(tmp_path, FILES | files | {"mkdocs.yml": reading(name, first=first)})
    assert menu(made.page("actions/index")) == ["Welcome", "Zebra", ("Guide", ["Alpha"]), ("Postmortems", OWN)]
    assert "WARNING" not in made.log
    assert not [one for one in made.names() if one.endswith(READERS[name])]


@pytest.mark.parametrize("name", sorted(READERS))
def test_such_a_plugin_lists_no_postmortem_of_a_folder_of_the_site(tmp_path, name):
    files = {"docs/index.md": "# Welcome", "docs/zebra.md": "# Zebra", "docs/postmortems/a.md": POSTMORTEM}
    names = menu(built(tmp_path, files | {"mkdocs.yml": reading(name)}).page("index"))
    assert [one if isinstance(one, str) else one[0] for one in names] == ["Welcome", "Zebra", "Postmortems"]
    assert "Timeline" in names[-1][1]
    assert not [one for one in names[-1][1] if "ran dry" in one]


@pytest.mark.parametrize(
    ("name", "text"), [("awesome-nav", "nav: [{Last: b.md}, {First: a.md}]"), ("literate-nav", "* [Last](b.md)\n* [First](a.md)")]
)
def test_what_somebody_wrote_of_another_folder_is_kept(tmp_path, name, text):
    files = {"docs/index.md": "# Welcome", "docs/guide/a.md": "# Alpha", "docs/guide/b.md": "# Beta", f"docs/guide/{READERS[name]}": text}
    made = built(tmp_path, FILES | files | {"mkdocs.yml": reading(name)})
    assert menu(made.page("actions/index")) == ["Welcome", ("Guide", ["Last", "First"]), ("Postmortems", OWN)]


@pytest.mark.parametrize(
    ("name", "text"), [("awesome-nav", "nav: [{Ours: actions/index.md}]"), ("literate-nav", "* [Ours](actions/index.md)")]
)
def test_what_somebody_wrote_of_the_site_is_theirs(tmp_path, name, text):
    made = built(tmp_path, FILES | {"docs/index.md": "# Welcome", f"docs/{READERS[name]}": text, "mkdocs.yml": reading(name)})
    assert menu(made.page("actions/index")) == ["Ours"]


@pytest.mark.parametrize("name", ["search", *sorted(READERS)])
def test_a_folder_that_is_called_like_the_library_keeps_its_pages(tmp_path, name):
    config = reading(name, more="title: Guide, ") if name in READERS else CONFIG.replace("as_of:", "title: Guide, as_of:")
    files = {"docs/index.md": "# Welcome", "docs/guide/a.md": "# Alpha", "docs/guide/b.md": "# Beta"}
    made = built(tmp_path, FILES | files | {"mkdocs.yml": config})
    names = menu(made.page("actions/index"))
    assert names[:2] == ["Welcome", ("Guide", ["Alpha", "Beta"])]
    assert names[2][1][1:] == OWN[1:]


def test_a_plugin_that_joins_sections_finds_one(tmp_path):
    plugins = CONFIG.replace("search: {}", "search: {}, section-index: {}")
    made = built(tmp_path, FILES | {"mkdocs.yml": plugins, "docs/index.md": "# Welcome", "docs/a.md": "# Alpha"})
    assert 'href="../postmortems/"' in made.page("actions/index")
    assert menu(made.page("actions/index"))[-1] == ("Postmortems", OWN[1:])


def test_a_public_edition_names_only_what_it_has(tmp_path):
    public = CONFIG.replace("as_of:", "audience: public, redaction: redaction.yml, as_of:")
    shown = POSTMORTEM.replace("# The", "---\n    visibility: public\n    status: final\n    ---\n\n    # The", 1)
    made = built(tmp_path, FILES | {"mkdocs.yml": public, "redaction.yml": "approval: optional\n", "postmortems/a.md": shown})
    names = menu(made.page("timeline/index"))
    assert names[:2] == ["Postmortems", "Timeline"]
    assert "Review" not in names
    assert "Publication" not in names
